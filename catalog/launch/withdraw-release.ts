import type { Instant } from '../../engine/values/instant.js'
import { loadChangeSet, updateChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { appendJournal } from '../store/journal.js'
import { remark } from '../store/name.js'
import { headRelease, loadRelease, markWithdrawn, type Release } from '../store/release-store.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'
import { WithdrawalRefused } from './errors.js'
import { settleStages, withdrawOfferings } from './offering-steps.js'
import { takeStep } from './take-step.js'

export interface WithdrawRequest {
  /** The release's hash. */
  readonly release: string
  readonly reason: string
  /** Orders that name the release already, as order systems report them. */
  readonly ordersOnIt?: number
  readonly account: string
  readonly at: Instant
}

/**
 * Takes a release back before its instant; its change set goes back to design, and must be rehearsed and approved again.
 * Only the newest release can be withdrawn: later ones are built on it.
 */
export async function withdrawRelease(
  db: Database,
  { release: hash, reason, ordersOnIt = 0, account, at }: WithdrawRequest,
): Promise<Release> {
  return write(db, async (trx) => {
    const release = await loadRelease(trx, hash)
    const { layer, effectiveFrom } = release
    await actAs(trx, account, ['launcher'], layer)
    if (release.withdrawnAt !== null) throw new WithdrawalRefused(release.name, 'withdrawn')
    const head = await headRelease(trx, layer)
    if (head?.hash !== release.hash) throw new WithdrawalRefused(release.name, 'builtUpon')
    const facts = { effectiveFrom, now: at, ordersOnIt }
    takeStep(release.name, 'launch', { type: 'withdraw', ...facts })
    await markWithdrawn(trx, release, { account, at })
    await appendJournal(trx, {
      layer,
      at,
      actor: account,
      action: 'withdrawRelease',
      subject: `release/${hash}`,
      details: { reason: remark(reason), ordersOnIt },
    })
    const changeSet = await updateChangeSet(trx, await loadChangeSet(trx, release.changeSet), { state: 'design', release: null })
    await settleStages(trx, layer, at)
    await withdrawOfferings(trx, changeSet, facts, { account, at })
    return loadRelease(trx, hash)
  })
}
