import { daysInMonth } from './days-in-month.js'
import type { Instant } from './instant.js'

/** A calendar day without a clock, `YYYY-MM-DD`: what bills are reckoned in. */
export type LocalDate = string & { readonly '~localDate': true }

export interface CalendarPeriod {
  readonly unit: 'day' | 'month' | 'year'
  readonly count: number
}

/** Reads a day, or answers `null` when the calendar has no such day. */
export function parseLocalDate(text: string): LocalDate | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null
  const { year, month, day } = parts(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? (text as LocalDate) : null
}

/** Reads a day that has been validated before; anything else is a bug of the caller. */
export function localDate(text: string): LocalDate {
  const value = parseLocalDate(text)
  if (value === null) throw new RangeError(`"${text}" is not a day: write year, month and day, such as "2026-03-01".`)
  return value
}

/** Days from `from` up to `to`, not counting `to`; negative when `to` is earlier. Daylight saving plays no part. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return fromDayNumber(dayNumber(date) + days)
}

/**
 * The day `n` periods after an anchor, clamped to the month's end: 31 January plus one month is 28 February, and plus
 * two months is 31 March, because the anchor is never replaced by the clamped day.
 */
export function addPeriods(anchor: LocalDate, { unit, count }: CalendarPeriod, n: number): LocalDate {
  if (unit === 'day') return addDays(anchor, count * n)
  return dayInMonth(monthOf(anchor) + (unit === 'year' ? 12 : 1) * count * n, dayOfMonth(anchor))
}

/**
 * How many whole periods fit between two days, reckoned from the first: 31 January to 28 February is one month.
 * `null` when the second day is before the first.
 */
export function wholePeriodsBetween(from: LocalDate, to: LocalDate, period: CalendarPeriod): number | null {
  if (to < from) return null
  if (period.unit === 'day') return Math.floor(daysBetween(from, to) / period.count)
  const months = monthOf(to) - monthOf(from)
  const whole = Math.floor(months / ((period.unit === 'year' ? 12 : 1) * period.count))
  return addPeriods(from, period, whole) > to ? whole - 1 : whole
}

/** Months since January of the year 0, so that months can be counted across years. */
export function monthOf(date: LocalDate): number {
  const { year, month } = parts(date)
  return year * 12 + month - 1
}

export function dayOfMonth(date: LocalDate): number {
  return parts(date).day
}

/** A day of a month as {@link monthOf} counts it, clamped to the month's end: the 31st of a February is its last day. */
export function dayInMonth(month: number, day: number): LocalDate {
  const [year, ofYear] = [Math.floor(month / 12), (((month % 12) + 12) % 12) + 1]
  return write(year, ofYear, Math.min(day, daysInMonth(year, ofYear)))
}

export function startOfMonth(date: LocalDate): LocalDate {
  const { year, month } = parts(date)
  return write(year, month, 1)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The calendar day that people in a time zone (IANA name) read off at a moment. An unknown zone is a bug: it is checked before. */
export function localDateIn(zone: string, at: Instant): LocalDate {
  let format = formats.get(zone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      calendar: 'iso8601',
      numberingSystem: 'latn',
    })
    formats.set(zone, format)
  }
  const found = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]))
  return write(Number(found['year']), Number(found['month']), Number(found['day']))
}

/** Whether the name is a time zone of the IANA database. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

function parts(date: string): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function write(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = parts(date)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function fromDayNumber(day: number): LocalDate {
  return new Date(day * 86_400_000).toISOString().slice(0, 10) as LocalDate
}
