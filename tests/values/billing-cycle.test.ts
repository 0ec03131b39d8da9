import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BillingRun, billedThrough, periodBilledOn } from '../../engine/values/billed-through.js'
import {
  anniversaryCycle,
  type BillingCycle,
  billDayCycle,
  boundaryOf,
  calendarCycle,
  firstPeriodFrom,
  partsOf,
  periodAfter,
  periodAt,
  periodBefore,
  periodOf,
} from '../../engine/values/billing-cycle.js'
import { daysIn } from '../../engine/values/day-span.js'
import {
  addDays,
  addPeriods,
  type CalendarPeriod,
  dayOfMonth,
  localDate,
  monthOf,
  wholePeriodsBetween,
} from '../../engine/values/local-date.js'

const month: CalendarPeriod = { unit: 'month', count: 1 }
const quarter: CalendarPeriod = { unit: 'month', count: 3 }
const week: CalendarPeriod = { unit: 'day', count: 7 }
const year: CalendarPeriod = { unit: 'year', count: 1 }

const days = fc.integer({ min: -20_000, max: 40_000 }).map((n) => addDays(localDate('1990-01-01'), n))
const periods = fc.oneof(
  fc.record({ unit: fc.constant('day' as const), count: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ unit: fc.constant('month' as const), count: fc.integer({ min: 1, max: 18 }) }),
  fc.record({ unit: fc.constant('year' as const), count: fc.integer({ min: 1, max: 3 }) }),
)
const billDays = fc.integer({ min: 1, max: 31 })
const cycles: fc.Arbitrary<BillingCycle> = fc.oneof(
  fc.tuple(days, periods).map(([anchor, period]) => anniversaryCycle(anchor, period)),
  fc
    .tuple(days, billDays, periods)
    .map(([start, billDay, period]) => billDayCycle(start, billDay, period) ?? anniversaryCycle(start, period)),
  fc.constantFrom(month, quarter, week, year).map((period) => calendarCycle(period)!),
)

