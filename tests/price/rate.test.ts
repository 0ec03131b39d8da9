import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChargeModel } from '../../engine/model/charge-model.js'
import { chargeMoves } from '../../engine/price/charge-model/charge-moves.js'
import { chargeUse } from '../../engine/price/charge-model/charge-use.js'
import { inIncrements, meterUse } from '../../engine/price/charge-model/meter-use.js'
import { compileModel, type RatedTiers } from '../../engine/price/charge-model/rated-model.js'
import { creditLines, trueUp } from '../../engine/price/rate/bound-lines.js'
import { takeFreeUnits } from '../../engine/price/rate/free-units.js'
import { type PeriodTerms, ratePeriod } from '../../engine/price/rate/rate-period.js'
import { isAlike, type RatedLine, sumToPay } from '../../engine/price/rate/rated-line.js'
import { compareRatios, decimal, minus, plus, type Ratio, ratio, round, sum, times, toText, zero } from '../../engine/values/ratio.js'
import { amounts, tiered } from './shop.js'

const compiled = (model: object) => compileModel(model as ChargeModel, ['CNY']).get('CNY')!
const pay = (exact: Ratio) => round(exact, 2, 'halfAwayFromZero')
const termsOf = (model: object, minimum: string | null = null, cap: string | null = null): PeriodTerms => ({
  model: compiled(model),
  minimum: minimum === null ? null : decimal(minimum),
  cap: cap === null ? null : decimal(cap),
  pay,
})

/** Rates a growing, or shrinking, total run by run; the last run closes the period. */
function rateRuns(terms: PeriodTerms, totals: readonly Ratio[]): readonly RatedLine[] {
  const booked: RatedLine[] = []
  totals.forEach((quantity, run) => {
    const rated = ratePeriod(terms, { use: { quantity }, booked: [...booked], closes: run === totals.length - 1, interim: 'correct' })
    if (rated.kind !== 'rated') throw new Error(rated.kind)
    booked.push(...rated.lines)
  })
  return booked
}

