import { boundedMemory } from './bounded-memory.js'
import { daysInMonth } from './days-in-month.js'

/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so text order is time order in JSON and in every database. */
export type Instant = string & { readonly '~instant': true }

/** A half-open span of time: `from` belongs to it, `to` does not; an absent end is open. */
export interface Period {
  readonly from?: Instant
  readonly to?: Instant
}

const pattern = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3}))?(?:Z|([+-])(\d\d):(\d\d))$/

/** A request's moment is read by whoever looks at it; the last ones are remembered. */
const moments = boundedMemory<Instant | null>(256)
const longestMoment = '2026-03-01T00:00:00.000+08:00'.length

/** Reads an RFC 3339 moment with its offset, or answers `null`: 30 February and a missing offset are not moments. */
export function parseInstant(text: string): Instant | null {
  return text.length > longestMoment ? null : moments.recall(text, () => readInstant(text))
}

function readInstant(text: string): Instant | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [number, number, number, number, number, number]
  const [offsetHours, offsetMinutes] = [Number(match[9] ?? 0), Number(match[10] ?? 0)]
  const real =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    offsetHours < 24 &&
    offsetMinutes < 60
  if (!real) return null
  const time = new Date(text).getTime()
  const utc = Number.isNaN(time) ? null : new Date(time).toISOString()
  return utc === null || utc.length !== 24 ? null : (utc as Instant)
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
