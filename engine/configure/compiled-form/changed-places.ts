import { type ConstraintGraph, unplaced } from './constraint-graph.js'
import { type EliminationTree, none } from './elimination-tree.js'
import type { LinearProblem } from './linear-problem.js'
import type { Watcher } from './residual-problem.js'

/**
 * Which places differ from the start: a variable of which cells were left out or one of whose constraints adds up to
 * something else by now, or a placed constraint that does. Kept up to date with every narrowing.
 */
export interface ChangedPlaces extends Watcher {
  /** Whether a place or anything that hangs below it differs. */
  isChangedBelow(place: number): boolean
}

export function openChanged(linear: LinearProblem, { placeOf }: ConstraintGraph, { parent }: EliminationTree): ChangedPlaces {
  const { firstTerm, variableOf } = linear
  /** Its own changes, and how many of its children have some below. */
  const changes = new Int32Array(parent.length)

  return { isChangedBelow: (place) => changes[place]! > 0, narrowed: change, added }

  function added(constraint: number, by: 1 | -1): void {
    if (placeOf[constraint] !== unplaced) change(placeOf[constraint]!, by)
    else for (let term = firstTerm[constraint]!; term < firstTerm[constraint + 1]!; term++) change(variableOf[term]!, by)
  }

  function change(place: number, by: 1 | -1): void {
    for (let at = place; at !== none; at = parent[at]!) {
      const before = changes[at]!
      changes[at] = before + by
      if (before !== 0 && before + by !== 0) return
    }
  }
}
