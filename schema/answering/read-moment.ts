import { CatalogError } from '../../catalog/errors.js'
import { type Instant, parseInstant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'

/** What was written for a moment is none. */
class MomentRefused extends CatalogError {
  readonly code = 'catalog/moment-refused'

  constructor(written: string) {
    super(
      text(`“${written}”不是一个时刻。`, `"${written}" is not a moment.`),
      text('请写日期、时间和时区偏移，例如 2026-12-01T00:00:00+08:00。', 'Write date, time and offset, such as 2026-12-01T00:00:00+08:00.'),
    )
  }
}

/** A moment that an operation needs; one that is none is refused, and nothing is done. */
export function readMoment(written: string): Instant {
  const moment = parseInstant(written)
  if (moment === null) throw new MomentRefused(written)
  return moment
}
