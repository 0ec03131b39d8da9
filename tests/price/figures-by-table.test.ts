import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { minimumAboveCap } from '../../engine/price/checks/minimum-above-cap.js'
import { suspensionUnreachable } from '../../engine/price/checks/suspension-unreachable.js'
import { tableGap } from '../../engine/price/checks/table-gap.js'
import { tierDrop } from '../../engine/price/checks/tier-drop.js'
import { compilePrices } from '../../engine/price/compile-prices.js'
import { pricedParts } from '../../engine/price/priced-parts.js'
import { whyNot } from '../../engine/price/why-not.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import type { OfferingId } from '../../engine/values/ids.js'
import { rate, record, totals } from './rate-shop.js'
import { amounts, ask, data, draftOf, lineOf, priced, type Shop, tiered, used } from './shop.js'

/** What a table gives to the young, and from 26 on. */
type Ages = readonly [string, string]

const byTable = (table: string) => ({ kind: 'table', table })
const ages = (id: string, [young, older]: Ages) => ({
  kind: 'priceTable',
  id,
  dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
  hitPolicy: { kind: 'unique' },
  rows: [
    { id: 'young', when: { age: { to: 26 } }, currency: 'CNY', amount: young },
    { id: 'older', when: { age: { from: 26 } }, currency: 'CNY', amount: older },
  ],
})
const at = (years: number, quantity: string) => ({ facts: { 'customer.age': years }, usage: used(quantity) })

describe('what use costs at least and at most', () => {
  const shop: Shop = {
    prices: { use: data({ kind: 'unit', rate: amounts('0.10') }, { minimum: byTable('least'), cap: byTable('most') }) },
    documents: [ages('least', ['2.00', '5.00']), ages('most', ['20.00', '60.00'])],
  }

  test('comes from the rows that hold, also when nothing is used, for each of several items', () => {
    const amount = (years: number, quantity: string) => lineOf(priced(shop, at(years, quantity)), 'use').amount
    expect([amount(25, '0'), amount(25, '30'), amount(25, '1000')]).toEqual(['2.00', '3.00', '20.00'])
    expect([amount(26, '0'), amount(26, '300'), amount(26, '1000')]).toEqual(['5.00', '30.00', '60.00'])
    const two = { ...at(25, '1000'), items: [{ path: '/', offering: 'offer', quantity: 2 }] }
    expect(lineOf(priced(shop, two), 'use').amount).toBe('40.00')
  })

  test('is told row by row, and why not by another row', () => {
    const answer = priced(shop, at(25, '1000'))
    expect(answer.trace).toMatchObject([
      { step: 'row', table: 'least', row: 'young' },
      { step: 'row', table: 'most', row: 'young' },
      { step: 'usage', after: '100' },
      { step: 'cap', before: '100', after: '20' },
      { step: 'round' },
    ])
    expect(whyNot(draftOf(shop), answer, lineOf(answer, 'use')).rows).toMatchObject([
      { table: 'least', row: 'older', winner: 'young' },
      { table: 'most', row: 'older', winner: 'young' },
    ])
  })

  test('is waited for, and never taken for none', () => {
    expect(ask(shop)).toMatchObject({
      kind: 'undetermined',
      missing: ['customer.age'],
      because: [{ table: 'least' }, { table: 'most' }],
    })
    const onlyOld = { ...ages('most', ['1', '60.00']), rows: ages('most', ['1', '60.00']).rows.slice(1) }
    const refused = { ...shop, documents: [ages('least', ['2.00', '5.00']), onlyOld] }
    expect(ask(refused, at(25, '1'))).toMatchObject({ kind: 'not-priced', because: [{ code: 'price-not-found', table: 'most' }] })
    expect(tableGap.find(draftOf(refused))).toMatchObject([{ document: { id: 'most' } }])
  })

  test('is found before launch where the least is more than the most, with whom it concerns', () => {
    expect(minimumAboveCap.find(draftOf(shop))).toEqual([])
    const crossed = { ...shop, documents: [ages('least', ['2.00', '50.00']), ages('most', ['20.00', '49.99'])] }
    expect(minimumAboveCap.find(draftOf(crossed))).toMatchObject([
      { pointer: '/charge/minimum', witness: { currency: 'CNY', facts: { 'customer.age': 26 } } },
    ])
    // 30.00 at least for everybody: only the young would pay at most 20.00.
    const fixed = {
      ...shop,
      prices: { use: data({ kind: 'unit', rate: amounts('0.10') }, { minimum: amounts('30'), cap: byTable('most') }) },
    }
    expect(minimumAboveCap.find(draftOf(fixed))).toMatchObject([{ what: { en: expect.stringContaining('where') } }])
  })

  test('is not found where nobody can be in both rows', () => {
    const olderOnly = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 26 }
    const charge = data({ kind: 'unit', rate: amounts('0.10') }, { minimum: byTable('least'), cap: byTable('most') })
    const crossed = [ages('least', ['30.00', '5.00']), ages('most', ['20.00', '60.00'])]
    expect(minimumAboveCap.find(draftOf({ prices: { use: charge }, documents: crossed }))).toHaveLength(1)
    expect(minimumAboveCap.find(draftOf({ prices: { use: { charge, when: olderOnly } }, documents: crossed }))).toEqual([])
  })

  test('keeps use from ever reaching the amount at which it stops', () => {
    const stopping = (amount: string): Shop => {
      const suspendAt = { amounts: amounts(amount), continuation: 'onRequest' }
      return { ...shop, prices: { use: data({ kind: 'unit', rate: amounts('0.10') }, { cap: byTable('most'), suspendAt }) } }
    }
    expect(suspensionUnreachable.find(draftOf(stopping('20.00')))).toEqual([])
    expect(suspensionUnreachable.find(draftOf(stopping('20.01')))).toMatchObject([{ witness: { facts: { 'customer.age': 25 } } }])
  })
})

