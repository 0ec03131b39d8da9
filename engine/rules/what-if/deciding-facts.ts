import type { RequirementReason } from '../../explain/reason.js'
import { compareText } from '../../model/draft.js'
import type { Facts } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId, OfferingId } from '../../values/ids.js'
import { comparisonsOf } from '../comparisons-of.js'
import type { CompiledRules, OfferingRequirements } from '../compile-rules.js'
import type { Qualification } from '../qualification.js'
import { type QualificationRequest, qualifyOffering } from '../qualify-offering.js'
import { compileFormula } from './compile-formula.js'
import { fixedRequirements, requirementsOf } from './fixed-requirements.js'
import { negated } from './formula.js'
import { searchBoxes } from './search-boxes.js'
import { suppliedStepByStep } from './situation.js'
import { usualBudget } from './smallest-change.js'

/** Which of the supplied facts an answer rests on. */
export interface DecidingFacts {
  readonly kind: 'facts'
  readonly verdict: Qualification['kind']
  /** By id. None when no fact has a say, as after the end of sale, or when nobody can say yet. */
  readonly facts: readonly DecidingFact[]
  /** Other sets of as many facts that would do as well, up to a bound. The one in `facts` comes first by fact ids. */
  readonly others: readonly (readonly DecidingFact[])[]
  /** What the offering asks that settles the answer, given these facts alone: all of it for a yes, what fails for a no. Of an open answer, what is open. */
  readonly requirements: readonly RequirementReason[]
  /** Whether no smaller set does; otherwise the budget ran out, and it is only shown that none of the facts can be left out. */
  readonly isMinimum: boolean
}

export interface DecidingFact {
  readonly fact: FactId
  readonly value: FactValue | readonly FactValue[]
}

/** More other sets than this are not given. */
const mostOthers = 7

/**
 * A smallest set of the supplied facts that alone gives the same answer, whatever the others are: they count as unknown.
 * An open answer rests on no fact, because it stays open without them. An offering that the catalog lacks is a bug of
 * the caller.
 */
export function decidingFacts(
  rules: CompiledRules,
  offering: OfferingId,
  request: QualificationRequest,
  budget: number = usualBudget,
): DecidingFacts {
  const { kind: verdict } = qualifyOffering(rules, offering, request)
  const isRefusedAnyway = fixedRequirements(rules, offering, request.at).some((reason) => reason.verdict === 'fails')
  if (verdict === 'undetermined' || isRefusedAnyway) return answer(rules, offering, request, verdict, [[]], true)
  const formula = compileFormula(rules, rules.offerings.get(offering)!)
  if (formula === null) return answer(rules, offering, request, verdict, [irreducible(rules, offering, request)], false)
  const situation = suppliedStepByStep(rules, verdict === 'qualified' ? formula : negated(formula), request.facts)
  const found = searchBoxes(situation, () => true, { left: budget })
  const factsOf = (axes: Iterable<number>) => [...new Set([...axes].map((axis) => situation.axes[axis]!.fact))]
  const sets = found.kind === 'found' ? found.boxes.map((box) => factsOf(box.keys())) : [irreducible(rules, offering, request)]
  return answer(rules, offering, request, verdict, sets, found.kind === 'found')
}

function answer(
  rules: CompiledRules,
  offering: OfferingId,
  { facts, at }: QualificationRequest,
  verdict: Qualification['kind'],
  sets: readonly (readonly FactId[])[],
  isMinimum: boolean,
): DecidingFacts {
  const different = new Map(sets.map((set) => [JSON.stringify(set.toSorted(compareText)), set.toSorted(compareText)]))
  const sorted = [...different].sort(([left], [right]) => compareText(left, right)).map(([, set]) => set)
  const [first = [], ...others] = sorted
  const { reason } = qualifyOffering(rules, offering, { facts: verdict === 'undetermined' ? facts : onlyThese(facts, first), at })
  return {
    kind: 'facts',
    verdict,
    facts: decided(facts, first),
    others: others.slice(0, mostOthers).map((set) => decided(facts, set)),
    requirements: requirementsOf(reason).filter((requirement) => requirement.verdict === reason.verdict),
    isMinimum,
  }
}

/** The facts that remain when each that can be left out is left out in turn. */
function irreducible(rules: CompiledRules, offering: OfferingId, { facts, at }: QualificationRequest): readonly FactId[] {
  const { kind } = qualifyOffering(rules, offering, { facts, at })
  let kept = factsIn(rules, rules.offerings.get(offering)!).filter((fact) => Object.hasOwn(facts, fact))
  for (const fact of kept) {
    const fewer = kept.filter((other) => other !== fact)
    if (qualifyOffering(rules, offering, { facts: onlyThese(facts, fewer), at }).kind === kind) kept = fewer
  }
  return kept
}

function factsIn(rules: CompiledRules, { channel, marketSegment, place, eligibility }: OfferingRequirements): readonly FactId[] {
  const conditions = [channel, marketSegment, place, eligibility].filter((condition) => condition !== null)
  const facts = conditions.flatMap((condition) => comparisonsOf(rules, condition).map(({ fact }) => fact))
  return [...new Set(facts)].sort(compareText)
}

function onlyThese(facts: Facts, ids: readonly FactId[]): Facts {
  return Object.fromEntries(ids.map((id) => [id, facts[id]!]))
}

function decided(facts: Facts, ids: readonly FactId[]): readonly DecidingFact[] {
  return ids.map((fact) => ({ fact, value: facts[fact]! }))
}
