import type { LinearProblem } from './linear-problem.js'
import type { ResidualProblem } from './residual-problem.js'

/** A constraint with more open terms than this is a place of its own, and doesn't tie each of its variables to each other. */
const mostTied = 20

/** What is open at the start as a graph: its places are the variables, and after these the constraints with many terms. */
export interface ConstraintGraph {
  /** By place; settled variables have no neighbours. */
  readonly neighbours: readonly ReadonlySet<number>[]
  /** By constraint its place, `unplaced` for one that ties its variables directly. */
  readonly placeOf: Int32Array
  /** The constraints that are places of their own, in the order of their places. */
  readonly placed: readonly number[]
}

export const unplaced = -1

export function constraintGraph(variables: number, linear: LinearProblem, { least, leastOf, mostOf }: ResidualProblem): ConstraintGraph {
  const { need, firstTerm, variableOf } = linear
  const neighbours: Set<number>[] = Array.from({ length: variables }, () => new Set())
  const placeOf = new Int32Array(need.length).fill(unplaced)
  const placed: number[] = []
  for (let constraint = 0; constraint < need.length; constraint++) {
    if (least[constraint]! >= need[constraint]!) continue
    const members: number[] = []
    for (let term = firstTerm[constraint]!; term < firstTerm[constraint + 1]!; term++) {
      if (leastOf[term] !== mostOf[term]) members.push(variableOf[term]!)
    }
    if (members.length > mostTied) {
      placeOf[constraint] = neighbours.length
      placed.push(constraint)
      neighbours.push(new Set(members))
      for (const one of members) neighbours[one]!.add(placeOf[constraint]!)
    } else {
      for (const one of members) for (const other of members) if (one !== other) neighbours[one]!.add(other)
    }
  }
  return { neighbours, placeOf, placed }
}
