import { describe, expect, test } from 'vitest'
import {
  alteration,
  amountOff,
  amountOn,
  amounts,
  ask,
  bundleOf,
  data,
  lineOf,
  monthly,
  oneTime,
  percentOff,
  priced,
  type Shop,
  setPrice,
  used,
} from './shop.js'

const total = (prices: Readonly<Record<string, object>>, quantity = 1) =>
  priced({ prices }, { items: [{ path: '/', offering: 'offer', quantity }] }).totals.monthly

describe('an effect', () => {
  const line = (percent: string, more: object = {}) => alteration({ kind: 'percentOf', percent, of: { kind: 'line' } }, more)
  test.each([
    ['a percentage of the line', line('120'), '120.00'],
    ['of the list, whatever came before', line('120', { priority: 2, base: 'list' }), '120.00'],
    ['at least', alteration({ kind: 'atLeast', amounts: amounts('160.00') }), '160.00'],
    ['at least, which changes nothing', alteration({ kind: 'atLeast', amounts: amounts('60.00') }), '100.00'],
    ['at most', alteration({ kind: 'atMost', amounts: amounts('60.00') }), '60.00'],
    ['a multiple', alteration({ kind: 'roundTo', step: '30', rounding: 'halfAwayFromZero' }), '90.00'],
    ['a percentage of a reduced base', percentOff('10', { baseLess: amounts('30.00') }), '93.00'],
    ['a percentage of a base that nothing is left of', percentOff('10', { baseLess: amounts('300.00') }), '100.00'],
    ['a capped percentage', percentOff('50', { cap: amounts('12.34') }), '87.66'],
    ['a cap that is not reached', percentOff('10', { cap: amounts('12.34') }), '90.00'],
    ['a capped surcharge', amountOn('50.00', { cap: amounts('12.34') }), '112.34'],
  ])('%s', (_name, change, expected) => expect(total({ fee: monthly('100.00'), change })).toBe(expected))

  test('makes 1,292 of 1,000 by 20 percent more, multiples of 5 and 92 on top', () => {
    const prices = {
      fee: monthly('1000'),
      a: line('120', { priority: 1 }),
      b: alteration({ kind: 'roundTo', step: '5', rounding: 'halfAwayFromZero' }, { priority: 2 }),
      c: amountOn('92', { priority: 3 }),
    }
    expect(total(prices)).toBe('1292.00')
  })

  test('counts once for each of several items', () => {
    const at = (change: object) => total({ fee: monthly('10.10'), change }, 3)
    expect(at(alteration({ kind: 'atLeast', amounts: amounts('12.00') }))).toBe('36.00')
    expect(at(alteration({ kind: 'atMost', amounts: amounts('9.00') }))).toBe('27.00')
    expect(at(alteration({ kind: 'roundTo', step: '1', rounding: 'up' }))).toBe('33.00')
    expect(at(percentOff('50', { cap: amounts('1.00') }))).toBe('27.30')
    expect(at(percentOff('10', { baseLess: amounts('5.10') }))).toBe('28.80')
  })

  test('is rounded by itself where it says so', () => {
    const at = (of: string) => total({ fee: monthly('2.05'), off: percentOff('10', { rounded: { of, rounding: 'halfAwayFromZero' } }) }, 3)
    expect([at('unit'), at('line'), at('total'), total({ fee: monthly('2.05'), off: percentOff('10') }, 3)]).toEqual([
      '5.52',
      '5.53',
      '5.53',
      '5.54',
    ])
  })
})

describe('a percentage of another price', () => {
  const of = (base: string, more: object = {}) =>
    alteration(
      { kind: 'percentOf', percent: '8', of: { kind: 'price', price: 'phone' } },
      { target: { scope: 'price', price: 'insurance' }, base, ...more },
    )
  const prices = { phone: oneTime('2000.00'), insurance: monthly('1.00') }

  test('is what the line becomes', () => expect(priced({ prices: { ...prices, share: of('list') } }).totals.monthly).toBe('160.00'))

  test('is of the list, or of what earlier stages left', () => {
    const half = percentOff('50', { target: { scope: 'price', price: 'phone' } })
    const at = (base: string) => priced({ prices: { ...prices, half, share: of(base, { stage: 2 }) } }).totals.monthly
    expect([at('list'), at('running')]).toEqual(['160.00', '80.00'])
  })

  test('of what is not ordered is no percentage of nothing: the line stays as it is, and the trace says why', () => {
    const shop = { prices: { ...prices, share: of('list') }, offerings: { offer: ['insurance', 'share'] } }
    const quote = priced(shop)
    expect(quote.totals.monthly).toBe('1.00')
    expect(quote.trace).toContainEqual({ step: 'filtered', path: '/', price: 'share', by: 'base', reason: null })
  })
})

