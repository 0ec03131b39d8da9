import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anniversaryCycle, type BillingCycle, billDayCycle, calendarCycle, periodAt } from '../../engine/values/billing-cycle.js'
import { currency } from '../../engine/values/currency.js'
import { commonDays, type DaySpan, daysIn, daysInEqualMonths, holds, throughDay } from '../../engine/values/day-span.js'
import { instant } from '../../engine/values/instant.js'
import { addDays, localDate } from '../../engine/values/local-date.js'
import { exactly, toPayable } from '../../engine/values/money.js'
import { type Proration, periodsIn, type ShareOfPeriod, shareOf, shareOfTime } from '../../engine/values/proration.js'
import { compareRatios, decimal, minus, one, plus, type Ratio, ratio, sum, times, toText, zero } from '../../engine/values/ratio.js'

const span = (from: string, to: string): DaySpan => ({ from: localDate(from), to: localDate(to) })
const days = fc.integer({ min: 0, max: 30_000 }).map((n) => addDays(localDate('1975-01-01'), n))
const cycles: fc.Arbitrary<BillingCycle> = fc.oneof(
  fc
    .tuple(days, fc.integer({ min: 1, max: 31 }), fc.constantFrom(1, 3, 6, 12))
    .map(([start, billDay, count]) => billDayCycle(start, billDay, { unit: 'month', count })!),
  days.map((anchor) => anniversaryCycle(anchor, { unit: 'day', count: 7 })),
  fc.constant(calendarCycle({ unit: 'month', count: 1 })!),
)
const zones = fc.constantFrom('Asia/Shanghai', 'America/New_York', 'Europe/London', 'Pacific/Apia')
const dividing: fc.Arbitrary<Proration> = fc.oneof(
  fc.constant<Proration>({ kind: 'day' }),
  fc.integer({ min: 28, max: 31 }).map((count): Proration => ({ kind: 'fixedMonth', days: count })),
  zones.map((zone): Proration => ({ kind: 'second', zone })),
)
const prorations = fc.oneof(dividing, fc.constantFrom<Proration>({ kind: 'none' }, { kind: 'fullPeriod' }))

function shareIn(found: ShareOfPeriod): Ratio {
  if (found.kind === 'refused') throw new Error(found.why)
  return found.share
}

