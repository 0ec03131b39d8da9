import { hasCell } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Space } from '../problem/finite-problem.js'

/** Costs in which what the constraints demand is already paid for. */
export interface ReducedCosts {
  /** Whatever the assignment, it costs no less than this and its reduced costs together. */
  readonly least: number
  /** Never negative; that of cell `i` of a variable is at `32 × its first word + i`. */
  readonly ofCells: Float64Array
}

/** A constraint as what each cell of its variables adds to it. */
interface Demand {
  readonly need: number
  readonly terms: readonly { readonly index: number; readonly at: number; readonly worth: Float64Array }[]
}

const mostRounds = 24
const mostSteps = 200

/**
 * Puts a price on every unit of what a constraint needs: cells that contribute get it back, and the need pays it once. No
 * valid assignment contributes less than is needed, so none costs more after than before, whatever the prices are. They
 * are moved so that everything within `allowed` must cost as much as possible: one at a time while that gains, then all
 * at once by what the cheapest cells leave open (the subgradient of the Lagrangian dual). They end up whole, so nothing is
 * lost to rounding.
 */
export function reducedCosts(space: Space, constraints: readonly Constraint[], costs: Costs, allowed: Int32Array): ReducedCosts {
  const { variables, initial } = space
  const ofCells = new Float64Array(32 * initial.length)
  for (const { index, firstWord, cells } of variables) ofCells.set(costs.ofCells[index]?.subarray(0, cells) ?? [], 32 * firstWord)
  const open = variables.map(({ firstWord, cells }) => {
    return Array.from({ length: cells }, (_, cell) => cell).filter((cell) => hasCell(allowed, firstWord, cell))
  })
  const demands = constraints.map(demandOf)
  const plain = ofCells.slice()
  const mostPrice = dearest()
  let prices: Float64Array = new Float64Array(demands.length)
  climb()
  const climbed = prices.slice()
  const known = leastOfAll()
  take(wandered().map(Math.round))
  climb()
  if (leastOfAll() < known) take(climbed)
  let paid = demands.reduce((sum, { need }, i) => sum + prices[i]! * need, 0)

  for (const { firstWord, cells } of variables) {
    let least = Number.POSITIVE_INFINITY
    for (let cell = 0; cell < cells; cell++) {
      if (hasCell(initial, firstWord, cell)) least = Math.min(least, ofCells[32 * firstWord + cell]!)
    }
    if (least === Number.POSITIVE_INFINITY) continue
    paid += least
    for (let cell = 0; cell < cells; cell++) {
      const at = 32 * firstWord + cell
      ofCells[at] = hasCell(initial, firstWord, cell) ? ofCells[at]! - least : 0
    }
  }
  return { least: paid, ofCells }

  /** Raises and lowers one price at a time, as long as that gains anything. */
  function climb(): void {
    for (let round = 0, idle = 0; round < mostRounds && idle < 2; round++) {
      let gained = 0
      demands.forEach((demand, i) => {
        const raise = bestRaise(demand, prices[i]!, round % 2 === 1)
        if (raise === 0) return
        gained += gain(demand, raise) - gain(demand, 0)
        prices[i]! += raise
        charge(demand, raise)
      })
      idle = gained > 0 ? 0 : idle + 1
    }
  }

  /** The best of many prices that all move at once, each by how much of what is needed the cheapest cells leave open. */
  function wandered(): Float64Array {
    let best = prices.slice()
    let most = leastOfAll()
    let reach = Math.abs(most) / 10 + 1
    const cheapest = new Int32Array(variables.length)
    const missing = new Float64Array(demands.length)
    for (let step = 0, idle = 0; step < mostSteps && reach >= 0.5; step++) {
      for (const { index } of variables) cheapest[index] = cheapestCell(index)
      let size = 0
      demands.forEach(({ need, terms }, i) => {
        let left = need
        for (const { index, worth } of terms) left -= worth[cheapest[index]!]!
        missing[i] = left < 0 && prices[i] === 0 ? 0 : left
        size += missing[i]! ** 2
      })
      if (size === 0) break
      const pace = (most + reach - leastOfAll()) / size
      take(prices.map((price, i) => Math.min(Math.max(price + pace * missing[i]!, 0), mostPrice)))
      const least = leastOfAll()
      idle += 1
      if (least > most) {
        best = prices.slice()
        most = least
        idle = 0
      } else if (idle === 8) {
        take(best)
        reach /= 2
        idle = 0
      }
    }
    return best
  }

  function take(others: Float64Array): void {
    prices = others
    ofCells.set(plain)
    demands.forEach((demand, i) => {
      if (prices[i]! > 0) charge(demand, prices[i]!)
    })
  }

  function charge({ terms }: Demand, price: number): void {
    for (const { at, worth } of terms) for (let cell = 0; cell < worth.length; cell++) ofCells[at + cell]! -= price * worth[cell]!
  }

  /** The least that everything must cost within what is allowed. */
  function leastOfAll(): number {
    let sum = demands.reduce((all, { need }, i) => all + prices[i]! * need, 0)
    for (const { index, firstWord } of variables) if (open[index]!.length > 0) sum += ofCells[32 * firstWord + cheapestCell(index)]!
    return sum
  }

  function cheapestCell(index: number): number {
    const at = 32 * variables[index]!.firstWord
    let cheapest = open[index]![0] ?? 0
    for (const cell of open[index]!) if (ofCells[at + cell]! < ofCells[at + cheapest]!) cheapest = cell
    return cheapest
  }

  function demandOf({ need, literals, weights }: Constraint): Demand {
    const worths = new Map<number, Float64Array>()
    literals.forEach(({ variable, cells }, i) => {
      const worth = worths.get(variable.index) ?? new Float64Array(variable.cells)
      for (let cell = 0; cell < variable.cells; cell++) if (hasCell(cells, 0, cell)) worth[cell]! += weights[i]!
      worths.set(variable.index, worth)
    })
    return { need, terms: [...worths].map(([index, worth]) => ({ index, at: 32 * variables[index]!.firstWord, worth })) }
  }

  /** What everything must cost at least, as far as this demand decides it, if its price were raised by so much. */
  function gain({ need, terms }: Demand, raise: number): number {
    let sum = raise * need
    for (const { index, at, worth } of terms) {
      let least = Number.POSITIVE_INFINITY
      for (const cell of open[index]!) {
        const cost = ofCells[at + cell]! - raise * worth[cell]!
        if (cost < least) least = cost
      }
      if (least < Number.POSITIVE_INFINITY) sum += least
    }
    return sum
  }

  /** The raise (or lowering) that gains most: the least such, or the greatest. No price falls below zero. */
  function bestRaise(demand: Demand, price: number, isGreatest: boolean): number {
    const goesOn = (raise: number) => {
      const more = gain(demand, raise + 1) - gain(demand, raise)
      return more > 0 || (isGreatest && more === 0)
    }
    let [low, high] = goesOn(0) ? [1, mostPrice - price] : [-price, 0]
    if (low > high) return 0
    while (low < high) {
      const middle = Math.floor((low + high) / 2)
      if (goesOn(middle)) low = middle + 1
      else high = middle
    }
    return low
  }

  /**
   * A unit is never worth more than everything together, which ends the raising where constraints can't be satisfied; and
   * all sums stay exact.
   */
  function dearest(): number {
    let span = 1
    for (const { index, firstWord } of variables) {
      const found = open[index]!.map((cell) => ofCells[32 * firstWord + cell]!)
      if (found.length > 0) span += Math.max(...found) - Math.min(...found)
    }
    const units = demands.reduce(
      (sum, { need, terms }) => sum + Math.max(need, 0) + terms.reduce((most, { worth }) => most + Math.max(...worth), 0),
      1,
    )
    return Math.min(span, Math.floor(2 ** 52 / units))
  }
}
