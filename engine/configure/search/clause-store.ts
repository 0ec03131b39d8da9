import type { Bool } from './booleans.js'
import type { ClausesByLiteral } from './occurrences.js'

/**
 * Clauses of three or more literals, or learned ones of two or more, in one array of numbers: for each its size, two links
 * and its literals. Its first two literals are watched: each literal has a list of the clauses that watch it, which runs
 * through their links. A clause begins at an odd place, so that its first link is at an even one and its second is not.
 */
export interface ClauseStore {
  words: Int32Array
  /** Where the next clause would begin. */
  end: number
  /** By literal: the first link of the list of those that watch it; 0 ends a list. */
  readonly watched: Int32Array
  /** Where each learned clause begins, and on how many levels its literals were: the fewer, the more useful. */
  readonly learned: number[]
  readonly spread: number[]
  /** The clauses and lists as they were when saved. */
  saved: { readonly words: Int32Array; readonly watched: Int32Array }
}

/** A store with these clauses. */
export function openStore(count: number, { literals, starts }: ClausesByLiteral): ClauseStore {
  let words = 1
  for (let i = 1; i < starts.length; i++) words += sizeInStore(starts[i]! - starts[i - 1]!)
  const watched = new Int32Array(count)
  const saved = { words: new Int32Array(0), watched }
  const store: ClauseStore = { words: new Int32Array(words), end: 1, watched, learned: [], spread: [], saved }
  for (let i = 1; i < starts.length; i++) addClause(store, literals.subarray(starts[i - 1]!, starts[i]!), starts[i]! - starts[i - 1]!)
  return store
}

/** Remembers all clauses and lists, for `restore`. Nothing has been learned yet. */
export function save(store: ClauseStore): void {
  store.saved = { words: store.words.slice(0, store.end), watched: store.watched.slice() }
}

export function restore(store: ClauseStore): void {
  const { words, watched } = store.saved
  store.words.set(words)
  store.watched.set(watched)
  store.end = words.length
  store.learned.length = 0
  store.spread.length = 0
}

/** Adds a clause and gives where it begins. */
export function addClause(store: ClauseStore, literals: Int32Array, size: number): number {
  const at = store.end
  const end = at + sizeInStore(size)
  if (end > store.words.length) {
    const wider = new Int32Array(2 * end)
    wider.set(store.words)
    store.words = wider
  }
  store.words[at] = size
  for (let i = 0; i < size; i++) store.words[at + 3 + i] = literals[i]!
  store.end = end
  watch(store, at)
  return at
}

/** The words that a clause of so many literals takes: an even number. */
function sizeInStore(literals: number): number {
  return (literals + 4) & ~1
}

function watch({ words, watched }: ClauseStore, at: number): void {
  for (let slot = 1; slot <= 2; slot++) {
    const literal: Bool = words[at + 2 + slot]!
    words[at + slot] = watched[literal]!
    watched[literal] = at + slot
  }
}

/**
 * Forgets the half of the learned clauses that spread widest, older ones first, but none that spreads over only two
 * levels. Nothing on the trail may need a clause as its reason, and all that is true or false must have been propagated.
 */
export function forgetHalf(store: ClauseStore): void {
  const { words, learned, spread } = store
  const order = learned.map((_, i) => i).sort((a, b) => spread[b]! - spread[a]! || a - b)
  const forgotten = new Set(order.slice(0, order.length >> 1).filter((i) => spread[i]! > 2))
  let end = learned[0] ?? store.end
  let kept = 0
  for (let i = 0; i < learned.length; i++) {
    if (forgotten.has(i)) continue
    const from = learned[i]!
    const size = sizeInStore(words[from]!)
    words.copyWithin(end, from, from + size)
    learned[kept] = end
    spread[kept] = spread[i]!
    kept += 1
    end += size
  }
  learned.length = kept
  spread.length = kept
  store.end = end
  store.watched.fill(0)
  for (let at = 1; at < end; at += sizeInStore(words[at]!)) watch(store, at)
}
