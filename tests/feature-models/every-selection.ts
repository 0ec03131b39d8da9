import type { Variable } from '../../engine/configure/problem/cells.js'
import { isSatisfied } from '../../engine/configure/problem/constraint.js'
import type { FeatureProblem } from './as-problem.js'

/** One cell per variable. */
type Assignment = readonly number[]

/** All assignments of a small problem that satisfy it, found by going through all there are. */
export function everySolution({ space, constraints }: FeatureProblem): readonly Assignment[] {
  const found: Assignment[] = []
  const cells = new Array<number>(space.variables.length).fill(0)
  const cellOf = ({ index }: Variable) => cells[index]!
  for (;;) {
    if (constraints.every((constraint) => isSatisfied(constraint, cellOf))) found.push([...cells])
    let next = 0
    while (next < cells.length && cells[next] === space.variables[next]!.cells - 1) cells[next++] = 0
    if (next === cells.length) return found
    cells[next]! += 1
  }
}
