/** What is nearer to zero than this is zero. */
export const tiny = 1e-7
/** A table of more entries is too large. */
const mostEntries = 8_000_000
/** How often things change places in one search, and how much more often for each row. */
const mostSwaps = 200
const mostSwapsPerRow = 4

/** Something that follows from columns: what it is worth to each, and how far it is when nothing is moved. */
export interface TableRow {
  readonly columns: Int32Array
  readonly worths: Float64Array
}

/** How a search for what costs least ended: `none` where bounds seem to contradict each other, `unsettled` when it took too long. */
export type Sought = 'settled' | 'none' | 'unsettled'

/**
 * Things between bounds: some may be moved, each along a column of its own, and others, in rows, follow from those. The
 * dual simplex method: no move that bounds permit gains anything, ever; things in rows are brought back into their bounds one
 * after the other by changing places with one in a column. Things without a row are no part of it until they get one.
 */
export interface SimplexTable {
  /** By thing: where it is, and its bounds. */
  readonly value: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  /** By column: what is in it, and what moving it by one costs. */
  readonly inColumn: Int32Array
  readonly gains: Float64Array
  /** Sets the bounds of a thing, and moves it to the cheaper one unless it follows from others. */
  bound(thing: number, low: number, high: number): void
  hasRow(thing: number): boolean
  /** Gives a thing a row; the columns that it names are those that there were at first. */
  lay(thing: number, value: number, row: TableRow): void
  seek(limit: number): Sought
  /** After `none`: the thing that can't be brought into its bounds, and by column how much moving it would do so. */
  refuted(): { readonly thing: number; readonly row: Float64Array; readonly sign: 1 | -1 } | null
  /** How often something was looked at. */
  looks: number
  /** Remembers everything, for `restore`. */
  keep(): void
  restore(): void
}

