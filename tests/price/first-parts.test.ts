import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Basket, monthly, priced } from './shop.js'

const policies = [
  { kind: 'none' },
  { kind: 'fullPeriod' },
  { kind: 'day' },
  { kind: 'fixedMonth', days: 30 },
  { kind: 'fixedMonth', days: 28 },
  { kind: 'dailyRate', daysPerYear: 365, decimals: 4, rounding: 'halfEven' },
  { kind: 'dailyRate', daysPerYear: 360, decimals: 4, rounding: 'halfEven' },
] as const
const fee = fc.record({
  start: fc.constantFrom(...policies),
  cycle: fc.constantFrom('calendar', 'anniversary', 'billDay'),
  period: fc.constantFrom({ unit: 'month', count: 1 }, { unit: 'month', count: 3 }, { unit: 'year', count: 1 }),
})

test('with which part of its period a charge begins does not depend on the charges beside it', () =>
  fc.assert(
    fc.property(fc.array(fee, { minLength: 2, maxLength: 4 }), fc.integer({ min: 1, max: 28 }), (fees, day) => {
      const basket: Basket = { startDate: `2026-06-${String(day).padStart(2, '0')}`, billDay: 17 }
      const prices = fees.map(({ start, cycle, period }, index) => {
        const change = { kind: 'none' }
        return [`fee${index}`, { ...monthly('31.70'), cycle, period, proration: { start, change, cease: change } }] as const
      })
      const { lines, trace } = priced({ prices: Object.fromEntries(prices) }, basket)
      const alone = prices.map((one) => priced({ prices: Object.fromEntries([one]) }, basket))
      expect(lines).toEqual(alone.flatMap((other) => other.lines))
      const parts = (steps: typeof trace) => steps.filter(({ step }) => step === 'proration')
      expect(parts(trace)).toEqual(alone.flatMap((other) => parts(other.trace)))
    }),
    { numRuns: 60 },
  ))
