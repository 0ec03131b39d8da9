import type { Spans } from './spans.js'

/** Where a row of a table holds, or a part of it, in the space of all contexts. */
export interface Box {
  /** The position of its row among the compiled rows. */
  readonly row: number
  /** Where the row holds on each axis that it asks about, by ascending axis; on the others it holds everywhere. */
  readonly sides: readonly Side[]
}

export interface Side {
  readonly axis: number
  readonly spans: Spans
}

/** Where the box holds on an axis; `null` is everywhere. */
export function sideOf({ sides }: Box, axis: number): Spans | null {
  for (const side of sides) if (side.axis === axis) return side.spans
  return null
}
