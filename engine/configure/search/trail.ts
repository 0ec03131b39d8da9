import type { Bool } from './booleans.js'
import type { DecisionOrder } from './decision-order.js'
import type { LastFound } from './last-found.js'
import type { SumsByLiteral } from './occurrences.js'

/** The reason of a decision, and of what was fixed. */
export const noReason = 0

/**
 * What is true and false so far, in the order it became so, with reasons. Decisions open levels; level 0 has what holds
 * whatever is decided. A reason is a clause where it is positive (its place in the store), a pair where it is odd and
 * negative (`-1 - 2 * literal`, the one that is false), a sum where it is even and negative (`-2 - 2 * sum`).
 */
export interface Trail {
  /** By literal: 1 true, -1 false, 0 open. */
  readonly values: Int8Array
  /** By boolean, where it isn't open: its level, its place on the trail, its reason. */
  readonly levels: Int32Array
  readonly places: Int32Array
  readonly reasons: Int32Array
  /** What is true, in the order it became so. */
  readonly literals: Int32Array
  size: number
  /** How many of them have been propagated. */
  propagated: number
  level: number
  /** By sum: how much weight may still become false, of what has been propagated. */
  readonly spare: Float64Array
  /** Makes an open literal true. */
  assign(literal: Bool, reason: number): void
  /** Opens a level that the literal decides; one without effect when it is true already. */
  decide(literal: Bool): void
  /** What decided a level, from 1. */
  decisionAt(level: number): Bool
  /** Takes back all levels above this one. */
  undoTo(level: number): void
  /** Says that all there is agrees with what was found last. */
  agree(): void
  /** Where level 1 begins, or will. */
  rootSize(): number
  /** Takes back everything beyond this size, which level 0 had once. */
  cutTo(size: number): void
}

export function openTrail(booleans: number, sums: SumsByLiteral, order: DecisionOrder, last: LastFound): Trail {
  const { spare: spareAtFirst, byLiteral } = sums
  const { starts: countStarts, sums: countedIn, weights: countedAs } = byLiteral
  const spare = spareAtFirst.slice()
  const values = new Int8Array(2 * booleans)
  const levels = new Int32Array(booleans)
  const places = new Int32Array(booleans)
  const reasons = new Int32Array(booleans)
  const literals = new Int32Array(booleans)
  const { habits } = order
  /** By level, from 1. */
  let starts = new Int32Array(booleans + 2)
  let decisions = new Int32Array(booleans + 2)
  /** How much had been compared with what was found last before the level was opened. */
  let compared = new Int32Array(booleans + 2)
  /** Levels up to this one were there already when all there was agreed. */
  let agreed = 0
  const trail: Trail = {
    ...{ values, levels, places, reasons, literals, spare, size: 0, propagated: 0, level: 0 },
    ...{ assign, decide, decisionAt: (level) => decisions[level]!, undoTo, agree, rootSize: () => startOf(1), cutTo },
  }
  return trail

  function assign(literal: Bool, reason: number): void {
    values[literal] = 1
    values[literal ^ 1] = -1
    const boolean = literal >> 1
    levels[boolean] = trail.level
    places[boolean] = trail.size
    reasons[boolean] = reason
    literals[trail.size++] = literal
  }

  function decide(literal: Bool): void {
    trail.level += 1
    if (trail.level === starts.length) {
      starts = wider(starts)
      decisions = wider(decisions)
      compared = wider(compared)
    }
    compared[trail.level] = last.compared
    starts[trail.level] = trail.size
    decisions[trail.level] = literal
    if (values[literal] === 0) assign(literal, noReason)
  }

  function startOf(level: number): number {
    return level > trail.level ? trail.size : starts[level]!
  }

  function undoTo(level: number): void {
    if (level >= trail.level) return
    trail.level = level
    if (agreed > level) agreed = level
    // What was compared on a level that goes may have relied on it.
    for (; last.compared > compared[level + 1]!; last.compared--) last.release(literals[last.compared - 1]!)
    cutTo(starts[level + 1]!)
  }

  function agree(): void {
    last.compared = trail.size
    for (let level = agreed + 1; level <= trail.level; level++) compared[level] = starts[level]!
    agreed = trail.level
  }

  function cutTo(size: number): void {
    for (let place = trail.size - 1; place >= size; place--) {
      const literal = literals[place]!
      const boolean = literal >> 1
      values[literal] = 0
      values[literal ^ 1] = 0
      habits[boolean] = (literal & 1) ^ 1
      order.release(boolean)
      if (place >= trail.propagated) continue
      const end = countStarts[(literal ^ 1) + 1]!
      for (let i = countStarts[literal ^ 1]!; i < end; i++) spare[countedIn[i]!]! += countedAs[i]!
    }
    trail.size = size
    if (trail.propagated > size) trail.propagated = size
    if (last.agreeing > size) last.agreeing = size
  }
}

function wider(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const result = new Int32Array(2 * numbers.length)
  result.set(numbers)
  return result
}
