import type { Bool } from './booleans.js'
import type { DecisionOrder } from './decision-order.js'
import type { Propagation } from './propagation.js'
import { noReason, type Trail } from './trail.js'

/** What a conflict teaches. */
export interface Learning {
  /**
   * Reads the conflict in `why`, above level 0, into a clause that was true all along: `learned`, of which only the first
   * literal is from the latest level, and the second from the latest of the others.
   */
  learn(): void
  readonly learned: Int32Array
  size: number
  /** On how many levels its literals are. */
  spread: number
  /** The level on which its first literal follows from the others. */
  backTo: number
  /** The levels whose decisions together exclude a literal that is false, in no order. */
  levelsAgainst(literal: Bool): readonly number[]
}

export function openLearning(trail: Trail, propagation: Propagation, order: DecisionOrder): Learning {
  const { levels, reasons, literals } = trail
  const { why, explain } = propagation
  const count = levels.length
  /** By boolean: 1 where it takes part, 2 where it follows from what takes part. */
  const marks = new Uint8Array(count)
  const marked = new Int32Array(count)
  let markedSize = 0
  const part = new Int32Array(count)
  const open = new Int32Array(count)
  let isOnLevel = new Uint8Array(count + 1)
  const learning: Learning = { learn, learned: new Int32Array(count + 1), size: 0, spread: 0, backTo: 0, levelsAgainst }
  const { learned } = learning
  return learning

  function learn(): void {
    let place = trail.size
    let onLatest = 0
    learning.size = 1
    for (;;) {
      for (let i = 0; i < propagation.whySize; i++) {
        const boolean = why[i]! >> 1
        if (marks[boolean] !== 0 || levels[boolean] === 0) continue
        mark(boolean, 1)
        if (levels[boolean] === trail.level) onLatest += 1
        else learned[learning.size++] = why[i]!
      }
      do place -= 1
      while (marks[literals[place]! >> 1] !== 1)
      onLatest -= 1
      if (onLatest === 0) break
      explain(literals[place]!)
    }
    learned[0] = literals[place]! ^ 1
    const taking = markedSize
    part.set(marked.subarray(0, markedSize))
    minimise()
    for (let i = 0; i < taking; i++) isOnLevel[levels[part[i]!]!] = 0
    order.bump(part, taking)
    forgetMarks(0)
    findLatest()
  }

  function mark(boolean: number, as: number): void {
    marks[boolean] = as
    marked[markedSize++] = boolean
  }

  function forgetMarks(from: number): void {
    while (markedSize > from) marks[marked[--markedSize]!] = 0
  }

  /** Leaves out the literals that follow from the others. */
  function minimise(): void {
    if (trail.level >= isOnLevel.length) isOnLevel = new Uint8Array(2 * trail.level)
    learning.spread = 0
    for (let i = 0; i < learning.size; i++) {
      const level = levels[learned[i]! >> 1]!
      if (isOnLevel[level] === 0) learning.spread += 1
      isOnLevel[level] = 1
    }
    let size = 1
    for (let i = 1; i < learning.size; i++) {
      const literal = learned[i]!
      if (reasons[literal >> 1] === noReason || !follows(literal)) learned[size++] = literal
    }
    learning.size = size
  }

  /** Whether a false literal is false because of others that take part, and nothing else. */
  function follows(literal: Bool): boolean {
    const before = markedSize
    let openSize = 0
    open[openSize++] = literal
    while (openSize > 0) {
      explain(open[--openSize]! ^ 1)
      for (let i = 0; i < propagation.whySize; i++) {
        const boolean = why[i]! >> 1
        if (levels[boolean] === 0 || marks[boolean] !== 0) continue
        if (reasons[boolean] === noReason || isOnLevel[levels[boolean]!] === 0) {
          forgetMarks(before)
          return false
        }
        mark(boolean, 2)
        open[openSize++] = why[i]!
      }
    }
    return true
  }

  function findLatest(): void {
    learning.backTo = 0
    for (let i = 1; i < learning.size; i++) {
      const literal = learned[i]!
      const level = levels[literal >> 1]!
      if (level <= learning.backTo) continue
      learning.backTo = level
      learned[i] = learned[1]!
      learned[1] = literal
    }
  }

  function levelsAgainst(literal: Bool): readonly number[] {
    const found: number[] = []
    if (levels[literal >> 1] === 0) return found
    mark(literal >> 1, 1)
    for (let place = trail.size - 1; place >= trail.rootSize(); place--) {
      const boolean = literals[place]! >> 1
      if (marks[boolean] === 0) continue
      if (reasons[boolean] === noReason) found.push(levels[boolean]!)
      else {
        explain(literals[place]!)
        for (let i = 0; i < propagation.whySize; i++) {
          const other = why[i]! >> 1
          if (marks[other] === 0 && levels[other]! > 0) mark(other, 1)
        }
      }
    }
    forgetMarks(0)
    return found
  }
}
