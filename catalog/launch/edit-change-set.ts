import { applyEdits, type EditRequest, undoLastEdit } from '../store/change-set-edits.js'
import { type ChangeSet, createChangeSet, loadChangeSet, type NewChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'

/** Begins a change set as a designer. */
export async function beginChangeSet(db: Database, request: NewChangeSet): Promise<ChangeSet> {
  return write(db, async (trx) => {
    await actAs(trx, request.account, ['designer'], request.layer)
    return createChangeSet(trx, request)
  })
}

/** Edits documents as a designer; see {@link applyEdits}. */
export async function editChangeSet(db: Database, request: EditRequest): Promise<ChangeSet> {
  return write(db, async (trx) => {
    await designs(trx, request)
    return applyEdits(trx, request)
  })
}

/** Takes the last edit back as a designer; see {@link undoLastEdit}. */
export async function undoEdit(db: Database, request: Omit<EditRequest, 'edits'>): Promise<ChangeSet> {
  return write(db, async (trx) => {
    await designs(trx, request)
    return undoLastEdit(trx, request)
  })
}

async function designs(trx: Database, { changeSet, author }: Pick<EditRequest, 'changeSet' | 'author'>): Promise<void> {
  const { layer } = await loadChangeSet(trx, changeSet)
  await actAs(trx, author, ['designer'], layer)
}
