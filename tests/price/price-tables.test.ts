import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pointer } from '../../engine/model/check.js'
import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { tableOverlap } from '../../engine/price/checks/table-overlap.js'
import type { Pricing } from '../../engine/price/price-answer.js'
import { ask, type Basket, draftOf, priced, type Shop } from './shop.js'

const segment = { kind: 'fact', id: 'customer.marketSegment', subject: 'customer', type: { kind: 'set', values: [] } }
const dimensions = [
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
  { id: 'age', fact: 'customer.age', match: 'range' },
  { id: 'action', fact: 'order.action', match: 'equal' },
  { id: 'quantity', fact: 'item.quantity', match: 'range' },
]

function tableShop(hitPolicy: object, rows: readonly object[], dims: readonly object[] = dimensions): Shop {
  const fee = { kind: 'oneTime', amount: { kind: 'table', table: 'fees' }, actions: ['add', 'modify'] }
  const table = { kind: 'priceTable', id: 'fees', dimensions: dims, hitPolicy, rows: rows.map((row) => ({ currency: 'CNY', ...row })) }
  return { prices: { fee }, documents: [table, segment] }
}
const specific = { kind: 'specific', order: ['place', 'segment', 'age'] }
const unit = (pricing: Pricing) => {
  if (pricing.kind === 'priced') return pricing.lines[0]?.amount
  return pricing.kind === 'undetermined' ? pricing.missing : pricing.because.map(({ code }) => code)
}

describe('the most specific row wins', () => {
  const shop = tableShop(specific, [
    { id: 'any', when: {}, amount: '30.00' },
    { id: 'north', when: { place: 'north' }, amount: '20.00' },
    { id: 'town', when: { place: ['north-town', 'cn'] }, amount: '10.00' },
    { id: 'home', when: { segment: 'home' }, amount: '25.00' },
    { id: 'young', when: { age: { to: 26 } }, amount: '24.00' },
    { id: 'teen', when: { age: { from: 13, to: 20 } }, amount: '23.00' },
  ])
  const facts = (place: string, segments: readonly string[], age: number) => ({
    'place.id': place,
    'customer.marketSegment': segments,
    'customer.age': age,
  })

  test.each([
    ['a deeper place beats a shallower', facts('north-town', ['home'], 19), '10.00'],
    ['a place beats none', facts('north', ['home'], 19), '20.00'],
    ['a value beats an empty cell', facts('elsewhere', ['home'], 19), '25.00'],
    ['a contained range beats its container', facts('elsewhere', [], 19), '23.00'],
    ['a range ends before its end', facts('elsewhere', [], 20), '24.00'],
    ['the empty row is for everybody else', facts('elsewhere', [], 26), '30.00'],
  ])('%s', (_name, known, expected) => expect(unit(ask(shop, { facts: known }))).toBe(expected))

  test('and the trace names what decided for every row', () => {
    const { trace } = priced(shop, { facts: facts('elsewhere', ['home'], 30) })
    const step = trace.find((one) => one.step === 'row')
    expect(step?.step === 'row' && step.candidates.map(({ row, outcome, dimension, by }) => [row, outcome, dimension, by])).toEqual([
      ['any', 'lost', 'segment', 'dimension'],
      ['home', 'won', null, null],
      ['north', 'failed', 'place', 'dimension'],
      ['teen', 'failed', 'age', 'dimension'],
      ['town', 'failed', 'place', 'dimension'],
      ['young', 'failed', 'age', 'dimension'],
    ])
  })
})

describe('an unknown fact', () => {
  const shop = tableShop(specific, [
    { id: 'any', when: {}, amount: '30.00' },
    { id: 'home', when: { segment: 'home' }, amount: '25.00' },
    { id: 'north', when: { place: 'north' }, amount: '20.00' },
    { id: 'north-young', when: { place: 'north', age: { to: 26 } }, amount: '15.00' },
  ])

  test('never selects the row for everybody while a better one could hold', () =>
    expect(unit(ask(shop))).toEqual(['customer.age', 'customer.marketSegment', 'place.id']))
  test('is asked for only while it could decide', () =>
    expect(unit(ask(shop, { facts: { 'place.id': 'north', 'customer.age': 40 } }))).toBe('20.00'))
  test('is not asked for by a row that a known fact rules out', () =>
    expect(unit(ask(shop, { facts: { 'place.id': 'cn', 'customer.marketSegment': [] } }))).toBe('30.00'))
  test('leaves a row open that beats the one that holds', () =>
    expect(ask(shop, { facts: { 'place.id': 'north' } })).toMatchObject({
      kind: 'undetermined',
      missing: ['customer.age'],
      because: [{ code: 'row-unknown', table: 'fees', rows: ['north', 'north-young'] }],
    }))
})

