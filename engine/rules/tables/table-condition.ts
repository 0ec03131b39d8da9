import type { Condition, TableComparison } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { CompiledRules } from '../compile-rules.js'
import { type CompiledDecisionTable, rowCondition } from './compile-decision-table.js'
import { isContrary, satisfyingOutcomes, tableOf } from './weigh-table.js'

/**
 * The condition that a comparison with a decision table comes down to, written out: what it weighs is what the table
 * decides. Of a `priority` table every row excludes all rows before it, so that it grows with the square of the rows.
 * An empty `all` always holds and an empty `any` never does.
 */
export function tableCondition(rules: CompiledRules, comparison: TableComparison): Condition {
  const table = tableOf(rules, comparison.table)
  const decided: Condition = { any: satisfyingOutcomes(rules, table, comparison).map((outcome) => outcomeCondition(table, outcome)) }
  return isContrary(comparison.operator) ? { not: decided } : decided
}

function outcomeCondition(table: CompiledDecisionTable, outcome: FactValue): Condition {
  const rows = table.rows.flatMap((row, position) => (row.outcome === outcome ? [hitCondition(table, position)] : []))
  const byDefault: readonly Condition[] = table.otherwise === outcome ? [{ not: { any: table.rows.map(rowCondition) } }] : []
  return { any: [...rows, ...byDefault] }
}

function hitCondition({ hitPolicy, rows }: CompiledDecisionTable, position: number): Condition {
  const row = rowCondition(rows[position]!)
  const isFirst = hitPolicy !== 'priority' || position === 0
  return isFirst ? row : { all: [row, { not: { any: rows.slice(0, position).map(rowCondition) } }] }
}
