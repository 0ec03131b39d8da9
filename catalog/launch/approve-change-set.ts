import type { Instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { approvals, insertApproval, type StoredApproval } from '../store/approval-store.js'
import { changeSetContent } from '../store/change-set-content.js'
import { expectState } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { appendJournal } from '../store/journal.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'
import { expectFingerprint, launchGate, passGate } from './launch-gate.js'

export interface ApprovalRequest {
  readonly changeSet: string
  /** The content that the approver looked at. */
  readonly fingerprint: string
  readonly account: string
  readonly role: StoredApproval['role']
  readonly at: Instant
}

/**
 * Agrees to the launch of this very content, and gives all approvals so far. Refused for whoever edited the change set,
 * and while its rehearsal is missing, stale or failing.
 */
export async function approveChangeSet(
  db: Database,
  { changeSet: id, fingerprint: seen, account, role, at }: ApprovalRequest,
): Promise<readonly StoredApproval[]> {
  return write(db, async (trx) => {
    const content = await changeSetContent(trx, id)
    const { changeSet } = content
    await actAs(trx, account, [role], changeSet.layer)
    expectState(changeSet, 'rehearsal', text('请先提交变更集进入预演。', 'Submit it for rehearsal first.'))
    const fingerprint = expectFingerprint(content, seen)
    passGate(await launchGate(trx, content), (facts) => ({ type: 'approve', ...facts, approver: { account, role } }))
    await insertApproval(trx, changeSet, { fingerprint, account, role, at })
    const { layer } = changeSet
    await appendJournal(trx, {
      layer,
      at,
      actor: account,
      action: 'approveChangeSet',
      subject: `changeSet/${id}`,
      details: { fingerprint, role },
    })
    return approvals(trx, changeSet)
  })
}
