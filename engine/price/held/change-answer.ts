import type { HolderAction, OrderAction, PriceBasis } from '../../model/order-action.js'
import type { DaySpan } from '../../values/day-span.js'
import type { Fingerprint } from '../../values/fingerprint.js'
import type { OfferingId, PriceId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { CalendarPeriod } from '../../values/local-date.js'
import type { LocalizedText } from '../../values/localized-text.js'
import type { AmountText, LineTax, TaxText } from '../line-amounts.js'
import type { PriceLine } from '../price-answer.js'
import type { PriceStep } from '../price-step.js'
import type { PartOfPeriod } from '../proration/part-of-period.js'

/** What an order changes of what a customer has. Everywhere `before` plus `delta` is `after`, in amounts that can be paid. */
export interface PriceChanges {
  /** Every item that is held or wanted, by path, with what the order does to it. */
  readonly items: readonly ChangedItem[]
  readonly lines: readonly LineChange[]
  readonly totals: ChangeTotals
  /** What the bill of the change is made of: what was billed and is not used any more, and what is due now. */
  readonly bill: readonly BillEntry[]
  /** How the prices before came about, step by step. */
  readonly before: readonly PriceStep[]
}

export interface ChangedItem {
  readonly path: string
  readonly offering: OfferingId
  readonly action: OrderAction
  readonly cause: string | null
  /** Characteristics, and `quantity`. */
  readonly changed: readonly string[]
  /** Which prices hold afterwards; `null` for what is ordered anew, and for what needs no prices. */
  readonly basis: PriceBasis | 'kept' | null
  readonly by: 'offering' | 'catalog' | 'term' | null
  /** The catalog, and the moment in it, that its prices are taken from afterwards. */
  readonly catalog: Fingerprint
  readonly at: Instant
}

export interface BeforeAfter {
  readonly before: AmountText
  readonly delta: AmountText
  readonly after: AmountText
}

/** One charge of one item, per period; of use, per month; of what is paid once, what the order itself raises. */
export interface LineChange extends BeforeAfter {
  readonly path: string
  readonly offering: OfferingId
  readonly price: PriceId
  readonly name: LocalizedText
  readonly charge: PriceLine['charge']
  readonly period: CalendarPeriod | null
}

export interface ChangeTotals {
  readonly oneTime: BeforeAfter
  readonly monthly: BeforeAfter
  readonly recurring: readonly ({ readonly period: CalendarPeriod } & BeforeAfter)[]
  readonly usage: BeforeAfter
  /** What is missing to promised minimums. */
  readonly commitment: readonly ({ readonly period: CalendarPeriod } & BeforeAfter)[]
  /** The bill of the change: `before` was billed or deposited for what is not used any more, `after` is due, `delta` is to be paid or given back. */
  readonly bill: BeforeAfter
  /** Its net, tax and gross; absent unless every entry has a tax category. */
  readonly billTax?: TaxText
}

/**
 * One amount of the bill of a change. `credit`: what was billed in advance and is not used any more. `refund`: a deposit.
 * `due`: what was used and is charged in arrears. `charge`: what the order raises, or the rest of a period at its new price.
 */
export interface BillEntry {
  readonly kind: 'credit' | 'refund' | 'due' | 'charge'
  readonly path: string
  readonly offering: OfferingId
  readonly price: PriceId
  readonly name: LocalizedText
  /** What the whole period costs, or the whole line where it has no period. */
  readonly whole: AmountText
  /** The part of the billing period that it is about: of a credit at a cease, and of what is due, the part that was used; else what is left of it. `null` where there is no period. */
  readonly part: BilledPart | null
  /** What is added to the bill: below zero for what is given back. */
  readonly amount: AmountText
  /** Absent without a tax category. Whether the amount is the gross, `included` says; else it is the net. */
  readonly tax?: Omit<LineTax, 'amount' | 'firstBill'> & TaxText
}

export interface BilledPart extends DaySpan {
  readonly period: DaySpan
  readonly cause: PartOfPeriod['cause']
  readonly policy: PartOfPeriod['policy']['kind']
  readonly days: number
  readonly of: number
}

/** An item whose prices nobody declared a basis for. */
export interface UndeclaredBasis {
  readonly path: string
  readonly offering: OfferingId
  readonly action: HolderAction
  readonly cause: string | null
}
