import type { PlaceDocument } from '../model/catalog.js'

/** Where a place stands in the hierarchy: `first` to `last` number the place itself and all below it. */
interface PlaceNode {
  readonly depth: number
  readonly first: number
  readonly last: number
}

export type PlaceHierarchy = ReadonlyMap<string, PlaceNode>

/** Compiled rules, of which only the places are looked at. */
export interface WithPlaces {
  readonly places: PlaceHierarchy
}

/**
 * Whether a place is the ancestor itself or lies below it; `null` when the catalog doesn't know one of them.
 * `isWithin(rules, 'north-town', 'north')` is true.
 */
export function isWithin({ places }: WithPlaces, place: string, ancestor: string): boolean | null {
  const [inner, outer] = [places.get(place), places.get(ancestor)]
  if (inner === undefined || outer === undefined) return null
  return outer.first <= inner.first && inner.last <= outer.last
}

/** How far below a root the place is, a root being 0; `null` when the catalog doesn't know it. Deeper is more specific. */
export function placeDepth({ places }: WithPlaces, place: string): number | null {
  return places.get(place)?.depth ?? null
}

/**
 * Numbers the places so that a question about two of them costs two look-ups. A place whose parent is missing counts
 * as a root, and places that are each other's parents are left out: checks report both.
 */
export function compilePlaces(documents: readonly PlaceDocument[]): PlaceHierarchy {
  const known = new Set<string>(documents.map(({ id }) => id))
  const children = new Map<string | null, string[]>()
  for (const { id, parent } of documents) {
    const above = parent !== undefined && known.has(parent) ? parent : null
    const siblings = children.get(above)
    if (siblings === undefined) children.set(above, [id])
    else siblings.push(id)
  }
  return numbered(children)
}

function numbered(children: ReadonlyMap<string | null, readonly string[]>): PlaceHierarchy {
  const places = new Map<string, PlaceNode>()
  const open: { readonly id: string; readonly depth: number; readonly first: number | null }[] = []
  const enter = (ids: readonly string[] = [], depth: number) => {
    for (const id of ids) open.push({ id, depth, first: null })
  }
  let next = 0
  enter(children.get(null), 0)
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { id, depth, first } = step
    if (first !== null) {
      places.set(id, { depth, first, last: next - 1 })
      continue
    }
    open.push({ id, depth, first: next++ })
    enter(children.get(id), depth + 1)
  }
  return places
}
