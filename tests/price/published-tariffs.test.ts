import { describe, expect, test } from 'vitest'
import { amounts, data, lineOf, monthly, oneTime, percentOff, priced, tiered, used } from './shop.js'

describe('the Enjoy Family bundle', () => {
  const row = (tier: string, payment: string, amount: string) => ({
    id: `${tier}-${payment}`,
    when: { tier, payment },
    currency: 'CNY',
    amount,
  })
  const shop = {
    prices: {
      fee: {
        charge: { ...monthly('0'), amount: { kind: 'table', table: 'fees' } },
        when: { fact: 'root.payment', operator: 'equal', value: 'monthly' },
      },
      yearly: {
        charge: { ...monthly('0'), amount: { kind: 'table', table: 'fees' }, period: { unit: 'year', count: 1 } },
        when: { fact: 'root.payment', operator: 'equal', value: 'yearly' },
      },
      line: monthly('5.00'),
      deposit: oneTime('200.00', { refundable: true }),
      install: oneTime('310.00'),
      waived: percentOff('100', { target: { scope: 'price', price: 'install' } }),
    },
    offerings: { bundle: ['deposit', 'waived'], plan: ['fee', 'yearly'], broadband: ['install'], phone: ['line'] },
    documents: [
      {
        kind: 'priceTable',
        id: 'fees',
        dimensions: [
          { id: 'tier', fact: 'item.tier', match: 'equal' },
          { id: 'payment', fact: 'root.payment', match: 'equal' },
        ],
        hitPolicy: { kind: 'unique' },
        rows: [
          row('EF169', 'monthly', '169.00'),
          row('EF169', 'yearly', '2028.00'),
          row('EF199', 'monthly', '199.00'),
          row('EF199', 'yearly', '2189.00'),
          row('EF299', 'yearly', '2990.00'),
          row('EF399', 'yearly', '3990.00'),
        ],
      },
    ],
  }
  const items = (tier: string, payment: string) => [
    { path: '/phone/line', offering: 'phone' },
    { path: '/mobile/plan', offering: 'plan', characteristics: { tier } },
    { path: '/', offering: 'bundle', characteristics: { payment } },
    { path: '/home/broadband', offering: 'broadband' },
  ]

  test('costs 204.00 a month in tier 199 with the optional line, and the first bill asks for the deposit, too', () => {
    const { totals } = priced(shop, { items: items('EF199', 'monthly') })
    expect(totals).toMatchObject({ monthly: '204.00', oneTime: '200.00', usage: '0.00', firstBill: '404.00' })
  })

  test.each([
    ['EF169', '2028.00'],
    ['EF199', '2189.00'],
    ['EF299', '2990.00'],
    ['EF399', '3990.00'],
  ])('costs a year in advance in tier %s: %s', (tier, fee) => {
    const { totals, lines } = priced(shop, { items: items(tier, 'yearly') })
    expect(totals.recurring).toEqual([
      { period: { unit: 'month', count: 1 }, amount: '5.00' },
      { period: { unit: 'year', count: 1 }, amount: fee },
    ])
    expect(totals.monthly).toBe('5.00')
    expect(lines.find(({ price }) => price === 'yearly')).toMatchObject({ amount: fee, firstBill: fee })
  })

  test('waives the installation of a member, and still shows what it would have cost', () => {
    const quote = priced(shop, { items: items('EF199', 'monthly') })
    expect(lineOf(quote, 'install')).toMatchObject({ path: '/home/broadband', list: '310.00', amount: '0.00', firstBill: '0.00' })
    expect(lineOf(quote, 'deposit')).toMatchObject({ refundable: true, amount: '200.00' })
  })
})

