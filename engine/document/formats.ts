import { parseInstant } from '../values/instant.js'
import { isTimeZone, parseLocalDate } from '../values/local-date.js'

/** What the validators ask beyond JSON Schema: whether the calendar has the moment or the day, and the world the zone. */
export const formats = {
  'date-time': (written: string): boolean => parseInstant(written) !== null,
  date: (written: string): boolean => parseLocalDate(written) !== null,
  'time-zone': isTimeZone,
}

/** Counts characters as people do, not UTF-16 units. */
export function characters(written: string): number {
  let count = 0
  for (let index = 0; index < written.length; index++) {
    const code = written.charCodeAt(index)
    const next = written.charCodeAt(index + 1)
    if (code >= 0xd800 && code < 0xdc00 && next >= 0xdc00 && next < 0xe000) index++
    count++
  }
  return count
}
