import { hasCell } from '../problem/cells.js'
import type { Costs } from '../problem/costs.js'
import type { Space } from '../problem/finite-problem.js'

/** What an assignment costs is the offset and a number of whole units. */
export function costUnit({ variables, initial }: Space, costs: Costs): { readonly offset: number; readonly unit: number } {
  let offset = 0
  let unit = 0
  for (const { index, firstWord, cells } of variables) {
    const own = costs.ofCells[index] ?? null
    const open = Array.from({ length: own === null ? 0 : cells }, (_, cell) => cell).filter((cell) => hasCell(initial, firstWord, cell))
    if (own === null || open.length === 0) continue
    const first = own[open[0]!]!
    offset += first
    for (const cell of open) unit = greatestDivisor(unit, Math.abs(own[cell]! - first))
  }
  return { offset, unit: Math.max(unit, 1) }
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b)
}
