import { type ItemPrice, type PriceWith, type PricingWork, refuse } from '../pricing-work.js'
import type { CompiledRow } from '../table/compiled-row.js'
import { type CollectedRows, collectRows, findRow, type RowHit } from '../table/find-row.js'
import type { TableContext } from '../table/weigh-row.js'
import { alteredBy, type CompiledAlteration, type FixedAlteration } from './compile-alteration.js'

/** An alteration with its figures, and the row that gave them where one did. */
export interface FixedItemAlteration extends ItemPrice<PriceWith<FixedAlteration>> {
  readonly row: CompiledRow | null
}

/**
 * An alteration with what a row of its table gives, or one for each row that holds where the table collects them. None where no row
 * holds, which the trace notes, or where nobody can say yet.
 */
export function fixedAlterations(work: PricingWork, one: ItemPrice<PriceWith<CompiledAlteration>>): readonly FixedItemAlteration[] {
  const { item, price, facts, source } = one
  const { charge } = price
  const { effect, table } = charge
  if (effect.kind !== 'byTable') return [{ item, price: fixed(price), facts, source, row: null }]
  const { currency } = work.request
  const { rules, at } = one.source
  const isSuited = table !== null && table.gives === (effect.does === 'percentOff' ? 'percent' : 'amount')
  if (!isSuited || work.rounding === null || (table.gives === 'amount' && !table.currencies.has(currency))) {
    refuse(work, one, 'currency-missing', { table: table?.id ?? null })
    return []
  }
  const context: TableContext = { rules, facts: one.facts, at, currency }
  const hit: RowHit | CollectedRows = table.hitPolicy.kind === 'collect' ? collectRows(table, context) : findRow(table, context)
  switch (hit.kind) {
    case 'none':
      work.trace.push({ step: 'filtered', path: item.path, price: price.id, by: 'row', reason: null })
      return []
    case 'ambiguous':
      refuse(work, one, 'price-ambiguous', { table: table.id, rows: hit.rows })
      return []
    case 'unknown':
      refuse(work, one, 'row-unknown', { table: table.id, rows: hit.rows, missing: hit.missing })
      return []
    case 'won':
    case 'collected': {
      const rows = hit.kind === 'won' ? [hit.row] : hit.rows
      return rows.map((row) => {
        const { candidates, failed } = hit
        work.trace.push({ step: 'row', path: item.path, price: price.id, table: table.id, row: row.id, candidates, failed })
        return { ...one, price: { ...price, charge: alteredBy(charge, effect, row) }, row }
      })
    }
  }
}

/** The very same price, known to say by how much it alters. */
function fixed(price: PriceWith<CompiledAlteration>): PriceWith<FixedAlteration> {
  return price as PriceWith<FixedAlteration>
}
