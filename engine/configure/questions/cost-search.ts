import { cellsOf, hasCell, type Variable } from '../problem/cells.js'
import { type Constraint, isCell, isIn, type Literal } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import { type Budget, type Model, narrowed, type Space } from '../problem/finite-problem.js'
import { type Hints, openBoundSearch } from './bound-search.js'
import { type Found, openCostEstimate } from './cost-estimate.js'
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

/**
 * Opens a search for what costs least. An estimate mostly has the answer and its proof. Where it hasn't, it is asked for
 * one case after the other, and what is still open then is for a search by bounds. `typical` is what will mostly be
 * assumed; answers are right for anything else too, only found less quickly.
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
  const bounds = openBoundSearch(space, constraints, costs, estimate.reduced)
  return { cheapest, cheapestWithEach, anyCheapest, within }

  function anyCheapest(assumed: readonly Literal[], budget: Budget): Found | 'none' | 'unproven' {
    bounds.reset()
    const { least, found } = estimate.within(narrowed(space, assumed).initial, budget)
    if (least === Number.POSITIVE_INFINITY) return 'none'
    return found !== null && found.cost <= least ? found : leastFrom(assumed, hints(least), found, budget)
  }

  function within(assumed: readonly Literal[], bound: number, budget: Budget): Model | 'none' | 'unproven' {
    const found = bounds.atMost(assumed, bound, budget)
    return typeof found === 'string' ? found : found.model
  }

  function cheapest(assumed: readonly Literal[], budget: Budget): Optimum | 'none' | 'unproven' {
    const found = anyCheapest(assumed, budget)
    if (typeof found === 'string') return found
    const { cost } = found
    // What is asked from here on is about what costs no more.
    const { least } = estimate.within(narrowed(space, assumed).initial, budget)
    const cheapEnough = bounds.affordable(hints(least), cost)
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
    return improved.isLeast ? 'none' : bounds.atMost([...settled, other], cost, budget, estimate.nearest())
  }

  function cheapestWithEach(assumed: readonly Literal[], budget: Budget): Float64Array {
    const prices = new Float64Array(32 * initial.length).fill(Number.POSITIVE_INFINITY)
    const known: (Found | undefined)[] = new Array(prices.length)
    const allowed = narrowed(space, assumed).initial
    const first = anyCheapest(assumed, budget)
    if (first === 'none') return prices
    if (first !== 'unproven') learn(first)
    const lowest = first === 'unproven' ? Number.NEGATIVE_INFINITY : first.cost
    // Once more, since going through cases may have ended with one of them.
    estimate.within(allowed, budget)
    const withEach = estimate.leastWithEach()
    const cells = variables.flatMap((variable) => cellsOf(allowed, variable).map((cell) => ({ variable, cell })))
    const hard = cells.filter(({ variable, cell }) => {
      const at = 32 * variable.firstWord + cell
      return price(at, (share) => quickly(variable, cell, Math.max(lowest, withEach[at]!), share))
    })
    // Without the small errors of many estimates.
    if (hard.length > 0) estimate.within(allowed, budget)
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

  /** The cheapest under what is assumed: first case by case, and where that takes too long by bounds. */
  function leastFrom(assumed: readonly Literal[], hints: Hints, known: Found | null, budget: Budget): Found | 'none' | 'unproven' {
    const { found, isLeast } = improve(known?.cost ?? Number.POSITIVE_INFINITY, budget)
    const best = found ?? known
    return isLeast ? (best ?? 'none') : bounds.least(assumed, hints, best, budget)
  }

  /** Goes through cases for a share of the budget. */
  function improve(below: number, budget: Budget): ReturnType<typeof estimate.improve> {
    const share = { left: Math.floor(budget.left * shareOfCases) }
    budget.left -= share.left
    const improved = estimate.improve(below, share)
    budget.left += share.left
    return improved
  }
}
