import type { CompiledRules } from '../../rules/compile-rules.js'
import type { QualificationIndex } from '../../rules/whole-catalog/qualification-index.js'
import type { Currency } from '../../values/currency.js'
import type { OfferingId } from '../../values/ids.js'
import type { CompiledPrices } from '../compile-prices.js'
import type { CompiledTable } from '../table/compile-table.js'
import type { CompiledRow } from '../table/compiled-row.js'
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
  readonly numbers: IndexNumbers
  /** By table: what became of it in the question in hand, and the number of its row (-1: none). */
  readonly tableOutcomes: Uint8Array
  readonly tableRows: Int32Array
  /** Room for the rows of the table in hand that hold, and for those that could. */
  readonly holding: Int32Array
  readonly open: Int32Array
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
}

export interface IndexedRow {
  readonly row: CompiledRow
  /** Whether it asks for something of the selection, so that it holds for nobody as yet. */
  readonly isOpen: boolean
}

/** What every question goes through from front to end, as plain numbers side by side. */
export interface IndexNumbers {
  /** By table: the number of its first row among everything that is weighed; one more says where the last table ends. */
  readonly firstRow: Int32Array
  /** By number, as bits: rows that hold for nobody as yet. */
  readonly openRows: Int32Array
  /** By table: where its pairs of rows stand in `order`; -1 where the facts have a say in which of two rows comes first. */
  readonly pairs: Int32Array
  /** By pair: whether the one row comes before the other: 0 not yet known, 1 yes, 2 no. */
  readonly order: Uint8Array
  /** By price: its table; -1 where the amount is fixed, -2 where there is none in the currency. */
  readonly tableOf: Int32Array
  /** By offering: where its charges begin in `charges`; one more says where the last ones end. */
  readonly firstCharge: Int32Array
  /** The numbers of prices, offering by offering; -1 of one that is listed by itself. */
  readonly charges: Int32Array
}
