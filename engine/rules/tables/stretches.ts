/** A stretch of numbers, both ends included, with what it belongs to. */
export interface Stretch<Value> {
  readonly from: number
  readonly to: number
  readonly value: Value
}

/** Finds all stretches that a number lies in without looking at the others. */
export interface Stretches<Value> {
  around(number: number): readonly Value[]
}

/**
 * Stretches by where they begin, with the furthest end of every part of that list, halved again and again: parts that
 * end before a number are passed over as a whole.
 */
export function stretches<Value>(some: readonly Stretch<Value>[]): Stretches<Value> {
  const sorted = some.toSorted((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0))
  const furthest = new Float64Array(Math.max(1, sorted.length * 4)).fill(Number.NEGATIVE_INFINITY)
  const settle = (part: number, low: number, high: number): number => {
    const middle = (low + high) >> 1
    const end = high - low === 1 ? sorted[low]!.to : Math.max(settle(part * 2, low, middle), settle(part * 2 + 1, middle, high))
    furthest[part] = end
    return end
  }
  if (sorted.length > 0) settle(1, 0, sorted.length)
  return {
    around: (number) => {
      const found: Value[] = []
      const look = (part: number, low: number, high: number): void => {
        if (low >= high || furthest[part]! < number || sorted[low]!.from > number) return
        if (high - low === 1) {
          found.push(sorted[low]!.value)
          return
        }
        const middle = (low + high) >> 1
        look(part * 2, low, middle)
        look(part * 2 + 1, middle, high)
      }
      look(1, 0, sorted.length)
      return found
    },
  }
}
