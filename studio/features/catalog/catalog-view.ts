import type { Document } from '../../../engine/model/document.js'
import { type CatalogDraft, compareText } from '../../../engine/model/draft.js'
import type { ProductOffering } from '../../../engine/model/offering.js'
import type { DocumentKind } from '../../../engine/values/ids.js'
import { type Instant, parseInstant } from '../../../engine/values/instant.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { fit } from '../../parts/search.js'

/** What the list can show at a time: each group holds documents that people look for together. */
export const documentGroups = {
  offerings: ['productOffering'],
  prices: ['productOfferingPrice'],
  tables: ['priceTable'],
  specifications: ['productSpecification', 'serviceSpecification', 'resourceSpecification', 'realization'],
  facts: ['fact'],
  rules: ['condition', 'decisionTable', 'ruleTemplate'],
  surroundings: ['catalog', 'place', 'channel', 'marketSegment', 'lifecyclePolicy'],
  scenarios: ['scenario'],
} as const satisfies Readonly<Record<string, readonly DocumentKind[]>>

export type DocumentGroup = keyof typeof documentGroups

export interface CatalogFilter {
  readonly group: DocumentGroup
  readonly typed: string
  readonly category: string | null
  readonly content: 'simple' | 'bundle' | null
  readonly channel: string | null
  readonly status: SaleStatus | null
}

export type SaleStatus = 'onSale' | 'scheduled' | 'ended' | 'withinBundles'

export interface CatalogRow {
  readonly kind: DocumentKind
  readonly id: string
  readonly name: LocalizedText
  readonly offering: OfferingRow | null
}

export interface OfferingRow {
  readonly category: string
  readonly content: 'simple' | 'bundle'
  /** `null`: every channel. */
  readonly channels: readonly string[] | null
  readonly from: string | null
  readonly to: string | null
  readonly status: SaleStatus
}

export function readFilter(parameters: URLSearchParams): CatalogFilter {
  const group = parameters.get('kind') ?? 'offerings'
  const content = parameters.get('content')
  const status = parameters.get('status')
  return {
    group: Object.hasOwn(documentGroups, group) ? (group as DocumentGroup) : 'offerings',
    typed: parameters.get('q') ?? '',
    category: parameters.get('category'),
    content: content === 'simple' || content === 'bundle' ? content : null,
    channel: parameters.get('channel'),
    status: saleStatuses.find((one) => one === status) ?? null,
  }
}

export const saleStatuses: readonly SaleStatus[] = ['onSale', 'scheduled', 'ended', 'withinBundles']

/** All documents of a group, by category and name in the language of the page. */
export function catalogRows(documents: CatalogDraft, group: DocumentGroup, at: Instant, language: Language): readonly CatalogRow[] {
  const order = new Intl.Collator(language)
  const rows = documentGroups[group].flatMap((kind) => documents.all<DocumentKind>(kind)).map((document) => toRow(document, at))
  return rows.sort(
    (one, other) =>
      compareText(one.offering?.category ?? one.kind, other.offering?.category ?? other.kind) ||
      order.compare(one.name[language], other.name[language]) ||
      compareText(one.id, other.id),
  )
}

function toRow(document: Document, at: Instant): CatalogRow {
  const { kind, id, name } = document
  return { kind, id, name, offering: document.kind === 'productOffering' ? toOfferingRow(document, at) : null }
}

function toOfferingRow(offering: ProductOffering, at: Instant): OfferingRow {
  const { from, to } = offering.validFor
  return {
    category: offering.category,
    content: offering.content.kind,
    channels: offering.channel ?? null,
    from: from ?? null,
    to: to ?? null,
    status: saleStatus(offering, at),
  }
}

/** Whether it is on sale at the moment by its sale window; an offering that is not sold alone says so while it could be. */
export function saleStatus({ validFor, isSellable }: Pick<ProductOffering, 'validFor' | 'isSellable'>, at: Instant): SaleStatus {
  const from = validFor.from === undefined ? null : parseInstant(validFor.from)
  const to = validFor.to === undefined ? null : parseInstant(validFor.to)
  if (from !== null && at < from) return 'scheduled'
  if (to !== null && at >= to) return 'ended'
  return isSellable ? 'onSale' : 'withinBundles'
}

/** The rows that fit the filter; while something is typed, the better fits come first. */
export function filterRows(rows: readonly CatalogRow[], filter: CatalogFilter): readonly CatalogRow[] {
  const kept = rows.filter((row) => facets.every((facet) => holds(facet, row, filter)))
  if (filter.typed.trim() === '') return kept
  return kept
    .map((row) => ({ row, points: fit(row, filter.typed) }))
    .filter(({ points }) => points > 0)
    .sort((one, other) => other.points - one.points)
    .map(({ row }) => row)
}

export type Facet = 'category' | 'content' | 'channel' | 'status'

const facets: readonly Facet[] = ['category', 'content', 'channel', 'status']

export interface FacetValue {
  readonly value: string
  readonly count: number
}

/** The values of a facet with how many rows each would leave, given all other facets and what was typed. */
export function facetValues(facet: Facet, rows: readonly CatalogRow[], filter: CatalogFilter): readonly FacetValue[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const value of valuesOf(facet, row)) counts.set(value, counts.get(value) ?? 0)
  const others = facets.filter((other) => other !== facet)
  for (const row of rows) {
    if (!others.every((other) => holds(other, row, filter))) continue
    if (filter.typed.trim() !== '' && fit(row, filter.typed) === 0) continue
    for (const value of countedValues(facet, row, counts)) counts.set(value, counts.get(value)! + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((one, other) => compareText(one.value, other.value))
}

/** An offering for every channel counts for each channel that is named anywhere. */
function countedValues(facet: Facet, row: CatalogRow, known: ReadonlyMap<string, number>): readonly string[] {
  return facet === 'channel' && row.offering?.channels === null ? [...known.keys()] : valuesOf(facet, row)
}

function valuesOf(facet: Facet, { offering }: CatalogRow): readonly string[] {
  if (offering === null) return []
  switch (facet) {
    case 'category':
      return [offering.category]
    case 'content':
      return [offering.content]
    case 'channel':
      return offering.channels ?? []
    case 'status':
      return [offering.status]
  }
}

function holds(facet: Facet, row: CatalogRow, filter: CatalogFilter): boolean {
  const wanted = filter[facet]
  if (wanted === null || row.offering === null) return true
  return valuesOf(facet, row).includes(wanted) || (facet === 'channel' && row.offering.channels === null)
}
