import { describe, expect, test } from 'vitest'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { exactValue } from '../../engine/price/waterfall.js'
import { minus, sum, zero } from '../../engine/values/ratio.js'
import { amountOff, amountOn, amounts, ask, data, monthly, oneTime, percentOff, priced, type Shop, tiered, used } from './shop.js'

const inCurrencies = (...currencies: readonly (readonly [string, string])[]) => ({
  ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
  currencies: currencies.map(([code, rounding]) => ({ code, rounding })),
})

test('25 % of 19.99 is 5.00', () =>
  expect(priced({ prices: { fee: monthly('19.99'), off: percentOff('25') } }).lines).toMatchObject([{ list: '19.99', amount: '14.99' }]))

test('200 for 29 of 30 days with 25 % on top is 241.67, rounded once', () => {
  const shop = { prices: { fee: monthly('200.00', { kind: 'day' }), on: amountOn('50.00') } }
  expect(priced(shop, { startDate: '2026-06-02' }).lines).toMatchObject([{ amount: '250.00', firstBill: '241.67' }])
})

test('the first bill is worked out of the exact amount, not of the rounded one', () => {
  const shop = { prices: { fee: monthly('10.01', { kind: 'day' }), half: percentOff('50') } }
  expect(priced(shop, { startDate: '2026-06-16' }).lines).toMatchObject([{ amount: '5.01', firstBill: '2.50' }])
})

describe('a currency', () => {
  const shop = (currency: string, amount: string): Shop => ({
    prices: { fee: monthly(amount, { kind: 'day' }, currency) },
    documents: [inCurrencies(['JPY', 'halfAwayFromZero'], ['KWD', 'halfAwayFromZero'], ['CNY', 'halfEven'])],
  })
  const half = (currency: string, amount: string) => priced(shop(currency, amount), { currency, startDate: '2026-06-16' }).lines[0]

  test('without decimals shows none and pays none', () => expect(half('JPY', '1235')).toMatchObject({ amount: '1235', firstBill: '618' }))
  test('of three decimals shows and pays three', () => expect(half('KWD', '1.235')).toMatchObject({ amount: '1.235', firstBill: '0.618' }))
  test('rounds by its own declared rule', () => expect(half('CNY', '0.05')).toMatchObject({ amount: '0.05', firstBill: '0.02' }))
  test('that a price lacks is missing, never converted', () =>
    expect(ask(shop('JPY', '1235'), { currency: 'CNY' })).toMatchObject({
      kind: 'not-priced',
      because: [{ code: 'currency-missing', price: 'fee' }],
    }))
  test('that the catalog does not declare has no price, even where one is written', () =>
    expect(ask(shop('USD', '1.00'), { currency: 'USD' })).toMatchObject({
      kind: 'not-priced',
      because: [{ code: 'currency-missing', price: 'fee' }],
    }))
})

describe('the first period', () => {
  const first = (kind: string, startDate: string) =>
    priced({ prices: { fee: monthly('31.00', { kind, ...(kind === 'fixedMonth' ? { days: 30 } : {}) }) } }, { startDate }).lines[0]
      ?.firstBill
  test.each([
    ['day', '2026-01-31', '1.00'],
    ['day', '2026-02-28', '1.11'],
    ['day', '2024-02-29', '1.07'],
    ['day', '2026-01-01', '31.00'],
    ['day', '2026-03-29', '3.00'],
    ['second', '2026-01-31', '1.00'],
    ['fixedMonth', '2026-01-31', '1.03'],
    ['fixedMonth', '2026-01-01', '31.00'],
    ['fixedMonth', '2026-02-15', '16.53'],
    ['none', '2026-01-02', '0.00'],
    ['none', '2026-01-01', '31.00'],
    ['fullPeriod', '2026-01-31', '31.00'],
  ])('by %s from %s costs %s', (kind, startDate, expected) => expect(first(kind, startDate)).toBe(expected))
})

test('stacked discounts never go below zero', () => {
  const shop = {
    prices: {
      fee: monthly('10.00'),
      a: percentOff('60', { base: 'list', priority: 1 }),
      b: percentOff('60', { base: 'list', priority: 2 }),
    },
  }
  expect(priced(shop).totals.monthly).toBe('0.00')
})

test('a discount by the hundred leaves nothing for the next one to take', () => {
  const shop = { prices: { fee: monthly('100.00'), a: percentOff('100', { priority: 1 }), b: percentOff('15', { priority: 2 }) } }
  expect(priced(shop).totals.monthly).toBe('0.00')
})

test('a percentage on the whole bundle is taken of what is left, not of the list', () => {
  const shop = { prices: { fee: monthly('100.00'), coupon: amountOff('30.00', { stage: 1 }), all: percentOff('10', { stage: 2 }) } }
  expect(priced(shop).totals.monthly).toBe('63.00')
})

test('cents are not lost between the lines and the total', () => {
  const shop = { prices: { a: monthly('0.05', { kind: 'day' }), b: monthly('0.05', { kind: 'day' }), c: monthly('0.05', { kind: 'day' }) } }
  const { lines, totals } = priced(shop, { startDate: '2026-06-16' })
  expect(lines.map(({ firstBill }) => firstBill)).toEqual(['0.03', '0.03', '0.03'])
  expect(totals.firstBill).toBe('0.09')
})

test('two versions of a price meet at an instant, never in one bill', () => {
  const change = '2026-07-01T00:00:00+08:00'
  const shop = {
    prices: { old: { charge: monthly('10.00'), validFor: { to: change } }, new: { charge: monthly('12.00'), validFor: { from: change } } },
  }
  expect(priced(shop, { at: '2026-06-30T15:59:59.999Z' }).lines.map(({ price }) => price)).toEqual(['old'])
  expect(priced(shop, { at: '2026-06-30T16:00:00Z' }).lines.map(({ price }) => price)).toEqual(['new'])
})

