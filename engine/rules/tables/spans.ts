/**
 * Some of the elementary cells of an axis: the first and the last of each stretch, one after another, ascending and
 * apart. `[0, 2, 5, 5]` is 0, 1, 2 and 5; `[]` is none.
 */
export type Spans = readonly number[]

/** Whether any of the cells lies in `[from, to]`. */
export function meets(spans: Spans, from: number, to: number): boolean {
  const at = stretchFrom(spans, from)
  return at < spans.length && spans[at]! <= to
}

/** Whether all cells of `[from, to]` are among them. */
export function fills(spans: Spans, from: number, to: number): boolean {
  const at = stretchFrom(spans, from)
  return at < spans.length && spans[at]! <= from && to <= spans[at + 1]!
}

/** The first and the last of the cells that lie in `[from, to]`; `null` when none does. */
export function extremes(spans: Spans, from: number, to: number): readonly [number, number] | null {
  const at = stretchFrom(spans, from)
  if (at >= spans.length || spans[at]! > to) return null
  let last = spans.length - 2
  while (spans[last]! > to) last -= 2
  return [Math.max(from, spans[at]!), Math.min(to, spans[last + 1]!)]
}

/** What two have in common. */
export function commonSpans(left: Spans, right: Spans): Spans {
  const common: number[] = []
  for (let [l, r] = [0, 0]; l < left.length && r < right.length; ) {
    const [from, to] = [Math.max(left[l]!, right[r]!), Math.min(left[l + 1]!, right[r + 1]!)]
    if (from <= to) common.push(from, to)
    if (left[l + 1]! < right[r + 1]!) l += 2
    else r += 2
  }
  return common
}

/** How many cells there are. */
export function cellCount(spans: Spans): number {
  let count = 0
  for (let at = 0; at < spans.length; at += 2) count += spans[at + 1]! - spans[at]! + 1
  return count
}

/** Whether two have any cell in common. */
export function shareCell(left: Spans, right: Spans): boolean {
  for (let [l, r] = [0, 0]; l < left.length && r < right.length; ) {
    if (left[l + 1]! < right[r]!) l += 2
    else if (right[r + 1]! < left[l]!) r += 2
    else return true
  }
  return false
}

/** Whether all cells of one belong to the other. */
export function isPartOf(inner: Spans, outer: Spans): boolean {
  for (let at = 0; at < inner.length; at += 2) if (!fills(outer, inner[at]!, inner[at + 1]!)) return false
  return true
}

/** All cells of several together. */
export function allSpans(several: readonly Spans[]): Spans {
  const stretches = several.flatMap((spans) => spans.flatMap((from, at) => (at % 2 === 0 ? [[from, spans[at + 1]!] as const] : [])))
  const all: number[] = []
  for (const [from, to] of stretches.sort(([left], [right]) => left - right)) {
    const end = all.at(-1)
    if (end !== undefined && from <= end + 1) all[all.length - 1] = Math.max(end, to)
    else all.push(from, to)
  }
  return all
}

/** Where the first stretch begins that ends at `cell` or after it. */
function stretchFrom(spans: Spans, cell: number): number {
  if (spans.length <= 8) {
    let at = 0
    while (at < spans.length && spans[at + 1]! < cell) at += 2
    return at
  }
  let [low, high] = [0, spans.length / 2]
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle * 2 + 1]! < cell) low = middle + 1
    else high = middle
  }
  return low * 2
}