describe('tiers with figures from tables', () => {
  const volume = (second: Ages): Shop => ({
    prices: { use: data(tiered('volume', [{ upTo: '100', rate: amounts('0.30') }, { rate: byTable('beyond') }])) },
    documents: [ages('beyond', second)],
  })

  test('never drop unseen: who would pay less for more is named', () => {
    expect(tierDrop.find(draftOf(volume(['0.30', '0.40'])))).toEqual([])
    expect(tierDrop.find(draftOf(volume(['0.30', '0.20'])))).toMatchObject([
      { pointer: '/charge/model/tiers/0', witness: { quantity: '100', amount: '30', until: '150', facts: { 'customer.age': 26 } } },
    ])
  })

  test('are rated event by event as they are quoted', () => {
    const shop: Shop = {
      prices: {
        use: data(
          tiered('graduated', [{ upTo: '10', flat: byTable('first') }, { rate: byTable('rates') }], {
            tierBy: { kind: 'event' },
            withoutUse: 'nothing',
          }),
        ),
      },
      documents: [ages('first', ['1.00', '2.00']), ages('rates', ['0.10', '0.20'])],
    }
    const facts = { 'customer.age': 25 }
    expect(totals(rate(shop, [record('5', { events: 1 }), record('40', { events: 2 })], { facts }))).toEqual(['1.00', '4.00'])
    const quoted = priced(shop, {
      facts,
      usage: [
        { path: '/', metric: 'data', unit: 'MB', quantity: '5', events: 1 },
        { path: '/', metric: 'data', unit: 'MB', quantity: '40', events: 2 },
      ],
    })
    expect(lineOf(quoted, 'use').amount).toBe('5.00')
  })

  test('bind items together that share them, and look at what the table looks at', () => {
    const tiers = [{ upTo: '10', flat: byTable('first') }, { flat: amounts('9.00') }]
    const charge = data(tiered('stairstep', tiers, { tierBy: { kind: 'periodTotal' } }))
    const bySize = { ...ages('first', ['1', '2']), dimensions: [{ id: 'age', fact: 'item.age', match: 'range' }] }
    const draft = draftOf({ prices: { use: charge }, documents: [bySize] })
    const items = ['/a/b', '/c/d'].map((path) => ({ path, offering: 'offer' as OfferingId }))
    const parts = pricedParts(compilePrices(draft), compileRules(draft), items)
    expect(parts).toMatchObject([{ items: ['/a/b', '/c/d'] }])
    expect(parts?.[0]?.reads).toContainEqual({ path: '/a/b', characteristic: 'age' })
  })
})

describe('any figure of use', () => {
  const figure = fc.integer({ min: 0, max: 999 }).map((cents) => (cents / 100).toFixed(2))
  const pair = fc.tuple(figure, figure)
  const terms = { upperBound: 'inclusive', withoutUse: 'firstTier' }
  /** Models by what gives their figures: a function from the place of a figure to how it is written. */
  const models: readonly ((at: (place: number) => unknown) => object)[] = [
    (at) => ({ kind: 'flat', amount: at(0) }),
    (at) => ({ kind: 'unit', rate: at(0) }),
    (at) => ({ kind: 'package', size: '7', rate: at(0) }),
    (at) => ({
      kind: 'graduated',
      tierBy: { kind: 'ownQuantity' },
      ...terms,
      tiers: [
        { upTo: '9', rate: at(0), flat: at(1) },
        { rate: at(2), size: '4' },
      ],
    }),
    (at) => ({
      kind: 'volume',
      tierBy: { kind: 'periodTotal' },
      ...terms,
      tiers: [
        { upTo: '9', rate: at(0) },
        { rate: at(1), flat: at(2) },
      ],
    }),
    (at) => ({ kind: 'stairstep', tierBy: { kind: 'ownQuantity' }, ...terms, tiers: [{ upTo: '9', flat: at(0) }, { flat: at(1) }] }),
    (at) => ({
      kind: 'capacity',
      ...terms,
      tiers: [
        { limits: [{ metric: 'data', unit: 'MB', upTo: '9' }], amount: at(0) },
        { limits: [], amount: at(1) },
      ],
    }),
  ]

  test('that tables give comes to what the same figures come to where they are written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...models),
        fc.array(pair, { minLength: 5, maxLength: 5 }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        fc.integer({ min: 24, max: 27 }),
        fc.array(fc.nat(30), { maxLength: 3 }),
        (model, pairs, isTable, years, uses) => {
          const written = (place: number) => amounts(pairs[place]![years < 26 ? 0 : 1])
          const given = (place: number) => (isTable[place] ? byTable(`t${place}`) : written(place))
          const bounds = (of: (place: number) => unknown) => ({ minimum: of(3), cap: of(4) })
          const documents = pairs.map((one, place) => ages(`t${place}`, one))
          const withTables: Shop = { prices: { use: data(model(given), bounds(given)) }, documents }
          const without: Shop = { prices: { use: data(model(written), bounds(written)) } }
          const basket = { facts: { 'customer.age': years }, usage: used(String(uses.reduce((all, one) => all + one, 0))) }
          const answer = priced(withTables, basket)
          expect({ ...answer, trace: answer.trace.filter(({ step }) => step !== 'row') }).toEqual(priced(without, basket))
          const records = uses.map((quantity) => record(String(quantity), { events: 1 }))
          const rated = rate(withTables, records, { facts: basket.facts })
          expect(totals(rated)).toEqual(totals(rate(without, records, { facts: basket.facts })))
        },
      ),
      { numRuns: 40 },
    )
  })
})
