import type { DocumentRef } from '../values/ids.js'
import type { JsonValue } from '../values/json.js'
import type { LocalizedText } from '../values/localized-text.js'

export type Severity = 'error' | 'warning'

/** Where in the author's work a diagnostic points. */
export interface Location {
  /** The document, when one could be read that far. */
  readonly document: DocumentRef | null
  /** JSON pointer (RFC 6901) within the document, `""` for all of it. */
  readonly pointer: string
  /** The file as the caller named it, with line and column from 1; `null` for documents that did not come from a file. */
  readonly file: string | null
  readonly line: number | null
  readonly column: number | null
}

/** Something an author should know. Reading and checking never throw: a half-written catalog is normal. */
export interface Diagnostic {
  /** Room and finding, such as `price/table-overlap`; stable, so that people and programs can look it up. */
  readonly code: `${string}/${string}`
  readonly severity: Severity
  readonly at: Location
  /** What is wrong, in the author's words. */
  readonly what: LocalizedText
  /** Why it matters to a customer, an order or a bill. */
  readonly why: LocalizedText
  /** What to do about it. */
  readonly fix: LocalizedText
  /** A case that shows the fault, where one is needed to believe it. */
  readonly witness?: JsonValue
}
