import { addCell, hasCell, type Variable, wordsFor } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Budget, Model, Space } from '../problem/finite-problem.js'
import { costUnit } from './cost-unit.js'
import { openRelaxation } from './relaxation.js'
import { openShadowPrices, type ReducedCosts } from './shadow-prices.js'

/** An assignment and what it costs. */
export interface Found {
  readonly cost: number
  readonly model: Model
}

/** What is known without any search. All of it is exact. */
export interface Estimate {
  /** Nothing costs less; infinity when there is nothing. */
  readonly least: number
  /** An assignment that is allowed, mostly one that costs no more than that. */
  readonly found: Found | null
}

/**
 * Estimates what costs least, by prices on needs and a relaxation: a hint where to look and the proof, in whole numbers, that it
 * was the right one. Where the hint is wrong, less is known, but never anything false.
 */
export interface CostEstimate {
  /** Of all that is within the allowed cells. The same whatever was asked before. */
  within(allowed: Int32Array, budget: Budget): Estimate
  /** Of what is in one cell of a variable, within what was allowed last. */
  withCell(variable: Variable, cell: number, budget: Budget): Estimate
  /** By the estimate made last, least costs with each cell within what was allowed, by `32 × first word + cell`. */
  leastWithEach(): Float64Array
  /** A variable's cell that the relaxation comes closest to, as it was settled last. */
  nearest(): Model
  /** Costs reduced by what was found at the opening. */
  readonly reduced: ReducedCosts
}

/** How much the estimate at the opening may look at. */
const looksAtFirst = 50_000_000

/** What is mostly allowed is where every estimate begins; one of anything else is right too, only made less quickly. */
export function openCostEstimate(space: Space, constraints: readonly Constraint[], costs: Costs, typical: Int32Array): CostEstimate {
  const { variables, initial } = space
  const { offset, unit } = costUnit(space, costs)
  const prices = openShadowPrices(space, constraints, costs)
  const shortages = openShadowPrices(space, constraints, { ofCells: [] })
  const relaxation = openRelaxation(space, constraints, costs)
  const given = Int32Array.from(initial)
  /** What the estimate made last was within. */
  const current = Int32Array.from(initial)
  let asked: Variable | null = null
  narrowTo(typical)
  relaxation.settle({ left: looksAtFirst })
  relaxation.keep()
  prices.take(relaxation.prices(), 'whole')
  const reduced = prices.reduced()
  return { within, withCell, leastWithEach, nearest: () => relaxation.nearest().model, reduced }

  function within(allowed: Int32Array, budget: Budget): Estimate {
    relaxation.restore()
    given.set(allowed)
    narrowTo(allowed)
    return estimate(budget)
  }

  function withCell(variable: Variable, cell: number, budget: Budget): Estimate {
    widen()
    asked = variable
    const { firstWord, cells, index } = variable
    current.fill(0, firstWord, firstWord + wordsFor(cells))
    if (hasCell(given, firstWord, cell)) addCell(current, firstWord, cell)
    relaxation.narrow(index, current)
    return estimate(budget)
  }

  /** Allows of the variable asked for last what is allowed anyway. */
  function widen(): void {
    if (asked === null) return
    const { firstWord, cells, index } = asked
    for (let word = firstWord; word < firstWord + wordsFor(cells); word++) current[word] = given[word]!
    relaxation.narrow(index, current)
    asked = null
  }

  function narrowTo(allowed: Int32Array): void {
    asked = null
    current.set(allowed)
    for (const { index } of variables) relaxation.narrow(index, current)
  }

  function estimate(budget: Budget): Estimate {
    const outcome = relaxation.settle(budget)
    if (outcome === 'none') {
      shortages.take(upToOne(relaxation.prices()))
      const isNone = shortages.leastWithin(current) > 0
      return { least: isNone ? Number.POSITIVE_INFINITY : nextCost(prices.leastWithin(current)), found: null }
    }
    prices.take(relaxation.prices())
    const least = nextCost(prices.leastWithin(current))
    const { model, holds } = relaxation.nearest()
    return { least, found: holds && outcome === 'settled' ? { cost: costOf(costs, model), model } : null }
  }

  function leastWithEach(): Float64Array {
    return prices.leastWithEach(current).map(nextCost)
  }

  /** The least that an assignment can cost when it costs no less than this. */
  function nextCost(least: number): number {
    return offset + Math.ceil((least - offset) / unit) * unit
  }
}

export function costOf({ ofCells }: Costs, model: Model): number {
  let cost = 0
  for (let i = 0; i < model.length; i++) cost += ofCells[i]?.[model[i]!] ?? 0
  return cost
}

function upToOne(prices: Float64Array): Float64Array {
  const most = prices.reduce((one, other) => Math.max(one, other), 0)
  return most === 0 ? prices : prices.map((price) => price / most)
}
