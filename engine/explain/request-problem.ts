import type { LocalizedText } from '../values/localized-text.js'

/** One thing wrong with a request: what, and how to mend it. */
export interface RequestProblem {
  readonly code: `request/${string}`
  /** JSON pointer within the request. */
  readonly pointer: string
  readonly what: LocalizedText
  readonly fix: LocalizedText
}