describe('a billing cycle', () => {
  test('keeps a bill day of 31 through February', () => {
    const cycle = billDayCycle(localDate('2026-01-10'), 31, month)!
    expect([0, 1, 2, 3, 25].map((n) => boundaryOf(cycle, n))).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2028-02-29',
    ])
  })

  test('comes back to 31 for a charge that starts in February', () => {
    const cycle = billDayCycle(localDate('2026-02-10'), 31, month)!
    expect(firstPeriodFrom(cycle, localDate('2026-02-10'))).toEqual({ number: 0, from: '2026-02-28', to: '2026-03-31' })
    expect(boundaryOf(cycle, -1)).toBe('2026-01-31')
  })

  test('has 29 February as an anniversary every fourth year', () => {
    const cycle = anniversaryCycle(localDate('2024-02-29'), year)
    expect([1, 2, 3, 4].map((n) => boundaryOf(cycle, n))).toEqual(['2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'])
  })

  test('of the calendar begins with its months, quarters, years and Mondays', () => {
    const at = (period: CalendarPeriod) => periodAt(calendarCycle(period)!, localDate('2026-05-17'))
    expect(at(month)).toMatchObject({ from: '2026-05-01', to: '2026-06-01' })
    expect(at(quarter)).toMatchObject({ from: '2026-04-01', to: '2026-07-01' })
    expect(at({ unit: 'month', count: 6 })).toMatchObject({ from: '2026-01-01', to: '2026-07-01' })
    expect(at(year)).toMatchObject({ from: '2026-01-01', to: '2027-01-01' })
    expect(at(week)).toMatchObject({ from: '2026-05-11', to: '2026-05-18' })
  })

  test.each([
    { unit: 'month', count: 5 },
    { unit: 'day', count: 30 },
    { unit: 'year', count: 2 },
  ] as const)('of the calendar does not exist for %o', (period) => expect(calendarCycle(period)).toBeNull())

  test('counted in days has no bill day', () => expect(billDayCycle(localDate('2026-01-01'), 15, week)).toBeNull())

  test.each([0, 32, 1.5])('refuses a bill day of %s', (billDay) =>
    expect(() => billDayCycle(localDate('2026-01-01'), billDay, month)).toThrow('from 1 to 31'),
  )

  test.each([0, -1, 0.5])('refuses a period of %s months', (count) =>
    expect(() => anniversaryCycle(localDate('2026-01-01'), { unit: 'month', count })).toThrow('whole number'),
  )

  test('has each day in exactly one period, and that one can be found again', () =>
    fc.assert(
      fc.property(cycles, days, (cycle, day) => {
        const period = periodAt(cycle, day)
        expect(period.from <= day && day < period.to).toBe(true)
        expect(periodOf(cycle, period.number)).toEqual(period)
        expect(periodAt(cycle, period.from)).toEqual(period)
        expect(periodAt(cycle, addDays(period.to, -1))).toEqual(period)
      }),
    ))

  test('meets its neighbours without gap, and next and previous undo each other', () =>
    fc.assert(
      fc.property(cycles, fc.integer({ min: -500, max: 500 }), (cycle, number) => {
        const period = periodOf(cycle, number)
        expect(period.from < period.to).toBe(true)
        expect(periodAfter(cycle, period).from).toBe(period.to)
        expect(periodBefore(cycle, periodAfter(cycle, period))).toEqual(period)
        expect(periodAfter(cycle, periodBefore(cycle, period))).toEqual(period)
      }),
    ))

  test('puts each boundary on the bill day or, where the month is too short, on its last day', () =>
    fc.assert(
      fc.property(days, billDays, fc.integer({ min: -300, max: 300 }), (start, billDay, number) => {
        const at = boundaryOf(billDayCycle(start, billDay, month)!, number)
        const isLast = monthOf(addDays(at, 1)) !== monthOf(at)
        expect(monthOf(at)).toBe(monthOf(start) + number)
        expect(dayOfMonth(at) === billDay || (dayOfMonth(at) < billDay && isLast)).toBe(true)
      }),
    ))

  test('of an anniversary has period n begin n periods after the anchor', () =>
    fc.assert(
      fc.property(
        days,
        periods,
        fc.integer({ min: -60, max: 60 }),
        (anchor, period, n) => boundaryOf(anniversaryCycle(anchor, period), n) === addPeriods(anchor, period, n),
      ),
    ))

  test('reaches a first whole period less than one period away', () =>
    fc.assert(
      fc.property(cycles, days, (cycle, day) => {
        const first = firstPeriodFrom(cycle, day)
        expect(first.from >= day && periodBefore(cycle, first).from < day).toBe(true)
      }),
    ))
})

describe('whole periods between two days', () => {
  test('31 January to 28 February is one month, and to 30 March one still', () => {
    expect(wholePeriodsBetween(localDate('2026-01-31'), localDate('2026-02-28'), month)).toBe(1)
    expect(wholePeriodsBetween(localDate('2026-01-31'), localDate('2026-03-30'), month)).toBe(1)
    expect(wholePeriodsBetween(localDate('2026-01-31'), localDate('2026-03-31'), month)).toBe(2)
  })

  test('none are between a day and itself, and going back is refused', () => {
    expect(wholePeriodsBetween(localDate('2026-01-31'), localDate('2026-01-31'), month)).toBe(0)
    expect(wholePeriodsBetween(localDate('2026-01-31'), localDate('2026-01-30'), month)).toBeNull()
  })

  test('as many fit as can be added without passing the end', () =>
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 4000 }), periods, (from, length, period) => {
        const to = addDays(from, length)
        const whole = wholePeriodsBetween(from, to, period)!
        expect(addPeriods(from, period, whole) <= to && to < addPeriods(from, period, whole + 1)).toBe(true)
      }),
    ))
})

