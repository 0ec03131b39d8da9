import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable } from '../bundle/bundle-space.js'
import type { PricedGroup, PricedProblem } from '../bundle/priced-problem.js'
import type { PricedWay } from '../bundle/priced-ways.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { WayCosts } from '../bundle/way-costs.js'
import type { Model } from '../problem/finite-problem.js'
import type { ValidDomains } from '../questions/valid-domains.js'
import { declaredValue, isPreference } from './departures.js'
import { nearValue } from './near-values.js'
import type { SelectionCase } from './priced-selection.js'

/** What everything came to: a quantity, a value or `null` for none, or whether a set has the value. */
export interface PickedValues {
  readonly values: ReadonlyMap<BundleVariable, FactValue | null>
  /** Whether no other values of the same cells would have been as good. */
  readonly isOnly: boolean
}

/** The values that an assignment stands for, which names cells only: what was chosen, else what is nearest to the defaults. */
export function nearestValues(
  variables: readonly BundleVariable[],
  domains: ValidDomains,
  choices: readonly ReadChoice[],
  model: Model,
): PickedValues {
  const values = new Map<BundleVariable, FactValue | null>(choices.map(({ variable, value }) => [variable, value]))
  let isOnly = true
  for (const variable of variables) {
    if (values.has(variable)) continue
    const cell = model[variable.index]!
    const near = nearValue(variable, cell, declaredValue(variable, domains))
    if (isPreference(variable) ? hasSeveral(variable, cell) : !near.isOnly) isOnly = false
    values.set(variable, near.value)
  }
  return { values, isOnly }
}

/** The same for an optimum of prices: what costs as much as the cells were said to, and else what is nearest to the defaults. */
export function pricedValues(
  problem: PricedProblem,
  costs: WayCosts,
  { isLeft, options: ofCase, ...selection }: SelectionCase,
  side: 'least' | 'most',
  domains: ValidDomains,
  choices: readonly ReadChoice[],
  model: Model,
): PickedValues {
  const { variables } = problem.bundle.space
  const values = new Map<BundleVariable, FactValue | null>(choices.map(({ variable, value }) => [variable, value]))
  let isOnly = true
  for (const [variable, { value }] of ofCase) values.set(variable, value)
  for (const [variable, { over, options }] of problem.told) {
    if (!values.has(variable)) values.set(variable, options[model[over.index]!]!.value)
  }
  problem.groups.forEach((group, g) => {
    const cell = model[group.variable.index]!
    const cost = selection[side].ofCells[group.variable.index]![cell]
    const best = group.ways.filter((way, i) => group.cells[i] === cell && costs.ofWays[g]![i] === cost && isLeft(group, way))
    if (best.length > 1) isOnly = false
    const first = best.sort((a, b) => departing(group, a) - departing(group, b))[0]
    group.axes.forEach(({ variable }, i) => {
      const option = first?.[i]
      if (option != null && !values.has(variable)) values.set(variable, option.value)
    })
  })
  const near = nearestValues(variables, domains, choices, model)
  for (const variable of variables) {
    if (values.has(variable)) continue
    values.set(variable, near.values.get(variable)!)
    if (hasSeveral(variable, model[variable.index]!)) isOnly = false
  }
  return { values, isOnly }

  function departing({ axes }: PricedGroup, way: PricedWay): number {
    return way.filter((option, i) => option !== null && option.value !== declaredValue(axes[i]!.variable, domains)).length
  }
}

function hasSeveral(variable: BundleVariable, cell: number): boolean {
  switch (variable.kind) {
    case 'element':
      return false
    case 'quantity':
      return variable.ranges[cell]!.from < variable.ranges[cell]!.to
    case 'characteristic':
      return variable.values[cell]!.length > 1
  }
}
