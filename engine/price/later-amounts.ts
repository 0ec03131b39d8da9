import type { Ratio } from '../values/ratio.js'
import type { LaterAmount } from './price-answer.js'

/** What a line costs from a later day on, before and after it is rounded. */
export interface ExactLater extends LaterAmount {
  readonly exact: Ratio
  readonly paid: Ratio
  /** Whether that is not what it costs before. */
  readonly isChange: boolean
}

/** Those that differ from what was due before. */
export function shownLater(all: readonly ExactLater[]): readonly LaterAmount[] {
  return all.filter(({ isChange }) => isChange).map(({ from, amount }) => ({ from, amount }))
}
