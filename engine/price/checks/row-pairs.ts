import { placeDepth } from '../../rules/places.js'
import { lowestBit } from '../../rules/whole-catalog/bit-row.js'
import type { CompiledRow } from '../table/compiled-row.js'
import { rangeEnds } from '../table/weigh-row.js'
import { isByName, meetingSpan, type NameNarrowing, type Narrowing, noSpanInside, type Span, sharedName } from './narrowing.js'
import type { TableInQuestion } from './row-witness.js'
import { noRows } from './rows-left.js'

/** What became of looking for pairs of rows that could tie: all of them seen, stopped by the visitor, or too many. */
export type PairWalk = 'complete' | 'stopped' | 'too-many'

/** How many pairs that may tie are handed to the visitor, or pairs that meet, and words of bits looked at, before a table counts as unproven. */
const mostTies = 50_000
const mostMeetings = 1_000_000
const mostWords = 8_000_000_000

type Visit = (left: CompiledRow, right: CompiledRow) => boolean

/**
 * Visits every pair of rows that could tie, each once, without comparing rows pair by pair: of all rows those are struck
 * out, 32 at a time, that a dimension, the currency, the validity or the hit policy keeps apart from a row. Nearly always
 * the pairs left do tie. The visitor answers whether to go on.
 */
export function walkPairsThatMayTie(question: TableInQuestion, visit: Visit): PairWalk {
  for (const policy of byPolicy(question)) {
    const walk = walkPairs(question, [...bySpans(question), ...policy], mostTies, visit)
    if (walk !== 'complete') return walk
  }
  return 'complete'
}

/** Visits every pair of rows that could hold together, each once, whichever comes first. */
export function walkPairsThatMayMeet(question: TableInQuestion, visit: Visit): PairWalk {
  return walkPairs(question, bySpans(question), mostMeetings, visit)
}

function walkPairs(question: TableInQuestion, narrowings: readonly Narrowing[], mostPairs: number, visit: Visit): PairWalk {
  const { rows } = question.table
  const [first, ...others] = inGoodOrder(question, narrowings)
  const left = noRows(rows.length)
  let [pairs, looked] = [0, 0]
  for (const [row, one] of rows.entries()) {
    first.begin(row, left)
    for (const narrowing of others) {
      looked += left.count
      if (left.count > 0) narrowing.narrow(row, left)
    }
    if (looked > mostWords) return 'too-many'
    for (const word of left.words.subarray(0, left.count)) {
      for (let bits = left.bits[word]! | 0; bits !== 0; bits &= bits - 1) {
        if (++pairs > mostPairs) return 'too-many'
        if (!visit(one, rows[(word << 5) + lowestBit(bits)]!)) return 'stopped'
      }
    }
  }
  return 'complete'
}

/** What leaves fewest rows first, but begun by names, which find rows without looking at the others. */
function inGoodOrder({ table: { rows } }: TableInQuestion, narrowings: readonly Narrowing[]): readonly [NameNarrowing, ...Narrowing[]] {
  const byCurrency = sharedName(rows.length, (row) => [rows[row]!.currency])
  const all = [byCurrency, ...narrowings].toSorted((left, right) => left.leaves - right.leaves)
  const first = all.find(isByName) ?? byCurrency
  return [first, ...all.filter((narrowing) => narrowing !== first)]
}

/** Dimensions and validity, which keep rows apart. */
function bySpans(question: TableInQuestion): readonly Narrowing[] {
  const { rows, dimensions } = question.table
  return [...dimensions.flatMap((_, position) => byDimension(question, position)), meetingSpan(rows.length, (row) => validity(rows[row]!))]
}

function byDimension(question: TableInQuestion, position: number): readonly Narrowing[] {
  const { rows, dimensions } = question.table
  switch (dimensions[position]!.match) {
    case 'equal':
      return byValue(question, position)
    case 'within':
      return byPlace(question, position)
    case 'range':
      return [meetingSpan(rows.length, (row) => rangeOf(rows[row]!, position) ?? everywhere)]
  }
}

