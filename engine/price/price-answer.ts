import type { OrderAction } from '../model/order-action.js'
import type { PriceRole } from '../model/price.js'
import type { TermRenewal } from '../model/term.js'
import type { Currency } from '../values/currency.js'
import type { DaySpan } from '../values/day-span.js'
import type { FactId, OfferingId, PriceId, PriceTableId } from '../values/ids.js'
import type { CalendarPeriod, LocalDate } from '../values/local-date.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { AmountText, LineSuspension, LineTax, TaxText } from './line-amounts.js'
import type { PriceStep } from './price-step.js'

/** What an order of the items would cost, with every step that led there; or what keeps it from having a price. */
export type Pricing =
  | PricedItems
  /** A price depends on these facts. */
  | { readonly kind: 'undetermined'; readonly missing: readonly FactId[]; readonly because: readonly PriceProblem[] }
  /** No price, or more than one, where there must be exactly one: never a silent choice. */
  | { readonly kind: 'not-priced'; readonly because: readonly PriceProblem[] }

export interface PricedItems {
  readonly kind: 'priced'
  readonly currency: Currency
  readonly startDate: LocalDate
  readonly lines: readonly PriceLine[]
  readonly allowances: readonly AllowanceLine[]
  /** The terms that run on the start date. */
  readonly terms: readonly TermLine[]
  readonly totals: Totals
  /** Every price that was looked at, in the order of the steps, with what became of it. */
  readonly trace: readonly PriceStep[]
}

/** One charge of one item, rounded once. */
export interface PriceLine {
  readonly path: string
  readonly offering: OfferingId
  readonly price: PriceId
  readonly name: LocalizedText
  /** `commitment` is what is missing to a promised minimum, `penalty` what is due because a commitment ends early. */
  readonly charge: 'oneTime' | 'recurring' | 'usage' | 'commitment' | 'penalty'
  readonly action: OrderAction
  readonly quantity: number
  /** For recurring lines and commitments; `null` for all others. */
  readonly period: CalendarPeriod | null
  readonly refundable: boolean
  /** Before alterations, per period, for the whole quantity; of use, per month. */
  readonly list: AmountText
  /** After alterations, per period. */
  readonly amount: AmountText
  /**
   * What the first bill shows of it: the first period's share of a recurring line in advance, all of a one-time line and of a penalty,
   * nothing in arrears, of use and of what is missing to a commitment.
   */
  readonly firstBill: AmountText
  /** For recurring lines; `null` for all others. */
  readonly firstPeriod: FirstPeriod | null
  /**
   * What each period costs later, where alterations end or begin: for periods that begin on that day or after it. Like `amount`,
   * with tax where the price includes it; rates of later days are not foretold.
   */
  readonly later: readonly LaterAmount[]
  /**
   * What it costs in all over the term of the ordered offering, with tax where the price includes it; `null` where there is none, or it
   * does not begin with this order, and of every order on what a customer has.
   */
  readonly overTerm: AmountText | null
  /** `null` when the price has no tax category. */
  readonly tax: LineTax | null
  /** `null` when the expected use never stops. */
  readonly suspension: LineSuspension | null
  /** What its author calls the amount; absent where the author says nothing. It decides nothing. */
  readonly role?: LineRole
  /** Prices that it is shown beside, by id: none of them is charged. Absent where there is none. */
  readonly references?: readonly LineReference[]
}

/** A reference is never a line. */
export type LineRole = Exclude<PriceRole, 'reference'>

/** A price that is shown and not charged, for the whole quantity, and per period of what recurs. */
export interface LineReference {
  readonly price: PriceId
  readonly name: LocalizedText
  readonly amount: AmountText
}

/** What the period costs in which service begins: from the start up to the period's end, and the day on which that is billed. */
export interface FirstPeriod extends DaySpan {
  readonly billedOn: LocalDate
  readonly amount: AmountText
}

/** Net, tax and gross of each total, of the very lines that it adds up. */
export interface TaxedTotals {
  readonly oneTime: TaxText
  readonly monthly: TaxText
  readonly recurring: readonly TaxedPeriod[]
  readonly usage: TaxText
  readonly commitment: readonly TaxedPeriod[]
  readonly firstBill: TaxText
}

export interface TaxedPeriod extends TaxText {
  readonly period: CalendarPeriod
}

/** What a bill comes to when it is paid in coins and notes of which the smallest is worth `increment`. */
export interface CashTotals {
  readonly increment: AmountText
  /** With its tax, to the nearest increment by the rounding that the catalog declares for the currency. */
  readonly firstBill: AmountText
}

export interface LaterAmount {
  readonly from: LocalDate
  readonly amount: AmountText
}

