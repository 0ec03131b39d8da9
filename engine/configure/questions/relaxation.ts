import { hasCell } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Budget, Model, Space } from '../problem/finite-problem.js'
import { affineRows } from './affine-rows.js'

/** What is nearer to zero than this is zero. */
const tiny = 1e-7
/** A table of more entries is too large. */
const mostEntries = 4_000_000

/**
 * The problem in which a variable may be partly in one cell and partly in another. What costs least there is found by the
 * simplex method and hints at what costs least in whole cells: where nothing is parted it is the answer, and what
 * a unit of each need is worth there bounds the answer from below. It reckons with rounded numbers, so hints is all it
 * gives: whoever takes one proves it with whole numbers.
 */
export interface Relaxation {
  /** Says in which cells a variable may be from now on. */
  narrow(variable: number, allowed: Int32Array): void
  /**
   * Goes from where it was to what costs least: `none` where there seems to be nothing, `unsettled` when the budget or
   * the table ended first. Prices are good for a bound even then.
   */
  settle(budget: Budget): 'settled' | 'none' | 'unsettled'
  /** By constraint what a unit of its need is worth, never negative; after `none`, what shows that together they need too much. */
  prices(): Float64Array
  /** Each variable in the cell where most of it is, and whether that keeps all constraints and is in allowed cells. */
  nearest(): { readonly model: Model; readonly holds: boolean }
  /** The variable of which the greatest part is in other cells than most of it; -1 when none is parted. */
  mostParted(): number
  /** Remembers where it is, for `restore`. */
  keep(): void
  restore(): void
}

/** Where everything was. */
interface Kept {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly value: Float64Array
  readonly places: Int32Array
  readonly inColumn: Int32Array
  readonly gains: Float64Array
  readonly inRow: readonly number[]
  readonly rows: readonly Float64Array[]
}

/**
 * The dual simplex method with bounds on both sides. At home, each variable is in its cheapest cell; a column moves it from
 * there to another one. Rows come into the table as they are broken: few ever are.
 */