/**
 * Ways in which the hit policy puts neither of two rows first, of which a pair has one at most. Under `specific` the
 * dimensions are all on a level, or one is of ranges that cannot be compared after others that are.
 */
function byPolicy(question: TableInQuestion): readonly (readonly Narrowing[])[] {
  const { hitPolicy, rows } = question.table
  switch (hitPolicy.kind) {
    case 'unique':
      return [[]]
    case 'priority':
    case 'collect':
      return [[sharedName(rows.length, (row) => [rows[row]!.priority])]]
    case 'specific':
      return specificWays(question, hitPolicy.order)
  }
}

function specificWays(question: TableInQuestion, order: readonly number[]): readonly (readonly Narrowing[])[] {
  const { rows, dimensions } = question.table
  const [ways, level]: [(readonly Narrowing[])[], Narrowing[]] = [[], []]
  for (const position of order) {
    if (dimensions[position]!.match === 'range') ways.push([...level, noSpanInside(rows.length, (row) => rangeOf(rows[row]!, position))])
    level.push(...onLevel(question, position))
  }
  return [...ways, level]
}

/** A set has several values at once, so it keeps no rows apart. */
function isSet({ table, facts }: TableInQuestion, position: number): boolean {
  return facts.get(table.dimensions[position]!.fact)?.type.kind === 'set'
}

function byValue(question: TableInQuestion, position: number): readonly NameNarrowing[] {
  const { rows } = question.table
  return isSet(question, position) ? [] : [sharedName(rows.length, (row) => valuesIn(rows[row]!, position))]
}

/** A place is found by itself, and by those above it when they ask for what is below. */
function byPlace(question: TableInQuestion, position: number): readonly NameNarrowing[] {
  if (isSet(question, position)) return []
  const { rows } = question.table
  const above = (place: unknown) => question.placesAbove(String(place))
  const named = (row: number) => valuesIn(rows[row]!, position)
  return [
    sharedName(
      rows.length,
      (row) => named(row).flatMap((place) => [`at ${place}`, ...above(place).map((one) => `below ${one}`)]),
      (row) => named(row).flatMap((place) => [`at ${place}`, `below ${place}`, ...above(place).map((one) => `at ${one}`)]),
    ),
  ]
}

/**
 * Leaves the rows that a dimension of the declared order puts on a level with a row. How deep a cell of several places
 * goes is for the facts to say, so such a cell is left with all.
 */
function onLevel(question: TableInQuestion, position: number): readonly Narrowing[] {
  const { table, rules } = question
  const { rows } = table
  const filled = sharedName(rows.length, (row) => [(rows[row]!.cells[position] ?? null) !== null])
  switch (table.dimensions[position]!.match) {
    case 'equal':
      return [filled]
    case 'range':
      return [sharedName(rows.length, (row) => [spanName(rangeOf(rows[row]!, position))])]
    case 'within': {
      const depths = (row: number) => {
        const places = valuesIn(rows[row]!, position)
        return places.length === 1 ? [placeDepth(rules, String(places[0]))] : []
      }
      return [filled, sharedName(rows.length, depths)]
    }
  }
}

function spanName(span: Span | null): string {
  return span === null ? '' : `${span.from} ${span.to}`
}

const everywhere: Span = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }

function rangeOf({ cells }: CompiledRow, position: number): Span | null {
  const cell = cells[position]
  return cell?.kind === 'range' ? rangeEnds(cell) : null
}

function validity({ validFor: { from, to } }: CompiledRow): Span {
  return { from: from === undefined ? everywhere.from : Date.parse(from), to: to === undefined ? everywhere.to : Date.parse(to) }
}

function valuesIn({ cells }: CompiledRow, position: number): readonly unknown[] {
  const cell = cells[position]
  return cell?.kind === 'values' ? cell.values : []
}