export interface AllowanceLine {
  readonly path: string
  readonly offering: OfferingId
  readonly price: PriceId
  readonly name: LocalizedText
  readonly metric: string
  readonly unit: string
  readonly perMonth: string
  readonly firstPeriod: string
}

/** The term of an item. Days are reckoned from the start of service. */
export interface TermLine {
  readonly path: string
  readonly offering: OfferingId
  readonly term: string
  readonly name: LocalizedText
  /** 0 for the first one, then one more with each renewal. */
  readonly number: number
  readonly from: LocalDate
  readonly to: LocalDate
  /** Before this day leaving is early; `null` where nobody is bound. */
  readonly committedUntil: LocalDate | null
  readonly renewal: TermRenewal['kind']
  /** The last day on which notice prevents the renewal, or ends service with the term; `null` where it ends by itself. */
  readonly noticeBy: LocalDate | null
  /** When the term that follows by itself would end. */
  readonly renewedUntil: LocalDate | null
  /** Before this day the prices of the item, and of all below it, stay what they were when service began; `null` where nothing says so. */
  readonly priceLockedUntil: LocalDate | null
}

export interface Totals {
  /** One-time lines, deposits included, and penalties. */
  readonly oneTime: AmountText
  /** Recurring lines with a period of one month. */
  readonly monthly: AmountText
  /** Recurring lines by period; months first, then longer ones. */
  readonly recurring: readonly { readonly period: CalendarPeriod; readonly amount: AmountText }[]
  /** Expected use per month. */
  readonly usage: AmountText
  /** What is missing to commitments, by the periods in which it is settled. */
  readonly commitment: readonly { readonly period: CalendarPeriod; readonly amount: AmountText }[]
  /** One-time lines, penalties and the first period of recurring lines in advance. */
  readonly firstBill: AmountText
  /** What is due over the term of the ordered offering, as its lines say it: tax that they don't include is not in it. `null` where lines say nothing of it. */
  readonly term: { readonly period: CalendarPeriod; readonly from: LocalDate; readonly to: LocalDate; readonly amount: AmountText } | null
  /** `null` unless every line has a tax category. */
  readonly tax: TaxedTotals | null
  /**
   * What is paid in cash. Absent where the currency has coins for every payable amount, of an order on what a customer has, whose bill is
   * that of the change, and where some lines have tax on top and of others it is not told.
   */
  readonly cash?: CashTotals
}

/**
 * Why a price has no amount: `price-not-found` (no table row holds), `price-ambiguous` (two could), `currency-missing`,
 * `usage-unit` (the use is given in a unit that the charge, or its allowance, doesn't count in), `usage-beyond-tiers` and
 * `usage-below-tiers` (the author wants no price for so much, or so little, use), `tax-rate-missing` (its tax category has no rate at the moment and the place),
 * `not-proratable` (its period has no place in its cycle, or cannot be divided), `pool-members` (more use a pool than may share it),
 * `usage-suspended` (use stops before it has cost so much), `alteration-tie` (an alteration stands on several items, and nothing says which
 * comes first); or why nobody can say yet:
 * `condition-unknown`, `row-unknown` and `tax-place-unknown`, with the facts that are missing, `usage-unknown` with the metrics whose use
 * nobody said, `events-unknown` when nobody said of how many events the use is made, `bill-day-unknown` when nobody said on which
 * day of the month the account is billed, `term-unknown` when an item can be taken for several terms and none is chosen, and
 * `service-start-unknown` when nobody said since when a customer has what ends early.
 */
export interface PriceProblem {
  readonly code:
    | 'price-not-found'
    | 'price-ambiguous'
    | 'currency-missing'
    | 'condition-unknown'
    | 'row-unknown'
    | 'usage-unit'
    | 'usage-unknown'
    | 'events-unknown'
    | 'usage-beyond-tiers'
    | 'usage-below-tiers'
    | 'tax-rate-missing'
    | 'tax-place-unknown'
    | 'bill-day-unknown'
    | 'not-proratable'
    | 'not-negotiable'
    | 'below-floor'
    | 'override-without-charge'
    | 'term-unknown'
    | 'service-start-unknown'
    | 'pool-members'
    | 'usage-suspended'
    | 'alteration-tie'
  readonly path: string
  /** `null` where it is about all prices of the item. */
  readonly price: PriceId | null
  readonly table: PriceTableId | null
  /** The rows that could hold, where more than one could or a missing fact keeps them open. */
  readonly rows: readonly string[]
  readonly missing: readonly FactId[]
  /** The metrics that the problem is about. */
  readonly metrics: readonly string[]
  /** The terms that there are to choose from. */
  readonly terms: readonly string[]
}
