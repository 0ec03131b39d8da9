import { bagTree, walkFromMiddle } from './bag-tree.js'
import { leastFirst } from './least-first.js'
import type { LinearProblem } from './linear-problem.js'

/** A constraint with more terms than this is a place of its own in the graph, and doesn't tie each variable to each other. */
const mostTied = 4

/** Beyond so many neighbours a place is judged by their number alone. */
const mostWeighed = 48

/**
 * In which order variables are decided: the rank of each. A decision should soon split what is left into parts that
 * know nothing of each other, and leave behind little that tells the parts' states apart. The order is that of a tree
 * decomposition of the constraint graph, walked from its middle: places are eliminated one by one, always the one that
 * ties the fewest others to each other (min-fill); each with its neighbours is a bag, and the bags hang together as a tree.
 */
export function decisionOrder(variables: number, linear: LinearProblem): Int32Array {
  const graph = constraintGraph(variables, linear)
  const { order, bags } = eliminated(graph)
  const rank = new Int32Array(variables).fill(-1)
  let next = 0
  for (const place of walkFromMiddle(bagTree(order, bags))) {
    const members = [place, ...bags[place]!].filter((one) => one < variables && rank[one] === -1)
    members.sort((a, b) => usesOf(linear, b) - usesOf(linear, a) || a - b)
    for (const one of members) rank[one] = next++
  }
  return rank
}

function usesOf({ firstUse }: LinearProblem, variable: number): number {
  return firstUse[variable + 1]! - firstUse[variable]!
}

/** The neighbours of each variable, and after the variables of each constraint that has many terms. */
function constraintGraph(variables: number, { need, firstTerm, variableOf }: LinearProblem): readonly Set<number>[] {
  const neighbours: Set<number>[] = Array.from({ length: variables }, () => new Set())
  for (let constraint = 0; constraint < need.length; constraint++) {
    const members = variableOf.subarray(firstTerm[constraint]!, firstTerm[constraint + 1]!)
    if (members.length > mostTied) {
      neighbours.push(new Set(members))
      for (const one of members) neighbours[one]!.add(neighbours.length - 1)
    } else {
      for (const one of members) for (const other of members) if (one !== other) neighbours[one]!.add(other)
    }
  }
  return neighbours
}

/** Places in order of elimination, and for each the neighbours it had then. */
function eliminated(neighbours: readonly Set<number>[]): {
  readonly order: readonly number[]
  readonly bags: readonly (readonly number[])[]
} {
  const order: number[] = []
  const bags: (readonly number[])[] = neighbours.map(() => [])
  const queue = leastFirst(neighbours.map((_, place) => fillOf(neighbours, place)))
  for (let place = queue.take(); place !== null; place = queue.take()) {
    const cost = fillOf(neighbours, place)
    if (queue.isBeaten(cost)) {
      queue.put(place, cost)
      continue
    }
    const bag = [...neighbours[place]!]
    order.push(place)
    bags[place] = bag
    for (const one of bag) {
      neighbours[one]!.delete(place)
      for (const other of bag) if (one !== other) neighbours[one]!.add(other)
    }
    for (const one of bag) queue.put(one, fillOf(neighbours, one))
  }
  return { order, bags }
}

/** How many neighbours of a place don't know each other yet, then how many neighbours it has. */
function fillOf(neighbours: readonly Set<number>[], place: number): number {
  const bag = neighbours[place]!
  const size = bag.size
  if (size > mostWeighed) return size * size * 2 * 1024
  let missing = 0
  for (const one of bag) {
    const known = neighbours[one]!
    for (const other of bag) if (other !== one && !known.has(other)) missing += 1
  }
  return missing * 1024 + size
}
