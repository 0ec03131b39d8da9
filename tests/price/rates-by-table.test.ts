import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFact } from '../../engine/price/checks/list-fact.js'
import { negativeAmount } from '../../engine/price/checks/negative-amount.js'
import { roundingToZero } from '../../engine/price/checks/rounding-to-zero.js'
import { tableGap } from '../../engine/price/checks/table-gap.js'
import { tableGives } from '../../engine/price/checks/table-gives.js'
import { unpayableAmount } from '../../engine/price/checks/unpayable-amount.js'
import { compilePrices } from '../../engine/price/compile-prices.js'
import { priceBoundaries } from '../../engine/price/price-windows.js'
import { pricedParts } from '../../engine/price/priced-parts.js'
import { whyNot } from '../../engine/price/why-not.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import type { OfferingId } from '../../engine/values/ids.js'
import { rate, record, totals } from './rate-shop.js'
import { amounts, ask, data, draftOf, lineOf, monthly, percentOff, priced, type Shop, used } from './shop.js'

const age = { id: 'age', fact: 'customer.age', match: 'range' }
const young = { id: 'young', when: { age: { to: 26 } }, currency: 'CNY', amount: '0.035' }
const older = { id: 'older', when: { age: { from: 26 } }, currency: 'CNY', amount: '0.29' }
const table = (rows: readonly object[], more: object = {}) => ({
  kind: 'priceTable',
  id: 'rates',
  dimensions: [age],
  hitPolicy: { kind: 'unique' },
  rows,
  ...more,
})
const byTable = (more: object = {}) => data({ kind: 'unit', rate: { kind: 'table', table: 'rates' } }, more)
const shop = (rows: readonly object[] = [young, older], more: object = {}, terms: object = {}): Shop => ({
  prices: { use: byTable(terms) },
  documents: [table(rows, more)],
})
const at = (years: number, quantity: string) => ({ facts: { 'customer.age': years }, usage: used(quantity) })

