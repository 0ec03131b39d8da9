import type { ComparisonOperator, FactValue } from '../values/fact-value.js'
import type { FactId, Id, OfferingId, PlaceId, PriceId, SpecificationId } from '../values/ids.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { LifecyclePolicyId } from './catalog.js'
import type { AuthoredPeriod, DocumentHeader } from './document-header.js'
import type { Condition } from './fact.js'
import type { HolderPolicyRule } from './order-action.js'
import type { ProductOfferingTerm } from './term.js'

/** What is sold. Absent channels, segments and places mean all; an absent end of `validFor` is open. */
export interface ProductOffering extends DocumentHeader<'productOffering'> {
  /** A heading to find it under, such as `fusion` or `mobile`. */
  readonly category: string
  /** The sale window. */
  readonly validFor: AuthoredPeriod
  readonly channel?: readonly Id<'channel'>[]
  readonly marketSegment?: readonly Id<'marketSegment'>[]
  readonly place?: readonly PlaceId[]
  readonly eligibility?: Condition
  /** Whether it may be ordered on its own; a member of a bundle need not be. */
  readonly isSellable: boolean
  readonly content: OfferingContent
  readonly prices: readonly PriceId[]
  /** Absent, the offering is taken without a term. */
  readonly terms?: readonly ProductOfferingTerm[]
  /** Which prices hold for what customers have of it; an action that it names goes before what the catalog says of it. */
  readonly holderPolicy?: readonly HolderPolicyRule[]
  readonly lifecyclePolicy?: LifecyclePolicyId
}

export type OfferingContent =
  | {
      readonly kind: 'simple'
      readonly specification: SpecificationId
      /** Narrows characteristics of the specification to some of their values. */
      readonly characteristics?: readonly { readonly id: string; readonly values: readonly FactValue[] }[]
    }
  | {
      readonly kind: 'bundle'
      /** Characteristics of the bundle itself, such as how it is paid. */
      readonly specification?: SpecificationId
      readonly groups: readonly BundleGroup[]
      readonly rules: readonly BundleRule[]
    }

/** Members of which at least `minimum` and at most `maximum` different ones are taken. */
export interface BundleGroup {
  readonly id: string
  readonly name: LocalizedText
  readonly minimum: number
  readonly maximum: number
  /** How many pieces all its members make together. */
  readonly quantity?: { readonly minimum?: number; readonly maximum?: number }
  readonly members: readonly BundleMember[]
}

/** An offering within a group; when taken, in a quantity from `minimum` (at least 1) to `maximum`. */
export interface BundleMember {
  readonly id: string
  readonly offering: OfferingId
  readonly minimum: number
  readonly maximum: number
  /** Fills in when nobody chose, as far as rules allow. */
  readonly default?: { readonly quantity: number }
  /**
   * The quantity is always the value of this number, such as how many screens are to be used. Without a value, or at 0,
   * the member isn't taken. The path is within the bundle, like those of its rules.
   */
  readonly quantityFrom?: { readonly path: string; readonly characteristic: string }
}

/**
 * A rule over the members of one bundle. It applies when `when` holds (absent: always); an unknown `when` leaves the
 * configuration open and names the missing facts. `if` and `then` terms are conjunctions.
 */
export type BundleRule = {
  readonly id: string
  readonly name: LocalizedText
  readonly when?: Condition
} /** Whoever takes all of `if` must take all of `then`; an absent `if` makes `then` unconditional. */ & (
  | { readonly kind: 'requires'; readonly if?: readonly Term[]; readonly then: readonly Term[] }
  /** Not all of `terms` together. */
  | { readonly kind: 'excludes'; readonly terms: readonly Term[] }
  /** At most `maximum` of the terms hold. */
  | { readonly kind: 'atMost'; readonly maximum: number; readonly terms: readonly Term[] }
  /** What is added up lies between the bounds, for whoever takes all of `if`; an absent `if` means everybody. */
  | {
      readonly kind: 'total'
      readonly if?: readonly Term[]
      readonly of: readonly Addend[]
      readonly minimum?: number
      readonly maximum?: number
    }
  /** Advice to whoever takes all of `if`. It excludes nothing and forces nothing. */
  | { readonly kind: 'recommends'; readonly if?: readonly Term[]; readonly then: readonly Term[] }
)

/** Part of a total: the quantity of a member, or the value of a number of it, `each` times (absent: once). */
export interface Addend {
  readonly path: string
  readonly characteristic?: string
  readonly each?: number
}

/**
 * A statement about one member of the selection. `path` is absolute within the bundle that owns the rule: `/` for the
 * bundle itself, `/group/member` for a member, `/group/member/group/member` below a nested bundle.
 */
export type Term =
  | { readonly path: string; readonly selected: boolean }
  | { readonly path: string; readonly quantity: { readonly operator: NumberOperator; readonly value: number } }
  | CharacteristicTerm

/** What isn't taken, or has no value, satisfies no comparison; a set is compared by `contains` and `doesNotContain`. */
export interface CharacteristicTerm {
  readonly path: string
  readonly characteristic: string
  readonly operator: TermOperator
  readonly value: TermValue
}

export type NumberOperator = Extract<
  ComparisonOperator,
  'equal' | 'notEqual' | 'lessThan' | 'lessThanInclusive' | 'greaterThan' | 'greaterThanInclusive'
>
export type TermOperator = NumberOperator | Extract<ComparisonOperator, 'in' | 'notIn' | 'contains' | 'doesNotContain'>
/** A constant, a list for `in` and `notIn`, or a fact of the request, such as what an address can carry. */
export type TermValue = FactValue | readonly FactValue[] | { readonly fact: FactId }
