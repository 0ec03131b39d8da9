import { type Dimension, rowNumber } from './dimension.js'
import type { RowStore } from './row-store.js'

/**
 * Dimensions of few rows each, such as flags and short choices, with the rows of all their combinations ready: one row
 * to combine with instead of several. While one of its variables is unknown, its dimensions are combined one by one.
 */
export interface JointDimension {
  readonly dimensions: readonly Dimension[]
  /** By combination, the last dimension changing fastest: the offset of its row. */
  readonly rows: Int32Array
}

/** A joint dimension has at most so many rows. */
const mostRows = 64

/** Joins dimensions as far as their rows allow, those of fewest rows first; what is left over stays by itself. */
export function joinDimensions(store: RowStore, kind: 'all' | 'any', dimensions: readonly Dimension[]) {
  const [joint, single]: [JointDimension[], Dimension[]] = [[], []]
  const close = (open: readonly Dimension[]) => {
    if (open.length > 1) joint.push({ dimensions: open, rows: jointRows(store, kind, open) })
    else single.push(...open)
  }
  let open: Dimension[] = []
  let combinations = 1
  for (const dimension of [...dimensions].sort((left, right) => rowsOf(left) - rowsOf(right))) {
    if (combinations * rowsOf(dimension) > mostRows) {
      close(open)
      open = []
      combinations = 1
    }
    open.push(dimension)
    combinations *= rowsOf(dimension)
  }
  close(open)
  return { joint, single }
}

/** The offset of the row for these codes, or -1 while one of the variables is unknown. */
export function jointRow({ dimensions, rows }: JointDimension, codes: Int32Array): number {
  let combination = 0
  for (const dimension of dimensions) {
    const code = codes[dimension.variable]!
    if (code < 0) return -1
    combination = combination * rowsOf(dimension) + rowNumber(dimension, code)
  }
  return rows[combination]!
}

function rowsOf({ boundaries }: Dimension): number {
  return boundaries.length + 1
}

function jointRows(store: RowStore, kind: 'all' | 'any', dimensions: readonly Dimension[]): Int32Array {
  const combined = dimensions.reduce<readonly Int32Array[]>(
    (combinations, dimension) => {
      const rows = Array.from({ length: rowsOf(dimension) }, (_, n) => rowContent(store, dimension, n))
      return combinations.flatMap((one) => rows.map((row) => one.map((word, w) => (kind === 'all' ? word & row[w]! : word | row[w]!))))
    },
    [new Int32Array(store.words).fill(kind === 'all' ? -1 : 0)],
  )
  return Int32Array.from(combined, (row) => store.keep(row))
}

function rowContent(store: RowStore, { checkpoint, flipsFrom, flipsTo, flips }: Dimension, n: number): Int32Array {
  const row = store.kept(checkpoint[n]!)
  for (const offering of flips.subarray(flipsFrom[n]!, flipsTo[n]!)) row[offering >>> 5]! ^= 1 << (offering & 31)
  return row
}
