import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable } from '../bundle/bundle-space.js'
import type { PricedProblem } from '../bundle/priced-problem.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { WayCosts } from '../bundle/way-costs.js'
import type { Model } from '../problem/finite-problem.js'
import { defaultValues } from './default-values.js'
import type { PricedSelection } from './priced-selection.js'

/** What everything came to: a quantity, a value or `null` for none, or whether a set has the value. */
export interface PickedValues {
  readonly values: ReadonlyMap<BundleVariable, FactValue | null>
  /** Whether no other values of the same cells would have been as good. */
  readonly isOnly: boolean
}

/**
 * The values that an assignment stands for, which names cells only: what was chosen, else what costs what the cells were
 * said to cost, else the default, else what comes first.
 */
export function pickedValues(
  problem: PricedProblem,
  costs: WayCosts,
  { isLeft, ...selection }: PricedSelection,
  choices: readonly ReadChoice[],
  model: Model,
  side: 'least' | 'most',
): PickedValues {
  const values = new Map<BundleVariable, FactValue | null>(choices.map(({ variable, value }) => [variable, value]))
  let isOnly = true
  for (const [variable, { over, options }] of problem.told) {
    if (!values.has(variable)) values.set(variable, options[model[over.index]!]!.value)
  }
  problem.groups.forEach((group, g) => {
    const cell = model[group.variable.index]!
    const cost = selection[side].ofCells[group.variable.index]![cell]
    const best = group.ways.flatMap((way, i) =>
      group.cells[i] === cell && costs.ofWays[g]![i] === cost && isLeft(group, way) ? [way] : [],
    )
    if (best.length > 1) isOnly = false
    group.axes.forEach(({ variable }, i) => {
      const option = best[0]?.[i]
      if (option != null && !values.has(variable)) values.set(variable, option.value)
    })
  })
  for (const variable of problem.bundle.space.variables) {
    if (values.has(variable)) continue
    const cell = model[variable.index]!
    const { value, isSingle } = valueOf(variable, cell)
    if (!isSingle) isOnly = false
    values.set(variable, value)
  }
  return { values, isOnly }
}

function valueOf(variable: BundleVariable, cell: number): { readonly value: FactValue | null; readonly isSingle: boolean } {
  switch (variable.kind) {
    case 'element':
      return { value: cell === 1, isSingle: true }
    case 'quantity': {
      const { from, to } = variable.ranges[cell]!
      const wanted = defaultValues(variable).find((value) => typeof value === 'number' && from <= value && value <= to)
      return { value: wanted ?? from, isSingle: from === to }
    }
    case 'characteristic': {
      const alike = variable.values[cell]!
      const wanted = defaultValues(variable).find((value) => alike.includes(value))
      return { value: wanted ?? alike[0] ?? null, isSingle: alike.length <= 1 }
    }
  }
}
