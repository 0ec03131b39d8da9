import type { FactValue } from '../../values/fact-value.js'
import { groupBy } from '../../values/group-by.js'
import { type Box, sideOf } from './box.js'
import { type Budget, divideSpace, fillsWindow, meetsWindow } from './divide-space.js'
import type { Search } from './meeting-rows.js'
import { cellCount, isPartOf, shareCell } from './spans.js'
import type { TableSpace } from './table-space.js'

/** A row that others leave nothing to. */
export interface CoveredRow {
  readonly row: number
  /** Rows of which one at least holds wherever it does: a single one if there is such, else several together. */
  readonly by: readonly number[]
  /** A context in which it holds, by its cell on each axis. */
  readonly spot: readonly number[]
}

/** The rows that hold somewhere where no earlier row does; `null` when the budget ran out. */
function firstRows(sizes: readonly number[], boxes: readonly Box[], budget: Budget): ReadonlySet<number> | null {
  const first = new Set<number>()
  const isDone = divideSpace(
    sizes,
    boxes,
    (some, window) => {
      const [top] = some
      if (top !== undefined) first.add(top.row)
      if (some.every(({ row }) => first.has(row))) return []
      const end = some.findIndex((box) => fillsWindow(box, window))
      const rivals = end === -1 ? some : some.slice(0, end + 1)
      return rivals.every(({ row }) => first.has(row)) ? [] : rivals
    },
    budget,
  )
  return isDone ? first : null
}

/** The rows that hold somewhere where no other row does; `null` when the budget ran out. */
function loneRows(sizes: readonly number[], boxes: readonly Box[], budget: Budget): ReadonlySet<number> | null {
  const lone = new Set<number>()
  const isDone = divideSpace(
    sizes,
    boxes,
    (some, window) => {
      const [top] = some
      if (top === undefined) return []
      if (some.every(({ row }) => row === top.row)) lone.add(top.row)
      const filling = some.filter((box) => fillsWindow(box, window))
      const isShared = filling.some(({ row }) => row !== filling[0]!.row)
      return isShared || some.every(({ row }) => lone.has(row)) ? [] : some
    },
    budget,
  )
  return isDone ? lone : null
}

/** Rows of a `priority` table that rows with lower numbers leave nothing to, so that they never decide. */
export function shadowedRows({ sizes, boxes }: TableSpace, most: number, budget: Budget): Search<CoveredRow> {
  const first = firstRows(sizes, boxes, budget)
  if (first === null) return { found: [], end: 'unproven' }
  const shadowed = [...new Set(boxes.map(({ row }) => row))].filter((row) => !first.has(row))
  return someCovered(sizes, boxes, shadowed, (row) => boxes.filter((box) => box.row < row), most, budget)
}

/**
 * Rows of a `collect` table that add nothing, because others with the same outcome hold wherever they do. All that are
 * found can be taken out together: one that covers another is not found to be covered by it too.
 */
export function idleRows(
  { sizes, boxes }: TableSpace,
  outcomeOf: (row: number) => FactValue,
  most: number,
  budget: Budget,
): Search<CoveredRow> {
  const found: CoveredRow[] = []
  for (const own of groupBy(boxes, ({ row }) => outcomeOf(row)).values()) {
    if (own.every(({ row }) => row === own[0]!.row)) continue
    const lone = loneRows(sizes, own, budget)
    if (lone === null) return { found, end: 'unproven' }
    const gone = new Set<number>()
    for (const row of narrowestFirst(
      sizes,
      own.filter((box) => !lone.has(box.row)),
    )) {
      if (found.length >= most) return { found, end: 'stopped' }
      const others = own.filter((box) => box.row !== row && !gone.has(box.row))
      const search = someCovered(sizes, own, [row], () => others, 1, budget)
      if (search.end === 'unproven') return { found, end: 'unproven' }
      if (search.found.length > 0) gone.add(row)
      found.push(...search.found)
    }
  }
  return { found, end: 'complete' }
}

/** Of the rows in question those that their rivals really cover, with the rivals that do. */
function someCovered(
  sizes: readonly number[],
  boxes: readonly Box[],
  rows: readonly number[],
  rivalsOf: (row: number) => readonly Box[],
  most: number,
  budget: Budget,
): Search<CoveredRow> {
  const found: CoveredRow[] = []
  for (const row of rows) {
    if (found.length >= most) return { found, end: 'stopped' }
    const own = boxes.filter((box) => box.row === row)
    const by = coveringRows(sizes, own, rivalsOf(row), budget)
    if (by === null) return { found, end: 'unproven' }
    if (by.length > 0) found.push({ row, by, spot: sizes.map((_, axis) => sideOf(own[0]!, axis)?.[0] ?? 0) })
  }
  return { found, end: 'complete' }
}

/** The rivals that cover the boxes of a row: one, if one does it alone; none, if they don't; `null` when the budget ran out. */
export function coveringRows(
  sizes: readonly number[],
  own: readonly Box[],
  rivals: readonly Box[],
  budget: Budget,
): readonly number[] | null {
  budget.steps -= rivals.length
  const near = rivals.filter((rival) => own.some((box) => boxesMeet(box, rival)))
  const alone = near.find((rival) => own.every((box) => isInside(sizes, box, rival)))
  if (alone !== undefined) return [alone.row]
  const covering = new Set<number>()
  let isCovered = true
  const isDone = divideSpace(
    sizes,
    near,
    (some, window) => {
      if (!isCovered || !own.some((box) => meetsWindow(box, window))) return []
      const filling = some.find((box) => fillsWindow(box, window))
      if (filling !== undefined) covering.add(filling.row)
      else if (some.length === 0) isCovered = false
      return filling === undefined ? some : []
    },
    budget,
  )
  if (!isDone) return null
  return isCovered ? [...covering].sort((left, right) => left - right) : []
}

function boxesMeet(left: Box, right: Box): boolean {
  return left.sides.every(({ axis, spans }) => {
    const others = sideOf(right, axis)
    return others === null || shareCell(spans, others)
  })
}

function isInside(sizes: readonly number[], inner: Box, outer: Box): boolean {
  return outer.sides.every(({ axis, spans }) => isPartOf(sideOf(inner, axis) ?? [0, sizes[axis]! - 1], spans))
}

/** Rows by how much of the space they take, smallest first; of equal ones the later first. */
function narrowestFirst(sizes: readonly number[], boxes: readonly Box[]): readonly number[] {
  const extents = new Map<number, number>()
  for (const { row, sides } of boxes) {
    const extent = sides.reduce((product, { axis, spans }) => (product * cellCount(spans)) / sizes[axis]!, 1)
    extents.set(row, (extents.get(row) ?? 0) + extent)
  }
  return [...extents].sort(([one, small], [other, large]) => small - large || other - one).map(([row]) => row)
}
