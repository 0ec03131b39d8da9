import { type LocalDate, monthOf } from '../../values/local-date.js'
import { compareRatios, isZero, minus, type Ratio, sum, times, zero } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import { type AllowancePrice, monthsOf } from './compile-allowance.js'
import { type BillingPeriod, billedIn } from './period-grants.js'

/** What use has left of units when a billing period ends. */
export interface Remaining {
  readonly allowance: AllowancePrice
  readonly granted: LocalDate
  readonly expires: LocalDate
  /** Whether they had been carried over before. */
  readonly rolled: boolean
  readonly left: Ratio
}

/**
 * What of them there is in the next period: units that have not ended go on as they are; of those that end, the share
 * that rolls over, as far as the cap has room for it; it counts as granted when the latest of them was. Units roll over once, unless it is declared that they do so again.
 */
export function carryOver(period: BillingPeriod, remaining: readonly Remaining[]): readonly Remaining[] {
  const { to } = period
  const allowances = [...new Set(remaining.map(({ allowance }) => allowance))]
  return allowances.flatMap((allowance) => {
    const own = remaining.filter((one) => one.allowance === allowance)
    const going = own.filter(({ expires, rolled, left }) => expires > to && !(rolled && isZero(left)))
    const { rollover } = allowance.price.charge
    if (rollover === null) return going
    const { share, cap, expires, again } = rollover
    const ending = own.filter((one) => one.expires <= to && (again || !one.rolled))
    const room = cap === null ? null : minus(forQuantity(cap, allowance.item.quantity), sum(going.flatMap(rolledLeft)))
    const left = atMost(times(share, sum(ending.map((one) => one.left))), room)
    if (left.numerator <= 0n) return going
    const granted = ending
      .map((one) => one.granted)
      .sort()
      .at(-1)!
    return [...going, { allowance, granted, expires: billedIn(monthOf(to) + monthsOf(expires), period), rolled: true, left }]
  })
}

function rolledLeft({ rolled, left }: Remaining): readonly Ratio[] {
  return rolled ? [left] : []
}

function atMost(value: Ratio, most: Ratio | null): Ratio {
  if (most === null || compareRatios(value, most) <= 0) return value
  return most.numerator < 0n ? zero : most
}
