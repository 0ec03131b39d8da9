/**
 * A part of any order of some items that can be priced by itself: whatever else is ordered, the lines of `items` cost what
 * they do when only `items` and `context` are ordered. `context` are items above whose alterations reach them.
 */
export interface PricedPart {
  readonly items: readonly string[]
  readonly context: readonly string[]
  /** All that their prices look at, by path. */
  readonly reads: readonly PricedThing[]
}

/** How many of an item are ordered (`null`), or the value of one of its characteristics. */
export interface PricedThing {
  readonly path: string
  readonly characteristic: string | null
}
