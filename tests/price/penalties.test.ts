import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PriceStep } from '../../engine/price/price-step.js'
import { decimal, minus, type Ratio, sum } from '../../engine/values/ratio.js'
import { amountOff, amounts, ask, bundleOf, lineOf, monthly, priced, type Shop } from './shop.js'

const months = (count: number) => ({ unit: 'month', count }) as const
const binding = (count: number) => ({
  id: 'bound',
  duration: months(count),
  commitment: { duration: months(count) },
  renewal: { kind: 'ends' },
  earlyTermination: 'leaving',
})
const penalty = (fee: object, actions: readonly string[] = ['cease']) => ({ kind: 'penalty', actions, fee })
const flat = (amount: string) => ({ kind: 'flat', amounts: amounts(amount) })
const declining = (initial: string, step: string, floor: string) => ({
  kind: 'declining',
  initial: amounts(initial),
  step: amounts(step),
  floor: amounts(floor),
})
const bands = (percents: readonly (readonly [number, number, string])[], monthBegun = 'whole') => ({
  kind: 'bands',
  monthBegun,
  bands: percents.map(([fromMonth, toMonth, percent]) => ({ fromMonth, toMonth, percent })),
})
const shop = (fee: object, prices: object = { fee: monthly('100') }, count = 24): Shop => ({
  prices: { ...prices, leaving: penalty(fee) },
  offerings: { offer: Object.keys(prices) },
  terms: { offer: [binding(count)] },
})
const ceased = (startDate: string, serviceSince = '2026-01-01') => ({ startDate, serviceSince, action: 'cease' as const })
const due = (fee: object, startDate: string, more: Partial<Parameters<typeof priced>[1]> = {}) =>
  lineOf(priced(shop(fee), { ...ceased(startDate), ...more }), 'leaving')
const stepOf = (found: ReturnType<typeof priced>) =>
  found.trace.find(({ step }) => step === 'penalty') as Extract<PriceStep, { step: 'penalty' }>

describe('leaving before the commitment ends', () => {
  test('costs a flat amount, once, on the next bill', () => {
    expect(due(flat('250'), '2026-07-01')).toMatchObject({ charge: 'penalty', amount: '250.00', firstBill: '250.00', period: null })
    expect(priced(shop(flat('250')), ceased('2026-07-01')).totals).toMatchObject({
      oneTime: '250.00',
      firstBill: '250.00',
      monthly: '0.00',
    })
  })
  test('costs less with each completed month, and never less than the floor', () => {
    const fee = declining('325', '10', '100')
    expect(['2026-01-01', '2026-01-31', '2026-02-01', '2027-06-01', '2027-12-31'].map((day) => due(fee, day).amount)).toEqual([
      '325.00',
      '325.00',
      '315.00',
      '155.00',
      '100.00',
    ])
  })
  test('costs the share of the months that are not completed', () => {
    expect(due({ kind: 'prorated', amounts: amounts('200') }, '2026-06-15').amount).toBe('158.33')
  })
  test('costs percentages of what would still recur: 4 × 100 and half of 24 × 100', () => {
    const found = priced(
      shop(
        bands([
          [1, 12, '100'],
          [13, 36, '50'],
        ]),
        undefined,
        36,
      ),
      ceased('2026-09-01'),
    )
    expect(lineOf(found, 'leaving').amount).toBe('1600.00')
    expect(stepOf(found)).toMatchObject({
      months: 36,
      completed: 8,
      before: '2800',
      parts: [
        { fromMonth: 9, toMonth: 12, percent: '100', charges: '400', amount: '400' },
        { fromMonth: 13, toMonth: 36, percent: '50', charges: '2400', amount: '1200' },
      ],
      after: '1600',
    })
  })
  test('of the month in which service ends all counts, or the days that are left, or nothing', () => {
    const all = (begun: string) => due(bands([[1, 24, '100']], begun), '2027-11-16').amount
    expect(['whole', 'rest', 'none'].map(all)).toEqual(['200.00', '150.00', '100.00'])
  })
  test('of what recurs it takes what alterations leave, as long as they act', () => {
    const off = shop(bands([[1, 24, '100']]), {
      fee: monthly('100'),
      off: amountOff('40', { lasts: { kind: 'after', period: months(12) } }),
    })
    expect(lineOf(priced(off, ceased('2026-11-01')), 'leaving').amount).toBe('1320.00')
  })
  test('of what is below it, too, and of yearly charges a twelfth for each month', () => {
    const bundle: Shop = {
      prices: {
        year: { ...(monthly('120') as object), period: { unit: 'year', count: 1 } },
        fee: monthly('30'),
        leaving: penalty(bands([[1, 24, '50']])),
      },
      offerings: { bundle: ['year'], member: ['fee'] },
      terms: { bundle: [binding(24)] },
    }
    const found = priced(bundle, { ...ceased('2027-10-01'), items: bundleOf('member') })
    expect(lineOf(found, 'leaving').amount).toBe('60.00')
  })
  test('several items cost as much as each by itself', () => {
    expect(due(flat('250'), '2026-07-01', { items: [{ path: '/', offering: 'offer', quantity: 3 }] }).amount).toBe('750.00')
  })
})

