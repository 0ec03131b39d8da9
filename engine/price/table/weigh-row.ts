import type { ComparisonReason, Reason, Verdict } from '../../explain/reason.js'
import type { Facts } from '../../model/fact.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { isWithin } from '../../rules/places.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { covers, type Instant } from '../../values/instant.js'
import { dayCount, parseLocalDate } from '../../values/local-date.js'
import type { CompiledDimension, CompiledTable } from './compile-table.js'
import { type CompiledCell, type CompiledRow, endOf, isFor, type RangeCell } from './compiled-row.js'

/** What a table is asked with. */
export interface TableContext {
  readonly rules: Pick<CompiledRules, 'places'>
  readonly facts: Facts
  readonly at: Instant
  readonly currency: string
}

/** Whether a row holds, and the first thing that keeps it from it. */
export interface WeighedRow {
  readonly row: CompiledRow
  readonly verdict: Verdict
  readonly by: 'dimension' | 'currency' | 'validity' | null
  readonly dimension: string | null
  readonly reason: Reason | null
  readonly missing: readonly FactId[]
}

type Found = FactValue | readonly FactValue[]

/** Weighs a row. A known fact that fails it decides, whatever is missing; what is missing leaves it open. */
export function weighRow(table: Pick<CompiledTable, 'dimensions'>, row: CompiledRow, context: TableContext): WeighedRow {
  const nothing = { row, dimension: null, reason: null, missing: [] }
  if (!isFor(row, context.currency)) return { ...nothing, verdict: 'fails', by: 'currency' }
  if (!covers(row.validFor, context.at)) return { ...nothing, verdict: 'fails', by: 'validity' }
  const open: { readonly dimension: CompiledDimension; readonly cell: CompiledCell }[] = []
  for (let position = 0; position < row.cells.length; position += 1) {
    const cell = row.cells[position]!
    if (cell === null) continue
    const dimension = table.dimensions[position]!
    const found = factIn(context.facts, dimension.fact)
    if (found === null) open.push({ dimension, cell })
    else if (!holds(dimension, cell, found, context)) {
      return { ...nothing, verdict: 'fails', by: 'dimension', dimension: dimension.id, reason: cellReason(dimension, cell, found, 'fails') }
    }
  }
  const [first] = open
  if (first === undefined) return { ...nothing, verdict: 'holds', by: null }
  const { dimension, cell } = first
  const reason = cellReason(dimension, cell, null, 'unknown')
  return { row, verdict: 'unknown', by: 'dimension', dimension: dimension.id, reason, missing: open.map(({ dimension }) => dimension.fact) }
}

/** What the facts say about one fact, or `null` when nobody supplied it. */
export function factIn(facts: Facts, fact: FactId): Found | null {
  return Object.hasOwn(facts, fact) ? (facts[fact] ?? null) : null
}

/** The values of a fact: several of a set, one of any other. */
export function valuesOf(found: Found): readonly FactValue[] {
  return isList(found) ? found : [found]
}

/** The ends of a range; an open end is infinite. */
export function rangeEnds({ from, to }: Pick<RangeCell, 'from' | 'to'>): { readonly from: number; readonly to: number } {
  return { from: from ?? Number.NEGATIVE_INFINITY, to: to ?? Number.POSITIVE_INFINITY }
}

/** A cell holds when one of the fact's values satisfies it. */
export function holds({ match }: CompiledDimension, cell: CompiledCell, found: Found, { rules }: Pick<TableContext, 'rules'>): boolean {
  const values = valuesOf(found)
  switch (match) {
    case 'equal':
      return cell.kind === 'values' && values.some((value) => cell.values.includes(value))
    case 'within':
      return (
        cell.kind === 'values' &&
        values.some((value) => cell.values.some((place) => isWithin(rules, String(value), String(place)) === true))
      )
    case 'range':
      return cell.kind === 'range' && values.some((value) => isBetween(numberIn(cell, value), rangeEnds(cell)))
  }
}

/** What a range compares: a number, or a day as one; `null` for what it does not speak of. */
function numberIn({ isOfDays }: RangeCell, value: FactValue): number | null {
  if (!isOfDays) return typeof value === 'number' ? value : null
  const day = typeof value === 'string' ? parseLocalDate(value) : null
  return day === null ? null : dayCount(day)
}

function isBetween(value: number | null, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return value !== null && value >= from && value < to
}

/** The condition that a cell stands for. */
function cellReason({ match, fact }: CompiledDimension, cell: CompiledCell, found: Found | null, verdict: Verdict): Reason {
  const compared = (operator: ComparisonReason['operator'], wanted: ComparisonReason['wanted']): ComparisonReason => ({
    kind: 'comparison',
    verdict,
    fact,
    operator,
    wanted,
    found,
  })
  if (cell.kind === 'values' && match === 'equal' && !(found !== null && isList(found))) {
    return cell.values.length === 1 ? compared('equal', cell.values[0]!) : compared('in', cell.values)
  }
  if (cell.kind === 'values') {
    const operator = match === 'within' ? 'within' : 'contains'
    return cell.values.length === 1
      ? compared(operator, cell.values[0]!)
      : { kind: 'any', verdict, because: cell.values.map((value) => compared(operator, value)) }
  }
  const was = found === null || isList(found) ? null : numberIn(cell, found)
  const isTooLow = was !== null && cell.from !== null && was < cell.from
  const bounds = [
    ...(cell.from !== null && (cell.to === null || isTooLow || was === null)
      ? [compared('greaterThanInclusive', endOf(cell, cell.from))]
      : []),
    ...(cell.to !== null && !isTooLow ? [compared('lessThan', endOf(cell, cell.to))] : []),
  ]
  return bounds.length === 1 ? bounds[0]! : { kind: 'all', verdict, because: bounds }
}

function isList(found: Found): found is readonly FactValue[] {
  return Array.isArray(found)
}
