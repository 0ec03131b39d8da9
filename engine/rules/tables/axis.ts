import type { Comparison } from '../../model/fact.js'
import type { ComparisonOperator, FactValue } from '../../values/fact-value.js'
import { allSpans, type Spans } from './spans.js'

/**
 * The values of a fact, divided into elementary cells: no comparison of the table tells two values of one cell apart.
 * So a table over facts with millions of values is judged exactly by looking at a few.
 */
export interface Axis {
  readonly size: number
  /** The cells whose values satisfy a comparison that the axis was made for. */
  where(comparison: Comparison): Spans
  /** A value that stands for the cell. */
  valueAt(cell: number): FactValue
}

/** What a comparison compares with, as a list. */
export function wantedValues({ value }: Comparison): readonly FactValue[] {
  return typeof value === 'object' ? value : [value]
}

/**
 * An axis of words: each value that is compared with has a cell, and all others share one. `known` are the values that
 * the fact can have, `null` when it can be any text.
 */
export function wordAxis(known: Iterable<FactValue> | null, comparisons: readonly Comparison[]): Axis {
  const possible = known === null ? null : new Set(known)
  const mentioned = new Set(comparisons.filter(isEquality).flatMap(wantedValues))
  const isPossible = (value: FactValue) => (possible === null ? typeof value === 'string' : possible.has(value))
  const cells = [...mentioned].filter(isPossible)
  const other = possible === null ? unusedWord(mentioned) : [...possible].find((value) => !mentioned.has(value))
  if (other !== undefined) cells.push(other)
  const positions = new Map(cells.map((value, cell) => [value, cell]))
  return {
    size: cells.length,
    valueAt: (cell) => cells[cell]!,
    where: (comparison) => (isEquality(comparison) ? cellsAt(wantedValues(comparison).map((value) => positions.get(value))) : []),
  }
}

/** An axis of listed values, each of which is a cell of its own. */
export function listAxis(values: readonly FactValue[], holds: (comparison: Comparison, value: FactValue) => boolean): Axis {
  return {
    size: values.length,
    valueAt: (cell) => values[cell]!,
    where: (comparison) => cellsAt(values.map((value, cell) => (holds(comparison, value) ? cell : undefined))),
  }
}

/** The cells, but for those that there are not. */
export function cellsAt(cells: readonly (number | undefined)[]): Spans {
  return allSpans(cells.flatMap((cell) => (cell === undefined ? [] : [[cell, cell]])))
}

export function isEquality({ operator }: { readonly operator: ComparisonOperator }): boolean {
  return operator === 'equal' || operator === 'in'
}

function unusedWord(used: ReadonlySet<FactValue>): string {
  let word = 'other'
  for (let n = 2; used.has(word); n += 1) word = `other-${n}`
  return word
}