describe('the first month of a mobile plan', () => {
  const minutes = (quantity: string) => ({
    kind: 'allowance',
    metric: 'voice',
    unit: 'min',
    quantity,
    period: { unit: 'month', count: 1 },
    pool: 'product',
    firstPeriod: { kind: 'day', decimals: 0, rounding: 'up' },
    onExhausted: 'throttle',
  })

  test.each([
    ['99.00', '500', '2018-06-17', '46.20', '234'],
    ['199.00', '1000', '2018-02-28', '7.11', '36'],
    ['99.00', '500', '2018-06-01', '99.00', '500'],
    ['99.00', '500', '2020-02-29', '3.41', '18'],
  ])('of %s with %s minutes, joined %s, is %s with %s minutes', (fee, included, startDate, firstBill, firstMinutes) => {
    const shop = { prices: { fee: monthly(fee, { kind: 'day' }), minutes: minutes(included) } }
    const { lines, allowances, totals } = priced(shop, { startDate, at: `${startDate}T12:00:00+08:00` })
    expect(lines).toMatchObject([{ amount: fee, firstBill }])
    expect(totals.firstBill).toBe(firstBill)
    expect(allowances).toMatchObject([{ perMonth: included, firstPeriod: firstMinutes }])
  })

  test.each([
    ['2018-06-17', '22.96'],
    ['2018-01-31', '1.64'],
    ['2018-01-02', '49.20'],
    ['2018-01-01', '50.00'],
  ])('of the standard tariff, joined %s, is %s at a daily rate of 1.64, and never more than the month', (startDate, firstBill) => {
    const daily = { kind: 'dailyRate', daysPerYear: 365, decimals: 2, rounding: 'halfAwayFromZero' }
    expect(priced({ prices: { fee: monthly('50.00', daily) } }, { startDate }).totals.firstBill).toBe(firstBill)
    expect(
      priced({ prices: { fee: monthly('50.00', daily) } }, { startDate, items: [{ path: '/', offering: 'offer', quantity: 2 }] }).totals
        .firstBill,
    ).toBe({ '22.96': '45.92', '1.64': '3.28', '49.20': '98.40', '50.00': '100.00' }[firstBill])
  })
})

describe('stepped overage of prepaid data', () => {
  const shop = {
    prices: {
      overage: data(
        tiered(
          'graduated',
          [
            { upTo: '100', rate: amounts('0.30') },
            { upTo: '500', rate: amounts('0') },
          ],
          { repeatEvery: '500' },
        ),
      ),
    },
  }
  const cost = (megabytes: number) => priced(shop, { usage: used(String(megabytes)) }).totals.usage

  test.each([
    [0, '0.00'],
    [50, '15.00'],
    [100, '30.00'],
    [499, '30.00'],
    [500, '30.00'],
    [501, '30.30'],
    [15_000, '900.00'],
  ])('%d MB cost %s', (megabytes, expected) => expect(cost(megabytes)).toBe(expected))

  test('follows 30 for every 500 MB begun, at 0.30 per MB, up to any quantity', () => {
    for (let megabytes = 0; megabytes <= 2_600; megabytes += 13) {
      const cents = 3000 * Math.floor(megabytes / 500) + Math.min(3000, 30 * (megabytes % 500))
      expect(cost(megabytes)).toBe((cents / 100).toFixed(2))
    }
  })
})

test('a minute begun is a whole minute', () => {
  const shop = {
    prices: {
      calls: data(
        { kind: 'unit', rate: amounts('0.15') },
        { metric: 'voice', unit: 'min', increment: { initial: '1', step: '1', per: 'period' } },
      ),
    },
  }
  expect(priced(shop, { usage: [{ path: '/', metric: 'voice', unit: 'min', quantity: '2.01' }] }).totals.usage).toBe('0.45')
})

test('wireless use stops growing at its monthly cap', () => {
  const shop = { prices: { wlan: data({ kind: 'unit', rate: amounts('0.03') }, { cap: amounts('1000.00') }) } }
  const quote = priced(shop, { usage: used('40000') })
  expect(quote.lines).toMatchObject([{ list: '1200.00', amount: '1000.00', firstBill: '0.00' }])
  expect(quote.trace).toContainEqual({ step: 'cap', path: '/', price: 'wlan', before: '1200', after: '1000' })
})
