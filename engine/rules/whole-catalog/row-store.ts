/**
 * All bit rows of an index, side by side in one array, so that rows are combined by their offsets. It grows while the
 * index is compiled.
 */
export interface RowStore {
  /** Words per row. */
  readonly words: number
  /** Keeps a copy of a row and gives its offset. */
  readonly keep: (row: Int32Array) => number
  /** A copy of a row that was kept. */
  readonly kept: (offset: number) => Int32Array
  /** Makes room for rows to work in, and gives the offset of the first. */
  readonly reserve: (rows: number) => number
  /** Everything kept so far, without slack. */
  readonly finished: () => Int32Array
}

export function rowStore(words: number): RowStore {
  let rows = new Int32Array(64 * words)
  let length = 0
  const reserve = (count: number) => {
    const offset = length
    length += count * words
    if (length > rows.length) {
      const larger = new Int32Array(Math.max(length, 2 * rows.length))
      larger.set(rows)
      rows = larger
    }
    return offset
  }
  return {
    words,
    keep: (row) => {
      const offset = reserve(1)
      rows.set(row, offset)
      return offset
    },
    kept: (offset) => rows.slice(offset, offset + words),
    reserve,
    finished: () => rows.slice(0, length),
  }
}

/** A row of which just these bits are set. */
export function rowOf(words: number, numbers: Iterable<number>): Int32Array {
  const row = new Int32Array(words)
  for (const n of numbers) row[n >>> 5]! |= 1 << (n & 31)
  return row
}

export function inverted(row: Int32Array): Int32Array {
  return row.map((word) => ~word)
}
