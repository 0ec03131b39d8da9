import { type Box, sideOf } from './box.js'
import { extremes, fills, meets, type Spans } from './spans.js'

/** A part of a space: the first and the last elementary cell on each axis. */
export interface Window {
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** How many boxes may still be looked at; counted, so that the same table always gives the same answer. */
export interface Budget {
  steps: number
}

/**
 * Halves a space again and again, each time at the border that keeps most boxes apart, and has every part looked at with
 * the boxes that reach into it, which stay in their order. `look` answers with the boxes for which the part has to be
 * halved once more, with none when it has seen enough; boxes that all fill the part can't be told apart any further.
 * Answers whether everything was looked at before the budget ran out.
 */
export function divideSpace(
  sizes: readonly number[],
  boxes: readonly Box[],
  look: (boxes: readonly Box[], window: Window) => readonly Box[],
  budget: Budget,
): boolean {
  const weight = Math.max(1, averageSides(boxes) / usualSides)
  const open: { readonly boxes: readonly Box[]; readonly window: Window }[] = [{ boxes, window: wholeSpace(sizes) }]
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    budget.steps -= (part.boxes.length + 1) * weight
    if (budget.steps < 0) return false
    const { window } = part
    const left = look(part.boxes, window)
    const cut = left.length === 0 ? null : bestCut(left, window)
    if (cut === null) continue
    const { axis, at } = cut
    const [from, to] = [window.from[axis]!, window.to[axis]!]
    open.push({ boxes: reaching(left, axis, at + 1, to), window: { from: replaced(window.from, axis, at + 1), to: window.to } })
    open.push({ boxes: reaching(left, axis, from, at), window: { from: window.from, to: replaced(window.to, axis, at) } })
  }
  return true
}

/** Boxes with more sides than usual take longer to look at. */
const usualSides = 4

function averageSides(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { sides }) => sum + sides.length, 0) / Math.max(1, boxes.length)
}

function wholeSpace(sizes: readonly number[]): Window {
  return { from: sizes.map(() => 0), to: sizes.map((size) => size - 1) }
}

/** Whether the box covers all of the window. */
export function fillsWindow({ sides }: Box, { from, to }: Window): boolean {
  for (const { axis, spans } of sides) if (!fills(spans, from[axis]!, to[axis]!)) return false
  return true
}

/** Whether the box reaches into the window. */
export function meetsWindow({ sides }: Box, { from, to }: Window): boolean {
  for (const { axis, spans } of sides) if (!meets(spans, from[axis]!, to[axis]!)) return false
  return true
}

function reaching(boxes: readonly Box[], axis: number, from: number, to: number): readonly Box[] {
  return boxes.filter((box) => {
    const spans = sideOf(box, axis)
    return spans === null || meets(spans, from, to)
  })
}

function replaced(numbers: readonly number[], at: number, number: number): readonly number[] {
  const copy = numbers.slice()
  copy[at] = number
  return copy
}

/** To halve a window after a cell of an axis. */
interface Cut {
  readonly axis: number
  readonly at: number
}

/** So many boxes, spread evenly over all, are asked where they would like to be kept apart from the others. */
const sampleSize = 24

/** A border of some box inside the window, if possible one with many boxes on either side; `null` when all boxes fill it. */
function bestCut(boxes: readonly Box[], window: Window): Cut | null {
  const step = Math.max(1, Math.floor(boxes.length / sampleSize))
  const sample = step === 1 ? boxes : boxes.filter((_, i) => i % step === 0)
  const cut = bestCutOf(sample, window)
  if (cut !== null || step === 1) return cut
  const other = boxes.find((box) => !fillsWindow(box, window))
  return other === undefined ? null : bestCutOf([other], window)
}

function bestCutOf(boxes: readonly Box[], window: Window): Cut | null {
  let best: Cut | null = null
  let highest = Number.NEGATIVE_INFINITY
  for (const axis of new Set(boxes.flatMap(({ sides }) => sides.map((side) => side.axis)))) {
    const [from, to] = [window.from[axis]!, window.to[axis]!]
    if (from === to) continue
    const stretches = boxes.flatMap((box) => stretchIn(sideOf(box, axis), from, to) ?? [])
    for (const at of bordersOf(stretches, from, to)) {
      const [before, after] = [stretches.filter(({ last }) => last <= at).length, stretches.filter(({ first }) => first > at).length]
      const score = 4 * Math.min(before, after) + before + after
      if (score <= highest) continue
      highest = score
      best = { axis, at }
    }
  }
  return best
}

interface Stretch {
  readonly spans: Spans
  readonly first: number
  readonly last: number
}

/** Where a box begins and ends within the window; `null` for one that goes all through it. */
function stretchIn(spans: Spans | null, from: number, to: number): Stretch | null {
  if (spans === null || fills(spans, from, to)) return null
  const ends = extremes(spans, from, to)
  return ends === null ? null : { spans, first: ends[0], last: ends[1] }
}

function bordersOf(stretches: readonly Stretch[], from: number, to: number): ReadonlySet<number> {
  const borders = new Set<number>()
  for (const { spans, first, last } of stretches) {
    if (first > from) borders.add(first - 1)
    if (last < to) borders.add(last)
    if (first === from && last === to) borders.add(endOfStretch(spans, from))
  }
  return borders
}

/** The last cell of the stretch that goes through a cell. */
function endOfStretch(spans: Spans, cell: number): number {
  return spans[spans.findIndex((end, i) => i % 2 === 1 && end >= cell)]!
}
