import { type Check, type Finding, pointer } from '../../model/check.js'
import type { PriceTable } from '../../model/price.js'
import { closest } from '../../values/closest.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { exampleWithTable } from './example.js'
import { rowFindings } from './table-findings.js'

const dimensions = [{ id: 'age', fact: 'customer.age', match: 'range' }]
const hitPolicy = { kind: 'specific', order: ['age'] }

/** A row or the hit policy names a dimension that the table doesn't have. */
export const unknownDimension: Check = {
  code: 'price/unknown-dimension',
  severity: 'error',
  why: text(
    '不存在的维度不起任何作用，该行会比作者想要的更容易命中。',
    'A dimension that does not exist keeps nobody out, so the row would hold for more customers than its author meant.',
  ),
  find: (draft) => [
    ...draft.all('priceTable').flatMap(unknownInOrder),
    ...rowFindings(draft, ({ id, when }, table) => {
      const known = new Set(table.dimensions.map(({ id }) => id))
      return Object.keys(when)
        .filter((dimension) => !known.has(dimension))
        .map((dimension) => ({
          steps: ['when', dimension],
          what: text(
            `“${table.id}”的“${id}”行填写了不存在的维度“${dimension}”。`,
            `Row "${id}" of "${table.id}" fills a dimension "${dimension}" that the table does not have.`,
          ),
          fix: mend(dimension, known),
        }))
    }),
  ],
  examples: {
    sound: exampleWithTable({ dimensions, hitPolicy, rows: [{ id: 'all', when: { age: { from: 0 } }, currency: 'CNY', amount: '10.00' }] }),
    unsound: exampleWithTable({
      dimensions,
      hitPolicy,
      rows: [{ id: 'all', when: { aeg: { from: 0 } }, currency: 'CNY', amount: '10.00' }],
    }),
  },
}

function unknownInOrder({ kind, id, dimensions, hitPolicy }: PriceTable): readonly Finding[] {
  if (hitPolicy.kind !== 'specific') return []
  const known = new Set(dimensions.map((dimension) => dimension.id))
  return hitPolicy.order.flatMap((dimension, position) =>
    known.has(dimension)
      ? []
      : [
          {
            document: { kind, id },
            pointer: pointer('hitPolicy', 'order', position),
            what: text(
              `“${id}”的命中规则提到不存在的维度“${dimension}”。`,
              `The hit policy of "${id}" names a dimension "${dimension}" that the table does not have.`,
            ),
            fix: mend(dimension, known),
          },
        ],
  )
}

function mend(dimension: string, known: ReadonlySet<string>): LocalizedText {
  const [likely] = closest(dimension, known)
  return likely === undefined
    ? text('请改用表中已有的维度，或者先添加这个维度。', 'Use a dimension of the table, or add this one to it.')
    : text(`是否想写“${likely}”？请改正。`, `Did you mean "${likely}"? Write it so.`)
}
