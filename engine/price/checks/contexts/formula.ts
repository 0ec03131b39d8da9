import type { Comparison, Condition } from '../../../model/fact.js'
import type { CompiledRules } from '../../../rules/compile-rules.js'
import { tableCondition } from '../../../rules/tables/table-condition.js'
import { filledTemplate } from '../../../rules/template-condition.js'
import type { ComparisonOperator } from '../../../values/fact-value.js'

/** A condition with everything that it names written out, over tests by number. */
export type Formula =
  | { readonly kind: 'test'; readonly test: number }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Formula[] }
  | { readonly kind: 'not'; readonly of: Formula }

/** Comparisons, each once; none of them asks for the contrary of what an axis can say. */
export interface Tests {
  readonly comparisons: readonly Comparison[]
  numberOf(comparison: Comparison): number
}

export function noTests(): Tests {
  const comparisons: Comparison[] = []
  const numbers = new Map<string, number>()
  return {
    comparisons,
    numberOf: (comparison) => {
      const key = JSON.stringify([comparison.fact, comparison.operator, comparison.value])
      const known = numbers.get(key)
      if (known !== undefined) return known
      numbers.set(key, comparisons.length)
      return comparisons.push(comparison) - 1
    },
  }
}

/** A condition that comes to more than this is not looked into. */
const mostNodes = 100_000

/** Writes conditions out; `null` for one that names what the catalog lacks, which other checks report, or that is too large. */
export function formulas(rules: CompiledRules, tests: Tests): (condition: Condition) => Formula | null {
  const known = new Map<Condition, Formula | null>()
  let nodes = 0
  const write = (condition: Condition): Formula | null => {
    const before = known.get(condition)
    if (before !== undefined) return before
    nodes += 1
    const written = nodes > mostNodes ? null : formulaOf(condition)
    known.set(condition, written)
    return written
  }
  const group = (kind: 'all' | 'any', of: readonly Condition[]): Formula | null => {
    const parts = of.map(write)
    return parts.includes(null) ? null : { kind, of: parts as readonly Formula[] }
  }
  const opposite = (of: Formula | null): Formula | null => (of === null ? null : { kind: 'not', of })
  const formulaOf = (condition: Condition): Formula | null => {
    if ('all' in condition) return group('all', condition.all)
    if ('any' in condition) return group('any', condition.any)
    if ('not' in condition) return opposite(write(condition.not))
    if ('condition' in condition) {
      const named = rules.conditions.get(condition.condition)
      return named === undefined ? null : write(named)
    }
    if ('template' in condition) return rules.templates.has(condition.template) ? write(filledTemplate(rules, condition)) : null
    if ('table' in condition) return rules.tables.has(condition.table) ? write(tableCondition(rules, condition)) : null
    const positive = contraries[condition.operator]
    if (positive === undefined) return { kind: 'test', test: tests.numberOf(condition) }
    return { kind: 'not', of: { kind: 'test', test: tests.numberOf({ ...condition, operator: positive }) } }
  }
  return write
}

const contraries: { readonly [operator in ComparisonOperator]?: ComparisonOperator } = {
  notEqual: 'equal',
  notIn: 'in',
  doesNotContain: 'contains',
  notWithin: 'within',
}
