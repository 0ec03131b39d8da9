import type { CarriedUnits } from '../../model/request.js'
import type { Currency } from '../../values/currency.js'
import type { PriceId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { LocalDate } from '../../values/local-date.js'
import type { LocalizedText } from '../../values/localized-text.js'
import type { AmountText } from '../line-amounts.js'
import type { PricedItems, PriceProblem, Pricing } from '../price-answer.js'
import type { PriceStep } from '../price-step.js'

/** What the use of one billing period costs, record by record. */
export type RatedRecords = (RatedStream & { readonly notNeeded: readonly number[] }) | Exclude<Pricing, PricedItems>

export interface RatedStream {
  readonly kind: 'rated'
  readonly currency: Currency
  readonly period: { readonly from: LocalDate; readonly to: LocalDate }
  /** What is due in the period before anything is used: minimums and flat amounts. */
  readonly standing: readonly RecordLine[]
  /** In the order of their moments, and of their ids where these are the same. */
  readonly records: readonly RatedRecord[]
  /** What is due and what all records cost: as much as a quote of all use at once says. */
  readonly total: AmountText
  /** What there was of included units, and what is left. */
  readonly balances: readonly AllowanceBalance[]
  /** What there is of them in the next period, to be given with the question about it. */
  readonly carriedOver: readonly CarriedUnits[]
  readonly suspensions: readonly Suspension[]
}

export type RatedRecord =
  | {
      readonly kind: 'rated'
      readonly id: string
      readonly at: Instant
      readonly lines: readonly RecordLine[]
      readonly total: AmountText
    }
  /** The record has no price; the ones after it are rated as if it weren't there. */
  | { readonly kind: 'refused'; readonly id: string; readonly at: Instant; readonly because: readonly PriceProblem[] }

/** How much more a line costs by a record; less where it takes the whole into a cheaper tier. */
export interface RecordLine {
  readonly path: string
  readonly price: PriceId
  readonly name: LocalizedText
  readonly amount: AmountText
  /** The line's steps with the record: what was given, covered and charged so far, and what followed. */
  readonly steps: readonly PriceStep[]
}

/** Units that came at one time. */
export interface AllowanceBalance {
  readonly path: string
  readonly price: PriceId
  readonly name: LocalizedText
  readonly metric: string
  readonly unit: string
  readonly granted: LocalDate
  readonly expires: LocalDate
  readonly rolled: boolean
  readonly quantity: string
  readonly used: string
  readonly left: string
}

/** Use of a charge stopped when it had cost `amount`. */
export interface Suspension {
  readonly path: string
  readonly price: PriceId
  readonly name: LocalizedText
  readonly at: Instant
  readonly amount: AmountText
  /** `null`: it doesn't go on before the next billing period. */
  readonly continuedAt: Instant | null
  /** What use costs when it stops again; `null` while it has stopped. */
  readonly next: AmountText | null
}
