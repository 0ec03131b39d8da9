/** Every kind of document an author can write. */
export const documentKinds = [
  'catalog',
  'fact',
  'condition',
  'decisionTable',
  'ruleTemplate',
  'place',
  'channel',
  'marketSegment',
  'productSpecification',
  'productOffering',
  'productOfferingPrice',
  'priceTable',
  'serviceSpecification',
  'resourceSpecification',
  'realization',
  'lifecyclePolicy',
  'scenario',
] as const

export type DocumentKind = (typeof documentKinds)[number]

/** The id of a document of one kind. Made by {@link documentId} or by reading a valid document, only passed on elsewhere. */
export type Id<Kind extends DocumentKind> = string & { readonly '~of': Kind }

export type OfferingId = Id<'productOffering'>
export type SpecificationId = Id<'productSpecification'>
export type PriceId = Id<'productOfferingPrice'>
export type PriceTableId = Id<'priceTable'>
export type FactId = Id<'fact'>
export type ConditionId = Id<'condition'>
export type DecisionTableId = Id<'decisionTable'>
export type RuleTemplateId = Id<'ruleTemplate'>
export type PlaceId = Id<'place'>
export type RealizationId = Id<'realization'>

/** What names a document among all others. */
export interface DocumentRef {
  readonly kind: DocumentKind
  readonly id: string
}

export function documentId<Kind extends DocumentKind>(_kind: Kind, id: string): Id<Kind> {
  return id as Id<Kind>
}

/** One word for a document, such as `productOffering/enjoy-family`; also the key that maps documents by identity. */
export function refText({ kind, id }: DocumentRef): string {
  return `${kind}/${id}`
}
