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

/** Which share of the budget each order gets at first; what is left then goes to the first of those with the narrowest tree. */
const shareAtFirst = 1 / 32

/**
 * Compiles a problem into a form that answers by walking through it once, or gives `null` when that takes more than the
 * budget or the form gets too large. How much it takes depends on the order of decisions and can't be foreseen; so
 * several are tried for a little, and the most promising for the rest. Deterministic.
 */
export function compileForm(space: Space, constraints: readonly Constraint[], budget: Budget): Int32Array | null {
  const { variables, initial } = space
  const linear = linearProblem(space, constraints)
  const isEmpty = variables.some(({ firstWord, cells }) =>
    initial.subarray(firstWord, firstWord + wordsFor(cells)).every((word) => word === 0),
  )
  if (linear.isRefuted || isEmpty) return emptyForm(variables)
  budget.left = Math.min(budget.left, Number.MAX_SAFE_INTEGER)
  const given = budget.left
  const allowed: Budget = { left: 0 }
  const residual = openResidual(space, linear, allowed)
  if (!residual.propagate()) return emptyForm(variables)
  const graph = constraintGraph(variables.length, linear, residual)
  const trees: EliminationTree[] = []
  const isTooLarge = new Set<EliminationTree>()
  for (const order of eliminationOrders) {
    const compiled = attempt(Math.ceil(given * shareAtFirst), () => eliminationTree(graph.neighbours, order, budget))
    if (compiled !== null) return compiled
  }
  const [narrowest] = trees.filter((tree) => !isTooLarge.has(tree)).sort((a, b) => widthOf(a) - widthOf(b))
  return narrowest === undefined ? null : attempt(budget.left, () => narrowest)

  /** A tree that takes more than the share is still good for the rest of the budget. */
  function attempt(share: number, treeOf: () => EliminationTree | null): Int32Array | null {
    const before = budget.left
    const tree = before <= 0 ? null : treeOf()
    if (tree === null) return null
    trees.push(tree)
    const allowance = Math.min(share, before) - (before - budget.left)
    allowed.left = allowance
    const compiled = compileInOrder({ space, linear, residual, graph }, tree, allowed, mostNumbers)
    budget.left -= allowance - allowed.left
    if (compiled === 'too large') isTooLarge.add(tree)
    return typeof compiled === 'string' ? null : compiled
  }
}

/** How wide a tree is, all places together: two to this power bounds in how many ways what stands before one may have been decided. */
function widthOf({ neighbours }: EliminationTree): number {
  return Math.round(Math.log2(neighbours.reduce((sum, { length }) => sum + 2 ** length, 0)))
}
