import type { DocumentKind } from '../values/ids.js'
import type { CatalogDocument, ChannelDocument, LifecyclePolicyDocument, MarketSegmentDocument, PlaceDocument } from './catalog.js'
import type { DecisionTable } from './decision-table.js'
import type { ConditionDocument, FactDocument } from './fact.js'
import type { ProductOffering } from './offering.js'
import type { PriceTable, ProductOfferingPrice } from './price.js'
import type { Realization, ResourceSpecification, ServiceSpecification } from './realization.js'
import type { RuleTemplate } from './rule-template.js'
import type { Scenario } from './scenario.js'
import type { ProductSpecification } from './specification.js'

/** A document of any kind, valid against its JSON Schema; whether it fits the others is for the checks to say. */
export type Document =
  | CatalogDocument
  | FactDocument
  | ConditionDocument
  | DecisionTable
  | RuleTemplate
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
