import type { DaySpan } from './day-span.js'
import { type Instant, parseInstant } from './instant.js'
import { type LocalDate, localDateIn } from './local-date.js'

/** A half-open span of time with both its ends. */
export interface TimeSpan {
  readonly from: Instant
  readonly to: Instant
}

/** What clocks in the zone show at a moment: `2026-12-01 00:00`. */
export function wallTime(zone: string, at: Instant): string {
  const found = new Map(
    formatIn(zone)
      .formatToParts(new Date(at))
      .map(({ type, value }) => [type, value]),
  )
  return `${found.get('year')!.padStart(4, '0')}-${found.get('month')}-${found.get('day')} ${found.get('hour')}:${found.get('minute')}`
}

/**
 * A moment as people of the zone read it, to the last of its digits: `2026-12-01 00:00 UTC+8`, and
 * `2026-11-30 23:59:59.999 UTC+8` for the one before. Before there was this calendar, and where it ends, in UTC.
 */
export function zoneTime(zone: string, at: Instant): string {
  const [seconds, millis] = [at.slice(17, 19), at.slice(20, 23)]
  const rest = millis === '000' ? (seconds === '00' ? '' : `:${seconds}`) : `:${seconds}.${millis}`
  const isWithinCalendar = at >= '1583' && at < '9999-12-30'
  return isWithinCalendar ? `${wallTime(zone, at)}${rest} ${offsetText(zone, at)}` : `${at.slice(0, 10)} ${at.slice(11, 16)}${rest} UTC+0`
}

/** The moment at which clocks in the zone show a time, or `null` when they never do. An hour that comes twice means the first. */
export function instantAt(zone: string, wall: string): Instant | null {
  const asIfUtc = parseInstant(`${wall.trim().replace(' ', 'T')}:00Z`)
  if (asIfUtc === null) return null
  const target = Date.parse(asIfUtc)
  const offsets = [target - day, target, target + day].map((moment) => offsetAt(zone, moment))
  const candidates = offsets.map((offset) => target - offset).filter((moment) => moment + offsetAt(zone, moment) === target)
  return candidates.length === 0 ? null : parseInstant(new Date(Math.min(...candidates)).toISOString())
}

/**
 * The first moment of a day in a zone. Where clocks skip midnight it is the moment at which they do; a day that a zone
 * left out altogether, as Apia did 30 December 2011, begins together with the next one.
 */
export function startOfDay(zone: string, date: LocalDate): Instant {
  const midnight = instantAt(zone, `${date} 00:00`)
  if (midnight !== null) return midnight
  const asIfUtc = Date.parse(`${date}T00:00:00Z`)
  let [before, from] = [asIfUtc - day, asIfUtc + day].map((moment) => moment - offsetAt(zone, moment)) as [number, number]
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2)
    if (localDateIn(zone, moment(middle)) < date) before = middle
    else from = middle
  }
  return moment(from)
}

/** From the first moment of a span of days to the first moment after it. */
export function instantsOf(zone: string, { from, to }: DaySpan): TimeSpan {
  return { from: startOfDay(zone, from), to: startOfDay(zone, to) }
}

/** The last full second of a span of days, as invoices print it. */
export function lastSecondOf(zone: string, { to }: DaySpan): Instant {
  return moment(Date.parse(startOfDay(zone, to)) - 1000)
}

/** The zone's offset at a moment, as people write it: `UTC+8`, `UTC-3:30`. */
export function offsetText(zone: string, at: Instant): string {
  const minutes = Math.round(offsetAt(zone, Date.parse(at)) / 60_000)
  const size = Math.abs(minutes)
  const rest = size % 60 === 0 ? '' : `:${String(size % 60).padStart(2, '0')}`
  return `UTC${minutes < 0 ? '-' : '+'}${Math.floor(size / 60)}${rest}`
}

const day = 86_400_000

function moment(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known !== undefined) return known
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn', ...fields })
  formats.set(zone, format)
  return format
}

function offsetAt(zone: string, moment: number): number {
  const shown = parseInstant(`${wallTime(zone, new Date(moment).toISOString() as Instant).replace(' ', 'T')}:00Z`)
  return Date.parse(shown!) - Math.floor(moment / 60_000) * 60_000
}
