import type { ComparisonReason } from '../explain/reason.js'
import type { Comparison, Facts } from '../model/fact.js'
import { satisfies } from './compare.js'
import type { CompiledRules } from './compile-rules.js'

/** Weighs one comparison: unknown when nobody supplied its fact. */
export function weighComparison(rules: CompiledRules, comparison: Comparison, facts: Facts): ComparisonReason {
  const { fact, operator, value: wanted } = comparison
  const found = Object.hasOwn(facts, fact) ? (facts[fact] ?? null) : null
  const verdict = found === null ? 'unknown' : satisfies(rules, comparison, found) ? 'holds' : 'fails'
  return { kind: 'comparison', verdict, fact, operator, wanted, found }
}
