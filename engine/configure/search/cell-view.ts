import { lowestBit, type Variable } from '../problem/cells.js'
import type { Model, Space } from '../problem/finite-problem.js'
import type { Bool, Booleans } from './booleans.js'
import type { Trail } from './trail.js'

/** The trail as cells of variables. */
export interface CellView {
  /** The cells that level 0 leaves; `narrow` makes it speak of what came to level 0 since. */
  readonly domains: Int32Array
  narrow(): void
  empty(): void
  /** The assignment that was just found, of which so much of the trail agrees with the one before. */
  read(agreeing: number): Model
  /**
   * What brings a variable into a cell that is not seen yet, of the first open variable that can come into one; -1 when
   * none can. Begins where it found one last, or anew after `fromFirst`.
   */
  nextUnseen(seen: Int32Array): Bool
  fromFirst(): void
  save(): void
  restore(): void
}

export function openCellView({ variables, initial }: Space, booleans: Booleans, trail: Trail): CellView {
  const { values, literals } = trail
  const { firstOf } = booleans
  /** By boolean of a cell: its variable and cell; sets of cells have no variable. */
  const variableOf: (Variable | undefined)[] = new Array(booleans.count())
  const indexOf = new Int32Array(booleans.count()).fill(-1)
  const cellOf = new Int32Array(booleans.count())
  for (const variable of variables) {
    const first = firstOf[variable.index]!
    for (let cell = variable.cells === 2 ? 1 : 0; variable.cells > 1 && cell < variable.cells; cell++) {
      const boolean = variable.cells === 2 ? first : first + cell
      variableOf[boolean] = variable
      indexOf[boolean] = variable.index
      cellOf[boolean] = cell
    }
  }
  const cellCounts = Int32Array.from(variables, ({ cells }) => cells)
  const firstWords = Int32Array.from(variables, ({ firstWord }) => firstWord)
  const domains = Int32Array.from(initial)
  const saved = { domains: domains.slice(), heard: 0 }
  const found: Model = new Int32Array(variables.length)
  /** How many literals of level 0 `domains` knows. */
  let heard = 0
  /** The variable that `nextUnseen` looks at first. */
  let next = 0
  return { domains, narrow, empty, read, nextUnseen, fromFirst, save, restore }

  function narrow(): void {
    for (const size = trail.rootSize(); heard < size; heard++) {
      const literal = literals[heard]!
      const variable = variableOf[literal >> 1]
      if (variable === undefined) continue
      const { firstWord, cells } = variable
      const cell = cellOf[literal >> 1]!
      if (cells === 2) domains[firstWord]! &= (literal & 1) === 0 ? 2 : 1
      else if ((literal & 1) === 1) domains[firstWord + (cell >>> 5)]! &= ~(1 << (cell & 31))
    }
  }

  function empty(): void {
    domains.fill(0)
  }

  function read(agreeing: number): Model {
    for (let place = agreeing; place < trail.size; place++) {
      const literal = literals[place]!
      const index = indexOf[literal >> 1]!
      if (index < 0) continue
      if (cellCounts[index] === 2) found[index] = (literal & 1) ^ 1
      else if ((literal & 1) === 0) found[index] = cellOf[literal >> 1]!
    }
    return found.slice()
  }

  function nextUnseen(seen: Int32Array): Bool {
    for (; next < cellCounts.length; next++) {
      const cells = cellCounts[next]!
      const firstWord = firstWords[next]!
      const first = firstOf[next]!
      if (cells === 2) {
        const bits = domains[firstWord]! & ~seen[firstWord]!
        if (bits !== 0 && values[2 * first] === 0) return 2 * first + (bits === 1 ? 1 : 0)
        continue
      }
      for (let word = 0; 32 * word < cells && cells > 1; word++) {
        for (let bits = domains[firstWord + word]! & ~seen[firstWord + word]!; bits !== 0; bits &= bits - 1) {
          const literal = 2 * (first + 32 * word + lowestBit(bits))
          if (values[literal] === 0) return literal
        }
      }
    }
    return -1
  }

  function fromFirst(): void {
    next = 0
  }

  function save(): void {
    saved.domains.set(domains)
    saved.heard = heard
  }

  function restore(): void {
    domains.set(saved.domains)
    heard = saved.heard
  }
}
