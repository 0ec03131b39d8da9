import type { LifecyclePolicy } from './step.js'

/** What holds for an offering that names no policy: somebody else approves, and it is rehearsed by at least one scenario. */
export const defaultPolicy: LifecyclePolicy = { approvals: [{ role: 'approver', count: 1 }], minimumScenarios: 1, noticeDays: 0 }

/**
 * What a change set must show when the offerings in it follow different policies: of each demand the highest, whatever
 * the order. No policies at all give {@link defaultPolicy}.
 */
export function strictestPolicy(policies: readonly LifecyclePolicy[]): LifecyclePolicy {
  if (policies.length === 0) return defaultPolicy
  const roles = ['approver', 'launcher'] as const
  const approvals = roles.map((role) => ({ role, count: Math.max(...policies.map((policy) => requiredApprovals(policy, role))) }))
  return {
    approvals: approvals.filter(({ count }) => count > 0),
    minimumScenarios: Math.max(...policies.map(({ minimumScenarios }) => minimumScenarios)),
    noticeDays: Math.max(...policies.map(({ noticeDays }) => noticeDays)),
  }
}

/** How many approvals a policy asks of a role; entries for the same role add up. */
export function requiredApprovals({ approvals }: LifecyclePolicy, role: 'approver' | 'launcher'): number {
  return approvals.reduce((sum, entry) => (entry.role === role ? sum + entry.count : sum), 0)
}
