import type { BitRow } from '../../rules/whole-catalog/bit-row.js'

/** Some rows of a table as bits. Only the `count` first of `words` have any, so that nothing looks at the others. */
export interface RowsLeft {
  readonly bits: BitRow
  readonly words: Uint32Array
  count: number
}

/** No rows yet, of a table of so many. */
export function noRows(count: number): RowsLeft {
  return { bits: new Uint32Array(wordsFor(count)), words: new Uint32Array(wordsFor(count)), count: 0 }
}

/** How many words a row of so many bits has. */
export function wordsFor(count: number): number {
  return (count + 31) >>> 5
}

export function setBit(bits: BitRow, row: number): void {
  bits[row >>> 5]! |= 1 << (row & 31)
}

export function bitsOf(rows: Iterable<number>, words: number): BitRow {
  const bits = new Uint32Array(words)
  for (const row of rows) setBit(bits, row)
  return bits
}

/** Takes all rows out. */
export function clear(left: RowsLeft): void {
  for (let at = 0; at < left.count; at += 1) left.bits[left.words[at]!] = 0
  left.count = 0
}

/** Adds the bits of a word. */
export function addWord(left: RowsLeft, word: number, bits: number): void {
  if (bits === 0) return
  if (left.bits[word] === 0) left.words[left.count++] = word
  left.bits[word]! |= bits
}

/** The bits of rows that come after one, in the word that it is in. */
export function laterBits(row: number): number {
  return (row & 31) === 31 ? 0 : -1 << ((row & 31) + 1)
}

/** Copies the words that have rows left; the others of the copy mean nothing. */
export function copyWords(bits: BitRow, from: BitRow, { words, count }: RowsLeft): void {
  for (let at = 0; at < count; at += 1) bits[words[at]!] = from[words[at]!]!
}

/** Leaves only the rows that are among some others, or with `without` only those that are not among them. */
export function keepOnly(left: RowsLeft, wanted: BitRow, without = false): void {
  const { bits, words, count } = left
  const flip = without ? -1 : 0
  let kept = 0
  for (let at = 0; at < count; at += 1) {
    const word = words[at]!
    bits[word]! &= wanted[word]! ^ flip
    if (bits[word] !== 0) words[kept++] = word
  }
  left.count = kept
}
