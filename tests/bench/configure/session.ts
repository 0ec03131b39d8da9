import { cellsOf, hasCell, type Variable } from '../../../engine/configure/problem/cells.js'
import { isCell, type Literal } from '../../../engine/configure/problem/constraint.js'
import type { Seeded } from '../seeded.js'

/** Choices so far, after each click of some sessions: from none to a whole configuration. */
export type Clicks = readonly (readonly Literal[])[]

export interface Sessions {
  readonly sessions: number
  /** A session ends after so many clicks, or when nothing is left to choose. */
  readonly mostClicks: number
}

/** Sessions of somebody who clicks on anything that is still possible. `domainsOf` answers what is, after these choices. */
export function clickThrough(
  dice: Seeded,
  variables: readonly Variable[],
  domainsOf: (choices: readonly Literal[]) => Int32Array,
  { sessions, mostClicks }: Sessions,
): Clicks {
  const clicks: (readonly Literal[])[] = []
  for (let session = 0; session < sessions; session++) {
    let choices: readonly Literal[] = []
    for (let click = 0; click <= mostClicks; click++) {
      clicks.push(choices)
      const domains = domainsOf(choices)
      const open = variables.filter((variable) => cellsOf(domains, variable).length > 1)
      if (open.length === 0) break
      const variable = dice.pick(open)
      choices = [...choices, isCell(variable, dice.pick(cellsOf(domains, variable)))]
    }
  }
  return clicks
}

/** The first variable for which two answers differ, or `null`. */
export function firstDifference(variables: readonly Variable[], left: Int32Array, right: Int32Array): Variable | null {
  const differs = ({ firstWord, cells }: Variable) =>
    Array.from({ length: cells }, (_, cell) => cell).some((cell) => hasCell(left, firstWord, cell) !== hasCell(right, firstWord, cell))
  return variables.find(differs) ?? null
}
