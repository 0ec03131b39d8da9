import type { Check, Finding } from '../../model/check.js'
import { pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { PriceTable } from '../../model/price.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import type { CompiledRow } from '../table/compiled-row.js'
import type { TableContext } from '../table/weigh-row.js'
import { exampleWithTable } from './example.js'
import { walkPairsThatMayTie } from './row-pairs.js'
import { anyCurrency, witnessOfTie } from './row-witness.js'
import { tableInQuestion } from './table-in-question.js'

/** How many pairs of one table are reported; the others are usually of the same making. */
const mostReported = 20

const dimensions = [
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'age', fact: 'customer.age', match: 'range' },
]
const rows = [
  { id: 'country', when: { place: 'cn' }, currency: 'CNY', amount: '30.00' },
  { id: 'north', when: { place: 'north' }, currency: 'CNY', amount: '20.00' },
  { id: 'north-young', when: { place: 'north', age: { to: 26 } }, currency: 'CNY', amount: '10.00' },
]

/** Two rows of a table hold for one customer, and the hit policy puts neither first. */
export const tableOverlap: Check = {
  code: 'price/table-overlap',
  severity: 'error',
  why: text(
    '同一个客户会对应两个价格，下单和出账可能各取其一。',
    'One customer would have two prices, and ordering and billing could each take another one.',
  ),
  find: (draft) => draft.all('priceTable').flatMap((table) => overlaps(draft, table)),
  examples: {
    sound: exampleWithTable({ dimensions, hitPolicy: { kind: 'specific', order: ['place', 'age'] }, rows }),
    unsound: exampleWithTable({ dimensions, hitPolicy: { kind: 'unique' }, rows }),
  },
}

function overlaps(draft: CatalogDraft, table: PriceTable): readonly Finding[] {
  const positions = new Map(table.rows.map(({ id }, position) => [id, position]))
  const found = new Map<string, Finding>()
  const question = tableInQuestion(draft, table)
  const walk = walkPairsThatMayTie(question, (one, other) => {
    const [first, second] = positions.get(one.id)! < positions.get(other.id)! ? [one, other] : [other, one]
    const key = JSON.stringify([first.id, second.id])
    if (found.has(key)) return true
    const witness = witnessOfTie(question, first, second)
    if (witness !== null) found.set(key, overlapFinding(table, first, second, positions.get(second.id)!, witness))
    return found.size < mostReported
  })
  return walk === 'too-many' && found.size === 0 ? [unproven(table)] : inOrder([...found.values()])
}

function overlapFinding(table: PriceTable, first: CompiledRow, second: CompiledRow, position: number, context: TableContext): Finding {
  return {
    document: { kind: table.kind, id: table.id },
    pointer: pointer('rows', position),
    what: text(
      `“${table.id}”的“${second.id}”行和“${first.id}”行可能同时成立，命中规则无法决定取哪一行。`,
      `Rows "${second.id}" and "${first.id}" of "${table.id}" can hold together, and the hit policy puts neither first.`,
    ),
    fix: fixFor(table),
    witness: witnessOf(first, second, context),
  }
}

function fixFor({ hitPolicy }: PriceTable) {
  switch (hitPolicy.kind) {
    case 'unique':
      return text(
        '请修改其中一行的条件，或者改用 specific 或 priority 命中规则。',
        'Change the cells of one of the rows, or let the hit policy "specific" or "priority" decide.',
      )
    case 'specific':
      return text(
        '请修改其中一行的条件，或者把能区分它们的维度写入 order。',
        'Change the cells of one of the rows, or name a dimension in "order" that tells them apart.',
      )
    case 'priority':
    case 'collect':
      return text('请给这两行不同的优先级。', 'Give the two rows different priorities.')
  }
}

function witnessOf(first: CompiledRow, second: CompiledRow, { facts, at, currency }: TableContext): JsonValue {
  const isDated = [first, second].some(({ validFor }) => validFor.from !== undefined)
  return { rows: [first.id, second.id], facts, ...(currency === anyCurrency ? {} : { currency }), ...(isDated ? { at } : {}) }
}

function unproven({ kind, id }: PriceTable): Finding {
  return {
    document: { kind, id },
    pointer: pointer('rows'),
    what: text(
      `“${id}”的行太多且相互交错，无法证明没有两行同时成立。`,
      `"${id}" has so many interlocking rows that nobody can prove that no two of them hold together.`,
    ),
    fix: text('请拆分这张表，或者让各行在相同的维度上取值。', 'Split the table, or let its rows name values in the same dimensions.'),
  }
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((left, right) => Number(left.pointer.slice(6)) - Number(right.pointer.slice(6)))
}
