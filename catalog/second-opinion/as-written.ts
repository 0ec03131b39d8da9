import type { DecisionCell, DecisionDimension, DecisionRow, DecisionTable } from '../../engine/model/decision-table.js'
import type { Comparison, Condition, FactDocument, TemplateUse } from '../../engine/model/fact.js'
import type { RuleTemplate } from '../../engine/model/rule-template.js'

// What tables and templates mean, read a second time from what their authors wrote. The evaluator that rehearsal
// consults must not stand on what our own evaluator made of them.

/** The cells of a row as conditions that must all hold. */
export function rowAsWritten(facts: ReadonlyMap<string, FactDocument>, { dimensions }: DecisionTable, row: DecisionRow): Condition {
  const cells = new Map<string, DecisionCell>(Object.entries(row.when))
  return { all: dimensions.flatMap((dimension) => cellAsWritten(facts, dimension, cells.get(dimension.id))) }
}

function cellAsWritten(
  facts: ReadonlyMap<string, FactDocument>,
  { fact, match }: DecisionDimension,
  cell: DecisionCell | undefined,
): readonly Condition[] {
  if (cell === undefined) return []
  if (typeof cell === 'object' && !Array.isArray(cell)) {
    return Object.entries(cell).map(([operator, value]) => ({ fact, operator, value }) as Comparison)
  }
  const operator = match === 'within' ? 'within' : facts.get(fact)?.type.kind === 'set' ? 'contains' : 'equal'
  return [{ any: [cell].flat().map((value) => ({ fact, operator, value }) as Comparison) }]
}

/** The condition of a template with the values of a use in its gaps. */
export function templateAsWritten({ condition }: RuleTemplate, { with: values }: TemplateUse): Condition {
  const filled = JSON.stringify(condition, (_key, part: unknown) => {
    const parameter = typeof part === 'object' && part !== null && 'parameter' in part ? part.parameter : null
    return typeof parameter === 'string' ? new Map(Object.entries(values)).get(parameter) : part
  })
  return JSON.parse(filled) as Condition
}
