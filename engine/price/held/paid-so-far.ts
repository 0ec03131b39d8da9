import type { PriceId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { LocalDate } from '../../values/local-date.js'
import type { Ratio } from '../../values/ratio.js'
import type { CompiledRecurring } from '../compile-prices.js'
import type { PriceWith } from '../pricing-work.js'
import type { PricedCatalog } from './priced-catalog.js'

/** What was really paid for an item, where its prices of today do not tell. */
export interface PaidSoFar {
  /** Deposits that were not given back, by price; `null` when no order says so: then what they cost when service began. */
  readonly deposits: Deposits | null
  /** Running periods that were billed at something else than what their charge costs by now. */
  readonly periods: readonly BilledPeriod[]
}

export type Deposits = ReadonlyMap<PriceId, Deposit>

/** What was paid for so many of an item. */
export interface Deposit {
  readonly amount: Ratio
  readonly quantity: number
}

/** A running period of a charge, as it is billed: from its beginning, or from the day on which an order last settled it. */
export interface BilledPeriod {
  readonly price: PriceWith<CompiledRecurring>
  /** The catalog that the price is from, and the moment by which it is found again. */
  readonly catalog: PricedCatalog
  readonly at: Instant
  /** The day from which anniversaries are counted. */
  readonly start: LocalDate
  readonly from: LocalDate
  /** What a whole period costs, for all of the quantity. */
  readonly amount: Ratio
  readonly quantity: number
  /** What is billed of it, exactly: from `from` up to its end. */
  readonly cost: Ratio
  /** Whether a bill has it already: in arrears it comes with its end. */
  readonly isBilled: boolean
}

export const nothingPaid: PaidSoFar = { deposits: null, periods: [] }
