/**
 * A variable of a finite problem: one of a number of cells. What a cell means (a range of quantities, some values of a
 * characteristic) is for others to know; cell 0 always means "not there".
 */
export interface Variable {
  readonly index: number
  /** How many cells there are. */
  readonly cells: number
  /** Where its words begin in the domains of all variables together. */
  readonly firstWord: number
}

/** Some cells of one variable: one bit each, 32 to a word. */
export type CellSet = Int32Array

export function wordsFor(cells: number): number {
  return Math.ceil(cells / 32)
}

/** The sets of the first eight cells. Most sets are such: there are thousands of them in a bundle, and each of these is made once. */
const smallSets: readonly CellSet[] = Array.from({ length: 256 }, (_, word) => Int32Array.of(word))

/** The cells of which this holds. Nobody may write into the set: others may have the same one. */
export function cellsWhere(cells: number, holds: (cell: number) => boolean): CellSet {
  if (cells > 0 && cells <= 32) {
    let word = 0
    for (let cell = 0; cell < cells; cell++) if (holds(cell)) word |= 1 << cell
    return smallSets[word] ?? Int32Array.of(word)
  }
  const set = new Int32Array(wordsFor(cells))
  for (let cell = 0; cell < cells; cell++) if (holds(cell)) set[cell >>> 5]! |= 1 << (cell & 31)
  return set
}

/** Whether the cell is in the words that begin at `firstWord`. */
export function hasCell(words: Int32Array, firstWord: number, cell: number): boolean {
  return (words[firstWord + (cell >>> 5)]! & (1 << (cell & 31))) !== 0
}

export function addCell(words: Int32Array, firstWord: number, cell: number): void {
  words[firstWord + (cell >>> 5)]! |= 1 << (cell & 31)
}

/** The cells of one variable in ascending order. */
export function cellsOf(words: Int32Array, { firstWord, cells }: Variable): readonly number[] {
  const found: number[] = []
  for (let cell = 0; cell < cells; cell++) if (hasCell(words, firstWord, cell)) found.push(cell)
  return found
}

/** How many bits of a word are set. */
export function bitCount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** The lowest bit that is set; the word must not be empty. */
export function lowestBit(word: number): number {
  return 31 - Math.clz32(word & -word)
}
