import type { FactValue } from '../values/fact-value.js'
import type { Facts } from './fact.js'
import type { HolderAction } from './order-action.js'

/** A caller's question, as JSON. Its own validation answers `invalid-request`; nothing in it is trusted before. */
export interface QualifyRequest {
  readonly offering: string
  readonly facts: Facts
  /** RFC 3339 moment the question is about. */
  readonly at: string
}

/** Which of all offerings may this customer have? A page of them at a time. */
export interface QualifyAllRequest {
  readonly facts: Facts
  readonly at: string
  /** Whose verdicts are listed; absent, those that are qualified or undetermined. */
  readonly show?: readonly QualificationKind[]
  /** Whether each comes with its reason. */
  readonly why?: boolean
  /** How many at most; absent, 100. */
  readonly first?: number
  /** Only offerings whose id comes after this one, which is where the page before ended. */
  readonly after?: string
}

/** What does each offering list at? A page of those on sale, each with its one-time and recurring charges for a new order of one. */
export interface PriceListRequest {
  readonly facts: Facts
  readonly at: string
  readonly currency: string
  /** Only offerings of this category. */
  readonly category?: string
  /** How many at most; absent, 100. */
  readonly first?: number
  /** Only offerings whose id comes after this one, which is where the page before ended. */
  readonly after?: string
}

export type QualificationKind = 'qualified' | 'refused' | 'undetermined'

export interface ExplainRequest extends QualifyRequest {}

export interface ConfigureRequest extends QualifyRequest {
  /** What the customer chose so far; order plays no part, and one thing may be chosen only once. */
  readonly choices: readonly Choice[]
  /** Whether every forced and impossible value explains itself; absent, it does. A conflict always does. */
  readonly explain?: boolean
  /** Whether the valid configurations that are left are counted. */
  readonly count?: boolean
  /** Finishes the selection: the cheapest or the dearest way, or the one that departs least from the defaults. */
  readonly finish?: Finish
  /** Asks what every open value would cost, in this currency and for these terms. */
  readonly price?: { readonly currency: string; readonly months?: number; readonly terms?: readonly ChosenTerm[] }
}

export type Finish = 'cheapest' | 'dearest' | 'nearest'

/**
 * One choice. A path is `/` for the ordered offering, `/group/member` for a member; a quantity of 0 says "not this
 * one". Of a set each value is chosen by itself, or with `included: false` chosen not to be in it.
 */
export type Choice = (
  | { readonly path: string; readonly quantity: number }
  | { readonly path: string; readonly characteristic: string; readonly value: FactValue; readonly included?: boolean }
) & {
  /** How much the customer minds losing it, a whole number from 1 up (absent: 1): repairs of a conflict drop what weighs least. */
  readonly weight?: number
}

export interface QuoteRequest extends ConfigureRequest {
  readonly currency: string
  /** What the customer has already, which the order changes. */
  readonly held?: HeldProduct
  /** What nobody can see by comparing what is wanted with what is held. */
  readonly orders?: readonly ItemOrder[]
  /** The local day on which service begins, or the change takes effect; absent, the day of `at` in the catalog's time zone. */
  readonly startDate?: string
  /** The day of the month, 1 to 31, on which the account is billed; charges whose periods go by it need it. */
  readonly billDay?: number
  /** The terms that are taken, of offerings that have several. */
  readonly terms?: readonly ChosenTerm[]
  /** Amounts that were agreed on, of prices that may be negotiated. */
  readonly overrides?: readonly AmountOverride[]
  /** Expected use per month, for usage charges. */
  readonly usage?: readonly UsageQuantity[]
  /** That of an earlier quote, whose price is wanted again: it comes out to the byte, or the answer says what is different. */
  readonly token?: { readonly catalog: string; readonly at: string; readonly input: string; readonly result: string }
}

/**
 * An amount that was agreed on instead of the list's, per unit, or as a percentage off the list amount; alterations of
 * the list price follow it only as far as it says.
 */
export type AmountOverride = { readonly path: string; readonly price: string } & AgreedOn

export type AgreedOn = { readonly alterations: AlterationsAllowed } & ({ readonly amount: string } | { readonly percentOff: string })

export type AlterationsAllowed = { readonly kind: 'none' | 'all' } | { readonly kind: 'stages'; readonly stages: readonly number[] }

/** The term of an item, by the id that it has in its offering. */
export interface ChosenTerm {
  readonly path: string
  readonly term: string
}

/** What a customer already has of an offering. */
export interface HeldProduct {
  /** Absent, the offering that is asked about. */
  readonly offering?: string
  readonly choices: readonly Choice[]
  /** RFC 3339 moment whose catalog and prices it was bought under. */
  readonly at: string
  /** The local day on which its service began. */
  readonly startDate: string
  /** What was known then; absent, what the request knows. */
  readonly facts?: Facts
  /** The fingerprint of the catalog of then; one that differs is refused. */
  readonly catalog?: string
  /** The terms that its items were taken for; of an only one nothing need be said. */
  readonly terms?: readonly ChosenTerm[]
  /** Items that were bought or priced at another moment than the rest. */
  readonly pins?: readonly HeldPin[]
}

