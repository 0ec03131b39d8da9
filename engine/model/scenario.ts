import type { OfferingId } from '../values/ids.js'
import type { DocumentHeader } from './document-header.js'
import type { Facts } from './fact.js'
import type { OrderAction, PriceBasis } from './order-action.js'
import type { AmountOverride, Choice, ChosenTerm, HeldPin, HeldProduct, ItemOrder, PeriodBilled, UsageQuantity } from './request.js'

/** A stored case: what is asked, and what must come out. Only what `expect` names is compared. */
export interface Scenario extends DocumentHeader<'scenario'> {
  readonly offering: OfferingId
  readonly facts: Facts
  readonly choices: readonly Choice[]
  readonly at: string
  readonly currency?: string
  readonly startDate?: string
  readonly billDay?: number
  readonly terms?: readonly ChosenTerm[]
  readonly overrides?: readonly AmountOverride[]
  readonly usage?: readonly UsageQuantity[]
  /** What the customer has already, which the order changes. */
  readonly held?: HeldInScenario
  readonly orders?: readonly ItemOrder[]
  readonly expect: ScenarioExpectation
}

/**
 * What a customer has, as a stored case says it: bought of the catalog that is rehearsed, at a moment of the case's own. It names no
 * fingerprint, since that of the catalog covers the case itself.
 */
export interface HeldInScenario extends Omit<HeldProduct, 'catalog' | 'pins'> {
  readonly pins?: readonly PinInScenario[]
}

export interface PinInScenario extends Omit<HeldPin, 'catalog' | 'reached' | 'periods' | 'resumesTo'> {
  readonly periods?: readonly Omit<PeriodBilled, 'catalog'>[]
  readonly resumesTo?: Omit<NonNullable<HeldPin['resumesTo']>, 'catalog' | 'reached'>
}

export interface ExpectedTerm {
  readonly path: string
  readonly term?: string
  readonly to?: string
  readonly committedUntil?: string
  readonly noticeBy?: string
  readonly priceLockedUntil?: string
}

export interface ScenarioExpectation {
  readonly qualification?: 'qualified' | 'refused' | 'undetermined'
  /** Exactly these facts are missing, in any order. */
  readonly missing?: readonly string[]
  readonly configuration?: 'complete' | 'open' | 'conflict'
  /** What a choice ends up as, such as the speed that the address leaves. */
  readonly completion?: readonly Choice[]
  /** That there is no price, and why. */
  readonly noPrice?: ExpectedRefusal
  /** Lines by price id; amounts as decimal strings. Lines not named are not compared. */
  readonly lines?: readonly ExpectedLine[]
  readonly totals?: {
    readonly oneTime?: string
    readonly monthly?: string
    /** What the expected use costs in a month. */
    readonly usage?: string
    readonly firstBill?: string
    /** What is due over the term of the ordered offering. */
    readonly term?: string
  }
  /** The terms by path; days as the answer has them. */
  readonly terms?: readonly ExpectedTerm[]
  readonly allowances?: readonly { readonly price: string; readonly firstPeriod: string }[]
  /** What the order changes of what the customer has. */
  readonly changes?: ExpectedChanges
  /** How many items of each specification provisioning gets. */
  readonly items?: readonly { readonly specification: string; readonly count: number }[]
}

export interface ExpectedLine {
  readonly path?: string
  readonly price: string
  /** Before alterations. */
  readonly list?: string
  readonly amount?: string
  readonly firstBill?: string
  readonly firstPeriod?: string
  readonly overTerm?: string
  /** Amounts that are shown beside it and not charged. Those not named are not compared. */
  readonly references?: readonly { readonly price: string; readonly amount: string }[]
}

/** The outcome of a quote without a price, with exactly these codes and these missing facts, in any order. */
export interface ExpectedRefusal {
  readonly kind: 'incomplete' | 'conflict' | 'undetermined' | 'not-priced' | 'basis-undeclared' | 'invalid-request'
  readonly because?: readonly string[]
  readonly missing?: readonly string[]
}

/** What is not named is not compared. */
export interface ExpectedChanges {
  readonly items?: readonly {
    readonly path: string
    readonly action?: OrderAction
    /** Which prices hold afterwards; `none` for what is ordered anew, and for what needs no prices. */
    readonly basis?: PriceBasis | 'kept' | 'none'
  }[]
  readonly lines?: readonly ({ readonly path?: string; readonly price: string } & ExpectedBeforeAfter)[]
  readonly totals?: {
    readonly oneTime?: ExpectedBeforeAfter
    readonly monthly?: ExpectedBeforeAfter
    readonly usage?: ExpectedBeforeAfter
    readonly bill?: ExpectedBeforeAfter
  }
  /** The bill of the change: every entry that isn't zero, in any order, and no other. */
  readonly bill?: readonly ExpectedBillEntry[]
}

export interface ExpectedBeforeAfter {
  readonly before?: string
  readonly delta?: string
  readonly after?: string
}

export interface ExpectedBillEntry {
  readonly kind: 'credit' | 'refund' | 'due' | 'charge'
  readonly path?: string
  readonly price: string
  readonly amount: string
}
