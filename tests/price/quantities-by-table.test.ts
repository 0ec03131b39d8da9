import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { currencyHole } from '../../engine/price/checks/currency-hole.js'
import { negativeAmount } from '../../engine/price/checks/negative-amount.js'
import { tableGap } from '../../engine/price/checks/table-gap.js'
import { tableGives } from '../../engine/price/checks/table-gives.js'
import { compilePrices } from '../../engine/price/compile-prices.js'
import { pricedParts } from '../../engine/price/priced-parts.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import type { OfferingId } from '../../engine/values/ids.js'
import { june, rate, record } from './rate-shop.js'
import { amounts, ask, data, draftOf, included, lineOf, monthly, priced, type Shop, used } from './shop.js'

const young = { id: 'young', when: { age: { to: 26 } }, quantity: '200' }
const older = { id: 'older', when: { age: { from: 26 } }, quantity: '50.5' }
const table = (rows: readonly object[], more: object = {}) => ({
  kind: 'priceTable',
  id: 'units',
  dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
  hitPolicy: { kind: 'unique' },
  rows,
  ...more,
})
const perMegabyte = data({ kind: 'unit', rate: amounts('0.10') })
const byTable = { kind: 'table', table: 'units' }
const shop = (rows: readonly object[] = [young, older], more: object = {}, of: object = {}): Shop => ({
  prices: { use: perMegabyte, included: included(byTable, more) },
  documents: [table(rows, of)],
})
const at = (years: number, quantity: string) => ({ facts: { 'customer.age': years }, usage: used(quantity) })

describe('units whose number a table gives', () => {
  test('are those of the row that holds, for each of several items, and the trace names the row', () => {
    const answer = priced(shop(), { ...at(25, '500'), items: [{ path: '/', offering: 'offer', quantity: 2 }] })
    expect(answer.allowances).toMatchObject([{ price: 'included', perMonth: '400', firstPeriod: '400' }])
    expect(lineOf(answer, 'use').amount).toBe('10.00')
    expect(answer.trace.slice(0, 2)).toMatchObject([
      { step: 'row', price: 'included', table: 'units', row: 'young', candidates: [{ row: 'older' }, { row: 'young', outcome: 'won' }] },
      { step: 'usage', price: 'use', allowances: [{ price: 'included', quantity: '400' }] },
    ])
    expect(priced(shop(), at(26, '0')).allowances).toMatchObject([{ perMonth: '50.5' }])
  })

  test('are the same in every currency, also in one that the catalog does not declare', () => {
    const answer = ask({ prices: { included: included(byTable) }, documents: [table([young, older])] }, { ...at(25, '0'), currency: 'USD' })
    expect(answer).toMatchObject({ kind: 'priced', allowances: [{ perMonth: '200' }] })
  })

  test('are waited for where a fact could decide, and never left out where no row holds', () => {
    expect(ask(shop())).toMatchObject({
      kind: 'undetermined',
      missing: ['customer.age'],
      because: [{ code: 'row-unknown', price: 'included', table: 'units' }],
    })
    expect(ask(shop([older]), at(25, '0'))).toMatchObject({ kind: 'not-priced', because: [{ code: 'price-not-found', table: 'units' }] })
  })

  test('are used up, rounded in a first period and carried over as any others are', () => {
    const terms = {
      rollover: { share: '100', expires: { unit: 'month', count: 1 }, again: false },
      consumption: { order: ['earliestExpiry', 'grantTime'] },
      firstPeriod: { kind: 'day', decimals: 0, rounding: 'up' },
    }
    const question = { facts: { 'customer.age': 25 } }
    const stream = [record('30'), record('100')]
    const rated = rate(shop([young, older], terms), stream, question)
    expect(rated).toEqual(rate({ prices: { use: perMegabyte, included: included('200', terms) } }, stream, question))
    expect(rated.carriedOver).toMatchObject([{ quantity: '70' }])
    // From the 17th 14 of 30 days are left: 200 × 14 ÷ 30 = 93.33…, rounded up.
    const late = { period: { ...june, since: '2026-06-17' as never } }
    expect(rate(shop([young, older], terms), [], question, late).balances).toMatchObject([{ quantity: '94' }])
  })

  test('come to what units come to that are written in the price', () => {
    const units = fc.integer({ min: 0, max: 300 }).map(String)
    fc.assert(
      fc.property(
        units,
        units,
        fc.integer({ min: 24, max: 27 }),
        fc.nat(700),
        fc.integer({ min: 1, max: 3 }),
        (one, two, years, use, items) => {
          const rows = [
            { ...young, quantity: one },
            { ...older, quantity: two },
          ]
          const basket = { ...at(years, String(use)), items: [{ path: '/', offering: 'offer', quantity: items }] }
          const answer = priced(shop(rows), basket)
          const written = priced({ prices: { use: perMegabyte, included: included(years < 26 ? one : two) } }, basket)
          expect({ ...answer, trace: answer.trace.filter(({ step }) => step !== 'row') }).toEqual(written)
        },
      ),
      { numRuns: 25 },
    )
  })

  test('bind what an item costs to what their table looks at', () => {
    const bySize = table([{ id: 'all', when: {}, quantity: '1' }], { dimensions: [{ id: 'size', fact: 'item.size', match: 'equal' }] })
    const draft = draftOf({ prices: { fee: monthly('10.00'), included: included(byTable, { overflow: undefined }) }, documents: [bySize] })
    const parts = pricedParts(compilePrices(draft), compileRules(draft), [{ path: '/', offering: 'offer' as OfferingId }])
    expect(parts?.[0]?.reads).toContainEqual({ path: '/', characteristic: 'size' })
  })
})

describe('before launch', () => {
  test('a customer for whom the table has no row is found, whatever the currency', () => {
    const [gap] = tableGap.find(draftOf(shop([young, { ...older, when: { age: { from: 27 } } }])))
    expect(gap).toMatchObject({
      what: { en: expect.stringContaining('"offer" is ordered and') },
      witness: { facts: { 'customer.age': 26 } },
    })
    expect(gap?.witness).not.toHaveProperty('currency')
    expect(tableGap.find(draftOf(shop()))).toEqual([])
    expect(currencyHole.find(draftOf(shop()))).toEqual([])
  })

  test('a table that gives amounts, or several rows, is none for units, and units are none for a fee', () => {
    const paid = { id: 'all', when: {}, currency: 'CNY', amount: '5.00' }
    expect(tableGives.find(draftOf(shop([paid])))).toMatchObject([
      { document: { id: 'included' }, pointer: '/charge/quantity/table', what: { en: expect.stringContaining('needs a quantity') } },
    ])
    const collected = [{ ...young, priority: 1 }]
    expect(tableGives.find(draftOf(shop(collected, {}, { hitPolicy: { kind: 'collect' } })))).toHaveLength(1)
    const fee = { kind: 'oneTime', amount: byTable, actions: ['add'] }
    expect(tableGives.find(draftOf({ prices: { fee }, documents: [table([young])] }))).toMatchObject([{ pointer: '/charge/amount/table' }])
    expect(tableGives.find(draftOf(shop([young, paid])))).toMatchObject([{ document: { id: 'units' }, pointer: '/rows/1' }])
  })

  test('units below zero are found in their row', () =>
    expect(negativeAmount.find(draftOf(shop([{ ...young, quantity: '-1' }, older])))).toMatchObject([{ pointer: '/rows/0/quantity' }]))
})
