import { hasCell } from '../problem/cells.js'
import type { Constraint } from '../problem/constraint.js'
import type { Costs } from '../problem/costs.js'
import type { Budget, Model, Space } from '../problem/finite-problem.js'
import { affineRows } from './affine-rows.js'
import { openTable, type Sought, tiny } from './simplex-table.js'

/** How much of a variable may be elsewhere before it counts as parted. */
const whole = 1e-6
/** So many numbers of a row are read in the time in which a search looks at one literal. */
const numbersToALook = 2

/**
 * The problem in which a variable may be partly in one cell and partly in another. What costs least there is found by the
 * simplex method and hints at what costs least in whole cells: where nothing is parted it is the answer, and what
 * a unit of each need is worth there bounds the answer from below. It reckons with rounded numbers, so hints is all it
 * gives: whoever takes one proves it with whole numbers.
 */
export interface Relaxation {
  /** Says in which cells a variable may be from now on. */
  narrow(variable: number, allowed: Int32Array): void
  /** Goes from where it was to what costs least. Its prices are good for a bound even where it doesn't come there. */
  settle(budget: Budget): Sought
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

/**
 * In the table, things are first of all the columns, then how far each variable is at home, then what constraints have
 * beyond their need. The latter get rows only when they are broken: few ever are.
 */
export function openRelaxation(space: Space, constraints: readonly Constraint[], costs: Costs): Relaxation {
  const { homes, variableOf, cellOf, firstOf, starts, rowsOf, columnsOf } = affineRows(space, constraints, costs)
  const { variables } = space
  const width = cellOf.length
  const needsFrom = width + variables.length
  const table = openTable(width + starts.length, gainsOf())
  const { value, low, high } = table
  high.fill(1, 0, needsFrom).fill(Number.POSITIVE_INFINITY, needsFrom)
  const reached = new Float64Array(starts.length)
  const worth = new Float64Array(constraints.length)
  /** Whether columns were whole when they were reckoned up last, and kept everything within its bounds. */
  let isWhole = false
  return { narrow, settle, prices, nearest, mostParted, keep: table.keep, restore: table.restore }

  function gainsOf(): Float64Array {
    return Float64Array.from(cellOf, (cell, column) => {
      const own = costs.ofCells[variableOf[column]!]
      return (own?.[cell] ?? 0) - (own?.[homes[variableOf[column]!]!] ?? 0)
    })
  }

  function narrow(variable: number, allowed: Int32Array): void {
    const { firstWord } = space.variables[variable]!
    const isHomeOpen = hasCell(allowed, firstWord, homes[variable]!)
    let open = isHomeOpen ? 1 : 0
    for (let column = firstOf[variable]!; column < firstOf[variable + 1]!; column++) {
      if (hasCell(allowed, firstWord, cellOf[column]!)) open += 1
    }
    for (let column = firstOf[variable]!; column < firstOf[variable + 1]!; column++) {
      const isOpen = hasCell(allowed, firstWord, cellOf[column]!)
      table.bound(column, isOpen && open === 1 ? 1 : 0, isOpen ? 1 : 0)
    }
    table.bound(width + variable, 0, isHomeOpen ? 1 : 0)
  }

  function settle(budget: Budget): Sought {
    const limit = numbersToALook * budget.left
    table.looks = 0
    isWhole = false
    let outcome = table.seek(limit)
    while (outcome === 'settled' && layBrokenRows()) outcome = table.seek(limit)
    if (outcome !== 'settled') isWhole = false
    budget.left -= Math.ceil(table.looks / numbersToALook)
    return outcome
  }

  /** Adds the rows that are broken and not in the table; whether there are any. */
  function layBrokenRows(): boolean {
    reach()
    let isBroken = false
    for (let row = 0; row < reached.length; row++) {
      const thing = width + row
      const out = Math.max(low[thing]! - reached[row]!, reached[row]! - high[thing]!)
      if (out <= 0) continue
      isWhole = false
      if (out <= tiny || table.hasRow(thing)) continue
      const [from, to] = [columnsOf.starts[row]!, columnsOf.starts[row + 1]!]
      table.lay(thing, reached[row]!, { columns: columnsOf.of.subarray(from, to), worths: columnsOf.worths.subarray(from, to) })
      isBroken = true
    }
    return isBroken
  }

  /** What homes and constraints come to where columns are now, or where each variable is in one cell. */
  function reach(model?: Model): void {
    reached.set(starts)
    isWhole = true
    table.looks += width + reached.length
    for (let column = 0; column < width; column++) {
      const amount = model === undefined ? value[column]! : model[variableOf[column]!] === cellOf[column] ? 1 : 0
      if (amount === 0) continue
      if (amount !== 1) isWhole = false
      const end = rowsOf.starts[column + 1]!
      for (let i = rowsOf.starts[column]!; i < end; i++) reached[rowsOf.of[i]!]! += amount * rowsOf.worths[i]!
      table.looks += end - rowsOf.starts[column]!
    }
  }

  function prices(): Float64Array {
    const refuted = table.refuted()
    const row = refuted?.row ?? table.gains
    const sign = refuted === null ? 1 : -refuted.sign
    worth.fill(0)
    for (let column = 0; column < width; column++) {
      const thing = table.inColumn[column]!
      if (thing >= needsFrom && sign * row[column]! > 0) worth[thing - needsFrom] = sign * row[column]!
    }
    if (refuted !== null && refuted.thing >= needsFrom) worth[refuted.thing - needsFrom] = 1
    return worth
  }

  function nearest(): { readonly model: Model; readonly holds: boolean } {
    const model = new Int32Array(variables.length)
    for (let variable = 0; variable < model.length; variable++) {
      const column = likeliest(variable)
      model[variable] = column < 0 ? homes[variable]! : cellOf[column]!
    }
    return { model, holds: isWhole || isWithinBounds(model) }
  }

  function isWithinBounds(model: Model): boolean {
    reach(model)
    isWhole = false
    for (let row = 0; row < reached.length; row++) {
      if (reached[row]! < low[width + row]! || reached[row]! > high[width + row]!) return false
    }
    return cellOf.every((cell, column) => high[column] === 1 || model[variableOf[column]!] !== cell)
  }

  /** The column in which most of a variable is, or -1 when most of it is at home. */
  function likeliest(variable: number): number {
    let best = -1
    let rest = 1
    let most = 0
    for (let column = firstOf[variable]!; column < firstOf[variable + 1]!; column++) {
      rest -= value[column]!
      if (value[column]! <= most) continue
      best = column
      most = value[column]!
    }
    return rest >= most ? -1 : best
  }

  function mostParted(): number {
    let parted = -1
    let least = 1 - whole
    for (let variable = 0; variable < variables.length; variable++) {
      let rest = 1
      let most = 0
      for (let column = firstOf[variable]!; column < firstOf[variable + 1]!; column++) {
        rest -= value[column]!
        most = Math.max(most, value[column]!)
      }
      most = Math.max(most, rest)
      if (most >= least) continue
      parted = variable
      least = most
    }
    return parted
  }
}
