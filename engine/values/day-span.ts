import { addDays, dayOfMonth, daysBetween, type LocalDate, monthOf } from './local-date.js'

/** Days from `from` up to `to`, which no longer belongs to them. Equal ends are an empty span; `to` before `from` is a reversed one. */
export interface DaySpan {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Makes a span of days whose last day belongs to it, as invoices print them: 1 to 31 March. */
export function throughDay(from: LocalDate, last: LocalDate): DaySpan {
  return { from, to: addDays(last, 1) }
}

export function isReversed({ from, to }: DaySpan): boolean {
  return to < from
}

/** How many days are in the span. Only days are counted, so that daylight saving plays no part. */
export function daysIn({ from, to }: DaySpan): number {
  return daysBetween(from, to)
}

/** Whether every day of the inner span is one of the outer; a span holds itself and every empty span at its ends. */
export function holds(outer: DaySpan, inner: DaySpan): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

/** The days that two spans have in common; an empty span at the later start when there are none. */
export function commonDays(left: DaySpan, right: DaySpan): DaySpan {
  const from = left.from < right.from ? right.from : left.from
  const to = left.to < right.to ? left.to : right.to
  return to < from ? { from, to: from } : { from, to }
}

/**
 * The days of a span when every month is taken to have the same number: with 30, from 15 May to 15 June are 30 days,
 * and from 28 February to 1 March are 3. A day beyond the last of such a month counts as its last, so that the days
 * of the parts of a span add up to those of the whole.
 */
export function daysInEqualMonths({ from, to }: DaySpan, daysOfMonth: number): number {
  const place = (date: LocalDate) => monthOf(date) * daysOfMonth + Math.min(dayOfMonth(date), daysOfMonth)
  return place(to) - place(from)
}
