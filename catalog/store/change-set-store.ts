import { randomUUID } from 'node:crypto'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import { type LocalizedText, text } from '../../engine/values/localized-text.js'
import { AlreadyExists, ChangeSetState, NotFound, RevisionConflict } from '../errors.js'
import type { Database } from './database.js'
import { appendJournal } from './journal.js'
import type { Layer } from './layer.js'
import { isStorable, storable } from './name.js'
import { headRelease } from './release-store.js'
import { write } from './write.js'

/** Drafts that are edited, rehearsed, approved and launched together, over a base release. */
export interface ChangeSet {
  readonly layer: Layer
  readonly id: string
  readonly name: string
  /** `null` while the layer has no release yet. */
  readonly base: Fingerprint | null
  /** Counts up with every change of content. */
  readonly revision: number
  /** How often it was submitted. */
  readonly submission: number
  readonly state: ChangeSetStage
  /** The release it became, while that is not withdrawn. */
  readonly release: Fingerprint | null
  readonly createdBy: string
  readonly createdAt: Instant
}

/** Stages of the lifecycle that a change set goes through; `launch` from being scheduled on. */
export type ChangeSetStage = 'design' | 'rehearsal' | 'launch' | 'abandoned'

export interface NewChangeSet {
  readonly layer: Layer
  readonly name: string
  /** A new one when absent. */
  readonly id?: string
  readonly account: string
  readonly at: Instant
}

/** Begins a change set on the newest release of the layer, whether that is in effect or still to come. */
export async function createChangeSet(db: Database, { layer, name, id = randomUUID(), account, at }: NewChangeSet): Promise<ChangeSet> {
  return write(db, async (trx) => {
    if ((await findChangeSet(trx, storable(id))) !== null) throw new AlreadyExists('changeSet', id)
    const head = await headRelease(trx, storable(layer))
    const row = {
      layer,
      id,
      name: storable(name),
      base: head?.hash ?? null,
      revision: 0,
      undo_floor: 0,
      submission: 0,
      state: 'design',
      release: null,
    }
    await trx
      .insertInto('change_set')
      .values({ ...row, created_by: account, created_at: at })
      .execute()
    const subject = `changeSet/${id}`
    await appendJournal(trx, { layer, at, actor: account, action: 'createChangeSet', subject, details: { name, base: row.base } })
    return loadChangeSet(trx, id)
  })
}

export async function findChangeSet(db: Database, id: string): Promise<ChangeSet | null> {
  if (!isStorable(id)) return null
  const row = await db.selectFrom('change_set').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined ? null : toChangeSet(row)
}

/** The change set, which the caller has reason to expect. */
export async function loadChangeSet(db: Database, id: string): Promise<ChangeSet> {
  const changeSet = await findChangeSet(db, id)
  if (changeSet === null) throw new NotFound('changeSet', id)
  return changeSet
}

/** The change sets of a layer, the latest begun first. */
export async function changeSets(db: Database, layer: Layer): Promise<readonly ChangeSet[]> {
  const rows = await db
    .selectFrom('change_set')
    .selectAll()
    .where('layer', '=', layer)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(toChangeSet)
}

/** The change set as the caller saw it and open for editing; anything else is refused. */
export async function openForEditing(trx: Database, id: string, revision: number): Promise<ChangeSet> {
  const changeSet = await loadChangeSet(trx, id)
  const fix = text('请先退回设计，或新建变更集。', 'Return it to design first, or begin another change set.')
  if (changeSet.state !== 'design') throw new ChangeSetState(id, changeSet.state, fix)
  expectRevision(changeSet, revision)
  return changeSet
}

export function expectRevision(changeSet: ChangeSet, revision: number): void {
  if (changeSet.revision !== revision) throw new RevisionConflict(changeSet.id, revision, changeSet.revision)
}

/** The change set must be in a stage; otherwise refused, with what to do first. */
export function expectState({ id, state }: ChangeSet, wanted: ChangeSetStage, fix: LocalizedText): void {
  if (state !== wanted) throw new ChangeSetState(id, state, fix)
}

/** Writes what a use case decided about a change set that it has read in the same transaction. */
export async function updateChangeSet(
  trx: Database,
  { layer, id }: ChangeSet,
  change: Partial<Pick<ChangeSet, 'state' | 'revision' | 'submission' | 'base' | 'release'>> & { readonly undoFloor?: number },
): Promise<ChangeSet> {
  const { undoFloor, ...columns } = change
  await trx
    .updateTable('change_set')
    .set(undoFloor === undefined ? columns : { ...columns, undo_floor: undoFloor })
    .where('layer', '=', layer)
    .where('id', '=', id)
    .execute()
  return loadChangeSet(trx, id)
}

/** The revisions up to which nothing can be undone any more. */
export async function undoFloor(trx: Database, { layer, id }: ChangeSet): Promise<number> {
  const row = await trx
    .selectFrom('change_set')
    .select('undo_floor')
    .where('layer', '=', layer)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.undo_floor
}

function toChangeSet(row: {
  readonly layer: string
  readonly id: string
  readonly name: string
  readonly base: string | null
  readonly revision: number
  readonly submission: number
  readonly state: string
  readonly release: string | null
  readonly created_by: string
  readonly created_at: string
}): ChangeSet {
  return {
    layer: row.layer,
    id: row.id,
    name: row.name,
    base: row.base as Fingerprint | null,
    revision: row.revision,
    submission: row.submission,
    state: row.state as ChangeSetStage,
    release: row.release as Fingerprint | null,
    createdBy: row.created_by,
    createdAt: row.created_at as Instant,
  }
}
