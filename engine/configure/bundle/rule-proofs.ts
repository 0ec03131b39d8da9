import { isCell, type Literal } from '../problem/constraint.js'
import { type Budget, holdIn, type Model } from '../problem/finite-problem.js'
import { type Core, type Part, possibilityOf } from '../questions/minimal-core.js'
import { type BundleProof, proofBudget } from './bundle-proof.js'
import type { CompiledRule } from './bundle-rules.js'
import { openWitnesses } from './rule-witnesses.js'

/** What is wrong with a rule of a bundle, whatever the facts are. Cores are minimal. */
export type RuleFault =
  /** The demands of the core keep what it bites on from ever happening. */
  | { readonly kind: 'never-bites'; readonly rule: CompiledRule; readonly core: Core }
  /** What it bites on happens in no configuration, because nobody could keep the rule itself: it stands in the core. */
  | { readonly kind: 'never-kept'; readonly rule: CompiledRule; readonly core: Core }
  /** The demands of the core say already what it says; none for a rule that every selection satisfies. */
  | { readonly kind: 'implied'; readonly rule: CompiledRule; readonly core: Core }

export interface RuleProofs {
  readonly faults: readonly RuleFault[]
  /** Rules about which the budget left something open. */
  readonly unproven: readonly CompiledRule[]
}

/** How much one question about a rule may look at. */
const budgetOfOne = 2_000_000

/**
 * Judges the rules that a bundle has itself. What follows only from another finding is none: a rule about something that
 * rules exclude, or force, says nothing new. Of rules that imply each other the last is implied, and once a rule is found
 * to be implied it implies no other; so all of them can be left out together.
 */
