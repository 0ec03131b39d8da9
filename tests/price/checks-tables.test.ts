import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import type { OrderAction } from '../../engine/model/order-action.js'
import type { PriceTable } from '../../engine/model/price.js'
import { tableGap } from '../../engine/price/checks/table-gap.js'
import { tableInQuestion } from '../../engine/price/checks/table-in-question.js'
import { tableShadowed } from '../../engine/price/checks/table-shadowed.js'
import { tableUnproven } from '../../engine/price/checks/table-unproven.js'
import { validityHole } from '../../engine/price/checks/validity-hole.js'
import { beats } from '../../engine/price/table/row-order.js'
import { weighRow } from '../../engine/price/table/weigh-row.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { ask, draftOf, monthly, type Shop } from './shop.js'

/** How many random cases are tried; more in the long run. */
const cases = Number(process.env['PRICE_CHECK_CASES'] ?? 40)

/** A small world in which every context can be tried: two towns, two segments, four ages, two actions, four months. */
const named = (ids: readonly string[]) => ids.map((value) => ({ value, name: text(value, value) }))
const world = [
  { kind: 'place', id: 'south', name: text('南省', 'South'), level: 'province', parent: 'cn' },
  {
    kind: 'fact',
    id: 'customer.tags',
    name: text('标签', 'Tags'),
    subject: 'customer',
    type: { kind: 'set', values: named(['gold', 'staff']) },
  },
  {
    kind: 'fact',
    id: 'customer.age',
    name: text('年龄', 'Age'),
    subject: 'customer',
    type: { kind: 'number', minimum: 0, maximum: 3, integer: true },
  },
]
const dimensions = [
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'tag', fact: 'customer.tags', match: 'equal' },
  { id: 'age', fact: 'customer.age', match: 'range' },
  { id: 'action', fact: 'order.action', match: 'equal' },
]
const month = (number: number) => instant(`2026-0${number}-01T00:00:00Z`)
const moments = [1, 2, 3, 4].map(month)

interface Context {
  readonly facts: Facts
  readonly action: OrderAction
  readonly at: Instant
}

const contextsIn = (places: readonly string[], actions: readonly OrderAction[], moments: readonly Instant[]): readonly Context[] =>
  places.flatMap((place) =>
    [[], ['gold'], ['staff'], ['gold', 'staff']].flatMap((tags) =>
      [0, 1, 2, 3].flatMap((age) =>
        actions.flatMap((action) =>
          moments.map((at) => ({ facts: { 'place.id': place, 'customer.tags': tags, 'customer.age': age }, action, at })),
        ),
      ),
    ),
  )
/** Where customers are and when they can order, and all that a row can name. */
const [addresses, everywhere] = [
  contextsIn(['north-town', 'south'], ['add', 'modify'], moments),
  contextsIn(['cn', 'north', 'north-town', 'south'], ['add', 'modify', 'suspend'], [instant('2025-12-01T00:00:00Z'), ...moments, month(5)]),
]

const onSale = { from: month(1), to: month(5) }
const place = fc.constantFrom('cn', 'north', 'north-town', 'south')
const range = (least: number, most: number) =>
  fc
    .tuple(fc.option(fc.integer({ min: least, max: most })), fc.option(fc.integer({ min: least + 1, max: most + 1 })))
    .map(([from, to]) => ({
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to: from === null ? to : Math.max(to, from + 1) }),
    }))
const rowCells = fc.record({
  place: fc.option(
    fc.oneof({ weight: 3, arbitrary: place }, { weight: 1, arbitrary: fc.uniqueArray(place, { minLength: 2, maxLength: 3 }) }),
  ),
  tag: fc.option(fc.constantFrom('gold', 'staff', ['gold', 'staff']), { freq: 2 }),
  age: fc.option(fc.oneof({ weight: 5, arbitrary: range(0, 3) }, { weight: 1, arbitrary: fc.constant({}) })),
  action: fc.option(fc.constantFrom('add', 'modify'), { freq: 2 }),
  validFor: fc.option(range(1, 4), { freq: 2 }),
})
const policy = fc.constantFrom(
  { kind: 'unique' },
  { kind: 'priority' },
  { kind: 'specific', order: ['place', 'tag', 'age', 'action'] },
  { kind: 'specific', order: ['age', 'place'] },
)
const tables = fc.tuple(policy, fc.array(rowCells, { minLength: 1, maxLength: 7 })).map(([hitPolicy, rows]) => ({
  kind: 'priceTable',
  id: 'fees',
  dimensions,
  hitPolicy,
  rows: rows.map(({ validFor, ...cells }, number) => ({
    id: `r${number}`,
    when: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null)),
    ...(validFor === null ? {} : { validFor: Object.fromEntries(Object.entries(validFor).map(([end, at]) => [end, month(at)])) }),
    ...(hitPolicy.kind === 'priority' ? { priority: (number * 5) % 7 } : {}),
    currency: 'CNY',
    amount: '1.00',
  })),
}))

