import { type Box, sideOf } from './box.js'
import { type Budget, divideSpace, fillsWindow, type Window } from './divide-space.js'
import { commonSpans } from './spans.js'
import type { TableSpace } from './table-space.js'

/** Two rows that hold together in some context. */
export interface Meeting {
  readonly rows: readonly [number, number]
  /** A context in which both hold, by its cell on each axis. */
  readonly spot: readonly number[]
}

/** What was found, and whether that is all there is. */
export interface Search<Found> {
  readonly found: readonly Found[]
  /** `stopped`: as many as anybody reads were found. `unproven`: the search gave up before it had looked everywhere. */
  readonly end: 'complete' | 'stopped' | 'unproven'
}

/** Fewer boxes than this are compared each with each. */
const fewBoxes = 10

/** Pairs of rows that hold together somewhere, at most so many; with `complete` those are all pairs there are. */
export function meetingRows({ sizes, boxes }: TableSpace, most: number, budget: Budget): Search<Meeting> {
  const found = new Map<string, Meeting>()
  const note = (one: Box, other: Box): boolean => {
    const key = `${one.row} ${other.row}`
    const spot = one.row === other.row || found.has(key) ? null : commonSpot(one, other, sizes.length)
    if (spot !== null) found.set(key, { rows: [one.row, other.row], spot })
    return found.size < most
  }
  const isDone = divideSpace(
    sizes,
    boxes,
    (some, window) => {
      if (found.size >= most) return []
      if (some.length <= fewBoxes) {
        notePairs(some, note)
        return []
      }
      const rest = some.filter((box) => !fillsWindow(box, window))
      if (rest.length < some.length) noteFilling(some, window, note)
      return rest.length < 2 ? [] : rest
    },
    budget,
  )
  const inOrder = [...found.values()].sort((left, right) => left.rows[0] - right.rows[0] || left.rows[1] - right.rows[1])
  return { found: inOrder, end: found.size >= most ? 'stopped' : isDone ? 'complete' : 'unproven' }
}

/** Notes a pair of boxes if they meet, the earlier first, and answers whether more are wanted. */
type Note = (one: Box, other: Box) => boolean

function notePairs(boxes: readonly Box[], note: Note): void {
  for (const [i, one] of boxes.entries()) for (const other of boxes.slice(i + 1)) if (!note(one, other)) return
}

/** A box that fills the window meets every other that reaches into it. */
function noteFilling(boxes: readonly Box[], window: Window, note: Note): void {
  for (const [i, one] of boxes.entries()) {
    if (!fillsWindow(one, window)) continue
    for (const [j, other] of boxes.entries()) {
      if (i !== j && !(i < j ? note(one, other) : note(other, one))) return
    }
  }
}

/** A context of both boxes; `null` when they keep apart. */
function commonSpot(one: Box, other: Box, axes: number): readonly number[] | null {
  const spot: number[] = Array.from({ length: axes }, () => 0)
  for (const { axis, spans } of one.sides) {
    const others = sideOf(other, axis)
    const first = (others === null ? spans : commonSpans(spans, others))[0]
    if (first === undefined) return null
    spot[axis] = first
  }
  for (const { axis, spans } of other.sides) if (sideOf(one, axis) === null) spot[axis] = spans[0]!
  return spot
}
