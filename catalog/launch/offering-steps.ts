import { isEnded, type Stage } from '../../engine/lifecycle/stage.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import type { Instant } from '../../engine/values/instant.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import type { ChangeSetContent } from '../store/change-set-content.js'
import type { ChangeSet } from '../store/change-set-store.js'
import type { Database } from '../store/database.js'
import { appendJournal } from '../store/journal.js'
import type { Layer } from '../store/layer.js'
import { dropStage, type OfferingStage, putStage, stagesDue, stagesIn, stagesOf } from '../store/stage-store.js'
import { OfferingTaken, StepRefused } from './errors.js'
import { takeStep } from './take-step.js'
import { endOfSale, endsEarlier, endsLater, offeringsContaining, type TouchedOffering, touchedOfferings } from './touched-offerings.js'

/** Who moves offerings, and when. */
export interface Mover {
  readonly account: string
  readonly at: Instant
}

/** Stands in the journal for what time itself brought about. */
const clock = 'clock'

/** Moves on every offering whose instant has come; afterwards what is stored is what holds at `at`. */
export async function settleStages(trx: Database, layer: Layer, at: Instant): Promise<readonly OfferingStage[]> {
  const moved: OfferingStage[] = []
  for (const before of await stagesDue(trx, layer, at)) {
    const { stage, at: since, release } = before.next!
    moved.push(await move(trx, before, { ...before, stage, since, release, changeSet: null, next: null }, { account: clock, at }))
  }
  return moved
}

/**
 * Binds the offerings that a change set touches to it, as it enters rehearsal: new ones enter rehearsal with it, those on
 * sale go into modification. Refuses one that another change set works on.
 */
export async function claimOfferings(trx: Database, { changeSet, changes }: ChangeSetContent, mover: Mover): Promise<void> {
  const touched = new Set(touchedOfferings(changes).map(({ id }) => id))
  for (const claimed of await stagesIn(trx, changeSet.layer, changeSet.id)) {
    if (!touched.has(claimed.offering) && claimed.release === null) await dropStage(trx, claimed)
  }
  const stages = await stagesOf(trx, changeSet.layer, [...touched])
  for (const offering of touched) {
    const before = stages.get(offering) ?? newOffering(changeSet, offering, mover.at)
    expectFree(before, changeSet)
    const stage = before.release === null ? takeStep(offering, before.stage, { type: 'submit', errors: 0 }) : modified(before)
    await move(trx, before, { ...before, stage, since: sinceOf(before, stage, mover.at), changeSet: changeSet.id }, mover)
  }
}

/** Puts an offering on sale into modification by a change set; nothing happens when it is so already. */
export async function claimOffering(trx: Database, before: OfferingStage, changeSet: ChangeSet, mover: Mover): Promise<void> {
  expectFree(before, changeSet)
  const stage = modified(before)
  await move(trx, before, { ...before, stage, since: sinceOf(before, stage, mover.at), changeSet: changeSet.id }, mover)
}

/** New offerings go back to design with their change set; those on sale stay in modification. */
export async function returnOfferings(trx: Database, changeSet: ChangeSet, mover: Mover): Promise<void> {
  for (const before of await stagesIn(trx, changeSet.layer, changeSet.id)) {
    if (before.release !== null) continue
    const stage = takeStep(before.offering, before.stage, { type: 'return' })
    await move(trx, before, { ...before, stage, since: mover.at }, mover)
  }
}

/** Lets go of offerings: new ones are forgotten, those on sale are tracked again. */
export async function releaseOfferings(trx: Database, offerings: readonly OfferingStage[], mover: Mover): Promise<void> {
  for (const before of offerings) {
    if (before.release === null) await dropStage(trx, before)
    else {
      const stage = before.stage === 'modification' ? takeStep(before.offering, before.stage, { type: 'abandon' }) : before.stage
      await move(trx, before, { ...before, stage, since: sinceOf(before, stage, mover.at), changeSet: null, next: null }, mover)
    }
  }
}

/**
 * Decides what the instant of a release will make of the offerings bound to its change set. The gate has let them pass
 * before: those that are new are in launch from now on.
 */
