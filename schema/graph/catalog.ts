import type { StoredDocument } from '../../catalog/store/stored-document.js'
import type { OfferingContent, ProductOffering } from '../../engine/model/offering.js'
import { documentKinds } from '../../engine/values/ids.js'
import { type CatalogAnswer, type FoundCatalogDocuments, filterOfferings, findCatalog } from '../answering/find-catalog.js'
import { builder } from './builder.js'
import { AnswerInterface, type Given } from './coordinates.js'
import { LocalizedTextType } from './localized-text.js'
import { pageOf } from './page-of.js'
import { refusalTypes } from './refusals.js'

export const DocumentKindType = builder.enumType('DocumentKind', { values: documentKinds })

const DocumentType = builder.objectRef<StoredDocument>('Document').implement({
  description: 'One authored document at one version.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DocumentKindType }),
    id: t.exposeID('id'),
    version: t.exposeInt('version', { description: 'Counts up with each release that changed it.' }),
    hash: t.exposeString('hash', { description: 'SHA-256 of its canonical JSON.' }),
    content: t.expose('content', { type: 'JSON' }),
  }),
})

const PeriodType = builder.objectRef<ProductOffering['validFor']>('Period').implement({
  description: 'A half-open span of time: "from" belongs to it, "to" does not; null is open.',
  fields: (t) => ({
    from: t.field({ type: 'Instant', nullable: true, resolve: ({ from }) => from ?? null }),
    to: t.field({ type: 'Instant', nullable: true, resolve: ({ to }) => to ?? null }),
  }),
})

type BundleGroup = Extract<OfferingContent, { readonly kind: 'bundle' }>['groups'][number]

const DrivenQuantityType = builder.objectRef<NonNullable<BundleGroup['members'][number]['quantityFrom']>>('DrivenQuantity').implement({
  description: 'The number that a quantity always is; the path is within the bundle.',
  fields: (t) => ({ path: t.exposeString('path'), characteristic: t.exposeID('characteristic') }),
})

const MemberType = builder.objectRef<BundleGroup['members'][number]>('BundleMember').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    offering: t.exposeID('offering'),
    minimum: t.exposeInt('minimum'),
    maximum: t.exposeInt('maximum'),
    quantityFrom: t.field({ type: DrivenQuantityType, nullable: true, resolve: ({ quantityFrom }) => quantityFrom ?? null }),
  }),
})

const PiecesType = builder.objectRef<NonNullable<BundleGroup['quantity']>>('BundleGroupPieces').implement({
  description: 'How many pieces all members of a group make together; null is unbounded.',
  fields: (t) => ({
    minimum: t.int({ nullable: true, resolve: ({ minimum }) => minimum ?? null }),
    maximum: t.int({ nullable: true, resolve: ({ maximum }) => maximum ?? null }),
  }),
})

const GroupType = builder.objectRef<BundleGroup>('BundleGroup').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.expose('name', { type: LocalizedTextType }),
    minimum: t.exposeInt('minimum'),
    maximum: t.exposeInt('maximum'),
    quantity: t.field({ type: PiecesType, nullable: true, resolve: ({ quantity }) => quantity ?? null }),
    members: t.expose('members', { type: [MemberType] }),
  }),
})

const OfferingType = builder.objectRef<ProductOffering>('ProductOffering').implement({
  description: 'What is sold: a specification, or members in groups.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.expose('name', { type: LocalizedTextType }),
    description: t.field({ type: LocalizedTextType, nullable: true, resolve: ({ description }) => description ?? null }),
    category: t.exposeString('category'),
    isBundle: t.boolean({ resolve: ({ content }) => content.kind === 'bundle' }),
    isSellable: t.exposeBoolean('isSellable'),
    validFor: t.expose('validFor', { type: PeriodType }),
    specification: t.id({ nullable: true, resolve: ({ content }) => content.specification ?? null }),
    groups: t.field({ type: [GroupType], resolve: ({ content }) => (content.kind === 'bundle' ? content.groups : []) }),
    prices: t.exposeIDList('prices'),
  }),
})

const OfferingFilterInput = builder.inputType('OfferingFilter', {
  fields: (t) => ({
    text: t.string({ description: 'Part of the id or of a name, in either language.' }),
    category: t.string(),
  }),
})

const CatalogType = builder.objectRef<Given<FoundCatalogDocuments>>('Catalog').implement({
  description: 'The documents at some coordinates, as they are stored, sound or not.',
  interfaces: [AnswerInterface],
  fields: (t) => ({
    documents: t.field({
      type: [DocumentType],
      args: { kinds: t.arg({ type: [DocumentKindType] }) },
      resolve: ({ documents }, { kinds }) => (kinds == null ? documents : documents.filter(({ kind }) => kinds.includes(kind))),
    }),
    offerings: t.connection({
      type: OfferingType,
      args: { filter: t.arg({ type: OfferingFilterInput }) },
      resolve: ({ documents }, { filter, ...page }) =>
        pageOf(page, { maxSize: 200, defaultSize: 50 }, filterOfferings(documents, filter ?? {})),
    }),
    offering: t.field({
      type: OfferingType,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      resolve: ({ documents }, { id }) => filterOfferings(documents, {}).find((offering) => offering.id === id) ?? null,
    }),
  }),
})

const graphType = {
  catalog: CatalogType,
  'invalid-request': refusalTypes['invalid-request'],
  'no-release': refusalTypes['no-release'],
  'unknown-change-set': refusalTypes['unknown-change-set'],
} satisfies Record<CatalogAnswer['kind'], unknown>

const CatalogAnswerUnion = builder.unionType('CatalogAnswer', {
  types: Object.values(graphType),
  resolveType: ({ kind }) => graphType[kind],
})

builder.queryField('catalog', (t) =>
  t.field({
    type: CatalogAnswerUnion,
    description: 'The documents that are live at a moment, or those of a change set over its base.',
    args: { at: t.arg({ type: 'Instant' }), changeSet: t.arg.id() },
    resolve: (_root, coordinates, context) => findCatalog(context, coordinates),
  }),
)
