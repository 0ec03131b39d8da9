import type { CalendarPeriod } from '../values/local-date.js'
import { plus, type Ratio, ratio, times, zero } from '../values/ratio.js'
import type { PriceLine } from './price-answer.js'
import { exactValue } from './waterfall.js'

/**
 * What lines cost in all over so many months: what is paid once, deposits included, and each recurring amount as often as
 * its period fits into them, in parts, too: over 18 months a yearly fee counts one and a half times. A month has 365/12
 * days. What the lines say of use counts each month: when none is expected, that is what is due all the same. The shorter
 * first period of a start within a month is left out.
 */
export function costOverMonths(lines: readonly PriceLine[], months: number): Ratio {
  let cost = zero
  for (const { charge, amount, period } of lines) {
    const paid = exactValue(amount)
    if (charge === 'oneTime') cost = plus(cost, paid)
    if (charge === 'usage') cost = plus(cost, times(paid, ratio(BigInt(months))))
    if (charge === 'recurring') cost = plus(cost, times(paid, periodsIn(months, period!)))
  }
  return cost
}

function periodsIn(months: number, { unit, count }: CalendarPeriod): Ratio {
  const all = BigInt(months)
  switch (unit) {
    case 'month':
      return ratio(all, BigInt(count))
    case 'year':
      return ratio(all, 12n * BigInt(count))
    case 'day':
      return ratio(all * 365n, 12n * BigInt(count))
  }
}
