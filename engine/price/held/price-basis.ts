import type { HolderAction, HolderPolicyRule, PriceBasis } from '../../model/order-action.js'
import type { OfferingId } from '../../values/ids.js'

/** What the catalog, and each offering for itself, declares for holders. */
export interface HolderPolicies {
  readonly catalog: readonly HolderPolicyRule[]
  readonly offerings: ReadonlyMap<OfferingId, readonly HolderPolicyRule[]>
}

/** A basis and who declared it. */
export interface DeclaredBasis {
  readonly basis: PriceBasis
  readonly by: 'offering' | 'catalog'
}

/**
 * The basis that is declared for an action with its cause, or `null`: nobody chooses one. What an offering declares goes
 * before what the catalog does; within either, a rule that names the cause before one for every cause.
 */
export function declaredBasis(
  { catalog, offerings }: HolderPolicies,
  offering: OfferingId,
  action: HolderAction,
  cause: string | null,
): DeclaredBasis | null {
  const own = ruleFor(offerings.get(offering) ?? [], action, cause)
  if (own !== null) return { basis: own.basis, by: 'offering' }
  const common = ruleFor(catalog, action, cause)
  return common === null ? null : { basis: common.basis, by: 'catalog' }
}

function ruleFor(rules: readonly HolderPolicyRule[], action: HolderAction, cause: string | null): HolderPolicyRule | null {
  const suiting = rules.filter((rule) => rule.action === action)
  const named = cause === null ? undefined : suiting.find((rule) => rule.cause === cause)
  return named ?? suiting.find((rule) => rule.cause === undefined) ?? null
}