/** One item of what is held, where it was bought, or priced anew, by itself. */
export interface HeldPin {
  readonly path: string
  readonly at: string
  readonly startDate: string
  readonly facts?: Facts
  readonly catalog?: string
  /** The day on which its terms last began anew; absent, when its service began. */
  readonly renewedOn?: string
  /** Facts of the selection that its price still goes by, where the item is another by now: `{ "item.speed": 100 }`. */
  readonly selection?: Facts
  /** The days on which charges began that an order on it brought along, by price; the others began with its service. */
  readonly began?: Readonly<Record<string, string>>
  /** The days on which an order last changed what charges cost, by price: up to then they are settled. */
  readonly settled?: Readonly<Record<string, string>>
  /**
   * Later versions of prices that had reached it when an order last touched it, by price, the oldest first: the release's
   * moment, and the day since which the version counts.
   */
  readonly reached?: Readonly<Record<string, readonly ReachedPrice[]>>
  /** What was agreed on instead of list amounts, by price. */
  readonly agreed?: Readonly<Record<string, AgreedOn>>
  /** Nothing is charged for it: its order had the basis `zero`. */
  readonly free?: boolean
  /** Deposits that were paid for it and not given back, by price; absent, what they cost when its service began. */
  readonly deposits?: Readonly<Record<string, PaidDeposit>>
  /** Running billing periods that were billed at something else than their charge costs by now. */
  readonly periods?: readonly PeriodBilled[]
  /** It is suspended; once resumed it is held under this again. */
  readonly resumesTo?: Pick<
    HeldPin,
    'at' | 'facts' | 'catalog' | 'renewedOn' | 'selection' | 'began' | 'settled' | 'reached' | 'agreed' | 'free'
  >
}

/** What was paid, for so many of the item. */
export interface PaidDeposit {
  readonly amount: string
  readonly quantity: number
}

/** A running billing period, as it was billed: its price is that of the catalog of the moment `at`. */
export interface PeriodBilled {
  readonly price: string
  readonly at: string
  readonly catalog?: string
  /** The day from which anniversaries are counted. */
  readonly start: string
  /** The first day that is billed of it. */
  readonly from: string
  /** What a whole period costs, for all of the quantity, and what is billed of it: decimals, or fractions where they have no end. */
  readonly amount: string
  readonly cost: string
  readonly quantity: number
  /** Whether a bill has it already. */
  readonly billed: boolean
}

/** A version of a price that has reached a holder. */
export interface ReachedPrice {
  readonly at: string
  readonly catalog?: string
  readonly since: string
}

/** What an order says of an item, and of all below it that say nothing themselves: an action, with its cause. */
export interface ItemOrder {
  readonly path: string
  readonly action: HolderAction
  readonly cause?: string
}

export interface UsageQuantity {
  readonly path: string
  readonly metric: string
  readonly unit: string
  /** Decimal string. */
  readonly quantity: string
  /** Of how many events it is made, all alike, where a charge goes by events. */
  readonly events?: number
}

/** What use within one billing period costs, record by record. `at` is the moment within it whose prices are in force. */
export interface RateRequest extends QualifyRequest {
  readonly choices: readonly Choice[]
  readonly currency: string
  /** The terms that are taken; of an only one nothing need be said. */
  readonly terms?: readonly ChosenTerm[]
  /** The local days of the billing period, up to `to`, which no longer belongs to it; absent, the month of `at` from one bill day to the next. */
  readonly period?: { readonly from: string; readonly to: string }
  /** The day of the month on which the account is billed; absent, the one that the period's days tell, and of no period the first. */
  readonly billDay?: number
  /** The local day on which service began; absent, before the period. */
  readonly since?: string
  /** Units that earlier periods left over. */
  readonly carriedOver?: readonly CarriedUnits[]
  /** Who else uses pools of the subscription, at whose expense it is. */
  readonly members?: readonly PoolMember[]
  /** When the customer asked to go on although use had been suspended. */
  readonly continued?: readonly Continuation[]
  readonly records: readonly UseRecord[]
}

/** Use as it happened. */
export interface UseRecord extends UsageQuantity {
  /** The caller's own name for it, given once. */
  readonly id: string
  /** RFC 3339 moment within the billing period. */
  readonly at: string
  /** Whose use it is, where it is a member's and not the subscription's own. */
  readonly member?: string
}

/** Units of an allowance, as the answer about an earlier period says what it carries over. */
export interface CarriedUnits {
  readonly path: string
  readonly price: string
  /** Local days: since when they are there, and the first on which they are no more. */
  readonly granted: string
  readonly expires: string
  /** Whether they were carried over before, and are not what the allowance itself granted. */
  readonly rolled: boolean
  /** A decimal, or a fraction where it has no end. */
  readonly quantity: string
}

/** Another subscription, of the same account or of another one in its group. */
export interface PoolMember {
  readonly id: string
  readonly of: 'account' | 'group'
}

export interface Continuation {
  readonly path: string
  readonly price: string
  readonly at: string
}

export interface DecomposeRequest extends ConfigureRequest {}
