import type { ComparisonOperator, FactValue } from '../values/fact-value.js'
import type { ConditionId, DecisionTableId, FactId, OfferingId, RuleTemplateId } from '../values/ids.js'
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
  | TemplateReason
  | TableReason
  | RowReason
  | ComparisonReason
  | RequirementReason

type Value = FactValue | readonly FactValue[]

/** A use of a rule template, with what its parameters were. */
export interface TemplateReason {
  readonly kind: 'template'
  readonly verdict: Verdict
  readonly template: RuleTemplateId
  readonly with: { readonly [parameter: string]: Value }
  readonly because: readonly [Reason]
}

/** What a decision table decided, compared with what was wanted. */
export interface TableReason {
  readonly kind: 'table'
  readonly verdict: Verdict
  readonly table: DecisionTableId
  readonly operator: ComparisonOperator
  readonly wanted: Value
  /** The outcome, or `null` when nobody can say it yet, or no row holds and nothing is declared for that. */
  readonly found: Value | null
  /** The facts without which nobody can say; empty when the table decides. While the verdict is unknown, only those that it takes. */
  readonly missing: readonly FactId[]
  /** The rows that hold, or that could; the first ones when there are many. */
  readonly because: readonly RowReason[]
}

/** A row of a decision table, with its cells as comparisons. */
export interface RowReason {
  readonly kind: 'row'
  readonly verdict: Verdict
  readonly table: DecisionTableId
  readonly row: string
  readonly because: readonly Reason[]
}

export interface ComparisonReason {
  readonly kind: 'comparison'
  readonly verdict: Verdict
  readonly fact: FactId
  readonly operator: ComparisonOperator
  readonly wanted: Value
  /** What the request supplied, or `null` when it supplied nothing. */
  readonly found: Value | null
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
