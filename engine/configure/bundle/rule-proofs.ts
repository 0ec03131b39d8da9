import { isCell, type Literal } from '../problem/constraint.js'
import { type Budget, holdIn, type Model } from '../problem/finite-problem.js'
import { partsOf } from '../questions/explain-values.js'
import { type Core, type Part, possibilityOf } from '../questions/minimal-core.js'
import { type BundleProof, proofBudget } from './bundle-proof.js'
import type { CompiledRule } from './bundle-rules.js'

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

/** What was asked of a rule, and the demands that refute it. */
interface Refuted {
  readonly kind: RuleFault['kind']
  readonly rule: CompiledRule
  readonly asked: readonly Literal[]
  readonly kept: readonly Part[]
}

/** How much one question about a rule may look at. */
const budgetOfOne = 2_000_000

/**
 * Judges the rules that a bundle has itself. What follows only from another finding is none: a rule about something that
 * rules exclude, or force, says nothing new. Of rules that imply each other the last is implied, and once a rule is found
 * to be implied it implies no other; so all of them can be left out together. Questions that are much alike are asked in
 * a row, each with its own demands last, and reasons are worked out afterwards: they begin with a reset.
 */
export function proveRules(proof: BundleProof): RuleProofs {
  const { bundle, heard, domains, ofTree } = proof
  const { hearing, meaning, broken } = heard
  const { search } = hearing
  const rules = bundle.rules.filter((rule) => rule.bundle.hung === null)
  const unproven = new Set<CompiledRule>()
  if (domains.kind !== 'satisfiable' || rules.length === 0) return { faults: [], unproven: [] }
  const budget: Budget = { left: proofBudget }
  const parts = partsOf(hearing)
  const demands = new Map(parts.map(({ source, literal }) => [source, [literal]]))
  const all = [meaning, ...hearing.heard.values()]
  const tree = [meaning, ...literalsOf(parts.filter(({ source }) => ofTree.has(source)))]
  const models: Model[] = [...domains.models]
  const conditional = bundle.rules.filter(({ isEnforced }) => isEnforced !== null)
  const conditions = new Map(conditional.map((rule) => [rule, JSON.stringify(rule.when)]))
  search.reset()

  const idle = new Set(rules.filter((rule) => !bites(rule)))
  const implied = leftOutTogether(saidAlready(rules.filter((rule) => !idle.has(rule) && rule.rule.kind !== 'recommends')))
  const news = newsAmong([...idle, ...implied])
  const refuted = [...refutedOfIdle([...idle].filter((rule) => news.has(rule))), ...refutedOfImplied(implied, news)]
  const isPossibleAlone = refuted.map(({ asked }) => isFound(ask(asked, [meaning])))
  const faults = refuted.flatMap((one, i) => faultOf(one, isPossibleAlone[i]!))
  return { faults: faults.sort((a, b) => a.rule.source - b.rule.source), unproven: [...unproven] }

  /** Whether what a rule bites on happens in some configuration. Exclusions are asked otherwise. */
  function bites(rule: CompiledRule): boolean {
    if (rule.bitesOn.length === 0 || rule.rule.kind === 'excludes') return true
    const asked = [...inForce(rule), ...rule.bitesOn]
    if (models.some((model) => holdIn(model, asked))) return true
    const outcome = ask(asked, all)
    if (outcome === null) unproven.add(rule)
    return outcome !== 'none'
  }

  /** What each of them bites on has no way with all demands, or not even with all others. */
  function refutedOfIdle(some: readonly CompiledRule[]): readonly Refuted[] {
    const outcomes = new Map<CompiledRule, Model | 'none' | null>()
    eachBesides(some, [meaning, ...literalsOf(partsBesides(some))], (rule, others) => outcomes.set(rule, ask(rule.bitesOn, others)))
    return some.flatMap((rule): readonly Refuted[] => {
      const alone = outcomes.get(rule)!
      if (alone === null) unproven.add(rule)
      if (alone === null) return []
      if (alone === 'none') return [{ kind: 'never-bites', rule, asked: rule.bitesOn, kept: partsBesides([rule]) }]
      return [{ kind: 'never-kept', rule, asked: [...inForce(rule), ...rule.bitesOn], kept: parts }]
    })
  }

  /** Those of the rules that nobody can break who keeps all others. */
  function saidAlready(some: readonly CompiledRule[]): readonly CompiledRule[] {
    const found: CompiledRule[] = []
    eachBesides(some, [meaning, ...literalsOf(partsBesides(some))], (rule, others) => {
      if (isImplied(rule, others)) found.push(rule)
    })
    return found
  }

  /** Those that can be left out together, the last first. */
  function leftOutTogether(some: readonly CompiledRule[]): readonly CompiledRule[] {
    const implied: CompiledRule[] = []
    const before = [meaning, ...literalsOf(partsBesides(some)), ...some.flatMap(demandOf)]
    const after: Literal[] = []
    for (const rule of some.toReversed()) {
      const own = demandOf(rule)
      before.length -= own.length
      const { length } = before
      for (const one of after) before.push(one)
      if (implied.length === 0 || isImplied(rule, before)) implied.push(rule)
      else after.push(...own)
      before.length = length
    }
    return implied
  }

  /** What breaks each of them has no way with all others, but those found to be implied before. */
  function refutedOfImplied(implied: readonly CompiledRule[], news: ReadonlySet<CompiledRule>): readonly Refuted[] {
    let kept: readonly Part[] = parts
    return implied.flatMap((rule): readonly Refuted[] => {
      kept = kept.filter(({ source }) => source !== rule.source)
      return news.has(rule) ? [{ kind: 'implied', rule, asked: [...inForce(rule), ...brokenBy(rule)], kept }] : []
    })
  }

  function faultOf(refuted: Refuted, isPossibleAlone: boolean): readonly RuleFault[] {
    const { kind, rule } = refuted
    const core = kind === 'implied' && !broken.has(rule.source) ? [] : coreOf(refuted, isPossibleAlone)
    if (core === null) return []
    const isTreeAlone = kind === 'implied' && core.every((source) => ofTree.has(source))
    const neverBites = isTreeAlone && (rule.rule.kind === 'excludes' || rule.rule.kind === 'atMost')
    return [{ kind: neverBites ? 'never-bites' : kind, rule, core }]
  }

  /** Whether no selection breaks the rule and keeps all others, as far as the budget lets anybody know. */
  function isImplied(rule: CompiledRule, others: Literal[]): boolean {
    if (!broken.has(rule.source)) return true
    const outcome = ask([...inForce(rule), ...brokenBy(rule)], others)
    if (outcome === null) unproven.add(rule)
    return outcome === 'none'
  }

  /** Those that bite on nothing that has no way by other rules though the tree leaves it one: a check of its own says that. */
  function newsAmong(some: readonly CompiledRule[]): ReadonlySet<CompiledRule> {
    const isDead = (literal: Literal) => !models.some((model) => holdIn(model, [literal])) && ask([literal], all) === 'none'
    const dead = some.map(({ bitesOn }) => bitesOn.filter(isDead))
    return new Set(some.filter((_, i) => dead[i]!.every((literal) => ask([literal], tree) === 'none')))
  }

  /** The rule is in force, and so are those alongside it. */
  function inForce(rule: CompiledRule): readonly Literal[] {
    if (rule.isEnforced === null) return []
    return conditional.filter((other) => other === rule || isAlongside(rule, other)).map(({ isEnforced }) => isCell(isEnforced!, 1))
  }

  function isAlongside(rule: CompiledRule, other: CompiledRule): boolean {
    const isSame = other.when === null || conditions.get(other) === conditions.get(rule)
    return isSame && other.facts.every((fact) => rule.facts.includes(fact))
  }

  function brokenBy({ source }: CompiledRule): readonly Literal[] {
    return broken.get(source) ?? []
  }

  /** What to assume for the rule to be kept. */
  function demandOf({ source }: CompiledRule): readonly Literal[] {
    return demands.get(source) ?? []
  }

  function partsBesides(some: readonly CompiledRule[]): readonly Part[] {
    const left = new Set(some.map(({ source }) => source))
    return parts.filter(({ source }) => !left.has(source))
  }

  /**
   * Visits each of the rules with what keeps all others. By halves: what two neighbours assume differs only at its end,
   * and the search takes up again only what differs.
   */
  function eachBesides(some: readonly CompiledRule[], others: Literal[], visit: (rule: CompiledRule, others: Literal[]) => void): void {
    if (some.length === 1) visit(some[0]!, others)
    if (some.length < 2) return
    const { length } = others
    const middle = some.length >> 1
    const [first, second] = [some.slice(0, middle), some.slice(middle)]
    for (const rule of second) others.push(...demandOf(rule))
    eachBesides(first, others, visit)
    others.length = length
    for (const rule of first) others.push(...demandOf(rule))
    eachBesides(second, others, visit)
    others.length = length
  }

  /** An assignment in which something is while these demands are kept; `null` when the budget ended first. */
  function ask(asked: readonly Literal[], kept: Literal[]): Model | 'none' | null {
    const { length } = kept
    kept.push(...asked)
    const outcome = spending((share) => search.solve(kept, share))
    kept.length = length
    if (outcome.kind === 'found' && kept === all) models.push(outcome.model)
    if (outcome.kind === 'unproven') return null
    return outcome.kind === 'found' ? outcome.model : 'none'
  }

  function coreOf({ rule, asked, kept }: Refuted, isPossibleAlone: boolean): Core | null {
    // What the search learned from other questions must not choose the reason.
    search.reset()
    const outcome = spending((share) => possibilityOf(search, [meaning, ...asked], kept, share, { isPossibleAlone }))
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

function isFound(outcome: Model | 'none' | null): boolean {
  return outcome !== null && outcome !== 'none'
}

function literalsOf(parts: readonly Part[]): readonly Literal[] {
  return parts.map(({ literal }) => literal)
}
