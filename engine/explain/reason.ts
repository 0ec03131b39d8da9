import type { ComparisonOperator, FactValue } from '../values/fact-value.js'
import type { ConditionId, FactId, OfferingId } from '../values/ids.js'
import type { Instant } from '../values/instant.js'

/** Three-valued: a fact that nobody supplied makes a verdict unknown, never false. */
export type Verdict = 'holds' | 'fails' | 'unknown'

/**
 * Why a verdict came out as it did: a tree in the shape of what the author wrote, with the values found and wanted.
 * Reasons are JSON values, without timings and without texts; `sentence.ts` puts them into words.
 */
export type Reason =
  | { readonly kind: 'all' | 'any'; readonly verdict: Verdict; readonly because: readonly Reason[] }
  | { readonly kind: 'not'; readonly verdict: Verdict; readonly because: readonly [Reason] }
  | { readonly kind: 'named'; readonly verdict: Verdict; readonly condition: ConditionId; readonly because: readonly [Reason] }
  | ComparisonReason
  | RequirementReason

export interface ComparisonReason {
  readonly kind: 'comparison'
  readonly verdict: Verdict
  readonly fact: FactId
  readonly operator: ComparisonOperator
  readonly wanted: FactValue | readonly FactValue[]
  /** What the request supplied, or `null` when it supplied nothing. */
  readonly found: FactValue | readonly FactValue[] | null
}

/** One of the things that every offering asks of a request, each shown also when it holds. */
export type RequirementReason =
  | {
      readonly kind: 'saleWindow'
      readonly verdict: Verdict
      readonly offering: OfferingId
      readonly at: Instant
      readonly from: Instant | null
      readonly to: Instant | null
    }
  | { readonly kind: 'stage'; readonly verdict: Verdict; readonly offering: OfferingId; readonly stage: string }
  | {
      readonly kind: 'channel' | 'marketSegment' | 'place' | 'eligibility'
      readonly verdict: Verdict
      readonly offering: OfferingId
      readonly because: readonly Reason[]
    }
  /** The offering is only had as a member of a bundle; absent for those that may be ordered on their own. */
  | { readonly kind: 'sellable'; readonly verdict: Verdict; readonly offering: OfferingId }
  /** The offering has no eligibility of its own: the catalog's declared default decides. */
  | { readonly kind: 'default'; readonly verdict: Verdict; readonly offering: OfferingId; readonly decision: 'allow' | 'deny' }
