/** Some classes of an axis by their position, as bits: what a search asks of them most often are subsets. */
export type ClassSet = Int32Array

export function classSet(classes: number, has: (one: number) => boolean): ClassSet {
  const set = new Int32Array(Math.ceil(classes / 32))
  for (let one = 0; one < classes; one++) if (has(one)) set[one >> 5]! |= 1 << (one & 31)
  return set
}

export function common(left: ClassSet, right: ClassSet): ClassSet {
  return left.map((word, i) => word & right[i]!)
}

export function without(left: ClassSet, right: ClassSet): ClassSet {
  return left.map((word, i) => word & ~right[i]!)
}

export function isEmpty(set: ClassSet): boolean {
  for (let i = 0; i < set.length; i++) if (set[i] !== 0) return false
  return true
}

export function isWithinSet(inner: ClassSet, outer: ClassSet): boolean {
  for (let i = 0; i < inner.length; i++) if ((inner[i]! & ~outer[i]!) !== 0) return false
  return true
}

export function areApart(left: ClassSet, right: ClassSet): boolean {
  for (let i = 0; i < left.length; i++) if ((left[i]! & right[i]!) !== 0) return false
  return true
}

/** The classes in ascending order. */
export function classesIn(set: ClassSet): readonly number[] {
  const classes: number[] = []
  for (let one = 0; one < set.length * 32; one++) if ((set[one >> 5]! & (1 << (one & 31))) !== 0) classes.push(one)
  return classes
}
