import type { Check } from '../../model/check.js'
import type { TableCell, TableDimension } from '../../model/price.js'
import { parseLocalDate } from '../../values/local-date.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { isRange } from '../table/compile-table.js'
import { exampleWithTable } from './example.js'
import { rowFindings } from './table-findings.js'

const dimensions = [{ id: 'age', fact: 'customer.age', match: 'range' }]
const hitPolicy = { kind: 'unique' }

/** A cell that can never hold: its form doesn't fit how the dimension matches, or it is empty. */
export const tableCell: Check = {
  code: 'price/table-cell',
  severity: 'error',
  why: text('这样的单元格永远不成立，客户会查不到价格。', 'Such a cell never holds, and customers would find no price.'),
  find: (draft) =>
    rowFindings(draft, ({ id, when }, table) =>
      table.dimensions.flatMap((dimension) => {
        const fault = Object.hasOwn(when, dimension.id) ? faultOf(dimension, when[dimension.id]!) : null
        return fault === null
          ? []
          : [
              {
                steps: ['when', dimension.id],
                what: text(
                  `“${table.id}”的“${id}”行在维度“${dimension.id}”上的单元格${fault.what['zh-CN']}。`,
                  `The cell of row "${id}" of "${table.id}" in dimension "${dimension.id}" ${fault.what.en}.`,
                ),
                fix: fault.fix,
              },
            ]
      }),
    ),
  examples: {
    sound: exampleWithTable({
      dimensions,
      hitPolicy,
      rows: [{ id: 'all', when: { age: { from: 0 } }, currency: 'CNY', amount: '10.00' }],
    }),
    unsound: exampleWithTable({ dimensions, hitPolicy, rows: [{ id: 'young', when: { age: 25 }, currency: 'CNY', amount: '10.00' }] }),
  },
}

interface CellFault {
  readonly what: LocalizedText
  readonly fix: LocalizedText
}

function faultOf({ match }: TableDimension, cell: TableCell): CellFault | null {
  if (!isRange(cell)) {
    if (match === 'range') {
      return {
        what: text('不是区间', 'is no range'),
        fix: text('请写成 { "from": …, "to": … }。', 'Write it as { "from": …, "to": … }.'),
      }
    }
    return Array.isArray(cell) && cell.length === 0
      ? {
          what: text('没有任何取值', 'lists no value'),
          fix: text('请填写取值；要表示任意，请删除该单元格。', 'List a value; to mean any, remove the cell.'),
        }
      : null
  }
  if (match !== 'range') {
    return {
      what: text('是区间，而该维度按取值匹配', 'is a range, but the dimension matches values'),
      fix: text('请填写取值，或者把维度改为按区间匹配。', 'Fill in a value, or let the dimension match by range.'),
    }
  }
  const ends = [cell.from, cell.to].filter((end) => end !== undefined)
  if (ends.some((end) => typeof end === 'string' && parseLocalDate(end) === null) || new Set(ends.map((end) => typeof end)).size > 1) {
    return {
      what: text('的端点既不都是数字，也不都是日期', 'has ends that are neither numbers nor days'),
      fix: text('请写两个数字，或者两个日期，例如 "2026-12-01"。', 'Write numbers, or days such as "2026-12-01".'),
    }
  }
  return cell.from !== undefined && cell.to !== undefined && cell.from >= cell.to
    ? {
        what: text('是空区间', 'is an empty range'),
        fix: text(
          '请让起点小于终点；起点属于区间，终点不属于。',
          'Begin the range below its end; the beginning belongs to it, the end does not.',
        ),
      }
    : null
}
