import { hasCell } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Space } from '../problem/finite-problem.js'
import { worthOfCells } from '../relaxation/affine-rows.js'

/** Costs in which what the constraints demand is already paid for. */
export interface ReducedCosts {
  /** Whatever the assignment, it costs no less than this and its reduced costs together. */
  readonly least: number
  /** Whole and never negative; that of cell `i` of a variable is at `32 × its first word + i`. */
  readonly ofCells: Float64Array
}

/**
 * A price on every unit of what constraints need: cells that contribute get it back, and the need pays it once. No valid
 * assignment contributes less than is needed, so none costs more after than before, whatever the prices are: what
 * everything costs at least then is a bound. Prices are taken in grains, of which a whole number makes a unit of the
 * costs, and nothing is lost to rounding.
 */
export interface ShadowPrices {
  /** Takes these instead of those before, each as the next number of grains, or of whole units. */
  take(prices: Float64Array, as?: 'whole'): void
  /** Nothing within the allowed cells costs less; infinity when a variable has none. */
  leastWithin(allowed: Int32Array): number
  /** The same for each allowed cell of everything that has it, by `32 × first word + cell`; infinity for others. */
  leastWithEach(allowed: Int32Array): Float64Array
  /** What cells cost at the prices taken as whole ones. */
  reduced(): ReducedCosts
}

/** As many grains to a unit, at most. */
const mostGrains = 2 ** 20

export function openShadowPrices({ variables, initial }: Space, constraints: readonly Constraint[], costs: Costs): ShadowPrices {
  const demands = constraints.map((constraint) => [...worthOfCells(constraint)])
  const { grains, mostPrice } = scaleOf()
  const ofCells = new Float64Array(32 * initial.length)
  for (const { index, firstWord, cells } of variables) {
    const own = costs.ofCells[index]
    if (own != null) for (let cell = 0; cell < cells; cell++) ofCells[32 * firstWord + cell] = grains * own[cell]!
  }
  const taken = new Float64Array(constraints.length)
  /** What was taken last as grains, before it was rounded. */
  const offered = new Float64Array(constraints.length).fill(Number.NaN)
  let paid = 0
  return { take, leastWithin, leastWithEach, reduced }

  function take(prices: Float64Array, as?: 'whole'): void {
    const step = as === 'whole' ? grains : 1
    for (let i = 0; i < taken.length; i++) {
      if (prices[i] === offered[i]) continue
      offered[i] = as === 'whole' ? Number.NaN : prices[i]!
      const price = Math.min(Math.round((prices[i]! * grains) / step) * step, mostPrice)
      const more = price - taken[i]!
      if (more === 0) continue
      taken[i] = price
      paid += more * constraints[i]!.need
      for (const [{ firstWord }, worth] of demands[i]!) {
        for (let cell = 0; cell < worth.length; cell++) ofCells[32 * firstWord + cell]! -= more * worth[cell]!
      }
    }
  }

  function leastWithin(allowed: Int32Array): number {
    return Math.ceil(leastInGrains(allowed) / grains)
  }

  function leastInGrains(allowed: Int32Array): number {
    let least = paid
    for (let i = 0; i < variables.length; i++) least += cheapest(i, allowed)
    return least
  }

  function cheapest(variable: number, allowed: Int32Array): number {
    const { firstWord, cells } = variables[variable]!
    let least = Number.POSITIVE_INFINITY
    for (let cell = 0; cell < cells; cell++) {
      if (hasCell(allowed, firstWord, cell) && ofCells[32 * firstWord + cell]! < least) least = ofCells[32 * firstWord + cell]!
    }
    return least
  }

  function leastWithEach(allowed: Int32Array): Float64Array {
    const found = new Float64Array(ofCells.length).fill(Number.POSITIVE_INFINITY)
    const least = leastInGrains(allowed)
    if (least === Number.POSITIVE_INFINITY) return found
    for (const { index, firstWord, cells } of variables) {
      const others = least - cheapest(index, allowed)
      for (let cell = 0; cell < cells; cell++) {
        const at = 32 * firstWord + cell
        if (hasCell(allowed, firstWord, cell)) found[at] = Math.ceil((others + ofCells[at]!) / grains)
      }
    }
    return found
  }

  function reduced(): ReducedCosts {
    const beyond = new Float64Array(ofCells.length)
    let least = paid
    for (const { index, firstWord, cells } of variables) {
      const own = cheapest(index, initial)
      if (own === Number.POSITIVE_INFINITY) continue
      least += own
      for (let cell = 0; cell < cells; cell++) {
        const at = 32 * firstWord + cell
        if (hasCell(initial, firstWord, cell)) beyond[at] = (ofCells[at]! - own) / grains
      }
    }
    return { least: least / grains, ofCells: beyond }
  }

  /** So many grains to a unit that all sums stay exact, and no price beyond what everything together can cost. */
  function scaleOf(): { readonly grains: number; readonly mostPrice: number } {
    let total = 1
    for (const own of costs.ofCells) total += own?.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0) ?? 0
    let units = 1
    demands.forEach((demand, i) => {
      units += Math.abs(constraints[i]!.need)
      for (const [, worth] of demand) units += Math.max(...worth)
    })
    let grains = 1
    while (grains < mostGrains && 2 * grains * total <= 2 ** 51 && 4 * grains * total * units <= 2 ** 52) grains *= 2
    return { grains, mostPrice: Math.floor(Math.min(2 * total, 2 ** 52 / units / grains)) * grains }
  }
}
