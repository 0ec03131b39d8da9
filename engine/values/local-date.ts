import { boundedMemory } from './bounded-memory.js'
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

/** Days since 1 January 1970: days as numbers, in their order. */
export function dayCount(date: LocalDate): number {
  return dayNumber(date)
}

/** The day of such a number. */
export function dayOfCount(count: number): LocalDate {
  return fromDayNumber(count)
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

const wholeMinutesSince = '1973'
const minutes = boundedMemory<LocalDate>(1024)

/**
 * The calendar day that people in a time zone (IANA name) read off at a moment. An unknown zone is a bug: it is checked before.
 * Since 1973 every clock differs from UTC by whole minutes and is changed at a whole minute, so that all of a minute is on one day.
 */
export function localDateIn(zone: string, at: Instant): LocalDate {
  if (at < wholeMinutesSince) return readOffDate(zone, at)
  return minutes.recall(`${at.slice(0, 16)} ${zone}`, () => readOffDate(zone, at))
}

function readOffDate(zone: string, at: Instant): LocalDate {
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
  return { year: 100 * twoDigits(date, 0) + twoDigits(date, 2), month: twoDigits(date, 5), day: twoDigits(date, 8) }
}

function twoDigits(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - zeroCode) + text.charCodeAt(at + 1) - zeroCode
}

const zeroCode = '0'.charCodeAt(0)

function write(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}` as LocalDate
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar. A year is counted from its March, so that a leap day is its last one. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = parts(date)
  const [years, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9]
  const leaps = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400)
  return 365 * years + leaps + Math.floor((153 * months + 2) / 5) + day - 1 - daysToEpoch
}

const daysToEpoch = 719_468
const [daysOf400Years, daysOf100Years, daysOf4Years] = [146_097, 36_524, 1_461]

function fromDayNumber(day: number): LocalDate {
  const since = day + daysToEpoch
  const eras = Math.floor(since / daysOf400Years)
  const ofEra = since - eras * daysOf400Years
  const years = Math.floor(
    (ofEra - Math.floor(ofEra / (daysOf4Years - 1)) + Math.floor(ofEra / daysOf100Years) - Math.floor(ofEra / (daysOf400Years - 1))) / 365,
  )
  const ofYear = ofEra - (365 * years + Math.floor(years / 4) - Math.floor(years / 100))
  const months = Math.floor((5 * ofYear + 2) / 153)
  const month = months < 10 ? months + 3 : months - 9
  return write(eras * 400 + years + (month > 2 ? 0 : 1), month, ofYear - Math.floor((153 * months + 2) / 5) + 1)
}