test('an empty context never selects a price that a rule binds', () => {
  const staff = { charge: monthly('1.00'), when: { fact: 'customer.marketSegment', operator: 'contains', value: 'staff' } }
  const shop = { prices: { fee: monthly('10.00'), staff } }
  expect(ask(shop)).toMatchObject({ kind: 'undetermined', missing: ['customer.marketSegment'] })
  expect(priced(shop, { facts: { 'customer.marketSegment': [] } }).lines.map(({ price }) => price)).toEqual(['fee'])
})

test('no price is not free', () => {
  const table = {
    kind: 'priceTable',
    id: 'fees',
    dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
    hitPolicy: { kind: 'unique' },
    rows: [{ id: 'young', when: { age: { to: 26 } }, currency: 'CNY', amount: '1.00' }],
  }
  const shop = { prices: { fee: { ...monthly('0'), amount: { kind: 'table', table: 'fees' } } }, documents: [table] }
  expect(ask(shop, { facts: { 'customer.age': 26 } })).toMatchObject({
    kind: 'not-priced',
    because: [{ code: 'price-not-found', table: 'fees' }],
  })
})

test('a fault that no fact could mend is told before facts are asked for', () => {
  const unknown = { charge: monthly('1.00'), when: { fact: 'customer.age', operator: 'lessThan', value: 26 } }
  const shop = { prices: { unknown, dollars: monthly('10.00', { kind: 'day' }, 'USD') } }
  expect(ask(shop)).toMatchObject({ kind: 'not-priced', because: [{ code: 'currency-missing', price: 'dollars' }] })
})

describe('an order action', () => {
  const shop = {
    prices: {
      setup: oneTime('50.00'),
      fee: monthly('10.00'),
      leave: oneTime('20.00', { actions: ['cease'] }),
      use: data({ kind: 'unit', rate: amounts('1') }),
    },
  }
  test.each([
    ['add', ['fee', 'setup', 'use']],
    ['modify', ['fee', 'use']],
    ['suspend', ['fee', 'use']],
    ['cease', ['leave']],
  ] as const)('%s raises its own charges only', (action, expected) =>
    expect(priced(shop, { action, usage: used('1') }).lines.map(({ price }) => price)).toEqual(expected),
  )
})

test('a large quantity of tiny rates stays exact', () => {
  const shop = { prices: { use: data({ kind: 'unit', rate: amounts('0.000000000001') }) } }
  expect(priced(shop, { usage: used('999999999999999999') }).totals.usage).toBe('1000000.00')
})

describe('a price of a customer group', () => {
  const gold = { charge: oneTime('1.00'), when: { fact: 'customer.marketSegment', operator: 'contains', value: 'gold' } }
  const staff = { charge: percentOff('50'), when: { fact: 'customer.marketSegment', operator: 'contains', value: 'staff' } }
  const shop = { prices: { fee: monthly('10.00'), gold, staff } }
  const bought = (...segments: readonly string[]) => {
    const { lines } = priced(shop, { facts: { 'customer.marketSegment': segments } })
    return lines.map(({ price, amount }) => `${price} ${amount}`)
  }
  test('never reaches a customer of another group', () => {
    expect(bought()).toEqual(['fee 10.00'])
    expect(bought('gold')).toEqual(['fee 10.00', 'gold 1.00'])
    expect(bought('goldfish')).toEqual(['fee 10.00'])
  })
  test('is had along with those of all other groups that a customer is in, whatever order they are told in', () => {
    expect(bought('gold', 'staff')).toEqual(['fee 5.00', 'gold 1.00'])
    expect(bought('staff', 'gold')).toEqual(['fee 5.00', 'gold 1.00'])
  })
  test('is not remembered for the next customer who asks', () => {
    const [first, , again] = [bought('staff'), bought(), bought('staff')]
    expect(again).toEqual(first)
    expect(bought()).toEqual(['fee 10.00'])
  })
})

test('the 251st unit is in the tier behind 250', () => {
  const tiers = [{ upTo: '250', rate: amounts('1.00') }, { rate: amounts('0.10') }]
  const shop = { prices: { use: data(tiered('graduated', tiers)) } }
  const cost = (quantity: string) => priced(shop, { usage: used(quantity) }).totals.usage
  expect([cost('250'), cost('251')]).toEqual(['250.00', '250.10'])
})

test('service that begins on the 31st is altered up to the last day of a short month, and on the 31st again after it', () => {
  const until = (count: number) => {
    const off = percentOff('50', { lasts: { kind: 'after', period: { unit: 'month', count } } })
    return priced({ prices: { fee: monthly('10.00'), off } }, { startDate: '2026-01-31' }).lines[0]?.later
  }
  expect(until(1)).toEqual([{ from: '2026-02-28', amount: '10.00' }])
  expect(until(2)).toEqual([{ from: '2026-03-31', amount: '10.00' }])
})

test('a share of a month is an exact fraction: thirty single days of it make the whole', () => {
  const days = Array.from({ length: 30 }, (_, day) => `2026-06-${String(day + 1).padStart(2, '0')}`)
  const exact = days.map((startDate) => {
    const { trace } = priced({ prices: { fee: monthly('10.00', { kind: 'day' }) } }, { startDate })
    const step = trace.find((one) => one.step === 'proration')
    return step?.step === 'proration' ? exactValue(step.after) : exactValue('10')
  })
  const ofOneDay = exact.map((share, day) => minus(share, exact[day + 1] ?? zero))
  expect(sum(ofOneDay)).toEqual(exactValue('10'))
  for (const day of ofOneDay) expect(day).toEqual(exactValue('1/3'))
})
