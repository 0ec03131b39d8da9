import { describe, expect, test } from 'vitest'
import { costOverMonths } from '../../engine/price/cost-over-months.js'
import type { PriceLine } from '../../engine/price/price-answer.js'
import { localDate } from '../../engine/values/local-date.js'
import { toText } from '../../engine/values/ratio.js'

const line = (charge: PriceLine['charge'], amount: string, period: PriceLine['period'] = null): PriceLine => ({
  path: '/',
  offering: 'line' as PriceLine['offering'],
  price: 'fee' as PriceLine['price'],
  name: { 'zh-CN': '费用', en: 'Fee' },
  charge,
  action: 'add',
  quantity: 1,
  period,
  refundable: false,
  list: amount,
  amount,
  firstBill: '0.00',
  firstPeriod: null,
  later: [],
  overTerm: null,
  tax: null,
  suspension: null,
})
const cost = (months: number, ...lines: readonly PriceLine[]) => toText(costOverMonths(lines, months, localDate('2026-01-31')), 2)

describe('What lines cost in all over some months', () => {
  test('what is paid once counts once, deposits included', () => {
    expect(cost(24, line('oneTime', '99.00'), { ...line('oneTime', '200.00'), refundable: true })).toBe('299.00')
  })
  test.each([
    ['a monthly fee every month', 24, { unit: 'month', count: 1 }, '240.00'],
    ['a quarterly fee every third month', 24, { unit: 'month', count: 3 }, '80.00'],
    ['a yearly fee one and a half times in 18 months', 18, { unit: 'year', count: 1 }, '15.00'],
    ['a fee for two years by half in one', 12, { unit: 'year', count: 2 }, '5.00'],
    ['a daily fee 365 times a year', 12, { unit: 'day', count: 1 }, '3650.00'],
    ['a fee that is not a whole share exactly', 1, { unit: 'year', count: 1 }, '5/6'],
  ] as const)('%s', (_what, months, period, whole) => expect(cost(months, line('recurring', '10.00', period))).toBe(whole))
  test('what use costs counts every month', () => expect(cost(12, line('usage', '7.00'))).toBe('84.00'))
  test('a shorter first period counts nothing', () =>
    expect(cost(12, { ...line('recurring', '10.00', { unit: 'month', count: 1 }), firstBill: '3.33' })).toBe('120.00'))
  test.each([
    ['half price for a year, then the whole', 24, '2027-01-31', { unit: 'month', count: 1 }, '180.00'],
    ['what begins beyond the months plays no part', 12, '2027-01-31', { unit: 'month', count: 1 }, '60.00'],
    ['a yearly fee keeps what is due when its year begins', 24, '2026-07-31', { unit: 'year', count: 1 }, '15.00'],
    ['a day inside a period counts from the next period', 3, '2026-02-15', { unit: 'month', count: 1 }, '25.00'],
  ] as const)('%s', (_what, months, from, period, whole) =>
    expect(cost(months, { ...line('recurring', '5.00', period), later: [{ from: localDate(from), amount: '10.00' }] })).toBe(whole),
  )
})
