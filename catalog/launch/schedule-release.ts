import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { changeSetContent } from '../store/change-set-content.js'
import { type ChangeSet, expectState, updateChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { insertRelease } from '../store/insert-release.js'
import { appendJournal } from '../store/journal.js'
import { storable } from '../store/name.js'
import { headRelease, loadRelease, type Release } from '../store/release-store.js'
import { write } from '../store/write.js'
import { actAs } from './authority.js'
import { BaseMoved, EffectiveInstantRefused } from './errors.js'
import { expectFingerprint, launchGate, passGate } from './launch-gate.js'
import { scheduleOfferings, settleStages } from './offering-steps.js'

export interface ScheduleRequest {
  readonly changeSet: string
  /** The content that was rehearsed and approved. */
  readonly fingerprint: string
  readonly name: string
  /** The one instant at which everything in the change set takes effect: `at` itself, or later. */
  readonly effectiveFrom: Instant
  /** An earlier release whose mistake this one mends. */
  readonly corrects?: string
  readonly account: string
  readonly at: Instant
}

/**
 * Makes a release of a change set: documents, release, stages and journal in one transaction. The lifecycle decides
 * whether it may be; the release follows the newest one of the layer and takes effect no earlier than that.
 */
export async function scheduleRelease(db: Database, request: ScheduleRequest): Promise<Release> {
  const { changeSet: id, account, at, effectiveFrom } = request
  return write(db, async (trx) => {
    const content = await changeSetContent(trx, id)
    const { changeSet, documents } = content
    const { layer } = changeSet
    await actAs(trx, account, ['launcher'], layer)
    expectState(changeSet, 'rehearsal', text('请先提交变更集进入预演。', 'Submit it for rehearsal first.'))
    const fingerprint = expectFingerprint(content, request.fingerprint)
    const parent = await headRelease(trx, layer)
    expectFollows(changeSet, parent, effectiveFrom)
    passGate(await launchGate(trx, content), (facts) => ({ type: 'schedule', ...facts, effectiveFrom, now: at }))
    const corrects = request.corrects === undefined ? null : await correctedRelease(trx, request.corrects)
    const name = storable(request.name)
    const release = await insertRelease(trx, {
      layer,
      name,
      changeSet: id,
      corrects,
      effectiveFrom,
      createdBy: account,
      createdAt: at,
      parent,
      documents,
    })
    const launched = await updateChangeSet(trx, changeSet, { state: 'launch', release: release.hash })
    const details = { changeSet: id, fingerprint, effectiveFrom, sequence: release.sequence, parent: release.parent, corrects }
    await appendJournal(trx, { layer, at, actor: account, action: 'scheduleRelease', subject: `release/${release.hash}`, details })
    await settleStages(trx, layer, at)
    await scheduleOfferings(trx, { ...content, changeSet: launched }, release, { account, at })
    await settleStages(trx, layer, at)
    return release
  })
}

/** Releases of a layer are one chain in which nothing takes effect before what it builds on. */
function expectFollows({ id, base }: ChangeSet, head: Release | null, effectiveFrom: Instant): void {
  if ((head?.hash ?? null) !== base) throw new BaseMoved(id, head?.name ?? null)
  if (head !== null && effectiveFrom < head.effectiveFrom) throw new EffectiveInstantRefused(effectiveFrom, head.effectiveFrom)
}

async function correctedRelease(trx: Database, hash: string): Promise<Fingerprint> {
  return (await loadRelease(trx, hash)).hash
}
