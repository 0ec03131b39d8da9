import { cellsOf, hasCell, type Variable } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Space } from '../problem/finite-problem.js'

/** Lists of numbers, one after the other: list `i` is from `starts[i]` to before `starts[i + 1]`. */
interface Lists {
  readonly starts: Int32Array
  /** What each entry is about, and what it is worth to it. */
  readonly of: Int32Array
  readonly worths: Float64Array
}

/**
 * A problem as sums of moves. At home each variable is in its cheapest cell; each of its other cells has a column, which is
 * how far it is in that one instead. Rows are what follows: first how far each variable is at home, then
 * what each constraint has beyond its need.
 */
export interface AffineRows {
  /** By variable, its home cell. */
  readonly homes: Int32Array
  /** By column its variable and cell; those of a variable are from `firstOf` of it to before that of the next. */
  readonly variableOf: Int32Array
  readonly cellOf: Int32Array
  readonly firstOf: Int32Array
  /** By row, what it is when everything is at home. */
  readonly starts: Float64Array
  readonly rowsOf: Lists
  readonly columnsOf: Lists
}

export function affineRows({ variables, initial }: Space, constraints: readonly Constraint[], costs: Costs): AffineRows {
  const homes = new Int32Array(variables.length)
  const firstOf = new Int32Array(variables.length + 1)
  const variableOf: number[] = []
  const cellOf: number[] = []
  const columnOf = new Int32Array(32 * initial.length).fill(-1)
  for (const variable of variables) {
    const { index, firstWord } = variable
    const own = costs.ofCells[index]
    const open = cellsOf(initial, variable)
    homes[index] = open.reduce((home, cell) => ((own?.[cell] ?? 0) < (own?.[home] ?? 0) ? cell : home), open[0] ?? 0)
    for (const cell of open) {
      if (cell === homes[index]) continue
      columnOf[32 * firstWord + cell] = variableOf.length
      variableOf.push(index)
      cellOf.push(cell)
    }
    firstOf[index + 1] = variableOf.length
  }
  const starts = new Float64Array(variables.length + constraints.length).fill(1, 0, variables.length)
  const entries: { readonly row: number; readonly column: number; readonly worth: number }[] = []
  variableOf.forEach((row, column) => {
    entries.push({ row, column, worth: -1 })
  })
  constraints.forEach((constraint, i) => {
    const row = variables.length + i
    starts[row] = -constraint.need
    for (const [{ index, firstWord, cells }, worth] of worthOfCells(constraint)) {
      const home = worth[homes[index]!]!
      starts[row]! += home
      for (let cell = 0; cell < cells; cell++) {
        const column = columnOf[32 * firstWord + cell]!
        if (column >= 0 && worth[cell] !== home) entries.push({ row, column, worth: worth[cell]! - home })
      }
    }
  })
  const rowsOf = listed(
    variableOf.length,
    entries,
    ({ column }) => column,
    ({ row }) => row,
  )
  const columnsOf = listed(
    starts.length,
    entries,
    ({ row }) => row,
    ({ column }) => column,
  )
  return { homes, variableOf: Int32Array.from(variableOf), cellOf: Int32Array.from(cellOf), firstOf, starts, rowsOf, columnsOf }
}

/** By variable, what each of its cells adds to the constraint. */
export function worthOfCells({ literals, weights }: Constraint): ReadonlyMap<Variable, Float64Array> {
  const worths = new Map<Variable, Float64Array>()
  literals.forEach(({ variable, cells }, i) => {
    const worth = worths.get(variable) ?? new Float64Array(variable.cells)
    for (let cell = 0; cell < variable.cells; cell++) if (hasCell(cells, 0, cell)) worth[cell]! += weights[i]!
    worths.set(variable, worth)
  })
  return worths
}

function listed<Entry extends { readonly worth: number }>(
  count: number,
  entries: readonly Entry[],
  listOf: (entry: Entry) => number,
  about: (entry: Entry) => number,
): Lists {
  const starts = new Int32Array(count + 1)
  for (const entry of entries) starts[listOf(entry) + 1]! += 1
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!
  const free = starts.slice()
  const of = new Int32Array(entries.length)
  const worths = new Float64Array(entries.length)
  for (const entry of entries) {
    const place = free[listOf(entry)]!++
    of[place] = about(entry)
    worths[place] = entry.worth
  }
  return { starts, of, worths }
}
