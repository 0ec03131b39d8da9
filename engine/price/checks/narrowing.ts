import type { BitRow } from '../../rules/whole-catalog/bit-row.js'
import { addWord, bitsOf, clear, copyWords, keepOnly, laterBits, type RowsLeft, setBit, wordsFor } from './rows-left.js'

/** Strikes out rows that could not tie with one row. */
export interface Narrowing {
  /** How many rows it leaves to a row on average. */
  readonly leaves: number
  narrow(row: number, left: RowsLeft): void
}

/** The same by names that rows share, which also gives the rows that come after one and share a name with it. */
export interface NameNarrowing extends Narrowing {
  begin(row: number, left: RowsLeft): void
}

export function isByName(narrowing: Narrowing): narrowing is NameNarrowing {
  return 'begin' in narrowing
}

/**
 * Leaves the rows that are found under one of the names that a row asks for, and those that are found under none; a row
 * without names strikes none out.
 */
export function sharedName(
  count: number,
  foundUnder: (row: number) => readonly unknown[],
  asksFor: (row: number) => readonly unknown[] = foundUnder,
): NameNarrowing {
  const words = wordsFor(count)
  const nameless: number[] = []
  const lists = new Map<unknown, number[]>()
  for (let row = 0; row < count; row += 1) {
    const names = foundUnder(row)
    if (names.length === 0) nameless.push(row)
    for (const name of names) {
      const known = lists.get(name)
      if (known === undefined) lists.set(name, [row])
      else known.push(row)
    }
  }
  const rows = new Map([...lists].map(([name, list]) => [name, list.length > words ? bitsOf(list, words) : list]))
  const free = nameless.length > words ? bitsOf(nameless, words) : nameless
  const all = bitsOf(
    {
      *[Symbol.iterator]() {
        for (let row = 0; row < count; row += 1) yield row
      },
    },
    words,
  )
  const [none, wanted] = [new Uint32Array(words), new Uint32Array(words)]
  return {
    leaves: nameless.length + [...lists.values()].reduce((sum, { length }) => sum + (length * length) / Math.max(1, count), 0),
    begin: (row, left) => {
      const names = asksFor(row)
      clear(left)
      if (names.length === 0) addLater(left, row, all)
      else for (const found of [free, ...names.map((name) => rows.get(name) ?? [])]) addLater(left, row, found)
    },
    narrow: (row, left) => {
      const names = asksFor(row)
      if (names.length === 0) return
      copyWords(wanted, none, left)
      for (const found of [free, ...names.map((name) => rows.get(name) ?? [])]) add(wanted, found, left)
      keepOnly(left, wanted)
    },
  }
}

/** Where a row holds along a line: `[from, to)`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Leaves the rows whose span meets the row's own. */
export function meetingSpan(count: number, spanOf: (row: number) => Span): Narrowing {
  const words = wordsFor(count)
  const own = Array.from({ length: count }, (_, row) => spanOf(row))
  const { starts, ends } = borders(own, words)
  const some = new Uint32Array(words)
  const met = own.reduce((sum, span) => sum + starts.countBelow(span.to) - ends.countUpTo(span.from), 0)
  return {
    leaves: met / Math.max(1, count),
    narrow: (row, left) => {
      const span = own[row]!
      if (span.from === Number.NEGATIVE_INFINITY && span.to === Number.POSITIVE_INFINITY) return
      starts.below(some, span.to, left)
      keepOnly(left, some)
      ends.upTo(some, span.from, left)
      keepOnly(left, some, true)
    },
  }
}

