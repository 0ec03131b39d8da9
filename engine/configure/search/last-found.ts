import type { Bool } from './booleans.js'
import type { ClausesByLiteral, SumsByLiteral } from './occurrences.js'

/** What the guess is compared with: what is true by literal and in order, see `Trail`. */
interface Present {
  readonly values: Int8Array
  readonly literals: Int32Array
  readonly size: number
  agree(): void
}

/**
 * The assignment found last, as a guess at the next: what the trail leaves open is imagined as it was then. Only what the
 * trail changed can be wrong with that, so a question that differs little from the last one costs little.
 */
export interface LastFound {
  isKnown: boolean
  /** How many literals of the trail have been compared with it. */
  compared: number
  /** How many of them were there already when it was found: it agrees with those. */
  agreeing: number
  /** An open literal of something that the guess does not satisfy; -1 when it satisfies everything. */
  failing(trail: Present): Bool
  /**
   * Makes the guess, or the trail where nothing on it is open, what was found last; gives how much of the trail agreed
   * with it before.
   */
  take(trail: Present): number
  /** Says that a literal that was compared is open again. */
  release(literal: Bool): void
  /** By boolean: 1 where it was true. */
  readonly truth: Uint8Array
  /** How often something was looked at. */
  looks: number
  save(): void
  restore(): void
}

export function openLastFound(booleans: number, clauses: ClausesByLiteral, sums: SumsByLiteral): LastFound {
  const { literals: listed, starts: clauseStarts, byLiteral: inClauses } = clauses
  const { literals: summed, starts: sumStarts, spare, byLiteral } = sums
  const { starts: countStarts, sums: countedIn, weights: countedAs } = byLiteral
  const truth = new Uint8Array(booleans)
  /** By sum: how much more weight is true in the guess than is needed. */
  const margin = new Float64Array(spare.length)
  /** Sums whose margin fell below zero, each once. */
  const suspects = new Int32Array(spare.length)
  const isSuspect = new Uint8Array(spare.length)
  let suspectCount = 0
  const saved = { truth: truth.slice(), margin: margin.slice(), isKnown: false, compared: 0, agreeing: 0 }
  const last: LastFound = { isKnown: false, compared: 0, agreeing: 0, failing, take, release, truth, looks: 0, save, restore }
  return last

  function failing(trail: Present): Bool {
    const { values, literals } = trail
    for (; last.compared < trail.size; last.compared++) {
      const literal = literals[last.compared]!
      last.looks += 1
      if (!differs(literal)) continue
      const end = inClauses.starts[(literal ^ 1) + 1]!
      for (let i = inClauses.starts[literal ^ 1]!; i < end; i++) {
        const open = openLiteral(values, inClauses.clauses[i]!)
        if (open >= 0) return open
      }
      change(literal, 1)
    }
    for (; suspectCount > 0; suspectCount--) {
      const sum = suspects[suspectCount - 1]!
      if (margin[sum]! < 0) return missing(values, sum)
      isSuspect[sum] = 0
    }
    return -1
  }

  function differs(literal: Bool): boolean {
    return truth[literal >> 1] === (literal & 1)
  }

  /** Where the guess does not satisfy the clause, one of its open literals; -1 where it does. */
  function openLiteral(values: Int8Array, clause: number): Bool {
    let open = -1
    const end = clauseStarts[clause + 1]!
    for (let i = clauseStarts[clause]!; i < end; i++) {
      const literal = listed[i]!
      const value = values[literal]!
      last.looks += 1
      if (value > 0 || (value === 0 && !differs(literal))) return -1
      if (value === 0 && open < 0) open = literal
    }
    return open
  }

  /** An open literal of the sum that the guess takes for false. */
  function missing(values: Int8Array, sum: number): Bool {
    let i = sumStarts[sum]!
    while (values[summed[i]!] !== 0 || !differs(summed[i]!)) i += 1
    last.looks += i - sumStarts[sum]!
    return summed[i]!
  }

  /** Counts a literal that becomes true and its opposite that becomes false, or takes that back. */
  function change(literal: Bool, sign: 1 | -1): void {
    count(literal, sign)
    count(literal ^ 1, -sign)
  }

  /** Either way something may be missing afterwards: taking back may take what made up for a change that stays. */
  function count(literal: Bool, sign: number): void {
    const end = countStarts[literal + 1]!
    for (let i = countStarts[literal]!; i < end; i++) {
      const sum = countedIn[i]!
      margin[sum]! += sign * countedAs[i]!
      if (sign > 0 || margin[sum]! >= 0 || isSuspect[sum] === 1) continue
      isSuspect[sum] = 1
      suspects[suspectCount++] = sum
    }
  }

  function release(literal: Bool): void {
    if (differs(literal)) change(literal, -1)
  }

  function take(trail: Present): number {
    const { literals, size } = trail
    const { agreeing } = last
    for (let place = agreeing; place < size; place++) {
      const literal = literals[place]!
      if (last.isKnown && place >= last.compared && differs(literal)) change(literal, 1)
      truth[literal >> 1] = (literal & 1) ^ 1
    }
    last.agreeing = size
    trail.agree()
    if (last.isKnown) return agreeing
    last.isKnown = true
    for (let sum = 0; sum < margin.length; sum++) margin[sum] = marginOf(sum)
    return agreeing
  }

  function marginOf(sum: number): number {
    let most = 0
    let weight = 0
    for (let i = sumStarts[sum]!; i < sumStarts[sum + 1]!; i++) {
      most += sums.weights[i]!
      if (!differs(summed[i]!)) weight += sums.weights[i]!
    }
    return weight - (most - spare[sum]!)
  }

  function save(): void {
    saved.truth.set(truth)
    saved.margin.set(margin)
    saved.isKnown = last.isKnown
    saved.compared = last.compared
    saved.agreeing = last.agreeing
  }

  function restore(): void {
    truth.set(saved.truth)
    margin.set(saved.margin)
    last.isKnown = saved.isKnown
    last.compared = saved.compared
    last.agreeing = saved.agreeing
    while (suspectCount > 0) isSuspect[suspects[--suspectCount]!] = 0
  }
}
