import type { Instant } from '../values/instant.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { requiredApprovals } from './policy.js'
import type { Approval, Evidence, LifecyclePolicy, Step } from './step.js'

/** One thing that keeps a step from being taken, with a code for programs and a sentence for people. */
export interface LackingFact {
  readonly code: `lifecycle/${string}`
  readonly text: LocalizedText
}

/** Everything that a step still lacks, in a fixed order; nothing when it is possible. */
export function lackingFor(step: Step): readonly LackingFact[] {
  switch (step.type) {
    case 'submit':
      return step.errors === 0 ? [] : [lacking.errors(step.errors)]
    case 'approve':
      return [...lackingApprover(step), ...lackingEvidence(step)]
    case 'schedule':
      return [...lackingEvidence(step), ...lackingApprovals(step), ...lackingNotice(step)]
    case 'withdraw': {
      const inEffect = step.effectiveFrom !== null && step.effectiveFrom <= step.now
      return [
        ...(inEffect ? [lacking.inEffect(step.effectiveFrom)] : []),
        ...(step.ordersOnIt > 0 ? [lacking.noOrders(step.ordersOnIt)] : []),
      ]
    }
    case 'takeEffect':
    case 'succeed':
      if (step.effectiveFrom === null) return [lacking.instant()]
      return step.now < step.effectiveFrom ? [lacking.notYet(step.effectiveFrom)] : []
    case 'retire':
      return lackingEndOfSale(step)
    case 'reinstate':
      return step.endOfSale !== null && step.endOfSale <= step.now ? [lacking.stillOnSale(step.endOfSale)] : []
    case 'return':
    case 'modify':
    case 'abandon':
      return []
  }
}

function lackingApprover(step: Extract<Step, { readonly type: 'approve' }>): readonly LackingFact[] {
  const { approver, approvals, authors, policy } = step
  if (approver === null) return [lacking.approver()]
  const found: LackingFact[] = []
  if (requiredApprovals(policy, approver.role) === 0) found.push(lacking.role(approver.role))
  if (authors.includes(approver.account)) found.push(lacking.otherEyes(approver.account))
  if (approvals.some(({ account }) => account === approver.account)) found.push(lacking.secondAccount(approver.account))
  return found
}

function lackingEvidence(step: {
  readonly evidence: Evidence | null
  readonly fingerprint: string
  readonly policy: LifecyclePolicy
}): readonly LackingFact[] {
  const { evidence, fingerprint, policy } = step
  if (evidence === null) return [lacking.evidence()]
  const found: LackingFact[] = []
  if (evidence.fingerprint !== fingerprint) found.push(lacking.freshEvidence())
  if (evidence.failedScenarios > 0) found.push(lacking.greenEvidence(evidence.failedScenarios))
  if (evidence.scenarioCount < policy.minimumScenarios) found.push(lacking.scenarios(evidence.scenarioCount, policy.minimumScenarios))
  return found
}

/**
 * Authors' approvals don't count, and one account fills one place: whoever approved in both roles can't stand for both.
 * Hence enough accounts are needed for each role, and enough different ones for all roles together.
 */
function lackingApprovals(
  step: Pick<Extract<Step, { readonly type: 'schedule' }>, 'approvals' | 'authors' | 'policy'>,
): readonly LackingFact[] {
  const { approvals, authors, policy } = step
  const counted = approvals.filter(({ account }) => !authors.includes(account))
  const roles = (['approver', 'launcher'] as const).map((role) => ({
    role,
    required: requiredApprovals(policy, role),
    given: accountsOf(counted.filter((approval) => approval.role === role)),
  }))
  const short = roles.filter(({ required, given }) => given < required)
  if (short.length > 0) return short.map(({ role, required, given }) => lacking.approvals(role, given, required))
  const required = roles.reduce((sum, role) => sum + role.required, 0)
  const given = accountsOf(counted.filter(({ role }) => requiredApprovals(policy, role) > 0))
  return given < required ? [lacking.differentAccounts(given, required)] : []
}

function lackingNotice({
  effectiveFrom,
  now,
  policy,
}: Pick<Extract<Step, { readonly type: 'schedule' }>, 'effectiveFrom' | 'now' | 'policy'>) {
  if (effectiveFrom === null) return [lacking.instant()]
  if (effectiveFrom < now) return [lacking.futureInstant(effectiveFrom)]
  const notice = Date.parse(effectiveFrom) - Date.parse(now)
  return notice < policy.noticeDays * 86_400_000 ? [lacking.notice(policy.noticeDays)] : []
}

function lackingEndOfSale({
  endOfSale,
  offeringsThatContainIt,
}: Pick<Extract<Step, { readonly type: 'retire' }>, 'endOfSale' | 'offeringsThatContainIt'>) {
  if (endOfSale === null) return [lacking.endOfSale()]
  const outliving = offeringsThatContainIt.filter((outer) => outer.endOfSale === null || outer.endOfSale > endOfSale)
  return outliving.map(({ offering }) => lacking.retiredContainer(offering))
}

