/** Numbers from a seed: the same ones on every machine, so that every run measures the same work. */
export interface Seeded {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  pick<Value>(values: readonly Value[]): Value
  /** Some of the values, at least one, in their order. */
  some<Value>(values: readonly Value[]): readonly Value[]
}

/** Mixes the state of a 32-bit counter, as in the published generator "mulberry32". */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const pick = <Value>(values: readonly Value[]): Value => values[below(values.length)]!
  return {
    below,
    pick,
    between: (least, most) => least + below(most - least + 1),
    some: (values) => {
      const sure = pick(values)
      return values.filter((value) => value === sure || next() < 0.3)
    },
  }
}
