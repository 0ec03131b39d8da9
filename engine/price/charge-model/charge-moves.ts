import { compareRatios, dividedBy, isZero, minus, negate, plus, type Ratio, sum, times, zero } from '../../values/ratio.js'
import type { RatedTiers } from './rated-model.js'

/** A change that lasts, such as seats taken or given back, and how much of it counts in the period: for half of it, half. */
export interface Move {
  readonly quantity: Ratio
  readonly counted: Ratio
}

/**
 * What graduated tiers charge for a quantity that changes within the period. A move counts in the tiers that it passes
 * through, in each by its part; what is given back is taken off again. Flat amounts are due in full for every tier that
 * was ever reached. The whole is never below zero.
 */
export function chargeMoves(model: RatedTiers, moves: readonly Move[]): Ratio {
  let [running, most, used] = [zero, zero, zero]
  for (const { quantity, counted } of moves) {
    const next = plus(running, quantity)
    const [low, high] = compareRatios(running, next) <= 0 ? [running, next] : [next, running]
    if (!isZero(quantity)) used = plus(used, times(costBetween(model, low, high), dividedBy(counted, magnitude(quantity))))
    running = next
    most = compareRatios(most, running) < 0 ? running : most
  }
  const due = plus(used, flatUpTo(model, most))
  return due.numerator > 0n ? due : zero
}

/** What all units between two quantities cost by their tiers; the first tier reaches below zero, too. */
function costBetween({ tiers }: RatedTiers, low: Ratio, high: Ratio): Ratio {
  return sum(
    tiers.map(({ from, to, rate }, index) => {
      const begin = index === 0 || compareRatios(low, from) > 0 ? low : from
      const end = to === null || index === tiers.length - 1 || compareRatios(high, to) < 0 ? high : to
      return compareRatios(begin, end) < 0 ? times(rate ?? zero, minus(end, begin)) : zero
    }),
  )
}

function flatUpTo({ tiers, upperBound, withoutUse }: RatedTiers, most: Ratio): Ratio {
  if (isZero(most) && withoutUse === 'nothing') return zero
  const reached = tiers.filter(({ from }, index) => {
    const order = compareRatios(most, from)
    return index === 0 || order > 0 || (order === 0 && upperBound === 'exclusive')
  })
  return sum(reached.map(({ flat }) => flat ?? zero))
}

function magnitude(value: Ratio): Ratio {
  return value.numerator < 0n ? negate(value) : value
}
