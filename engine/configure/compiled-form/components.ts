import { wordsFor } from '../problem/cells.js'
import type { Budget, Space } from '../problem/finite-problem.js'
import type { ChangedPlaces } from './changed-places.js'
import type { ConstraintGraph } from './constraint-graph.js'
import { type EliminationTree, none } from './elimination-tree.js'
import type { FormWriter } from './form-writer.js'
import { internSequences } from './interned.js'
import type { LinearProblem } from './linear-problem.js'
import type { ResidualProblem } from './residual-problem.js'

/**
 * Variables that constraints still tie to each other, and to no others. Most of them are as they were at the start, in
 * whole branches of the elimination tree; such a branch is one item, so that a component is told by few items however
 * many variables it has. An item is twice a position in the order of decision, one more for a whole branch.
 */
export interface Component {
  /** In ascending order. */
  readonly items: Int32Array
  /** The variable to decide. */
  readonly variable: number
  /** The same for components of which the same is left: they have the same assignments. */
  readonly key: number
}

/** What some variables fall apart into: those that nothing more is asked of, as nodes of the form, and components. */
export interface Parts {
  readonly leaves: readonly number[]
  readonly components: readonly Component[]
}

/** Splits items into what constraints still tie together; a variable that was just decided is left out. */
export type Split = (items: Iterable<number>, decided?: number) => Parts

export interface Surroundings {
  readonly space: Space
  readonly linear: LinearProblem
  readonly residual: ResidualProblem
  readonly graph: ConstraintGraph
  readonly tree: EliminationTree
  readonly changed: ChangedPlaces
  readonly writer: FormWriter
  readonly budget: Budget
}

/** Everything, before any decision: whole trees, and single places that nothing ties to others. */
export function itemsOfAll({ parent, position, children }: EliminationTree): readonly number[] {
  const roots = [...parent.keys()].filter((place) => parent[place] === none)
  return roots.map((place) => position[place]! * 2 + (children[place]!.length > 0 ? 1 : 0))
}

/**
 * Of more settled variables beside each other, each is put together with all that come after it: where one of many was
 * taken, the rest of them are settled alike whichever it was.
 */
const mostSiblings = 4

