import { type Instant, parseInstant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { now } from '../clock.js'
import { UsageError } from './exit-codes.js'

/** The moment that `--at` names, else now. */
export function readMoment(written: string | undefined): Instant {
  const moment = written === undefined ? now() : parseInstant(written)
  if (moment !== null) return moment
  throw new UsageError(
    text(
      `“${written}”不是时刻：请写明日期、时间和时区偏移，例如 2026-12-01T00:00:00+08:00。`,
      `"${written}" is not a moment: write date, time and offset, such as 2026-12-01T00:00:00+08:00.`,
    ),
  )
}
