import type { FactValue } from '../values/fact-value.js'
import type { FactId, PlaceId, PriceId } from '../values/ids.js'
import type { CalendarPeriod } from '../values/local-date.js'
import type { Rounding } from '../values/ratio.js'
import type { Allowance } from './allowance.js'
import type { Alteration } from './alteration.js'
import type { ChargeModel } from './charge-model.js'
import type { CurrencyAmount } from './currency-amount.js'
import type { AuthoredPeriod, DocumentHeader } from './document-header.js'
import type { Condition } from './fact.js'
import type { AmountFigure, TableFigure } from './figure.js'
import type { HolderChange } from './holder-change.js'
import type { ChargeTrigger } from './order-action.js'
import type { PriceTax } from './tax.js'
import type { CommitmentCharge, PenaltyCharge } from './term.js'

/** One charge, or an alteration of charges. Immutable once released. */
export interface ProductOfferingPrice extends DocumentHeader<'productOfferingPrice'> {
  readonly validFor?: AuthoredPeriod
  /** The charge applies when this holds; it may speak of facts and of the selection. Conditions see unreduced prices. */
  readonly when?: Condition
  readonly charge: Charge
  /** Of charges only: what they alter, or cover, has a tax of its own. */
  readonly tax?: PriceTax
  /** Of charges only. Absent, the author says nothing of it. */
  readonly role?: PriceRole
  /** Of a reference: the price of the same offering that it is shown beside. */
  readonly compares?: PriceId
  /** What becomes of those who hold an earlier version once a release brings this one; absent, they keep theirs. */
  readonly holders?: HolderChange
}

/**
 * What an amount is called when it is shown. A `reference`, such as a recommended price, is never charged: it is shown beside
 * the price that it compares. The others are told with the line and decide nothing: which price holds when, its validity,
 * conditions and alterations say.
 */
export type PriceRole = 'list' | 'offer' | 'sale' | 'reference'

export type Charge = OneTimeCharge | RecurringCharge | UsageCharge | Allowance | CommitmentCharge | PenaltyCharge | Alteration

/** Amounts by currency, or the name of a table whose rows give them. */
export type Amount = { readonly kind: 'fixed'; readonly amounts: readonly CurrencyAmount[] } | TableFigure

/** How far the list amount may be left. */
interface BoundCharge {
  /** Per unit, and per period of what recurs: no alteration takes the charge below it, and nobody may agree on less. */
  readonly floor?: readonly CurrencyAmount[]
  /** Whether a quote may be asked with an amount that was agreed on instead of the list's; absent, it may not. */
  readonly negotiable?: boolean
}

export interface OneTimeCharge extends BoundCharge {
  readonly kind: 'oneTime'
  readonly amount: Amount
  /** The order actions that raise it. */
  readonly actions: readonly ChargeTrigger[]
  /** A deposit that is given back at the end. */
  readonly refundable?: boolean
}

export interface RecurringCharge extends BoundCharge {
  readonly kind: 'recurring'
  readonly amount: Amount
  readonly period: CalendarPeriod
  readonly timing: 'advance' | 'arrears'
  /**
   * Where its billing periods meet. `calendar`: where months, quarters, half years, years and weeks of the calendar do.
   * `billDay`: on the account's bill day, which a request gives. `anniversary`: on the day of the month, or every so many
   * days after the one, on which service began, so that the first period is always whole.
   */
  readonly cycle: 'calendar' | 'billDay' | 'anniversary'
  /** What a period costs of which only a part is to be charged: service begins in it, it changes, or service ends. */
  readonly proration: { readonly start: Proration; readonly change: Proration; readonly cease: Proration }
}

/**
 * What a part of a billing period costs; a whole one always costs the whole amount. `fullPeriod`: as much as the whole.
 * `none`: nothing. `day`: its share of the period's days. `second`: its share of the time that passes on the clocks of
 * the catalog's zone. `fixedMonth`: its share of days as if every month had so many. `dailyRate`: a day's rate (a
 * year's amount ÷ `daysPerYear`, rounded, for each item) times its days, at most the whole amount.
 *
 * At a change there are two parts. Where the period is not divided, `none` leaves it to the price with which it begins,
 * so that a new one counts from the next period on, and `fullPeriod` gives it to the one with which it ends.
 */
