import type { OfferingId } from '../values/ids.js'
import type { Instant, Period } from '../values/instant.js'
import type { CompiledPrice, CompiledPrices } from './compile-prices.js'
import { chargeTables } from './table/charge-tables.js'

/** Every moment at which a price of these offerings, or a row of their tables, begins or ends to be in force; sorted, each once. */
export function priceBoundaries({ offerings }: CompiledPrices, priced: Iterable<OfferingId>): readonly Instant[] {
  const periods = [...new Set(priced)].flatMap((offering) => (offerings.get(offering) ?? []).flatMap(periodsOf))
  const moments = periods.flatMap(({ from, to }) => [from, to]).filter((moment) => moment !== undefined)
  return [...new Set(moments)].sort()
}

/**
 * The last of these that has come, `null` before the first. Whatever begins or ends at one of them is in force either at
 * every moment that has the same last one, or at none.
 */
export function lastBoundary(boundaries: readonly Instant[], at: Instant): Instant | null {
  return boundaries.findLast((boundary) => boundary <= at) ?? null
}

function periodsOf({ validFor, charge }: CompiledPrice): readonly Period[] {
  const rows = chargeTables(charge).flatMap((table) => table.rows)
  return [validFor, ...rows.map((row) => row.validFor)]
}
