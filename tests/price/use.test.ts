import { describe, expect, test } from 'vitest'
import type { UsageQuantity } from '../../engine/model/request.js'
import { amounts, ask, data, lineOf, priced, tiered, used } from './shop.js'

const use = (quantity: string, more: Partial<UsageQuantity> = {}): UsageQuantity => ({
  path: '/',
  metric: 'data',
  unit: 'MB',
  quantity,
  ...more,
})
const shopOf = (model: object, more: object = {}) => ({ prices: { use: data(model, more) } })
const perUnit = (rate: string) => ({ kind: 'unit', rate: amounts(rate) })
const costs = (model: object, usage: readonly UsageQuantity[], more: object = {}) => priced(shopOf(model, more), { usage }).totals.usage
const refusal = (model: object, usage: readonly UsageQuantity[], more: object = {}) => {
  const pricing = ask(shopOf(model, more), { usage })
  return pricing.kind === 'priced'
    ? pricing.totals.usage
    : [pricing.kind, ...pricing.because.flatMap(({ code, metrics }) => [code, ...metrics])]
}

describe('a minimum', () => {
  test.each([
    ['0', '10.00'],
    ['99', '10.00'],
    ['100', '10.00'],
    ['101', '10.10'],
  ])('of 10.00 makes %s MB at 0.10 cost %s', (quantity, expected) =>
    expect(costs(perUnit('0.10'), [use(quantity)], { minimum: amounts('10.00') })).toBe(expected),
  )

  test('is due when nobody expects any use, for each of several items, and the trace shows it', () => {
    const quote = priced(shopOf(perUnit('0.10'), { minimum: amounts('10.00') }), { items: [{ path: '/', offering: 'offer', quantity: 3 }] })
    expect(lineOf(quote, 'use')).toMatchObject({ list: '0.00', amount: '30.00', firstBill: '0.00' })
    expect(quote.trace).toContainEqual({ step: 'minimum', path: '/', price: 'use', before: '0', after: '30' })
  })

  test('is what is left to pay after alterations took off more', () => {
    const off = { kind: 'alteration', effect: { kind: 'percentOff', percent: '50' }, target: { scope: 'price', price: 'use' } }
    const order = { stage: 1, group: 'g', mode: 'sequential', priority: 1, base: 'running' }
    const shop = { prices: { use: data(perUnit('0.10'), { minimum: amounts('10.00') }), off: { ...off, ...order } } }
    expect(priced(shop, { usage: used('150') }).totals.usage).toBe('10.00')
    expect(priced(shop, { usage: used('250') }).totals.usage).toBe('12.50')
  })

  test('in another currency than the one that is asked is no minimum of nothing: the price is refused', () =>
    expect(refusal({ kind: 'dynamic', multiplier: '1' }, [], { unit: 'currency', minimum: amounts('1.00', 'USD') })).toEqual([
      'not-priced',
      'currency-missing',
    ]))
})

test('a flat amount is due whatever is used, and when nothing is', () => {
  const flat = { kind: 'flat', amount: amounts('5.00') }
  expect([costs(flat, []), costs(flat, [use('0')]), costs(flat, [use('9999')])]).toEqual(['5.00', '5.00', '5.00'])
})

describe('increments', () => {
  const minutes = { increment: { initial: '60', step: '6', per: 'event' } }
  test.each([
    ['1', 1, '60'],
    ['60', 1, '60'],
    ['61', 1, '66'],
    ['66', 1, '66'],
    ['66.001', 1, '72'],
    ['122', 2, '132'],
    ['0', 3, '0'],
  ])('of 60 and then 6 seconds make %s seconds in %d calls %s', (quantity, events, expected) =>
    expect(costs(perUnit('1'), [use(quantity, { events })], minutes)).toBe(`${expected}.00`),
  )

  test('per event need to know how many events there were', () =>
    expect(refusal(perUnit('1'), [use('61')], minutes)).toEqual(['undetermined', 'events-unknown', 'data']))

  test('per period round up what is used in all', () =>
    expect(costs(perUnit('1'), [use('61'), use('61')], { increment: { initial: '60', step: '60', per: 'period' } })).toBe('180.00'))
})