test('a customer in two groups has no price while nothing declares which group comes first', () => {
  const rows = [
    { id: 'gold', when: { segment: 'gold' }, amount: '5.00' },
    { id: 'staff', when: { segment: 'staff' }, amount: '4.00' },
  ]
  const facts = { 'customer.marketSegment': ['staff', 'gold'] }
  expect(ask(tableShop({ kind: 'unique' }, rows), { facts })).toMatchObject({
    because: [{ code: 'price-ambiguous', rows: ['gold', 'staff'] }],
  })
  expect(ask(tableShop(specific, rows), { facts })).toMatchObject({ because: [{ code: 'price-ambiguous' }] })
  const ranked = rows.map((row, index) => ({ ...row, priority: index + 1 }))
  expect(unit(ask(tableShop({ kind: 'priority' }, ranked), { facts }))).toBe('5.00')
  expect(unit(ask(tableShop({ kind: 'priority' }, ranked), { facts: { 'customer.marketSegment': ['staff'] } }))).toBe('4.00')
})

test('belonging to one more group never takes a row away', () => {
  const shop = tableShop({ kind: 'unique' }, [{ id: 'gold', when: { segment: ['gold', 'platinum'] }, amount: '5.00' }])
  expect(unit(ask(shop, { facts: { 'customer.marketSegment': ['gold'] } }))).toBe('5.00')
  expect(unit(ask(shop, { facts: { 'customer.marketSegment': ['other', 'gold'] } }))).toBe('5.00')
  expect(unit(ask(shop, { facts: { 'customer.marketSegment': ['other'] } }))).toEqual(['price-not-found'])
})

test('a row changes at the very moment its validity begins', () => {
  const change = '2026-07-01T00:00:00+08:00'
  const shop = tableShop({ kind: 'unique' }, [
    { id: 'old', when: {}, amount: '5.00', validFor: { to: change } },
    { id: 'new', when: {}, amount: '6.00', validFor: { from: change } },
  ])
  expect(unit(ask(shop, { at: '2026-06-30T23:59:59.999+08:00' }))).toBe('5.00')
  expect(unit(ask(shop, { at: change }))).toBe('6.00')
})

test('a price in another currency is missing, and nothing is converted', () => {
  const shop = tableShop({ kind: 'unique' }, [{ id: 'usd', when: {}, amount: '5.00', currency: 'USD' }])
  expect(ask(shop)).toMatchObject({ kind: 'not-priced', because: [{ code: 'currency-missing', table: 'fees' }] })
})

test('rows of each currency answer for it alone', () => {
  const shop = tableShop({ kind: 'unique' }, [
    { id: 'cny', when: {}, amount: '35.00' },
    { id: 'usd', when: {}, amount: '5.00', currency: 'USD' },
  ])
  const catalog = exampleCatalog().find(({ kind }) => kind === 'catalog')
  const currencies = ['CNY', 'USD'].map((code) => ({ code, rounding: 'halfEven' }))
  const both = { ...shop, documents: [...(shop.documents ?? []), { ...catalog, currencies }] }
  expect(unit(ask(both))).toBe('35.00')
  expect(unit(ask(both, { currency: 'USD' }))).toBe('5.00')
  expect(tableOverlap.find(draftOf(both))).toEqual([])
})

test('what a selection does not say is no fact that a caller could be asked for: there is no price, and the answer names what lacks', () => {
  const speed = [{ id: 'speed', fact: 'item.speed', match: 'range' }]
  const shop = tableShop({ kind: 'unique' }, [{ id: 'fast', when: { speed: { from: 100 } }, amount: '5.00' }], speed)
  const answer = ask(shop, { facts: { 'item.speed': 500 } })
  expect(answer).toMatchObject({ kind: 'not-priced', because: [{ code: 'row-unknown', missing: ['item.speed'] }] })
})

test('the selection speaks for itself: what a request claims of it is never believed', () => {
  const shop = tableShop({ kind: 'unique' }, [
    { id: 'few', when: { quantity: { to: 3 }, action: 'add' }, amount: '5.00' },
    { id: 'many', when: { quantity: { from: 3 }, action: 'add' }, amount: '4.00' },
    { id: 'change', when: { action: 'modify' }, amount: '1.00' },
  ])
  const facts = { 'item.quantity': 9, 'order.action': 'modify' }
  const basket = (quantity: number): Basket => ({ items: [{ path: '/', offering: 'offer', quantity }], facts })
  expect(priced(shop, basket(2)).lines[0]?.amount).toBe('10.00')
  expect(priced(shop, basket(3)).lines[0]?.amount).toBe('12.00')
  expect(priced(shop, { ...basket(2), action: 'modify' }).lines[0]?.amount).toBe('2.00')
})

