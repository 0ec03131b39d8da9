import { describe, expect, test } from 'vitest'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { text } from '../../engine/values/localized-text.js'
import { amounts, type Basket, monthly, oneTime, priced, type Shop } from './shop.js'

/** Prices that all have a tax of 10 percent on top, unless a test says otherwise. */
const shopOf = (
  prices: Readonly<Record<string, object>>,
  { code = 'CNY', included = false, ...rules }: Record<string, unknown> = {},
): Shop => ({
  prices: Object.fromEntries(
    Object.entries(prices).map(([id, charge]) => [id, 'charge' in charge ? charge : { charge, tax: { category: 'standard', included } }]),
  ),
  offerings: { offer: Object.keys(prices).filter((id) => id !== 'minimum' && id !== 'leaving') },
  documents: [
    {
      ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
      currencies: [{ code, rounding: 'halfAwayFromZero' }],
      tax: {
        round: 'line',
        of: 'payable',
        rounding: 'halfAwayFromZero',
        categories: [{ id: 'standard', name: text('标准', 'Standard'), rates: [{ percent: '10' }] }],
        ...rules,
      },
    },
  ],
})
const bound = (shop: Shop): Shop => ({
  ...shop,
  terms: {
    offer: [
      {
        id: 'year',
        duration: { unit: 'year', count: 1 },
        commitment: {
          duration: { unit: 'year', count: 1 },
          ...('minimum' in shop.prices ? { minimumSpend: 'minimum' } : {}),
        },
        renewal: { kind: 'ends' },
        ...('leaving' in shop.prices ? { earlyTermination: 'leaving' } : {}),
      },
    ],
  },
})
const leaving = { kind: 'penalty', actions: ['cease'], fee: { kind: 'flat', amounts: amounts('538.20') } }
const minimum = { kind: 'commitment', amounts: amounts('50.00'), per: { unit: 'month', count: 1 } }
const totals = (shop: Shop, basket: Basket = {}) => priced(shop, basket).totals

describe('net, tax and gross of a total are about the lines that it adds up', () => {
  test('a fee for leaving early is paid once, and so is its tax', () => {
    // 538.20 without tax, a tenth of it is 53.82.
    const { oneTime: net, tax } = totals(bound(shopOf({ fee: monthly('10.00'), leaving })), { action: 'cease', serviceSince: '2026-01-01' })
    expect(net).toBe('538.20')
    expect(tax).toMatchObject({ oneTime: { net: '538.20', tax: '53.82', gross: '592.02' } })
  })
  test('what is missing to a promise of 50.00 a month is no part of the monthly 10.00', () => {
    const { monthly: net, commitment, tax } = totals(bound(shopOf({ fee: monthly('10.00'), minimum })))
    expect([net, commitment[0]?.amount]).toEqual(['10.00', '40.00'])
    expect(tax).toMatchObject({
      monthly: { net: '10.00', tax: '1.00', gross: '11.00' },
      commitment: [{ period: { unit: 'month', count: 1 }, net: '40.00', tax: '4.00', gross: '44.00' }],
    })
  })
  test('what recurs by other periods than months has its tax by these', () => {
    const yearly = monthly('120.00', undefined, undefined, { period: { unit: 'year', count: 1 } })
    expect(totals(shopOf({ fee: monthly('10.00'), yearly })).tax?.recurring).toEqual([
      { period: { unit: 'month', count: 1 }, net: '10.00', tax: '1.00', gross: '11.00' },
      { period: { unit: 'year', count: 1 }, net: '120.00', tax: '12.00', gross: '132.00' },
    ])
  })
  test('and are rounded together where the tax of lines of one total is', () => {
    // 0.04 and 0.04 with 10 percent: each rounds to no tax, together 0.008 is 0.01.
    const shop = bound(
      shopOf(
        { once: oneTime('0.04', { actions: ['cease'] }), leaving: { ...leaving, fee: { kind: 'flat', amounts: amounts('0.04') } } },
        { round: 'total' },
      ),
    )
    expect(totals(shop, { action: 'cease', serviceSince: '2026-01-01' }).tax?.oneTime).toEqual({ net: '0.08', tax: '0.01', gross: '0.09' })
  })
})

describe('a bill that is paid in cash', () => {
  const francs = (amount: string, more: object = {}) =>
    totals(shopOf({ fee: monthly(amount, undefined, 'CHF') }, { code: 'CHF', ...more }), { currency: 'CHF' })

  test('comes to multiples of the smallest coin, with its tax', () => {
    // 11.22 and 10 percent are 12.342, paid 12.34: nearest to 12.35. 11.20 are 12.32: nearest to 12.30.
    expect(francs('11.22')).toMatchObject({ firstBill: '11.22', cash: { increment: '0.05', firstBill: '12.35' } })
    expect(francs('11.20').cash?.firstBill).toBe('12.30')
    expect(francs('12.34', { included: true })).toMatchObject({ firstBill: '12.34', cash: { firstBill: '12.35' } })
  })
  test('is rounded as a whole, never line by line', () => {
    // Three times 0.02 with no tax are 0.06, paid 0.05; each by itself would come to nothing.
    const prices = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, { charge: monthly('0.02', undefined, 'CHF') }]))
    expect(totals(shopOf(prices, { code: 'CHF' }), { currency: 'CHF' })).toMatchObject({ firstBill: '0.06', cash: { firstBill: '0.05' } })
  })
  test('is not told where nobody told the tax of a line beside others with tax on top', () => {
    const prices = { fee: monthly('1.00', undefined, 'CHF'), other: { charge: monthly('1.00', undefined, 'CHF') } }
    expect(totals(shopOf(prices, { code: 'CHF' }), { currency: 'CHF' })).not.toHaveProperty('cash')
    expect(totals(shopOf(prices, { code: 'CHF', included: true }), { currency: 'CHF' }).cash?.firstBill).toBe('2.00')
  })
  test('is what the account says where every payable amount has its coin', () =>
    expect(totals(shopOf({ fee: monthly('1.23') }))).not.toHaveProperty('cash'))
})
