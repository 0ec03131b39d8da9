import { compareText } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import { allOf } from '../../rules/combine-verdicts.js'
import { comparedFacts } from '../../rules/compared-facts.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { missingFacts } from '../../rules/missing-facts.js'
import { weigh } from '../../rules/weigh.js'
import type { FactId } from '../../values/ids.js'
import { covers, type Instant } from '../../values/instant.js'
import { isCell, type Literal } from '../problem/constraint.js'
import type { CompiledRule } from './bundle-rules.js'
import { compares } from './bundle-space.js'
import type { BundleItem } from './bundle-tree.js'
import type { CompiledBundle } from './compile-bundles.js'

/** What a request settles of a bundle before anything is chosen. */
export interface SettledRequest {
  /** One for each hidden variable that speaks of the request. */
  readonly given: readonly Literal[]
  /** Facts that would decide what the other rules demand, sorted. */
  readonly missing: readonly FactId[]
  /** Facts that would decide whether these items may be had, sorted. */
  readonly undetermined: ReadonlyMap<BundleItem, readonly FactId[]>
  /** Rules of advice whose condition holds. */
  readonly advice: readonly CompiledRule[]
  /** The facts that each demand of a conditional source rests on. */
  readonly factsBehind: ReadonlyMap<number, readonly FactId[]>
}

/**
 * A rule is enforced when its condition holds and every fact that its terms compare with is known. One that fails demands
 * nothing. One that is unknown demands nothing yet, but names what is missing; and so does a member that nobody can say
 * whether this customer may have.
 */
export function settleRequest(
  { rules: ofBundle, refusable }: Pick<CompiledBundle, 'rules' | 'refusable'>,
  rules: CompiledRules,
  { facts, at }: { readonly facts: Facts; readonly at: Instant },
): SettledRequest {
  const given: Literal[] = []
  const missing = new Set<FactId>()
  const undetermined = new Map<BundleItem, readonly FactId[]>()
  const advice: CompiledRule[] = []
  const factsBehind = new Map<number, readonly FactId[]>()
  const supplied = (looked: readonly FactId[]) => looked.filter((fact) => Object.hasOwn(facts, fact))
  for (const rule of ofBundle) {
    const reason = rule.when === null ? null : weigh(rules, rule.when, facts)
    const isDue = reason?.verdict !== 'fails'
    const unknown = [...(reason === null ? [] : missingFacts(reason)), ...rule.facts.filter((fact) => !Object.hasOwn(facts, fact))]
    if (rule.rule.kind === 'recommends') {
      if (isDue && unknown.length === 0) advice.push(rule)
      continue
    }
    if (isDue) for (const fact of unknown) missing.add(fact)
    const looked = [...(reason === null ? [] : comparedFacts(rules, reason)), ...rule.facts]
    if (rule.isEnforced !== null) factsBehind.set(rule.source, supplied(looked))
    if (rule.isEnforced !== null) given.push(isCell(rule.isEnforced, isDue && unknown.length === 0 ? 1 : 0))
    for (const { holds, fact, value, operator } of rule.compared) {
      const found = facts[fact]
      given.push(isCell(holds, found !== undefined && compares(value, operator, found) ? 1 : 0))
    }
  }
  for (const { item, isRefused, constraint } of refusable) {
    const { verdict, unknown, reasons } = mayHave(rules, item, facts, at)
    factsBehind.set(constraint.source, supplied(reasons.flatMap((reason) => comparedFacts(rules, reason))))
    given.push(isCell(isRefused, verdict === 'fails' ? 1 : 0))
    if (verdict === 'unknown') undetermined.set(item, unknown)
  }
  return { given, missing: [...missing].sort(compareText), undetermined, advice, factsBehind }
}

/** What an offering asks when it is ordered by itself and that a member asks too: not that it is sold by itself. */
function mayHave(rules: CompiledRules, { offering }: BundleItem, facts: Facts, at: Instant) {
  const { saleWindow, channel, marketSegment, place, eligibility } = rules.offerings.get(offering.id)!
  if (!covers(saleWindow, at)) return { verdict: 'fails', unknown: [], reasons: [] } as const
  const asked = [channel, marketSegment, place, eligibility].flatMap((condition) =>
    condition === null ? [] : weigh(rules, condition, facts),
  )
  const { verdict, because } = allOf(asked)
  const unknown = verdict === 'unknown' ? missingFacts({ kind: 'all', verdict, because }) : []
  return { verdict, unknown, reasons: because.filter((reason) => reason.verdict === verdict) }
}
