import { addCell, cellsOf } from '../problem/cells.js'
import { type Constraint, isIn, type Literal } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Budget, Model, Search, Space } from '../problem/finite-problem.js'
import { openSearch } from '../search/search.js'
import { type CostBound, costBound } from './cost-bound.js'
import { costOf, type Found } from './cost-estimate.js'
import { costUnit } from './cost-unit.js'
import type { ReducedCosts } from './shadow-prices.js'

/** What is known of what is assumed before anybody seeks. */
export interface Hints {
  /** Nothing costs less than this; nothing that has a cell less than what is said of it, by `32 × first word + cell`. */
  readonly least: number
  readonly withEach: Float64Array
  /** The cells that are tried first. */
  readonly likely: Model
}

/** Seeks what costs no more than a bound, for as long as that takes: by learning from conflicts, so nothing is beyond it. */
export interface BoundSearch {
  /** An assignment that costs at most so much. */
  atMost(assumed: readonly Literal[], bound: number, budget: Budget, likely?: Model): Found | 'none' | 'unproven'
  /** One that costs least, where `known` is the cheapest that was found so far. */
  least(assumed: readonly Literal[], hints: Hints, known: Found | null, budget: Budget): Found | 'none' | 'unproven'
  /** That every variable is in a cell that the bound can pay for. */
  affordable(hints: Pick<Hints, 'withEach'>, bound: number): readonly Literal[]
  /** Goes back to how it was when it opened. */
  reset(): void
}

/** A search that knows bounds; opened when it is first asked. */
interface Opened {
  readonly search: Search
  readonly bounded: CostBound
}

export function openBoundSearch(space: Space, constraints: readonly Constraint[], costs: Costs, reduced: ReducedCosts): BoundSearch {
  const { variables, initial } = space
  const { unit } = costUnit(space, costs)
  let opened: Opened | null = null
  return { atMost, least, affordable, reset: () => opened?.search.reset() }

  /**
   * Bounds are assumed, from the least that is known to be needed up in growing steps, and down again from what is found, until
   * they meet: tight bounds are decided soonest, and the lowest is mostly the right one.
   */
  function least(assumed: readonly Literal[], hints: Hints, known: Found | null, budget: Budget): Found | 'none' | 'unproven' {
    let best = known
    let from = hints.least
    let step = 0
    let isRefuted = false
    while (best === null || from < best.cost) {
      const isOpen = best === null && isRefuted
      const bound = isOpen ? Number.POSITIVE_INFINITY : Math.min((best?.cost ?? Number.POSITIVE_INFINITY) - unit, from + step * unit)
      const found = atMost([...assumed, ...affordable(hints, bound)], bound, budget, hints.likely)
      if (found === 'unproven') return 'unproven'
      if (found !== 'none') best = found
      else if (isOpen) return 'none'
      else {
        from = bound + unit
        step = isRefuted ? 2 * step + 1 : 0
        isRefuted = true
      }
    }
    return best
  }

  function affordable({ withEach }: Pick<Hints, 'withEach'>, bound: number): readonly Literal[] {
    return variables.flatMap((variable) => {
      const isTooDear = (cell: number) => withEach[32 * variable.firstWord + cell]! > bound
      return cellsOf(initial, variable).some(isTooDear) ? [isIn(variable, (cell) => !isTooDear(cell))] : []
    })
  }

  function atMost(assumed: readonly Literal[], bound: number, budget: Budget, likely?: Model): Found | 'none' | 'unproven' {
    if (bound < reduced.least) return 'none'
    opened ??= open()
    const { search, bounded } = opened
    const others = likely === undefined ? undefined : allBut(likely, bounded.space.initial.length)
    const outcome = search.solve([...assumed, ...bounded.atMost(bound)], budget, others)
    if (outcome.kind !== 'found') return outcome.kind === 'refuted' ? 'none' : 'unproven'
    const model = outcome.model.slice(0, variables.length)
    return { cost: costOf(costs, model), model }
  }

  function open(): Opened {
    const bounded = costBound(space, constraints, costs, reduced)
    return { bounded, search: openSearch(bounded.space, bounded.constraints) }
  }

  /** All cells but those of the model, in which everything is tried first. */
  function allBut(model: Model, words: number): Int32Array {
    const others = new Int32Array(words)
    for (const { index, firstWord, cells } of variables) {
      for (let cell = 0; cell < cells; cell++) if (cell !== model[index]) addCell(others, firstWord, cell)
    }
    return others
  }
}
