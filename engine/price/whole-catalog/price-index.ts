import type { CompiledRules } from '../../rules/compile-rules.js'
import type { QualificationIndex } from '../../rules/whole-catalog/qualification-index.js'
import type { Currency } from '../../values/currency.js'
import type { OfferingId } from '../../values/ids.js'
import type { CompiledPrices } from '../compile-prices.js'
import type { CompiledTable } from '../compile-table.js'
import type { CompiledRow } from '../compiled-row.js'
import type { ListablePrice } from './listed-charge.js'

/**
 * The price list of a whole catalog in one currency, turned around: not "which row does this price have for these facts?" but
 * "which rows of all tables do these facts let through?".
 *
 * An offering is on sale in a period, a price is due in one and under a condition, and a row is nothing else: its cells are
 * comparisons. So all of them are numbered through, first offerings, then prices, then rows table by table, and the index of
 * `rules/whole-catalog` weighs them at once, 32 at a time. What is left is to go through the tables and see which of the few
 * rows that hold wins.
 *
 * `compile-price-index.ts` compiles it, `ask-price-index.ts` asks it, and `listed-charge.ts` is the simple way that it agrees
 * with. It works in room of its own, so one index answers one question at a time; what it answers is the caller's.
 */
export interface PriceIndex {
  readonly prices: CompiledPrices
  readonly rules: CompiledRules
  readonly currency: Currency
  /** Of everything that is numbered. */
  readonly weighed: QualificationIndex
  /** Those that may be ordered by themselves, by id; their numbers are the first ones. */
  readonly offerings: readonly IndexedOffering[]
  /** Each price once, whatever offerings have it; their numbers follow those of the offerings. */
  readonly charges: readonly IndexedPrice[]
  readonly tables: readonly IndexedTable[]
  /** By table: what became of it in the question in hand, and the number of its row (-1: none). */
  readonly tableOutcomes: Uint8Array
  readonly tableRows: Int32Array
}

export interface IndexedOffering {
  readonly offering: OfferingId
  readonly prices: readonly { readonly price: ListablePrice; readonly number: number; readonly byItself: boolean }[]
}

export interface IndexedPrice {
  readonly price: ListablePrice
  /** `null` where the amount is fixed, or there is none in the currency. */
  readonly table: number | null
  readonly hasAmount: boolean
}

export interface IndexedTable {
  readonly table: CompiledTable
  /** The rows that may hold in the currency, in the table's order. */
  readonly rows: readonly IndexedRow[]
  /** The number of its first row among everything that is weighed. */
  readonly first: number
  /** Which of two rows comes first, where the facts have no say in that: 0 not yet known, 1 the first, 2 not the first; `null` where they have. */
  readonly order: Uint8Array | null
}

export interface IndexedRow {
  readonly row: CompiledRow
  /** Whether it asks for something of the selection, so that it holds for nobody as yet. */
  readonly isOpen: boolean
}
