import type { DaySpan } from '../../values/day-span.js'
import { dayInMonth, type LocalDate, monthOf } from '../../values/local-date.js'

/**
 * The bill days of accounts that have this billing period: the 31st alone of the one from 31 January to 28 February.
 * Where none fits both ends, as in a period that begins with service, those that fit the end. Several where the days don't
 * tell, as in one from 10 to 28 February.
 */
export function billDaysOf({ from, to }: DaySpan): readonly number[] {
  const ending = everyBillDay.filter((day) => dayInMonth(monthOf(to), day) === to)
  const both = ending.filter((day) => dayInMonth(monthOf(from), day) === from)
  return both.length > 0 ? both : ending
}

/** The month, as `monthOf` counts them, whose bill day was the last one up to a day. */
export function monthBilledBy(day: LocalDate, billDay: number): number {
  const month = monthOf(day)
  return dayInMonth(month, billDay) <= day ? month : month - 1
}

const everyBillDay = Array.from({ length: 31 }, (_, index) => index + 1)
