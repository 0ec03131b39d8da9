import type { Instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { type ChangeSet, expectState, loadChangeSet, updateChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { appendJournal } from '../store/journal.js'
import { remark } from '../store/name.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'
import { returnOfferings, settleStages } from './offering-steps.js'
import { takeStep } from './take-step.js'

/** Sends a change set from rehearsal back to design. Approvals given so far no longer count, even if nothing is changed. */
export async function returnChangeSet(
  db: Database,
  {
    changeSet: id,
    reason,
    account,
    at,
  }: { readonly changeSet: string; readonly reason: string; readonly account: string; readonly at: Instant },
): Promise<ChangeSet> {
  return write(db, async (trx) => {
    const before = await loadChangeSet(trx, id)
    const { layer } = before
    await actAs(trx, account, ['designer', 'tester', 'approver', 'launcher'], layer)
    expectState(before, 'rehearsal', text('只有处于预演阶段的变更集才能退回。', 'Only a change set in rehearsal can be returned.'))
    takeStep(id, 'rehearsal', { type: 'return' })
    const changeSet = await updateChangeSet(trx, before, { state: 'design' })
    await appendJournal(trx, {
      layer,
      at,
      actor: account,
      action: 'returnChangeSet',
      subject: `changeSet/${id}`,
      details: { reason: remark(reason) },
    })
    await settleStages(trx, layer, at)
    await returnOfferings(trx, changeSet, { account, at })
    return changeSet
  })
}
