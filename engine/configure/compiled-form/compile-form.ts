import { wordsFor } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Budget, Space } from '../problem/finite-problem.js'
import { compileInOrder } from './compile-in-order.js'
import { constraintGraph } from './constraint-graph.js'
import { type EliminationTree, eliminationOrders, eliminationTree } from './elimination-tree.js'
import { emptyForm } from './form-writer.js'
import { linearProblem } from './linear-problem.js'
import { openResidual } from './residual-problem.js'

/** How large a form may become: as many numbers of four bytes. */
const mostNumbers = 500_000

/** Which share of the budget each order gets in each round: some orders need a tenth of what others do, the first ones seldom more. */
const rounds: readonly { readonly share: number; readonly orders: number }[] = [
  { share: 1 / 32, orders: eliminationOrders.length },
  { share: 0.4, orders: 2 },
]

/**
 * Compiles a problem into a form that answers by walking through it once, or gives `null` when that takes more than the
 * budget or the form gets too large. How much it takes depends on the order of decisions and can't be foreseen; so
 * several are tried, with more of the budget in each round. Deterministic.
 */
export function compileForm(space: Space, constraints: readonly Constraint[], budget: Budget): Int32Array | null {
  const { variables, initial } = space
  const linear = linearProblem(space, constraints)
  const isEmpty = variables.some(({ firstWord, cells }) =>
    initial.subarray(firstWord, firstWord + wordsFor(cells)).every((word) => word === 0),
  )
  if (linear.isRefuted || isEmpty) return emptyForm(variables)
  const given = Math.min(budget.left, Number.MAX_SAFE_INTEGER)
  const allowed: Budget = { left: 0 }
  const residual = openResidual(space, linear, allowed)
  if (!residual.propagate()) return emptyForm(variables)
  const graph = constraintGraph(variables.length, linear, residual)
  const trees: (EliminationTree | null)[] = []
  const isTooLarge = new Set<number>()
  for (const { share, orders } of rounds) {
    for (const [index, order] of eliminationOrders.slice(0, orders).entries()) {
      if (isTooLarge.has(index)) continue
      const allowance = Math.min(Math.ceil(given * share), budget.left)
      if (allowance <= 0) return null
      allowed.left = allowance
      trees[index] ??= eliminationTree(graph.neighbours, order, allowed)
      const compiled = compileInOrder({ space, linear, residual, graph }, trees[index], allowed, mostNumbers)
      budget.left -= allowance - allowed.left
      if (compiled === 'too large') isTooLarge.add(index)
      else if (compiled !== 'out of budget') return compiled
    }
  }
  return null
}