test('ids and facts named like parts of every object are ordinary names', () => {
  const dims = [
    { id: 'constructor', fact: 'item.__proto__', match: 'equal' },
    { id: 'toString', fact: 'toString', match: 'equal' },
  ]
  const shop = tableShop({ kind: 'unique' }, [{ id: '__proto__', when: JSON.parse('{"constructor":"x"}'), amount: '5.00' }], dims)
  const items = [{ path: '/', offering: 'offer', characteristics: JSON.parse('{"__proto__":"x"}') }]
  expect(unit(ask(shop, { items }))).toBe('5.00')
  expect(ask(shop)).toMatchObject({ kind: 'not-priced', because: [{ missing: ['item.__proto__'] }] })
})

test('a table of thousands of rows gives the row that looking at each of them gives', () => {
  const rows = Array.from({ length: 3_000 }, (_, number) => ({
    id: `r${number}`,
    when: {
      segment: `s${number % 300}`,
      ...(number >= 300 ? { age: { from: 5 * Math.floor(number / 300), to: 5 * Math.floor(number / 300) + 5 } } : {}),
    },
    amount: `${number}.00`,
  }))
  const draft = draftOf(tableShop(specific, rows))
  for (const [age, segments] of [
    [7, ['s3']],
    [2, ['s7', 'nobody']],
    [49, ['s299']],
  ] as const) {
    const facts = { 'customer.age': age, 'customer.marketSegment': segments }
    const group = Number(segments[0].slice(1))
    const band = Math.floor(age / 5)
    expect(unit(ask(draft, { facts }))).toBe(`${band >= 1 ? 300 * band + group : group}.00`)
  }
  expect(unit(ask(draft, { facts: { 'customer.age': 7, 'customer.marketSegment': ['nobody'] } }))).toEqual(['price-not-found'])
  expect(unit(ask(draft, { facts: { 'customer.age': 7 } }))).toEqual(['customer.marketSegment'])
})

/** A small world in which every context can be tried. */
const places = ['cn', 'north', 'north-town', 'nowhere']
const segments = [[], ['gold'], ['staff'], ['gold', 'staff']]
const ages = [0, 1, 2, 3]
const range = fc
  .tuple(fc.option(fc.integer({ min: 0, max: 3 })), fc.option(fc.integer({ min: 1, max: 4 })))
  .filter(([from, to]) => from === null || to === null || from < to)
const rowCells = fc.record({
  place: fc.oneof(fc.constantFrom('cn', 'north', 'north-town'), fc.constant(['north-town', 'cn']), fc.constant(undefined)),
  segment: fc.oneof(fc.constantFrom('gold', 'staff'), fc.constant(['gold', 'staff']), fc.constant(undefined)),
  age: fc.oneof(
    fc.constant(undefined),
    range.map(([from, to]) => ({ ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) })),
  ),
  action: fc.constantFrom(undefined, 'add', 'modify'),
})
const smallTable = (most: number) =>
  fc
    .record({
      policy: fc.constantFrom(
        { kind: 'unique' },
        specific,
        { kind: 'specific', order: ['age', 'action', 'segment'] },
        { kind: 'priority' },
      ),
      rows: fc.array(fc.tuple(rowCells, fc.integer({ min: 1, max: 3 })), { minLength: 2, maxLength: most }),
    })
    .map(({ policy, rows }) =>
      tableShop(
        policy,
        rows.map(([cells, priority], number) => ({
          id: `r${number}`,
          when: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)),
          amount: `${number}.00`,
          ...(policy.kind === 'priority' ? { priority } : {}),
        })),
      ),
    )

/** Whether any customer of the small world gets more than one price. */
function someoneGetsTwo(draft: CatalogDraft): boolean {
  return places.some((place) =>
    segments.some((segment) =>
      ages.some((age) =>
        (['add', 'modify'] as const).some((action) => {
          const facts = { 'customer.age': age, 'customer.marketSegment': segment, 'place.id': place }
          const pricing = ask(draft, { facts, action })
          return pricing.kind === 'not-priced' && pricing.because.some(({ code }) => code === 'price-ambiguous')
        }),
      ),
    ),
  )
}

test('two rows are said to tie exactly when some customer would get both', () =>
  fc.assert(
    fc.property(smallTable(2), (shop) => {
      const draft = draftOf(shop)
      expect(tableOverlap.find(draft).length > 0).toBe(someoneGetsTwo(draft))
    }),
    { numRuns: 120 },
  ))

test('whenever a customer would get two prices, a tie is found', () =>
  fc.assert(
    fc.property(smallTable(4), (shop) => {
      const draft = draftOf(shop)
      if (tableOverlap.find(draft).length === 0) expect(someoneGetsTwo(draft)).toBe(false)
    }),
    { numRuns: 120 },
  ))