export function openRelaxation(space: Space, constraints: readonly Constraint[], costs: Costs): Relaxation {
  const { homes, variableOf, cellOf, firstOf, starts, rowsOf, columnsOf } = affineRows(space, constraints, costs)
  const { variables } = space
  const width = cellOf.length
  /** Things that have a value: columns, then what is left of each variable at home, then what constraints have beyond their need. */
  const homesFrom = width
  const needsFrom = width + variables.length
  const count = needsFrom + constraints.length
  const low = new Float64Array(count)
  const high = new Float64Array(count).fill(1, 0, needsFrom).fill(Number.POSITIVE_INFINITY, needsFrom)
  const value = new Float64Array(count)
  /** By thing: its column; or, where it follows from those in columns, -1 minus its row; or that it has no row yet. */
  const noRow = -count - 1
  const places = new Int32Array(count).fill(noRow)
  const inColumn = new Int32Array(width)
  for (let column = 0; column < width; column++) places[column] = inColumn[column] = column
  let inRow: number[] = []
  let rows: Float64Array[] = []
  /** By column, what a whole move along it costs. Nothing is gained by any that its bounds permit. */
  const gains = new Float64Array(width)
  for (const { index } of variables) {
    const own = costs.ofCells[index]
    for (let column = firstOf[index]!; column < firstOf[index + 1]!; column++) {
      gains[column] = (own?.[cellOf[column]!] ?? 0) - (own?.[homes[index]!] ?? 0)
    }
  }
  const reached = new Float64Array(starts.length)
  const entries = new Int32Array(width)
  let kept: Kept | null = null
  let looks = 0
  /** What a refutation consists of: a row, and which of its bounds. */
  let refuted: { readonly row: number; readonly sign: 1 | -1 } | null = null
  return { narrow, settle, prices, nearest, mostParted, keep, restore }

  function narrow(variable: number, allowed: Int32Array): void {
    const { firstWord } = variables[variable]!
    let open = hasCell(allowed, firstWord, homes[variable]!) ? 1 : 0
    high[homesFrom + variable] = open
    for (let column = firstOf[variable]!; column < firstOf[variable + 1]!; column++) {
      if (hasCell(allowed, firstWord, cellOf[column]!)) open += 1
    }
    for (let column = firstOf[variable]!; column < firstOf[variable + 1]!; column++) {
      const isOpen = hasCell(allowed, firstWord, cellOf[column]!)
      bound(column, isOpen && open === 1 ? 1 : 0, isOpen ? 1 : 0)
    }
    const place = places[homesFrom + variable]!
    if (place >= 0) bound(homesFrom + variable, 0, high[homesFrom + variable]!)
  }

  /** Sets the bounds of a thing, and moves it to the cheaper one unless it follows from others. */
  function bound(thing: number, least: number, most: number): void {
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
    looks += rows.length
    for (let row = 0; row < rows.length; row++) {
      const entry = rows[row]![column]!
      if (entry !== 0) value[inRow[row]!]! += entry * by
    }
  }

  function settle(budget: Budget): 'settled' | 'none' | 'unsettled' {
    looks = 0
    refuted = null
    const outcome = seek(budget.left)
    budget.left -= looks
    return outcome
  }

  function seek(limit: number): 'settled' | 'none' | 'unsettled' {
    let pivots = 0
    for (;;) {
      const row = worstRow()
      if (row < 0) {
        if (!layBrokenRows()) return 'settled'
        continue
      }
      pivots += 1
      if (looks > limit || rows.length * width > mostEntries || pivots > 200 + 4 * rows.length) return 'unsettled'
      const sign = value[inRow[row]!]! < low[inRow[row]!]! ? 1 : -1
      const column = entering(row, sign)
      if (column < 0) {
        refuted = { row, sign }
        return 'none'
      }
      pivot(row, column)
    }
  }

  /** The row that is farthest out of its bounds, or -1. */
  function worstRow(): number {
    let worst = -1
    let most = tiny
    looks += rows.length
    for (let row = 0; row < rows.length; row++) {
      const thing = inRow[row]!
      const out = Math.max(low[thing]! - value[thing]!, value[thing]! - high[thing]!)
      if (out <= most) continue
      worst = row
      most = out
    }
    return worst
  }

  /** Adds the rows that are broken and not in the table; whether there are any. */
  function layBrokenRows(): boolean {
    reach((column) => value[column]!)
    const before = rows.length
    looks += reached.length
    for (let i = 0; i < reached.length; i++) {
      const thing = homesFrom + i
      if (places[thing] !== noRow || (reached[i]! >= low[thing]! - tiny && reached[i]! <= high[thing]! + tiny)) continue
      lay(i)
    }
    return rows.length > before
  }

  /** What homes and constraints come to, when columns are moved so far. */
  function reach(amountOf: (column: number) => number): void {
    reached.set(starts)
    looks += width
    for (let column = 0; column < width; column++) {
      const amount = amountOf(column)
      if (amount === 0) continue
      const end = rowsOf.starts[column + 1]!
      for (let i = rowsOf.starts[column]!; i < end; i++) reached[rowsOf.of[i]!]! += amount * rowsOf.worths[i]!
      looks += end - rowsOf.starts[column]!
    }
  }

  function lay(i: number): void {
    const row = new Float64Array(width)
    for (let e = columnsOf.starts[i]!; e < columnsOf.starts[i + 1]!; e++) {
      const [column, worth] = [columnsOf.of[e]!, columnsOf.worths[e]!]
      const place = places[column]!
      if (place >= 0) row[place]! += worth
      else {
        const other = rows[-1 - place]!
        for (let k = 0; k < width; k++) row[k]! += worth * other[k]!
        looks += width
      }
    }
    const thing = homesFrom + i
    value[thing] = reached[i]!
    places[thing] = -1 - rows.length
    inRow.push(thing)
    rows.push(row)
    looks += width
  }

  /** The column that loses its price first when the row is brought back into its bounds; of several the one that moves it most. */
  function entering(row: number, sign: 1 | -1): number {
    const entriesOfRow = rows[row]!
    let best = -1
    let least = Number.POSITIVE_INFINITY
    looks += width
    for (let column = 0; column < width; column++) {
      const entry = sign * entriesOfRow[column]!
      if (entry === 0) continue
      const thing = inColumn[column]!
      if (entry > 0 ? value[thing]! >= high[thing]! : value[thing]! <= low[thing]!) continue
      const ratio = Math.abs(gains[column]! / entry)
      if (ratio > least + tiny || (ratio > least - tiny && Math.abs(entry) <= Math.abs(entriesOfRow[best]!))) continue
      best = column
      least = ratio
    }
    return best
  }

  /** What is in the row comes to its bound and goes into the column, and the other way round. */
  function pivot(row: number, column: number): void {
    const own = rows[row]!
    const [leaving, coming] = [inRow[row]!, inColumn[column]!]
    const target = value[leaving]! < low[leaving]! ? low[leaving]! : high[leaving]!
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
    looks += width + rows.length
    for (let i = 0; i < rows.length; i++) {
      const other = rows[i]!
      const factor = other[column]!
      if (i === row || factor === 0) continue
      other[column] = factor / by
      for (let e = 0; e < size; e++) {
        const k = entries[e]!
        const sum = other[k]! + factor * own[k]!
        other[k] = sum < tiny && sum > -tiny ? 0 : sum
      }
      looks += size
    }
    inRow[row] = coming
    inColumn[column] = leaving
    places[coming] = -1 - row
    places[leaving] = column
  }

  function prices(): Float64Array {
    const found = new Float64Array(constraints.length)
    const row = refuted === null ? gains : rows[refuted.row]!
    const sign = refuted === null ? 1 : -refuted.sign
    for (let column = 0; column < width; column++) {
      const thing = inColumn[column]!
      if (thing >= needsFrom) found[thing - needsFrom] = Math.max(sign * row[column]!, 0)
    }
    const broken = refuted === null ? -1 : inRow[refuted.row]!
    if (broken >= needsFrom) found[broken - needsFrom] = 1
    return found
  }

  function nearest(): ReturnType<Relaxation['nearest']> {
    let holds = true
    const model = Int32Array.from(variables, ({ index }) => {
      let best = -1
      let rest = 1
      let most = 0
      for (let column = firstOf[index]!; column < firstOf[index + 1]!; column++) {
        rest -= value[column]!
        if (value[column]! <= most) continue
        best = column
        most = value[column]!
      }
      if (rest >= most) best = -1
      if (high[best < 0 ? homesFrom + index : best] === 0) holds = false
      return best < 0 ? homes[index]! : cellOf[best]!
    })
    reach((column) => Number(model[variableOf[column]!] === cellOf[column]))
    looks += reached.length
    return { model, holds: holds && reached.every((beyond) => beyond >= 0) }
  }

  function mostParted(): number {
    let parted = -1
    let least = 1 - 1e-6
    for (const { index } of variables) {
      let rest = 1
      let most = 0
      for (let column = firstOf[index]!; column < firstOf[index + 1]!; column++) {
        rest -= value[column]!
        most = Math.max(most, value[column]!)
      }
      most = Math.max(most, rest)
      if (most >= least) continue
      parted = index
      least = most
    }
    return parted
  }

  function keep(): void {
    const copied = { low, high, value, places, inColumn, gains }
    kept = { ...structuredClone(copied), inRow: [...inRow], rows: rows.map((row) => row.slice()) }
  }

  function restore(): void {
    if (kept === null) return
    low.set(kept.low)
    high.set(kept.high)
    value.set(kept.value)
    places.set(kept.places)
    inColumn.set(kept.inColumn)
    gains.set(kept.gains)
    inRow = [...kept.inRow]
    rows = kept.rows.map((row) => row.slice())
  }
}
