import { compareText } from '../../model/draft.js'
import type { FactId } from '../../values/ids.js'
import type { TableCandidate } from '../price-step.js'
import type { CompiledTable } from './compile-table.js'
import type { CompiledRow } from './compiled-row.js'
import { rowsFor } from './row-index.js'
import { beats, moreSpecific } from './row-order.js'
import { factIn, type TableContext, valuesOf, type WeighedRow, weighRow } from './weigh-row.js'

/** The one row that gives the amount, or why there is none. */
export type RowHit =
  | { readonly kind: 'won'; readonly row: CompiledRow; readonly candidates: readonly TableCandidate[]; readonly failed: number }
  | { readonly kind: 'none' }
  /** The hit policy puts none of these rows before the others. */
  | { readonly kind: 'ambiguous'; readonly rows: readonly string[] }
  /** Which of these rows wins depends on the missing facts. */
  | { readonly kind: 'unknown'; readonly rows: readonly string[]; readonly missing: readonly FactId[] }

/** Failing rows of larger tables are counted, not listed. */
const listedTableSize = 50

/**
 * Finds the row of a table that holds in a context. A fact that nobody supplied leaves the rows that ask for it open:
 * a row wins only if it does so whatever those facts turn out to be.
 */
export function findRow(table: CompiledTable, context: TableContext): RowHit {
  const weighed = rowsInQuestion(table, context).map((row) => weighRow(table, row, context))
  const holding = weighed.filter(({ verdict }) => verdict === 'holds')
  const open = weighed.filter(({ verdict }) => verdict === 'unknown')
  const winner = holding.find((one) => holding.every((other) => other === one || beats(table, one.row, other.row, context)))
  if (winner === undefined && holding.length > 0) return { kind: 'ambiguous', rows: idsOf(holding) }
  const deciding = open.filter(({ row }) => winner === undefined || !beats(table, winner.row, row, context))
  if (deciding.length > 0) {
    const missing = [...new Set(deciding.flatMap(({ missing }) => missing))].sort(compareText)
    return { kind: 'unknown', rows: idsOf(winner === undefined ? deciding : [winner, ...deciding]), missing }
  }
  if (winner === undefined) return { kind: 'none' }
  const listed = table.rows.length <= listedTableSize ? weighed : weighed.filter(({ verdict }) => verdict !== 'fails')
  return {
    kind: 'won',
    row: winner.row,
    candidates: listed.map((one) => candidate(table, one, winner.row, context)),
    failed: table.rows.length - holding.length - open.length,
  }
}

/** All rows of a `collect` table that hold, in their order, or those that nobody can tell yet. */
export function collectRows(
  table: CompiledTable,
  context: TableContext,
): Exclude<RowHit, { readonly kind: 'won' | 'ambiguous' }> | CollectedRows {
  const weighed = rowsInQuestion(table, context).map((row) => weighRow(table, row, context))
  const open = weighed.filter(({ verdict }) => verdict === 'unknown')
  if (open.length > 0) return unknownRows(open)
  const rows = weighed.filter(({ verdict }) => verdict === 'holds').map(({ row }) => row)
  if (rows.length === 0) return { kind: 'none' }
  const listed = table.rows.length <= listedTableSize ? weighed : weighed.filter(({ verdict }) => verdict !== 'fails')
  return {
    kind: 'collected',
    rows: rows.sort((left, right) => (left.priority ?? 0) - (right.priority ?? 0) || compareText(left.id, right.id)),
    candidates: listed.map(({ row, verdict, by, dimension, reason }) =>
      verdict === 'holds' ? wonBy(row) : { row: row.id, outcome: 'failed', dimension, by, reason },
    ),
    failed: table.rows.length - rows.length,
  }
}

/** Every row that holds, by priority. */
export interface CollectedRows {
  readonly kind: 'collected'
  readonly rows: readonly CompiledRow[]
  readonly candidates: readonly TableCandidate[]
  readonly failed: number
}

function unknownRows(open: readonly WeighedRow[]): Extract<RowHit, { readonly kind: 'unknown' }> {
  return { kind: 'unknown', rows: idsOf(open), missing: [...new Set(open.flatMap(({ missing }) => missing))].sort(compareText) }
}

function wonBy(row: CompiledRow): TableCandidate {
  return { row: row.id, outcome: 'won', dimension: null, by: null, reason: null }
}

/** All rows of a small table; of a larger one those that the index gives for the known facts. By id. */
function rowsInQuestion(table: CompiledTable, { facts }: TableContext): readonly CompiledRow[] {
  if (table.rows.length <= listedTableSize) return table.rows
  const numbers = rowsFor(table.index, (position) => {
    const found = factIn(facts, table.dimensions[position]!.fact)
    return found === null ? null : valuesOf(found)
  })
  return numbers === null ? table.rows : numbers.map((number) => table.rows[number]!)
}

function candidate(
  table: CompiledTable,
  { row, verdict, by, dimension, reason }: WeighedRow,
  winner: CompiledRow,
  context: TableContext,
): TableCandidate {
  if (row === winner) return wonBy(row)
  if (verdict === 'fails') return { row: row.id, outcome: 'failed', dimension, by, reason }
  const decided = moreSpecific(table, winner, row, context)
  return { row: row.id, outcome: 'lost', dimension: decided?.dimension ?? null, by: decided === null ? 'priority' : 'dimension', reason }
}

function idsOf(rows: readonly WeighedRow[]): readonly string[] {
  return rows.map(({ row }) => row.id).sort(compareText)
}