export async function scheduleOfferings(
  trx: Database,
  content: ChangeSetContent,
  release: { readonly hash: Fingerprint; readonly effectiveFrom: Instant },
  mover: Mover,
): Promise<void> {
  const { changeSet, changes } = content
  const touched = new Map(touchedOfferings(changes).map((offering) => [offering.id, offering]))
  for (const before of await stagesIn(trx, changeSet.layer, changeSet.id)) {
    const offering = touched.get(before.offering) ?? null
    const stage = before.release === null ? 'launch' : before.stage
    const due = stageWhenDue(content, { ...before, stage }, offering, release.effectiveFrom)
    const next = { stage: due, at: release.effectiveFrom, release: release.hash }
    await move(trx, before, { ...before, stage, since: sinceOf(before, stage, mover.at), next }, mover)
  }
}

/** Takes the coming change away again: new offerings go back to design, those on sale stay as they are. */
export async function withdrawOfferings(
  trx: Database,
  changeSet: ChangeSet,
  facts: { readonly effectiveFrom: Instant; readonly now: Instant; readonly ordersOnIt: number },
  mover: Mover,
): Promise<void> {
  for (const before of await stagesIn(trx, changeSet.layer, changeSet.id)) {
    const stage = before.release === null ? takeStep(before.offering, before.stage, { type: 'withdraw', ...facts }) : before.stage
    await move(trx, before, { ...before, stage, since: sinceOf(before, stage, mover.at), next: null }, mover)
  }
}

/** Walks the lifecycle from the instant of scheduling to the one of taking effect. */
function stageWhenDue(
  content: ChangeSetContent,
  { offering, stage }: OfferingStage,
  touched: TouchedOffering | null,
  effectiveFrom: Instant,
): Stage {
  const atInstant = { effectiveFrom, now: effectiveFrom }
  if (touched?.after === null) return expectEnded(offering, stage, touched, effectiveFrom)
  switch (stage) {
    case 'launch':
      return takeStep(offering, stage, { type: 'takeEffect', ...atInstant })
    case 'modification': {
      const tracking = takeStep(offering, stage, { type: 'succeed', ...atInstant })
      return touched !== null && endsEarlier(touched) ? retired(content, touched, tracking) : tracking
    }
    case 'retirement':
      if (touched === null || !endsLater(touched)) return stage
      return takeStep(offering, stage, { type: 'reinstate', endOfSale: endOfSale(touched.before), now: effectiveFrom })
    default:
      throw new Error(`An offering in ${stage} cannot be part of a release.`)
  }
}

function retired({ documents }: ChangeSetContent, { id, after }: TouchedOffering, stage: Stage): Stage {
  const offeringsThatContainIt = offeringsContaining(documents, id).map((outer) => ({ offering: outer.id, endOfSale: endOfSale(outer) }))
  return takeStep(id, stage, { type: 'retire', endOfSale: endOfSale(after), offeringsThatContainIt })
}

/** An offering leaves the catalog only after its life: until then orders and bills ask for it. */
function expectEnded(offering: string, stage: Stage, { before }: TouchedOffering, now: Instant): Stage {
  if (isEnded(stage, { endOfSale: endOfSale(before), holders: 0, now })) return stage
  const why = text(
    '销售品须先退市且停售时刻已过，才能从目录中删除。',
    'It can leave the catalog only when it is retired and its sale has ended.',
  )
  throw new StepRefused(offering, 'retire', [{ code: 'lifecycle/ended', text: why }])
}

function modified({ offering, stage }: OfferingStage): Stage {
  if (stage === 'modification' || stage === 'retirement') return stage
  return takeStep(offering, stage, { type: 'modify' })
}

function expectFree({ offering, changeSet: taken }: OfferingStage, changeSet: ChangeSet): void {
  if (taken !== null && taken !== changeSet.id) throw new OfferingTaken(offering, taken)
}

function newOffering({ layer, id }: ChangeSet, offering: string, at: Instant): OfferingStage {
  return { layer, offering, stage: 'design', since: at, changeSet: id, release: null, next: null }
}

function sinceOf(before: OfferingStage, stage: Stage, at: Instant): Instant {
  return before.stage === stage ? before.since : at
}

/** Stores a stage, and notes in the journal what changed for people. */
async function move(trx: Database, before: OfferingStage, after: OfferingStage, { account, at }: Mover): Promise<OfferingStage> {
  await putStage(trx, after)
  const details: JsonValue = {
    from: before.stage,
    to: after.stage,
    since: after.since,
    changeSet: after.changeSet,
    release: after.release,
    next: after.next as JsonValue,
  }
  const subject = `productOffering/${after.offering}`
  await appendJournal(trx, { layer: after.layer, at, actor: account, action: 'moveStage', subject, details })
  return after
}
