import type { DecisionCell, DecisionDimension, DecisionRow, DecisionTable, RangeCell } from '../../model/decision-table.js'
import { compareText } from '../../model/draft.js'
import type { Comparison, Condition, FactDocument, FactType } from '../../model/fact.js'
import type { ComparisonOperator, FactValue } from '../../values/fact-value.js'
import type { DecisionTableId, FactId } from '../../values/ids.js'

/** A decision table as the conditions that it comes down to. */
export interface CompiledDecisionTable {
  readonly id: DecisionTableId
  readonly hitPolicy: DecisionTable['hitPolicy']['kind']
  readonly outcome: FactType
  /** Every value that the table can decide on, `otherwise` included, each once. */
  readonly outcomes: readonly FactValue[]
  readonly otherwise: FactValue | null
  /** The facts of the dimensions, each once. */
  readonly facts: readonly FactId[]
  /** In order of priority, otherwise by id, so that the author's order plays no part. */
  readonly rows: readonly CompiledDecisionRow[]
  /** As its author wrote it, for whoever must not trust what we made of it. */
  readonly authored: DecisionTable
}

export interface CompiledDecisionRow {
  readonly id: string
  /** All of them must hold; cells that ask nothing are left out. Rows with the same cell share its condition. */
  readonly cells: readonly CellCondition[]
  readonly outcome: FactValue
}

/** What a cell means: a comparison, or one of several. */
export type CellCondition = Comparison | { readonly any: readonly Comparison[] } | { readonly all: readonly Comparison[] }

export function compileDecisionTable(facts: ReadonlyMap<string, FactDocument>, table: DecisionTable): CompiledDecisionTable {
  const { id, hitPolicy, outcome, otherwise = null, dimensions, rows } = table
  const conditionOf = dimensions.map((dimension) => cellConditions(facts, dimension))
  return {
    id,
    hitPolicy: hitPolicy.kind,
    outcome,
    otherwise,
    outcomes: [...new Set([...rows.map((row) => row.outcome), ...(otherwise === null ? [] : [otherwise])])],
    facts: [...new Set(dimensions.map(({ fact }) => fact))],
    rows: rows.toSorted(rowOrder(hitPolicy.kind)).map((row) => ({
      id: row.id,
      cells: dimensions.flatMap((dimension, i) => conditionOf[i]!(cellOf(row, dimension)) ?? []),
      outcome: row.outcome,
    })),
    authored: table,
  }
}

/** The comparisons of a cell, all of which are about one fact. */
export function comparisonsIn(cell: CellCondition): readonly Comparison[] {
  if ('any' in cell) return cell.any
  return 'all' in cell ? cell.all : [cell]
}

/** A row as one condition. */
export function rowCondition({ cells }: CompiledDecisionRow): Condition {
  return { all: cells }
}

function rowOrder(policy: DecisionTable['hitPolicy']['kind']) {
  const rank = ({ priority = Number.POSITIVE_INFINITY }: DecisionRow) => (policy === 'priority' ? priority : 0)
  return (left: DecisionRow, right: DecisionRow) =>
    rank(left) < rank(right) ? -1 : rank(left) > rank(right) ? 1 : compareText(left.id, right.id)
}

/** The cell of a row in a dimension; `undefined` is any. */
export function cellOf({ when }: DecisionRow, { id }: DecisionDimension): DecisionCell | undefined {
  return Object.hasOwn(when, id) ? when[id] : undefined
}

export function isRangeCell(cell: DecisionCell): cell is RangeCell {
  return typeof cell === 'object' && !Array.isArray(cell)
}

const rangeOperators = [
  'greaterThan',
  'greaterThanInclusive',
  'lessThan',
  'lessThanInclusive',
] as const satisfies readonly (keyof RangeCell & ComparisonOperator)[]

/** Gives what a cell of a dimension means, one condition for equal cells; `null` for a cell that asks nothing. */
function cellConditions(facts: ReadonlyMap<string, FactDocument>, dimension: DecisionDimension) {
  const known = new Map<FactValue, CellCondition>()
  return (cell: DecisionCell | undefined): CellCondition | null =>
    cell === undefined ? null : remembered(known, cellKey(cell), () => cellCondition(facts, dimension, cell))
}

/** The same for equal cells. */
export function cellKey(cell: DecisionCell): FactValue {
  return typeof cell === 'object' ? JSON.stringify(cell) : typeof cell === 'string' ? `"${cell}` : cell
}

/** What was made for a key before, or is made now. */
export function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  known.set(key, made)
  return made
}

function cellCondition(facts: ReadonlyMap<string, FactDocument>, { fact, match }: DecisionDimension, cell: DecisionCell): CellCondition {
  if (isRangeCell(cell)) {
    const ends = rangeOperators.flatMap((operator) =>
      cell[operator] === undefined ? [] : [{ fact, operator, value: cell[operator] } as const],
    )
    return ends.length === 1 ? ends[0]! : { all: ends }
  }
  const values = Array.isArray(cell) ? (cell as readonly FactValue[]) : [cell as FactValue]
  const isSet = facts.get(fact)?.type.kind === 'set'
  if (match === 'within') return oneOf(values.map((value) => ({ fact, operator: 'within', value })))
  if (isSet) return oneOf(values.map((value) => ({ fact, operator: 'contains', value })))
  return values.length === 1 ? { fact, operator: 'equal', value: values[0]! } : { fact, operator: 'in', value: values }
}

function oneOf(comparisons: readonly Comparison[]): CellCondition {
  return comparisons.length === 1 ? comparisons[0]! : { any: comparisons }
}
