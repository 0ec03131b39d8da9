import type { Ratio } from '../../values/ratio.js'
import type { PriceStep } from '../price-step.js'
import { type ItemPrice, type PricingWork, refuse } from '../pricing-work.js'
import type { CompiledTable } from './compile-table.js'
import { rememberedRow } from './remembered-rows.js'

/** What the row of a table that holds gives a charge, and the step that names the row and those that did not win. */
export interface RowFigure {
  readonly figure: Ratio
  readonly step: Extract<PriceStep, { readonly step: 'row' }>
}

/** Finds the one row that holds for an item; `null` with a problem noted where none does, several do, or nobody can tell yet. */
export function rowFigure(work: PricingWork, one: ItemPrice, table: CompiledTable): RowFigure | null {
  const { currency } = work.request
  const { rules, at } = one.source
  const isPayable = work.rounding !== null && table.currencies.has(currency)
  if (table.gives === 'amount' && !isPayable) return refuse(work, one, 'currency-missing', { table: table.id })
  const hit = rememberedRow(table, { rules, facts: one.facts, at, currency })
  switch (hit.kind) {
    case 'none':
      return refuse(work, one, 'price-not-found', { table: table.id })
    case 'ambiguous':
      return refuse(work, one, 'price-ambiguous', { table: table.id, rows: hit.rows })
    case 'unknown':
      return refuse(work, one, 'row-unknown', { table: table.id, rows: hit.rows, missing: hit.missing })
    case 'won': {
      const { row, candidates, failed } = hit
      return {
        figure: row.figure,
        step: { step: 'row', path: one.item.path, price: one.price.id, table: table.id, row: row.id, candidates, failed },
      }
    }
  }
}
