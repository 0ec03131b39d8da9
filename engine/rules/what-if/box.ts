/** Classes by axis, ascending in both, of which every combination makes the formula hold while all other axes stay as they are. */
export type Box = ReadonlyMap<number, readonly number[]>

/** Whether each combination of the one is a combination of the other, which may leave out axes. */
export function liesWithin(inner: Box, outer: Box): boolean {
  return [...outer].every(([axis, classes]) => inner.get(axis)?.every((one) => classes.includes(one)) === true)
}

/** By axes, then by the nearest classes. */
export function compareBoxes(left: Box, right: Box): number {
  return compareLists([...left.keys()], [...right.keys()]) || compareLists([...left.values()].flat(), [...right.values()].flat())
}

/** By the first place where they differ; what has ended comes first. */
export function compareLists(left: readonly number[], right: readonly number[]): number {
  const different = left.findIndex((one, i) => one !== right[i])
  return different < 0 ? left.length - right.length : left[different]! - (right[different] ?? Number.NEGATIVE_INFINITY)
}
