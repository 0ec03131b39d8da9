import { addCell, hasCell, type Variable, wordsFor } from '../problem/cells.js'
import { type Constraint, isSatisfied, type Literal } from '../problem/constraint.js'
import type { Space } from '../problem/finite-problem.js'

/**
 * Variables that nobody chooses, behind those of the bundle: whether a rule applies, what a fact of the request says, and
 * what follows from both. Once a request is known each is settled by it and by the selection, so they add no assignment.
 */
export interface HiddenVariables {
  /** A further one, "no" (cell 0) or "yes" (cell 1). */
  add(): Variable
  /** The space with all that were added. */
  space(): Space
}

export function hiddenVariables({ variables, initial }: Space): HiddenVariables {
  const all = [...variables]
  let firstWord = initial.length
  return {
    add() {
      const variable = { index: all.length, firstWord, cells: 2 }
      firstWord += wordsFor(variable.cells)
      all.push(variable)
      return variable
    },
    space() {
      const words = new Int32Array(firstWord)
      words.set(initial)
      for (const variable of all.slice(variables.length)) for (const cell of [0, 1]) addCell(words, variable.firstWord, cell)
      return { variables: [...all], initial: words }
    },
  }
}

/** The cells of all hidden variables, by index, for a request and a selection: given, or the only one that its definitions leave. */
export function hiddenCells(
  { rules, space }: { readonly rules: readonly { readonly definitions: readonly Constraint[] }[]; readonly space: Space },
  given: readonly Literal[],
  selected: (variable: Variable) => number,
): ReadonlyMap<number, number> {
  const cells = new Map(given.map(({ variable, cells }) => [variable.index, hasCell(cells, 0, 1) ? 1 : 0]))
  const firstHidden = space.variables.length
  for (const { definitions } of rules) {
    for (const { literals } of definitions) {
      for (const { variable } of literals) {
        if (variable.index < firstHidden || cells.has(variable.index)) continue
        const about = definitions.filter((one) => one.literals.some((literal) => literal.variable === variable))
        const cellOf = (one: Variable) => (one === variable ? 0 : (cells.get(one.index) ?? selected(one)))
        cells.set(variable.index, about.every((one) => isSatisfied(one, cellOf)) ? 0 : 1)
      }
    }
  }
  return cells
}
