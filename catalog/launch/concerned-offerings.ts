import { references } from '../../engine/document/references.js'
import type { Document } from '../../engine/model/document.js'
import { type DocumentRef, refText } from '../../engine/values/ids.js'
import type { ChangeSetContent } from '../store/change-set-content.js'

/**
 * The offerings whose answers a change set could change: those it writes, and those that name, themselves or through
 * others, a document it writes. What holds for the whole catalog concerns every offering.
 */
export function concernedOfferings({ documents, changes }: Pick<ChangeSetContent, 'documents' | 'changes'>): ReadonlySet<string> {
  const offerings = documents.filter(({ kind }) => kind === 'productOffering')
  if (changes.some(({ kind }) => kind === 'catalog')) return new Set(offerings.map(({ id }) => id))
  const namedBy = new Map<string, DocumentRef[]>()
  for (const { kind, id, content } of documents) {
    for (const reference of references(content as unknown as Document)) {
      for (const target of reference.kinds) {
        const name = refText({ kind: target, id: reference.id })
        const namers = namedBy.get(name)
        if (namers === undefined) namedBy.set(name, [{ kind, id }])
        else namers.push({ kind, id })
      }
    }
  }
  const reached = new Map<string, DocumentRef>(changes.map((change) => [refText(change), change]))
  for (const [name] of reached) for (const namer of namedBy.get(name) ?? []) reached.set(refText(namer), namer)
  return new Set(offerings.filter((offering) => reached.has(refText(offering))).map(({ id }) => id))
}
