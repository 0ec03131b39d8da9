import { refText } from '../values/ids.js'
import type { GatheredItem } from './gather-items.js'
import type { PlanEdge } from './plan.js'
import { placesAround } from './plan-id.js'

/** More edges than this make a plan that exhausts the machine. */
export const edgeLimit = 2_000_000

export type PlanOrder =
  | { readonly kind: 'ordered'; readonly edges: readonly PlanEdge[]; readonly rankOf: ReadonlyMap<string, number> }
  /** Items that wait for each other, or for one that does. */
  | { readonly kind: 'cycle'; readonly items: readonly string[] }
  | { readonly kind: 'too-many-edges' }

/** Draws the edges between items, and ranks each item one above the highest that it waits for. */
export function orderPlan(items: readonly GatheredItem[]): PlanOrder {
  const realizes = realizesEdges(items)
  const completion = completionEdges(items, edgeLimit - realizes.length)
  if (completion === null) return { kind: 'too-many-edges' }
  const edges = [...realizes, ...completion]
  const rankOf = ranks(items, edges)
  const unranked = items.filter(({ id }) => !rankOf.has(id)).map(({ id }) => id)
  return unranked.length > 0 ? { kind: 'cycle', items: unranked } : { kind: 'ordered', edges, rankOf }
}

function realizesEdges(items: readonly GatheredItem[]): readonly PlanEdge[] {
  return items.flatMap(({ id, because }) =>
    [...new Set(because.map(({ source }) => source))].map((source): PlanEdge => ({ kind: 'realizes', from: source, to: id })),
  )
}

/** Edges from what an item's specification depends on, nearest in the order first; `null` when there are more than `limit`. */
function completionEdges(items: readonly GatheredItem[], limit: number): readonly PlanEdge[] | null {
  const awaited = new Set(items.flatMap(({ specification }) => specification.dependsOn.map(refText)))
  const found = new Map([...awaited].map((key) => [key, itemsByPlace(items.filter((item) => refText(item.specification.ref) === key))]))
  const edges: PlanEdge[] = []
  for (const { id, specification, origins } of items) {
    for (const key of new Set(specification.dependsOn.map(refText))) {
      for (const from of nearest(found.get(key)!, origins)) {
        if (from !== id) edges.push({ kind: 'completion', from, to: id })
      }
      if (edges.length > limit) return null
    }
  }
  return edges
}

/** For each place of the order, the ids of the items that are there for something at or below it. */
type ItemsByPlace = ReadonlyMap<string, ReadonlySet<string>>

function itemsByPlace(items: readonly GatheredItem[]): ItemsByPlace {
  const byPlace = new Map<string, Set<string>>()
  for (const { id, origins } of items) {
    for (const place of new Set([...origins].flatMap(placesAround))) {
      const known = byPlace.get(place)
      if (known === undefined) byPlace.set(place, new Set([id]))
      else known.add(id)
    }
  }
  return byPlace
}

/** From each origin outwards: the same product, the nearest bundle around it, at last the whole order. */
function nearest(found: ItemsByPlace, origins: ReadonlySet<string>): ReadonlySet<string> {
  const places = new Set<string>()
  for (const origin of origins) {
    const place = placesAround(origin).find((around) => found.has(around))
    if (place !== undefined) places.add(place)
  }
  return new Set([...places].flatMap((place) => [...found.get(place)!]))
}

/** Longest paths: an item waits for what realises it and for what it depends on. Items on or behind a cycle get no rank. */
function ranks(items: readonly GatheredItem[], edges: readonly PlanEdge[]): ReadonlyMap<string, number> {
  const technical = new Set(items.map(({ id }) => id))
  const followers = new Map<string, string[]>(items.map(({ id }) => [id, []]))
  const waiting = new Map<string, number>(items.map(({ id }) => [id, 0]))
  for (const { kind, from, to } of edges) {
    const [first, then] = kind === 'realizes' ? [to, from] : [from, to]
    if (!technical.has(first) || !technical.has(then)) continue
    followers.get(first)!.push(then)
    waiting.set(then, waiting.get(then)! + 1)
  }
  const rankOf = new Map<string, number>()
  let ready = items.map(({ id }) => id).filter((id) => waiting.get(id) === 0)
  for (let rank = 0; ready.length > 0; rank++) {
    const next: string[] = []
    for (const id of ready) {
      rankOf.set(id, rank)
      for (const follower of followers.get(id)!) {
        const left = waiting.get(follower)! - 1
        waiting.set(follower, left)
        if (left === 0) next.push(follower)
      }
    }
    ready = next
  }
  return rankOf
}
