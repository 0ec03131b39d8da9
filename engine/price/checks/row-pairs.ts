import type { FactValue } from '../../values/fact-value.js'
import type { CompiledCell, CompiledRow } from '../compiled-row.js'
import { pairsInSpan } from './pairs-in-span.js'
import type { TableInQuestion } from './row-witness.js'

/** What became of looking at all pairs of rows that could meet: all of them seen, stopped by the visitor, or too many. */
export type PairWalk = 'complete' | 'stopped' | 'too-many'

/** How many pairs are looked at, and rows gathered for it, before a table counts as unproven. */
const mostPairs = 1_000_000
const mostGathered = 1_000_000

/**
 * Visits every pair of rows that could hold at once, without comparing all rows with all: rows meet only where the
 * values, places and times that both name meet. A pair may come more than once. The visitor answers whether to go on.
 */
export function walkMeetingPairs(question: TableInQuestion, visit: (left: CompiledRow, right: CompiledRow) => boolean): PairWalk {
  let [pairs, gathered] = [0, 0]
  for (const rows of rivals(question)) {
    const shelves = shelve(question, rows)
    for (const [index, shelf] of shelves.entries()) {
      for (const other of shelves.slice(index)) {
        gathered += shelf.rows.length + other.rows.length
        if (gathered > mostGathered) return 'too-many'
        for (const [ones, others] of meetings(question, shelf, other)) {
          for (const [one, two] of pairsInSpan(question.table, ones, others)) {
            if (++pairs > mostPairs) return 'too-many'
            if (one !== two && !visit(one, two)) return 'stopped'
          }
        }
      }
    }
  }
  return 'complete'
}

/** Rows that only their cells can keep apart: those of one currency and, where priorities decide, of one priority. */
function rivals({ table }: TableInQuestion): Iterable<readonly CompiledRow[]> {
  const decides = table.hitPolicy.kind === 'priority'
  return byKey(table.rows, ({ currency, priority }) => [decides ? `${currency} ${priority}` : currency]).values()
}

/** Rows that fill the same keyed cells. */
interface Shelf {
  readonly dimensions: readonly number[]
  readonly rows: readonly CompiledRow[]
}

/** Dimensions whose values keep rows apart. A set has several values at once, so it keeps none apart. */
function keyedDimensions({ table, facts }: TableInQuestion): readonly number[] {
  return table.dimensions.flatMap(({ fact, match }, position) => {
    const isSet = facts.get(fact)?.type.kind === 'set'
    return match === 'range' || isSet ? [] : [position]
  })
}

function shelve(question: TableInQuestion, rows: readonly CompiledRow[]): readonly Shelf[] {
  const keyed = keyedDimensions(question)
  const shelves = new Map<string, { readonly dimensions: readonly number[]; readonly rows: CompiledRow[] }>()
  for (const row of rows) {
    const dimensions = affordable(keyed, row)
    const name = dimensions.join(' ')
    const known = shelves.get(name)
    if (known === undefined) shelves.set(name, { dimensions, rows: [row] })
    else known.rows.push(row)
  }
  return [...shelves.values()]
}

/** As many filled cells as their lists of values leave affordable; the others are compared pair by pair. */
function affordable(keyed: readonly number[], row: CompiledRow): readonly number[] {
  let keys = 1
  return keyed.filter((position) => {
    const count = valuesOf(row.cells[position]).length
    if (count === 0 || keys * count > mostKeys) return false
    keys *= count
    return true
  })
}

const mostKeys = 64

/** Groups of rows of two shelves that agree in every value and place that both shelves name. */
function meetings(
  question: TableInQuestion,
  shelf: Shelf,
  other: Shelf,
): readonly (readonly [readonly CompiledRow[], readonly CompiledRow[]])[] {
  const common = shelf.dimensions.filter((position) => other.dimensions.includes(position))
  const offered = byKey(other.rows, (row) => keys(common, (position) => offeredKeys(question, position, row.cells[position])))
  const asked = byKey(shelf.rows, (row) => keys(common, (position) => askedKeys(question, position, row.cells[position])))
  return [...asked].flatMap(([key, rows]) => {
    const found = offered.get(key)
    return found === undefined ? [] : [[rows, found] as const]
  })
}

/** A place is found by itself, and by those above it when they ask for what is below. */
function offeredKeys(question: TableInQuestion, position: number, cell: CompiledCell | null | undefined): readonly string[] {
  const values = valuesOf(cell)
  if (question.table.dimensions[position]!.match === 'equal') return values.map((value) => JSON.stringify(value))
  return values.flatMap((place) => [`at ${place}`, ...question.placesAbove(String(place)).map((above) => `below ${above}`)])
}

function askedKeys(question: TableInQuestion, position: number, cell: CompiledCell | null | undefined): readonly string[] {
  const values = valuesOf(cell)
  if (question.table.dimensions[position]!.match === 'equal') return values.map((value) => JSON.stringify(value))
  return values.flatMap((place) => [`at ${place}`, ...question.placesAbove(String(place)).map((above) => `at ${above}`), `below ${place}`])
}

/** One key for each combination of the cells' keys; nearly always there is one. */
function keys(positions: readonly number[], keysAt: (position: number) => readonly string[]): readonly string[] {
  let all: readonly string[] = ['']
  for (const position of positions) {
    const here = keysAt(position)
    all = here.length === 1 && all.length === 1 ? [`${all[0]}\n${here[0]}`] : all.flatMap((key) => here.map((one) => `${key}\n${one}`))
  }
  return all
}

function byKey(rows: readonly CompiledRow[], keysOf: (row: CompiledRow) => readonly string[]): ReadonlyMap<string, readonly CompiledRow[]> {
  const found = new Map<string, CompiledRow[]>()
  for (const row of rows) {
    for (const key of new Set(keysOf(row))) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [row])
      else known.push(row)
    }
  }
  return found
}

function valuesOf(cell: CompiledCell | null | undefined): readonly FactValue[] {
  return cell?.kind === 'values' ? cell.values : []
}
