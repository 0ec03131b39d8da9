import { groupBy } from '../../values/group-by.js'
import type { Way } from './search-ways.js'

/** Classes by axis, of which every combination is a way. */
export type Box = ReadonlyMap<number, readonly number[]>

/**
 * Gathers ways into boxes: together they hold exactly the ways, and none lies within another. A box starts with the
 * nearest way that no box holds yet and grows axis by axis, nearest classes first, so the order of the ways plays no part.
 */
export function boxesOf(ways: readonly Way[]): readonly Box[] {
  const byAxes = groupBy(ways.map(sortedWay), (way) => [...way.keys()].join())
  const boxes = [...byAxes.values()].flatMap(boxesOfAlike).sort(compareBoxes)
  return boxes.filter((box, i) => !boxes.some((other, j) => j !== i && liesWithin(box, other) && (j < i || !liesWithin(other, box))))
}

function boxesOfAlike(ways: readonly Way[]): readonly Box[] {
  const all = new Set(ways.map(keyOf))
  const covered = new Set<string>()
  const boxes: Box[] = []
  for (const way of ways.toSorted(compareWays)) {
    if (covered.has(keyOf(way))) continue
    const box = grown(way, ways, all)
    for (const inside of waysIn(box)) covered.add(keyOf(inside))
    boxes.push(box)
  }
  return boxes
}

function grown(way: Way, ways: readonly Way[], all: ReadonlySet<string>): Box {
  let box: Box = new Map([...way].map(([axis, one]) => [axis, [one]]))
  for (const axis of way.keys()) {
    const others = [...new Set(ways.map((other) => other.get(axis)!))].filter((one) => one !== way.get(axis)).sort(ascending)
    for (const one of others) {
      const slice = waysIn(new Map([...box, [axis, [one]]]))
      if (slice.every((inside) => all.has(keyOf(inside)))) box = new Map([...box, [axis, [...box.get(axis)!, one].sort(ascending)]])
    }
  }
  return box
}

function waysIn(box: Box): readonly Way[] {
  return [...box].reduce<readonly Way[]>(
    (ways, [axis, classes]) => ways.flatMap((way) => classes.map((one) => new Map([...way, [axis, one]]))),
    [new Map()],
  )
}

function liesWithin(inner: Box, outer: Box): boolean {
  return [...outer].every(([axis, classes]) => inner.get(axis)?.every((one) => classes.includes(one)) === true)
}

function sortedWay(way: Way): Way {
  return new Map([...way].sort(([left], [right]) => left - right))
}

function keyOf(way: Way): string {
  return [...way.values()].join()
}

function compareWays(left: Way, right: Way): number {
  return compareLists([...left.values()], [...right.values()])
}

function compareBoxes(left: Box, right: Box): number {
  return compareLists([...left.keys()], [...right.keys()]) || compareLists([...left.values()].flat(), [...right.values()].flat())
}

/** By the first place where they differ; what has ended comes first. */
function compareLists(left: readonly number[], right: readonly number[]): number {
  const different = left.findIndex((one, i) => one !== right[i])
  return different < 0 ? left.length - right.length : left[different]! - (right[different] ?? Number.NEGATIVE_INFINITY)
}

function ascending(left: number, right: number): number {
  return left - right
}
