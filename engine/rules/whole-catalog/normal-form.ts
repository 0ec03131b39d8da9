import type { Comparison, Condition, TableComparison } from '../../model/fact.js'
import type { ConditionId } from '../../values/ids.js'
import type { CompiledRules } from '../compile-rules.js'
import { namedCondition } from '../named-condition.js'
import { filledTemplate } from '../template-condition.js'
import { type Formula, grouped } from './formula.js'

/** Puts a comparison, or its opposite, into a leaf. */
export type LeafOf = (comparison: Comparison | TableComparison, negated: boolean) => Formula

/**
 * Puts conditions into formulas: named conditions and templates written in, each named condition worked out once, and
 * `not` moved down to the leaves by De Morgan's laws, which hold for unknown parts too.
 */
export function normalForm(rules: CompiledRules, leafOf: LeafOf): (condition: Condition) => Formula {
  const named = new Map<string, Formula>()

  const formulaOf = (condition: Condition, negated: boolean): Formula => {
    if ('all' in condition || 'any' in condition) {
      const [kind, parts] = 'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
      const of = parts.map((part) => formulaOf(part, negated))
      return grouped(negated ? counterpart[kind] : kind, of)
    }
    if ('not' in condition) return formulaOf(condition.not, !negated)
    if ('condition' in condition) return namedFormula(condition.condition, negated)
    if ('template' in condition) return formulaOf(filledTemplate(rules, condition), negated)
    return leafOf(condition, negated)
  }

  const namedFormula = (id: ConditionId, negated: boolean): Formula => {
    const key = `${negated ? 'not ' : ''}${id}`
    const before = named.get(key)
    if (before !== undefined) return before
    const formula = formulaOf(namedCondition(rules, id), negated)
    named.set(key, formula)
    return formula
  }

  return (condition) => formulaOf(condition, false)
}

const counterpart = { all: 'any', any: 'all' } as const

/** Meets every comparison that conditions come to, with facts and with tables; what is named and what a template means is followed. */
export function eachComparison(
  rules: CompiledRules,
  conditions: Iterable<Condition>,
  meet: (comparison: Comparison | TableComparison) => void,
): void {
  const followed = new Set<ConditionId>()
  const open: Condition[] = [...conditions]
  for (let condition = open.pop(); condition !== undefined; condition = open.pop()) {
    if ('all' in condition) for (const part of condition.all) open.push(part)
    else if ('any' in condition) for (const part of condition.any) open.push(part)
    else if ('not' in condition) open.push(condition.not)
    else if ('template' in condition) open.push(filledTemplate(rules, condition))
    else if (!('condition' in condition)) meet(condition)
    else if (!followed.has(condition.condition)) {
      followed.add(condition.condition)
      open.push(namedCondition(rules, condition.condition))
    }
  }
}
