import type { Variable } from '../problem/cells.js'
import { isCell, type Literal, negated } from '../problem/constraint.js'
import type { Budget, Search } from '../problem/finite-problem.js'
import { openSearch } from '../search/search.js'
import { type Core, type Sourced, searchOf, shrinkCore } from './minimal-core.js'

/** Gives the minimal reason why something has no way; `null` when the budget ends before it is known to be minimal. */
export interface ValueExplainer {
  /** Why no valid configuration has the cell. `own` is the source of a choice of the same variable. */
  impossible(variable: Variable, cell: number, own: number | null): Core | null
  /** Why every valid configuration has the cell. */
  forced(variable: Variable, cell: number): Core | null
  /** Why there is no valid configuration at all. */
  conflict(): Core | null
}

/**
 * Explains values of one problem. The rules are asked first without any choice, then without the variable's own choice,
 * then with all: so a reason never blames a choice for what was impossible anyway, and it is exactly the own choice where
 * another value could be had instead.
 */
export function explainValues(problem: Sourced, budget: Budget): ValueExplainer {
  const { space, constraints, firstChoice } = problem
  const byRules = openSearch(
    space,
    constraints.filter(({ source }) => source < firstChoice),
  )
  const byAll = openSearch(space, constraints)
  const byAllBut = new Map<number, Search>()

  return {
    impossible(variable, cell, own) {
      const asked = [isCell(variable, cell)]
      if (own === null) return why(asked, [byRules, byAll])
      const switched = searchWithout(own).solve(asked, budget)
      return switched.kind === 'found' ? [own] : why(asked, [byRules, searchWithout(own)])
    },
    forced: (variable, cell) => why([negated(isCell(variable, cell))], [byRules, byAll]),
    conflict: () => why([], [byRules, byAll]),
  }

  function why(asked: readonly Literal[], searches: readonly Search[]): Core | null {
    for (const search of searches) {
      const outcome = search.solve(asked, budget)
      if (outcome.kind === 'refuted') return shrinkCore(problem, outcome.sources, asked, budget)
      if (outcome.kind === 'unproven') return null
    }
    return null
  }

  function searchWithout(own: number): Search {
    const earlier = byAllBut.get(own)
    if (earlier !== undefined) return earlier
    const search = searchOf(problem, new Set(constraints.map(({ source }) => source).filter((source) => source !== own)))
    byAllBut.set(own, search)
    return search
  }
}
