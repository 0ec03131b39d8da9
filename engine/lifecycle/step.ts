import type { LifecyclePolicyDocument } from '../model/catalog.js'
import type { Instant } from '../values/instant.js'
import { type LocalizedText, text } from '../values/localized-text.js'

/** Everything that people and time can do to an offering, in the order of its life. */
export const stepTypes = [
  'submit',
  'return',
  'approve',
  'schedule',
  'withdraw',
  'takeEffect',
  'modify',
  'abandon',
  'succeed',
  'retire',
  'reinstate',
] as const

export type StepType = (typeof stepTypes)[number]

/** What a policy asks before an offering may launch. */
export type LifecyclePolicy = Pick<LifecyclePolicyDocument, 'approvals' | 'minimumScenarios' | 'noticeDays'>

export interface Approval {
  readonly account: string
  readonly role: LifecyclePolicy['approvals'][number]['role']
}

/** What a rehearsal showed: how many stored scenarios speak of the offering, and how many of all that ran failed. */
export interface Evidence {
  /** Of the catalog that was rehearsed. */
  readonly fingerprint: string
  readonly scenarioCount: number
  readonly failedScenarios: number
}

/** Every fact that a step can depend on. They travel in the step, so that deciding needs nothing else. */
export interface StepFacts {
  readonly now: Instant
  /** Diagnostics of severity error in the change set. */
  readonly errors: number
  /** The fingerprint of the catalog as it would be launched now. */
  readonly fingerprint: string
  readonly evidence: Evidence | null
  /** Accounts that edited the change set. */
  readonly authors: readonly string[]
  /** Given for this very fingerprint. */
  readonly approvals: readonly Approval[]
  /** Who would approve now; `null` when nobody with such a role asks. */
  readonly approver: Approval | null
  readonly policy: LifecyclePolicy
  /** When the release of this version takes effect. */
  readonly effectiveFrom: Instant | null
  /** Orders that name this version already. */
  readonly ordersOnIt: number
  /** The end of the sale window, `null` when it is open. */
  readonly endOfSale: Instant | null
  /** Offerings that have this one as a member, each with the end of its own sale as the same change set leaves it. */
  readonly offeringsThatContainIt: readonly { readonly offering: string; readonly endOfSale: Instant | null }[]
}

type With<Facts extends keyof StepFacts = never> = Readonly<Pick<StepFacts, Facts>>

/** A step with the facts that decide whether it is possible. */
export type Step =
  | ({ readonly type: 'submit' } & With<'errors'>)
  | { readonly type: 'return' }
  | ({ readonly type: 'approve' } & With<'approver' | 'approvals' | 'authors' | 'policy' | 'evidence' | 'fingerprint'>)
  | ({ readonly type: 'schedule' } & With<'approvals' | 'authors' | 'policy' | 'evidence' | 'fingerprint' | 'effectiveFrom' | 'now'>)
  | ({ readonly type: 'withdraw' } & With<'effectiveFrom' | 'now' | 'ordersOnIt'>)
  | ({ readonly type: 'takeEffect' } & With<'effectiveFrom' | 'now'>)
  | { readonly type: 'modify' }
  | { readonly type: 'abandon' }
  | ({ readonly type: 'succeed' } & With<'effectiveFrom' | 'now'>)
  | ({ readonly type: 'retire' } & With<'endOfSale' | 'offeringsThatContainIt'>)
  | ({ readonly type: 'reinstate' } & With<'endOfSale' | 'now'>)

const names = {
  submit: text('提交预演', 'Submit'),
  return: text('退回设计', 'Return'),
  approve: text('审批通过', 'Approve'),
  schedule: text('排期上线', 'Schedule'),
  withdraw: text('撤回上线', 'Withdraw'),
  takeEffect: text('到点生效', 'Take effect'),
  modify: text('发起变更', 'Modify'),
  abandon: text('放弃变更', 'Abandon'),
  succeed: text('新版本生效', 'Succeed'),
  retire: text('退市', 'Retire'),
  reinstate: text('恢复销售', 'Reinstate'),
} as const satisfies Record<StepType, LocalizedText>

export function stepName(step: StepType): LocalizedText {
  return names[step]
}
