import { type Currency, decimalsOf } from '../values/currency.js'
import { exactly, split, toPayable } from '../values/money.js'
import { compareRatios, dividedBy, isZero, one, type Ratio, round, sum, times, zero } from '../values/ratio.js'

/**
 * Spreads an amount over lines by what they cost, so that the shares add up to it. A payable amount is spread in
 * payable shares by largest remainder, ties to the earlier line; any other exactly. Lines that all cost nothing share
 * equally.
 */
export function spread(currency: Currency, amount: Ratio, costs: readonly Ratio[]): readonly Ratio[] {
  if (costs.length <= 1) return costs.map(() => amount)
  const positive = costs.map((cost) => (cost.numerator > 0n ? cost : zero))
  const weights = positive.every(isZero) ? costs.map(() => one) : positive
  const isPayable = compareRatios(round(amount, decimalsOf(currency), 'down'), amount) === 0
  if (isPayable) return split(toPayable(currency, amount, 'down'), weights).map(exactly)
  const whole = sum(weights)
  return weights.map((weight) => dividedBy(times(amount, weight), whole))
}
