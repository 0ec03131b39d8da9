import { addCell, type Variable, wordsFor } from '../../engine/configure/problem/cells.js'
import { anyOf, atLeast, atMost, type Constraint, isIn, type Literal } from '../../engine/configure/problem/constraint.js'
import type { Space } from '../../engine/configure/problem/finite-problem.js'
import type { FeatureModel } from './feature-model.js'

/** A model as a finite problem. The variable of a feature has its position; cell 0 is "not selected". */
export interface FeatureProblem {
  readonly space: Space
  readonly constraints: readonly Constraint[]
  /** By source: the line of the model that demands it. Sources from its length on are free for choices. */
  readonly lines: readonly number[]
}

/** Groups become native cardinalities; a feature with several instances has one cell for each number of them. */
export function asProblem({ features, groups, clauses }: FeatureModel): FeatureProblem {
  const variables: Variable[] = []
  let firstWord = 0
  for (const [index, { least, most }] of features.entries()) {
    const cells = 2 + most - least
    variables.push({ index, firstWord, cells })
    firstWord += wordsFor(cells)
  }
  const initial = new Int32Array(firstWord)
  for (const variable of variables) for (let cell = 0; cell < variable.cells; cell++) addCell(initial, variable.firstWord, cell)
  const selected = variables.map((variable) => isIn(variable, (cell) => cell > 0))
  const unselected = variables.map((variable) => isIn(variable, (cell) => cell === 0))
  const literalOf = (literal: number): Literal => (literal > 0 ? selected[literal - 1]! : unselected[-literal - 1]!)

  const lines: number[] = []
  const constraints: Constraint[] = []
  for (const { line, parent, members, minimum, maximum } of groups) {
    const source = lines.push(line) - 1
    for (const member of members) constraints.push(anyOf(source, [unselected[member]!, selected[parent]!]))
    const all = members.map((member) => selected[member]!)
    if (minimum > 0) constraints.push(atLeast(source, minimum, all, unselected[parent]!))
    if (maximum < all.length) constraints.push(atMost(source, maximum, all))
  }
  for (const { line, literals } of clauses) {
    const source = lines.push(line) - 1
    constraints.push(anyOf(source, literals.map(literalOf)))
  }
  return { space: { variables, initial }, constraints, lines }
}