describe('an amount off several lines', () => {
  const at = (allocation: string, more: object = {}) => {
    const off = alteration({ kind: 'amountOff', amounts: amounts('9.00'), allocation }, { ...more })
    const shop = { prices: { a: monthly('10.00'), b: monthly('20.00'), off }, offerings: { bundle: ['off'], m: ['a'], n: ['b'] } }
    const [top, m, n] = bundleOf('m', 'n')
    return priced(shop, { items: [top!, { ...m!, quantity: 2 }, n!] }).lines.map(({ amount }) => amount)
  }
  test.each([
    ['amount', ['15.50', '15.50']],
    ['quantity', ['14.00', '17.00']],
    ['equal', ['15.50', '15.50']],
    ['each', ['2.00', '11.00']],
  ])('is allocated by %s', (allocation, expected) => expect(at(allocation)).toEqual(expected))

  test.each([
    ['amount', ['17.00', '14.00']],
    ['quantity', ['15.50', '15.50']],
    ['each', ['11.00', '11.00']],
  ])('changes only so many units, by %s', (allocation, expected) => expect(at(allocation, { quantityLimit: 1 })).toEqual(expected))

  test('is, off each of so many units, at most what these cost: the others keep their amount', () => {
    const off = (more: object) => alteration({ kind: 'amountOff', amounts: amounts('15.00'), allocation: 'each' }, more)
    expect(total({ fee: monthly('10.00'), off: off({ quantityLimit: 2 }) }, 3)).toBe('10.00')
    expect(total({ fee: monthly('10.00'), off: off({ quantityLimit: 3 }) }, 3)).toBe('0.00')
  })

  test('is, off so many units in all, at most what these cost, too', () => {
    // For each of three there is 5.00: off one unit of 3.00 goes 3.00, off two 6.00, and whoever is left keeps 3.00.
    const off = (more: object) => alteration({ kind: 'amountOff', amounts: amounts('5.00'), allocation: 'amount' }, more)
    expect(total({ fee: monthly('3.00'), off: off({ quantityLimit: 1 }) }, 3)).toBe('6.00')
    expect(total({ fee: monthly('3.00'), off: off({ quantityLimit: 2 }) }, 3)).toBe('3.00')
    expect(total({ fee: monthly('3.00'), off: off({}) }, 3)).toBe('0.00')
  })

  test('is capped in all, and the cap is shared like it', () => expect(at('each', { cap: amounts('9.00') })).toEqual(['14.00', '17.00']))
})

test('only so many units of a line get a price or a percentage', () => {
  expect(total({ fee: monthly('10.00'), off: percentOff('50', { quantityLimit: 2 }) }, 3)).toBe('20.00')
  expect(total({ fee: monthly('10.00'), set: setPrice('1.00', { quantityLimit: 2, target: { scope: 'price', price: 'fee' } }) }, 3)).toBe(
    '12.00',
  )
})

describe('a target', () => {
  const lines = (carrier: string, target: object) => {
    const prices = { fee: monthly('10.00'), half: percentOff('50', { target }) }
    const offerings = { bundle: ['fee'], one: ['fee'], two: ['fee'], below: ['fee'] }
    const carried = Object.fromEntries(Object.entries(offerings).map(([id, ids]) => [id, id === carrier ? [...ids, 'half'] : ids]))
    const quote = priced(
      { prices, offerings: carried },
      { items: [...bundleOf('one', 'two'), { path: '/members/one/more/below', offering: 'below' }] },
    )
    return quote.lines.filter(({ list, amount }) => list !== amount).map(({ path }) => path)
  }
  const charge = 'recurring'
  test.each([
    ['a member and all below it', 'bundle', { scope: 'member', path: '/members/one', charge }, ['/members/one', '/members/one/more/below']],
    ['a member of a member', 'one', { scope: 'member', path: '/more/below', charge }, ['/members/one/more/below']],
    ['other products, wherever they stand', 'two', { scope: 'products', offerings: ['one', 'bundle'], charge }, ['/', '/members/one']],
    ['the whole order', 'two', { scope: 'order', charge }, ['/', '/members/one', '/members/one/more/below', '/members/two']],
  ])('is %s', (_name, carrier, target, expected) => expect(lines(carrier, target)).toEqual(expected))
})