describe('billed through', () => {
  const cycle = billDayCycle(localDate('2026-01-10'), 15, month)!
  const run = (target: string, timing: BillingRun['timing'], end: string | null = null): BillingRun => ({
    start: localDate('2026-01-10'),
    end: end === null ? null : localDate(end),
    target: localDate(target),
    timing,
  })

  test('a charge in advance is billed up to the next bill day after the run', () => {
    expect(billedThrough(cycle, run('2026-01-14', 'inAdvance'))).toEqual({ kind: 'through', day: '2026-01-15' })
    expect(billedThrough(cycle, run('2026-01-15', 'inAdvance'))).toEqual({ kind: 'through', day: '2026-02-15' })
  })

  test('a charge in arrears is billed up to the last bill day, and not at all before the first', () => {
    expect(billedThrough(cycle, run('2026-01-14', 'inArrears'))).toEqual({ kind: 'nothingYet' })
    expect(billedThrough(cycle, run('2026-01-15', 'inArrears'))).toEqual({ kind: 'through', day: '2026-01-15' })
    expect(billedThrough(cycle, run('2026-02-14', 'inArrears'))).toEqual({ kind: 'through', day: '2026-01-15' })
    expect(billedThrough(cycle, run('2026-02-15', 'inArrears'))).toEqual({ kind: 'through', day: '2026-02-15' })
  })

  test('nothing is billed beyond the end of a charge', () => {
    expect(billedThrough(cycle, run('2026-03-01', 'inAdvance', '2026-02-20'))).toEqual({ kind: 'through', day: '2026-02-20' })
    expect(billedThrough(cycle, run('2026-02-16', 'inAdvance', '2026-02-20'))).toEqual({ kind: 'through', day: '2026-02-20' })
    expect(billedThrough(cycle, run('2026-02-16', 'inArrears', '2026-02-20'))).toEqual({ kind: 'through', day: '2026-02-15' })
    expect(billedThrough(cycle, run('2026-02-20', 'inArrears', '2026-02-20'))).toEqual({ kind: 'through', day: '2026-02-20' })
  })

  test('a bill is about the period that has begun, or about the one that has ended', () => {
    expect(periodBilledOn(cycle, localDate('2026-02-15'), 'inAdvance')).toMatchObject({ from: '2026-02-15', to: '2026-03-15' })
    expect(periodBilledOn(cycle, localDate('2026-02-15'), 'inArrears')).toMatchObject({ from: '2026-01-15', to: '2026-02-15' })
    expect(periodBilledOn(cycle, localDate('2026-02-14'), 'inArrears')).toMatchObject({ from: '2025-12-15', to: '2026-01-15' })
  })

  test('a charge that ends, and a run that is, before its start are refused', () => {
    expect(billedThrough(cycle, run('2026-02-16', 'inAdvance', '2026-01-09'))).toEqual({ kind: 'reversed', what: 'end' })
    expect(billedThrough(cycle, run('2026-01-09', 'inAdvance'))).toEqual({ kind: 'reversed', what: 'target' })
  })

  test('a later run never bills less, and arrears never more than advance', () =>
    fc.assert(
      fc.property(cycles, days, fc.nat(900), fc.nat(900), fc.option(fc.nat(900)), (by, start, early, more, ends) => {
        const end = ends === null ? null : addDays(start, ends)
        const through = (target: number, timing: BillingRun['timing']) => {
          const found = billedThrough(by, { start, end, target: addDays(start, target), timing })
          return found.kind === 'through' ? found.day : start
        }
        expect(through(early, 'inAdvance') <= through(early + more, 'inAdvance')).toBe(true)
        expect(through(early, 'inArrears') <= through(early + more, 'inArrears')).toBe(true)
        expect(through(early, 'inArrears') <= through(early, 'inAdvance')).toBe(true)
      }),
    ))
})

test('the days of a cycle are those of its periods together', () =>
  fc.assert(
    fc.property(cycles, fc.integer({ min: 1, max: 40 }), (cycle, count) => {
      const together = Array.from({ length: count }, (_, n) => daysIn(periodOf(cycle, n))).reduce((all, n) => all + n, 0)
      return together === daysIn({ from: boundaryOf(cycle, 0), to: boundaryOf(cycle, count) })
    }),
  ))

test('a span is cut at the boundaries of a cycle, each part inside its period, none empty', () =>
  fc.assert(
    fc.property(cycles, days, fc.nat(700), (cycle, from, length) => {
      const to = addDays(from, length)
      let reached = from
      for (const { part, period } of partsOf(cycle, { from, to })) {
        expect(part.from).toBe(reached)
        expect(periodAt(cycle, part.from)).toEqual(period)
        expect(part.from < part.to && (part.to === period.to || part.to === to)).toBe(true)
        reached = part.to
      }
      expect(reached).toBe(to)
      expect(partsOf(cycle, { from: addDays(to, 1), to })).toEqual([])
    }),
    { numRuns: 50 },
  ))
