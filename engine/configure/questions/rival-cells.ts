import { addCell, type Variable } from '../problem/cells.js'
import { anyOf, type Constraint, isCell } from '../problem/constraint.js'
import type { Budget, Space } from '../problem/finite-problem.js'
import { openSearch } from '../search/search.js'
import { type Answerer, together } from './answerer.js'
import type { AskedCell } from './valid-domains.js'

/** Beyond so many ways of being together, all count as rivals of each other. */
const mostSets = 512

/**
 * Of some cells that are wanted together with what is assumed, those that stand in some smallest set that cannot hold.
 * Whatever the order they come in, the others can hold together with any of them. `unproven` when the budget ended first.
 *
 * Sets are drawn from a map of those not yet known to hold or not: one that holds is grown and one that doesn't is
 * shrunk, and the map forgets all that this decides. Each draw gives one largest or one smallest set, never twice.
 */
export function rivalCells(
  answerer: Pick<Answerer, 'canHold'>,
  wanted: readonly AskedCell[],
  assumed: readonly AskedCell[],
  budget: Budget,
): ReadonlySet<AskedCell> | 'unproven' {
  const map = mapOf(wanted)
  const rivals = new Set<AskedCell>()
  const known: Constraint[] = []
  let drawn = new Set(wanted)
  for (let sets = 0; rivals.size < wanted.length; sets++) {
    if (sets >= mostSets) return new Set(wanted)
    const holds = canHold(drawn)
    if (holds === null) return 'unproven'
    for (const one of wanted) {
      if (drawn.has(one) === holds) continue
      const other = new Set(drawn)
      if (holds) other.add(one)
      else other.delete(one)
      const otherHolds = canHold(other)
      if (otherHolds === null) return 'unproven'
      if (otherHolds === holds) drawn = other
    }
    if (holds) known.push(someOf((one) => !drawn.has(one), 1))
    else {
      for (const one of drawn) rivals.add(one)
      known.push(someOf((one) => drawn.has(one), 0))
    }
    const outcome = openSearch(map, known).solve([], budget)
    if (outcome.kind === 'unproven') return 'unproven'
    if (outcome.kind === 'refuted') return rivals
    drawn = new Set(wanted.filter((_, index) => outcome.model[index] === 1))
  }
  return rivals

  function canHold(cells: ReadonlySet<AskedCell>): boolean | null {
    const holds = answerer.canHold(together([...assumed, ...cells]))
    return holds === 'unproven' ? null : holds
  }

  function someOf(holds: (one: AskedCell) => boolean, cell: number): Constraint {
    return anyOf(
      0,
      wanted.flatMap((one, index) => (holds(one) ? [isCell(map.variables[index]!, cell)] : [])),
    )
  }
}

/** One variable "left out or taken" for each. */
function mapOf(wanted: readonly AskedCell[]): Space {
  const variables = wanted.map((_, index): Variable => ({ index, firstWord: index, cells: 2 }))
  const initial = new Int32Array(variables.length)
  for (const { firstWord } of variables) for (const cell of [0, 1]) addCell(initial, firstWord, cell)
  return { variables, initial }
}
