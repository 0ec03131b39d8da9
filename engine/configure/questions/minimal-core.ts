import type { Constraint, Literal } from '../problem/constraint.js'
import type { Budget, Search, Space } from '../problem/finite-problem.js'
import { openSearch } from '../search/search.js'

/** Sources that cannot hold together with what was asked; leaving out any one of them, they can. Ascending. */
export type Core = readonly number[]

/** Constraints by source, of which some are the customer's choices. */
export interface Sourced {
  readonly space: Space
  readonly constraints: readonly Constraint[]
  /** Sources from here on are choices. */
  readonly firstChoice: number
}

/**
 * Shrinks a set of sources that is already known to refute the question, by trying to leave out each in turn; what stays
 * was shown to be needed. Choices are left out first, so a core blames choices only where the rules alone leave the
 * thing possible; then what the tree demands, before the author's rules. `null` when the budget ends before that.
 */
export function shrinkCore(problem: Sourced, refuting: ReadonlySet<number>, asked: readonly Literal[], budget: Budget): Core | null {
  const isChoice = (source: number) => source >= problem.firstChoice
  let core = [...refuting].sort((a, b) => Number(isChoice(b)) - Number(isChoice(a)) || a - b)
  for (const source of [...core]) {
    if (!core.includes(source)) continue
    const rest = core.filter((one) => one !== source)
    const outcome = searchOf(problem, new Set(rest)).solve(asked, budget)
    budget.left -= problem.constraints.length + problem.space.variables.length
    if (outcome.kind === 'unproven') return null
    if (outcome.kind === 'refuted') core = rest.filter((one) => outcome.sources.has(one))
  }
  return core.sort((a, b) => a - b)
}

/** A search that hears only some sources. */
export function searchOf({ space, constraints }: Sourced, sources: ReadonlySet<number>): Search {
  return openSearch(
    space,
    constraints.filter(({ source }) => sources.has(source)),
  )
}
