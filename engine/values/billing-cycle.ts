import { commonDays, type DaySpan } from './day-span.js'
import { addDays, type CalendarPeriod, dayInMonth, dayOfMonth, daysBetween, type LocalDate, localDate, monthOf } from './local-date.js'

/**
 * The days on which billing periods meet, in both directions without end. Period `n` is reckoned from the first one
 * and never from its neighbour, so that a bill day of 31 is back on 31 March after 28 February. Months are counted as
 * `monthOf` counts them; the bill day may be one that some months lack.
 */
export type BillingCycle =
  | { readonly kind: 'months'; readonly firstMonth: number; readonly billDay: number; readonly months: number }
  | { readonly kind: 'days'; readonly first: LocalDate; readonly days: number }

/** One period of a cycle: number 0 begins on the first day of the cycle, the one before it is number -1. */
export interface BillingPeriod extends DaySpan {
  readonly number: number
}

/** The cycle of an anniversary: its periods are counted from a day, such as the one on which a subscription began. */
export function anniversaryCycle(anchor: LocalDate, period: CalendarPeriod): BillingCycle {
  const months = monthsIn(period)
  if (months === null) return { kind: 'days', first: anchor, days: countOf(period) }
  return { kind: 'months', firstMonth: monthOf(anchor), billDay: dayOfMonth(anchor), months }
}

/**
 * The cycle of an account with a bill day, 1 to 31: its periods are counted from that day of the month in which the
 * charge starts, which may be before the start. `null` for periods that are counted in days, since those have no bill
 * day.
 */
export function billDayCycle(start: LocalDate, billDay: number, period: CalendarPeriod): BillingCycle | null {
  if (!Number.isInteger(billDay) || billDay < 1 || billDay > 31)
    throw new RangeError(`A bill day is a whole number from 1 to 31, not ${billDay}.`)
  const months = monthsIn(period)
  return months === null ? null : { kind: 'months', firstMonth: monthOf(start), billDay, months }
}

/**
 * The cycle of the calendar: months, quarters, half years and years begin where the calendar's do, weeks on Monday
 * (ISO 8601). `null` for periods that the calendar does not know, such as five months or ten days.
 */
export function calendarCycle(period: CalendarPeriod): BillingCycle | null {
  const months = monthsIn(period)
  if (months !== null) return 12 % months === 0 ? { kind: 'months', firstMonth: someJanuary, billDay: 1, months } : null
  return period.count === 1 || period.count === 7 ? { kind: 'days', first: someMonday, days: period.count } : null
}

/** The first day of period `number`, clamped to its month's end. */
export function boundaryOf(cycle: BillingCycle, number: number): LocalDate {
  return cycle.kind === 'days'
    ? addDays(cycle.first, cycle.days * number)
    : dayInMonth(cycle.firstMonth + cycle.months * number, cycle.billDay)
}

export function periodOf(cycle: BillingCycle, number: number): BillingPeriod {
  return { number, from: boundaryOf(cycle, number), to: boundaryOf(cycle, number + 1) }
}

/** The period to which a day belongs; a boundary belongs to the later one. */
export function periodAt(cycle: BillingCycle, day: LocalDate): BillingPeriod {
  const number =
    cycle.kind === 'days'
      ? Math.floor(daysBetween(cycle.first, day) / cycle.days)
      : Math.floor((monthOf(day) - cycle.firstMonth) / cycle.months)
  const boundary = boundaryOf(cycle, number)
  if (boundary > day) return { number: number - 1, from: boundaryOf(cycle, number - 1), to: boundary }
  return { number, from: boundary, to: boundaryOf(cycle, number + 1) }
}

export function periodBefore(cycle: BillingCycle, { number }: BillingPeriod): BillingPeriod {
  return periodOf(cycle, number - 1)
}

export function periodAfter(cycle: BillingCycle, { number }: BillingPeriod): BillingPeriod {
  return periodOf(cycle, number + 1)
}

/** The first period that begins on a day or after it: the first whole one of a charge that starts then. */
export function firstPeriodFrom(cycle: BillingCycle, day: LocalDate): BillingPeriod {
  const period = periodAt(cycle, day)
  return period.from === day ? period : periodAfter(cycle, period)
}

/** A period of which a part is asked about; the part may be the whole period. */
export interface PartOfPeriod {
  readonly period: BillingPeriod
  readonly part: DaySpan
}

/** Cuts a span of days at the boundaries of a cycle. An empty span, and a reversed one, have no parts. */
export function partsOf(cycle: BillingCycle, span: DaySpan): readonly PartOfPeriod[] {
  const parts: PartOfPeriod[] = []
  for (let period = periodAt(cycle, span.from); period.from < span.to; period = periodAfter(cycle, period)) {
    const part = commonDays(period, span)
    if (part.from < part.to) parts.push({ period, part })
  }
  return parts
}

const someMonday = localDate('1970-01-05')
const someJanuary = monthOf(localDate('1970-01-01'))

/** A period in months, or `null` when it is counted in days. */
function monthsIn(period: CalendarPeriod): number | null {
  return period.unit === 'day' ? null : countOf(period) * (period.unit === 'year' ? 12 : 1)
}

function countOf({ count }: CalendarPeriod): number {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`A period has a whole number of days, months or years, not ${count}.`)
  return count
}
