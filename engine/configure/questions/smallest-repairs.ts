import { addCell, type Variable } from '../problem/cells.js'
import { atMost, type Constraint, anyOf as clause, isCell } from '../problem/constraint.js'
import type { Budget, Space } from '../problem/finite-problem.js'
import { openSearch } from '../search/search.js'
import type { Sourced } from './minimal-core.js'

/** More sets than this are neither sought nor shown. */
const mostRepairs = 8
const mostSought = 64

/**
 * The smallest sets of choices, by source, without which the rest can be completed; all sets have the same size. None
 * when the rules contradict each other without any choice, or when the budget ends before the smallest are known.
 *
 * Every choice gets a variable "kept or dropped" that is a way out of it; a bound on how many are dropped rises until an
 * assignment exists, and each set that is found is then excluded.
 */
export function smallestRepairs({ space, constraints, firstChoice }: Sourced, budget: Budget): readonly (readonly number[])[] {
  const chosen = constraints.filter(({ source }) => source >= firstChoice)
  const rules = constraints.filter(({ source }) => source < firstChoice)
  if (openSearch(space, rules).solve([], budget).kind !== 'found') return []
  const drops = chosen.map((_, index): Variable => {
    return { index: space.variables.length + index, firstWord: space.initial.length + index, cells: 2 }
  })
  const wider = widen(space, drops)
  const dropped = drops.map((drop) => isCell(drop, 1))
  const relaxed = chosen.map((choice, index) => clause(choice.source, [...choice.literals, dropped[index]!]))
  for (let most = 0; most <= chosen.length; most++) {
    const found: (readonly number[])[] = []
    const excluded: Constraint[] = []
    while (found.length < mostSought) {
      const outcome = openSearch(wider, [...rules, ...relaxed, atMost(0, most, dropped), ...excluded]).solve([], budget)
      if (outcome.kind === 'unproven') return []
      if (outcome.kind === 'refuted') break
      const set = drops.flatMap(({ index }, i) => (outcome.model[index] === 1 ? [i] : []))
      found.push(set)
      excluded.push(
        clause(
          0,
          set.map((i) => isCell(drops[i]!, 0)),
        ),
      )
    }
    if (found.length > 0) {
      return found
        .sort(compareSets)
        .slice(0, mostRepairs)
        .map((set) => set.map((i) => chosen[i]!.source))
    }
  }
  return []
}

function widen(space: Space, more: readonly Variable[]): Space {
  const initial = new Int32Array(space.initial.length + more.length)
  initial.set(space.initial)
  for (const { firstWord, cells } of more) for (let cell = 0; cell < cells; cell++) addCell(initial, firstWord, cell)
  return { variables: [...space.variables, ...more], initial }
}

function compareSets(left: readonly number[], right: readonly number[]): number {
  const different = left.findIndex((one, i) => one !== right[i])
  return different < 0 ? 0 : left[different]! - right[different]!
}