const fee = { kind: 'oneTime', amount: { kind: 'table', table: 'fees' }, actions: ['add', 'modify'] }

function shopWith(
  table: object,
  more: { readonly offer?: object; readonly when?: object; readonly documents?: readonly object[] } = {},
): Shop {
  const offer = {
    kind: 'productOffering',
    id: 'offer',
    name: text('商品', 'Offer'),
    category: 'test',
    validFor: onSale,
    isSellable: true,
    content: { kind: 'simple', specification: 'line' },
    prices: ['fee'],
    ...more.offer,
  }
  const price = more.when === undefined ? { charge: fee } : { charge: fee, when: more.when }
  return { prices: { fee: price }, documents: [...world, offer, table, ...(more.documents ?? [])] }
}

const codes = (draft: CatalogDraft, { facts, action, at }: Context) => {
  const pricing = ask(draft, { facts, action, at })
  return pricing.kind === 'priced' ? [] : pricing.because.map(({ code }) => code as string)
}

const contextOf = (witness: unknown): Context => {
  const { facts, at } = witness as { facts: Record<string, string>; at?: Instant }
  return { facts, action: (facts['order.action'] ?? 'add') as OrderAction, at: at ?? moments[0]! }
}

test('a gap or a hole is found exactly when somebody who can order finds no price, and each witness finds none', () =>
  fc.assert(
    fc.property(tables, (table) => {
      const draft = draftOf(shopWith(table))
      const [gaps, holes] = [tableGap.find(draft), validityHole.find(draft)]
      expect(tableUnproven.find(draft)).toEqual([])
      const first = table.rows.map(({ validFor }) => (validFor as { from?: Instant } | undefined)?.from ?? onSale.from).sort()[0]!
      const lacking = addresses.filter((context) => context.at >= first && codes(draft, context).includes('price-not-found'))
      expect(gaps.length + holes.length > 0).toBe(lacking.length > 0)
      for (const { witness } of [...gaps, ...holes]) expect(codes(draft, contextOf(witness))).toEqual(['price-not-found'])
      for (const { witness } of gaps) {
        const { facts, action } = contextOf(witness)
        for (const at of moments) expect(codes(draft, { facts, action, at })).toEqual(['price-not-found'])
      }
      for (const { witness } of holes) {
        const { facts, action } = contextOf(witness)
        expect(moments.some((at) => !codes(draft, { facts, action, at }).includes('price-not-found'))).toBe(true)
      }
    }),
    { numRuns: cases },
  ))

test('a row is said to be shadowed exactly when, wherever it holds, a row that comes first does; and each witness shows one', () =>
  fc.assert(
    fc.property(tables, (table) => {
      const draft = draftOf(shopWith(table))
      const question = tableInQuestion(draft, table as unknown as PriceTable)
      const holdingIn = ({ facts, action, at }: Context) => {
        const context = { rules: question.rules, facts: { ...facts, 'order.action': action }, at, currency: 'CNY' }
        const rows = question.table.rows.filter((row) => weighRow(question.table, row, context).verdict === 'holds')
        return { rows, isBeaten: (row: (typeof rows)[number]) => rows.some((other) => beats(question.table, other, row, context)) }
      }
      const [held, unbeaten] = [new Set<string>(), new Set<string>()]
      for (const context of everywhere) {
        const { rows, isBeaten } = holdingIn(context)
        for (const row of rows) held.add(row.id)
        for (const row of rows) if (!isBeaten(row)) unbeaten.add(row.id)
      }
      const found = tableShadowed.find(draft)
      const ids = found.map(({ witness }) => (witness as { row: string }).row).sort()
      const reversed = new Set(
        question.table.rows
          .filter(({ validFor: { from, to } }) => from !== undefined && to !== undefined && from >= to)
          .map(({ id }) => id),
      )
      expect(ids).toEqual([...held].filter((id) => !unbeaten.has(id) && !reversed.has(id)).sort())
      for (const { witness } of found) {
        const { row, coveredBy } = witness as { row: string; coveredBy: readonly string[] }
        const { facts, at } = contextOf(witness)
        const { rows, isBeaten } = holdingIn({ facts, at, action: (facts['order.action'] ?? 'add') as OrderAction })
        expect(isBeaten(rows.find(({ id }) => id === row)!)).toBe(true)
        expect(rows.some(({ id }) => coveredBy.includes(id))).toBe(true)
      }
    }),
    { numRuns: cases },
  ))

