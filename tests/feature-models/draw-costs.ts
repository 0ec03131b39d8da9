import type { Costs } from '../../engine/configure/problem/costs.js'
import type { Space } from '../../engine/configure/problem/finite-problem.js'
import type { Seeded } from '../bench/seeded.js'

/** Costs for the cells of two variables in three, some of them negative. */
export function drawCosts(dice: Seeded, { variables }: Space): Costs {
  return {
    ofCells: variables.map(({ cells }) =>
      dice.below(3) === 0 ? null : Float64Array.from({ length: cells }, () => dice.between(-500, 3000)),
    ),
  }
}
