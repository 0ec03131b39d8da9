import type { Reason } from '../explain/reason.js'
import type { AlterationEffect, OrderAction } from '../model/price.js'
import type { Currency } from '../values/currency.js'
import type { FactId, OfferingId, PriceId, PriceTableId } from '../values/ids.js'
import type { CalendarPeriod, LocalDate } from '../values/local-date.js'
import type { LocalizedText } from '../values/localized-text.js'

/** Money in answers is a decimal string in the currency of the whole answer, such as `"46.20"`. */
export type AmountText = string

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
  readonly charge: 'oneTime' | 'recurring' | 'usage'
  readonly action: OrderAction
  readonly quantity: number
  /** For recurring lines. */
  readonly period: CalendarPeriod | null
  readonly refundable: boolean
  /** Before alterations, per period, for the whole quantity. */
  readonly list: AmountText
  /** After alterations, per period. */
  readonly amount: AmountText
  /** What the first bill shows of it: the first period's share of a recurring line, all of a one-time line. */
  readonly firstBill: AmountText
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

export interface Totals {
  readonly oneTime: AmountText
  /** Recurring lines with a period of one month. */
  readonly monthly: AmountText
  /** Recurring lines by period; months first, then longer ones. */
  readonly recurring: readonly { readonly period: CalendarPeriod; readonly amount: AmountText }[]
  /** Expected use per month. */
  readonly usage: AmountText
  /** One-time lines and the first period of recurring lines. */
  readonly firstBill: AmountText
}

/** Why a price has no amount: `price-not-found` (no table row holds), `price-ambiguous` (two could), `currency-missing`. */
export interface PriceProblem {
  readonly code: 'price-not-found' | 'price-ambiguous' | 'currency-missing' | 'condition-unknown' | 'row-unknown' | 'usage-unit'
  readonly path: string
  readonly price: PriceId
  readonly table: PriceTableId | null
  readonly rows: readonly string[]
  readonly missing: readonly FactId[]
}

/**
 * A step of the resolution. Exact values are decimals, or fractions such as `"1/3"`; `before` plus what the step did
 * is `after`. The waterfall is a projection of these.
 */
export type PriceStep =
  | {
      readonly step: 'filtered'
      readonly path: string
      readonly price: PriceId
      readonly by: 'validity' | 'action' | 'condition'
      readonly reason: Reason | null
    }
  | {
      readonly step: 'row'
      readonly path: string
      readonly price: PriceId
      readonly table: PriceTableId
      readonly row: string
      readonly candidates: readonly TableCandidate[]
    }
  | {
      readonly step: 'list'
      readonly path: string
      readonly price: PriceId
      readonly row: string | null
      readonly unit: string
      readonly quantity: string
      readonly after: string
    }
  | {
      readonly step: 'alteration'
      readonly path: string
      readonly price: PriceId
      readonly alteration: PriceId
      readonly effect: AlterationEffect
      readonly before: string
      readonly after: string
    }
  | { readonly step: 'cap'; readonly path: string; readonly price: PriceId; readonly before: string; readonly after: string }
  | {
      readonly step: 'firstPeriod'
      readonly path: string
      readonly price: PriceId
      readonly policy: string
      readonly days: number
      readonly of: number
      readonly before: string
      readonly after: string
    }
  | {
      readonly step: 'round'
      readonly path: string
      readonly price: PriceId
      readonly of: 'amount' | 'firstBill'
      readonly rounding: string
      readonly before: string
      readonly after: AmountText
    }

/** A row that was looked at: what became of it, and the dimension that decided. */
export interface TableCandidate {
  readonly row: string
  readonly outcome: 'won' | 'lost' | 'failed' | 'unknown'
  readonly dimension: string | null
  readonly reason: Reason | null
}