export function proveRules(proof: BundleProof): RuleProofs {
  const { bundle, heard, domains, ofTree } = proof
  const { hearing, meaning, broken } = heard
  const { search } = hearing
  const rules = bundle.rules.filter((rule) => rule.bundle.hung === null)
  const faults: RuleFault[] = []
  const unproven = new Set<CompiledRule>()
  if (domains.kind !== 'satisfiable' || rules.length === 0) return { faults, unproven: [] }
  const budget: Budget = { left: proofBudget }
  const parts = [...hearing.heard].map(([source, literal]): Part => ({ source, literal }))
  const partsOfTree = parts.filter(({ source }) => ofTree.has(source))
  const models: Model[] = [...domains.models]
  const witnesses = openWitnesses(bundle)
  const conditions = new Map(bundle.rules.map((rule) => [rule, JSON.stringify(rule.when)]))
  search.reset()

  const biting = rules.filter((rule) => bites(rule))
  const open = biting.filter((rule) => rule.rule.kind !== 'recommends' && isSaidAlready(rule))
  const implied = new Set<CompiledRule>()
  for (const rule of open.toReversed()) {
    const others = without(rule, implied)
    if (implied.size > 0 && isImplied(rule, others) !== true) continue
    implied.add(rule)
    if (followsFromFinding(rule)) continue
    const core = broken.has(rule.source) ? coreOf(rule, [...inForce(rule), ...brokenBy(rule)], others) : []
    if (core === null) continue
    const isTreeAlone = core.every((source) => ofTree.has(source))
    const neverBites = isTreeAlone && (rule.rule.kind === 'excludes' || rule.rule.kind === 'atMost')
    faults.push({ kind: neverBites ? 'never-bites' : 'implied', rule, core })
  }
  return { faults: faults.sort((a, b) => a.rule.source - b.rule.source), unproven: [...unproven] }

  /** Whether what a rule bites on happens in some configuration; if not, says why. Exclusions are asked otherwise. */
  function bites(rule: CompiledRule): boolean {
    if (rule.bitesOn.length === 0 || rule.rule.kind === 'excludes') return true
    if (witnesses.has(rule, 'bites', isAlongside(rule))) return true
    const asked = [...inForce(rule), ...rule.bitesOn]
    const shown = models.find((model) => holdIn(model, asked))
    const outcome = shown ?? ask(asked, parts)
    if (outcome === null) unproven.add(rule)
    else if (outcome !== 'none') witnesses.keep(rule, 'bites', outcome)
    if (outcome !== 'none') return true
    if (followsFromFinding(rule)) return false
    const others = without(rule)
    const alone = ask(rule.bitesOn, others)
    if (alone === null) unproven.add(rule)
    else {
      const isKept = alone === 'none'
      const core = !isKept ? coreOf(rule, asked, parts) : coreOf(rule, rule.bitesOn, others)
      if (core !== null) faults.push({ kind: isKept ? 'never-bites' : 'never-kept', rule, core })
    }
    return false
  }

  function isSaidAlready(rule: CompiledRule): boolean {
    return !witnesses.has(rule, 'broken', isAlongside(rule)) && isImplied(rule, without(rule)) === true
  }

  /** Whether no selection breaks the rule and keeps all others; `null` when the budget ended first. */
  function isImplied(rule: CompiledRule, others: readonly Part[]): boolean | null {
    if (!broken.has(rule.source)) return true
    const outcome = ask([...inForce(rule), ...brokenBy(rule)], others)
    if (outcome === null) unproven.add(rule)
    else if (outcome !== 'none' && others.length === parts.length - 1) witnesses.keep(rule, 'broken', outcome)
    return outcome === null ? null : outcome === 'none'
  }

  /** What the rule bites on has no way by other rules, though the tree leaves it one: a check of its own says so. */
  function followsFromFinding({ bitesOn }: CompiledRule): boolean {
    const isDead = (literal: Literal) => !models.some((model) => holdIn(model, [literal]))
    return bitesOn.some((literal) => isDead(literal) && ask([literal], parts) === 'none' && ask([literal], partsOfTree) !== 'none')
  }

  /** The rule is in force, and so are those alongside it. */
  function inForce(rule: CompiledRule): readonly Literal[] {
    if (rule.isEnforced === null) return []
    const along = isAlongside(rule)
    return bundle.rules
      .filter((other) => other === rule || along(other))
      .flatMap(({ isEnforced }) => (isEnforced === null ? [] : [isCell(isEnforced, 1)]))
  }

  function isAlongside(rule: CompiledRule): (other: CompiledRule) => boolean {
    if (rule.isEnforced === null) return () => false
    return (other) =>
      other.isEnforced !== null &&
      (other.when === null || conditions.get(other) === conditions.get(rule)) &&
      other.facts.every((fact) => rule.facts.includes(fact))
  }

  function brokenBy({ source }: CompiledRule): readonly Literal[] {
    return broken.get(source) ?? []
  }

  function without(rule: CompiledRule, more: ReadonlySet<CompiledRule> = new Set()): readonly Part[] {
    const left = new Set([rule, ...more].map(({ source }) => source))
    return parts.filter(({ source }) => !left.has(source))
  }

  /** An assignment in which something is while these demands are kept; `null` when the budget ended first. */
  function ask(asked: readonly Literal[], kept: readonly Part[]): Model | 'none' | null {
    const outcome = spending((share) => search.solve([meaning, ...kept.map(({ literal }) => literal), ...asked], share))
    if (outcome.kind === 'found' && kept === parts) models.push(outcome.model)
    if (outcome.kind === 'unproven') return null
    return outcome.kind === 'found' ? outcome.model : 'none'
  }

  function coreOf(rule: CompiledRule, asked: readonly Literal[], kept: readonly Part[]): Core | null {
    // What the search learned from other questions must not choose the reason.
    search.reset()
    const outcome = spending((share) => possibilityOf(search, [meaning, ...asked], kept, share))
    if (outcome.kind === 'impossible') return outcome.core
    unproven.add(rule)
    return null
  }

  function spending<Answer>(question: (share: Budget) => Answer): Answer {
    const given = Math.min(budget.left, budgetOfOne)
    const share = { left: given }
    const answer = question(share)
    budget.left -= given - share.left
    return answer
  }
}
