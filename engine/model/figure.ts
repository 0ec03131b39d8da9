import type { PriceTableId } from '../values/ids.js'
import type { CurrencyAmount } from './currency-amount.js'

/** Amounts by currency, written in the price, or those of a table. */
export type AmountFigure = readonly CurrencyAmount[] | TableFigure

/** A quantity, written in the price, or that of a table. */
export type QuantityFigure = string | TableFigure

/** The figure of the one row of a table that holds for the item. Where none does, the price cannot be had: nothing is free, or without bound, by omission. */
export interface TableFigure {
  readonly kind: 'table'
  readonly table: PriceTableId
}

export function isByTable<Written>(figure: Written | TableFigure): figure is TableFigure {
  return typeof figure === 'object' && figure !== null && 'kind' in figure && figure.kind === 'table'
}
