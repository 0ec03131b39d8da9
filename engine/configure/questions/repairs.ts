import type { Variable } from '../problem/cells.js'
import { type Constraint, isCell, type Literal, negated } from '../problem/constraint.js'
import type { Budget, Space } from '../problem/finite-problem.js'
import { openCostSearch } from './cost-search.js'

/** A choice that a repair may drop or change. */
export interface RepairableChoice {
  readonly variable: Variable
  readonly cell: number
  /** How much the customer minds losing it: a whole number, at least 1. */
  readonly weight: number
  /** Cells that it could be changed to instead, the nearest first. */
  readonly others: readonly number[]
}

/** Choices (by position) without which the rest can be completed, and what those could be changed to so that it is. */
export interface Repair {
  readonly drop: readonly number[]
  /** One for each dropped choice: the nearest cell that is possible together with all before it. */
  readonly change: readonly { readonly choice: number; readonly cell: number }[]
}

export interface Repairs {
  readonly repairs: readonly Repair[]
  /** `false` when there are more; or when the budget ended first, and there may be. Those that are there are the best. */
  readonly isComplete: boolean
}

/** More than these are not shown. */
const mostRepairs = 8

/** Some of the choices, settled to be kept or dropped; the least that it costs, and once known the first set that costs it. */
interface Part {
  readonly kept: readonly number[]
  readonly dropped: readonly number[]
  readonly cost: number
  readonly first: readonly number[] | null
}

/**
 * The ways out of a conflict: every minimal set of choices to drop, or the best 8 when there are more. Least weight comes
 * first, then fewest choices, then the set that drops the earlier choice. None when the demands contradict each other
 * without any choice, or when nothing needs to be repaired.
 *
 * A choice that isn't kept costs its weight, so the best repair is what costs least. The rest of the sets, but for those
 * that have all of it, fall into parts (by the first of it that is kept), each with a best of its own. The best of all
 * parts comes next; it is minimal unless it contains one that came before.
 */
export function repairsOf(
  space: Space,
  constraints: readonly Constraint[],
  given: readonly Literal[],
  choices: readonly RepairableChoice[],
  budget: Budget,
): Repairs {
  const literals = choices.map(({ variable, cell }) => isCell(variable, cell))
  const search = openCostSearch(space, constraints, { ofCells: costsOf(space, choices) }, given)
  const repairs: Repair[] = []
  const parts: Part[] = []
  if (!open([], [])) return { repairs, isComplete: false }
  while (parts.length > 0) {
    parts.sort(byCost)
    const part = parts.shift()!
    if (part.cost === 0) break
    const first = part.first ?? firstOf(part)
    if (first === null) return { repairs, isComplete: false }
    if (part.first === null && part.cost === parts[0]?.cost) {
      parts.push({ ...part, first })
      continue
    }
    let smallest = repairs.find(({ drop }) => isWithin(drop, first))?.drop
    if (smallest === undefined) {
      if (repairs.length === mostRepairs) return { repairs, isComplete: false }
      const change = changesFor(first)
      if (change === null) return { repairs, isComplete: false }
      repairs.push({ drop: first, change })
      smallest = first
    }
    const free = smallest.filter((choice) => !part.dropped.includes(choice))
    for (const [i, choice] of free.entries()) {
      if (!open([...part.kept, choice], [...part.dropped, ...free.slice(0, i)])) return { repairs, isComplete: false }
    }
  }
  return { repairs, isComplete: true }

  /** Adds a part unless nothing new is in it; `false` when the budget ended. */
  function open(kept: readonly number[], dropped: readonly number[]): boolean {
    if (repairs.some(({ drop }) => isWithin(drop, dropped))) return true
    const found = search.anyCheapest(settled(kept, dropped), budget)
    if (typeof found === 'object') parts.push({ kept, dropped, cost: found.cost, first: null })
    return found !== 'unproven'
  }

  function settled(kept: readonly number[], dropped: readonly number[]): readonly Literal[] {
    return [...given, ...kept.map((choice) => literals[choice]!), ...dropped.map((choice) => negated(literals[choice]!))]
  }

  /** Of the sets of a part that cost least the one that drops the earliest choices; `null` when the budget ended. */
  function firstOf({ kept, dropped, cost }: Part): readonly number[] | null {
    const [stay, go] = [[...kept], [...dropped]]
    for (const [choice] of choices.entries()) {
      if (stay.includes(choice) || go.includes(choice)) continue
      const found = search.within(settled(stay, [...go, choice]), cost, budget)
      if (found === 'unproven') return null
      if (found === 'none') stay.push(choice)
      else go.push(choice)
    }
    return go.sort((a, b) => a - b)
  }

  function changesFor(drop: readonly number[]): Repair['change'] | null {
    const change: { readonly choice: number; readonly cell: number }[] = []
    const kept = settled(
      choices.flatMap((_, choice) => (drop.includes(choice) ? [] : [choice])),
      [],
    )
    for (const choice of drop) {
      const { variable, others } = choices[choice]!
      const before = change.map((one) => isCell(choices[one.choice]!.variable, one.cell))
      for (const cell of others) {
        const found = search.within([...kept, ...before, isCell(variable, cell)], Number.POSITIVE_INFINITY, budget)
        if (found === 'unproven') return null
        if (found === 'none') continue
        change.push({ choice, cell })
        break
      }
    }
    return change
  }
}

/** Each weighs more than all choices together count, so that fewer choices only decide between equal weights. */
function costsOf(space: Space, choices: readonly RepairableChoice[]): readonly (Float64Array | null)[] {
  const ofCells: (Float64Array | null)[] = space.variables.map(() => null)
  for (const { variable, cell, weight } of choices) {
    const costs = new Float64Array(variable.cells).fill(weight * (choices.length + 1) + 1)
    costs[cell] = 0
    ofCells[variable.index] = costs
  }
  return ofCells
}

function isWithin(some: readonly number[], others: readonly number[]): boolean {
  return some.every((one) => others.includes(one))
}

/** A part whose first set isn't known yet comes before those of the same cost, so that it will be. */
function byCost(a: Part, b: Part): number {
  if (a.cost !== b.cost) return a.cost - b.cost
  if (a.first === null || b.first === null) return Number(a.first !== null) - Number(b.first !== null)
  const different = a.first.findIndex((one, i) => one !== b.first![i])
  return different < 0 ? 0 : a.first[different]! - b.first[different]!
}
