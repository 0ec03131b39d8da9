import { type DocumentRef, refText } from '../../engine/values/ids.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { appendRevision, type DraftState, drafts, type EditStep } from '../store/change-set-edits.js'
import { type ChangeSet, openForEditing, updateChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { appendJournal } from '../store/journal.js'
import { headRelease, releaseDocuments } from '../store/release-store.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'
import { UpstreamConflict } from './errors.js'
import { threeWayMerge } from './three-way-merge.js'

/** A conflict that somebody has looked at. */
export interface Decision extends DocumentRef {
  readonly pointer: string
  readonly keep: 'changeSet' | 'release'
}

export interface RebaseRequest {
  readonly changeSet: string
  readonly revision: number
  readonly account: string
  readonly at: Instant
  readonly decisions?: readonly Decision[]
}

/**
 * Brings a change set up to the newest release of its layer, field by field. Where both changed the same field, nothing
 * happens until somebody decides each such place. What was edited before can then no longer be undone, because undoing
 * it would take back the release's changes too.
 */
export async function rebaseChangeSet(
  db: Database,
  { changeSet: id, revision, account, at, decisions = [] }: RebaseRequest,
): Promise<ChangeSet> {
  return write(db, async (trx) => {
    const before = await openForEditing(trx, id, revision)
    const { layer } = before
    await actAs(trx, account, ['designer'], layer)
    const head = await headRelease(trx, layer)
    if ((head?.hash ?? null) === before.base) return before
    const [base, theirs] = [await contents(trx, before.base), await contents(trx, head?.hash ?? null)]
    const steps = mergedSteps(before, await drafts(trx, before), base, theirs, decisions)
    const moved = await updateChangeSet(trx, before, { base: head?.hash ?? null })
    const changeSet = await appendRevision(trx, moved, steps, { author: account, at, undoes: null })
    const details = { from: before.base, to: changeSet.base, merged: steps.length }
    await appendJournal(trx, { layer, at, actor: account, action: 'rebaseChangeSet', subject: `changeSet/${id}`, details })
    return updateChangeSet(trx, changeSet, { undoFloor: changeSet.revision })
  })
}

type Contents = ReadonlyMap<string, JsonValue>

async function contents(trx: Database, release: ChangeSet['base']): Promise<Contents> {
  return new Map(release === null ? [] : (await releaseDocuments(trx, release)).map((document) => [refText(document), document.content]))
}

function mergedSteps(
  { id }: ChangeSet,
  drafted: readonly (DocumentRef & { readonly state: DraftState })[],
  base: Contents,
  theirs: Contents,
  decisions: readonly Decision[],
): readonly EditStep[] {
  const kept = new Map(
    decisions.map(({ pointer, keep, ...ref }) => [`${refText(ref)}#${pointer}`, keep === 'changeSet' ? 'ours' : 'theirs'] as const),
  )
  const conflicts: { readonly document: DocumentRef; readonly pointer: string }[] = []
  const steps = drafted.flatMap(({ kind, id: document, state }): EditStep[] => {
    if (state.kind === 'leave') return []
    const name = refText({ kind, id: document })
    const ours = state.kind === 'write' ? state.content : undefined
    const merge = threeWayMerge(base.get(name), ours, theirs.get(name), (pointer) => kept.get(`${name}#${pointer}`) ?? null)
    conflicts.push(...merge.conflicts.map(({ pointer }) => ({ document: { kind, id: document }, pointer })))
    const after: DraftState = merge.merged === undefined ? { kind: 'remove' } : { kind: 'write', content: merge.merged }
    return [{ kind, id: document, before: state, after }]
  })
  if (conflicts.length > 0) throw new UpstreamConflict(id, conflicts)
  return steps
}
