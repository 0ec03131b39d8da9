import { type Fingerprint, fingerprint } from '../../engine/values/fingerprint.js'
import { type DocumentRef, refText } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import { drafts } from './change-set-edits.js'
import { type ChangeSet, loadChangeSet } from './change-set-store.js'
import type { Database } from './database.js'
import { releaseDocuments } from './release-store.js'
import { byRef, contentHash } from './stored-document.js'

/** One document as a change set would release it. */
export interface DraftDocument extends DocumentRef {
  readonly hash: Fingerprint
  readonly content: JsonValue
}

/** How a change set differs from its base in one document. */
export type Change = DocumentRef &
  (
    | { readonly op: 'add'; readonly after: JsonValue }
    | { readonly op: 'replace'; readonly before: JsonValue; readonly after: JsonValue }
    | { readonly op: 'remove'; readonly before: JsonValue }
  )

export interface ChangeSetContent {
  readonly changeSet: ChangeSet
  /** The base's documents with the drafts winning, by kind and id. */
  readonly documents: readonly DraftDocument[]
  /** Only what truly differs from the base, by kind and id. */
  readonly changes: readonly Change[]
  /** Of all documents: what rehearsal and approval are bound to. */
  readonly fingerprint: Fingerprint
}

/**
 * Everything that a change set stands for, at one revision: read without locks, because what a revision says never
 * changes.
 */
export async function changeSetContent(db: Database, id: string): Promise<ChangeSetContent> {
  const changeSet = await loadChangeSet(db, id)
  const base = changeSet.base === null ? [] : await releaseDocuments(db, changeSet.base)
  const before = new Map<string, DraftDocument>(base.map((document) => [refText(document), document]))
  const after = new Map(before)
  const changes: Change[] = []
  for (const { kind, id: document, state } of await drafts(db, changeSet)) {
    const ref = { kind, id: document }
    const old = before.get(refText(ref))
    if (state.kind === 'remove' && old !== undefined) {
      after.delete(refText(ref))
      changes.push({ ...ref, op: 'remove', before: old.content })
    }
    if (state.kind !== 'write') continue
    const hash = contentHash(ref, state.content)
    if (hash === old?.hash) continue
    after.set(refText(ref), { ...ref, hash, content: state.content })
    changes.push(
      old === undefined
        ? { ...ref, op: 'add', after: state.content }
        : { ...ref, op: 'replace', before: old.content, after: state.content },
    )
  }
  const documents = [...after.values()].map(({ kind, id, hash, content }) => ({ kind, id, hash, content })).sort(byRef)
  return { changeSet, documents, changes: changes.sort(byRef), fingerprint: contentFingerprint(documents) }
}

/** The documents that a change set would release: those of its base, with drafts winning, by kind and id. */
export async function changeSetDocuments(db: Database, id: string): Promise<readonly JsonValue[]> {
  return (await changeSetContent(db, id)).documents.map(({ content }) => content)
}

/** The documents of the base, as the changes found them. */
export function baseDocuments({ documents, changes }: ChangeSetContent): readonly Pick<DraftDocument, 'kind' | 'id' | 'content'>[] {
  const changed = new Set(changes.map(refText))
  const kept = documents.filter((document) => !changed.has(refText(document)))
  const old = changes.flatMap((change) => (change.op === 'add' ? [] : [{ kind: change.kind, id: change.id, content: change.before }]))
  return [...kept, ...old]
}

/** The address of a set of documents, whatever their order. */
export function contentFingerprint(documents: readonly Pick<DraftDocument, 'kind' | 'id' | 'hash'>[]): Fingerprint {
  return fingerprint([...documents].sort(byRef).map(({ kind, id, hash }) => [kind, id, hash]))
}
