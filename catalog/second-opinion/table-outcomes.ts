import { Engine } from 'json-rules-engine'
import { compareText } from '../../engine/model/draft.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { conditionNodes } from '../../engine/rules/condition-nodes.js'
import { type CompiledDecisionTable, rowCondition } from '../../engine/rules/tables/compile-decision-table.js'
import { filledTemplate } from '../../engine/rules/template-condition.js'
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
        if (rules.templates.has(node.template)) open.push(filledTemplate(rules, node))
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

/** The positions of the rows that hold. */
async function heldRows(
  rules: CompiledRules,
  { rows }: CompiledDecisionTable,
  facts: Facts,
  places: PlaceLists | null,
): Promise<ReadonlySet<number> | null> {
  if (rows.length > mostSecondRows) return null
  const engine = new Engine()
  const supplied: Record<string, unknown> = {}
  for (const [position, row] of rows.entries()) {
    const translated = translateCase(rules, rowCondition(row), facts, places, new Map())
    if (translated === null) return null
    Object.assign(supplied, translated.facts)
    engine.addRule({ conditions: translated.condition, event: { type: String(position) } })
  }
  const { events } = await engine.run(supplied)
  return new Set(events.map(({ type }) => Number(type)))
}

function outcomeOf({ hitPolicy, otherwise, rows }: CompiledDecisionTable, held: ReadonlySet<number>): TableOutcome {
  const outcomes = rows.flatMap(({ outcome }, position) => (held.has(position) ? [outcome] : []))
  if (outcomes.length === 0 && otherwise !== null) outcomes.push(otherwise)
  if (hitPolicy === 'collect') return [...new Set(outcomes)].sort((left, right) => compareText(String(left), String(right)))
  return outcomes[0] ?? null
}
