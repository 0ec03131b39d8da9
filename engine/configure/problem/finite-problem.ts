import { hasCell, type Variable } from './cells.js'
import type { Literal } from './constraint.js'

/** All variables, and the cells each may be in before any constraint is heard. */
export interface Space {
  readonly variables: readonly Variable[]
  readonly initial: Int32Array
}

/** The space in which the literals hold. */
export function narrowed({ variables, initial }: Space, literals: readonly Literal[]): Space {
  const words = Int32Array.from(initial)
  for (const { variable, cells } of literals) {
    for (let word = 0; word < cells.length; word++) words[variable.firstWord + word]! &= cells[word]!
  }
  return { variables, initial: words }
}

/**
 * How often a search may still look at a literal or a variable. It counts work and not time, so that every machine gives
 * the same answer; some fifty million looks take about a second.
 */
export interface Budget {
  left: number
}

/** One cell per variable. */
export type Model = Int32Array

/** Whether all of the literals hold in the model. */
export function holdIn(model: Model, literals: readonly Literal[]): boolean {
  return literals.every(({ variable, cells }) => hasCell(cells, 0, model[variable.index]!))
}

export type Outcome =
  | { readonly kind: 'found'; readonly model: Model }
  /**
   * No assignment exists in which the assumed literals at these positions hold, besides what was fixed. Ascending; the
   * search leaves out what it sees to play no part, but nobody says that it is minimal.
   */
  | { readonly kind: 'refuted'; readonly core: readonly number[] }
  /** The budget ran out. */
  | { readonly kind: 'unproven' }

/** A complete search over one set of constraints, asked many times. */
export interface Search {
  /** Looks for an assignment in which the assumed literals hold; cells that `seen` doesn't have are tried first. */
  solve(assumed: readonly Literal[], budget: Budget, seen?: Int32Array): Outcome
  /** Adds a literal until the next reset. */
  fix(literal: Literal): void
  /**
   * Goes back to how the search was when it opened: forgets what was fixed, and whatever later questions taught it. So the
   * same questions after a reset get the same outcomes and use the same budget, whoever asked before.
   */
  reset(): void
  /** The cells that propagation has left so far, before any search; none once nothing is left to find. */
  readonly domains: Int32Array
}
