import { type Instant, parseInstant } from '../../engine/values/instant.js'
import { addPeriods, localDateIn, startOfMonth } from '../../engine/values/local-date.js'
import { instantAt } from '../../engine/values/zone-time.js'

/** Reads what people type for a moment: a day, a day with a time, or a full moment with its offset. */
export function readTypedInstant(zone: string, typed: string): Instant | null {
  const text = typed.normalize('NFKC').trim().replaceAll('/', '-')
  const whole = parseInstant(text)
  if (whole !== null) return whole
  const match = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T]+(\d{1,2}):(\d{2}))?$/.exec(text)
  if (match === null) return null
  const [, year, month, day, hour = '0', minute = '00'] = match
  return instantAt(zone, `${year}-${two(month!)}-${two(day!)} ${two(hour)}:${minute}`)
}

export type Preset = 'today' | 'thisMonth' | 'nextMonth' | 'nextYear'

/** Moments at which tariffs usually change, seen from a moment. */
export function presets(zone: string, now: Instant): readonly { readonly key: Preset; readonly at: Instant }[] {
  const today = localDateIn(zone, now)
  const month = startOfMonth(today)
  const days: readonly (readonly [Preset, string])[] = [
    ['today', today],
    ['thisMonth', month],
    ['nextMonth', addPeriods(month, { unit: 'month', count: 1 }, 1)],
    ['nextYear', `${String(Number(today.slice(0, 4)) + 1).padStart(4, '0')}-01-01`],
  ]
  return days.flatMap(([key, day]) => {
    const at = instantAt(zone, `${day} 00:00`)
    return at === null ? [] : [{ key, at }]
  })
}

/** The moment cut to the minute: what a first visit asks about. */
export function minuteOf(now: Date): Instant {
  return new Date(Math.floor(now.getTime() / 60_000) * 60_000).toISOString() as Instant
}

function two(digits: string): string {
  return digits.padStart(2, '0')
}