test('rows that would beat each other in a circle are found, since ranges that cross are compared no further', () => {
  const rows = [
    { id: 'r0', when: { age: { to: 2 }, action: 'modify' }, amount: '1.00' },
    { id: 'r1', when: { age: { from: 1 }, segment: 'students' }, amount: '2.00' },
    { id: 'r2', when: { age: { from: 0, to: 2 } }, amount: '3.00' },
  ]
  const draft = draftOf(tableShop({ kind: 'specific', order: ['age', 'action', 'segment'] }, rows))
  expect(tableOverlap.find(draft).map(({ witness }) => (witness as { readonly rows: unknown }).rows)).toEqual([
    ['r0', 'r1'],
    ['r1', 'r2'],
  ])
})

test('the witness of a tie names facts at which the price is ambiguous', () =>
  fc.assert(
    fc.property(smallTable(3), (shop) => {
      const draft = draftOf(shop)
      for (const { witness, pointer: at } of tableOverlap.find(draft)) {
        const { facts, rows } = witness as { facts: Record<string, string | number | string[]>; rows: [string, string] }
        const only = catalogDraft(
          draft.documents.map((document) =>
            document.kind === 'priceTable' ? { ...document, rows: document.rows.filter(({ id }) => rows.includes(id)) } : document,
          ),
        )
        const action = facts['order.action'] as 'add' | 'modify' | undefined
        expect(ask(only, { facts, ...(action === undefined ? {} : { action }) })).toMatchObject({
          because: [{ code: 'price-ambiguous', rows: [...rows].sort() }],
        })
        expect(at).toBe(pointer('rows', Number(rows[1].slice(1))))
      }
    }),
    { numRuns: 120 },
  ))

test('of a hundred bands in a row the one that reaches into the next is found, and no other', () => {
  const bands = (longest: number) =>
    Array.from({ length: 100 }, (_, number) => ({
      id: `r${number}`,
      when: { age: { from: number, to: number + (number === 41 ? longest : 1) } },
      amount: '1.00',
    }))
  const found = (longest: number) => tableOverlap.find(draftOf(tableShop({ kind: 'unique' }, bands(longest))))
  expect(found(1)).toEqual([])
  expect(found(2).map(({ witness }) => witness)).toEqual([{ rows: ['r41', 'r42'], facts: { 'customer.age': 42 }, currency: 'CNY' }])
})

test.each([
  ['north', 'north-town'],
  ['north-town', 'north'],
])('a row for %s and one for new orders in %s meet, whichever comes first', (first, second) => {
  const rows = [
    { id: 'a', when: { place: first }, amount: '1.00' },
    { id: 'b', when: { place: second, action: 'add' }, amount: '2.00' },
  ]
  const [found] = tableOverlap.find(draftOf(tableShop({ kind: 'unique' }, rows)))
  expect(found?.witness).toEqual({ rows: ['a', 'b'], facts: { 'place.id': 'north-town', 'order.action': 'add' }, currency: 'CNY' })
})

test('a table whose rows fill dimensions in every combination is proven all the same', () => {
  const many = Array.from({ length: 16 }, (_, number) => ({ id: `d${number}`, fact: `item.d${number}`, match: 'equal' }))
  const rows = Array.from({ length: 1_500 }, (_, number) => ({
    id: `r${number}`,
    when: Object.fromEntries(many.flatMap(({ id }, bit) => (bit === 15 || (number >> bit) % 2 === 1 ? [[id, `${number}`]] : []))),
    amount: '1.00',
  }))
  expect(tableOverlap.find(draftOf(tableShop({ kind: 'unique' }, rows, many)))).toEqual([])
  const again = { ...rows[700], id: 'r700-again' }
  const found = tableOverlap.find(draftOf(tableShop({ kind: 'unique' }, [...rows, again], many)))
  expect(found.map(({ witness }) => (witness as { rows: unknown }).rows)).toEqual([['r700', 'r700-again']])
})

test('a table that takes too long to prove is refused, and says so', () => {
  const twice = ['from', 'to'].map((id) => ({ id, fact: 'customer.age', match: 'range' }))
  const rows = (count: number) =>
    Array.from({ length: count }, (_, age) => ({ id: `r${age}`, when: { from: { from: age }, to: { to: age + 1 } }, amount: '1.00' }))
  const found = tableOverlap.find(draftOf(tableShop({ kind: 'unique' }, rows(330), twice)))
  expect(found.map(({ pointer, what }) => [pointer, what.en])).toEqual([
    ['/rows', '"fees" has so many interlocking rows that nobody can prove that no two of them hold together.'],
  ])
  expect(tableOverlap.find(draftOf(tableShop({ kind: 'unique' }, rows(50), twice)))).toEqual([])
})
