import { addCell, hasCell, type Variable } from '../problem/cells.js'
import { type Constraint, isCell, isIn, type Literal } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Budget, Model, Space } from '../problem/finite-problem.js'
import { openSearch } from '../search/search.js'
import { costBound } from './cost-bound.js'
import { costUnit } from './cost-unit.js'
import { reducedCosts } from './shadow-prices.js'

/** How much of the budget the price of one cell may use, so that a single hard one doesn't starve the others. */
const shareOfOne = 0.1
/** How much is looked at before a cell gets a search of its own; and what opening that counts for, per constraint. */
const quickLooks = 1_000_000
const looksToOpen = 5_000

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
  /** An assignment that costs least, with what it costs; not the same for all ties. `known` is one that somebody found. */
  anyCheapest(assumed: readonly Literal[], budget: Budget, known?: Found): Found | 'none' | 'unproven'
  /** An assignment that costs at most so much. */
  within(assumed: readonly Literal[], bound: number, budget: Budget): Model | 'none' | 'unproven'
}

/** An assignment and what it costs. */
interface Found {
  readonly cost: number
  readonly model: Model
}

/**
 * Opens a search for what costs least: bounds are assumed, from the least that is known to be needed up in growing steps,
 * and down again from what is found, until they meet. `typical` is what will mostly be assumed; answers are right for anything else
 * too, only found less quickly.
 */