describe('conversion', () => {
  const conversion = { from: 'KB', operation: 'divide', factor: '1024', round: { decimals: 0, rounding: 'up' } }
  test('comes after increments and before allowances', () => {
    const included = {
      kind: 'allowance',
      metric: 'data',
      unit: 'MB',
      quantity: '1',
      period: { unit: 'month', count: 1 },
      pool: 'product',
      firstPeriod: { kind: 'full' },
    }
    const shop = {
      prices: {
        use: data(perUnit('0.50'), { increment: { initial: '100', step: '100', per: 'period' }, conversion }),
        included: { ...included, overflow: 'use', onExhausted: 'charge' },
      },
    }
    const quote = priced(shop, { usage: used('3001', '/', 'KB') })
    expect(quote.trace.find(({ step }) => step === 'usage')).toMatchObject({ given: '3001', rounded: '3100', converted: '4', charged: '3' })
    expect(quote.totals.usage).toBe('1.50')
  })

  test('takes only the unit that it converts', () =>
    expect(refusal(perUnit('1'), [use('1')], { conversion })).toEqual(['not-priced', 'usage-unit']))
})

describe('use that is money', () => {
  const paid = (quantity: string, events?: number) => [use(quantity, { unit: 'CNY', ...(events === undefined ? {} : { events }) })]
  const money = { unit: 'currency' }
  const share = {
    kind: 'percentOf',
    percent: '1.3',
    perEvent: amounts('2'),
    free: { events: 3, amount: amounts('250'), upperBound: 'inclusive' },
  }

  test('is charged by its own amount', () => expect(costs({ kind: 'dynamic', multiplier: '1.2' }, paid('100'), money)).toBe('120.00'))
  test('25 % of 19.99 are 5.00', () => expect(costs({ kind: 'percentOf', percent: '25' }, paid('19.99'), money)).toBe('5.00'))
  test('is given in the currency that is asked for', () =>
    expect(refusal({ kind: 'dynamic', multiplier: '1' }, [use('1', { unit: 'USD' })], money)).toEqual(['not-priced', 'usage-unit']))
  test.each([
    ['100', 2, '0.00'],
    ['249', 3, '0.00'],
    ['300', 3, '2.65'],
    ['400', 4, '5.95'],
  ])('of %s in %d alike events costs %s after the first that are free', (quantity, events, expected) =>
    expect(costs(share, paid(quantity, events), money)).toBe(expected),
  )
  test('says that it needs the number of events', () =>
    expect(refusal(share, paid('1'), money)).toEqual(['undetermined', 'events-unknown', 'data']))
})

