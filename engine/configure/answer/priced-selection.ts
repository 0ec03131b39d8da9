import type { FactValue } from '../../values/fact-value.js'
import type { BundleVariable } from '../bundle/bundle-space.js'
import type { PricedGroup, PricedProblem } from '../bundle/priced-problem.js'
import type { PricedWay } from '../bundle/priced-ways.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { WayCosts } from '../bundle/way-costs.js'
import { isCell, type Literal } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'

/** What everything that is still possible costs to somebody who made some choices. */
export interface PricedSelection {
  /** What the choices say of the problem's variables. */
  readonly chosen: readonly Literal[]
  /** Per cell the least, or the most, that one of its ways costs. */
  readonly least: Costs
  readonly most: Costs
  /** Whether the choices leave the way; what nobody chose leaves all. */
  isLeft(group: PricedGroup, way: PricedWay): boolean
}

const undecided = new WeakMap<WayCosts, { readonly least: Costs; readonly most: Costs }>()

/**
 * A choice of one value among several that share a cell leaves only some ways of that cell; every other choice is said by
 * the cell alone, and the costs are the same for all of those.
 */
export function pricedSelection(problem: PricedProblem, costs: WayCosts, choices: readonly ReadChoice[]): PricedSelection {
  const chosen = choices.flatMap(({ variable, cell, value }) => {
    const told = problem.told.get(variable)
    const option = told?.options.find((one) => one.value === value)
    return [isCell(variable, cell), ...(told === undefined || option === undefined ? [] : [isCell(told.over, option.cell)])]
  })
  const values = new Map<BundleVariable, FactValue>()
  for (const { variable, value } of choices) if (problem.finer.has(variable)) values.set(variable, value)
  const isLeft = ({ axes }: PricedGroup, way: PricedWay) =>
    way.every((option, i) => option === null || (values.get(axes[i]!.variable) ?? option.value) === option.value)
  const known = values.size === 0 ? undecided.get(costs) : undefined
  const both = known ?? { least: costsBy(Math.min), most: costsBy(Math.max) }
  if (values.size === 0) undecided.set(costs, both)
  return { chosen, isLeft, ...both }

  function costsBy(better: (left: number, right: number) => number): Costs {
    const ofCells: (Float64Array | null)[] = problem.whole.variables.map(() => null)
    problem.groups.forEach((group, g) => {
      const found = new Float64Array(group.variable.cells).fill(Number.NaN)
      group.ways.forEach((way, at) => {
        if (values.size > 0 && !isLeft(group, way)) return
        const [cell, cost] = [group.cells[at]!, costs.ofWays[g]![at]!]
        found[cell] = Number.isNaN(found[cell]!) ? cost : better(found[cell]!, cost)
      })
      ofCells[group.variable.index] = found.map((cost) => (Number.isNaN(cost) ? 0 : cost))
    })
    return { ofCells }
  }
}
