import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import { chargeTables } from '../price/charge-tables.js'
import type { CompiledPrice } from '../price/compile-prices.js'
import type { CompiledTable } from '../price/compile-table.js'

/** The prices that an item carries, by id, and then those that are only shown beside them. */
export function pricesOf({ prices }: CompiledCatalog, { offering }: Pick<ConfiguredItem, 'offering'>): readonly CompiledPrice[] {
  return [...(prices.offerings.get(offering) ?? []), ...(prices.references.get(offering) ?? [])]
}

/** The table that gives a price's amount, or says by how much an alteration alters. */
export function tableOf({ charge }: CompiledPrice): CompiledTable | null {
  return chargeTables(charge)[0] ?? null
}
