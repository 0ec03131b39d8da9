import type { CodeSet } from './code-set.js'
import { inverted, type RowStore, rowOf } from './row-store.js'

/** What one offering asks of the variable of a dimension. */
export interface CodesPart {
  readonly offering: number
  readonly codes: CodeSet
}

/**
 * One variable within a group: a row of bits for every code, "what I ask of this variable holds". An offering that asks
 * nothing of it has the group's neutral bit: 1 among `all`, 0 among `any`.
 *
 * Rows of neighbouring codes differ in few bits, so most are not kept: codes between the same boundaries share a row,
 * and a row is one that is kept, the checkpoint, with some bits flipped. That keeps a dimension small even when every
 * offering has a threshold of its own.
 */
export interface Dimension {
  readonly variable: number
  /** The codes at which rows change, ascending; row 0 is for codes below the first. */
  readonly boundaries: Int32Array
  /** By code, its row, where that table is not much longer than the boundaries; otherwise empty, and boundaries are searched. */
  readonly rowOfCode: Int32Array
  /** By row: the offset of its checkpoint, and which of the flips lead from there to it. */
  readonly checkpoint: Int32Array
  readonly flipsFrom: Int32Array
  readonly flipsTo: Int32Array
  /** Numbers of offerings. */
  readonly flips: Int32Array
  /** The offset of the row of all who ask something of the variable; among `all`, of those who don't. */
  readonly concerned: number
}

/** `size` is how many codes the variable has. */
export function compileDimension(
  store: RowStore,
  kind: 'all' | 'any',
  { variable, size }: { readonly variable: number; readonly size: number },
  parts: readonly CodesPart[],
): Dimension {
  const { firsts, likes } = likesOf(parts)
  const { boundaries, ends, flips: firstFlips } = flipsOf(firsts, size)
  const concerned = rowOf(
    store.words,
    parts.map(({ offering }) => offering),
  )
  const row = firstRow(kind, concerned, parts)
  const rows = boundaries.length + 1
  const [checkpoint, flipsFrom, flipsTo] = [new Int32Array(rows), new Int32Array(rows), new Int32Array(rows)]
  const mostFlips = store.words <= 8 ? 0 : Math.max(16, store.words >>> 4) // A short row is quicker combined than flipped.
  const keep = likes.size === 0 ? store.keep : keepOnce(store)
  const flips: number[] = []
  let [kept, keptAt] = [keep(row), 0]
  checkpoint[0] = kept
  for (let n = 1; n < rows; n++) {
    const before = flips.length
    for (let i = n === 1 ? 0 : ends[n - 2]!; i < ends[n - 1]!; i++) {
      const first = firstFlips[i]!
      const alike = likes.get(first)
      if (alike === undefined) flips.push(first)
      else for (const offering of alike) flips.push(offering)
    }
    for (let i = before; i < flips.length; i++) row[flips[i]! >>> 5]! ^= 1 << (flips[i]! & 31)
    if (flips.length - keptAt > mostFlips) {
      flips.length = before
      ;[kept, keptAt] = [keep(row), before]
    }
    checkpoint[n] = kept
    flipsFrom[n] = keptAt
    flipsTo[n] = flips.length
  }
  return {
    variable,
    boundaries,
    rowOfCode: size <= 4 * rows + 256 ? rowsByCode(boundaries, size) : new Int32Array(0),
    checkpoint,
    flipsFrom,
    flipsTo,
    flips: new Int32Array(flips),
    concerned: store.keep(kind === 'all' ? inverted(concerned) : concerned),
  }
}

/** Only codes with more borders of runs than this are looked at for others that are the same. */
const mostBorders = 64

/** The parts, those that share one long list of codes as one: with the number of the first of them, all who share it. */
function likesOf(parts: readonly CodesPart[]): {
  readonly firsts: readonly CodesPart[]
  readonly likes: ReadonlyMap<number, readonly number[]>
} {
  if (parts.every(({ codes }) => codes.length <= mostBorders)) return { firsts: parts, likes: new Map() }
  const firsts: CodesPart[] = []
  const byCodes = new Map<CodeSet, number[]>()
  for (const part of parts) {
    const known = part.codes.length > mostBorders ? byCodes.get(part.codes) : undefined
    if (known !== undefined) known.push(part.offering)
    else {
      firsts.push(part)
      if (part.codes.length > mostBorders) byCodes.set(part.codes, [part.offering])
    }
  }
  return { firsts, likes: new Map(Array.from(byCodes.values(), (offerings) => [offerings[0]!, offerings])) }
}

/** Keeps rows, and one that is the same as an earlier one once, as far as their sums tell rows apart. */
function keepOnce(store: RowStore): (row: Int32Array) => number {
  const offsets = new Map<number, number>()
  return (row) => {
    let sum = 0
    for (const word of row) sum = (Math.imul(sum, 31) + word) | 0
    const known = offsets.get(sum)
    if (known !== undefined && store.kept(known).every((word, n) => word === row[n])) return known
    const offset = store.keep(row)
    offsets.set(sum, offset)
    return offset
  }
}

/** Which row a code has. */
export function rowNumber({ boundaries, rowOfCode }: Dimension, code: number): number {
  if (rowOfCode.length > 0) return rowOfCode[code]!
  let [low, high] = [0, boundaries.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (boundaries[middle]! <= code) low = middle + 1
    else high = middle
  }
  return low
}

function rowsByCode(boundaries: Int32Array, size: number): Int32Array {
  const rows = new Int32Array(size)
  for (let code = 0, row = 0; code < size; code++) {
    if (boundaries[row] === code) row++
    rows[code] = row
  }
  return rows
}

/** The row of code 0. */
function firstRow(kind: 'all' | 'any', concerned: Int32Array, parts: readonly CodesPart[]): Int32Array {
  const row = kind === 'all' ? inverted(concerned) : new Int32Array(concerned.length)
  for (const { offering, codes } of parts) if (codes[0] === 0) row[offering >>> 5]! |= 1 << (offering & 31)
  return row
}

interface Flips {
  readonly boundaries: Int32Array
  /** By boundary: where its flips end. */
  readonly ends: Int32Array
  readonly flips: Int32Array
}

/** An offering's bit flips where a run of its codes begins and where one ends. */
function flipsOf(parts: readonly CodesPart[], size: number): Flips {
  const isBoundary = (code: number) => code > 0 && code < size
  const counts = new Int32Array(size)
  for (const { codes } of parts) for (const code of codes) if (isBoundary(code)) counts[code]! += 1
  const boundaries = new Int32Array(counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0))
  const [ends, next] = [new Int32Array(boundaries.length), new Int32Array(size)]
  let [sum, found] = [0, 0]
  for (let code = 0; code < size; code++) {
    if (counts[code] === 0) continue
    next[code] = sum
    sum += counts[code]!
    boundaries[found] = code
    ends[found++] = sum
  }
  const flips = new Int32Array(sum)
  for (const { offering, codes } of parts) for (const code of codes) if (isBoundary(code)) flips[next[code]!++] = offering
  return { boundaries, ends, flips }
}
