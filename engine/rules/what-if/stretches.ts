import type { NumberLine } from './number-line.js'

/** A piece of a number line; an end that is not open belongs to it, an infinite one is open. */
export interface Stretch {
  readonly low: number
  readonly high: number
  readonly isLowOpen: boolean
  readonly isHighOpen: boolean
}

/**
 * Cuts a line at numbers: each of them by itself, and what lies between, below and above. Within a stretch no
 * comparison with these numbers changes. Stretches without a value are left out.
 */
export function cut(line: NumberLine, at: readonly number[]): readonly Stretch[] {
  const { lowest, highest } = line
  const inside = at.filter((number) => number >= lowest && number <= highest)
  const ends = [lowest, highest].filter(Number.isFinite)
  const points = [...new Set([...inside, ...ends].map((number) => number + 0))].sort((left, right) => left - right)
  const edges = [Number.NEGATIVE_INFINITY, ...points, Number.POSITIVE_INFINITY]
  const stretches = edges.flatMap((edge, i): readonly Stretch[] => {
    const next = edges[i + 1]
    const point = Number.isFinite(edge) ? [{ low: edge, high: edge, isLowOpen: false, isHighOpen: false }] : []
    return next === undefined ? point : [...point, { low: edge, high: next, isLowOpen: true, isHighOpen: true }]
  })
  return stretches
    .map((stretch) => (line.isDiscrete ? whole(stretch) : stretch))
    .filter((stretch) => stretch.low >= lowest && stretch.high <= highest && nearestIn(line, stretch, null) !== null)
}

/** The value of a stretch nearest to a number; without one, its lowest where it has one. `null` when it has no value. */
export function nearestIn({ isDiscrete }: NumberLine, stretch: Stretch, to: number | null): number | null {
  const { low, high } = stretch
  const wanted = to ?? (Number.isFinite(low) ? low : Number.isFinite(high) ? high : 0)
  const number = wanted <= low ? justAbove(stretch) : wanted >= high ? justBelow(stretch) : wanted
  return number !== null && includes(stretch, number) && !(isDiscrete && !Number.isInteger(number)) ? number : null
}

export function includes({ low, high, isLowOpen, isHighOpen }: Stretch, number: number): boolean {
  return (isLowOpen ? number > low : number >= low) && (isHighOpen ? number < high : number <= high)
}

/** The stretches of both in order, with those that touch joined. */
export function joined({ isDiscrete }: NumberLine, stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = []
  for (const stretch of stretches.toSorted((left, right) => left.low - right.low || Number(left.isLowOpen) - Number(right.isLowOpen))) {
    const last = result.at(-1)
    const touches =
      last !== undefined &&
      (isDiscrete
        ? stretch.low <= last.high + 1
        : stretch.low < last.high || (stretch.low === last.high && !(stretch.isLowOpen && last.isHighOpen)))
    if (!touches) result.push(stretch)
    else result[result.length - 1] = { ...last, high: stretch.high, isHighOpen: stretch.isHighOpen }
  }
  return result
}

/** The same stretch among whole numbers, its ends closed. */
function whole({ low, high, isLowOpen, isHighOpen }: Stretch): Stretch {
  return {
    low: isLowOpen && Number.isFinite(low) ? Math.floor(low) + 1 : Math.ceil(low),
    high: isHighOpen && Number.isFinite(high) ? Math.ceil(high) - 1 : Math.floor(high),
    isLowOpen: !Number.isFinite(low),
    isHighOpen: !Number.isFinite(high),
  }
}

/** The value at the lower end; above an open end the next whole number, or the middle where there is none. */
function justAbove(stretch: Stretch): number | null {
  const { low, high, isLowOpen } = stretch
  if (!isLowOpen) return low
  return [Math.floor(low) + 1, low + (high - low) / 2].find((number) => includes(stretch, number)) ?? null
}

function justBelow(stretch: Stretch): number | null {
  const { low, high, isHighOpen } = stretch
  if (!isHighOpen) return high
  return [Math.ceil(high) - 1, low + (high - low) / 2].find((number) => includes(stretch, number)) ?? null
}
