import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reversedPeriod } from '../../engine/price/checks/reversed-period.js'
import { tierDrop } from '../../engine/price/checks/tier-drop.js'
import { amounts, data, draftOf, monthly, priced, tiered, used } from './shop.js'

interface Witness {
  readonly quantity: string
  readonly amount: string
  readonly next: string
  readonly nextAmount: string
  readonly until: string | null
}

const dropsIn = (model: object, more: object = {}) => {
  const shop = { prices: { data: data(model, more) } }
  const drops = tierDrop.find(draftOf(shop)).map(({ pointer, witness }) => ({ pointer, ...(witness as unknown as Witness) }))
  const costOf = (quantity: string) => Number(priced(shop, { usage: used(quantity) }).lines[0]?.amount)
  return { drops, costOf }
}

const volume = (upperBound: string, tiers: readonly object[]) => tiered('volume', tiers, { upperBound })
const cheaperAbove100 = [{ upTo: '100', rate: amounts('0.30') }, { rate: amounts('0.20') }]

test.each([
  ['inclusive', {}, { quantity: '100', amount: '30', next: '101', nextAmount: '20.2', until: '150' }],
  ['exclusive', {}, { quantity: '99', amount: '29.7', next: '100', nextAmount: '20', until: '148.5' }],
  [
    'inclusive',
    { increment: { initial: '30', step: '30', per: 'period' } },
    { quantity: '90', amount: '27', next: '120', nextAmount: '24', until: '135' },
  ],
  [
    'inclusive',
    { increment: { initial: '50', step: '30', per: 'period' } },
    { quantity: '80', amount: '24', next: '110', nextAmount: '22', until: '120' },
  ],
] as const)(
  'using a little more than a tier of %s bound %j allows costs less, and the witness says from where to where',
  (upperBound, more, expected) => {
    const { drops, costOf } = dropsIn(volume(upperBound, cheaperAbove100), more)
    expect(drops).toEqual([{ pointer: '/charge/model/tiers/0', currency: 'CNY', unit: 'MB', ...expected }])
    expect(costOf(expected.quantity)).toBe(Number(expected.amount))
    expect(costOf(expected.next)).toBe(Number(expected.nextAmount))
  },
)

test('a drop that whole units jump over is shown by the smaller quantity that falls into it', () => {
  const tiers = [{ upTo: '1', rate: amounts('1.00') }, { rate: amounts('0.90') }]
  expect(dropsIn(volume('inclusive', tiers)).drops).toMatchObject([{ quantity: '1', next: '1.1', nextAmount: '0.99' }])
})

test('tiers by parts never drop, and neither do flat amounts that rise', () => {
  expect(dropsIn(tiered('graduated', cheaperAbove100)).drops).toEqual([])
  const steps = (second: string) => tiered('stairstep', [{ upTo: '10', flat: amounts('5.00') }, { flat: amounts(second) }])
  expect(dropsIn(steps('6.00')).drops).toEqual([])
  expect(dropsIn(steps('4.00')).drops).toMatchObject([{ quantity: '10', amount: '5', next: '11', nextAmount: '4', until: null }])
})

const tier = fc.record({
  width: fc.integer({ min: 1, max: 4 }),
  rate: fc.integer({ min: 0, max: 5 }),
  flat: fc.integer({ min: 0, max: 6 }),
})

/** What is written as a decimal, or as a fraction that has none. */
const numberIn = (written: string) => {
  const [numerator, denominator = 1] = written.split('/').map(Number)
  return (numerator ?? Number.NaN) / denominator
}

test('a drop is found at a border exactly when the amount falls there, and every witness is what pricing says', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('volume' as const, 'stairstep' as const),
      fc.constantFrom('inclusive', 'exclusive'),
      fc.array(tier, { minLength: 2, maxLength: 4 }),
      (kind, upperBound, tiers) => {
        let end = 0
        const written = tiers.map(({ width, rate, flat }, position) => {
          end += width
          return {
            ...(position === tiers.length - 1 ? {} : { upTo: `${end}` }),
            flat: amounts(`${flat}`),
            ...(kind === 'volume' ? { rate: amounts(`${rate}`) } : {}),
          }
        })
        const { drops, costOf } = dropsIn(tiered(kind, written, { upperBound }))
        const costAt = (position: number, quantity: number) =>
          tiers[position]!.flat + (kind === 'volume' ? tiers[position]!.rate * quantity : 0)
        const falls = written.flatMap(({ upTo }, position) =>
          upTo !== undefined && costAt(position + 1, Number(upTo)) < costAt(position, Number(upTo))
            ? [`/charge/model/tiers/${position}`]
            : [],
        )
        expect(drops.map(({ pointer }) => pointer)).toEqual(falls)
        const amountAt = (quantity: number) => {
          const reached = written.findIndex(
            ({ upTo }) => upTo === undefined || quantity < Number(upTo) || (upperBound === 'inclusive' && quantity === Number(upTo)),
          )
          return costAt(reached, quantity)
        }
        for (const { quantity, amount, next, nextAmount, until } of drops) {
          expect(Number(next)).toBeGreaterThan(Number(quantity))
          expect(costOf(quantity)).toBeCloseTo(Number(amount), 1)
          expect(costOf(next)).toBeCloseTo(Number(nextAmount), 1)
          expect(Number(nextAmount)).toBeLessThan(Number(amount))
          const [from, to] = [Number(next), until === null ? Number(next) + 100 : numberIn(until)]
          for (const inside of [from, (from + to) / 2, to - 1e-6]) {
            if (inside > Number(quantity) && inside < to) expect(amountAt(inside)).toBeLessThan(Number(amount))
          }
          if (until !== null) expect(Math.max(amountAt(to), amountAt(to + 1e-9))).toBeGreaterThan(Number(amount) - 1e-6)
        }
      },
    ),
    { numRuns: 60 },
  ))

test('a period that ends at its beginning, in whatever offset it is written, is reversed', () => {
  const found = (validFor: object) => reversedPeriod.find(draftOf({ prices: { fee: { charge: monthly('10.00'), validFor } } }))
  const midnight = '2026-01-01T00:00:00+08:00'
  expect(found({ from: midnight, to: '2025-12-31T16:00:00Z' }).map(({ pointer }) => pointer)).toEqual(['/validFor/to'])
  expect(found({ from: midnight, to: '2025-12-31T16:00:00.001Z' })).toEqual([])
  expect(found({ from: midnight })).toEqual([])
})
