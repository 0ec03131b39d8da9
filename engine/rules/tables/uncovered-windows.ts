import { type Box, type Side, sideOf } from './box.js'
import { type Budget, divideSpace, fillsWindow, type Window } from './divide-space.js'
import type { Search } from './meeting-rows.js'
import { allSpans, meets, type Spans } from './spans.js'
import type { TableSpace } from './table-space.js'

/** A part of the space where no row holds. */
export interface Gap extends Window {
  /** A context in it that counts. */
  readonly spot: readonly number[]
}

/**
 * Parts of the space where no row holds, at most so many; each as large as it gets. With `complete` and none found there
 * is none. Where not every context counts, `spotIn` gives one of a part that does, or `null`.
 */
export function uncoveredWindows(
  { sizes, boxes }: Pick<TableSpace, 'sizes' | 'boxes'>,
  most: number,
  budget: Budget,
  spotIn: (window: Window) => readonly number[] | null = ({ from }) => from,
): Search<Gap> {
  const covering = mergedBoxes(sizes, boxes)
  const found: Gap[] = []
  const isDone = divideSpace(
    sizes,
    covering,
    (some, window) => {
      if (found.length >= most) return []
      const isNews = some.length === 0 && found.every((gap) => areApart(gap, window))
      const spot = isNews ? spotIn(window) : null
      if (spot !== null) found.push({ ...widened(covering, sizes, window), spot })
      return some.some((box) => fillsWindow(box, window)) ? [] : some
    },
    budget,
  )
  return { found, end: found.length >= most ? 'stopped' : isDone ? 'complete' : 'unproven' }
}

/**
 * Fewer boxes that cover the same: those that differ on one axis only become one. A full grid becomes a single box, so
 * that what is left to look at is where a table is irregular. They speak of no row any more.
 */
function mergedBoxes(sizes: readonly number[], boxes: readonly Box[]): readonly Box[] {
  const names = new Map<string, string>()
  const known = new WeakMap<Spans, string>()
  const nameOf = (spans: Spans): string => {
    const before = known.get(spans)
    if (before !== undefined) return before
    const content = spans.join()
    const name = names.get(content) ?? String(names.size)
    names.set(content, name)
    known.set(spans, name)
    return name
  }
  const keyOf = (sides: readonly Side[], axis: number) =>
    sides.reduce((key, side) => (side.axis === axis ? key : `${key} ${side.axis} ${nameOf(side.spans)}`), '')
  return sizes.reduce((some, size, axis) => {
    const groups = new Map<string, Box[]>()
    for (const box of some) {
      const key = sideOf(box, axis) === null ? `${keyOf(box.sides, axis)} everywhere` : keyOf(box.sides, axis)
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [box])
      else group.push(box)
    }
    return [...groups.values()].map((group) => united(group, axis, size))
  }, boxes)
}

function united(boxes: readonly Box[], axis: number, size: number): Box {
  const [first] = boxes
  if (boxes.length === 1 || sideOf(first!, axis) === null) return first!
  const spans = allSpans(boxes.map((box) => sideOf(box, axis)!))
  const isEverywhere = spans[0] === 0 && spans[1] === size - 1
  const sides = first!.sides.flatMap((side) => (side.axis !== axis ? [side] : isEverywhere ? [] : [{ axis, spans }]))
  return { row: first!.row, sides }
}

/** An empty window drawn out on each axis until it meets a box. */
function widened(boxes: readonly Box[], sizes: readonly number[], window: Window): Window {
  const [from, to] = [[...window.from], [...window.to]]
  const isMet = ({ axis, spans }: Side) => meets(spans, from[axis]!, to[axis]!)
  for (const [axis, size] of sizes.entries()) {
    const facing = boxes.flatMap((box) => (box.sides.every((side) => side.axis === axis || isMet(side)) ? (sideOf(box, axis) ?? []) : []))
    const [first, last] = [from[axis]!, to[axis]!]
    from[axis] = facing.reduce((most, cell) => (cell < first ? Math.max(most, cell + 1) : most), 0)
    to[axis] = facing.reduce((least, cell) => (cell > last ? Math.min(least, cell - 1) : least), size - 1)
  }
  return { from, to }
}

function areApart(left: Window, right: Window): boolean {
  return left.from.some((from, axis) => from > right.to[axis]! || left.to[axis]! < right.from[axis]!)
}
