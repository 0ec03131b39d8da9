import type { AmountFigure } from '../model/figure.js'
import type { Amount } from '../model/price.js'
import { type Amounts, compileAmounts } from './amounts.js'
import { type CompiledTable, givesOne } from './table/compile-table.js'

/** Amounts that are written in a price, or the table whose row gives one. */
export type CompiledAmount =
  | { readonly kind: 'fixed'; readonly amounts: Amounts }
  | { readonly kind: 'table'; readonly table: CompiledTable }

/** What names no table that gives one amount has none in any currency. */
export function compileAmount(amount: Amount | AmountFigure, tables: ReadonlyMap<string, CompiledTable>): CompiledAmount {
  if (!('kind' in amount)) return { kind: 'fixed', amounts: compileAmounts(amount) }
  if (amount.kind === 'fixed') return { kind: 'fixed', amounts: compileAmounts(amount.amounts) }
  const table = tables.get(amount.table)
  return table !== undefined && givesOne('amount', table) ? { kind: 'table', table } : { kind: 'fixed', amounts: new Map() }
}
