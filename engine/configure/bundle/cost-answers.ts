import type { CompiledForm } from '../compiled-form/open-form.js'
import type { Literal } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import { type Budget, type Model, narrowed } from '../problem/finite-problem.js'
import { openCostSearch } from '../questions/cost-search.js'
import { bundleForm, type FormSource } from './bundle-form.js'

/** The assignment that costs least, or most, in the order of the variables the one with the lowest cells. */
export interface CostOptimum {
  readonly cost: number
  readonly model: Model
  readonly isUnique: boolean
}

/** What assignments in which some literals hold cost, whoever answers. */
export interface CostAnswers {
  cheapest(costs: Costs): CostOptimum | 'none' | 'unproven'
  dearest(costs: Costs): CostOptimum | 'none' | 'unproven'
  /** What the dearest costs, which is known sooner than which it is. */
  most(costs: Costs): number | 'none' | 'unproven'
  /**
   * Per cell the least cost of an assignment that has it, infinity when none has, not a number when the budget ended
   * before that was known: that of cell `i` of a variable is at `32 × its first word + i`.
   */
  cheapestWithEach(costs: Costs): Float64Array
}

/** The compiled form answers where there is one, unless somebody asks for the search; the search where there is none. */
export function costAnswers(source: FormSource, assumed: readonly Literal[], budget: Budget, by?: 'search'): CostAnswers {
  const form = by === 'search' ? null : bundleForm(source)
  return form === null ? answersOfSearch(source, assumed, budget) : answersOfForm(form, source, assumed)
}

function answersOfForm(form: CompiledForm, source: FormSource, assumed: readonly Literal[]): CostAnswers {
  const allowed = narrowed(source.whole, assumed).initial
  return {
    cheapest: (costs) => form.cheapest(allowed, costs) ?? 'none',
    dearest: (costs) => form.dearest(allowed, costs) ?? 'none',
    most: (costs) => form.dearest(allowed, costs)?.cost ?? 'none',
    cheapestWithEach: (costs) => form.cheapestWithEach(allowed, costs),
  }
}

function answersOfSearch({ whole, constraints }: FormSource, assumed: readonly Literal[], budget: Budget): CostAnswers {
  const open = (costs: Costs) => openCostSearch(whole, constraints, costs, assumed)
  return {
    cheapest: (costs) => open(costs).cheapest(assumed, budget),
    dearest(costs) {
      const found = open(counted(costs, -1)).cheapest(assumed, budget)
      return typeof found === 'string' ? found : { ...found, cost: 0 - found.cost }
    },
    most(costs) {
      const found = open(counted(costs, -1)).anyCheapest(assumed, budget)
      return typeof found === 'string' ? found : 0 - found.cost
    },
    cheapestWithEach: (costs) => open(costs).cheapestWithEach(assumed, budget),
  }
}

function counted({ ofCells }: Costs, sign: -1): Costs {
  return { ofCells: ofCells.map((costs) => costs?.map((cost) => sign * cost) ?? null) }
}
