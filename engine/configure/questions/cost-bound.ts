import { hasCell } from '../problem/cells.js'
import { type Constraint, isCell, isIn, type Literal } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Space } from '../problem/finite-problem.js'
import type { ReducedCosts } from './shadow-prices.js'
import { widenedSpace } from './widened-space.js'

/** A problem in which "costs at most so much" can be assumed. */
export interface CostBound {
  /** The space with the digits of the bound behind it. */
  readonly space: Space
  readonly constraints: readonly Constraint[]
  /** What to assume for a bound; it must not be below the least that the reduced costs know of. */
  atMost(bound: number): readonly Literal[]
}

/**
 * The bound is a number of two-cell variables as binary digits, and "what it costs is at most that number" is a weighted
 * constraint like any other. It is said twice: of the costs, which makes it true, and of the reduced ones, which makes
 * it strong, since they know what the constraints demand together.
 */
export function costBound(space: Space, constraints: readonly Constraint[], costs: Costs, { least, ofCells }: ReducedCosts): CostBound {
  const plain = new Float64Array(ofCells.length)
  let cheapest = 0
  let span = 0
  for (const { index, firstWord, cells } of space.variables) {
    const own = costs.ofCells[index]
    if (own == null) continue
    const open = Array.from({ length: cells }, (_, cell) => cell).filter((cell) => hasCell(space.initial, firstWord, cell))
    if (open.length === 0) continue
    const found = open.map((cell) => own[cell]!)
    const lowest = Math.min(...found)
    cheapest += lowest
    span += Math.max(...found) - lowest
    for (const cell of open) plain[32 * firstWord + cell] = own[cell]! - lowest
  }
  const range = Math.max(0, cheapest + span - least)
  let digitCount = 0
  while (2 ** digitCount <= range) digitCount++
  const { space: wider, added: digits } = widenedSpace(space, digitCount)
  const isUnreduced = [...ofCells].every((cost, at) => cost === plain[at]) && least === cheapest
  return {
    space: wider,
    constraints: [...constraints, within(plain, cheapest - least), ...(isUnreduced ? [] : [within(ofCells, 0)])],
    atMost: (bound) => digits.map((digit, i) => isCell(digit, Math.floor(Math.min(bound - least, 2 ** digitCount - 1) / 2 ** i) % 2)),
  }

  /** The costs, the lowest of each variable 0, and what comes on top of them are at most what the digits say. */
  function within(some: Float64Array, top: number): Constraint {
    const literals: Literal[] = []
    const weights: number[] = []
    let need = top
    for (const variable of space.variables) {
      const at = 32 * variable.firstWord
      const levels = [...new Set(some.subarray(at, at + variable.cells))].sort((a, b) => a - b)
      need += levels.at(-1) ?? 0
      for (let i = 1; i < levels.length; i++) {
        literals.push(isIn(variable, (cell) => some[at + cell]! < levels[i]!))
        weights.push(levels[i]! - levels[i - 1]!)
      }
    }
    digits.forEach((digit, i) => {
      literals.push(isCell(digit, 1))
      weights.push(2 ** i)
    })
    return { source: -1, need, literals, weights }
  }
}
