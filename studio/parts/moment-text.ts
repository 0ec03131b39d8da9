import { parseInstant } from '../../engine/values/instant.js'
import { parseLocalDate } from '../../engine/values/local-date.js'
import { instantAt, startOfDay } from '../../engine/values/zone-time.js'
import { dayText } from './day-text.js'

/** A moment as a day of the zone, with its time unless that is midnight; what that would not lead back to is shown as it is stored. */
export function momentText(zone: string, moment: string | undefined): string {
  const shown = dayText(zone, moment)
  if (moment === undefined || shown === null) return moment ?? ''
  return momentOf(shown, zone) === parseInstant(moment) ? shown : moment
}

/** A day, which begins at midnight in the zone, a day with a time of day, or a moment with its offset; `null` for anything else. */
export function momentOf(written: string, zone: string): string | null {
  const date = parseLocalDate(written)
  if (date !== null) return startOfDay(zone, date)
  return instantAt(zone, written.replace('T', ' ')) ?? parseInstant(written)
}
