import type { Alteration } from '../../model/alteration.js'
import { addPeriods, type CalendarPeriod, type LocalDate, localDate } from '../../values/local-date.js'

/** The days on which an alteration acts, when service begins on `start`: from the first up to, and without, the last. */
export interface ActingDays {
  readonly from: LocalDate
  /** `null`: for good. */
  readonly to: LocalDate | null
}

/**
 * Twelve months that begin after one month end thirteen months after the start, whatever day of the month that is: the
 * end is reckoned from the start, never from a day that a short month moved.
 */
export function actingDays({ startAfter, lasts }: Pick<Alteration, 'startAfter' | 'lasts'>, start: LocalDate): ActingDays {
  const from = startAfter === undefined ? start : addPeriods(start, startAfter, 1)
  if (lasts === undefined) return { from, to: null }
  if (lasts.kind === 'until') return { from, to: localDate(lasts.date) }
  const whole = startAfter === undefined ? lasts.period : together(startAfter, lasts.period)
  return { from, to: whole === null ? addPeriods(from, lasts.period, 1) : addPeriods(start, whole, 1) }
}

export function actsOn({ from, to }: ActingDays, day: LocalDate): boolean {
  return from <= day && (to === null || day < to)
}

/** The days on which what acts changes, the start first; sorted, each once. */
export function daysOfChange(start: LocalDate, all: readonly ActingDays[]): readonly LocalDate[] {
  const ends = all.filter(({ from, to }) => to === null || from < to).flatMap(({ from, to }) => (to === null ? [from] : [from, to]))
  return [...new Set([start, ...ends.filter((day) => day > start)])].sort()
}

/** Whether what acts in which billing period is the same for every start, so that it may be worked out once. */
export function actsAlike({ startAfter, lasts }: Pick<Alteration, 'startAfter' | 'lasts'>, areBilledByDay: boolean): boolean {
  if (startAfter === undefined && lasts === undefined) return true
  return !areBilledByDay && startAfter?.unit !== 'day' && (lasts === undefined || (lasts.kind === 'after' && lasts.period.unit !== 'day'))
}

/** Both periods as one, or `null` for days and months, which nothing adds up. */
function together(left: CalendarPeriod, right: CalendarPeriod): CalendarPeriod | null {
  if (left.unit === 'day' || right.unit === 'day') {
    return left.unit === right.unit ? { unit: 'day', count: left.count + right.count } : null
  }
  return { unit: 'month', count: monthsIn(left) + monthsIn(right) }
}

function monthsIn({ unit, count }: CalendarPeriod): number {
  return unit === 'year' ? 12 * count : count
}
