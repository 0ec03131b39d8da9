import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import type { ChangeSet } from './change-set-store.js'
import type { Database } from './database.js'

/** That somebody, in a role, saw the rehearsal of this very content and agreed. */
export interface StoredApproval {
  readonly fingerprint: Fingerprint
  readonly account: string
  readonly role: 'approver' | 'launcher'
  readonly at: Instant
}

export async function insertApproval(
  trx: Database,
  { layer, id, submission }: ChangeSet,
  { fingerprint, account, role, at }: StoredApproval,
): Promise<void> {
  await trx.insertInto('approval').values({ layer, change_set: id, submission, fingerprint, account, role, at }).execute()
}

/** The approvals given since the change set was last submitted; whoever sends it back takes all of them back. */
export async function approvals(db: Database, { layer, id, submission }: ChangeSet): Promise<readonly StoredApproval[]> {
  const rows = await db
    .selectFrom('approval')
    .select(['fingerprint', 'account', 'role', 'at'])
    .where('layer', '=', layer)
    .where('change_set', '=', id)
    .where('submission', '=', submission)
    .orderBy('at')
    .orderBy('account')
    .orderBy('role')
    .execute()
  return rows as unknown as readonly StoredApproval[]
}
