import type { FirstPeriod } from '../model/price.js'
import { daysInMonth } from '../values/days-in-month.js'
import { addDays, daysBetween, type LocalDate } from '../values/local-date.js'
import { compareRatios, dividedBy, type Ratio, ratio, round, times, zero } from '../values/ratio.js'
import { forQuantity } from './amounts.js'

/** How much of its calendar month is left on a day, that day counted: 17 June leaves 14 of 30. */
export interface MonthShare {
  readonly days: number
  readonly of: number
}

export function monthShare(start: LocalDate): MonthShare {
  const of = daysInMonth(Number(start.slice(0, 4)), Number(start.slice(5, 7)))
  const lastDay = `${start.slice(0, 8)}${String(of).padStart(2, '0')}` as LocalDate
  return { days: daysBetween(start, addDays(lastDay, 1)), of }
}

/**
 * What the first period costs, exactly; `amount` is that of a whole period for the whole quantity. A period that
 * begins with its month is whole, so that nothing is given away under `none`.
 */
export function firstPeriodAmount(policy: FirstPeriod, amount: Ratio, quantity: number, { days, of }: MonthShare): Ratio {
  switch (policy.kind) {
    case 'fullPeriod':
      return amount
    case 'none':
      return days === of ? amount : zero
    case 'day':
      return times(amount, ratio(BigInt(days), BigInt(of)))
    case 'fixed30':
      return atMost(amount, times(amount, ratio(BigInt(days), 30n)))
    case 'dailyRate': {
      const yearly = dividedBy(times(amount, ratio(12n)), ratio(BigInt(quantity) * BigInt(policy.daysPerYear)))
      const daily = round(yearly, policy.decimals, policy.rounding)
      return atMost(amount, forQuantity(times(daily, ratio(BigInt(days))), quantity))
    }
  }
}

/** The days that a policy divides by, for the trace. */
export function daysDividedBy(policy: FirstPeriod, { of }: MonthShare): number {
  return policy.kind === 'fixed30' ? 30 : of
}

function atMost(most: Ratio, value: Ratio): Ratio {
  return compareRatios(value, most) > 0 ? most : value
}
