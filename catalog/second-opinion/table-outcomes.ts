import { Engine } from 'json-rules-engine'
import type { DecisionRow } from '../../engine/model/decision-table.js'
import { compareText } from '../../engine/model/draft.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { conditionNodes } from '../../engine/rules/condition-nodes.js'
import type { CompiledDecisionTable } from '../../engine/rules/tables/compile-decision-table.js'
import { rowAsWritten, templateAsWritten } from './as-written.js'
import type { PlaceLists } from './place-lists.js'
import { type TableOutcome, translateCase } from './translate-condition.js'

/** A table with more rows is not decided a second time: a fresh engine would take seconds for each case. */
export const mostSecondRows = 2_000

/** The tables that a condition looks at, through named conditions and templates too. */
export function tablesOf(rules: CompiledRules, condition: Condition): readonly CompiledDecisionTable[] {
  const tables = new Map<string, CompiledDecisionTable>()
  const followed = new Set<string>()
  const open = [condition]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { condition: node } of conditionNodes(one)) {
      if ('table' in node) {
        const table = rules.tables.get(node.table)
        if (table !== undefined) tables.set(node.table, table)
      } else if ('template' in node) {
        const template = rules.templates.get(node.template)
        if (template !== undefined) open.push(templateAsWritten(template, node))
      } else if ('condition' in node && !followed.has(node.condition)) {
        followed.add(node.condition)
        const named = rules.conditions.get(node.condition)
        if (named !== undefined) open.push(named)
      }
    }
  }
  return [...tables.values()]
}

/**
 * What json-rules-engine makes of decision tables: each row is a rule, and the hit policy picks among the rules that
 * hold. A table that can't be put into its words is left out.
 */
export async function tableOutcomes(
  rules: CompiledRules,
  tables: readonly CompiledDecisionTable[],
  facts: Facts,
  places: PlaceLists | null,
): Promise<ReadonlyMap<string, TableOutcome>> {
  const outcomes = new Map<string, TableOutcome>()
  for (const table of tables) {
    const held = await heldRows(rules, table, facts, places)
    if (held !== null) outcomes.set(table.id, outcomeOf(table, held))
  }
  return outcomes
}

/** The rows that hold. */
async function heldRows(
  rules: CompiledRules,
  { authored }: CompiledDecisionTable,
  facts: Facts,
  places: PlaceLists | null,
): Promise<readonly DecisionRow[] | null> {
  if (authored.rows.length > mostSecondRows) return null
  const engine = new Engine()
  const supplied: Record<string, unknown> = {}
  for (const [position, row] of authored.rows.entries()) {
    const translated = translateCase(rules, rowAsWritten(rules.facts, authored, row), facts, places, new Map())
    if (translated === null) return null
    Object.assign(supplied, translated.facts)
    engine.addRule({ conditions: translated.condition, event: { type: String(position) } })
  }
  const { events } = await engine.run(supplied)
  return events.map(({ type }) => authored.rows[Number(type)]!)
}

function outcomeOf({ authored: { hitPolicy, otherwise } }: CompiledDecisionTable, held: readonly DecisionRow[]): TableOutcome {
  const byPriority = held.toSorted((left, right) => (left.priority ?? 0) - (right.priority ?? 0))
  const outcomes = (hitPolicy.kind === 'priority' ? byPriority.slice(0, 1) : held).map(({ outcome }) => outcome)
  if (outcomes.length === 0 && otherwise !== undefined) outcomes.push(otherwise)
  if (hitPolicy.kind === 'collect') return [...new Set(outcomes)].sort((left, right) => compareText(String(left), String(right)))
  return outcomes[0] ?? null
}
