import type { Instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { ChangeSetState, NotFound } from '../errors.js'
import { appendRevision, drafts } from '../store/change-set-edits.js'
import { type ChangeSet, loadChangeSet, openForEditing, updateChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { appendJournal } from '../store/journal.js'
import { stagesIn } from '../store/stage-store.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'
import { releaseOfferings, settleStages } from './offering-steps.js'

/** Gives a change set up: its offerings are free again. It stays readable. */
export async function abandonChangeSet(
  db: Database,
  { changeSet: id, account, at }: { readonly changeSet: string; readonly account: string; readonly at: Instant },
): Promise<ChangeSet> {
  return write(db, async (trx) => {
    const before = await loadChangeSet(trx, id)
    const { layer, state } = before
    await actAs(trx, account, ['designer'], layer)
    const fix = text('已排期的变更集请先撤回其发布版本。', 'Withdraw the release of one that is scheduled first.')
    if (state === 'launch' || state === 'abandoned') throw new ChangeSetState(id, state, fix)
    await appendJournal(trx, { layer, at, actor: account, action: 'abandonChangeSet', subject: `changeSet/${id}`, details: null })
    await settleStages(trx, layer, at)
    await releaseOfferings(trx, await stagesIn(trx, layer, id), { account, at })
    return updateChangeSet(trx, before, { state: 'abandoned' })
  })
}

export interface AbandonRequest {
  readonly changeSet: string
  readonly revision: number
  readonly offering: string
  readonly account: string
  readonly at: Instant
}

/** Takes one offering out of a change set: its draft is as the base has it, and it is tracked again. The rest stays. */
export async function abandonModification(
  db: Database,
  { changeSet: id, revision, offering, account, at }: AbandonRequest,
): Promise<ChangeSet> {
  return write(db, async (trx) => {
    const before = await openForEditing(trx, id, revision)
    await actAs(trx, account, ['designer'], before.layer)
    await settleStages(trx, before.layer, at)
    const claimed = (await stagesIn(trx, before.layer, id)).filter((stage) => stage.offering === offering)
    const drafted = (await drafts(trx, before)).filter(
      ({ kind, id: document, state }) => kind === 'productOffering' && document === offering && state.kind !== 'leave',
    )
    if (claimed.length === 0 && drafted.length === 0) throw new NotFound('offering', offering)
    await releaseOfferings(trx, claimed, { account, at })
    const steps = drafted.map(({ kind, id: document, state }) => ({ kind, id: document, before: state, after: { kind: 'leave' } as const }))
    return steps.length === 0 ? before : appendRevision(trx, before, steps, { author: account, at, undoes: null })
  })
}
