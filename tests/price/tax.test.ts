import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { taxRates } from '../../engine/price/checks/tax-rates.js'
import { exactValue } from '../../engine/price/waterfall.js'
import { text } from '../../engine/values/localized-text.js'
import { plus, type Ratio, sum, toText } from '../../engine/values/ratio.js'
import { ask, draftOf, monthly, oneTime, percentOff, priced, type Shop } from './shop.js'

const taxed = (charge: object, included: boolean, category = 'standard') => ({ charge, tax: { category, included } })
const catalog = (percent: string, rules: object = {}, code = 'CNY') => ({
  ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
  currencies: [{ code, rounding: 'halfAwayFromZero' }],
  tax: {
    round: 'line',
    of: 'payable',
    rounding: 'halfAwayFromZero',
    categories: [
      { id: 'standard', name: text('标准', 'Standard'), rates: [{ percent }] },
      { id: 'reduced', name: text('低税率', 'Reduced'), rates: [{ percent: '6', validFor: { to: '2027-01-01T00:00:00+08:00' } }] },
    ],
    ...rules,
  },
})
const shop = (prices: Readonly<Record<string, object>>, percent: string, rules: object = {}): Shop => ({
  prices,
  documents: [catalog(percent, rules)],
})

test('1127 and 10 percent on top are 1240, where only whole units can be paid', () => {
  const yen = { prices: { fee: taxed(monthly('1127', { kind: 'fullPeriod' }, 'JPY'), false) }, documents: [catalog('10', {}, 'JPY')] }
  expect(priced(yen, { currency: 'JPY' }).totals.tax?.monthly).toEqual({ net: '1127', tax: '113', gross: '1240' })
})

test('an amount that includes its tax stays what it is', () => {
  const [line] = priced(shop({ fee: taxed(monthly('100.00'), true) }, '6')).lines
  expect(line).toMatchObject({
    amount: '100.00',
    tax: { percent: '6', included: true, amount: { net: '94.34', tax: '5.66', gross: '100.00' } },
  })
})

test('tax is of what alterations leave', () => {
  const off = percentOff('50')
  expect(priced(shop({ fee: taxed(monthly('100.00'), false), off }, '6')).totals.tax?.monthly).toEqual({
    net: '50.00',
    tax: '3.00',
    gross: '53.00',
  })
})

describe('200 for 29 of 30 days and 25 percent on top', () => {
  const gross = (of: string) =>
    priced(shop({ fee: taxed(monthly('200.00', { kind: 'day' }), false) }, '25', { of }), { startDate: '2026-06-02' }).totals.tax?.firstBill
      .gross
  test('is 241.66 where each step is rounded', () => expect(gross('payable')).toBe('241.66'))
  test('is 241.67 where tax is of the exact amount', () => expect(gross('exact')).toBe('241.67'))
})

describe('lines of 68.33, 68.33, 57.50 and 85.00 with 20 percent', () => {
  const of = (round: string) => {
    const prices = Object.fromEntries(['68.33', '68.33', '57.50', '85.00'].map((fee, index) => [`fee${index}`, taxed(oneTime(fee), false)]))
    const { lines, totals } = priced(shop(prices, '20', { round }))
    return [...lines.map(({ tax }) => tax?.amount.tax), totals.tax?.oneTime.gross]
  }
  test('are rounded one by one', () => expect(of('line')).toEqual(['13.67', '13.67', '11.50', '17.00', '335.00']))
  test('or in total, and the lines share that to the cent', () =>
    expect(of('total')).toEqual(['13.67', '13.66', '11.50', '17.00', '334.99']))
})

describe('three fees of 0.01 for half of a month', () => {
  // Each of 0.005 is paid as 0.01, and all together are 0.015.
  const of = (percent: string, included: boolean, more: object = {}) => {
    const prices = Object.fromEntries([1, 2, 3].map((index) => [`fee${index}`, taxed(monthly('0.01', { kind: 'day' }), included)]))
    const rules = { round: 'total', of: 'exact', ...more }
    return priced(shop(prices, percent, rules), { startDate: '2026-06-16' }).totals.tax?.firstBill
  }
  test('have no tax at a rate of zero, and none below zero', () => {
    for (const rounding of ['halfAwayFromZero', 'halfEven', 'up', 'down']) {
      for (const included of [true, false]) expect(of('0', included, { rounding })).toEqual({ net: '0.03', tax: '0.00', gross: '0.03' })
    }
  })
  test('have tax of what they come to before each is rounded', () =>
    expect(of('100', false)).toEqual({ net: '0.03', tax: '0.01', gross: '0.04' }))
})

test('many amounts that round to nothing never include more tax than is paid', () => {
  const prices = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`fee${index}`, taxed(monthly('0.01', { kind: 'day' }), true)]),
  )
  const day = priced(shop(prices, '25', { round: 'total', of: 'exact' }), { startDate: '2026-06-30' })
  expect(day.totals.tax?.firstBill).toEqual({ net: '0.00', tax: '0.00', gross: '0.00' })
})

test('a rate holds for its time, and without one there is no price', () => {
  const one = shop({ fee: taxed(monthly('10.00'), true, 'reduced') }, '6')
  expect(priced(one, { at: '2026-12-31T23:59:59.999+08:00' }).lines[0]?.tax?.percent).toBe('6')
  expect(ask(one, { at: '2027-01-01T00:00:00+08:00' })).toMatchObject({
    kind: 'not-priced',
    because: [{ code: 'tax-rate-missing', price: 'fee' }],
  })
})

