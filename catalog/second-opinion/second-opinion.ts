import { Engine } from 'json-rules-engine'
import type { Reason, Verdict } from '../../engine/explain/reason.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import { comparisonsOf } from '../../engine/rules/comparisons-of.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { weigh } from '../../engine/rules/weigh.js'
import { boundaryFacts } from './boundary-facts.js'
import { type DraftCondition, draftConditions } from './draft-conditions.js'
import { type PlaceLists, placeLists } from './place-lists.js'
import { mostSecondRows, tableOutcomes, tablesOf } from './table-outcomes.js'
import { translateCase } from './translate-condition.js'

/** What json-rules-engine says of a case, or that its format has no equivalent. */
export type Opinion = 'holds' | 'fails' | 'not-comparable'

/** A case in which two independent evaluators differ: one of them is wrong about what the author wrote. */
export interface Disagreement extends DraftCondition {
  /** The facts that the condition looks at, complete. */
  readonly facts: Facts
  readonly ours: Verdict
  readonly theirs: 'holds' | 'fails'
}

/**
 * Has json-rules-engine decide a condition. Each case gets a fresh engine and is awaited before the next, since that
 * engine mutates what it is given and loses rules when runs overlap. Conditions on places are comparable only when the
 * hierarchy is given as lists.
 */
export async function secondOpinion(
  rules: CompiledRules,
  condition: Condition,
  facts: Facts,
  places: PlaceLists | null = null,
): Promise<Opinion> {
  const tables = await tableOutcomes(rules, tablesOf(rules, condition), facts, places)
  const translated = translateCase(rules, condition, facts, places, tables)
  if (translated === null) return 'not-comparable'
  const engine = new Engine()
  for (const [name, named] of translated.named) engine.setCondition(name, named)
  engine.addRule({ conditions: translated.condition, event: { type: 'holds' } })
  const { events } = await engine.run(translated.facts)
  return events.length > 0 ? 'holds' : 'fails'
}

/** How we decide: {@link weigh}, unless a test plants another one. */
export type Weigh = (rules: CompiledRules, condition: Condition, facts: Facts) => Reason

/**
 * Puts every condition of a draft before both evaluators, on the facts of the given cases and on generated facts around
 * the borders that the condition draws. Only complete facts are compared: json-rules-engine has no word for unknown.
 * What is too large for it is left out; {@link uncomparedConditions} names that.
 */
export async function compareOpinions(
  draft: CatalogDraft,
  rules: CompiledRules,
  cases: readonly Facts[],
  evaluate: Weigh = weigh,
): Promise<readonly Disagreement[]> {
  const places = placeLists(draft)
  const disagreements: Disagreement[] = []
  for (const one of draftConditions(draft, rules)) {
    for (const facts of casesFor(draft, rules, one.condition, cases)) {
      const theirs = await secondOpinion(rules, one.condition, facts, places)
      if (theirs === 'not-comparable') continue
      const ours = evaluate(rules, one.condition, facts).verdict
      if (ours !== theirs) disagreements.push({ ...one, facts, ours, theirs })
    }
  }
  return disagreements
}

/** The conditions of a draft that are never put before the second evaluator, because they look at a table too large for it. */
export function uncomparedConditions(draft: CatalogDraft, rules: CompiledRules): readonly DraftCondition[] {
  return draftConditions(draft, rules).filter(({ condition }) => isTooLarge(rules, condition))
}

function isTooLarge(rules: CompiledRules, condition: Condition): boolean {
  return tablesOf(rules, condition).some(({ rows }) => rows.length > mostSecondRows)
}

/** The cases, cut down to the facts that the condition looks at, where they have them all; then those on the borders; each once. */
function casesFor(draft: CatalogDraft, rules: CompiledRules, condition: Condition, cases: readonly Facts[]): readonly Facts[] {
  if (isTooLarge(rules, condition)) return []
  const comparisons = comparisonsOf(rules, condition)
  const wanted = new Set<string>(comparisons.map(({ fact }) => fact))
  const given = cases
    .filter((facts) => [...wanted].every((fact) => Object.hasOwn(facts, fact)))
    .map((facts): Facts => Object.fromEntries([...wanted].map((fact) => [fact, facts[fact]!])))
  return [...new Map([...given, ...boundaryFacts(draft, rules, comparisons)].map((facts) => [JSON.stringify(facts), facts])).values()]
}
