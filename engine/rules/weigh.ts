import type { Reason, Verdict } from '../explain/reason.js'
import { compareText } from '../model/draft.js'
import type { Comparison, Condition, Facts } from '../model/fact.js'
import type { ConditionId, FactId } from '../values/ids.js'
import { satisfies } from './compare.js'
import type { CompiledRules } from './compile-rules.js'

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
  return weighComparison(rules, condition, facts)
}

/** One that fails refuses, whatever the others are; only then does one that is unknown leave it open. */
export function allOf(because: readonly Reason[]): { readonly verdict: Verdict; readonly because: readonly Reason[] } {
  return { verdict: firstOf(['fails', 'unknown', 'holds'], because), because }
}

/** One that holds suffices, whatever the others are; only then does one that is unknown leave it open. */
function anyOf(because: readonly Reason[]): { readonly verdict: Verdict; readonly because: readonly Reason[] } {
  return { verdict: firstOf(['holds', 'unknown', 'fails'], because), because }
}

/**
 * The facts that somebody must still supply before the verdict can be known, sorted, each once. Nothing is asked for
 * the sake of a branch that is already decided.
 */
export function missingFacts(reason: Reason): readonly FactId[] {
  const missing = new Set<FactId>()
  collectMissing(reason, missing)
  return [...missing].sort(compareText)
}

const opposite = { holds: 'fails', fails: 'holds', unknown: 'unknown' } as const satisfies Record<Verdict, Verdict>

function weighComparison(rules: CompiledRules, comparison: Comparison, facts: Facts): Reason {
  const { fact, operator, value: wanted } = comparison
  const found = Object.hasOwn(facts, fact) ? (facts[fact] ?? null) : null
  const verdict = found === null ? 'unknown' : satisfies(rules, comparison, found) ? 'holds' : 'fails'
  return { kind: 'comparison', verdict, fact, operator, wanted, found }
}

function namedCondition({ conditions }: CompiledRules, id: ConditionId): Condition {
  const condition = conditions.get(id)
  if (condition === undefined) throw new RangeError(`The catalog has no condition "${id}" that could be weighed.`)
  return condition
}

function firstOf(order: readonly [Verdict, Verdict, Verdict], because: readonly Reason[]): Verdict {
  return order.find((verdict) => because.some((reason) => reason.verdict === verdict)) ?? order[2]
}

function collectMissing(reason: Reason, missing: Set<FactId>): void {
  if (reason.verdict !== 'unknown') return
  if (reason.kind === 'comparison') missing.add(reason.fact)
  else if ('because' in reason) for (const inner of reason.because) collectMissing(inner, missing)
}
