import { compareRatios, floor, minus, type Ratio, type Rounding, ratio, round, sum, times } from './ratio.js'

/**
 * Rounds the parts of one amount so that they add up to the amount as it is rounded. Each part is rounded down or up to
 * its neighbour; those with the largest remainders are rounded up, of equal ones the earlier.
 *
 * Of 10.00 in three equal parts the first is 3.34, and the others are 3.33.
 */
export function roundTogether(parts: readonly Ratio[], decimals: number, rounding: Rounding): readonly Ratio[] {
  const perOne = ratio(10n ** BigInt(decimals))
  const shares = parts.map((part, index) => {
    const steps = times(part, perOne)
    const down = floor(steps)
    return { index, down, remainder: minus(steps, ratio(down)) }
  })
  const whole = times(round(sum(parts), decimals, rounding), perOne).numerator
  const ups = Number(whole - shares.reduce((all, { down }) => all + down, 0n))
  const byRemainder = [...shares].sort((left, right) => compareRatios(right.remainder, left.remainder) || left.index - right.index)
  const roundedUp = new Set(byRemainder.slice(0, ups).map(({ index }) => index))
  return shares.map(({ index, down }) => ratio(roundedUp.has(index) ? down + 1n : down, perOne.numerator))
}
