import { cellsOf, type Variable, wordsFor } from '../problem/cells.js'
import type { LinearProblem } from './linear-problem.js'
import type { ResidualProblem } from './residual-problem.js'

/** The cells that are left to a variable, in classes that no constraint still tells apart; by their words, the lowest cell first. */
export function classesOf(variable: Variable, linear: LinearProblem, residual: ResidualProblem): readonly Int32Array[] {
  const { need, constraintOf, firstUse, uses, firstWorth, worth } = linear
  const classes = new Map<string, Int32Array>()
  const terms = uses
    .subarray(firstUse[variable.index]!, firstUse[variable.index + 1]!)
    .filter((term) => residual.least[constraintOf[term]!]! < need[constraintOf[term]!]! && residual.leastOf[term] !== residual.mostOf[term])
  for (const cell of cellsOf(residual.domains, variable)) {
    const key = variable.cells === 2 ? String(cell) : Array.from(terms, (term) => worth[firstWorth[term]! + cell]!).join(' ')
    const words = classes.get(key) ?? new Int32Array(wordsFor(variable.cells))
    words[cell >>> 5]! |= 1 << (cell & 31)
    classes.set(key, words)
  }
  return [...classes.values()]
}
