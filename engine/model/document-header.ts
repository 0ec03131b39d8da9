import type { DocumentKind, Id } from '../values/ids.js'
import type { Period } from '../values/instant.js'
import type { LocalizedText } from '../values/localized-text.js'

/** What every document has. A document is JSON; types here are its exact shape, checked by the JSON Schema of its kind. */
export interface DocumentHeader<Kind extends DocumentKind> {
  readonly kind: Kind
  readonly id: Id<Kind>
  readonly name: LocalizedText
  readonly description?: LocalizedText
  /** Where the content comes from: a published tariff, a contract, a decision. */
  readonly source?: readonly Source[]
}

export interface Source {
  readonly title: string
  readonly url?: string
  /** What was decided where the source is silent or contradicts itself. */
  readonly note?: LocalizedText
}

/** `validFor` as authored: RFC 3339 moments with an offset, normalised to UTC when the document is read into a catalog. */
export type AuthoredPeriod = Period
