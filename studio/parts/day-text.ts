import { type Instant, parseInstant } from '../../engine/values/instant.js'
import { wallTime } from '../../engine/values/zone-time.js'

/** A moment as a day of the zone, with its time unless that is midnight; `null` for an open end. */
export function dayText(zone: string, moment: string | null | undefined): string | null {
  const at: Instant | null = moment === null || moment === undefined ? null : parseInstant(moment)
  if (at === null) return null
  const wall = wallTime(zone, at)
  return wall.endsWith(' 00:00') ? wall.slice(0, 10) : wall
}