export function openSplit({ space, linear, residual, graph, tree, changed, writer, budget }: Surroundings): Split {
  const { variables } = space
  const { need, firstTerm, constraintOf, variableOf, firstUse, uses } = linear
  const { domains, leastOf, mostOf, least } = residual
  const { places, position, parent, children, neighbours } = tree
  const states = internSequences()
  let round = 0
  /** When a place was last an item of its own, and a constraint last come across. */
  const seen = new Int32Array(places.length)
  const heard = new Int32Array(need.length)
  /** Items that hang together have the same last link. */
  const link = new Int32Array(places.length)
  let sorted = new Int32Array(256)
  let count = 0
  const settled: number[] = []
  let state = new Int32Array(256)
  /** By place at the end of links, which component it stands for. */
  const labels = new Int32Array(places.length)
  const labelled = new Int32Array(places.length)
  /** Changed constraints come across, each after one of its variables. */
  let changes: number[] = []

  return split

  function split(items: Iterable<number>, decided = -1): Parts {
    round += 1
    count = 0
    changes = []
    for (const item of items) spread(item)
    budget.left -= 4 * count
    sorted.subarray(0, count).sort()
    settled.length = 0
    let kept = 0
    for (let i = 0; i < count; i++) {
      const item = sorted[i]!
      const place = places[item >> 1]!
      if ((item & 1) === 1 || (place < variables.length ? tie(place) : isLeft(place))) sorted[kept++] = item
      else if (place < variables.length && place !== decided) settled.push(place)
    }
    count = kept
    for (let i = 0; i < count; i++) if ((sorted[i]! & 1) === 1) tieBranch(places[sorted[i]! >> 1]!)
    return { leaves: leavesOf(settled), components: gathered() }
  }

  /** One node for settled variables that hang on each other, so that what is settled in the same way in many places is kept once. */
  function leavesOf(settled: readonly number[]): readonly number[] {
    const nodes: number[] = []
    const below = new Map<number, number[]>(settled.map((place) => [place, []]))
    for (let i = settled.length - 1; i >= 0; i--) {
      const place = settled[i]!
      const leaf = writer.leaf(place, domains, variables[place]!.firstWord)
      const node = writer.all([leaf, ...below.get(place)!])
      const above = below.get(parent[place]!) ?? nodes
      if (above.length < mostSiblings) above.push(node)
      else above[above.length - 1] = writer.all([above.at(-1)!, node])
    }
    return nodes
  }

  /** Lists a place and what hangs below it: a branch that is as it was at the start as one item. */
  function spread(item: number): void {
    if ((item & 1) === 0) {
      list(item)
      return
    }
    const stack = [places[item >> 1]!]
    while (stack.length > 0) {
      const place = stack.pop()!
      if (!changed.isChangedBelow(place)) list(position[place]! * 2 + 1)
      else {
        list(position[place]! * 2)
        for (const child of children[place]!) stack.push(child)
      }
    }
  }

  function list(item: number): void {
    if (count === sorted.length) sorted = doubled(sorted)
    sorted[count++] = item
    const place = places[item >> 1]!
    link[place] = place
    if ((item & 1) === 0) seen[place] = round
  }

  /** Ties a variable to others that are items of their own; `false` when no constraint asks anything of it any more. */
  function tie(variable: number): boolean {
    let isOpen = false
    budget.left -= firstUse[variable + 1]! - firstUse[variable]!
    for (let use = firstUse[variable]!; use < firstUse[variable + 1]!; use++) {
      const term = uses[use]!
      const constraint = constraintOf[term]!
      if (leastOf[term] === mostOf[term] || least[constraint]! >= need[constraint]!) continue
      isOpen = true
      const place = graph.placeOf[constraint]!
      if (place >= 0) {
        if (seen[place] === round) join(variable, place)
      } else if (heard[constraint] !== round) {
        heard[constraint] = round
        if (residual.isChanged(constraint)) changes.push(variable, constraint)
        budget.left -= firstTerm[constraint + 1]! - firstTerm[constraint]!
        for (let one = firstTerm[constraint]!; one < firstTerm[constraint + 1]!; one++) {
          if (leastOf[one] !== mostOf[one] && seen[variableOf[one]!] === round) join(variable, variableOf[one]!)
        }
      }
    }
    return isOpen
  }

  /** Ties a branch to the neighbours it has; a constraint among them may be satisfied by now. */
  function tieBranch(place: number): void {
    budget.left -= neighbours[place]!.length
    for (const one of neighbours[place]!) if (seen[one] === round && isLeft(one)) join(place, one)
  }

  function isLeft(place: number): boolean {
    if (place < variables.length) return true
    const constraint = graph.placed[place - variables.length]!
    return least[constraint]! < need[constraint]!
  }

  function join(one: number, other: number): void {
    const [a, b] = [lastOf(one), lastOf(other)]
    if (a !== b) link[a] = b
  }

  function lastOf(place: number): number {
    let at = place
    while (link[at] !== at) {
      link[at] = link[link[at]!]!
      at = link[at]!
    }
    return at
  }

  function gathered(): readonly Component[] {
    const items: number[][] = []
    for (let i = 0; i < count; i++) {
      const place = places[sorted[i]! >> 1]!
      const last = lastOf(place)
      if (labelled[last] !== round) {
        labelled[last] = round
        labels[last] = items.push([]) - 1
      }
      items[labels[last]!]!.push(sorted[i]!)
      if (place >= variables.length && (sorted[i]! & 1) === 0) changes.push(place, graph.placed[place - variables.length]!)
    }
    const changed: number[][] = items.map(() => [])
    for (let i = 0; i < changes.length; i += 2) changed[labels[lastOf(changes[i]!)]!]!.push(changes[i + 1]!)
    return items.map((own, label) => {
      return { items: Int32Array.from(own), variable: variableOfFirst(own), key: keyOf(own, changed[label]!) }
    })
  }

  /** The variable that comes first in the order of decision. */
  function variableOfFirst(items: readonly number[]): number {
    for (const item of items) {
      let place = places[item >> 1]!
      while (place >= variables.length && (item & 1) === 1) {
        place = children[place]!.reduce((first, one) => (position[one]! < position[first]! ? one : first))
      }
      if (place < variables.length) return place
    }
    throw new Error('a component without variables')
  }

  /**
   * What is left of a component is told by its items, by the cells that variables of more than two may still be in, and by
   * how far the constraints are that have changed since the start: all else in it is as it was.
   */
  function keyOf(items: readonly number[], changed: readonly number[]): number {
    let length = 0
    for (const item of items) push(item)
    push(-1)
    for (const item of items) {
      const variable = variables[places[item >> 1]!]
      if ((item & 1) === 1 || variable === undefined || variable.cells === 2) continue
      for (let word = 0; word < wordsFor(variable.cells); word++) push(domains[variable.firstWord + word]!)
    }
    for (const constraint of changed) {
      push(constraint)
      push(least[constraint]! % 0x100000000)
      push(Math.floor(least[constraint]! / 0x100000000))
    }
    budget.left -= length
    return states.intern(state, length)

    function push(value: number): void {
      if (length === state.length) state = doubled(state)
      state[length++] = value
    }
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
