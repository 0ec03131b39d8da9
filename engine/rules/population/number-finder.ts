/** Finds for numbers how many of some ascending cuts they are at or above. */
export interface NumberFinder {
  readonly cuts: Float64Array
  /** The lowest cut, and how many steps of the guide a distance of 1 from it is. */
  readonly lowest: number
  readonly scale: number
  /** For each step how many cuts lie on the steps before it; empty where the cuts lie too unevenly for a guide. */
  readonly guide: Int32Array
}

/** Cuts on one step of the guide that are still looked at one by one. */
const mostOnStep = 8

/**
 * Which step of the guide a number is on never falls as numbers rise, however the arithmetic rounds. So whatever cuts lie
 * on the steps before are below the number, those on the steps after are above it, and only those on its own step must
 * be looked at: the guide is exact.
 */
export function numberFinder(cuts: Float64Array): NumberFinder {
  const [lowest, highest] = [cuts[0] ?? 0, cuts.at(-1) ?? 0]
  const steps = 4 * cuts.length
  const scale = steps / (highest - lowest)
  const none = { cuts, lowest, scale, guide: new Int32Array() }
  if (cuts.length < 2 || !(scale > 0 && scale < Number.POSITIVE_INFINITY)) return none
  const guide = new Int32Array(steps + 1)
  for (const cut of cuts) guide[stepOf(cut, lowest, scale)]! += 1
  if (guide.some((count) => count > mostOnStep)) return none
  let before = 0
  for (let step = 0; step <= steps; step++) {
    const here = guide[step]!
    guide[step] = before
    before += here
  }
  return { cuts, lowest, scale, guide }
}

/** How many cuts the number is at or above. */
export function cutsBelow({ cuts, lowest, scale, guide }: NumberFinder, value: number): number {
  if (guide.length === 0) return searched(cuts, value)
  if (value < lowest) return 0
  const step = stepOf(value, lowest, scale)
  if (step >= guide.length) return cuts.length
  let count = guide[step]!
  while (count < cuts.length && cuts[count]! <= value) count += 1
  return count
}

function stepOf(value: number, lowest: number, scale: number): number {
  return Math.floor((value - lowest) * scale)
}

function searched(cuts: Float64Array, value: number): number {
  let [low, high] = [0, cuts.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (cuts[middle]! <= value) low = middle + 1
    else high = middle
  }
  return low
}
