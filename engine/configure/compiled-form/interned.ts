/** Sequences of whole numbers, each kept once: equal sequences get the same number, counted from 0 up. */
export interface Interned {
  /** The number of the first `length` entries of a sequence; what is new gets the next number, which is then `count - 1`. */
  intern(sequence: Int32Array, length: number): number
  /** How many different sequences there are. */
  readonly count: number
  /** How many entries they have together. */
  readonly entries: number
  /** Where a sequence begins in `arena`; it ends where the next one begins. */
  startOf(number: number): number
  /** All sequences one after the other; only good until the next one is kept. */
  readonly arena: Int32Array
}

/** Kept by hash, compared entry by entry: two different sequences are never taken for one. */
export function internSequences(): Interned {
  let arena = new Int32Array(1024)
  let starts = new Int32Array(256)
  let table = new Int32Array(512)
  let hashes = new Int32Array(256)
  let count = 0

  return {
    intern,
    startOf: (number) => starts[number]!,
    get count() {
      return count
    },
    get entries() {
      return starts[count]!
    },
    get arena() {
      return arena
    },
  }

  function intern(sequence: Int32Array, length: number): number {
    const hash = hashOf(sequence, length)
    const mask = table.length - 1
    let slot = hash & mask
    for (let found = table[slot]!; found !== 0; found = table[slot]!) {
      if (hashes[found - 1] === hash && isEqual(found - 1, sequence, length)) return found - 1
      slot = (slot + 1) & mask
    }
    table[slot] = count + 1
    return keep(sequence, length, hash)
  }

  function keep(sequence: Int32Array, length: number, hash: number): number {
    const start = starts[count]!
    if (start + length > arena.length) arena = grown(arena, start + length)
    for (let i = 0; i < length; i++) arena[start + i] = sequence[i]!
    if (count + 2 > starts.length) starts = grown(starts, count + 2)
    if (count + 1 > hashes.length) hashes = grown(hashes, count + 1)
    hashes[count] = hash
    count += 1
    starts[count] = start + length
    if (count * 2 > table.length) spread()
    return count - 1
  }

  function isEqual(number: number, sequence: Int32Array, length: number): boolean {
    const start = starts[number]!
    if (starts[number + 1]! - start !== length) return false
    for (let i = 0; i < length; i++) if (arena[start + i] !== sequence[i]) return false
    return true
  }

  function spread(): void {
    table = new Int32Array(table.length * 2)
    const mask = table.length - 1
    for (let number = 0; number < count; number++) {
      let slot = hashes[number]! & mask
      while (table[slot] !== 0) slot = (slot + 1) & mask
      table[slot] = number + 1
    }
  }
}

function hashOf(sequence: Int32Array, length: number): number {
  let hash = length
  for (let i = 0; i < length; i++) {
    hash = Math.imul(hash ^ sequence[i]!, 0x9e3779b1)
    hash ^= hash >>> 15
  }
  return hash
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length * 2, atLeast))
  larger.set(array)
  return larger
}