describe('a share of a period', () => {
  const june = span('2026-06-01', '2026-07-01')
  const rest = span('2026-06-17', '2026-07-01')

  test.each([
    [{ kind: 'none' }, zero],
    [{ kind: 'fullPeriod' }, one],
    [{ kind: 'day' }, ratio(14n, 30n)],
    [{ kind: 'fixedMonth', days: 30 }, ratio(14n, 30n)],
    [{ kind: 'second', zone: 'Asia/Shanghai' }, ratio(14n, 30n)],
  ] as const)('from 17 June under %o is %o', (proration, share) => expect(shareOf(rest, june, proration)).toEqual({ kind: 'share', share }))

  test('is divided by the days of the month itself, 28 to 31, and by 30 where the policy says so', () => {
    const from15 = (month: string, next: string, proration: Proration) =>
      toText(shareIn(shareOf(span(`${month}-15`, next), span(`${month}-01`, next), proration)))
    expect(from15('2026-02', '2026-03-01', { kind: 'day' })).toBe('0.5')
    expect(from15('2026-01', '2026-02-01', { kind: 'day' })).toBe('17/31')
    expect(from15('2026-01', '2026-02-01', { kind: 'fixedMonth', days: 30 })).toBe('8/15')
    expect(from15('2026-02', '2026-03-01', { kind: 'fixedMonth', days: 30 })).toBe('8/15')
  })

  test('of time is shorter where a day has 23 hours, and of days it is not', () => {
    const march = span('2026-03-01', '2026-04-01')
    const untilDst = span('2026-03-01', '2026-03-09')
    expect(shareIn(shareOf(untilDst, march, { kind: 'day' }))).toEqual(ratio(8n, 31n))
    expect(shareIn(shareOf(untilDst, march, { kind: 'second', zone: 'America/New_York' }))).toEqual(ratio(8n * 24n - 1n, 31n * 24n - 1n))
    expect(shareIn(shareOf(untilDst, march, { kind: 'second', zone: 'Asia/Shanghai' }))).toEqual(ratio(8n, 31n))
  })

  test('of the day that Apia left out is nothing by the clock, and a day by the calendar', () => {
    const [left, december] = [span('2011-12-30', '2011-12-31'), span('2011-12-01', '2012-01-01')]
    expect(shareIn(shareOf(left, december, { kind: 'second', zone: 'Pacific/Apia' }))).toEqual(zero)
    expect(shareIn(shareOf(left, december, { kind: 'day' }))).toEqual(ratio(1n, 31n))
  })

  test('is refused for a reversed span, for one outside the period, and where equal months leave no day', () => {
    expect(shareOf(span('2026-06-17', '2026-06-16'), june, { kind: 'day' })).toEqual({ kind: 'refused', why: 'reversed' })
    expect(shareOf(june, span('2026-07-01', '2026-06-01'), { kind: 'day' })).toEqual({ kind: 'refused', why: 'reversed' })
    expect(shareOf(span('2026-06-17', '2026-07-02'), june, { kind: 'none' })).toEqual({ kind: 'refused', why: 'outside' })
    const last = span('2026-05-30', '2026-05-31')
    expect(shareOf(last, last, { kind: 'fixedMonth', days: 30 })).toEqual({ kind: 'refused', why: 'noDays' })
    expect(
      shareOfTime(
        { from: instant('2026-01-02T00:00:00Z'), to: instant('2026-01-01T00:00:00Z') },
        { from: instant('2026-01-01T00:00:00Z'), to: instant('2026-02-01T00:00:00Z') },
      ),
    ).toEqual({ kind: 'refused', why: 'reversed' })
  })

  test('of time is exact to the millisecond', () => {
    const whole = { from: instant('2026-01-01T00:00:00Z'), to: instant('2026-01-01T00:00:01Z') }
    expect(shareOfTime({ from: whole.from, to: instant('2026-01-01T00:00:00.001Z') }, whole)).toEqual({
      kind: 'share',
      share: ratio(1n, 1000n),
    })
  })

  test('is zero for an empty part, and one for the whole, under every policy', () =>
    fc.assert(
      fc.property(cycles, days, prorations, (cycle, day, proration) => {
        const whole = periodAt(cycle, day)
        expect(shareOf({ from: day, to: day }, whole, proration)).toEqual({ kind: 'share', share: zero })
        const own = shareOf(whole, whole, proration)
        if (own.kind === 'share' || proration.kind !== 'fixedMonth') expect(own).toEqual({ kind: 'share', share: one })
      }),
    ))

  test('of the parts of a period adds up to one, wherever it is cut', () =>
    fc.assert(
      fc.property(cycles, days, dividing, fc.array(fc.nat(366), { maxLength: 5 }), (cycle, day, proration, cuts) => {
        const whole = periodAt(cycle, day)
        fc.pre(shareOf(whole, whole, proration).kind === 'share')
        const inside = cuts.map((cut) => addDays(whole.from, cut)).filter((at) => at < whole.to)
        const at = [whole.from, ...inside.sort(), whole.to]
        const shares = at.slice(1).map((to, index) => shareIn(shareOf({ from: at[index]!, to }, whole, proration)))
        expect(sum(shares)).toEqual(one)
      }),
    ))
})