const thousandths = (most: number) => fc.nat({ max: most }).map((units) => ratio(BigInt(units), 1000n))
const amount = fc.nat({ max: 999 }).map((cents) => amounts(toText(ratio(BigInt(cents), 100n), 2)))
const tiers = fc
  .array(fc.record({ width: fc.integer({ min: 1, max: 5 }), rate: amount, flat: fc.option(amount, { nil: undefined }) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((some) => {
    let end = 0
    return some.map(({ width, rate, flat }, index) => {
      end += width
      return { rate, ...(flat === undefined ? {} : { flat }), ...(index === some.length - 1 ? {} : { upTo: String(end) }) }
    })
  })
const model = fc.oneof(
  amount.map((rate) => ({ kind: 'unit', rate })),
  fc.tuple(amount, fc.integer({ min: 1, max: 9 })).map(([rate, size]) => ({ kind: 'package', size: String(size), rate })),
  fc.constantFrom('1', '1.33333').map((multiplier) => ({ kind: 'dynamic', multiplier })),
  amount.map((flat) => ({ kind: 'flat', amount: flat })),
  fc
    .record({
      kind: fc.constantFrom('graduated' as const, 'volume' as const),
      upperBound: fc.constantFrom('inclusive', 'exclusive'),
      withoutUse: fc.constantFrom('firstTier', 'nothing'),
      tiers,
    })
    .map(({ kind, tiers: some, ...more }) => tiered(kind, some, more)),
)
const bound = fc.option(fc.nat({ max: 40 }).map(String), { nil: null })

test('a stream that is rated record by record comes to the same total as all of it at once, whatever came and went between', () =>
  fc.assert(
    fc.property(model, bound, bound, fc.array(thousandths(20_000), { minLength: 1, maxLength: 6 }), (one, minimum, cap, totals) => {
      const terms = termsOf(one, minimum, cap)
      const all = rateRuns(terms, totals)
      expect(sumToPay(all)).toEqual(sumToPay(rateRuns(terms, totals.slice(-1))))
    }),
    { numRuns: 300 },
  ))

test('what was booked for one thing at one price comes to what is due for it, and nothing else is left', () =>
  fc.assert(
    fc.property(model, fc.array(thousandths(20_000), { minLength: 1, maxLength: 6 }), (one, totals) => {
      const [all, due] = [rateRuns(termsOf(one), totals), rateRuns(termsOf(one), totals.slice(-1))]
      const of = (lines: readonly RatedLine[], like: RatedLine, value: (line: RatedLine) => Ratio) =>
        toText(sum(lines.filter((line) => isAlike(line, like)).map(value)))
      for (const line of [...all, ...due]) {
        expect(of(all, line, ({ quantity }) => quantity)).toBe(of(due, line, ({ quantity }) => quantity))
        expect(of(all, line, ({ amount }) => amount)).toBe(of(due, line, ({ amount }) => amount))
      }
    }),
    { numRuns: 200 },
  ))

test('rounding never adds up: a thousand records of 0.001 at 1.00 cost 1.00, as one of 1 does', () => {
  const totals = Array.from({ length: 1000 }, (_, record) => ratio(BigInt(record + 1), 1000n))
  expect(toText(sumToPay(rateRuns(termsOf({ kind: 'unit', rate: amounts('1.00') }), totals)), 2)).toBe('1.00')
})

test('a period never costs less than its minimum nor more than its cap', () =>
  fc.assert(
    fc.property(
      model,
      fc.nat({ max: 20 }),
      fc.nat({ max: 20 }),
      fc.array(thousandths(20_000), { minLength: 1, maxLength: 4 }),
      (one, low, more, totals) => {
        const total = sumToPay(rateRuns(termsOf(one, String(low), String(low + more)), totals))
        expect(compareRatios(total, ratio(BigInt(low)))).toBeGreaterThanOrEqual(0)
        expect(compareRatios(total, ratio(BigInt(low + more)))).toBeLessThanOrEqual(0)
      },
    ),
    { numRuns: 150 },
  ))

test('a share is taken off before a cap, and what was billed before the runs counts towards the cap', () => {
  const terms = { ...termsOf({ kind: 'unit', rate: amounts('20') }, null, '100'), off: decimal('0.5') }
  const discounts = (quantity: string) => {
    const rated = ratePeriod(terms, {
      use: { quantity: decimal(quantity) },
      booked: [],
      billed: decimal('35'),
      closes: true,
      interim: 'correct',
    })
    if (rated.kind !== 'rated') throw new Error(rated.kind)
    return [...rated.lines.map(({ discount }) => toText(discount)), toText(rated.total)]
  }
  expect(discounts('6')).toEqual(['60', '60'])
  expect(discounts('10')).toEqual(['135', '65'])
})

test('the 251st unit is charged in the tier that it belongs to, whichever run brings it', () => {
  const model = tiered('graduated', [{ upTo: '250', rate: amounts('2') }, { rate: amounts('1') }])
  const [first, second] = [['250'], ['250', '251']].map((totals) => rateRuns(termsOf(model), totals.map(decimal)))
  expect(first!.map(({ tier, quantity }) => [tier, toText(quantity)])).toEqual([[0, '250']])
  expect(second!.slice(1).map(({ tier, quantity, amount }) => [tier, toText(quantity), toText(amount)])).toEqual([[1, '1', '1']])
})

test('a volume price waits for the end of the period, unless its lines may be corrected', () => {
  const terms = termsOf(tiered('volume', [{ upTo: '15', rate: amounts('10') }, { rate: amounts('5') }]))
  const run = (interim: 'wait' | 'correct', closes: boolean) =>
    ratePeriod(terms, { use: { quantity: decimal('16') }, booked: [], closes, interim })
  expect(run('wait', false)).toMatchObject({ lines: [] })
  expect(run('wait', true)).toEqual(run('correct', false))
  expect(rateRuns(terms, ['15', '16'].map(decimal)).map(({ amount, corrects }) => [toText(amount), corrects])).toEqual([
    ['150', null],
    ['80', null],
    ['-150', 0],
  ])
})

describe('increments', () => {
  const increment = fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 60 })).map(([initial, step]) => ({
    initial: ratio(BigInt(initial)),
    step: ratio(BigInt(step), 7n),
    per: 'event' as const,
  }))
  test('that were rounded up stay as they are, never lie below what was used, nor a whole step above it', () =>
    fc.assert(
      fc.property(increment, thousandths(200_000), (one, used) => {
        const counted = inIncrements(used, one)
        expect(inIncrements(counted, one)).toEqual(counted)
        expect(compareRatios(counted, used)).toBeGreaterThanOrEqual(0)
        const most = compareRatios(used, one.initial) <= 0 ? one.initial : plus(used, one.step)
        expect(compareRatios(counted, most)).toBeLessThanOrEqual(0)
      }),
      { numRuns: 300 },
    ))
  test('of alike events are those of each event', () =>
    fc.assert(
      fc.property(increment, thousandths(90_000), fc.integer({ min: 1, max: 9 }), (one, each, count) => {
        const events = ratio(BigInt(count))
        const metered = meterUse({ increment: one, conversion: null }, [{ quantity: times(each, events), count: BigInt(count) }])
        expect(metered).toMatchObject({ kind: 'metered', quantity: times(inIncrements(each, one), events) })
      }),
      { numRuns: 100 },
    ))
})

