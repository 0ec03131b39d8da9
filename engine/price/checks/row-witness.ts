import type { FactDocument, Facts } from '../../model/fact.js'
import { isWithin } from '../../rules/places.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import type { CompiledDimension, CompiledTable } from '../table/compile-table.js'
import { type CompiledCell, type CompiledRow, endOf } from '../table/compiled-row.js'
import { beats } from '../table/row-order.js'
import { rangeEnds, type TableContext, weighRow } from '../table/weigh-row.js'

/** What decides whether two rows can meet: the table, the places, and which facts have several values at once. */
export interface TableInQuestion {
  readonly table: CompiledTable
  readonly rules: TableContext['rules']
  readonly facts: ReadonlyMap<string, FactDocument>
  /** The places above a place, nearest first. */
  readonly placesAbove: (place: string) => readonly string[]
}

type Supplied = FactValue | readonly FactValue[]

/** How many contexts are tried for one pair of rows; more than one only where cells list several places. */
const mostContexts = 256

/**
 * A context in which both rows hold and the hit policy puts neither before the other, or `null` when there is none. It
 * is found among the values that the rows name, which is exact: nothing changes between them.
 */
export function witnessOfTie(question: TableInQuestion, left: CompiledRow, right: CompiledRow): TableContext | null {
  const { table, rules } = question
  if (isAlwaysDecided(question, left, right)) return null
  for (const facts of contexts(candidates(question, left, right))) {
    const context: TableContext = { rules, facts, at: laterStart(left, right), currency: left.currency ?? right.currency ?? anyCurrency }
    const bothHold = [left, right].every((row) => weighRow(table, row, context).verdict === 'holds')
    if (bothHold && !beats(table, left, right, context) && !beats(table, right, left, context)) return context
  }
  return null
}

/** Whether the same row comes first wherever both hold. Only a cell of several places can leave that to the facts. */
function isAlwaysDecided({ table, rules }: TableInQuestion, left: CompiledRow, right: CompiledRow): boolean {
  const context = { rules, facts: {} }
  const listsPlaces = table.dimensions.some(
    ({ match }, position) =>
      match === 'within' && [left, right].some(({ cells }) => valuesIn(cells.slice(position, position + 1)).length > 1),
  )
  return !listsPlaces && (beats(table, left, right, context) || beats(table, right, left, context))
}

/** Values of each fact at which both rows might hold. */
function candidates(question: TableInQuestion, left: CompiledRow, right: CompiledRow): ReadonlyMap<FactId, readonly Supplied[]> {
  const found = new Map<FactId, readonly Supplied[]>()
  question.table.dimensions.forEach((dimension, position) => {
    const cells = [left.cells[position] ?? null, right.cells[position] ?? null].filter((cell) => cell !== null)
    if (cells.length > 0) found.set(dimension.fact, [...(found.get(dimension.fact) ?? []), ...valuesFor(question, dimension, cells)])
  })
  return found
}

function valuesFor(
  { rules, facts, table }: TableInQuestion,
  { fact, match }: CompiledDimension,
  cells: readonly CompiledCell[],
): readonly Supplied[] {
  const type = facts.get(fact)?.type
  switch (match) {
    case 'range':
      return [inRanges(cells, type?.kind === 'number' && type.integer === true)]
    case 'within':
      return valuesIn(cells).filter((place) => cells.every((cell) => isPlaceIn(rules, cell, place)))
    case 'equal': {
      if (type?.kind === 'set') return [[...new Set(cells.flatMap((cell) => valuesIn([cell]).slice(0, 1)))]]
      const common = valuesIn(cells).filter((value) => cells.every((cell) => cell.kind === 'values' && cell.values.includes(value)))
      const isAlone = table.dimensions.filter((other) => other.fact === fact).length === 1
      return isAlone ? common.slice(0, 1) : common
    }
  }
}

function isPlaceIn(rules: TableContext['rules'], cell: CompiledCell, place: FactValue): boolean {
  return cell.kind === 'values' && cell.values.some((around) => isWithin(rules, String(place), String(around)) === true)
}

function valuesIn(cells: readonly (CompiledCell | null)[]): readonly FactValue[] {
  return [...new Set(cells.flatMap((cell) => (cell?.kind === 'values' ? cell.values : [])))]
}

/** The same as what a request has: a number, or a day. */
function inRanges(cells: readonly CompiledCell[], isInteger: boolean): FactValue {
  const ofDays = cells.find((cell) => cell.kind === 'range' && cell.isOfDays)
  const number = numberIn(cells, isInteger || ofDays !== undefined)
  return ofDays?.kind === 'range' ? endOf(ofDays, number) : number
}

/** The lowest number that lies in all ranges whenever any does. */
function numberIn(cells: readonly CompiledCell[], isInteger: boolean): number {
  const ranges = cells.filter((cell) => cell.kind === 'range').map(rangeEnds)
  const from = Math.max(Number.NEGATIVE_INFINITY, ...ranges.map((range) => range.from))
  if (Number.isFinite(from)) return isInteger ? Math.ceil(from) : from
  const to = Math.min(Number.POSITIVE_INFINITY, ...ranges.map((range) => range.to))
  return Number.isFinite(to) ? Math.ceil(to) - 1 : 0
}

/** The combinations of the candidates, of which at most {@link mostContexts} are tried. */
function contexts(candidates: ReadonlyMap<FactId, readonly Supplied[]>): readonly Facts[] {
  let combinations: readonly (readonly (readonly [FactId, Supplied])[])[] = [[]]
  for (const [fact, values] of candidates) {
    combinations = combinations.flatMap((known) => values.map((value) => [...known, [fact, value] as const])).slice(0, mostContexts)
  }
  return combinations.map((known) => Object.fromEntries(known))
}

function laterStart(left: CompiledRow, right: CompiledRow): Instant {
  const [one, other] = [left.validFor.from, right.validFor.from]
  const start = one === undefined ? other : other === undefined || one > other ? one : other
  return start ?? earliest
}

/** Percentages hold in every currency. */
export const anyCurrency = ''

const earliest = '0001-01-01T00:00:00.000Z' as Instant
