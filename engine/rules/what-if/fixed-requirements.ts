import type { Reason, RequirementReason } from '../../explain/reason.js'
import type { OfferingId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { CompiledRules } from '../compile-rules.js'
import { qualifyOffering } from '../qualify-offering.js'

/** What an offering asks that no fact has a say in: sale window, stage, whether it is sold on its own, and the default. */
export function fixedRequirements(rules: CompiledRules, offering: OfferingId, at: Instant): readonly RequirementReason[] {
  return requirementsOf(qualifyOffering(rules, offering, { facts: {}, at }).reason).filter((reason) => !('because' in reason))
}

/** The requirements that a qualification shows. */
export function requirementsOf(reason: Reason): readonly RequirementReason[] {
  const parts: readonly Reason[] = 'because' in reason ? reason.because : []
  return parts.filter((part) => 'offering' in part)
}