describe('an amount for a span of a cycle', () => {
  const exactOf = (cycle: BillingCycle, of: DaySpan, proration: Proration): Ratio => {
    const found = periodsIn(cycle, of, proration)
    if (found.kind === 'refused') throw new Error(found.why)
    return plus(plus(found.leading, found.trailing), ratio(BigInt(found.whole)))
  }
  const payable = (cycle: BillingCycle, of: DaySpan, price: Ratio) =>
    exactly(toPayable(currency('CNY')!, times(price, exactOf(cycle, of, { kind: 'day' })), 'halfAwayFromZero'))
  const spans = fc.tuple(days, fc.nat(800)).map(([from, length]): DaySpan => ({ from, to: addDays(from, length) }))

  test('is a leading part, whole periods and a trailing part', () => {
    const cycle = billDayCycle(localDate('2026-01-10'), 15, { unit: 'month', count: 1 })!
    expect(periodsIn(cycle, span('2026-01-10', '2026-04-20'), { kind: 'day' })).toEqual({
      kind: 'periods',
      leading: ratio(5n, 31n),
      whole: 3,
      trailing: ratio(5n, 30n),
    })
    expect(periodsIn(cycle, span('2026-01-10', '2026-01-12'), { kind: 'day' })).toEqual({
      kind: 'periods',
      leading: ratio(2n, 31n),
      whole: 0,
      trailing: zero,
    })
    expect(periodsIn(cycle, span('2026-01-15', '2026-01-20'), { kind: 'day' })).toEqual({
      kind: 'periods',
      leading: zero,
      whole: 0,
      trailing: ratio(5n, 31n),
    })
    expect(periodsIn(cycle, span('2026-01-20', '2026-01-20'), { kind: 'day' })).toEqual({
      kind: 'periods',
      leading: zero,
      whole: 0,
      trailing: zero,
    })
    expect(periodsIn(cycle, span('2026-01-20', '2026-01-19'), { kind: 'day' })).toEqual({ kind: 'refused', why: 'reversed' })
  })

  test('cut in two is exactly the same, and differs by at most one minor unit when each part is rounded', () =>
    fc.assert(
      fc.property(cycles, spans, fc.nat(800), fc.bigInt({ min: 0n, max: 10n ** 9n }), (cycle, whole, cut, fen) => {
        const at = addDays(whole.from, Math.min(cut, daysIn(whole)))
        const [first, second] = [
          { from: whole.from, to: at },
          { from: at, to: whole.to },
        ]
        expect(plus(exactOf(cycle, first, { kind: 'day' }), exactOf(cycle, second, { kind: 'day' }))).toEqual(
          exactOf(cycle, whole, { kind: 'day' }),
        )
        const price = ratio(fen, 100n)
        const moved = minus(plus(payable(cycle, first, price), payable(cycle, second, price)), payable(cycle, whole, price))
        expect(compareRatios(moved, decimal('0.01')) <= 0 && compareRatios(moved, decimal('-0.01')) >= 0).toBe(true)
      }),
    ))

  test('never truncates the denominator: a month cut into its days costs the month', () =>
    fc.assert(
      fc.property(cycles, days, (cycle, day) => {
        const whole = periodAt(cycle, day)
        const each = Array.from({ length: daysIn(whole) }, (_, n) =>
          exactOf(cycle, { from: addDays(whole.from, n), to: addDays(whole.from, n + 1) }, { kind: 'day' }),
        )
        expect(sum(each)).toEqual(one)
      }),
      { numRuns: 20 },
    ))

  test('is never below zero and grows with the span', () =>
    fc.assert(
      fc.property(cycles, spans, fc.nat(100), prorations, (cycle, of, more, proration) => {
        fc.pre(proration.kind !== 'none' && proration.kind !== 'fixedMonth')
        const longer = exactOf(cycle, { from: of.from, to: addDays(of.to, more) }, proration)
        const shorter = exactOf(cycle, of, proration)
        expect(shorter.numerator >= 0n && compareRatios(shorter, longer) <= 0).toBe(true)
      }),
    ))
})

describe('equal months', () => {
  test.each([
    ['2026-05-15', '2026-06-15', 30, 30],
    ['2026-02-28', '2026-03-01', 30, 3],
    ['2026-05-23', '2026-06-15', 28, 20],
    ['2026-05-30', '2026-05-31', 30, 0],
    ['2026-01-01', '2027-01-01', 30, 360],
  ])('from %s to %s of %i days are %i days', (from, to, of, count) => expect(daysInEqualMonths(span(from, to), of)).toBe(count))

  test('days of parts add up', () =>
    fc.assert(
      fc.property(days, fc.nat(500), fc.nat(500), fc.integer({ min: 28, max: 31 }), (from, a, b, of) => {
        const [middle, to] = [addDays(from, a), addDays(from, a + b)]
        return (
          daysInEqualMonths({ from, to: middle }, of) + daysInEqualMonths({ from: middle, to }, of) === daysInEqualMonths({ from, to }, of)
        )
      }),
    ))
})

test('spans hold what is inside them and have in common what is in both', () => {
  const [june, mid] = [throughDay(localDate('2026-06-01'), localDate('2026-06-30')), span('2026-05-20', '2026-06-10')]
  expect(june.to).toBe('2026-07-01')
  expect(holds(june, june)).toBe(true)
  expect(holds(june, mid)).toBe(false)
  expect(commonDays(june, mid)).toEqual(span('2026-06-01', '2026-06-10'))
  expect(daysIn(commonDays(span('2026-05-01', '2026-05-02'), june))).toBe(0)
})
