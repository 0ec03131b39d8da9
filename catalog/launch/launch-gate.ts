import type { LackingFact } from '../../engine/lifecycle/lacking.js'
import { defaultPolicy, strictestPolicy } from '../../engine/lifecycle/policy.js'
import type { LifecyclePolicy, Step } from '../../engine/lifecycle/step.js'
import type { ProductOffering } from '../../engine/model/offering.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { text } from '../../engine/values/localized-text.js'
import { approvals } from '../store/approval-store.js'
import { baseDocuments, type ChangeSetContent } from '../store/change-set-content.js'
import { authorsOf } from '../store/change-set-edits.js'
import type { Database } from '../store/database.js'
import { latestEvidence, type StoredEvidence } from '../store/evidence-store.js'
import { concernedOfferings } from './concerned-offerings.js'
import { StaleFingerprint, StepRefused } from './errors.js'
import { whyNot } from './take-step.js'
import { offeringsOf, policiesOf } from './touched-offerings.js'

/** What approving and scheduling are judged by: the facts that the lifecycle asks for, of every offering concerned. */
export interface LaunchGate {
  readonly changeSet: string
  readonly facts: readonly GateFacts[]
}

type GateFacts = Pick<Extract<Step, { type: 'approve' }>, 'approvals' | 'authors' | 'policy' | 'evidence' | 'fingerprint'> & {
  /** `null` for a change set that concerns no offering. */
  readonly offering: string | null
}

/**
 * Gathers the facts. Approvals are given to the change set as a whole, so it must have as many as the strictest policy
 * of the offerings concerned asks for; scenarios are counted for each offering.
 */
export async function launchGate(trx: Database, content: ChangeSetContent): Promise<LaunchGate> {
  const { changeSet, fingerprint } = content
  const evidence = await latestEvidence(trx, changeSet)
  const given = await approvals(trx, changeSet)
  const shared = {
    fingerprint,
    authors: await authorsOf(trx, changeSet),
    approvals: given.filter((approval) => approval.fingerprint === fingerprint).map(({ account, role }) => ({ account, role })),
  }
  const policies = demandedPolicies(content)
  const { approvals: demanded, noticeDays } = strictestPolicy(policies.map(({ policy }) => policy))
  const own = policies.length > 0 ? policies : [{ offering: null, policy: { ...defaultPolicy, minimumScenarios: 0 } }]
  const facts = own.map(({ offering, policy: { minimumScenarios } }) => ({
    ...shared,
    offering,
    policy: { approvals: demanded, noticeDays, minimumScenarios },
    evidence: toEvidence(evidence, offering),
  }))
  return { changeSet: changeSet.id, facts }
}

/** Refuses the step when the lifecycle does not allow it for one of the offerings concerned; says everything that lacks. */
export function passGate(gate: LaunchGate, toStep: (facts: GateFacts) => Step): void {
  const [first] = gate.facts
  const lacking = new Map<string, LackingFact>()
  for (const facts of gate.facts) {
    for (const fact of whyNot('rehearsal', toStep(facts))) {
      const named = fact.code === 'lifecycle/scenarios' && facts.offering !== null ? about(facts.offering, fact) : fact
      lacking.set(named.text.en, named)
    }
  }
  if (lacking.size > 0 && first !== undefined) throw new StepRefused(gate.changeSet, toStep(first).type, [...lacking.values()])
}

/** Refuses a decision that was made about other content than the change set holds. */
export function expectFingerprint({ changeSet, fingerprint }: ChangeSetContent, seen: string): Fingerprint {
  if (seen !== fingerprint) throw new StaleFingerprint(changeSet.id, seen, fingerprint)
  return fingerprint
}

/**
 * The policy of each offering concerned. One that the change set itself makes milder still counts as it was: nobody
 * opens the gate from inside.
 */
function demandedPolicies(content: ChangeSetContent): readonly { readonly offering: string; readonly policy: LifecyclePolicy }[] {
  const concerned = concernedOfferings(content)
  const now = policiesOf(content.documents)
  const before = policiesOf(baseDocuments(content))
  const offeringsBefore = new Map(offeringsOf(baseDocuments(content)).map((offering) => [offering.id, offering]))
  return offeringsOf(content.documents)
    .filter(({ id }) => concerned.has(id))
    .map((offering) => {
      const old = offeringsBefore.get(offering.id)
      const policies = [policyOf(offering, now), ...(old === undefined ? [] : [policyOf(old, before)])]
      return { offering: offering.id, policy: strictestPolicy(policies) }
    })
}

function policyOf({ lifecyclePolicy }: ProductOffering, policies: ReadonlyMap<string, LifecyclePolicy>): LifecyclePolicy {
  return policies.get(lifecyclePolicy ?? '') ?? defaultPolicy
}

function toEvidence(evidence: StoredEvidence | null, offering: string | null): GateFacts['evidence'] {
  if (evidence === null) return null
  const { passed, failed, scenariosOf } = evidence.result
  const own = offering !== null && Object.hasOwn(scenariosOf, offering) ? scenariosOf[offering]! : 0
  return {
    fingerprint: evidence.fingerprint,
    failedScenarios: failed,
    scenarioCount: offering === null ? passed + failed : own,
  }
}

function about(offering: string, { code, text: said }: LackingFact): LackingFact {
  return { code, text: text(`销售品“${offering}”：${said['zh-CN']}`, `Offering "${offering}": ${said.en}`) }
}
