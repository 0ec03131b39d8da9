import type { Condition } from '../../model/fact.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { covers, type Instant } from '../../values/instant.js'
import { rowCells } from '../checks/contexts/row-cells.js'
import type { CompiledTable } from './compile-table.js'
import { type CompiledRow, isFor } from './compiled-row.js'
import { beats } from './row-order.js'
import { rowParts } from './row-parts.js'

/** Where no row beats more parts of others than this; a table with more is not written out. */
const mostRivals = 4_000

/**
 * The condition under which a row gives the price at a moment: it holds, and none that comes before it does, unless the table collects them. It is false where the row
 * is not in force or of another currency, and `null` where the table is too large to write it out.
 */
export function whereRowWins(
  rules: CompiledRules,
  table: CompiledTable,
  row: CompiledRow,
  { at, currency }: { readonly at: Instant; readonly currency: string },
): Condition | null {
  const isInForce = (one: CompiledRow) => isFor(one, currency) && covers(one.validFor, at)
  if (!isInForce(row)) return { any: [] }
  const cellsOf = rowCells(rules.facts, table.dimensions)
  const holds = (one: CompiledRow): Condition => ({ all: cellsOf({ ...one, validFor: {} }) })
  const own = rowParts(table, row)
  const others = table.rows.filter((other) => other !== row && isInForce(other)).flatMap((other) => rowParts(table, other))
  const context = { rules, facts: {} }
  const ways: Condition[] = []
  let rivals = 0
  for (const part of own) {
    const before = table.hitPolicy.kind === 'collect' ? [] : others.filter((other) => beats(table, other, part, context))
    rivals += before.length
    if (rivals > mostRivals) return null
    ways.push({ all: [holds(part), { not: { any: before.map(holds) } }] })
  }
  return ways.length === 1 ? ways[0]! : { any: ways }
}
