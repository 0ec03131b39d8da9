import { addPeriods, type CalendarPeriod, type LocalDate } from '../values/local-date.js'
import { compareRatios, minus, plus, type Ratio, ratio, times, zero } from '../values/ratio.js'
import type { PriceLine } from './price-answer.js'
import { exactValue } from './waterfall.js'

/**
 * What lines cost in all over so many months from the start: what is paid once, deposits included, and each recurring amount as often as
 * its period fits into them, in parts, too: over 18 months a yearly fee counts one and a half times. Each period
 * costs what is due when it begins. A month has 365/12 days. What the lines say of use counts each month: when none is expected, that is what is due all the same. The shorter
 * first period of a start within a month is left out.
 */
export function costOverMonths(lines: readonly PriceLine[], months: number, startDate: LocalDate): Ratio {
  let cost = zero
  for (const line of lines) {
    if (line.charge === 'oneTime') cost = plus(cost, exactValue(line.amount))
    else cost = plus(cost, costInPeriods(line, line.period ?? { unit: 'month', count: 1 }, months, startDate))
  }
  return cost
}

function costInPeriods({ amount, later }: PriceLine, period: CalendarPeriod, months: number, startDate: LocalDate): Ratio {
  const all = periodsIn(months, period)
  let [cost, since, due] = [zero, zero, exactValue(amount)]
  for (const { from, amount: then } of later) {
    const begun = ratio(BigInt(periodsBefore(from, period, startDate)))
    const until = compareRatios(begun, all) < 0 ? begun : all
    cost = plus(cost, times(due, minus(until, since)))
    since = until
    due = exactValue(then)
  }
  return plus(cost, times(due, minus(all, since)))
}

/** How many periods begin before a day. */
function periodsBefore(day: LocalDate, period: CalendarPeriod, startDate: LocalDate): number {
  let count = 0
  while (addPeriods(startDate, period, count) < day) count += 1
  return count
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
