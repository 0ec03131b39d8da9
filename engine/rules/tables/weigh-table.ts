import type { TableReason, Verdict } from '../../explain/reason.js'
import type { Facts, TableComparison } from '../../model/fact.js'
import type { ComparisonOperator, FactValue } from '../../values/fact-value.js'
import type { DecisionTableId } from '../../values/ids.js'
import { highest, opposite } from '../combine-verdicts.js'
import { compares } from '../compare.js'
import type { CompiledRules } from '../compile-rules.js'
import type { CompiledDecisionTable } from './compile-decision-table.js'
import { decideTable, type TableDecision } from './decide-table.js'

/** Weighs what a decision table decides. A table that the catalog lacks is a bug: checks refuse such a draft. */
export function weighTable(rules: CompiledRules, comparison: TableComparison, facts: Facts): TableReason {
  const table = tableOf(rules, comparison.table)
  const decision = decideTable(rules, table, facts)
  const verdict = verdictOf(rules, table, comparison, decision)
  const isAsked = (outcome: FactValue) => satisfyingAmong(rules, table, comparison, [outcome]).length > 0
  return {
    kind: 'table',
    verdict,
    table: table.id,
    operator: comparison.operator,
    wanted: comparison.value,
    found: decision.found,
    missing: verdict === 'unknown' ? decision.missingFor(isAsked) : decision.missing,
    because: decision.rows,
  }
}

/** Whether what is decided compares as wanted: some outcome that is decided on does, or, asked for the contrary, none does. */
export function verdictOf(
  rules: CompiledRules,
  table: CompiledDecisionTable,
  comparison: TableComparison,
  { outcomes }: Pick<TableDecision, 'outcomes'>,
): Verdict {
  const asked = satisfyingAmong(rules, table, comparison, [...outcomes.keys()])
  const verdict = highest(asked.map((outcome) => outcomes.get(outcome)!))
  return isContrary(comparison.operator) ? opposite[verdict] : verdict
}

/** The outcomes that a comparison is about: those that compare as wanted, or, asked for the contrary, those that must not be. */
export function satisfyingOutcomes(
  rules: Pick<CompiledRules, 'places'>,
  table: CompiledDecisionTable,
  comparison: TableComparison,
): readonly FactValue[] {
  return satisfyingAmong(rules, table, comparison, table.outcomes)
}

function satisfyingAmong(
  rules: Pick<CompiledRules, 'places'>,
  { outcome: type, hitPolicy }: CompiledDecisionTable,
  { operator, value }: TableComparison,
  outcomes: readonly FactValue[],
): readonly FactValue[] {
  const asked = contraries[operator] ?? operator
  const single = hitPolicy === 'collect' && asked === 'contains' ? 'equal' : asked
  return outcomes.filter((outcome) => compares(rules, type.kind, single, value, outcome))
}

export function isContrary(operator: ComparisonOperator): boolean {
  return contraries[operator] !== undefined
}

/** Operators that hold just when another one does not. */
const contraries: { readonly [Operator in ComparisonOperator]?: ComparisonOperator } = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
  notWithin: 'within',
}

export function tableOf({ tables }: Pick<CompiledRules, 'tables'>, id: DecisionTableId): CompiledDecisionTable {
  const table = tables.get(id)
  if (table === undefined) throw new RangeError(`The catalog has no decision table "${id}".`)
  return table
}
