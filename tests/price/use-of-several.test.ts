import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactValue } from '../../engine/price/waterfall.js'
import { ratio, sum, times, toText } from '../../engine/values/ratio.js'
import { amounts, data, priced, tiered, used } from './shop.js'

const costs = (charge: object, quantity: number, use: string, more: object = {}) =>
  priced({ prices: { use: charge } }, { items: [{ path: '/', offering: 'offer', quantity }], usage: [{ ...used(use)[0]!, ...more }] })
    .totals.usage
const cheaper = [{ upTo: '10', rate: amounts('5') }, { rate: amounts('1') }]

describe('several items pay what as many items would that each use an equal part:', () => {
  // Two items, 24 MB: 12 each, of which 10 cost 5.00 and 2 cost 1.00: 2 × 52 = 104. One item: 50 + 14 = 64.
  test('tiers begin for each', () => {
    const charge = data(tiered('graduated', cheaper))
    expect([costs(charge, 1, '24'), costs(charge, 2, '24')]).toEqual(['64.00', '104.00'])
  })

  // A flat amount of 7.00 for three is 21.00, as a minimum of 7.00 for three is.
  test('flat amounts are due for each, as minimums are', () => {
    expect(costs(data({ kind: 'flat', amount: amounts('7.00') }), 3, '0')).toBe('21.00')
    expect(costs(data({ kind: 'unit', rate: amounts('0') }, { minimum: amounts('7.00') }), 3, '0')).toBe('21.00')
    expect(costs(data(tiered('stairstep', [{ upTo: '10', flat: amounts('2') }, { flat: amounts('3') }])), 3, '33')).toBe('9.00')
  })

  // 25 MB of two items in packages of 10: 12.5 each, two packages each.
  test('packages and increments of a period are begun by each', () => {
    expect(costs(data({ kind: 'package', size: '10', rate: amounts('1') }), 2, '25')).toBe('4.00')
    const increment = { initial: '60', step: '6', per: 'period' }
    expect(costs(data({ kind: 'unit', rate: amounts('1') }, { increment }), 2, '61')).toBe('120.00')
  })

  // 2 % of 300.00 with the first 50.00 of each of two items free: 2 % of 200.
  test('what is free of a percentage is free for each', () => {
    const free = { amount: amounts('50'), upperBound: 'inclusive' }
    expect(costs(data({ kind: 'percentOf', percent: '2', free }, { unit: 'currency' }), 2, '300', { unit: 'CNY' })).toBe('4.00')
    const events = data(
      { kind: 'percentOf', percent: '0', perEvent: amounts('1'), free: { events: 1, upperBound: 'inclusive' } },
      { unit: 'currency' },
    )
    expect(costs(events, 2, '10', { unit: 'CNY', events: 5 })).toBe('3.00')
  })

  test('an event is one event, and what all use together is charged once', () => {
    expect(costs(data(tiered('graduated', cheaper, { tierBy: { kind: 'event' } })), 2, '24', { events: 2 })).toBe('104.00')
    expect(costs(data(tiered('graduated', cheaper, { tierBy: { kind: 'event' } })), 2, '24', { events: 1 })).toBe('64.00')
    expect(costs(data(tiered('graduated', cheaper, { tierBy: { kind: 'periodTotal' } })), 2, '24')).toBe('64.00')
  })

  test('the trace says for how many', () => {
    const items = [{ path: '/', offering: 'offer', quantity: 2 }]
    const { trace } = priced({ prices: { use: data(tiered('graduated', cheaper)) } }, { items, usage: used('24') })
    expect(trace.find(({ step }) => step === 'usage')).toMatchObject({
      items: 2,
      charged: '24',
      parts: [
        { tier: 0, quantity: '20', amount: '100' },
        { tier: 1, quantity: '4', amount: '4' },
      ],
    })
  })
})

const rate = fc.integer({ min: 0, max: 30 }).map((tenths) => amounts(toText(ratio(BigInt(tenths), 10n))))
const tiers = fc.tuple(fc.integer({ min: 1, max: 40 }), rate, rate, rate, rate).map(([end, one, two, flat, more]) => [
  { upTo: String(end), rate: one, flat },
  { rate: two, flat: more },
])
const steps = tiers.map((all) => all.map(({ rate: _, ...tier }) => tier))
const model: fc.Arbitrary<object & { readonly kind?: string }> = fc.oneof(
  fc.record({ kind: fc.constant('flat'), amount: rate }),
  fc.record({ kind: fc.constant('package'), size: fc.constantFrom('3', '7.5'), rate }),
  fc.tuple(fc.constantFrom('graduated' as const, 'volume' as const), tiers).map(([kind, all]) => tiered(kind, all)),
  steps.map((all) => tiered('stairstep', all)),
)
const terms = fc.record(
  {
    increment: fc.constantFrom({ initial: '5', step: '2', per: 'period' }),
    minimum: rate,
    suspendAt: fc.constant({ amounts: amounts('9.00'), continuation: 'onRequest' }),
  },
  { requiredKeys: [] },
)

test('an item of quantity n costs what n items cost of which each uses the n-th part', () =>
  fc.assert(
    fc.property(model, terms, fc.integer({ min: 2, max: 4 }), fc.nat(90), fc.nat(40), (charge, more, count, tenths, units) => {
      const included = {
        kind: 'allowance',
        metric: 'data',
        unit: 'MB',
        quantity: String(units),
        period: { unit: 'month', count: 1 },
        pool: 'product',
        firstPeriod: { kind: 'full' },
        overflow: 'use',
        onExhausted: 'charge',
      }
      const use = data(charge, charge.kind === 'flat' ? { ...more, increment: undefined } : more)
      const shop = {
        prices: { use, ...(charge.kind === 'flat' ? {} : { included }) },
        offerings: { one: charge.kind === 'flat' ? ['use'] : ['use', 'included'], all: [] },
      }
      const each = ratio(BigInt(tenths), 10n)
      const paths = Array.from({ length: count }, (_, index) => `/items/i${index}`)
      const root = { path: '/', offering: 'all' }
      const apart = priced(shop, {
        items: [root, ...paths.map((path) => ({ path, offering: 'one' }))],
        usage: paths.flatMap((path) => used(toText(each), path)),
      })
      const together = priced(shop, {
        items: [root, { path: '/items/i0', offering: 'one', quantity: count }],
        usage: used(toText(times(each, ratio(BigInt(count)))), '/items/i0'),
      })
      const exact = ({ trace }: typeof apart) =>
        toText(sum(trace.flatMap((step) => (step.step === 'round' ? [exactValue(step.before)] : []))))
      expect(exact(together)).toBe(exact(apart))
    }),
    { numRuns: 50 },
  ))
