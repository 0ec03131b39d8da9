import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { type DocumentKind, type DocumentRef, refText } from '../../engine/values/ids.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { NothingToUndo } from '../errors.js'
import { batches, refBatches } from './batches.js'
import { type ChangeSet, openForEditing, undoFloor, updateChangeSet } from './change-set-store.js'
import type { Database } from './database.js'
import { addressesIn } from './release-store.js'
import { contentHash, documentRef } from './stored-document.js'
import { write } from './write.js'

/** A document's new content; `null` deletes it. */
export interface Edit {
  readonly kind: DocumentKind
  readonly id: string
  readonly content: JsonValue | null
}

/** What a change set says about one document; `leave` is as the base has it. */
export type DraftState = { readonly kind: 'leave' } | { readonly kind: 'remove' } | { readonly kind: 'write'; readonly content: JsonValue }

export interface EditRequest {
  readonly changeSet: string
  /** The revision that the author saw. */
  readonly revision: number
  readonly author: string
  readonly at: Instant
  readonly edits: readonly Edit[]
}

/**
 * Adds edits to the op-log as one revision, all or none of them. Refuses a revision that is no longer the present one,
 * so that nobody's work is overwritten unseen. Edits that change nothing leave the revision as it is.
 */
export async function applyEdits(db: Database, { changeSet: id, revision, author, at, edits }: EditRequest): Promise<ChangeSet> {
  return write(db, async (trx) => {
    const changeSet = await openForEditing(trx, id, revision)
    const refs = edits.map(documentRef)
    const states = await draftStates(trx, changeSet, refs)
    const base = await baseHashes(trx, changeSet, refs)
    const steps = edits.flatMap((edit): EditStep[] => {
      const name = refText(edit)
      const before = states.get(name) ?? { kind: 'leave' }
      const after: DraftState = edit.content === null ? { kind: 'remove' } : { kind: 'write', content: edit.content }
      if (hashOf(edit, after, base) === hashOf(edit, before, base)) return []
      states.set(name, after)
      return [{ kind: edit.kind, id: edit.id, before, after }]
    })
    return steps.length === 0 ? changeSet : appendRevision(trx, changeSet, steps, { author, at, undoes: null })
  })
}

/**
 * Takes back the latest revision that was not taken back yet, whoever made it, by a revision of its own: nothing is
 * ever removed from the op-log. Can be repeated until the change set is as its base.
 */
export async function undoLastEdit(db: Database, { changeSet: id, revision, author, at }: Omit<EditRequest, 'edits'>): Promise<ChangeSet> {
  return write(db, async (trx) => {
    const changeSet = await openForEditing(trx, id, revision)
    const undone = trx
      .selectFrom('change_set_edit')
      .select('undoes')
      .where('layer', '=', changeSet.layer)
      .where('change_set', '=', id)
      .where('undoes', 'is not', null)
    const last = await trx
      .selectFrom('change_set_edit')
      .select('revision')
      .where('layer', '=', changeSet.layer)
      .where('change_set', '=', id)
      .where('undoes', 'is', null)
      .where('revision', '>', await undoFloor(trx, changeSet))
      .where('revision', 'not in', undone.$castTo<{ undoes: number }>())
      .orderBy('sequence', 'desc')
      .limit(1)
      .executeTakeFirst()
    if (last === undefined) throw new NothingToUndo(id)
    const steps = (await stepsOf(trx, changeSet, last.revision)).map(({ before, after, ...ref }) => ({
      ...ref,
      before: after,
      after: before,
    }))
    return appendRevision(trx, changeSet, steps.reverse(), { author, at, undoes: last.revision })
  })
}

/** Everybody who edited the change set, also those whose edits were undone; by account. */
export async function authorsOf(db: Database, { layer, id }: ChangeSet): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('change_set_edit')
    .select('author')
    .distinct()
    .where('layer', '=', layer)
    .where('change_set', '=', id)
    .execute()
  return rows.map(({ author }) => author).sort()
}

/** What the change set says about each document that it ever touched, up to the revision it is read at. */
export async function drafts(
  db: Database,
  { layer, id, revision }: ChangeSet,
): Promise<readonly (DocumentRef & { readonly state: DraftState })[]> {
  const rows = await db
    .selectFrom('change_set_edit')
    .select(['kind', 'id', 'after_state', 'after_content'])
    .where('layer', '=', layer)
    .where('change_set', '=', id)
    .where('sequence', 'in', (eb) =>
      eb
        .selectFrom('change_set_edit')
        .select((max) => max.fn.max('sequence').as('last'))
        .where('layer', '=', layer)
        .where('change_set', '=', id)
        .where('revision', '<=', revision)
        .groupBy(['kind', 'id']),
    )
    .execute()
  return rows.map((row) => ({ kind: row.kind as DocumentKind, id: row.id, state: toState(row.after_state, row.after_content) }))
}

