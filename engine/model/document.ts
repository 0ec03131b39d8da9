import type { DocumentKind, Id } from '../values/ids.js'
import type { Period } from '../values/instant.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { CatalogDocument, ChannelDocument, LifecyclePolicyDocument, MarketSegmentDocument, PlaceDocument } from './catalog.js'
import type { ConditionDocument, FactDocument } from './fact.js'
import type { ProductOffering } from './offering.js'
import type { PriceTable, ProductOfferingPrice } from './price.js'
import type { Realization, ResourceSpecification, ServiceSpecification } from './realization.js'
import type { Scenario } from './scenario.js'
import type { ProductSpecification } from './specification.js'

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

/** A document of any kind, valid against its JSON Schema; whether it fits the others is for the checks to say. */
export type Document =
  | CatalogDocument
  | FactDocument
  | ConditionDocument
  | PlaceDocument
  | ChannelDocument
  | MarketSegmentDocument
  | ProductSpecification
  | ProductOffering
  | ProductOfferingPrice
  | PriceTable
  | ServiceSpecification
  | ResourceSpecification
  | Realization
  | LifecyclePolicyDocument
  | Scenario

export type DocumentOf<Kind extends DocumentKind> = Extract<Document, { readonly kind: Kind }>
