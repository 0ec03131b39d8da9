import { daysInMonth } from './days-in-month.js'

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so text order is time order in JSON and in every database. */
export type Instant = string & { readonly '~instant': true }

/** A half-open span of time: `from` belongs to it, `to` does not; an absent end is open. */
export interface Period {
  readonly from?: Instant
  readonly to?: Instant
}

/**
 * Reads an RFC 3339 moment with its offset, or answers `null`: 30 February and a missing offset are not moments. Read digit by
 * digit, since every question has a moment of its own.
 */
export function parseInstant(text: string): Instant | null {
  const day = readDay(text)
  const time = readTime(text)
  if (day === null || time === null) return null
  if (text.charCodeAt(time.end) === letterZ && time.end === text.length - 1)
    return (text.length === 24 ? text : `${text.slice(0, 19)}.${String(time.millis).padStart(3, '0')}Z`) as Instant
  const offset = readOffset(text, time.end)
  if (offset === null) return null
  const utc = new Date(0)
  utc.setUTCFullYear(day.year, day.month - 1, day.day)
  utc.setUTCHours(time.hour, time.minute - offset, time.second, time.millis)
  const written = utc.toISOString()
  return written.length === 24 ? (written as Instant) : null
}

const [zeroDigit, dash, colon, point, plusSign, letterT, letterZ] = [0x30, 0x2d, 0x3a, 0x2e, 0x2b, 0x54, 0x5a]

function readDay(text: string): { readonly year: number; readonly month: number; readonly day: number } | null {
  if (text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash || text.charCodeAt(10) !== letterT) return null
  const [year, month, day] = [100 * twoDigits(text, 0) + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8)]
  return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? { year, month, day } : null
}

interface TimeOfDay {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millis: number
  /** Where the time ends and the offset begins. */
  readonly end: number
}

function readTime(text: string): TimeOfDay | null {
  if (text.charCodeAt(13) !== colon || text.charCodeAt(16) !== colon) return null
  const [hour, minute, second] = [twoDigits(text, 11), twoDigits(text, 14), twoDigits(text, 17)]
  if (!(hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60)) return null
  if (text.charCodeAt(19) !== point) return { hour, minute, second, millis: 0, end: 19 }
  let [millis, end] = [0, 20]
  for (; end < 23 && isDigit(text.charCodeAt(end)); end++) millis += (text.charCodeAt(end) - zeroDigit) * 10 ** (22 - end)
  return end === 20 ? null : { hour, minute, second, millis, end }
}

/** In minutes. */
function readOffset(text: string, at: number): number | null {
  const sign = text.charCodeAt(at)
  if (text.length !== at + 6 || (sign !== plusSign && sign !== dash) || text.charCodeAt(at + 3) !== colon) return null
  const [hours, minutes] = [twoDigits(text, at + 1), twoDigits(text, at + 4)]
  if (!(hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60)) return null
  return (sign === dash ? -1 : 1) * (60 * hours + minutes)
}

/** Not a number where there are no two digits. */
function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  return isDigit(tens) && isDigit(ones) ? 10 * (tens - zeroDigit) + ones - zeroDigit : Number.NaN
}

function isDigit(code: number): boolean {
  return code >= zeroDigit && code <= zeroDigit + 9
}

/** Reads a moment that has been validated before; anything else is a bug of the caller. */
export function instant(text: string): Instant {
  const value = parseInstant(text)
  if (value === null) throw new RangeError(`"${text}" is not a moment: write date, time and offset, such as "2026-03-01T00:00:00+08:00".`)
  return value
}

/** Whether the moment lies in the period; the boundary belongs to the later one. */
export function covers(period: Period, at: Instant): boolean {
  return (period.from === undefined || period.from <= at) && (period.to === undefined || at < period.to)
}

/** Whether two periods share a moment. */
export function overlaps(left: Period, right: Period): boolean {
  return startsBeforeEndOf(left, right) && startsBeforeEndOf(right, left)
}

function startsBeforeEndOf(one: Period, other: Period): boolean {
  return one.from === undefined || other.to === undefined || one.from < other.to
}
