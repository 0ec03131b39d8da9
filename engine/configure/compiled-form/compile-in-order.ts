import type { Budget, Space } from '../problem/finite-problem.js'
import { classesOf } from './cell-classes.js'
import { openChanged } from './changed-places.js'
import { type Component, itemsOfAll, openSplit } from './components.js'
import type { ConstraintGraph } from './constraint-graph.js'
import type { EliminationTree } from './elimination-tree.js'
import { emptyForm, impossible, openFormWriter } from './form-writer.js'
import type { LinearProblem } from './linear-problem.js'
import type { ResidualProblem } from './residual-problem.js'

/** One way of deciding a variable, while it is being compiled. */
interface Branch {
  readonly leaves: readonly number[]
  readonly components: readonly Component[]
  /** What components have become so far, in order. */
  readonly done: number[]
}

/** A component while it is being compiled; the outermost decides nothing. */
interface Frame {
  readonly key: number
  readonly variable: number
  readonly items: Int32Array
  /** The classes of its cells, by the words of each. */
  readonly classes: readonly Int32Array[]
  readonly mark: number
  next: number
  branch: Branch | null
  /** Which cells lead to the same rest. */
  readonly rests: Map<number, Int32Array>
}

/** A problem from which all that follows without a decision has been drawn. */
export interface PreparedProblem {
  readonly space: Space
  readonly linear: LinearProblem
  readonly residual: ResidualProblem
  readonly graph: ConstraintGraph
}

/**
 * Follows all assignments: a variable is decided for each class of cells that constraints tell apart, what follows is
 * drawn, and what falls apart is compiled part by part; a part of which the same is left as of an earlier one is that one.
 * Takes as many steps as it needs and no stack. `too large` when the form would have more than so many numbers.
 */
export function compileInOrder(
  { space, linear, residual, graph }: PreparedProblem,
  tree: EliminationTree,
  budget: Budget,
  mostNumbers: number,
): Int32Array | 'too large' | 'out of budget' {
  const { variables } = space
  const writer = openFormWriter(variables)
  const start = residual.mark()
  const changed = openChanged(linear, graph, tree)
  const split = openSplit({ space, linear, residual, graph, tree, changed, writer, budget })
  residual.watch(changed)
  /** By key of a component what it has become. */
  const known: number[] = []

  const everything = split(itemsOfAll(tree))
  const whole: Branch = { ...everything, done: [] }
  const stack: Frame[] = [
    { key: -1, variable: -1, items: new Int32Array(), classes: [], mark: residual.mark(), next: 0, branch: whole, rests: new Map() },
  ]
  for (;;) {
    if (budget.left <= 0) {
      residual.undo(start)
      return 'out of budget'
    }
    const frame = stack.at(-1)!
    const { branch } = frame
    if (branch === null) {
      if (frame.next < frame.classes.length) {
        frame.branch = decided(frame)
        frame.next += 1
        continue
      }
      stack.pop()
      // A part of the whole turned out to be impossible, and so is the whole.
      if (stack.length === 0) return emptyForm(variables)
      const made = nodeOf(frame)
      known[frame.key] = made
      deliver(stack.at(-1)!, made)
    } else if (branch.done.length < branch.components.length) {
      const component = branch.components[branch.done.length]!
      const made = known[component.key]
      if (made === undefined) stack.push(frameOf(component))
      else deliver(frame, made)
    } else {
      const rest = restOf(branch)
      if (stack.length === 1) return writer.write(rest, mostNumbers) ?? 'too large'
      const cells = frame.classes[frame.next - 1]!
      const alike = frame.rests.get(rest)
      if (alike === undefined) frame.rests.set(rest, Int32Array.from(cells))
      else for (let word = 0; word < cells.length; word++) alike[word]! |= cells[word]!
      leave(frame)
    }
  }

  function frameOf({ items, variable, key }: Component): Frame {
    return {
      key,
      variable,
      items,
      classes: classesOf(variables[variable]!, linear, residual),
      mark: residual.mark(),
      next: 0,
      branch: null,
      rests: new Map(),
    }
  }

  function decided({ variable, items, classes, next, mark }: Frame): Branch | null {
    residual.narrow(variable, classes[next]!, 0)
    if (residual.propagate()) return { ...split(items, variable), done: [] }
    residual.undo(mark)
    return null
  }

  function deliver(frame: Frame, made: number): void {
    if (made === impossible) leave(frame)
    else frame.branch!.done.push(made)
  }

  function leave(frame: Frame): void {
    residual.undo(frame.mark)
    frame.branch = null
  }

  function restOf({ leaves, done }: Branch): number {
    const settled = leaves.length > 1 ? [writer.all(leaves)] : leaves
    return writer.all([...settled, ...done])
  }

  function nodeOf({ variable, rests }: Frame): number {
    if (rests.size === 0) return impossible
    return writer.any([...rests].map(([rest, cells]) => writer.all([writer.leaf(variable, cells, 0), rest])))
  }
}
