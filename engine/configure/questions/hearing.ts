import { type Constraint, isCell, type Literal } from '../problem/constraint.js'
import type { Search, Space } from '../problem/finite-problem.js'
import { openSearch } from '../search/search.js'
import { widenedSpace } from './widened-space.js'

/**
 * A search in which each source is heard only where its literal is assumed: what was assumed of a refutation then names
 * the sources that took part in it. Built once for a problem, asked by everybody who wants reasons.
 */
export interface Hearing {
  readonly space: Space
  readonly search: Search
  /** What to assume for a source to be heard, by source, ascending. */
  readonly heard: ReadonlyMap<number, Literal>
}

/** Every source gets a variable whose cell 0, "not heard", is a way out of all of its constraints. */
export function openHearing(space: Space, constraints: readonly Constraint[]): Hearing {
  const sources = [...new Set(constraints.map(({ source }) => source))].sort((a, b) => a - b)
  const { space: wider, added } = widenedSpace(space, sources.length)
  const unheard = new Map(sources.map((source, i) => [source, isCell(added[i]!, 0)]))
  const heard = new Map(sources.map((source, i) => [source, isCell(added[i]!, 1)]))
  const search = openSearch(
    wider,
    constraints.flatMap((constraint) => (constraint.need > 0 ? [orElse(constraint, unheard.get(constraint.source)!)] : [])),
  )
  return { space, search, heard }
}

/** The constraint, unless the literal is true. */
function orElse({ source, need, literals, weights }: Constraint, wayOut: Literal): Constraint {
  return { source, need, literals: literals.concat(wayOut), weights: weights.concat(need) }
}