describe('a table needs rows only where its price can be asked for', () => {
  const north = (when: object = { place: 'north' }) => ({
    kind: 'priceTable',
    id: 'fees',
    dimensions: dimensions.slice(0, 1),
    hitPolicy: { kind: 'unique' },
    rows: [{ id: 'north', when, currency: 'CNY', amount: '1.00' }],
  })
  const gaps = (shop: Shop) => tableGap.find(draftOf(shop)).map(({ witness }) => (witness as { facts: Facts }).facts)

  test('in the whole country there is a gap in the south', () => expect(gaps(shopWith(north()))).toEqual([{ 'place.id': 'south' }]))
  test('an offering for the north needs no row for the south', () =>
    expect(gaps(shopWith(north(), { offer: { place: ['north'] } }))).toEqual([]))
  test('nor does one that a condition keeps in the north', () => {
    const eligibility = { not: { any: [{ fact: 'place.id', operator: 'notWithin', value: 'north' }] } }
    expect(gaps(shopWith(north(), { offer: { eligibility } }))).toEqual([])
  })
  test('nor does a price whose own condition does', () =>
    expect(gaps(shopWith(north(), { when: { fact: 'place.id', operator: 'within', value: 'north' } }))).toEqual([]))
  test('facts that only the condition looks at are part of the witness', () => {
    const when = {
      any: [
        { fact: 'place.id', operator: 'within', value: 'north' },
        { fact: 'channel.id', operator: 'equal', value: 'web' },
      ],
    }
    expect(gaps(shopWith(north(), { when }))).toEqual([{ 'place.id': 'south', 'channel.id': 'web' }])
  })
  test('an offering that nobody can order by itself or in a bundle asks for nothing', () =>
    expect(gaps(shopWith(north(), { offer: { isSellable: false } }))).toEqual([]))

  const bundle = (more: object, rules: readonly object[] = []) => ({
    kind: 'productOffering',
    id: 'bundle',
    name: text('套餐', 'Bundle'),
    category: 'test',
    validFor: onSale,
    isSellable: true,
    content: {
      kind: 'bundle',
      groups: [
        { id: 'g', name: text('组', 'Group'), minimum: 0, maximum: 1, members: [{ id: 'm', offering: 'offer', minimum: 1, maximum: 3 }] },
      ],
      rules,
    },
    prices: [],
    ...more,
  })
  test('as a member it asks where the bundle is sold', () => {
    const inBundle = (more: object) => shopWith(north(), { offer: { isSellable: false }, documents: [bundle(more)] })
    expect(gaps(inBundle({}))).toEqual([{ 'place.id': 'south' }])
    expect(gaps(inBundle({ place: ['north'] }))).toEqual([])
  })
  test('rows for quantities reach as far as the membership does', () => {
    const upTo = (to: number) => ({
      ...north(),
      dimensions: [{ id: 'quantity', fact: 'item.quantity', match: 'range' }],
      rows: [{ id: 'all', when: { quantity: { from: 1, to } }, currency: 'CNY', amount: '1.00' }],
    })
    const inBundle = (to: number) => shopWith(upTo(to), { offer: { isSellable: false }, documents: [bundle({})] })
    expect(gaps(inBundle(4))).toEqual([])
    expect(gaps(inBundle(3))).toEqual([{ 'item.quantity': 3 }])
  })
  test('what rules of the bundle may forbid is no error but said to be unproven', () => {
    const rules = [{ id: 'one', name: text('一', 'One'), kind: 'atMost', maximum: 1, terms: [{ path: '/g/m', selected: true }] }]
    const shop = shopWith(north(), { offer: { isSellable: false }, documents: [bundle({}, rules)] })
    expect(gaps(shop)).toEqual([])
    expect(tableUnproven.find(draftOf(shop)).map(({ witness }) => (witness as { facts: Facts }).facts)).toEqual([{ 'place.id': 'south' }])
  })
})

describe('between two versions of a price', () => {
  const from = (number: number) => ({ from: month(number) })
  const to = (number: number) => ({ to: month(number) })
  const holes = (prices: Readonly<Record<string, object>>) =>
    validityHole.find(draftOf({ prices })).map(({ document, witness }) => [document.id, (witness as { at: Instant }).at])
  const gold = { fact: 'customer.marketSegment', operator: 'contains', value: 'home' }
  const version = (validFor: object, more: object = {}) => ({ charge: monthly('10.00'), validFor, ...more })

  test('a month without any is a hole, in which the offering costs nothing', () => {
    const prices = { old: version(to(2)), new: version(from(3)) }
    expect(holes(prices)).toEqual([['new', month(2)]])
    const lines = (at: Instant) => {
      const pricing = ask({ prices }, { at })
      return pricing.kind === 'priced' && pricing.lines.map(({ price }) => price)
    }
    expect([month(1), month(2), month(3)].map(lines)).toEqual([['old'], [], ['new']])
  })
  test('versions that meet leave none', () => expect(holes({ old: version(to(3)), new: version(from(3)) })).toEqual([]))
  test('another price of the kind fills it', () =>
    expect(holes({ old: version(to(2)), between: version({ from: month(2), to: month(3) }), new: version(from(3)) })).toEqual([]))
  test('for those whom it meets', () =>
    expect(holes({ old: version(to(2)), between: version({}, { when: gold }), new: version(from(3)) })).toEqual([['new', month(2)]]))
  test('prices for others are no versions of one', () =>
    expect(holes({ old: version(to(2), { when: gold }), new: version(from(3)) })).toEqual([]))
  test('before the first and after the last there is none', () =>
    expect(holes({ only: version({ from: month(2), to: month(3) }) })).toEqual([]))
})
