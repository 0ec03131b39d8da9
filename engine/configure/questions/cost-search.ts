import { addCell, cellsOf, hasCell, type Variable } from '../problem/cells.js'
import { type Constraint, isCell, isIn, type Literal } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import { type Budget, type Model, narrowed, type Search, type Space } from '../problem/finite-problem.js'
import { openSearch } from '../search/search.js'
import { type CostBound, costBound } from './cost-bound.js'
import { costOf, type Found, openCostEstimate } from './cost-estimate.js'
import { costUnit } from './cost-unit.js'

/** How much of the budget the price of one cell may use, so that a single hard one doesn't starve the others. */
const shareOfOne = 0.1

/** How much of it going through cases may use, before bounds are sought. */
const shareOfCases = 0.5

/** The least that an assignment costs. */
export interface Optimum {
  readonly cost: number
  /** Of the assignments that cost this, the one whose cells are lowest in the order of the variables. */
  readonly model: Model
  /** Whether it is the only one. */
  readonly isUnique: boolean
}

/** What assignments in which assumed literals hold cost. Every answer is exact, whatever was asked before. */
export interface CostSearch {
  cheapest(assumed: readonly Literal[], budget: Budget): Optimum | 'none' | 'unproven'
  /**
   * Per cell the least cost of an assignment that has it, infinity when none has, not a number when the budget ended
   * before that was known: that of cell `i` of a variable is at `32 × its first word + i`.
   */
  cheapestWithEach(assumed: readonly Literal[], budget: Budget): Float64Array
  /** An assignment that costs least, with what it costs; not the same for all ties. */
  anyCheapest(assumed: readonly Literal[], budget: Budget): Found | 'none' | 'unproven'
  /** An assignment that costs at most so much. */
  within(assumed: readonly Literal[], bound: number, budget: Budget): Model | 'none' | 'unproven'
}

/** What a search for less is to know. */
interface Hints {
  /** Nothing costs less than this; nothing that has a cell less than what is said of it. */
  readonly least: number
  readonly withEach: Float64Array
  /** The cells that are tried first. */
  readonly likely: Model
}

/** A search that knows bounds; there is none as long as estimates suffice. */
interface Opened {
  readonly search: Search
  readonly bounded: CostBound
}

/**
 * Opens a search for what costs least. An estimate mostly has the answer and its proof. Where it hasn't, bounds are assumed,
 * from the least that is known to be needed up in growing steps, and down again from what is found, until they meet.
 * `typical` is what will mostly be assumed; answers are right for anything else too, only found less quickly.
 */
