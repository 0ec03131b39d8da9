import type { Budget } from '../problem/finite-problem.js'
import { leastFirst } from './least-first.js'

/**
 * Places of a graph in the order in which they are taken out, and the tree that this makes: each place hangs on the next
 * to go of the neighbours it had by then. All that hangs below a place hangs together without it, and touches nothing
 * else but the neighbours the place had: once these are decided, it is a part of its own.
 */
export interface EliminationTree {
  /** Places, the last to go first: the order of decision. */
  readonly places: Int32Array
  /** By place, where it stands in `places`. */
  readonly position: Int32Array
  /** By place, the one it hangs on; `none` for a root. */
  readonly parent: Int32Array
  readonly children: readonly (readonly number[])[]
  /** By place, the neighbours it had when it went. */
  readonly neighbours: readonly (readonly number[])[]
}

export const none = -1

/** Beyond so many neighbours a place is judged by their number alone, and tying these to each other takes eight times as long for each. */
const mostWeighed = 48

/** What makes a place go early: `missing` of the ties between its neighbours, and how many these are; `turn` breaks ties. */
export type EliminationOrder = (missing: number, neighbours: number, turn: number) => number

/** Few missing ties first (min-fill); or few for each neighbour, ties broken in several ways; or few neighbours. */
export const eliminationOrders: readonly EliminationOrder[] = [
  (missing, neighbours) => missing * 1024 + neighbours,
  (missing, neighbours) => missing / Math.max(neighbours, 1),
  ...[3, 5, 7].map(
    (salt): EliminationOrder =>
      (missing, neighbours, turn) =>
        missing / Math.max(neighbours, 1) + mixed(turn, salt) / 2,
  ),
  (_, neighbours) => neighbours,
]

/** Takes out the places of a graph one by one, always the one that the order has first. `null` when the budget ends before all are out. */
export function eliminationTree(graph: readonly ReadonlySet<number>[], order: EliminationOrder, budget: Budget): EliminationTree | null {
  const left = graph.map((neighbours) => new Set(neighbours))
  const gone: number[] = []
  const neighbours: (readonly number[])[] = left.map(() => [])
  const queue = leastFirst(left.map((_, place) => cost(place)))
  for (let place = queue.take(); place !== null; place = queue.take()) {
    if (budget.left <= 0) return null
    const now = cost(place)
    if (queue.isBeaten(now)) {
      queue.put(place, now)
      continue
    }
    const around = [...left[place]!]
    budget.left -= Math.ceil(around.length * around.length * (around.length > mostWeighed ? 2 : 0.25))
    gone.push(place)
    neighbours[place] = around
    for (const one of around) {
      left[one]!.delete(place)
      for (const other of around) if (one !== other) left[one]!.add(other)
    }
    for (const one of around) queue.put(one, cost(one))
  }
  return { ...hung(gone, neighbours), neighbours }

  function cost(place: number): number {
    const size = left[place]!.size
    if (size > mostWeighed) return order(size * size, size, place)
    // Looking whether two are tied takes a quarter of what a step of compiling takes.
    budget.left -= Math.ceil((size * size) / 4)
    return order(missingTies(left, place), size, place)
  }
}

/** A number from 0 to below 1 that looks like chance and is always the same. */
function mixed(number: number, salt: number): number {
  return (Math.imul(number + 1, 0x9e3779b1 * salt) >>> 16) / 0x10000
}

function hung(order: readonly number[], neighbours: readonly (readonly number[])[]): Omit<EliminationTree, 'neighbours'> {
  const places = Int32Array.from(order).reverse()
  const position = new Int32Array(places.length)
  places.forEach((place, index) => {
    position[place] = index
  })
  const parent = new Int32Array(places.length).fill(none)
  const children: number[][] = neighbours.map(() => [])
  for (const place of places) {
    if (neighbours[place]!.length === 0) continue
    const next = neighbours[place]!.reduce((lowest, one) => (position[one]! > position[lowest]! ? one : lowest))
    parent[place] = next
    children[next]!.push(place)
  }
  return { places, position, parent, children }
}

function missingTies(left: readonly ReadonlySet<number>[], place: number): number {
  const around = left[place]!
  let missing = 0
  for (const one of around) {
    const known = left[one]!
    for (const other of around) if (other !== one && !known.has(other)) missing += 1
  }
  return missing
}