export type Proration =
  | { readonly kind: 'fullPeriod' | 'none' | 'day' | 'second' }
  | { readonly kind: 'fixedMonth'; readonly days: number }
  | { readonly kind: 'dailyRate'; readonly daysPerYear: number; readonly decimals: number; readonly rounding: Rounding }

/** Metered use, counted in this order: increments, conversion, allowances, charge model, minimum and cap. */
export interface UsageCharge {
  readonly kind: 'usage'
  /** What is measured, such as `data.domestic`. */
  readonly metric: string
  /** What allowances and the model count in. */
  readonly unit: string
  readonly model: ChargeModel
  readonly increment?: RatingIncrement
  readonly conversion?: UnitConversion
  /** The least that is due per billing period for each item, also when nothing is used. */
  readonly minimum?: AmountFigure
  /** The most that is due per billing period for each item. */
  readonly cap?: AmountFigure
  readonly suspendAt?: SuspendAt
}

/**
 * Use stops for the rest of the billing period when it has cost so much, for each item: with `onRequest` it goes on when
 * the customer asks for it, and stops again at each further such amount; with `none` it doesn't.
 */
export interface SuspendAt {
  readonly amounts: readonly CurrencyAmount[]
  readonly continuation: 'onRequest' | 'none'
}

/**
 * Use is charged as if it were at least `initial`, and beyond that in whole steps: 60 and 6 for a first minute and then
 * every six seconds begun. `per` says what is rounded up: each event, or what is used in a billing period.
 */
export interface RatingIncrement {
  readonly initial: string
  readonly step: string
  readonly per: 'event' | 'period'
}

/** Use arrives in another unit than is charged: 1,400 MB divided by 1,000 are 1.4 GB, or 2 GB when rounded up to whole ones. */
export interface UnitConversion {
  readonly from: string
  readonly operation: 'multiply' | 'divide'
  readonly factor: string
  /** Absent, the converted quantity stays exact. */
  readonly round?: { readonly decimals: number; readonly rounding: Rounding }
}

/** Rows of conditions over typed dimensions that give a figure. An absent cell is any; an absent fact is unknown, never any. */
export interface PriceTable extends DocumentHeader<'priceTable'> {
  readonly dimensions: readonly TableDimension[]
  readonly hitPolicy: HitPolicy
  readonly rows: readonly PriceTableRow[]
}

export interface TableDimension {
  readonly id: string
  /** A fact of the dictionary or of the selection. */
  readonly fact: FactId
  /** `equal`: one of the cell's values; `within`: the place or one above it; `range`: a number, or a day, in `[from, to)`. */
  readonly match: 'equal' | 'within' | 'range'
}

export type HitPolicy =
  /** Rows never overlap; two that could are an error before launch. */
  | { readonly kind: 'unique' }
  /** Dimension by dimension in this order: a value beats an empty cell, a deeper place a shallower, a contained range its container. */
  | { readonly kind: 'specific'; readonly order: readonly string[] }
  /** The lowest priority number wins; numbers are distinct. */
  | { readonly kind: 'priority' }
  /** Every row that holds counts, in order of priority numbers, which are distinct. For alterations only: a charge has one amount. */
  | { readonly kind: 'collect' }

/** All rows of one table give the same: amounts, one currency each, percentages, or quantities. */
export type PriceTableRow = AmountRow | PercentRow | QuantityRow

export interface AmountRow extends PriceRowTerms {
  readonly currency: string
  readonly amount: string
}

/** What percentage an alteration takes off, in whatever currency. */
export interface PercentRow extends PriceRowTerms {
  readonly percent: string
}

/** How many units an allowance grants, in the unit of the allowance and in whatever currency. */
export interface QuantityRow extends PriceRowTerms {
  readonly quantity: string
}

/** What every row has, whatever it gives. */
export interface PriceRowTerms {
  readonly id: string
  readonly when: { readonly [dimension: string]: TableCell }
  readonly validFor?: AuthoredPeriod
  readonly priority?: number
}

export type TableCell = FactValue | readonly FactValue[] | PlaceId | TableRange

/** From the beginning up to, and without, the end. Days are written `2026-12-01`. */
export interface TableRange {
  readonly from?: number | string
  readonly to?: number | string
}
