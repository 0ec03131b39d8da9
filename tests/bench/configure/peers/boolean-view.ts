import { cellsOf, hasCell, type Variable } from '../../../../engine/configure/problem/cells.js'
import type { Literal } from '../../../../engine/configure/problem/constraint.js'
import type { Space } from '../../../../engine/configure/problem/finite-problem.js'

/**
 * A space as other solvers see it: signed booleans from 1 up. A variable of two cells is one boolean; others have one per
 * cell, of which exactly one is true.
 */
export interface BooleanView {
  readonly count: number
  readonly exactlyOne: readonly (readonly number[])[]
  /** What is true before any constraint. */
  readonly units: readonly number[]
  readonly cell: (variable: Variable, cell: number) => number
  /** Booleans of which some is true exactly when the literal is; `null` when it always is. */
  readonly some: (literal: Literal) => readonly number[] | null
}

export function booleanView({ variables, initial }: Space): BooleanView {
  let count = 0
  const exactlyOne: (readonly number[])[] = []
  const cells = variables.map((variable) => {
    if (variable.cells === 2) {
      count += 1
      return [-count, count]
    }
    const own = Array.from({ length: variable.cells }, () => ++count)
    exactlyOne.push(own)
    return own
  })
  const cell = ({ index }: Variable, one: number) => cells[index]![one]!
  return {
    count,
    exactlyOne,
    units: variables.flatMap((variable) => {
      const open = cellsOf(initial, variable)
      return cells[variable.index]!.flatMap((literal, one) =>
        open.includes(one) || (variable.cells === 2 && open.length < 1) ? [] : [-literal],
      )
    }),
    cell,
    some: ({ variable, cells: wanted }) => {
      const own = cells[variable.index]!
      const held = own.filter((_, one) => hasCell(wanted, 0, one))
      if (held.length === own.length) return null
      if (variable.cells > 2 && held.length === own.length - 1) return [-own.find((_, one) => !hasCell(wanted, 0, one))!]
      return held
    },
  }
}
