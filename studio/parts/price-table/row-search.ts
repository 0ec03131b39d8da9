import type { Language } from '../../../engine/values/localized-text.js'
import { folded } from '../search.js'
import { priceText } from './price-cells.js'
import type { PriceColumn } from './price-columns.js'
import type { EditedPriceRow } from './price-rows.js'

/** The next row below the present one, and after the last from the top, in which some cell has the text; `null` without any. */
export function rowFound(
  columns: readonly PriceColumn[],
  rows: readonly EditedPriceRow[],
  present: number,
  typed: string,
  language: Language,
  zone: string,
): number | null {
  const wanted = folded(typed).trim()
  if (wanted === '') return null
  return nextRow(rows, present, (row) => columns.some((column) => folded(priceText(column, row, language, zone) ?? '').includes(wanted)))
}

/** The next row that is marked. */
export function rowMarked(rows: readonly EditedPriceRow[], marked: ReadonlyMap<string, unknown>, present: number): number | null {
  return nextRow(rows, present, ({ id }) => marked.has(id))
}

function nextRow(rows: readonly EditedPriceRow[], present: number, isWanted: (row: EditedPriceRow) => boolean): number | null {
  for (let step = 1; step <= rows.length; step += 1) {
    const row = (present + step) % rows.length
    if (isWanted(rows[row]!)) return row
  }
  return null
}