export function openCostSearch(
  space: Space,
  constraints: readonly Constraint[],
  costs: Costs,
  typical: readonly Literal[] = [],
): CostSearch {
  const { variables, initial } = space
  const estimate = openCostEstimate(space, constraints, costs, narrowed(space, typical).initial)
  const { unit } = costUnit(space, costs)
  let opened: Opened | null = null
  return { cheapest, cheapestWithEach, anyCheapest, within }

  function anyCheapest(assumed: readonly Literal[], budget: Budget): Found | 'none' | 'unproven' {
    opened?.search.reset()
    const { least, found } = estimate.within(narrowed(space, assumed).initial, budget)
    if (least === Number.POSITIVE_INFINITY) return 'none'
    return found !== null && found.cost <= least ? found : leastFrom(assumed, hints(least), found, budget)
  }

  function within(assumed: readonly Literal[], bound: number, budget: Budget): Model | 'none' | 'unproven' {
    const found = ask(assumed, bound, budget)
    return typeof found === 'string' ? found : found.model
  }

  function cheapest(assumed: readonly Literal[], budget: Budget): Optimum | 'none' | 'unproven' {
    const found = anyCheapest(assumed, budget)
    if (typeof found === 'string') return found
    const { cost } = found
    // What is asked from here on is about what costs no more.
    const { least } = estimate.within(narrowed(space, assumed).initial, budget)
    const cheapEnough = affordable(hints(least), cost)
    estimate.within(narrowed(space, [...assumed, ...cheapEnough]).initial, budget)
    const settled: Literal[] = [...assumed, ...cheapEnough]
    const left = narrowed(space, settled).initial
    let { model } = found
    let isUnique = true
    for (const variable of variables) {
      const { index, firstWord } = variable
      for (;;) {
        const now = model[index]!
        const other = isIn(variable, (cell) => hasCell(left, firstWord, cell) && (cell < now || (isUnique && cell > now)))
        if (other.cells.every((word) => word === 0)) break
        const another = costingAtMost(settled, other, cost, budget)
        if (another === 'unproven') return 'unproven'
        if (another === 'none') break
        isUnique = false
        if (another.model[index]! < now) model = another.model
      }
      estimate.fix(variable, model[index]!)
      settled.push(isCell(variable, model[index]!))
    }
    return { cost, model, isUnique }
  }

  /** One that costs so much, of those that have the other literal too. */
  function costingAtMost(settled: readonly Literal[], other: Literal, cost: number, budget: Budget): Found | 'none' | 'unproven' {
    const { least, found } = estimate.withCells(other, budget)
    if (least > cost) return 'none'
    if (found !== null && found.cost <= cost) return found
    const improved = improve(cost + unit, budget)
    if (improved.found !== null) return improved.found
    return improved.isLeast ? 'none' : ask([...settled, other], cost, budget, estimate.nearest())
  }

  function cheapestWithEach(assumed: readonly Literal[], budget: Budget): Float64Array {
    const prices = new Float64Array(32 * initial.length).fill(Number.POSITIVE_INFINITY)
    const known: (Found | undefined)[] = new Array(prices.length)
    const allowed = narrowed(space, assumed).initial
    const first = anyCheapest(assumed, budget)
    if (first === 'none') return prices
    if (first !== 'unproven') learn(first)
    const lowest = first === 'unproven' ? Number.NEGATIVE_INFINITY : first.cost
    const { withEach } = hints(lowest)
    const cells = variables.flatMap((variable) => cellsOf(allowed, variable).map((cell) => ({ variable, cell })))
    const hard = cells.filter(({ variable, cell }) => {
      const at = 32 * variable.firstWord + cell
      return price(at, (share) => quickly(variable, cell, Math.max(lowest, withEach[at]!), share))
    })
    for (const { variable, cell } of hard) price(32 * variable.firstWord + cell, (share) => thoroughly(variable, cell, share))
    return prices

    /** Finds one price within a share of the budget; whether it is still not known. */
    function price(at: number, find: (share: Budget) => Found | 'none' | 'unproven'): boolean {
      const given = Math.max(0, Math.ceil(budget.left * shareOfOne))
      const share = { left: given }
      const found = given === 0 ? 'unproven' : find(share)
      budget.left -= given - share.left
      prices[at] = found === 'none' ? Number.POSITIVE_INFINITY : found === 'unproven' ? Number.NaN : found.cost
      return found === 'unproven'
    }

    /** Mostly what is known or the estimate is the price. */
    function quickly(variable: Variable, cell: number, from: number, share: Budget): Found | 'none' | 'unproven' {
      const at = 32 * variable.firstWord + cell
      if (known[at] !== undefined && known[at].cost <= from) return known[at]
      const { least, found } = estimate.withCells(isCell(variable, cell), share)
      if (least === Number.POSITIVE_INFINITY) return 'none'
      if (found !== null) learn(found)
      return known[at] !== undefined && known[at].cost <= Math.max(from, least) ? known[at] : 'unproven'
    }

    /** Where it isn't, it has to be sought. */
    function thoroughly(variable: Variable, cell: number, share: Budget): Found | 'none' | 'unproven' {
      const { least } = estimate.withCells(isCell(variable, cell), share)
      const found = leastFrom(
        [...assumed, isCell(variable, cell)],
        hints(Math.max(lowest, least)),
        known[32 * variable.firstWord + cell] ?? null,
        share,
      )
      if (typeof found === 'object') learn(found)
      return found
    }

    function learn(found: Found): void {
      for (const { index, firstWord } of variables) {
        const at = 32 * firstWord + found.model[index]!
        const earlier = known[at]
        if (earlier === undefined || found.cost < earlier.cost) known[at] = found
      }
    }
  }

  /** What the estimate made last says to a search. */
  function hints(least: number): Hints {
    return { least, withEach: estimate.leastWithEach(), likely: estimate.nearest() }
  }

  /** The cheapest under what is assumed, where `known` is the cheapest found so far. */
  function leastFrom(assumed: readonly Literal[], hints: Hints, known: Found | null, budget: Budget): Found | 'none' | 'unproven' {
    const { found: cheaper, isLeast } = improve(known?.cost ?? Number.POSITIVE_INFINITY, budget)
    let best = cheaper ?? known
    if (isLeast) return best ?? 'none'
    let from = hints.least
    let step = 0
    let isRefuted = false
    // Tight bounds are decided soonest, and the lowest is mostly the right one.
    while (best === null || from < best.cost) {
      const isOpen = best === null && isRefuted
      const bound = isOpen ? Number.POSITIVE_INFINITY : Math.min((best?.cost ?? Number.POSITIVE_INFINITY) - unit, from + step * unit)
      const found = ask([...assumed, ...affordable(hints, bound)], bound, budget, hints.likely)
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

  /** Goes through cases for a share of the budget. */
  function improve(below: number, budget: Budget): ReturnType<typeof estimate.improve> {
    const share = { left: Math.floor(budget.left * shareOfCases) }
    budget.left -= share.left
    const improved = estimate.improve(below, share)
    budget.left += share.left
    return improved
  }

  /** That every variable is in a cell that the bound can pay for. */
  function affordable({ withEach }: Hints, bound: number): readonly Literal[] {
    return variables.flatMap((variable) => {
      const isTooDear = (cell: number) => withEach[32 * variable.firstWord + cell]! > bound
      return cellsOf(initial, variable).some(isTooDear) ? [isIn(variable, (cell) => !isTooDear(cell))] : []
    })
  }

  /** An assignment that costs no more. */
  function ask(assumed: readonly Literal[], bound: number, budget: Budget, likely?: Model): Found | 'none' | 'unproven' {
    if (bound < estimate.reduced.least) return 'none'
    const { search, bounded } = openedSearch()
    const outcome = search.solve([...assumed, ...bounded.atMost(bound)], budget, likely === undefined ? undefined : allBut(likely))
    if (outcome.kind !== 'found') return outcome.kind === 'refuted' ? 'none' : 'unproven'
    const model = outcome.model.slice(0, variables.length)
    return { cost: costOf(costs, model), model }
  }

  function openedSearch(): Opened {
    if (opened === null) {
      const bounded = costBound(space, constraints, costs, estimate.reduced)
      opened = { bounded, search: openSearch(bounded.space, bounded.constraints) }
    }
    return opened
  }

  /** All cells but those of the model, in which everything is tried first. */
  function allBut(model: Model): Int32Array {
    const others = new Int32Array(openedSearch().bounded.space.initial.length)
    for (const { index, firstWord, cells } of variables) {
      for (let cell = 0; cell < cells; cell++) if (cell !== model[index]) addCell(others, firstWord, cell)
    }
    return others
  }
}
