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

/** Beyond so many neighbours a place is judged by their number alone. */
const mostWeighed = 48

/** Takes out the places of a graph one by one, always the one whose neighbours are tied to each other best (min-fill). */
export function eliminationTree(graph: readonly ReadonlySet<number>[]): EliminationTree {
  const left = graph.map((neighbours) => new Set(neighbours))
  const order: number[] = []
  const neighbours: (readonly number[])[] = left.map(() => [])
  const queue = leastFirst(left.map((_, place) => costOf(left, place)))
  for (let place = queue.take(); place !== null; place = queue.take()) {
    const cost = costOf(left, place)
    if (queue.isBeaten(cost)) {
      queue.put(place, cost)
      continue
    }
    const around = [...left[place]!]
    order.push(place)
    neighbours[place] = around
    for (const one of around) {
      left[one]!.delete(place)
      for (const other of around) if (one !== other) left[one]!.add(other)
    }
    for (const one of around) queue.put(one, costOf(left, one))
  }
  return { ...hung(order, neighbours), neighbours }
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

/** How many neighbours of a place don't know each other yet, then how many neighbours it has. */
function costOf(left: readonly ReadonlySet<number>[], place: number): number {
  const around = left[place]!
  const size = around.size
  if (size > mostWeighed) return size * size * 1024
  let missing = 0
  for (const one of around) {
    const known = left[one]!
    for (const other of around) if (other !== one && !known.has(other)) missing += 1
  }
  return missing * 1024 + size
}
