import { groupBy } from '../../values/group-by.js'
import { type Box, compareBoxes, compareLists, liesWithin } from './box.js'

export interface LargestBoxes {
  readonly boxes: readonly Box[]
  /** Whether they hold everything that the given boxes hold; otherwise there was too much. */
  readonly isComplete: boolean
}

/** More combinations and more boxes than this are not looked at. */
const mostCombinations = 4_096
const mostBoxes = 256

/**
 * Says what boxes hold with few and large ones, none of them within another. A box starts with the nearest combination
 * that none holds yet and grows axis by axis as far as it can, so how the given boxes were cut plays no part.
 */
export function largestBoxes(given: readonly Box[]): LargestBoxes {
  const byAxes = groupBy(given, (box) => [...box.keys()].join())
  const grown = [...byAxes.values()].map(largestOfAlike)
  const boxes = grown.flatMap((alike) => alike.boxes).sort(compareBoxes)
  const few = boxes.slice(0, mostBoxes)
  return {
    boxes: few.filter((box, i) => !few.some((other, j) => j !== i && liesWithin(box, other) && (j < i || !liesWithin(other, box)))),
    isComplete: boxes.length === few.length && grown.every(({ isComplete }) => isComplete),
  }
}

/** One piece per axis, in the order of the axes. */
type Combination = readonly number[]

function largestOfAlike(given: readonly Box[]): LargestBoxes {
  const axes = [...given[0]!.keys()]
  const pieces = axes.map((axis) => piecesOf(given.map((box) => box.get(axis)!)))
  const combinations: Combination[] = []
  for (const box of given) {
    const inBox = axes.map((axis, i) => pieces[i]!.flatMap((piece, position) => (box.get(axis)!.includes(piece[0]!) ? [position] : [])))
    if (combinations.length + inBox.reduce((product, some) => product * some.length, 1) > mostCombinations) break
    combinations.push(...combinationsOf(inBox))
  }
  const unglued = (cover: readonly (readonly number[])[]): Box =>
    new Map(axes.map((axis, i) => [axis, cover[i]!.flatMap((position) => pieces[i]![position]!).sort(ascending)]))
  if (combinations.length === 0) return { boxes: given, isComplete: true }
  const held = new Set(combinations.map(String))
  const wholeSize = given.reduce((sum, box) => sum + axes.reduce((size, axis, i) => size * piecesIn(pieces[i]!, box.get(axis)!), 1), 0)
  return { boxes: coversOf(combinations, held).map(unglued), isComplete: combinations.length === wholeSize }
}

/** Classes that are in the same boxes throughout, together; by their nearest class. */
function piecesOf(classesByBox: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const boxesByClass = new Map<number, number[]>()
  classesByBox.forEach((classes, box) => {
    for (const one of classes) boxesByClass.set(one, [...(boxesByClass.get(one) ?? []), box])
  })
  const byClass = [...boxesByClass].sort(([left], [right]) => left - right)
  return [...groupBy(byClass, ([, boxes]) => boxes.join()).values()].map((alike) => alike.map(([one]) => one))
}

function piecesIn(pieces: readonly (readonly number[])[], classes: readonly number[]): number {
  return pieces.filter((piece) => classes.includes(piece[0]!)).length
}

function coversOf(combinations: readonly Combination[], held: ReadonlySet<string>): readonly (readonly (readonly number[])[])[] {
  const covered = new Set<string>()
  const covers: (readonly (readonly number[])[])[] = []
  for (const combination of combinations.toSorted(compareLists)) {
    if (covered.has(String(combination))) continue
    const cover = grownFrom(combination, combinations, held)
    for (const inside of combinationsOf(cover)) covered.add(String(inside))
    covers.push(cover)
  }
  return covers
}

function grownFrom(start: Combination, combinations: readonly Combination[], held: ReadonlySet<string>): readonly (readonly number[])[] {
  let cover: readonly (readonly number[])[] = start.map((piece) => [piece])
  start.forEach((piece, i) => {
    const others = new Set(combinations.map((combination) => combination[i]!))
    others.delete(piece)
    const fitting = [...others].filter((other) => combinationsOf(cover.with(i, [other])).every((inside) => held.has(String(inside))))
    cover = cover.with(i, [piece, ...fitting].sort(ascending))
  })
  return cover
}

function combinationsOf(cover: readonly (readonly number[])[]): readonly Combination[] {
  return cover.reduce<readonly Combination[]>((some, pieces) => some.flatMap((before) => pieces.map((piece) => [...before, piece])), [[]])
}

function ascending(left: number, right: number): number {
  return left - right
}
