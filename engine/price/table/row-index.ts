import type { TableDimension } from '../../model/price.js'
import type { FactValue } from '../../values/fact-value.js'
import type { CompiledRow } from './compiled-row.js'

/**
 * Finds the rows whose `equal` cells agree with some values without looking at the others. Rows are shelved by which
 * of those cells they fill, and on each shelf by the values they fill them with.
 */
export interface RowIndex {
  /** Positions of the dimensions the index knows: those matched by `equal`. */
  readonly dimensions: readonly number[]
  readonly shelves: readonly Shelf[]
}

interface Shelf {
  /** Positions of the dimensions whose values make the key. */
  readonly dimensions: readonly number[]
  readonly rows: ReadonlyMap<string, readonly number[]>
}

/** A cell with more values than this is looked at row by row instead of being shelved under each. */
const mostValues = 16
const mostKeys = 256
/** Facts that name more combinations than this are compared row by row. */
const mostQuestions = 1024

export function rowIndex(dimensions: readonly TableDimension[], rows: readonly CompiledRow[]): RowIndex {
  const indexed = dimensions.flatMap(({ match }, position) => (match === 'equal' ? [position] : []))
  const shelves = new Map<string, { readonly dimensions: readonly number[]; readonly rows: Map<string, number[]> }>()
  rows.forEach((row, number) => {
    const filled = shelfOf(indexed, row)
    const name = filled.join(' ')
    const shelf = shelves.get(name) ?? { dimensions: filled, rows: new Map() }
    shelves.set(name, shelf)
    for (const key of keysOf(filled.map((position) => valuesIn(row, position)))) {
      const known = shelf.rows.get(key)
      if (known === undefined) shelf.rows.set(key, [number])
      else known.push(number)
    }
  })
  return { dimensions: indexed, shelves: [...shelves.values()] }
}

/**
 * The numbers of all rows whose `equal` cells could hold, ascending; `null` when every row has to be looked at: a value
 * of an indexed dimension isn't known, or there are too many. `valuesAt` gives the known values of a dimension: several of a set.
 */
export function rowsFor(index: RowIndex, valuesAt: (position: number) => readonly FactValue[] | null): readonly number[] | null {
  const known = new Map<number, readonly FactValue[]>()
  let keys = 1
  for (const position of index.dimensions) {
    const values = valuesAt(position)
    if (values === null) return null
    keys *= Math.max(1, values.length)
    if (keys > mostQuestions) return null
    known.set(position, values)
  }
  const found = new Set<number>()
  for (const shelf of index.shelves) {
    for (const key of keysOf(shelf.dimensions.map((position) => known.get(position)!))) {
      for (const row of shelf.rows.get(key) ?? []) found.add(row)
    }
  }
  return [...found].sort((left, right) => left - right)
}

/** The dimensions that a row is shelved by: as many filled cells as its lists of values leave affordable. */
function shelfOf(indexed: readonly number[], row: CompiledRow): readonly number[] {
  let keys = 1
  return indexed.filter((position) => {
    const count = valuesIn(row, position).length
    if (count === 0 || count > mostValues || keys * count > mostKeys) return false
    keys *= count
    return true
  })
}

function valuesIn(row: CompiledRow, position: number): readonly FactValue[] {
  const cell = row.cells[position]
  return cell?.kind === 'values' ? cell.values : []
}

function keysOf(values: readonly (readonly FactValue[])[]): readonly string[] {
  return values.reduce<readonly string[]>(
    (keys, choices) => keys.flatMap((key) => choices.map((choice) => `${key}${JSON.stringify(choice)},`)),
    [''],
  )
}
