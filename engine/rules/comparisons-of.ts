import type { Comparison, Condition } from '../model/fact.js'
import type { CompiledRules } from './compile-rules.js'
import { conditionNodes } from './condition-nodes.js'
import { filledTemplate } from './template-condition.js'

type Known = Pick<CompiledRules, 'conditions' | 'tables' | 'templates'>

/**
 * Every comparison that a condition comes to, those of named conditions, templates and the cells of decision tables too;
 * each named condition and each table once. What the catalog lacks comes to nothing.
 */
export function comparisonsOf(rules: Known, condition: Condition): readonly Comparison[] {
  const comparisons: Comparison[] = []
  const followed = new Set<string>()
  const open = [condition]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { condition: node } of conditionNodes(one)) {
      if ('fact' in node) comparisons.push(node)
      else for (const further of followedFrom(rules, node, followed)) open.push(further)
    }
  }
  return comparisons
}

/** What a node leads to that is written elsewhere, unless it was followed before. */
function followedFrom(rules: Known, node: Condition, followed: Set<string>): readonly Condition[] {
  if ('template' in node) return rules.templates.has(node.template) ? [filledTemplate(rules, node)] : []
  if ('condition' in node) {
    const named = rules.conditions.get(node.condition)
    return named === undefined || isKnown(followed, `condition/${node.condition}`) ? [] : [named]
  }
  if ('table' in node) {
    const table = rules.tables.get(node.table)
    return table === undefined || isKnown(followed, `table/${node.table}`) ? [] : table.rows.flatMap(({ cells }) => cells)
  }
  return []
}

function isKnown(followed: Set<string>, name: string): boolean {
  if (followed.has(name)) return true
  followed.add(name)
  return false
}
