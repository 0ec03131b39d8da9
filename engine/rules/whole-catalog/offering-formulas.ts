import { isPastRehearsal, isStage } from '../../lifecycle/stage.js'
import type { Comparison, Condition } from '../../model/fact.js'
import type { CompiledRules, OfferingRequirements } from '../compile-rules.js'
import { constant, type Formula, grouped } from './formula.js'
import { eachComparison, normalForm } from './normal-form.js'
import { type Mentioned, numberVariables, type Variable } from './variable.js'

export interface OfferingFormulas {
  readonly variables: readonly Variable[]
  /** What each offering asks, in their order, all that {@link qualifyOffering} weighs. */
  readonly formulas: readonly Formula[]
}

/** Puts everything that offerings ask of a request into one formula each, over variables that they share. */
export function offeringFormulas(rules: CompiledRules, offerings: readonly OfferingRequirements[]): OfferingFormulas {
  const variables = numberVariables(rules, mentionedBy(rules, offerings))
  const formulaOf = normalForm(rules, variables.leafOf)
  const formulas = offerings.map((offering) =>
    grouped('all', [
      constant(isOffered(rules, offering)),
      variables.leafOfPeriod(offering.saleWindow.from, offering.saleWindow.to),
      ...conditionsOf(offering).map(formulaOf),
    ]),
  )
  return { variables: variables.all, formulas }
}

/** Whether the offering can be had at all, whatever is asked: it is sellable, past rehearsal, and not denied by default. */
export function isOffered({ eligibilityDefault }: CompiledRules, { isSellable, stage, eligibility }: OfferingRequirements): boolean {
  const isLaunched = stage === null || (isStage(stage) && isPastRehearsal(stage))
  return isSellable && isLaunched && (eligibility !== null || eligibilityDefault === 'allow')
}

function conditionsOf({ channel, marketSegment, place, eligibility }: OfferingRequirements): readonly Condition[] {
  return [channel, marketSegment, place, eligibility].filter((condition) => condition !== null)
}

function mentionedBy(rules: CompiledRules, offerings: readonly OfferingRequirements[]): Mentioned {
  const comparisons = new Map<string, Comparison[]>()
  eachComparison(rules, offerings.flatMap(conditionsOf), (comparison) => {
    if ('table' in comparison) return
    const known = comparisons.get(comparison.fact)
    if (known === undefined) comparisons.set(comparison.fact, [comparison])
    else known.push(comparison)
  })
  const moments = offerings.flatMap(({ saleWindow: { from, to } }) => [from, to]).filter((moment) => moment !== undefined)
  return { comparisons, moments }
}
