import type { Reason } from '../explain/reason.js'
import type { Condition, Facts } from '../model/fact.js'
import { allOf, anyOf, opposite } from './combine-verdicts.js'
import type { CompiledRules } from './compile-rules.js'
import { namedCondition } from './named-condition.js'
import { weighTable } from './tables/weigh-table.js'
import { filledTemplate } from './template-condition.js'
import { weighComparison } from './weigh-comparison.js'

/**
 * Weighs a condition against facts, with the reason in the shape of what the author wrote. A fact that nobody supplied
 * is unknown: it is never a match and never a mismatch, and `not unknown` is unknown. On complete facts the verdict is
 * json-rules-engine's. A named condition that the catalog lacks is a bug: checks refuse such a draft.
 */
export function weigh(rules: CompiledRules, condition: Condition, facts: Facts): Reason {
  if ('all' in condition) return { kind: 'all', ...allOf(condition.all.map((inner) => weigh(rules, inner, facts))) }
  if ('any' in condition) return { kind: 'any', ...anyOf(condition.any.map((inner) => weigh(rules, inner, facts))) }
  if ('not' in condition) {
    const inner = weigh(rules, condition.not, facts)
    return { kind: 'not', verdict: opposite[inner.verdict], because: [inner] }
  }
  if ('condition' in condition) {
    const inner = weigh(rules, namedCondition(rules, condition.condition), facts)
    return { kind: 'named', verdict: inner.verdict, condition: condition.condition, because: [inner] }
  }
  if ('template' in condition) {
    const inner = weigh(rules, filledTemplate(rules, condition), facts)
    return { kind: 'template', verdict: inner.verdict, template: condition.template, with: condition.with, because: [inner] }
  }
  if ('table' in condition) return weighTable(rules, condition, facts)
  return weighComparison(rules, condition, facts)
}
