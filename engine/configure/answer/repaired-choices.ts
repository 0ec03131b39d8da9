import type { Choice } from '../../model/request.js'
import type { FactValue } from '../../values/fact-value.js'
import type { CompiledBundle } from '../bundle/compile-bundles.js'
import type { ReadChoice } from '../bundle/read-choices.js'
import type { Conflict } from '../configuration.js'
import type { Literal } from '../problem/constraint.js'
import type { Budget } from '../problem/finite-problem.js'
import { repairsOf } from '../questions/repairs.js'

/**
 * The ways out of a conflict, in the customer's words. A choice that can only be dropped has nothing to change to: nothing
 * is left to choose there, or only not to take what was taken, which dropping the choice comes to.
 */
export function repairedChoices(
  { whole, constraints }: CompiledBundle,
  given: readonly Literal[],
  choices: readonly ReadChoice[],
  budget: Budget,
): Pick<Conflict, 'repairs' | 'isComplete'> {
  const repairable = choices.map((read) => {
    const { choice, variable, cell } = read
    return { variable, cell, weight: choice.weight ?? 1, others: nearestCells(read) }
  })
  const { repairs, isComplete } = repairsOf(whole, constraints, given, repairable, budget)
  return {
    isComplete,
    repairs: repairs.map(({ drop, change }) => ({
      drop: drop.map((one) => choices[one]!.choice),
      change: change.flatMap(({ choice, cell }) => {
        const to = changed(choices[choice]!, cell)
        return to === null ? [] : [{ choice: choices[choice]!.choice, to }]
      }),
    })),
  }
}

/** The other cells: numbers by distance, the lower first of two; others as they are declared; having nothing comes last. */
function nearestCells(read: ReadChoice): readonly number[] {
  const { variable, value } = read
  const others = Array.from({ length: variable.cells }, (_, cell) => cell).filter((cell) => cell !== read.cell)
  const distance = (cell: number) => {
    const found = nearestValue(read, cell)
    if (found === null) return Number.POSITIVE_INFINITY
    return typeof found === 'number' && typeof value === 'number' ? Math.abs(found - value) : 0
  }
  return others
    .map((cell) => ({ cell, away: distance(cell) }))
    .sort((a, b) => compare(a.away, b.away) || a.cell - b.cell)
    .map(({ cell }) => cell)
}

/** Infinity is as far as infinity. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a - b
}

function changed(read: ReadChoice, cell: number): Choice | null {
  const { choice, variable } = read
  const value = nearestValue(read, cell)
  if (value === null) return null
  const place = { path: variable.item.path, ...(choice.weight === undefined ? {} : { weight: choice.weight }) }
  switch (variable.kind) {
    case 'quantity':
      return { ...place, quantity: value as number }
    case 'characteristic':
      return { ...place, characteristic: variable.of.characteristic.id, value }
    case 'element':
      return { ...place, characteristic: variable.of.characteristic.id, value, included: cell === 1 }
  }
}

/** The value of a cell that is nearest to the chosen one; `null` for having none, or no longer taking what was taken. */
function nearestValue({ variable, cell: taken, value: chosen }: ReadChoice, cell: number): FactValue | null {
  switch (variable.kind) {
    case 'quantity': {
      const { from, to } = variable.ranges[cell]!
      if (to === 0) return null
      return Math.min(Math.max(chosen as number, from), to)
    }
    case 'characteristic': {
      const values = variable.values[cell]!
      if (typeof chosen !== 'number') return values[0] ?? null
      const away = (value: FactValue) => Math.abs((value as number) - chosen)
      return values.toSorted((a, b) => away(a) - away(b))[0] ?? null
    }
    case 'element':
      return cell < taken ? null : variable.value
  }
}