export interface EditStep extends DocumentRef {
  readonly before: DraftState
  readonly after: DraftState
}

/** Writes the steps as the next revision, after the caller has read the change set in the same transaction. */
export async function appendRevision(
  trx: Database,
  changeSet: ChangeSet,
  steps: readonly EditStep[],
  by: { readonly author: string; readonly at: Instant; readonly undoes: number | null },
): Promise<ChangeSet> {
  const { layer, id } = changeSet
  const revision = changeSet.revision + 1
  const first = (await lastSequence(trx, changeSet)) + 1
  const rows = steps.map(({ kind, id: document, before, after }, index) => ({
    layer,
    change_set: id,
    sequence: first + index,
    revision,
    undoes: by.undoes,
    author: by.author,
    at: by.at,
    kind,
    id: document,
    before_state: before.kind,
    before_content: contentText(before),
    after_state: after.kind,
    after_content: contentText(after),
  }))
  for (const batch of batches(rows, 700)) await trx.insertInto('change_set_edit').values(batch).execute()
  return updateChangeSet(trx, changeSet, { revision })
}

async function lastSequence(trx: Database, { layer, id }: ChangeSet): Promise<number> {
  const row = await trx
    .selectFrom('change_set_edit')
    .select('sequence')
    .where('layer', '=', layer)
    .where('change_set', '=', id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.sequence ?? 0
}

async function stepsOf(trx: Database, { layer, id }: ChangeSet, revision: number): Promise<readonly EditStep[]> {
  const rows = await trx
    .selectFrom('change_set_edit')
    .selectAll()
    .where('layer', '=', layer)
    .where('change_set', '=', id)
    .where('revision', '=', revision)
    .orderBy('sequence')
    .execute()
  return rows.map((row) => ({
    kind: row.kind as DocumentKind,
    id: row.id,
    before: toState(row.before_state, row.before_content),
    after: toState(row.after_state, row.after_content),
  }))
}

async function draftStates(trx: Database, { layer, id }: ChangeSet, refs: readonly DocumentRef[]): Promise<Map<string, DraftState>> {
  const states = new Map<string, DraftState>()
  for (const { kind, ids } of refBatches(refs)) {
    const latest = trx
      .selectFrom('change_set_edit')
      .select((eb) => eb.fn.max('sequence').as('last'))
      .where('layer', '=', layer)
      .where('change_set', '=', id)
      .where('kind', '=', kind)
      .where('id', 'in', ids)
      .groupBy('id')
    const rows = await trx
      .selectFrom('change_set_edit')
      .select(['id', 'after_state', 'after_content'])
      .where('layer', '=', layer)
      .where('change_set', '=', id)
      .where('sequence', 'in', latest)
      .execute()
    for (const row of rows) states.set(refText({ kind, id: row.id }), toState(row.after_state, row.after_content))
  }
  return states
}

async function baseHashes(
  trx: Database,
  { layer, base }: ChangeSet,
  refs: readonly DocumentRef[],
): Promise<ReadonlyMap<string, Fingerprint>> {
  if (base === null) return new Map()
  return new Map((await addressesIn(trx, layer, base, refs)).map((address) => [refText(address), address.hash]))
}

/** The content that a state gives a document over its base; `null` for none. Refuses content that cannot be kept. */
function hashOf(ref: DocumentRef, state: DraftState, base: ReadonlyMap<string, Fingerprint>): Fingerprint | null {
  switch (state.kind) {
    case 'leave':
      return base.get(refText(ref)) ?? null
    case 'remove':
      return null
    case 'write':
      return contentHash(ref, state.content)
  }
}

/** Drafts keep the order of members that their author gave them. */
function contentText(state: DraftState): string | null {
  return state.kind === 'write' ? JSON.stringify(state.content) : null
}

function toState(kind: string, content: string | null): DraftState {
  return kind === 'write' ? { kind, content: JSON.parse(content!) as JsonValue } : { kind: kind === 'remove' ? 'remove' : 'leave' }
}
