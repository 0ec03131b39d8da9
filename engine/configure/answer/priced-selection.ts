import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable } from '../bundle/bundle-space.js'
import type { PricedCase, PricedGroup, PricedProblem } from '../bundle/priced-problem.js'
import type { PricedWay } from '../bundle/priced-ways.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { WayCosts } from '../bundle/way-costs.js'
import { isCell, type Literal } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'

/** What everything that is still possible costs to somebody who made some choices, in one case. */
export interface SelectionCase {
  readonly options: PricedCase
  /** What the choices and the case say of the problem's variables. */
  readonly assumed: readonly Literal[]
  /** Per cell the least, or the most, that one of its ways costs. */
  readonly least: Costs
  readonly most: Costs
  /** Whether the choices and the case leave the way; what nobody chose leaves all. */
  isLeft(group: PricedGroup, way: PricedWay): boolean
}

const undecided = new WeakMap<WayCosts, Map<PricedCase, Pick<SelectionCase, 'least' | 'most'>>>()

/**
 * The cases that choices leave, with their costs. A choice of one value among several that share a cell leaves only some
 * ways of that cell; every other choice is said by the cell alone, and the costs are the same for all of those.
 */
export function selectionCases(problem: PricedProblem, costs: WayCosts, choices: readonly ReadChoice[]): readonly SelectionCase[] {
  const chosen = choices.flatMap(({ variable, cell, value }) => {
    const told = problem.told.get(variable)
    const option = told?.options.find((one) => one.value === value)
    return [isCell(variable, cell), ...(told === undefined || option === undefined ? [] : [isCell(told.over, option.cell)])]
  })
  const picked = new Map(choices.map(({ variable, value }) => [variable, value]))
  const finer = choices.filter(({ variable }) => problem.finer.has(variable))
  const known = undecided.get(costs) ?? new Map<PricedCase, Pick<SelectionCase, 'least' | 'most'>>()
  undecided.set(costs, known)
  return problem.cases
    .filter((options) => [...options].every(([variable, { value }]) => !picked.has(variable) || picked.get(variable) === value))
    .map(selectionCase)

  function selectionCase(options: PricedCase): SelectionCase {
    const values = new Map<BundleVariable, FactValue | null>(finer.map(({ variable, value }) => [variable, value]))
    for (const [variable, { value }] of options) values.set(variable, value)
    const isLeft = ({ axes }: PricedGroup, way: PricedWay) =>
      way.every((option, i) => option === null || !values.has(axes[i]!.variable) || values.get(axes[i]!.variable) === option.value)
    const found = finer.length === 0 ? known.get(options) : undefined
    const both = found ?? { least: costsBy(Math.min, isLeft), most: costsBy(Math.max, isLeft) }
    if (finer.length === 0) known.set(options, both)
    const said = [...options].map(([variable, { cell }]) => isCell(variable, cell))
    return { options, assumed: [...chosen, ...said], isLeft, ...both }
  }

  function costsBy(better: (left: number, right: number) => number, isLeft: SelectionCase['isLeft']): Costs {
    const ofCells: (Float64Array | null)[] = problem.whole.variables.map(() => null)
    problem.groups.forEach((group, g) => {
      const found = new Float64Array(group.variable.cells).fill(Number.NaN)
      group.ways.forEach((way, at) => {
        if (!isLeft(group, way)) return
        const [cell, cost] = [group.cells[at]!, costs.ofWays[g]![at]!]
        found[cell] = Number.isNaN(found[cell]!) ? cost : better(found[cell]!, cost)
      })
      ofCells[group.variable.index] = found.map((cost) => (Number.isNaN(cost) ? 0 : cost))
    })
    return { ofCells }
  }
}