describe('who leaves when', () => {
  test('on the day on which the commitment ends nothing is due, the day before it is', () => {
    const of = (day: string) => priced(shop(flat('250')), ceased(day, '2026-01-31')).lines.length
    expect([of('2028-01-30'), of('2028-01-31')]).toEqual([1, 0])
    expect(priced(shop(flat('250')), ceased('2028-01-31', '2026-01-31')).trace).toContainEqual({
      step: 'filtered',
      path: '/',
      price: 'leaving',
      by: 'commitment',
      reason: null,
    })
  })
  test('a month is completed as the calendar counts it: 31 January to 28 February is one', () => {
    expect(stepOf(priced(shop(flat('1')), ceased('2026-02-27', '2026-01-31'))).completed).toBe(0)
    expect(stepOf(priced(shop(flat('1')), ceased('2026-02-28', '2026-01-31'))).completed).toBe(1)
    expect(stepOf(priced(shop(flat('1')), ceased('2026-03-30', '2026-01-31'))).completed).toBe(1)
  })
  test('nothing is due for a new order, or for an action that is not named', () => {
    expect(priced(shop(flat('250'))).lines.map(({ price }) => price)).toEqual(['fee'])
    expect(priced(shop(flat('250')), { ...ceased('2026-07-01'), action: 'modify' }).lines.map(({ price }) => price)).toEqual(['fee'])
  })
  test('without the day on which service began nobody can say', () => {
    expect(ask(shop(flat('250')), { action: 'cease' })).toMatchObject({
      kind: 'undetermined',
      because: [{ code: 'service-start-unknown', price: 'leaving' }],
    })
  })
})

describe('laws', () => {
  const day = fc.integer({ min: 0, max: 729 }).map((count) => new Date(Date.UTC(2026, 0, 1 + count)).toISOString().slice(0, 10))

  test('who stays longer never pays more', () => {
    const fees = [
      declining('325', '10', '60'),
      { kind: 'prorated', amounts: amounts('200') },
      bands(
        [
          [1, 12, '100'],
          [13, 24, '50'],
        ],
        'rest',
      ),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...fees), day, day, (fee, one, other) => {
        const [early, late] = [one, other].sort() as [string, string]
        expect(Number(due(fee, early).amount)).toBeGreaterThanOrEqual(Number(due(fee, late).amount))
      }),
      { numRuns: 40 },
    )
  })
  test('bands cost the same month by month as in one piece, and their parts add up', () => {
    const percent = fc.integer({ min: 0, max: 100 })
    fc.assert(
      fc.property(day, percent, percent, fc.integer({ min: 1, max: 23 }), (left, first, second, last) => {
        const joined = bands([
          [1, last, String(first)],
          [last + 1, 24, String(second)],
        ])
        const single = bands(Array.from({ length: 24 }, (_, i) => [i + 1, i + 1, String(i < last ? first : second)] as const))
        expect(due(single, left).amount).toBe(due(joined, left).amount)
        const { parts, after } = stepOf(priced(shop(joined), ceased(left)))
        const rest: Ratio = minus(sum(parts.map(({ amount }) => decimal(amount))), decimal(after))
        expect(rest.numerator).toBe(0n)
      }),
      { numRuns: 40 },
    )
  })
})