export function openCostSearch(
  space: Space,
  constraints: readonly Constraint[],
  costs: Costs,
  typical: readonly Literal[] = [],
): CostSearch {
  const { variables, initial } = space
  const reduced = reducedCosts(space, constraints, costs, allowedBy(typical))
  const bounded = costBound(space, constraints, costs, reduced)
  const search = openSearch(bounded.space, bounded.constraints)
  const { offset, unit } = costUnit(space, costs)
  /** All cells but the cheapest of each variable, which is tried first. */
  const dear = new Int32Array(bounded.space.initial.length)
  for (const variable of variables) {
    const first = likeliest(variable)
    for (let cell = 0; cell < variable.cells; cell++) if (cell !== first) addCell(dear, variable.firstWord, cell)
  }
  return { cheapest, cheapestWithEach, anyCheapest, within }

  function anyCheapest(assumed: readonly Literal[], budget: Budget, known?: Found): Found | 'none' | 'unproven' {
    search.reset()
    const { least } = lowerBound(assumed)
    return least === Number.POSITIVE_INFINITY ? 'none' : leastFrom(assumed, least, known ?? null, budget)
  }

  function within(assumed: readonly Literal[], bound: number, budget: Budget): Model | 'none' | 'unproven' {
    const found = bound < reduced.least ? 'none' : ask(assumed, bound, budget)
    return typeof found === 'string' ? found : found.model
  }

  function cheapest(assumed: readonly Literal[], budget: Budget): Optimum | 'none' | 'unproven' {
    const found = anyCheapest(assumed, budget)
    if (typeof found === 'string') return found
    const { allowed, least } = lowerBound(assumed)
    const settled: Literal[] = [...bounded.atMost(found.cost), ...assumed]
    let { model } = found
    let isUnique = true
    for (const variable of variables) {
      const { index, firstWord } = variable
      // Cells that cost too much by themselves need no question.
      const mayBe = (cell: number) => {
        return (
          hasCell(allowed, firstWord, cell) && least + reduced.ofCells[32 * firstWord + cell]! - cheapestOf(variable, allowed) <= found.cost
        )
      }
      for (let isLowest = false; !isLowest; ) {
        const now = model[index]!
        const other = isIn(variable, (cell) => mayBe(cell) && (cell < now || (isUnique && cell > now)))
        if (other.cells.every((word) => word === 0)) break
        const outcome = search.solve([...settled, other], budget, dear)
        if (outcome.kind === 'unproven') return 'unproven'
        if (outcome.kind === 'refuted') isLowest = true
        else {
          isUnique = false
          if (outcome.model[index]! < now) model = outcome.model.slice(0, variables.length)
        }
      }
      settled.push(isCell(variable, model[index]!))
    }
    return { cost: found.cost, model, isUnique }
  }

  function cheapestWithEach(assumed: readonly Literal[], budget: Budget): Float64Array {
    search.reset()
    const prices = new Float64Array(32 * initial.length).fill(Number.POSITIVE_INFINITY)
    const known: (Found | undefined)[] = new Array(prices.length)
    const { allowed, least } = lowerBound(assumed)
    if (least === Number.POSITIVE_INFINITY) return prices
    const first = leastFrom(assumed, least, null, budget)
    if (first === 'none') return prices
    if (first !== 'unproven') learn(first)
    const lowest = first === 'unproven' ? least : first.cost
    const cells = variables.flatMap((variable) => {
      return Array.from({ length: variable.cells }, (_, cell) => cell).flatMap((cell) => {
        if (!hasCell(allowed, variable.firstWord, cell)) return []
        const at = 32 * variable.firstWord + cell
        const from = Math.max(lowest, least + reduced.ofCells[at]! - cheapestOf(variable, allowed))
        return [{ at, from, withCell: [...assumed, isCell(variable, cell)] }]
      })
    })
    const hard = cells.filter(({ at, from, withCell }) => price(at, (share) => quickly(withCell, at, from, share)))
    for (const { at, withCell } of hard) price(at, (share) => alone(withCell, at, share))
    return prices

    /** Finds one price within a share of the budget; whether it is still not known. */
    function price(at: number, find: (share: Budget) => Found | 'none' | 'unproven'): boolean {
      const given = Math.max(0, Math.ceil(budget.left * shareOfOne))
      const share = { left: given }
      const found = given === 0 ? 'unproven' : find(share)
      budget.left -= given - share.left
      if (typeof found === 'object') learn(found)
      prices[at] = found === 'none' ? Number.POSITIVE_INFINITY : found === 'unproven' ? Number.NaN : found.cost
      return found === 'unproven'
    }

    /** Mostly the lowest bound is the price. */
    function quickly(withCell: readonly Literal[], at: number, from: number, share: Budget): Found | 'none' | 'unproven' {
      if (known[at] === undefined) {
        const any = ask(withCell, Number.POSITIVE_INFINITY, share)
        if (typeof any === 'string') return any
        learn(any)
      }
      if (known[at]!.cost <= from) return known[at]!
      const quick = { left: Math.min(share.left, quickLooks) }
      share.left -= quick.left
      const tight = ask(withCell, from, quick)
      share.left += quick.left
      return tight === 'none' ? 'unproven' : tight
    }

    /** Where it isn't, a search for this cell alone knows a better one. */
    function alone(withCell: readonly Literal[], at: number, share: Budget): Found | 'none' | 'unproven' {
      share.left -= constraints.length * looksToOpen
      if (share.left <= 0) return 'unproven'
      return openCostSearch(space, constraints, costs, withCell).anyCheapest(withCell, share, known[at])
    }

    function learn(found: Found): void {
      for (const { index, firstWord } of variables) {
        const at = 32 * firstWord + found.model[index]!
        const earlier = known[at]
        if (earlier === undefined || found.cost < earlier.cost) known[at] = found
      }
    }
  }

  /** The cheapest under what is assumed, when nothing costs less than `low` and `known` is the cheapest found so far. */
  function leastFrom(assumed: readonly Literal[], low: number, known: Found | null, budget: Budget): Found | 'none' | 'unproven' {
    let best = known
    let from = offset + Math.ceil((low - offset) / unit) * unit
    let step = 0
    let isRefuted = false
    // Tight bounds are decided soonest, and the lowest is mostly the right one.
    while (best === null || from < best.cost) {
      const isOpen = best === null && isRefuted
      const bound = isOpen ? Number.POSITIVE_INFINITY : Math.min((best?.cost ?? Number.POSITIVE_INFINITY) - unit, from + step * unit)
      const found = ask(assumed, bound, budget)
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

  /** An assignment that costs no more; the bound is at least what is needed anyway. */
  function ask(assumed: readonly Literal[], bound: number, budget: Budget): Found | 'none' | 'unproven' {
    const outcome = search.solve([...assumed, ...bounded.atMost(bound)], budget, dear)
    if (outcome.kind !== 'found') return outcome.kind === 'refuted' ? 'none' : 'unproven'
    const model = outcome.model.slice(0, variables.length)
    return { cost: costOf(model), model }
  }

  /** The cell that costs least once what is demanded is paid for; of several the one that costs least by itself. */
  function likeliest({ index, firstWord, cells }: Variable): number {
    const own = costs.ofCells[index]
    let first = -1
    let least = Number.POSITIVE_INFINITY
    for (let cell = 0; cell < cells; cell++) {
      const cost = reduced.ofCells[32 * firstWord + cell]!
      if (!hasCell(initial, firstWord, cell) || cost > least) continue
      if (cost === least && (own?.[cell] ?? 0) >= (own?.[first] ?? 0)) continue
      first = cell
      least = cost
    }
    return first
  }

  function costOf(model: Model): number {
    let cost = 0
    for (const { index } of variables) cost += costs.ofCells[index]?.[model[index]!] ?? 0
    return cost
  }

  function allowedBy(assumed: readonly Literal[]): Int32Array {
    const allowed = Int32Array.from(initial)
    for (const { variable, cells } of assumed) {
      for (let word = 0; word < cells.length; word++) allowed[variable.firstWord + word]! &= cells[word]!
    }
    return allowed
  }

  /** Nothing within the assumed costs less than this; infinity when some variable has no cell left. */
  function lowerBound(assumed: readonly Literal[]): { readonly allowed: Int32Array; readonly least: number } {
    const allowed = allowedBy(assumed)
    let { least } = reduced
    for (const variable of variables) least += cheapestOf(variable, allowed)
    return { allowed, least }
  }

  function cheapestOf({ firstWord, cells }: Variable, allowed: Int32Array): number {
    let cheapest = Number.POSITIVE_INFINITY
    for (let cell = 0; cell < cells; cell++) {
      if (hasCell(allowed, firstWord, cell)) cheapest = Math.min(cheapest, reduced.ofCells[32 * firstWord + cell]!)
    }
    return cheapest
  }
}