describe('tiers', () => {
  const cheaper = [{ upTo: '100', rate: amounts('1') }, { rate: amounts('0.5') }]
  const cards = [
    { path: '/', offering: 'main' },
    { path: '/cards/one', offering: 'card' },
    { path: '/cards/two', offering: 'card' },
  ]
  const ofCards = (
    kind: 'graduated' | 'volume' | 'stairstep',
    tierBy: object,
    one: string,
    two: string,
    tiers: readonly object[] = cheaper,
  ) => {
    const shop = { prices: { use: data(tiered(kind, tiers, { tierBy })) }, offerings: { main: [], card: ['use'] } }
    const quote = priced(shop, { items: cards, usage: [...used(one, '/cards/one'), ...used(two, '/cards/two')] })
    return [lineOf(quote, 'use', '/cards/one').amount, lineOf(quote, 'use', '/cards/two').amount]
  }

  test('by the item itself begin for each item', () =>
    expect(ofCards('volume', { kind: 'ownQuantity' }, '60', '90')).toEqual(['60.00', '90.00']))

  test('by the period total see what all use, and each pays its share', () => {
    expect(ofCards('volume', { kind: 'periodTotal' }, '60', '90')).toEqual(['30.00', '45.00'])
    expect(ofCards('graduated', { kind: 'periodTotal' }, '60', '90')).toEqual(['50.00', '75.00'])
    expect(
      ofCards('stairstep', { kind: 'periodTotal' }, '60', '90', [{ upTo: '100', flat: amounts('5') }, { flat: amounts('9') }]),
    ).toEqual(['3.60', '5.40'])
  })

  test('of which the first is due without use share it equally when nobody uses any', () =>
    expect(ofCards('stairstep', { kind: 'periodTotal' }, '0', '0', [{ upTo: '100', flat: amounts('5') }, { flat: amounts('9') }])).toEqual([
      '2.50',
      '2.50',
    ]))

  // Three items of 5 MB each share one charge of 10.00: exactly 3.33… each, rounded by themselves 9.99. With 10 + 5 × 2.01 =
  // 20.05 each has 6.68…, rounded by itself 20.04. The third parts that are left over go to the earliest.
  test('by the period total lose no cent between the charge and its shares, in the list, with a discount, and later', () => {
    const three = ['/a', '/b', '/c'].map((path) => ({ path, offering: 'card' }))
    const of = (model: object, more: object = {}) =>
      priced(
        { prices: { use: data(model), ...more }, offerings: { main: Object.keys(more), card: ['use'] } },
        { items: [{ path: '/', offering: 'main' }, ...three], usage: three.flatMap(({ path }) => used('5', path)) },
      )
    const total = { tierBy: { kind: 'periodTotal' } }
    const steps = tiered('stairstep', [{ upTo: '100', flat: amounts('10.00') }, { flat: amounts('20.00') }], total)
    const once = of(steps)
    expect(once.lines.map(({ list, amount }) => `${list} ${amount}`)).toEqual(['3.34 3.34', '3.33 3.33', '3.33 3.33'])
    expect(once.totals.usage).toBe('10.00')
    expect(once.trace.find(({ step }) => step === 'round')).toMatchObject({ before: '10/3', together: { before: '10', after: '10.00' } })
    expect(of(tiered('graduated', [{ upTo: '10', rate: amounts('1.00') }, { rate: amounts('2.01') }], total)).totals.usage).toBe('20.05')
    // A quarter off for three months: 7.50 of 10.00, and 10.00 afterwards.
    const off = { kind: 'alteration', effect: { kind: 'percentOff', percent: '25' }, target: { scope: 'order', charge: 'usage' } }
    const order = { stage: 1, group: 'g', mode: 'sequential', priority: 1, base: 'running' }
    const lasts = { kind: 'after', period: { unit: 'month', count: 3 } }
    const reduced = of(steps, { off: { ...off, ...order, lasts } })
    expect(reduced.totals.usage).toBe('7.50')
    expect(reduced.lines.map(({ later }) => later)).toEqual(['3.34', '3.33', '3.33'].map((amount) => [{ from: '2026-09-01', amount }]))
  })

  test('by the event begin with each event', () => {
    const call = tiered('graduated', [{ upTo: '3', rate: amounts('1') }, { rate: amounts('0.1') }], { tierBy: { kind: 'event' } })
    expect(costs(call, [use('12', { events: 1 })])).toBe('3.90')
    expect(costs(call, [use('12', { events: 4 })])).toBe('12.00')
    expect(refusal(call, [use('12')])).toEqual(['undetermined', 'events-unknown', 'data'])
  })

  test('by another metric charge all at the tier that it finds, and are unknown while nobody says it', () => {
    const tokens = tiered('volume', cheaper, { tierBy: { kind: 'metric', metric: 'input', unit: 'token' } })
    const input = (quantity: string) => use(quantity, { metric: 'input', unit: 'token' })
    expect(costs(tokens, [use('10'), input('100')])).toBe('10.00')
    expect(costs(tokens, [use('10'), input('101')])).toBe('5.00')
    expect(refusal(tokens, [use('10')])).toEqual(['undetermined', 'usage-unknown', 'input'])
    expect(refusal(tokens, [use('10'), use('1', { metric: 'input', unit: 'word' })])).toEqual(['not-priced', 'usage-unit'])
  })

  test.each([
    ['lastTier', 'graduated', '250', '175.00'],
    ['drop', 'graduated', '250', '150.00'],
    ['refuse', 'graduated', '200', '150.00'],
    ['lastTier', 'volume', '250', '125.00'],
    ['drop', 'volume', '250', '100.00'],
  ] as const)('that end with "%s" make %s use of %s cost %s', (onOverflow, kind, quantity, expected) => {
    const closed = [cheaper[0]!, { upTo: '200', rate: amounts('0.5') }]
    expect(costs(tiered(kind, closed, { onOverflow }), [use(quantity)])).toBe(expected)
  })

  test('that refuse more have no price for it', () => {
    const closed = [{ upTo: '200', rate: amounts('0.5') }]
    expect(refusal(tiered('volume', closed, { onOverflow: 'refuse' }), [use('201')])).toEqual(['not-priced', 'usage-beyond-tiers', 'data'])
  })

  test('that end without a word on more have no amount at all', () =>
    expect(refusal(tiered('volume', [{ upTo: '200', rate: amounts('0.5') }]), [use('1')])).toEqual(['not-priced', 'currency-missing']))

  test('of a least quantity refuse less, or count it as theirs', () => {
    const from10 = (below: string) => tiered('volume', cheaper, { least: { quantity: '10', below }, withoutUse: 'nothing' })
    expect(refusal(from10('refuse'), [use('9.99')])).toEqual(['not-priced', 'usage-below-tiers', 'data'])
    expect([costs(from10('refuse'), [use('10')]), costs(from10('firstTier'), [use('9')]), costs(from10('refuse'), [use('0')])]).toEqual([
      '10.00',
      '9.00',
      '0.00',
    ])
  })

  test('of blocks charge each block that is begun, tier by tier', () => {
    const blocks = tiered('graduated', [
      { upTo: '100', rate: amounts('1'), size: '50' },
      { rate: amounts('0.5'), size: '30' },
    ])
    expect(['0', '1', '50', '51', '100', '101', '130', '131'].map((quantity) => costs(blocks, [use(quantity)]))).toEqual(
      ['0', '1', '1', '2', '2', '2.5', '2.5', '3'].map((cost) => Number(cost).toFixed(2)),
    )
  })
})

