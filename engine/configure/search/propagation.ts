import type { Bool } from './booleans.js'
import type { ClauseStore } from './clause-store.js'
import type { PairsByLiteral, SumsByLiteral } from './occurrences.js'
import type { Trail } from './trail.js'

/** How far a propagation came. */
export type Propagated = 'settled' | 'conflict' | 'exhausted'

/** Finds what follows from what is true and false. */
export interface Propagation {
  /** Makes true what sums cannot do without from the beginning; `false` when one can't be satisfied. */
  begin(): boolean
  /** Goes on until nothing follows, a conflict is in `why`, or `looks` exceeds the limit. */
  propagate(limit: number): Propagated
  /** Writes into `why` the false literals from which the true one followed; it must have a reason. */
  explain(literal: Bool): void
  /** The false literals that a conflict or a reason consists of. */
  readonly why: Int32Array
  whySize: number
  /** How often something was looked at. */
  looks: number
}

export function openPropagation(trail: Trail, store: ClauseStore, pairs: PairsByLiteral, sums: SumsByLiteral): Propagation {
  const { values, levels, places, reasons, literals, spare, assign } = trail
  const { starts: pairStarts, others } = pairs
  const { literals: summed, weights, starts: sumStarts, spare: spareAtFirst, heaviest, byLiteral } = sums
  const { starts: countStarts, sums: countedIn, weights: countedAs } = byLiteral
  const { watched } = store
  const why = new Int32Array(places.length)
  const propagation: Propagation = { begin, propagate, explain, why, whySize: 0, looks: 0 }
  return propagation

  function begin(): boolean {
    for (let sum = 0; sum < spare.length; sum++) {
      if (spare[sum]! < 0) return false
      if (spare[sum]! < heaviest[sum]!) force(sum)
    }
    return true
  }

  function propagate(limit: number): Propagated {
    while (trail.propagated < trail.size) {
      if (propagation.looks > limit) return 'exhausted'
      const untrue = literals[trail.propagated]! ^ 1
      if (!followPairs(untrue) || !followClauses(untrue)) return 'conflict'
      // From here the literal counts as propagated, whatever comes of it: undoing relies on all its sums being counted.
      trail.propagated += 1
      if (!followSums(untrue)) return 'conflict'
    }
    return 'settled'
  }

  function followPairs(untrue: Bool): boolean {
    const end = pairStarts[untrue + 1]!
    const begin = pairStarts[untrue]!
    propagation.looks += 1 + end - begin
    for (let i = begin; i < end; i++) {
      const other = others[i]!
      const value = values[other]!
      if (value === 0) assign(other, -1 - 2 * untrue)
      else if (value < 0) {
        why[0] = other
        why[1] = untrue
        propagation.whySize = 2
        return false
      }
    }
    return true
  }

  function followClauses(untrue: Bool): boolean {
    const { words } = store
    let looks = 0
    /** The link that leads to this one; 0 where the head of the list does. */
    let from = 0
    let link = watched[untrue]!
    while (link !== 0) {
      const next = words[link]!
      const at = link - 1 - (link & 1)
      const other = words[at + 4 - (link & 1)]!
      looks += 1
      if (values[other]! > 0) {
        from = link
        link = next
        continue
      }
      const end = at + 3 + words[at]!
      let place = at + 5
      while (place < end && values[words[place]!]! < 0) place += 1
      looks += place - at - 5
      if (place < end) {
        const found = words[place]!
        words[place] = untrue
        words[link + 2] = found
        words[link] = watched[found]!
        watched[found] = link
        if (from === 0) watched[untrue] = next
        else words[from] = next
      } else if (values[other] === 0) {
        assign(other, at)
        from = link
      } else {
        propagation.looks += looks
        for (let i = at + 3; i < end; i++) why[i - at - 3] = words[i]!
        propagation.whySize = end - at - 3
        return false
      }
      link = next
    }
    propagation.looks += looks
    return true
  }

  function followSums(untrue: Bool): boolean {
    const end = countStarts[untrue + 1]!
    const begin = countStarts[untrue]!
    propagation.looks += end - begin
    let broken = -1
    for (let i = begin; i < end; i++) {
      const sum = countedIn[i]!
      spare[sum]! -= countedAs[i]!
      if (spare[sum]! < 0) broken = broken < 0 ? sum : broken
      else if (spare[sum]! < heaviest[sum]! && broken < 0) force(sum)
    }
    if (broken < 0) return true
    explainSum(broken, trail.size, 0)
    return false
  }

  /** Makes true what the sum cannot do without. */
  function force(sum: number): void {
    const left = spare[sum]!
    const end = sumStarts[sum + 1]!
    let i = sumStarts[sum]!
    for (; i < end && weights[i]! > left; i++) if (values[summed[i]!] === 0) assign(summed[i]!, -2 - 2 * sum)
    propagation.looks += i - sumStarts[sum]!
  }

  function explain(literal: Bool): void {
    const boolean = literal >> 1
    const reason = reasons[boolean]!
    if (reason > 0) {
      const { words } = store
      const end = reason + 3 + words[reason]!
      let size = 0
      for (let i = reason + 3; i < end; i++) if (words[i] !== literal) why[size++] = words[i]!
      propagation.whySize = size
      propagation.looks += size
    } else if ((reason & 1) !== 0) {
      why[0] = (-1 - reason) / 2
      propagation.whySize = 1
    } else {
      const sum = (-2 - reason) / 2
      let i = sumStarts[sum]!
      while (summed[i] !== literal) i += 1
      explainSum(sum, places[boolean]!, weights[i]!)
    }
  }

  /**
   * Literals of the sum that were false before a place on the trail and leave no room for so much more. What is false
   * whatever is decided comes first: it costs a reason nothing.
   */
  function explainSum(sum: number, before: number, more: number): void {
    const begin = sumStarts[sum]!
    const end = sumStarts[sum + 1]!
    let left = spareAtFirst[sum]! - more
    propagation.whySize = 0
    for (let i = begin; i < end; i++) {
      const literal = summed[i]!
      if (values[literal]! < 0 && levels[literal >> 1] === 0 && places[literal >> 1]! < before) left -= weights[i]!
    }
    for (let i = begin; i < end && left >= 0; i++) {
      const literal = summed[i]!
      if (values[literal]! >= 0 || levels[literal >> 1] === 0 || places[literal >> 1]! >= before) continue
      left -= weights[i]!
      why[propagation.whySize++] = literal
    }
    propagation.looks += 2 * (end - begin)
  }
}
