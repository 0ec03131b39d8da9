import { type DocumentKind, type DocumentRef, refText } from '../values/ids.js'
import type { Document, DocumentOf } from './document.js'

/**
 * Documents that belong together, each valid by itself and each id there once, but not yet known to be sound as a
 * whole. Order plays no part in any answer: `all` gives documents by id.
 */
export interface CatalogDraft {
  readonly documents: readonly Document[]
  all<Kind extends DocumentKind>(kind: Kind): readonly DocumentOf<Kind>[]
  /** The document, or `undefined` when the draft has none of that kind and id. */
  find<Kind extends DocumentKind>(kind: Kind, id: string): DocumentOf<Kind> | undefined
}

/** Gathers documents for checking and compiling. Duplicates are for the reader of documents to refuse: here the last one counts. */
export function catalogDraft(documents: readonly Document[]): CatalogDraft {
  const byRef = new Map<string, Document>(documents.map((document) => [refText(document), document]))
  const byKind = new Map<DocumentKind, Document[]>()
  const sorted = [...byRef.values()].sort((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id))
  for (const document of sorted) {
    const ofKind = byKind.get(document.kind)
    if (ofKind === undefined) byKind.set(document.kind, [document])
    else ofKind.push(document)
  }
  return {
    documents: sorted,
    all: <Kind extends DocumentKind>(kind: Kind) => (byKind.get(kind) ?? []) as unknown as readonly DocumentOf<Kind>[],
    find: <Kind extends DocumentKind>(kind: Kind, id: string) =>
      byRef.get(refText({ kind, id } as DocumentRef)) as DocumentOf<Kind> | undefined,
  }
}

/** Code-unit order, the same on every machine; never a locale's. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}
