import type { FactId } from '../../values/ids.js'

/**
 * A population by columns: what every customer's facts are, one typed column per fact that anybody supplied. Customers
 * are numbered from 0 in the order they came. Every buffer is shared where the platform has shared memory, so that
 * threads read one and the same population. Bit rows have the bit `n % 32` of the word `n / 32` for customer `n`.
 */
export interface PopulationColumns {
  readonly customers: number
  /** A bit for each customer whose facts could be read. The others keep their numbers, and have no verdict. */
  readonly readable: Int32Array
  /** How many could be read. */
  readonly answerable: number
  readonly columns: readonly FactColumn[]
}

export type FactColumn = NumberColumn | WordColumn | SetColumn

interface Column<Kind extends string> {
  readonly kind: Kind
  readonly fact: FactId
  /** A bit for each customer of whom the fact is known. Where it is not, the column holds 0, or no member. */
  readonly known: Int32Array
  /** Whether it is known of every customer who could be read. */
  readonly isComplete: boolean
}

/** Numbers and quantities as they are; dates and instants as milliseconds since 1970 in UTC. */
export interface NumberColumn extends Column<'numbers'> {
  readonly values: Float64Array
}

/** Flags, choices, texts and places: for each customer the position of the value among all values that occur. */
export interface WordColumn extends Column<'words'> {
  readonly words: readonly (string | boolean)[]
  readonly codes: Int32Array
}

/** Sets: the members of customer `n` are those from `starts[n]` to, not including, `starts[n + 1]`. */
export interface SetColumn extends Column<'sets'> {
  readonly words: readonly string[]
  readonly starts: Int32Array
  readonly members: Int32Array
}

/** How many words a bit row over so many customers has. */
export function wordsFor(customers: number): number {
  return (customers + 31) >>> 5
}

export function hasBit(row: Int32Array, customer: number): boolean {
  return ((row[customer >>> 5] ?? 0) & (1 << (customer & 31))) !== 0
}

export function setBit(row: Int32Array, customer: number): void {
  row[customer >>> 5]! |= 1 << (customer & 31)
}

/** How many bits of a word are set. */
export function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
