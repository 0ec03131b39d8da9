import type { FactValue } from '../values/fact-value.js'
import type { FactId, PlaceId, PriceId, PriceTableId } from '../values/ids.js'
import type { CalendarPeriod } from '../values/local-date.js'
import type { Rounding } from '../values/ratio.js'
import type { Alteration } from './alteration.js'
import type { AuthoredPeriod, DocumentHeader } from './document-header.js'
import type { Condition } from './fact.js'

/** One charge, or an alteration of charges. Immutable once released. */
export interface ProductOfferingPrice extends DocumentHeader<'productOfferingPrice'> {
  readonly validFor?: AuthoredPeriod
  /** The charge applies when this holds; it may speak of facts and of the selection. Conditions see unreduced prices. */
  readonly when?: Condition
  readonly charge: Charge
}

export type Charge = OneTimeCharge | RecurringCharge | UsageCharge | Allowance | Alteration

/** Amounts by currency, or the name of a table whose rows give them. */
export type Amount =
  | { readonly kind: 'fixed'; readonly amounts: readonly CurrencyAmount[] }
  | { readonly kind: 'table'; readonly table: PriceTableId }

/** A decimal string in one currency; nothing is converted implicitly. */
export interface CurrencyAmount {
  readonly currency: string
  readonly amount: string
}

export interface OneTimeCharge {
  readonly kind: 'oneTime'
  readonly amount: Amount
  /** The order actions that raise it. */
  readonly actions: readonly OrderAction[]
  /** A deposit that is given back at the end. */
  readonly refundable?: boolean
}

export type OrderAction = 'add' | 'modify' | 'cease' | 'suspend' | 'resume' | 'noChange'

export interface RecurringCharge {
  readonly kind: 'recurring'
  readonly amount: Amount
  readonly period: CalendarPeriod
  readonly timing: 'advance' | 'arrears'
  /** What the first period costs when the start falls inside a calendar month. */
  readonly firstPeriod: FirstPeriod
}

/**
 * `fullPeriod`: the whole amount from the start date on. `none`: nothing until the next month begins. `day`: the share of days left in
 * the calendar month, the start day counted. `fixed30`: days left over 30, at most the whole amount. `dailyRate`: a
 * day's rate of (12 × amount ÷ 365, rounded), times the days left, at most the whole amount.
 */
export type FirstPeriod =
  | { readonly kind: 'fullPeriod' | 'none' | 'day' | 'fixed30' }
  | { readonly kind: 'dailyRate'; readonly daysPerYear: number; readonly decimals: number; readonly rounding: Rounding }

export interface UsageCharge {
  readonly kind: 'usage'
  /** What is measured, such as `data.domestic`. */
  readonly metric: string
  readonly unit: string
  readonly model: ChargeModel
  /** Quantities are rounded up to whole multiples of it before they are charged: 1 for whole minutes. */
  readonly increment?: string
  /** The charge stops growing at this amount per month. */
  readonly cap?: readonly CurrencyAmount[]
}

/**
 * How a quantity becomes an amount. Tiers declare their bound, since real systems differ; there is no default. With
 * `upperBound: inclusive` the 250th unit belongs to a tier that ends at 250.
 */
export type ChargeModel =
  | { readonly kind: 'unit'; readonly rate: readonly CurrencyAmount[] }
  | { readonly kind: 'package'; readonly size: string; readonly rate: readonly CurrencyAmount[] }
  | {
      /** `graduated`: each part at its tier's rate; `volume`: all at the rate of the tier reached; `stairstep`: the flat amount of the tier reached. */
      readonly kind: 'graduated' | 'volume' | 'stairstep'
      readonly upperBound: 'inclusive' | 'exclusive'
      readonly tiers: readonly Tier[]
      /** The tiers begin anew after every so many units; only for `graduated`, whose last tier then ends there. */
      readonly repeatEvery?: string
    }

export interface Tier {
  /** Where the tier ends; the last tier has none unless the tiers repeat. */
  readonly upTo?: string
  readonly rate?: readonly CurrencyAmount[]
  readonly flat?: readonly CurrencyAmount[]
}

/** Units that come with the offering each month. */
export interface Allowance {
  readonly kind: 'allowance'
  readonly metric: string
  readonly unit: string
  readonly quantity: string
  readonly pool: 'product' | 'subscription' | 'account' | 'group'
  readonly firstPeriod: { readonly kind: 'full' } | { readonly kind: 'day'; readonly decimals: number; readonly rounding: Rounding }
  /** The usage charge for what goes beyond; absent when use stops or slows down instead, which `onExhausted` says. */
  readonly overflow?: PriceId
  readonly onExhausted: 'charge' | 'throttle' | 'suspend' | 'unlimited'
}

/** Rows of conditions over typed dimensions that give an amount. An absent cell is any; an absent fact is unknown, never any. */
export interface PriceTable extends DocumentHeader<'priceTable'> {
  readonly dimensions: readonly TableDimension[]
  readonly hitPolicy: HitPolicy
  readonly rows: readonly PriceTableRow[]
}

export interface TableDimension {
  readonly id: string
  /** A fact of the dictionary or of the selection. */
  readonly fact: FactId
  /** `equal`: one of the cell's values; `within`: the place or one above it; `range`: a number in `[from, to)`. */
  readonly match: 'equal' | 'within' | 'range'
}

export type HitPolicy =
  /** Rows never overlap; two that could are an error before launch. */
  | { readonly kind: 'unique' }
  /** Dimension by dimension in this order: a value beats an empty cell, a deeper place a shallower, a contained range its container. */
  | { readonly kind: 'specific'; readonly order: readonly string[] }
  /** The lowest priority number wins; numbers are distinct. */
  | { readonly kind: 'priority' }

export interface PriceTableRow {
  readonly id: string
  readonly when: { readonly [dimension: string]: TableCell }
  readonly validFor?: AuthoredPeriod
  readonly priority?: number
  readonly currency: string
  readonly amount: string
}

export type TableCell = FactValue | readonly FactValue[] | PlaceId | { readonly from?: number; readonly to?: number }
