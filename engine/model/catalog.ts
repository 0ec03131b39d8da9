import type { Id, PlaceId } from '../values/ids.js'
import type { Rounding } from '../values/ratio.js'
import type { DocumentHeader } from './document-header.js'
import type { HolderPolicyRule } from './order-action.js'
import type { TaxRules } from './tax.js'

/** What holds for the whole catalog. Exactly one per catalog. */
export interface CatalogDocument extends DocumentHeader<'catalog'> {
  /** IANA time zone in which days, months and bills are reckoned. */
  readonly timeZone: string
  /** The currencies that prices may be in, each with its rule for the one rounding per line. */
  readonly currencies: readonly { readonly code: string; readonly rounding: Rounding }[]
  /** What holds for an offering without eligibility of its own. */
  readonly eligibilityDefault: 'allow' | 'deny'
  /** Which prices hold for what customers have, where an offering says nothing itself. */
  readonly holderPolicy?: readonly HolderPolicyRule[]
  /** Absent, prices say nothing of tax. */
  readonly tax?: TaxRules
}

/** A node of the place hierarchy. Nodes without parent are roots. */
export interface PlaceDocument extends DocumentHeader<'place'> {
  readonly level: 'group' | 'province' | 'city' | 'area'
  readonly parent?: PlaceId
}

export interface ChannelDocument extends DocumentHeader<'channel'> {}

export interface MarketSegmentDocument extends DocumentHeader<'marketSegment'> {}

/** What an offering must have shown before it may launch. The lifecycle machine is fed from it. */
export interface LifecyclePolicyDocument extends DocumentHeader<'lifecyclePolicy'> {
  /** How many approvals each role must give; nobody approves their own change. */
  readonly approvals: readonly { readonly role: 'approver' | 'launcher'; readonly count: number }[]
  /** How many scenarios must exist for each offering in the change set; all of them must pass. */
  readonly minimumScenarios: number
  /** Whole days between scheduling and the effective instant. */
  readonly noticeDays: number
}

export type LifecyclePolicyId = Id<'lifecyclePolicy'>
