import type { StoredDocument } from '../../catalog/store/stored-document.js'
import type { InvalidRequest } from '../../engine/ask/answer.js'
import { compareText } from '../../engine/model/draft.js'
import type { ProductOffering } from '../../engine/model/offering.js'
import type { Given } from '../graph/coordinates.js'
import type { GraphContext } from '../graph/graph-context.js'
import { type AskedCoordinates, readCoordinates } from './answer-question.js'
import type { CatalogRefusal } from './compiled-catalogs.js'

/** The documents at some coordinates, as they are stored, with what can be read off them. */
export interface FoundCatalogDocuments {
  readonly kind: 'catalog'
  readonly documents: readonly StoredDocument[]
}

export type CatalogAnswer = FoundCatalogDocuments | InvalidRequest | Exclude<CatalogRefusal, { readonly kind: 'rejected' }>

/** Finds the documents, also of drafts that do not compile yet; then there is no fingerprint. */
export async function findCatalog(context: GraphContext, asked: AskedCoordinates): Promise<Given<CatalogAnswer>> {
  const read = readCoordinates(context, asked)
  if (read.kind !== 'address') return read
  const { address } = read
  const [documents, compiled] = [await context.catalogs.documents(address), await context.catalogs.find(address)]
  if (documents.kind !== 'documents') return { ...documents, coordinates: read.nowhere }
  const fingerprint = compiled.kind === 'catalog' ? compiled.catalog.fingerprint : null
  return { kind: 'catalog', documents: documents.documents, coordinates: { ...address, release: documents.release, fingerprint } }
}

export interface OfferingFilter {
  /** Part of the id or of a name, in any language and case. */
  readonly text?: string | null | undefined
  readonly category?: string | null | undefined
}

/** The offerings that pass the filter, by id. */
export function filterOfferings(documents: readonly StoredDocument[], { text, category }: OfferingFilter): readonly ProductOffering[] {
  const offerings = documents.filter(({ kind }) => kind === 'productOffering').map(({ content }) => content as unknown as ProductOffering)
  const wanted = text?.toLowerCase() ?? ''
  return offerings
    .filter(({ id, name }) => [id, name['zh-CN'], name.en].some((word) => word.toLowerCase().includes(wanted)))
    .filter((offering) => category == null || offering.category === category)
    .sort((a, b) => compareText(a.id, b.id))
}
