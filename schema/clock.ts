import { type Instant, instant } from '../engine/values/instant.js'

/** The one place that reads the clock; everything below is given its moment. */
export function now(): Instant {
  return instant(new Date().toISOString())
}
