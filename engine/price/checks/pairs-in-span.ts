import type { CompiledTable } from '../compile-table.js'
import type { CompiledRow } from '../compiled-row.js'
import { rangeEnds } from '../weigh-row.js'

/** Where a row holds along one line: its validity, or a dimension of ranges. */
interface Span {
  readonly row: CompiledRow
  readonly from: number
  readonly to: number
}

/**
 * Pairs of one row of each list whose spans meet along the line that keeps most of them apart: either their validity or
 * one of the ranges. Rows are swept along it, so that a thousand rows in a row make a thousand steps, not a million.
 */
export function* pairsInSpan(
  table: CompiledTable,
  ones: readonly CompiledRow[],
  others: readonly CompiledRow[],
): Generator<readonly [CompiledRow, CompiledRow]> {
  const lines = [validity, ...table.dimensions.flatMap(({ match }, position) => (match === 'range' ? [rangeAt(position)] : []))]
  const laid = lines.map((line) => [ones.map(line), others.map(line)] as const)
  const [best] = laid.map((spans) => ({ spans, count: meetingPairs(...spans) })).sort((left, right) => left.count - right.count)
  const [left, right] = best!.spans
  const open = { left: [] as Span[], right: [] as Span[] }
  const events = [...left.map((span) => ({ span, side: 'left' as const })), ...right.map((span) => ({ span, side: 'right' as const }))]
  for (const { span, side } of events.sort((one, other) => ascending(one.span.from, other.span.from))) {
    const opposite = side === 'left' ? 'right' : 'left'
    open[opposite] = open[opposite].filter(({ to }) => to > span.from)
    for (const met of open[opposite]) yield side === 'left' ? [span.row, met.row] : [met.row, span.row]
    open[side].push(span)
  }
}

function validity(row: CompiledRow): Span {
  const { from, to } = row.validFor
  return {
    row,
    from: from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from),
    to: to === undefined ? Number.POSITIVE_INFINITY : Date.parse(to),
  }
}

function rangeAt(position: number): (row: CompiledRow) => Span {
  return (row) => {
    const cell = row.cells[position]
    return cell?.kind === 'range' ? { row, ...rangeEnds(cell) } : { row, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }
  }
}

/** How many pairs meet: all but those of which one ends before the other begins. */
function meetingPairs(left: readonly Span[], right: readonly Span[]): number {
  return left.length * right.length - endingBefore(left, right) - endingBefore(right, left)
}

function endingBefore(earlier: readonly Span[], later: readonly Span[]): number {
  const ends = earlier.map(({ to }) => to).sort(ascending)
  const starts = later.map(({ from }) => from).sort(ascending)
  let [ended, pairs] = [0, 0]
  for (const start of starts) {
    while (ended < ends.length && ends[ended]! <= start) ended += 1
    pairs += ended
  }
  return pairs
}

function ascending(left: number, right: number): number {
  return left < right ? -1 : left > right ? 1 : 0
}