describe('time', () => {
  const months = (count: number) => ({ unit: 'month', count })
  const lasting = (count: number, more: object = {}) => percentOff('50', { lasts: { kind: 'after', period: months(count) }, ...more })
  const line = (shop: Shop, startDate = '2026-01-31') => {
    const { amount, later } = lineOf(priced(shop, { startDate }), 'fee')
    return [amount, ...later.map(({ from, amount: then }) => `${from} ${then}`)]
  }
  const with_ = (change: object, more: Readonly<Record<string, object>> = {}) =>
    line({ prices: { fee: monthly('10.00'), change, ...more } })

  test('half price for six months, then the whole', () => expect(with_(lasting(6))).toEqual(['5.00', '2026-07-31 10.00']))
  test('the end is reckoned from the start, never from a clamped day', () =>
    expect(with_(lasting(12, { startAfter: months(1) }))).toEqual(['10.00', '2026-02-28 5.00', '2027-02-28 10.00']))
  test('until a day', () =>
    expect(with_(percentOff('50', { lasts: { kind: 'until', date: '2026-03-01' } }))).toEqual(['5.00', '2026-03-01 10.00']))
  test('that is over before the start acts never, and the trace says so', () => {
    const quote = priced({ prices: { fee: monthly('10.00'), change: percentOff('50', { lasts: { kind: 'until', date: '2026-01-01' } }) } })
    expect(lineOf(quote, 'fee')).toMatchObject({ amount: '10.00', later: [] })
    expect(quote.trace).toContainEqual({ step: 'filtered', path: '/', price: 'change', by: 'time', reason: null })
  })
  test('a month free, then half price for two', () => {
    const free = percentOff('100', { lasts: { kind: 'after', period: months(1) } })
    const half = lasting(2, { startAfter: months(1), priority: 2 })
    expect(with_(free, { half })).toEqual(['0.00', '2026-02-28 5.00', '2026-04-30 10.00'])
  })
  test('what is paid once has no later', () => {
    const shop = { prices: { setup: oneTime('10.00'), change: lasting(6, { target: { scope: 'item', charge: 'oneTime' } }) } }
    expect(lineOf(priced(shop), 'setup')).toMatchObject({ amount: '5.00', later: [] })
  })
  test('use is altered for a while, too, and keeps its cap', () => {
    const change = lasting(6, { target: { scope: 'item', charge: 'usage' } })
    const shop = { prices: { use: data({ kind: 'unit', rate: amounts('1') }, { cap: amounts('60.00') }), change } }
    expect(lineOf(priced(shop, { usage: used('80') }), 'use')).toMatchObject({ amount: '40.00', later: [{ amount: '60.00' }] })
  })
  test('each later amount is in the trace, with what acts then', () => {
    const keep = amountOff('1.00', { stage: 2 })
    const { trace } = priced({ prices: { fee: monthly('10.00'), change: lasting(6), keep } }, { startDate: '2026-01-31' })
    expect(trace.filter(({ step }) => step === 'later')).toEqual([
      {
        step: 'later',
        path: '/',
        price: 'fee',
        from: '2026-07-31',
        alterations: [{ alteration: 'keep', by: '/' }],
        before: '4.00',
        after: '9.00',
      },
    ])
  })
})

test.each([
  ['cap', percentOff('10', { cap: amounts('1.00', 'USD') })],
  ['baseLess', percentOff('10', { baseLess: amounts('1.00', 'USD') })],
])('a %s in another currency is refused, not ignored', (_name, off) =>
  expect(ask({ prices: { fee: monthly('10.00'), off } })).toMatchObject({
    kind: 'not-priced',
    because: [{ code: 'currency-missing', price: 'off' }],
  }),
)
