import type { Facts } from '../../../engine/model/fact.js'
import type { CompiledTable } from '../../../engine/price/table/compile-table.js'
import type { CompiledCell } from '../../../engine/price/table/compiled-row.js'
import type { CompiledRules } from '../../../engine/rules/compile-rules.js'
import { isWithin, placeDepth } from '../../../engine/rules/places.js'
import type { Currency } from '../../../engine/values/currency.js'
import { covers, type Instant } from '../../../engine/values/instant.js'

/**
 * What somebody would write who knows that all facts are known and that the dimensions decide in their order: each row is a
 * list of tests, rows stand in the order in which they win, and the first that passes is it. No trace, no unknown, no ties.
 */
export function rowClosures(rules: CompiledRules, table: CompiledTable, currency: Currency): (facts: Facts, at: Instant) => string | null {
  const rows = table.rows
    .filter((row) => row.currency === currency)
    .map((row) => ({
      row,
      tests: row.cells.flatMap((cell, position) => testOf(rules, table, position, cell)),
      rank: rankOf(rules, table, row.cells),
    }))
    .sort((left, right) => compareRanks(left.rank, right.rank))
  return (facts, at) => {
    for (const { row, tests } of rows) if (covers(row.validFor, at) && tests.every((test) => test(facts))) return row.id
    return null
  }
}

function testOf(
  rules: CompiledRules,
  { dimensions }: CompiledTable,
  position: number,
  cell: CompiledCell | null,
): readonly ((facts: Facts) => boolean)[] {
  if (cell === null) return []
  const { fact, match } = dimensions[position]!
  if (cell.kind === 'range') {
    const [from, to] = [cell.from ?? Number.NEGATIVE_INFINITY, cell.to ?? Number.POSITIVE_INFINITY]
    return [(facts) => (facts[fact] as number) >= from && (facts[fact] as number) < to]
  }
  if (match === 'within') {
    const place = String(cell.values[0])
    return [(facts) => isWithin(rules, String(facts[fact]), place) === true]
  }
  const values = new Set(cell.values)
  return [(facts) => values.has(facts[fact] as string)]
}

/** By dimension: lower wins. */
function rankOf(rules: CompiledRules, { dimensions }: CompiledTable, cells: readonly (CompiledCell | null)[]): readonly number[] {
  return cells.map((cell, position) => {
    if (cell === null) return Number.POSITIVE_INFINITY
    if (cell.kind === 'range') return (cell.to ?? 1e9) - (cell.from ?? -1e9)
    return dimensions[position]!.match === 'within' ? -(placeDepth(rules, String(cell.values[0])) ?? 0) : 0
  })
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  for (const [position, rank] of left.entries()) {
    const other = right[position]!
    if (rank !== other) return rank < other ? -1 : 1
  }
  return 0
}