/** Leaves the rows whose span neither lies within the row's own nor around it. Rows without a span are left to none. */
export function noSpanInside(count: number, spanOf: (row: number) => Span | null): Narrowing {
  const words = wordsFor(count)
  const own = Array.from({ length: count }, (_, row) => spanOf(row))
  const { starts, ends } = borders(own, words)
  const none = new Uint32Array(words)
  const spanned = bitsOf(
    own.flatMap((span, row) => (span === null ? [] : [row])),
    words,
  )
  const [startsBefore, startsUpTo, endsBefore, endsUpTo] = [0, 0, 0, 0].map(() => new Uint32Array(words)) as [
    BitRow,
    BitRow,
    BitRow,
    BitRow,
  ]
  return {
    leaves: count,
    narrow: (row, left) => {
      const span = own[row]!
      keepOnly(left, span === null ? none : spanned)
      if (span === null) return
      starts.below(startsBefore, span.from, left)
      starts.upTo(startsUpTo, span.from, left)
      ends.below(endsBefore, span.to, left)
      ends.upTo(endsUpTo, span.to, left)
      for (let at = 0; at < left.count; at += 1) {
        const word = left.words[at]!
        startsUpTo[word] = (~startsBefore[word]! & endsUpTo[word]!) | (startsUpTo[word]! & ~endsBefore[word]!)
      }
      keepOnly(left, startsUpTo, true)
    },
  }
}

function borders(spans: readonly (Span | null)[], words: number): { readonly starts: Ascending; readonly ends: Ascending } {
  const at = (end: 'from' | 'to') => spans.flatMap((span, row) => (span === null ? [] : [{ key: span[end], row }]))
  return { starts: ascending(at('from'), words), ends: ascending(at('to'), words) }
}

interface Ascending {
  countBelow(key: number): number
  countUpTo(key: number): number
  /** Makes `bits` those of the rows whose key is below one. */
  below(bits: BitRow, key: number, left: RowsLeft): void
  /** Makes `bits` those of the rows whose key is at or below one. */
  upTo(bits: BitRow, key: number, left: RowsLeft): void
}

/** At most so many of the prefixes of a list are kept as rows of bits; the others are made from the one before. */
const mostKept = 256
const leastApart = 64

/** Rows by key, so that those below a key are found without looking at each. */
function ascending(entries: readonly { readonly key: number; readonly row: number }[], words: number): Ascending {
  const sorted = entries.toSorted((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
  const keys = Float64Array.from(sorted, ({ key }) => key)
  const rows = Uint32Array.from(sorted, ({ row }) => row)
  const apart = Math.max(leastApart, Math.ceil(sorted.length / mostKept))
  const kept: BitRow[] = []
  const running = new Uint32Array(words)
  for (let at = 0; at <= rows.length; at += 1) {
    if (at % apart === 0) kept.push(running.slice())
    if (at < rows.length) setBit(running, rows[at]!)
  }
  const first = (bits: BitRow, count: number, left: RowsLeft) => {
    const before = Math.floor(count / apart)
    copyWords(bits, kept[before]!, left)
    for (let at = before * apart; at < count; at += 1) setBit(bits, rows[at]!)
  }
  return {
    countBelow: (key) => countBefore(keys, key, false),
    countUpTo: (key) => countBefore(keys, key, true),
    below: (bits, key, left) => first(bits, countBefore(keys, key, false), left),
    upTo: (bits, key, left) => first(bits, countBefore(keys, key, true), left),
  }
}

/** How many keys lie below one, or at it if that counts. */
function countBefore(keys: Float64Array, key: number, isAtCounted: boolean): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (keys[middle]! < key || (isAtCounted && keys[middle] === key)) low = middle + 1
    else high = middle
  }
  return low
}

type Found = readonly number[] | BitRow

function add(bits: BitRow, rows: Found, { words, count }: RowsLeft): void {
  if (rows instanceof Uint32Array) for (let at = 0; at < count; at += 1) bits[words[at]!]! |= rows[words[at]!]!
  else for (const row of rows) setBit(bits, row)
}

/** Adds the rows that come after one. */
function addLater(left: RowsLeft, row: number, rows: Found): void {
  const first = row >>> 5
  if (rows instanceof Uint32Array) {
    addWord(left, first, rows[first]! & laterBits(row))
    for (let word = first + 1; word < rows.length; word += 1) addWord(left, word, rows[word]!)
  } else {
    for (let at = indexAfter(rows, row); at < rows.length; at += 1) addWord(left, rows[at]! >>> 5, 1 << (rows[at]! & 31))
  }
}

/** Where the numbers above one begin in an ascending list. */
function indexAfter(rows: readonly number[], row: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows[middle]! <= row) low = middle + 1
    else high = middle
  }
  return low
}