describe('use whose rate a table gives', () => {
  test('is charged at the rate of the row that holds, exactly, and the trace names the row before the use', () => {
    const answer = priced(shop(), at(25, '1234'))
    expect(lineOf(answer, 'use').amount).toBe('43.19')
    expect(answer.trace.slice(0, 2)).toMatchObject([
      { step: 'row', path: '/', price: 'use', table: 'rates', row: 'young', failed: 1 },
      { step: 'usage', price: 'use', parts: [{ tier: null, quantity: '1234', rate: '0.035', amount: '43.19' }] },
    ])
    expect(lineOf(priced(shop(), at(26, '1234')), 'use').amount).toBe('357.86')
  })

  test('tells of each row that lost why', () => {
    const answer = priced(shop(), at(25, '1'))
    expect(whyNot(draftOf(shop()), answer, lineOf(answer, 'use')).rows).toMatchObject([
      { table: 'rates', row: 'older', outcome: 'failed', dimension: 'age', winner: 'young' },
    ])
  })

  test('waits for a fact that could decide, and asks for none where nothing is used', () => {
    expect(ask(shop(), { usage: used('1') })).toMatchObject({
      kind: 'undetermined',
      missing: ['customer.age'],
      because: [{ code: 'row-unknown', price: 'use', table: 'rates', rows: ['older', 'young'] }],
    })
    expect(priced(shop()).lines).toEqual([])
  })

  test('has no price where no row holds, in another currency, and where the table gives no one amount', () => {
    const refused = (of: Shop, basket: object = {}) => ask(of, { ...at(25, '1'), ...basket })
    expect(refused(shop([older]))).toMatchObject({ kind: 'not-priced', because: [{ code: 'price-not-found', table: 'rates' }] })
    expect(refused(shop([{ ...young, currency: 'USD' }]))).toMatchObject({ because: [{ code: 'currency-missing', table: 'rates' }] })
    const percent = { id: 'all', when: {}, percent: '10' }
    expect(refused(shop([percent]))).toMatchObject({ kind: 'not-priced', because: [{ code: 'currency-missing' }] })
    const collecting = shop([{ ...young, priority: 1 }], { hitPolicy: { kind: 'collect' } })
    expect(refused(collecting)).toMatchObject({ kind: 'not-priced', because: [{ code: 'currency-missing' }] })
  })

  test('is rated record by record at the same rate', () => {
    const facts = { 'customer.age': 25 }
    const rated = rate(shop(), [record('100'), record('1000'), record('134')], { facts })
    expect(totals(rated)).toEqual(['3.50', '35.00', '4.69'])
    expect(rate(shop(), [record('1')]).records).toMatchObject([
      { because: [{ code: 'row-unknown', table: 'rates', missing: ['customer.age'] }] },
    ])
  })

  test('comes to what a price of its own for each row comes to', () => {
    const charge = fc.record(
      {
        minimum: fc.constant(amounts('5.00')),
        cap: fc.constant(amounts('20.00')),
        increment: fc.constant({ initial: '10', step: '7', per: 'period' }),
        conversion: fc.constant({ from: 'kB', operation: 'divide', factor: '3' }),
      },
      { requiredKeys: [] },
    )
    const included = {
      kind: 'allowance',
      metric: 'data',
      unit: 'MB',
      quantity: '40',
      period: { unit: 'month', count: 1 },
      pool: 'product',
      firstPeriod: { kind: 'full' },
      onExhausted: 'charge',
    }
    const less = percentOff('10', { target: { scope: 'item', charge: 'usage' } })
    const written = fc.integer({ min: 0, max: 9999 }).map((n) => `0.${String(n).padStart(4, '0')}`)
    fc.assert(
      fc.property(
        charge,
        written,
        written,
        fc.integer({ min: 20, max: 30 }),
        fc.nat(900),
        fc.boolean(),
        fc.boolean(),
        (terms, one, two, years, quantity, isIncluded, isReduced) => {
          const more = (overflow: string) => ({
            ...(isIncluded ? { included: { ...included, overflow } } : {}),
            ...(isReduced ? { less } : {}),
          })
          const rows = [
            { ...young, amount: one },
            { ...older, amount: two },
          ]
          const withTable: Shop = { prices: { use: byTable(terms), ...more('use') }, documents: [table(rows)] }
          const own = years < 26 ? one : two
          const withRate: Shop = { prices: { use: data({ kind: 'unit', rate: amounts(own) }, terms), ...more('use') } }
          const unit = 'conversion' in terms ? 'kB' : 'MB'
          const basket = { facts: { 'customer.age': years }, usage: used(String(quantity), '/', unit) }
          const answer = priced(withTable, basket)
          expect({ ...answer, trace: answer.trace.filter(({ step }) => step !== 'row') }).toEqual(priced(withRate, basket))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('what is due although nothing is used', () => {
  const dated = [
    { ...young, when: { size: 'large' }, validFor: { from: '2026-07-01T00:00:00Z' } },
    { ...older, when: { size: 'small' } },
  ]
  const bySize: Shop = {
    prices: { use: byTable({ minimum: amounts('5.00') }), fee: monthly('10.00') },
    documents: [table(dated, { dimensions: [{ id: 'size', fact: 'item.size', match: 'equal' }] })],
  }

  test('hangs on what the table looks at, and on when its rows hold', () => {
    const draft = draftOf(bySize)
    const [prices, item] = [compilePrices(draft), { path: '/', offering: 'offer' as OfferingId }]
    expect(pricedParts(prices, compileRules(draft), [item])).toEqual([
      {
        items: ['/'],
        context: [],
        reads: [
          { path: '/', characteristic: null },
          { path: '/', characteristic: 'size' },
        ],
      },
    ])
    expect(priceBoundaries(prices, [item.offering])).toEqual(['2026-07-01T00:00:00.000Z'])
  })

  test('is the minimum where a row holds, and has no price where none does', () => {
    const sized = (size: string) => ({ items: [{ path: '/', offering: 'offer', characteristics: { size } }] })
    expect(lineOf(priced(bySize, sized('small')), 'use').amount).toBe('5.00')
    expect(ask(bySize, sized('large'))).toMatchObject({ kind: 'not-priced', because: [{ code: 'price-not-found', price: 'use' }] })
  })
})

describe('before launch', () => {
  const fee = (): object => ({ kind: 'oneTime', amount: { kind: 'table', table: 'rates' }, actions: ['add'] })

  test('a customer for whose use no row holds is found', () => {
    const gap = shop([young, { ...older, when: { age: { from: 27 } } }])
    expect(tableGap.find(draftOf(gap))).toMatchObject([{ document: { id: 'rates' }, witness: { facts: { 'customer.age': 26 } } }])
    expect(tableGap.find(draftOf(shop()))).toEqual([])
  })

  test('a rate may be finer than what can be paid, as long as nobody pays it as it is', () => {
    const tiny = shop([young, { ...older, amount: '0.001' }])
    const both = { ...tiny, prices: { ...tiny.prices, fee: fee() } }
    for (const check of [unpayableAmount, roundingToZero]) {
      expect(check.find(draftOf(tiny))).toEqual([])
      expect(check.find(draftOf(both))).not.toEqual([])
    }
  })

  test('rates below zero, tables of percentages and tables that look at what is listed are refused', () => {
    expect(negativeAmount.find(draftOf(shop([{ ...young, amount: '-0.01' }])))).toMatchObject([{ pointer: '/rows/0/amount' }])
    const percents = shop([{ id: 'all', when: {}, percent: '10' }])
    expect(tableGives.find(draftOf(percents))).toMatchObject([{ document: { id: 'use' }, pointer: '/charge/model/rate/table' }])
    const spent = shop([{ ...young, when: {} }], { dimensions: [{ id: 'spent', fact: 'order.listMonthly', match: 'range' }] })
    expect(listFact.find(draftOf(spent))).toMatchObject([{ document: { id: 'use' }, pointer: '/charge/model/rate/table' }])
  })
})