/** The first things are in columns, at zero and cheapest there; `gains` says what moving each by one costs. */
export function openTable(things: number, gains: Float64Array): SimplexTable {
  const width = gains.length
  const [low, high, value] = [new Float64Array(things), new Float64Array(things), new Float64Array(things)]
  /** By thing: its column; where it is in a row, -1 minus that; or that it has none. */
  const noRow = -things - 1
  const places = new Int32Array(things).fill(noRow)
  const inColumn = Int32Array.from(gains, (_, column) => column)
  places.set(inColumn)
  let inRow: number[] = []
  let rows: Float64Array[] = []
  const entries = new Int32Array(width)
  let failed: ReturnType<SimplexTable['refuted']> = null
  const copied = { low, high, value, places, inColumn, gains }
  let kept: { readonly arrays: typeof copied; readonly inRow: readonly number[]; readonly rows: readonly Float64Array[] } | null = null
  const table: SimplexTable = {
    ...{ value, low, high, inColumn, gains, bound, hasRow: (thing) => places[thing] !== noRow, lay, seek, refuted: () => failed },
    ...{ looks: 0, keep, restore },
  }
  return table

  function bound(thing: number, least: number, most: number): void {
    if (low[thing] === least && high[thing] === most) return
    low[thing] = least
    high[thing] = most
    const column = places[thing]!
    if (column < 0) return
    const gain = gains[column]!
    move(column, gain > tiny ? least : gain < -tiny ? most : Math.min(Math.max(value[thing]!, least), most))
  }

  /** Moves along a column; what is in rows follows. */
  function move(column: number, to: number): void {
    const thing = inColumn[column]!
    const by = to - value[thing]!
    if (by === 0) return
    value[thing] = to
    table.looks += rows.length
    for (let row = 0; row < rows.length; row++) {
      const entry = rows[row]![column]!
      if (entry !== 0) value[inRow[row]!]! += entry * by
    }
  }

  function lay(thing: number, at: number, { columns, worths }: TableRow): void {
    const row = new Float64Array(width)
    table.looks += width
    for (let i = 0; i < columns.length; i++) {
      const worth = worths[i]!
      const place = places[columns[i]!]!
      if (place >= 0) row[place]! += worth
      else {
        const other = rows[-1 - place]!
        for (let column = 0; column < width; column++) row[column]! += worth * other[column]!
        table.looks += width
      }
    }
    value[thing] = at
    places[thing] = -1 - rows.length
    inRow.push(thing)
    rows.push(row)
  }

  function seek(limit: number): Sought {
    failed = null
    for (let swaps = 0; ; swaps++) {
      const row = worstRow()
      if (row < 0) return 'settled'
      if (table.looks > limit || rows.length * width > mostEntries || swaps > mostSwaps + mostSwapsPerRow * rows.length) return 'unsettled'
      const thing = inRow[row]!
      const sign = value[thing]! < low[thing]! ? 1 : -1
      const column = entering(row, sign)
      if (column < 0) {
        failed = { thing, row: rows[row]!, sign }
        return 'none'
      }
      swap(row, column, sign > 0 ? low[thing]! : high[thing]!)
    }
  }

  /** The row that is farthest out of its bounds, or -1. */
  function worstRow(): number {
    let worst = -1
    let most = tiny
    table.looks += rows.length
    for (let row = 0; row < rows.length; row++) {
      const thing = inRow[row]!
      const out = Math.max(low[thing]! - value[thing]!, value[thing]! - high[thing]!)
      if (out <= most) continue
      worst = row
      most = out
    }
    return worst
  }

  /** The column whose gain is used up first when the row is brought back; of several the one that moves it most. -1 when none does. */
  function entering(row: number, sign: 1 | -1): number {
    const own = rows[row]!
    let best = -1
    let least = Number.POSITIVE_INFINITY
    table.looks += width
    for (let column = 0; column < width; column++) {
      const entry = sign * own[column]!
      if (entry === 0) continue
      const thing = inColumn[column]!
      if (entry > 0 ? value[thing]! >= high[thing]! : value[thing]! <= low[thing]!) continue
      const ratio = Math.abs(gains[column]! / entry)
      if (ratio > least + tiny || (ratio > least - tiny && Math.abs(entry) <= Math.abs(own[best]!))) continue
      best = column
      least = ratio
    }
    return best
  }

  /** What is in the row comes to its bound and goes into the column, and the other way round. */
  function swap(row: number, column: number, target: number): void {
    const own = rows[row]!
    const [leaving, coming] = [inRow[row]!, inColumn[column]!]
    const by = own[column]!
    move(column, value[coming]! + (target - value[leaving]!) / by)
    value[leaving] = target
    let size = 0
    for (let k = 0; k < width; k++) if (k !== column && own[k] !== 0) entries[size++] = k
    const gain = gains[column]! / by
    gains[column] = gain
    own[column] = 1 / by
    for (let e = 0; e < size; e++) {
      const k = entries[e]!
      gains[k]! -= gain * own[k]!
      own[k]! /= -by
    }
    table.looks += width + rows.length
    for (let i = 0; i < rows.length; i++) {
      const factor = rows[i]![column]!
      if (i !== row && factor !== 0) follow(rows[i]!, own, column, factor, size)
    }
    inRow[row] = coming
    inColumn[column] = leaving
    places[coming] = -1 - row
    places[leaving] = column
  }

  /** Writes into another row what it is worth to the columns as they are now. */
  function follow(other: Float64Array, own: Float64Array, column: number, factor: number, size: number): void {
    other[column] = factor * own[column]!
    for (let e = 0; e < size; e++) {
      const k = entries[e]!
      const sum = other[k]! + factor * own[k]!
      other[k] = sum < tiny && sum > -tiny ? 0 : sum
    }
    table.looks += size
  }

  function keep(): void {
    const arrays = {
      ...{ low: low.slice(), high: high.slice(), value: value.slice(), gains: gains.slice() },
      ...{ places: places.slice(), inColumn: inColumn.slice() },
    }
    kept = { arrays, inRow: [...inRow], rows: rows.map((row) => row.slice()) }
  }

  function restore(): void {
    if (kept === null) return
    const { arrays } = kept
    for (const key of ['low', 'high', 'value', 'gains'] as const) copied[key].set(arrays[key])
    for (const key of ['places', 'inColumn'] as const) copied[key].set(arrays[key])
    inRow = [...kept.inRow]
    rows = kept.rows.map((row) => row.slice())
  }
}
