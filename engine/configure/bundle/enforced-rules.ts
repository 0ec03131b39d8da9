import { compareText } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { missingFacts } from '../../rules/missing-facts.js'
import { weigh } from '../../rules/weigh.js'
import type { FactId } from '../../values/ids.js'
import type { Constraint } from '../problem/constraint.js'
import type { EnforceableRule } from './bundle-rules.js'

/** What the rules of a bundle demand under given facts. */
export interface EnforcedRules {
  readonly constraints: readonly Constraint[]
  /** Facts that would decide what the other rules demand, sorted. */
  readonly missing: readonly FactId[]
}

/**
 * A rule is enforced when its condition holds and every fact that its terms compare with is known. One that fails demands
 * nothing. One that is unknown demands nothing yet, but names what is missing.
 */
export function enforcedRules(bundleRules: readonly EnforceableRule[], rules: CompiledRules, facts: Facts): EnforcedRules {
  const constraints: Constraint[] = []
  const missing = new Set<FactId>()
  for (const rule of bundleRules) {
    const reason = rule.when === null ? null : weigh(rules, rule.when, facts)
    if (reason?.verdict === 'fails') continue
    const unknown = [...(reason === null ? [] : missingFacts(reason)), ...rule.facts.filter((fact) => !Object.hasOwn(facts, fact))]
    for (const fact of unknown) missing.add(fact)
    if (unknown.length === 0) constraints.push(...rule.constraints(facts))
  }
  return { constraints, missing: [...missing].sort(compareText) }
}