test('free units are used up once: by what was used before, and then by what is used now', () =>
  fc.assert(
    fc.property(thousandths(9_000), thousandths(9_000), thousandths(9_000), (free, before, now) => {
      const taken = takeFreeUnits(free, before, now)
      expect(plus(taken.before.free, taken.before.charged)).toEqual(before)
      expect(plus(taken.now.free, taken.now.charged)).toEqual(now)
      const all = plus(before, now)
      expect(plus(taken.before.free, taken.now.free)).toEqual(compareRatios(free, all) < 0 ? free : all)
    }),
  ))

test('seats that are held for the whole period cost what graduated tiers charge for them, however they came', () =>
  fc.assert(
    fc.property(tiers, fc.array(thousandths(6_000), { minLength: 1, maxLength: 5 }), (some, moves) => {
      const rated = compiled(tiered('graduated', some)) as RatedTiers
      const charged = chargeUse(rated, { quantity: sum(moves) })
      expect(
        chargeMoves(
          rated,
          moves.map((quantity) => ({ quantity, counted: quantity })),
        ),
      ).toEqual(charged.kind === 'charged' ? charged.amount : null)
    }),
  ))

test('seats taken and given back for nothing cost what is due for having been there', () => {
  const rated = compiled(
    tiered('graduated', [{ upTo: '5', rate: amounts('10'), flat: amounts('100') }, { rate: amounts('5') }]),
  ) as RatedTiers
  const move = (quantity: string, counted: string) => ({ quantity: decimal(quantity), counted: decimal(counted) })
  expect(toText(chargeMoves(rated, [move('7', '7'), move('-7', '-7')]))).toBe('100')
  expect(toText(chargeMoves(rated, [move('4', '2'), move('2', '0.5')]))).toBe('123.75')
})

test('credits pay lines in their order and no more than they cost', () => {
  const lines = rateRuns(termsOf({ kind: 'flat', amount: amounts('10') }, '15'), [zero])
  const paid = (credits: string) => creditLines(lines, decimal(credits)).map((line) => toText(line.credits))
  expect([paid('4'), paid('12'), paid('99')]).toEqual([
    ['4', '0'],
    ['10', '2'],
    ['10', '5'],
  ])
})

test('what is missing to a minimum is never below zero', () =>
  fc.assert(
    fc.property(thousandths(9_000), thousandths(9_000), (minimum, used) => {
      const missing = trueUp(minimum, used)
      expect(compareRatios(missing, zero)).toBeGreaterThanOrEqual(0)
      if (compareRatios(missing, zero) > 0) expect(missing).toEqual(minus(minimum, used))
    }),
  ))
