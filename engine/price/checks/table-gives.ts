import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { PriceTable, ProductOfferingPrice } from '../../model/price.js'
import { type LocalizedText, text } from '../../values/localized-text.js'
import { givenBy, type TableGives } from '../table/compile-table.js'
import { type ChargedTable, chargedTables } from './charged-tables.js'
import { discount, exampleWithPrices } from './example.js'

const loyalty = (row: object) => ({
  kind: 'priceTable',
  id: 'loyalty',
  name: text('在网优惠', 'Loyalty'),
  dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
  hitPolicy: { kind: 'collect' },
  rows: [
    { id: 'young', when: { age: { to: 26 } }, priority: 1, percent: '10' },
    { id: 'all', when: {}, priority: 2, ...row },
  ],
})
const byTable = { loyal: discount({ kind: 'byTable', does: 'percentOff', table: 'loyalty' }) }

/** A table whose rows don't all give the same, or not what the price that names it needs. */
export const tableGives: Check = {
  code: 'price/table-gives',
  severity: 'error',
  why: text(
    '价格表给出的不是资费需要的数值时，这项资费算不出来。',
    'Where a table gives something else than the price needs, that price cannot be worked out.',
  ),
  find: (draft) => [
    ...draft.all('priceTable').flatMap(mixed),
    ...draft.all('productOfferingPrice').flatMap((price) => unsuited(draft, price)),
  ],
  examples: {
    sound: exampleWithPrices(byTable, loyalty({ percent: '5' })),
    unsound: exampleWithPrices(byTable, loyalty({ currency: 'CNY', amount: '5.00' })),
  },
}

const gifts = {
  amount: text('金额', 'an amount'),
  percent: text('百分比', 'a percentage'),
  quantity: text('数量', 'a quantity'),
} satisfies Record<TableGives, LocalizedText>

function mixed({ kind, id, rows }: PriceTable): readonly Finding[] {
  if (givenBy(rows) !== null) return []
  const [first] = rows
  const given = rows.map((row) => givenBy([row])!)
  const other = given.findIndex((gift) => gift !== given[0])
  const [one, another] = [gifts[given[0]!], gifts[given[other]!]]
  return [
    {
      document: { kind, id },
      pointer: pointer('rows', other),
      what: text(
        `“${id}”的“${first!.id}”行给出${one['zh-CN']}，“${rows[other]!.id}”行给出${another['zh-CN']}。`,
        `Row "${first!.id}" of "${id}" gives ${one.en}, and row "${rows[other]!.id}" ${another.en}.`,
      ),
      fix: text('请拆成两张表。', 'Make two tables of it.'),
      witness: { rows: [first!.id, rows[other]!.id] },
    },
  ]
}

function unsuited(draft: CatalogDraft, price: ProductOfferingPrice): readonly Finding[] {
  return tablesNamed(price.charge).flatMap((named) => unsuitedTable(draft, price, named))
}

function unsuitedTable(draft: CatalogDraft, { kind, id, charge }: ProductOfferingPrice, named: NamedTable): readonly Finding[] {
  const table = draft.find('priceTable', named.table)
  if (table === undefined) return []
  const gives = givenBy(table.rows)
  const found = (what: LocalizedText, fix: LocalizedText): Finding => ({
    document: { kind, id },
    pointer: pointer('charge', ...named.steps),
    what,
    fix,
    witness: { table: table.id },
  })
  if (gives !== null && gives !== named.needs)
    return [
      found(
        text(
          `“${id}”在这里需要${gifts[named.needs]['zh-CN']}，而价格表“${table.id}”给出${gifts[gives]['zh-CN']}。`,
          `"${id}" needs ${gifts[named.needs].en} here, but each row of the table "${table.id}" gives ${gifts[gives].en}.`,
        ),
        text('请改用合适的价格表，或者修改各行给出的内容。', 'Name another table, or change what its rows give.'),
      ),
    ]
  if (charge.kind === 'alteration' || table.hitPolicy.kind !== 'collect') return []
  return [
    found(
      text(
        `“${id}”在这里只能有一个${gifts[named.needs]['zh-CN']}，而价格表“${table.id}”会同时取多行。`,
        `"${id}" has ${gifts[named.needs].en} here and no more, but the table "${table.id}" takes every row that holds.`,
      ),
      text('请改用只取一行的命中规则。', 'Use a hit policy that takes one row.'),
    ),
  ]
}

interface NamedTable extends Pick<ChargedTable, 'table' | 'steps'> {
  readonly needs: TableGives
}

function tablesNamed(charge: ProductOfferingPrice['charge']): readonly NamedTable[] {
  if (charge.kind !== 'alteration')
    return chargedTables({ charge }).map((charged) => ({ ...charged, needs: charged.for === 'quantity' ? 'quantity' : 'amount' }))
  const { effect } = charge
  if (effect.kind !== 'byTable') return []
  return [{ table: effect.table, needs: effect.does === 'percentOff' ? 'percent' : 'amount', steps: ['effect', 'table'] }]
}