describe('a rate of a place', () => {
  const rates = [
    { percent: '6' },
    { percent: '9', place: 'cn' },
    { percent: '13', place: 'north' },
    { percent: '3', place: 'north', validFor: { from: '2027-01-01T00:00:00+08:00' } },
  ]
  const byPlace = (...some: readonly object[]) =>
    shop({ fee: taxed(monthly('10.00'), false) }, '6', { categories: [{ id: 'standard', name: text('标准', 'Standard'), rates: some }] })
  const three = byPlace(...rates.slice(0, 3))
  const at = (place: string) => priced(three, { facts: { 'place.id': place } }).lines[0]?.tax

  test('holds there and below, and the deepest of several', () => {
    expect(at('north-town')).toMatchObject({ percent: '13', place: 'north', amount: { net: '10.00', tax: '1.30', gross: '11.30' } })
    expect(at('cn')).toMatchObject({ percent: '9', place: 'cn' })
  })
  test('holds nowhere else: there the rate without a place does', () => {
    expect(at('elsewhere')).toMatchObject({ percent: '6' })
    expect(at('elsewhere')).not.toHaveProperty('place')
  })
  test('leaves the tax open while the place is not known, and names it', () =>
    expect(ask(three)).toMatchObject({
      kind: 'undetermined',
      missing: ['place.id'],
      because: [{ code: 'tax-place-unknown', price: 'fee' }],
    }))
  test('asks for no place where no rate of a place is in force', () => {
    const later = byPlace({ percent: '6' }, { percent: '3', place: 'north', validFor: { from: '2027-01-01T00:00:00+08:00' } })
    expect(priced(later).lines[0]?.tax?.percent).toBe('6')
    expect(ask(later, { at: '2027-01-01T00:00:00+08:00' })).toMatchObject({ missing: ['place.id'] })
  })
  test('where there is none, there is no price', () =>
    expect(ask(byPlace({ percent: '13', place: 'north' }), { facts: { 'place.id': 'cn' } })).toMatchObject({
      kind: 'not-priced',
      because: [{ code: 'tax-rate-missing' }],
    }))
  test('never ties with that of another place; two of one place do, and are found', () => {
    expect(taxRates.find(draftOf(three))).toEqual([])
    expect(taxRates.find(draftOf(byPlace(...rates)))).toMatchObject([
      { witness: { category: 'standard', rates: ['13', '3'], place: 'north' } },
    ])
  })
})

test('a category that nobody declared is no freedom from tax', () =>
  expect(ask(shop({ fee: taxed(monthly('10.00'), true, 'luxury') }, '6'))).toMatchObject({
    kind: 'not-priced',
    because: [{ code: 'tax-rate-missing' }],
  }))

test('without a tax category there is no tax view, and one line without has no total', () => {
  expect(priced({ prices: { fee: monthly('10.00') } })).toMatchObject({ lines: [{ tax: null }], totals: { tax: null } })
  const half = priced(shop({ fee: taxed(monthly('10.00'), true), other: monthly('5.00') }, '6'))
  expect([half.lines.map(({ tax }) => tax === null), half.totals.tax]).toEqual([[false, true], null])
})

test('net and tax add up to gross, lines to totals, and what a line says is its net or its gross', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          cents: fc.nat({ max: 9_999 }),
          included: fc.boolean(),
          category: fc.constantFrom('standard', 'reduced'),
          once: fc.boolean(),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      fc.constantFrom('line', 'total'),
      fc.constantFrom('payable', 'exact'),
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 30 })),
      fc.integer({ min: 1, max: 30 }),
      (fees, round, of, percent, day) => {
        const prices = Object.fromEntries(
          fees.map(({ cents, included, category, once }, index) => {
            const amount = (cents / 100).toFixed(2)
            return [`fee${index}`, taxed(once ? oneTime(amount) : monthly(amount, { kind: 'day' }), included, category)]
          }),
        )
        const { lines, totals, trace } = priced(shop(prices, String(percent), { round, of }), {
          startDate: `2026-06-${String(day).padStart(2, '0')}`,
        })
        const added = (texts: readonly string[]): Ratio => sum(texts.map(exactValue))
        for (const line of lines) {
          for (const which of ['amount', 'firstBill'] as const) {
            const { net, tax, gross } = line.tax![which]
            expect(plus(exactValue(net), exactValue(tax))).toEqual(exactValue(gross))
            expect(line.tax!.included ? gross : net).toBe(line[which])
            expect(exactValue(tax).numerator).toBeGreaterThanOrEqual(0n)
            expect(exactValue(net).numerator).toBeGreaterThanOrEqual(0n)
            if (line.tax!.percent === '0') expect(exactValue(tax)).toEqual(exactValue('0'))
          }
        }
        for (const part of ['net', 'tax', 'gross'] as const) {
          const of = (charge: string) => lines.filter((line) => line.charge === charge).map(({ tax }) => tax!.amount[part])
          expect(toText(added(of('oneTime')), 2)).toBe(totals.tax!.oneTime[part])
          expect(toText(added(of('recurring')), 2)).toBe(totals.tax!.monthly[part])
          expect(toText(added(lines.map(({ tax }) => tax!.firstBill[part])), 2)).toBe(totals.tax!.firstBill[part])
        }
        expect(trace.filter(({ step }) => step === 'tax')).toHaveLength(lines.length)
      },
    ),
    { numRuns: 100 },
  ))
