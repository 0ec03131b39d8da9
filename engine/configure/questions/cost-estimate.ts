import { type CellSet, type Variable, wordsFor } from '../problem/cells.js'
import { type Constraint, isCell, type Literal, negated } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Budget, Model, Space } from '../problem/finite-problem.js'
import { openRelaxation } from '../relaxation/relaxation.js'
import { costUnit } from './cost-unit.js'
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
  /** Of that which has a variable in one of these cells; what is allowed stays as it was. */
  withCells(literal: Literal, budget: Budget): Estimate
  /** Leaves a variable no other cell from now on. */
  fix(variable: Variable, cell: number): void
  /**
   * Goes on from the estimate made last, case by case, to the least that costs less than `below`; whether the cases were all gone
   * through before the budget ended.
   */
  improve(below: number, budget: Budget): { readonly found: Found | null; readonly isLeast: boolean }
  /** By the estimate made last, least costs with each cell within what was allowed, by `32 × first word + cell`. */
  leastWithEach(): Float64Array
  /** Each variable in the cell that the relaxation was closest to, as it was settled last. */
  nearest(): Model
  /** Costs reduced by what was found at the opening. */
  readonly reduced: ReducedCosts
}

/** How much the estimate at the opening may look at. */
const looksAtFirst = 20_000_000

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
  /** Whether the relaxation came to what costs least there. */
  let isSettled = false
  narrowTo(typical)
  relaxation.settle({ left: looksAtFirst })
  relaxation.keep()
  const first = relaxation.prices().slice()
  prices.take(first, 'whole')
  const reduced = prices.reduced()
  return { within, withCells, fix, improve, leastWithEach, nearest: () => relaxation.nearest().model, reduced }

  function within(allowed: Int32Array, budget: Budget): Estimate {
    relaxation.restore()
    given.set(allowed)
    narrowTo(allowed)
    return estimate(budget)
  }

  function withCells({ variable, cells }: Literal, budget: Budget): Estimate {
    widen()
    asked = variable
    narrow(variable, cells)
    return estimate(budget)
  }

  function fix(variable: Variable, cell: number): void {
    widen()
    const { cells } = isCell(variable, cell)
    narrow(variable, cells)
    given.set(current.subarray(variable.firstWord, variable.firstWord + cells.length), variable.firstWord)
  }

  /** Allows of the variable asked for last what is allowed anyway. */
  function widen(): void {
    if (asked === null) return
    allow(asked, given.subarray(asked.firstWord))
    asked = null
  }

  /** Leaves a variable some of its cells. */
  function narrow({ index, firstWord }: Variable, cells: CellSet): void {
    for (let word = 0; word < cells.length; word++) current[firstWord + word]! &= cells[word]!
    relaxation.narrow(index, current)
  }

  function allow({ index, firstWord, cells }: Variable, words: Int32Array): void {
    for (let word = 0; word < wordsFor(cells); word++) current[firstWord + word] = words[word]!
    relaxation.narrow(index, current)
  }

  function narrowTo(allowed: Int32Array): void {
    asked = null
    current.set(allowed)
    for (const { index } of variables) relaxation.narrow(index, current)
  }

  function estimate(budget: Budget): Estimate {
    const outcome = relaxation.settle(budget)
    isSettled = outcome === 'settled'
    if (outcome === 'none') {
      shortages.take(upToOne(relaxation.prices()))
      if (shortages.leastWithin(current) > 0) return { least: Number.POSITIVE_INFINITY, found: null }
      // Nothing is proven, so what was known at the opening has to do.
      prices.take(first)
      return { least: nextCost(prices.leastWithin(current)), found: null }
    }
    prices.take(relaxation.prices())
    const least = nextCost(prices.leastWithin(current))
    const { model, holds } = relaxation.nearest()
    return { least, found: holds && isSettled ? { cost: costOf(costs, model), model } : null }
  }

  function improve(below: number, budget: Budget): { readonly found: Found | null; readonly isLeast: boolean } {
    let best: Found | null = null
    let bound = below
    return { isLeast: isLeastFrom(estimate(budget)), found: best }

    /** Whether nothing within what is allowed now costs less than the bound. */
    function isLeastFrom({ least, found }: Estimate): boolean {
      if (found !== null && found.cost < bound) {
        best = found
        bound = found.cost
      }
      if (least >= bound) return true
      const parted = isSettled ? relaxation.mostParted() : -1
      if (parted < 0 || budget.left <= 0) return false
      const variable = variables[parted]!
      const before = current.slice(variable.firstWord, variable.firstWord + wordsFor(variable.cells))
      const likely = isCell(variable, relaxation.nearest().model[parted]!)
      // A hint that parts nothing leads nowhere.
      if (isWithin(before, likely.cells) || isWithin(before, negated(likely).cells)) return false
      const isLeast = isLeastIn(likely) && isLeastIn(negated(likely))
      allow(variable, before)
      return isLeast

      function isLeastIn({ cells }: Literal): boolean {
        allow(variable, before)
        narrow(variable, cells)
        return isLeastFrom(estimate(budget))
      }
    }
  }

  function leastWithEach(): Float64Array {
    return prices.leastWithEach(current).map(nextCost)
  }

  /** The least that an assignment can cost when it costs no less than this. */
  function nextCost(least: number): number {
    return offset + Math.ceil((least - offset) / unit) * unit
  }
}

/** Whether all of the allowed cells are among these. */
function isWithin(allowed: Int32Array, cells: CellSet): boolean {
  return allowed.every((word, i) => (word & ~cells[i]!) === 0)
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
