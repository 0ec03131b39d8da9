import { bitCount, type CellSet, hasCell, lowestBit, type Variable } from '../problem/cells.js'
import type { Literal } from '../problem/constraint.js'

/**
 * A boolean, true or false, as one number: twice the boolean's number, and one more where it is negated. So `literal ^ 1`
 * is its opposite and `literal >> 1` its boolean.
 */
export type Bool = number

/** What is true or false whatever happens, where a literal is expected. */
export const always: Bool = -1
export const never: Bool = -2

/** A boolean that stands for "the variable is in one of these cells", which is neither one cell nor all but one. */
export interface SetBoolean {
  readonly boolean: number
  readonly cells: CellSet
}

/**
 * The booleans behind the cells of variables: one for a variable of two cells ("it is in cell 1"), one for each cell of
 * a larger one, none for a variable that has but one cell; and one for each other set of cells that is spoken of.
 */
export interface Booleans {
  readonly count: () => number
  /** The literal that means this; sets get a boolean of their own the first time. */
  readonly of: (literal: Literal) => Bool
  /**
   * Writes the literals that all hold exactly when this does, without new booleans, from a position on; gives the position
   * behind them, or -1 when it never holds.
   */
  readonly spellOut: (literal: Literal, into: Bool[], from: number) => number
  /** By variable: the boolean of its cell 0, or the only one. */
  readonly firstOf: Int32Array
  /** By variable: the sets that have a boolean. None of them has cell 0. */
  readonly sets: readonly (readonly SetBoolean[] | undefined)[]
}

export function booleansOf(variables: readonly Variable[]): Booleans {
  const firstOf = new Int32Array(variables.length)
  let count = 0
  for (const { index, cells } of variables) {
    firstOf[index] = count
    count += cells === 1 ? 0 : cells === 2 ? 1 : cells
  }
  const sets: SetBoolean[][] = new Array(variables.length)
  const known: Map<string, number>[] = new Array(variables.length)
  return { count: () => count, of, spellOut, firstOf, sets }

  function of(literal: Literal): Bool {
    const simple = simpleOf(literal)
    if (simple !== null) return simple
    const { variable, cells } = literal
    const isNegated = hasCell(cells, 0, 0)
    return 2 * setBoolean(variable, isNegated ? complement(variable, cells) : cells) + (isNegated ? 1 : 0)
  }

  function spellOut(literal: Literal, into: Bool[], from: number): number {
    let end = from
    const simple = simpleOf(literal)
    if (simple !== null) {
      if (simple >= 0) into[end++] = simple
      return simple === never ? -1 : end
    }
    const { variable, cells } = literal
    const isNegated = hasCell(cells, 0, 0)
    const boolean = known[variable.index]?.get((isNegated ? complement(variable, cells) : cells).join())
    if (boolean !== undefined) into[end++] = 2 * boolean + (isNegated ? 1 : 0)
    else
      for (let cell = 0; cell < variable.cells; cell++)
        if (!hasCell(cells, 0, cell)) into[end++] = 2 * (firstOf[variable.index]! + cell) + 1
    return end
  }

  /** The literal of what needs no boolean for a set. */
  function simpleOf({ variable, cells }: Literal): Bool | null {
    const first = firstOf[variable.index]!
    if (variable.cells === 2) {
      const bits = cells[0]! & 3
      return bits === 2 ? 2 * first : bits === 1 ? 2 * first + 1 : bits === 3 ? always : never
    }
    const size = sizeOf(cells)
    if (size === 0) return never
    if (size === variable.cells) return always
    if (size === 1) return 2 * (first + firstCell(cells, 0))
    if (size === variable.cells - 1) return 2 * (first + firstCell(cells, -1)) + 1
    return null
  }

  function setBoolean({ index }: Variable, cells: CellSet): number {
    known[index] ??= new Map()
    sets[index] ??= []
    const key = cells.join()
    const earlier = known[index].get(key)
    if (earlier !== undefined) return earlier
    known[index].set(key, count)
    sets[index].push({ boolean: count, cells })
    return count++
  }
}

function sizeOf(cells: CellSet): number {
  let size = 0
  for (let word = 0; word < cells.length; word++) size += bitCount(cells[word]!)
  return size
}

/** The first cell whose bit differs from `other`. */
function firstCell(cells: CellSet, other: 0 | -1): number {
  let word = 0
  while (cells[word] === other) word++
  return word * 32 + lowestBit(cells[word]! ^ other)
}

function complement({ cells: count }: Variable, cells: CellSet): CellSet {
  return cells.map((word, i) => ~word & (count - 32 * i >= 32 ? -1 : 2 ** (count - 32 * i) - 1))
}
