import type { DocumentKind } from '../../engine/values/ids.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { DocumentRefused } from '../errors.js'
import { actAs } from '../launch/authority.js'
import { changeSetContent } from '../store/change-set-content.js'
import { applyEdits, type Edit } from '../store/change-set-edits.js'
import { type ChangeSet, loadChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { documentRef } from '../store/stored-document.js'
import { write } from '../store/write.js'

export interface ImportRequest {
  readonly changeSet: string
  readonly revision: number
  readonly account: string
  readonly at: Instant
  readonly documents: readonly JsonValue[]
  /** Whether documents that are not among the imported ones stay, or are removed as in a full copy. */
  readonly others: 'stay' | 'remove'
}

/**
 * Brings documents into a change set as one revision, which can be undone: an import never reaches a release by itself.
 * Unsound documents come in too, for their author to mend; only what is no document at all is refused.
 */
export async function importDocuments(db: Database, request: ImportRequest): Promise<ChangeSet> {
  const { changeSet: id, revision, account, at, documents, others } = request
  return write(db, async (trx) => {
    const { layer } = await loadChangeSet(trx, id)
    await actAs(trx, account, ['designer'], layer)
    const written = documents.map(toEdit)
    const kept = new Set(written.map(key))
    const gone = others === 'stay' ? [] : (await changeSetContent(trx, id)).documents.filter((document) => !kept.has(key(document)))
    const removed = gone.map((document): Edit => ({ kind: document.kind, id: document.id, content: null }))
    return applyEdits(trx, { changeSet: id, revision, author: account, at, edits: [...written, ...removed] })
  })
}

function toEdit(content: JsonValue, index: number): Edit {
  const { kind, id } = (typeof content === 'object' && content !== null ? content : {}) as {
    readonly kind?: unknown
    readonly id?: unknown
  }
  if (typeof kind === 'string' && typeof id === 'string') return { ...documentRef({ kind, id }), content }
  throw new DocumentRefused(
    { kind: String(kind), id: String(id) },
    text(`导入内容的第 ${index + 1} 项没有 kind 和 id。`, `Item ${index + 1} of the import has no kind and id.`),
    text('每一项都应是带有 kind 与 id 的文档。', 'Each item must be a document with its kind and id.'),
  )
}

function key({ kind, id }: { readonly kind: DocumentKind; readonly id: string }): string {
  return `${kind}/${id}`
}