function accountsOf(approvals: readonly Approval[]): number {
  return new Set(approvals.map(({ account }) => account)).size
}

const roleNames = { approver: text('审批员', 'approver'), launcher: text('上线员', 'launcher') } as const satisfies Record<
  Approval['role'],
  LocalizedText
>

const lacking = {
  errors: (count: number) =>
    fact(
      'errors',
      `变更集还有 ${count} 个错误，请先改正。`,
      `The change set still has ${count} ${count === 1 ? 'error' : 'errors'}: mend ${count === 1 ? 'it' : 'them'} first.`,
    ),
  approver: () => fact('approver', '需要由具备审批角色的账号来审批。', 'An account with an approving role must approve.'),
  role: (role: Approval['role']) =>
    fact(
      'role',
      `生命周期策略不要求“${roleNames[role]['zh-CN']}”角色审批。`,
      `The lifecycle policy asks for no approval by the role "${roleNames[role].en}".`,
    ),
  otherEyes: (account: string) =>
    fact(
      'other-eyes',
      `“${account}”是本次变更的作者，须由他人审批。`,
      `"${account}" is an author of this change: somebody else must approve it.`,
    ),
  secondAccount: (account: string) =>
    fact('second-account', `“${account}”已经审批过，须由另一账号审批。`, `"${account}" has approved already: another account must.`),
  evidence: () => fact('evidence', '尚未预演，请先运行预演。', 'Nothing has been rehearsed yet: run the rehearsal.'),
  freshEvidence: () =>
    fact('fresh-evidence', '预演之后内容又有变动，请重新预演。', 'The content has changed since the rehearsal: rehearse it again.'),
  greenEvidence: (count: number) =>
    fact('green-evidence', `全部场景都须通过，目前有 ${count} 个未通过。`, `All scenarios must pass, and ${count} of them failed.`),
  scenarios: (count: number, wanted: number) =>
    fact(
      'scenarios',
      `涉及该销售品的场景有 ${count} 个，策略要求至少 ${wanted} 个。`,
      `The offering has ${count} of the ${wanted} scenarios that its policy asks for.`,
    ),
  approvals: (role: Approval['role'], given: number, wanted: number) =>
    fact(
      'approvals',
      `“${roleNames[role]['zh-CN']}”角色的有效审批有 ${given} 个，策略要求 ${wanted} 个。`,
      `The role "${roleNames[role].en}" has given ${given} of the ${wanted} approvals that the policy asks for.`,
    ),
  differentAccounts: (given: number, wanted: number) =>
    fact(
      'different-accounts',
      `审批须来自 ${wanted} 个不同账号，目前只有 ${given} 个。`,
      `The approvals must come from ${wanted} different accounts, and they come from ${given}.`,
    ),
  instant: () => fact('instant', '需要确定生效时刻。', 'The instant of taking effect must be set.'),
  futureInstant: (at: Instant) =>
    fact('future-instant', `生效时刻 ${at} 已经过去，请另选时刻。`, `The instant ${at} has passed: choose a later one.`),
  notice: (days: number) =>
    fact(
      'notice',
      `策略要求至少提前 ${days} 天排期，请推迟生效时刻。`,
      `The policy asks for ${days} ${days === 1 ? 'day' : 'days'} of notice: choose a later instant.`,
    ),
  notYet: (at: Instant) => fact('not-yet', `生效时刻 ${at} 尚未到来。`, `The instant ${at} has not come yet.`),
  inEffect: (at: Instant) =>
    fact('before-instant', `该版本已于 ${at} 生效，不能再撤回。`, `This version took effect at ${at} and can't be withdrawn any more.`),
  noOrders: (count: number) =>
    fact(
      'no-orders',
      `已有 ${count} 笔订单使用该版本，不能撤回。`,
      `This version can't be withdrawn: ${count} ${count === 1 ? 'order names' : 'orders name'} it.`,
    ),
  endOfSale: () => fact('end-of-sale', '需要先设置停售时刻。', 'The end of sale must be set first.'),
  retiredContainer: (offering: string) =>
    fact(
      'retired-container',
      `销售品“${offering}”包含它且停售更晚，请先让“${offering}”退市，或放进同一变更集。`,
      `"${offering}" contains it and is sold for longer: retire "${offering}" first, or in the same change set.`,
    ),
  stillOnSale: (at: Instant) =>
    fact('before-end-of-sale', `已于 ${at} 停售，不能再恢复销售。`, `Its sale ended at ${at}: it can't be reinstated any more.`),
}

function fact(code: string, chinese: string, english: string): LackingFact {
  return { code: `lifecycle/${code}`, text: text(chinese, english) }
}
