/**
 * Which boolean is decided next, and how. Booleans form a queue: what took part in a conflict moves to its end, and the
 * open boolean nearest to the end is decided, as it was last time.
 */
export interface DecisionOrder {
  /** By boolean: 1 where it was true when it was last known. */
  readonly habits: Uint8Array
  /** The open boolean nearest to the end; -1 when none is open. */
  next(values: Int8Array): number
  /** Says that a boolean is open again. */
  release(boolean: number): void
  /** Moves booleans to the end, in the order they have among themselves; `order` is scratch from then on. */
  bump(order: Int32Array, size: number): void
  /** Remembers the order and the habits as they are, for `restore`. */
  save(): void
  restore(): void
}

/** At the beginning, booleans are decided in their own order. */
export function openOrder(habits: Uint8Array): DecisionOrder {
  const count = habits.length
  /** Neighbours in the queue; entry `count` is both its ends. */
  const before = new Int32Array(count + 1)
  const after = new Int32Array(count + 1)
  const stamps = new Float64Array(count + 1)
  let stamp = count
  /** No boolean behind this one is open. */
  let candidate = count > 0 ? 0 : count
  for (let boolean = 0; boolean < count; boolean++) {
    before[boolean] = boolean + 1
    after[boolean + 1] = boolean
    stamps[boolean] = count - boolean
  }
  before[count] = candidate
  after[candidate] = count
  const saved = { before: before.slice(), after: after.slice(), stamps: stamps.slice(), habits: habits.slice(), stamp, candidate }

  return { habits, next, release, bump, save, restore }

  function next(values: Int8Array): number {
    while (candidate !== count && values[2 * candidate] !== 0) candidate = before[candidate]!
    return candidate === count ? -1 : candidate
  }

  function release(boolean: number): void {
    if (stamps[boolean]! > stamps[candidate]!) candidate = boolean
  }

  function bump(order: Int32Array, size: number): void {
    const sorted = order.subarray(0, size).sort((a, b) => stamps[a]! - stamps[b]!)
    for (let i = 0; i < size; i++) {
      const boolean = sorted[i]!
      if (after[boolean] === count) continue
      after[before[boolean]!] = after[boolean]!
      before[after[boolean]!] = before[boolean]!
      const end = before[count]!
      before[boolean] = end
      after[end] = boolean
      after[boolean] = count
      before[count] = boolean
      stamp += 1
      stamps[boolean] = stamp
    }
    // Whatever was moved may be open, so the search for an open one begins at the end again.
    candidate = before[count]!
  }

  function save(): void {
    saved.before.set(before)
    saved.after.set(after)
    saved.stamps.set(stamps)
    saved.habits.set(habits)
    saved.stamp = stamp
    saved.candidate = candidate
  }

  function restore(): void {
    before.set(saved.before)
    after.set(saved.after)
    stamps.set(saved.stamps)
    habits.set(saved.habits)
    stamp = saved.stamp
    candidate = saved.candidate
  }
}
