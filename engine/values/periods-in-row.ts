import { addDays, addPeriods, type CalendarPeriod, type LocalDate } from './local-date.js'
import { type Ratio, ratio } from './ratio.js'

/**
 * The day after periods that follow each other from a day on. Months and years in a row are reckoned together from the
 * day on which the first of them began, so that none is chained from a day that a short month moved: 31 January, a month
 * and another one end on 31 March.
 */
export function dayAfter(start: LocalDate, periods: readonly CalendarPeriod[]): LocalDate {
  let [anchor, months, day] = [start, 0, start]
  for (const { unit, count } of periods) {
    if (unit === 'day') {
      day = addDays(day, count)
      ;[anchor, months] = [day, 0]
    } else {
      months += unit === 'year' ? 12 * count : count
      day = addPeriods(anchor, { unit: 'month', count: 1 }, months)
    }
  }
  return day
}

/** How often a period fits into a span of another length; between days and months, a month has 365/12 days. */
export function timesIn(span: CalendarPeriod, period: CalendarPeriod): Ratio {
  const [whole, part] = [lengthOf(span), lengthOf(period)]
  return ratio(whole, part)
}

/** In twelfths of a day. */
function lengthOf({ unit, count }: CalendarPeriod): bigint {
  switch (unit) {
    case 'day':
      return 12n * BigInt(count)
    case 'month':
      return 365n * BigInt(count)
    case 'year':
      return 4380n * BigInt(count)
  }
}
