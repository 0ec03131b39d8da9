import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { CompiledPrice } from '../price/compile-prices.js'
import { chargeTables } from '../price/table/charge-tables.js'
import type { CompiledTable } from '../price/table/compile-table.js'

/** The prices that an item carries, by id, and then those that are only shown beside them. */
export function pricesOf(
  { prices }: Pick<CompiledCatalog, 'prices'>,
  { offering }: Pick<ConfiguredItem, 'offering'>,
): readonly CompiledPrice[] {
  return [...(prices.offerings.get(offering) ?? []), ...(prices.references.get(offering) ?? [])]
}

/** The tables of a price with a row of this id, or of one of them where it is named; without a row all that give it figures. */
export function tablesOf({ charge }: CompiledPrice, asked: { readonly table?: string; readonly row?: string }): readonly CompiledTable[] {
  return chargeTables(charge).filter(
    ({ id, rows }) =>
      (asked.table === undefined || id === asked.table) && (asked.row === undefined || rows.some((row) => row.id === asked.row)),
  )
}