describe('capacity', () => {
  const limits = (calls: string | null, mails: string | null) => [
    { metric: 'data', unit: 'MB', ...(calls === null ? {} : { upTo: calls }) },
    { metric: 'mails', unit: 'mail', ...(mails === null ? {} : { upTo: mails }) },
  ]
  const plan = (more: object = {}) => ({
    kind: 'capacity',
    upperBound: 'inclusive',
    withoutUse: 'nothing',
    tiers: [
      { limits: limits('100', '1000'), amount: amounts('10') },
      { limits: limits('200', '2000'), amount: amounts('20') },
    ],
    ...more,
  })
  const mails = (quantity: string) => use(quantity, { metric: 'mails', unit: 'mail' })

  test.each([
    ['100', '1000', '10.00'],
    ['100', '1001', '20.00'],
    ['101', '0', '20.00'],
    ['0', '0', '0.00'],
  ])('of %s MB and %s mails is the first tier whose every limit holds: %s', (quantity, sent, expected) =>
    expect(costs(plan({ onOverflow: 'lastTier' }), [use(quantity), mails(sent)])).toBe(expected),
  )
  test('beyond the last tier is what the author said', () => {
    expect(refusal(plan({ onOverflow: 'refuse' }), [use('201'), mails('0')])).toEqual(['not-priced', 'usage-beyond-tiers', 'data'])
    expect(costs(plan({ onOverflow: 'lastTier' }), [use('201'), mails('0')])).toBe('20.00')
  })
  test('is unknown while only a part of the use is said, and nothing while none is expected', () => {
    expect(refusal(plan({ onOverflow: 'refuse' }), [mails('5')])).toEqual(['undetermined', 'usage-unknown', 'data'])
    expect(priced(shopOf(plan({ onOverflow: 'refuse' }))).lines).toEqual([])
    expect(costs(plan({ onOverflow: 'refuse', withoutUse: 'firstTier' }), [])).toBe('10.00')
  })
})
