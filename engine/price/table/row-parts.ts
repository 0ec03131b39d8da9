import type { CompiledTable } from './compile-table.js'
import type { CompiledRow } from './compiled-row.js'

/**
 * A row by the places that it lists, each with the depth it has where it holds: what the row loses to is then the same
 * wherever a part of it holds.
 */
export function rowParts({ hitPolicy, dimensions }: CompiledTable, row: CompiledRow): readonly CompiledRow[] {
  const order = hitPolicy.kind === 'specific' ? hitPolicy.order : []
  let parts: readonly CompiledRow[] = [row]
  for (const position of order) {
    const cell = row.cells[position]
    if (dimensions[position]!.match !== 'within' || cell?.kind !== 'values' || cell.values.length < 2) continue
    parts = parts.flatMap((part) =>
      cell.values.map((place) => ({ ...part, cells: part.cells.with(position, { kind: 'values', values: [place] }) })),
    )
  }
  return parts
}
