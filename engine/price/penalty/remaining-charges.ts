import type { MonthBegun } from '../../model/term.js'
import { daysIn } from '../../values/day-span.js'
import { addPeriods, type LocalDate, wholePeriodsBetween } from '../../values/local-date.js'
import { timesIn } from '../../values/periods-in-row.js'
import { plus, type Ratio, ratio, times, zero } from '../../values/ratio.js'
import type { PriceLine } from '../price-answer.js'
import { exactValue } from '../waterfall.js'
import type { Progress } from './reckon-penalty.js'

/** A commitment from its first day up to, and without, its last; service ends on `day`. */
export interface BrokenCommitment {
  readonly since: LocalDate
  readonly until: LocalDate
  readonly day: LocalDate
}

const month = { unit: 'month', count: 1 } as const

/** The months of a commitment, the last of which may be a part of one, and how many are completed: 31 January to 28 February is one. */
export function progressOf({ since, until, day }: BrokenCommitment): Progress {
  const whole = wholePeriodsBetween(since, until, month)!
  const months = addPeriods(since, month, whole) < until ? whole + 1 : whole
  return { months, completed: Math.min(wholePeriodsBetween(since, day, month) ?? 0, months) }
}

/**
 * What recurs in a month of a commitment, from 1: each line at what it costs when the month begins, longer periods by
 * their share. Of the month in which service ends it is as much as `begun` says, of one that the commitment does not fill, the share of its days.
 */
export function chargesByMonth(
  lines: readonly PriceLine[],
  { since, until, day }: BrokenCommitment,
  begun: MonthBegun,
): (number: number) => Ratio {
  return (number) => {
    const [from, to] = [addPeriods(since, month, number - 1), addPeriods(since, month, number)]
    const whole = lines.reduce((all, line) => plus(all, amountOn(line, from)), zero)
    const [first, last] = [from < day && begun !== 'whole' ? day : from, until < to ? until : to]
    if (from < day && begun === 'none') return zero
    return first === from && last === to
      ? whole
      : times(whole, ratio(BigInt(daysIn({ from: first, to: last })), BigInt(daysIn({ from, to }))))
  }
}

/** What a recurring line costs in the month that begins on a day. */
function amountOn({ charge, period, amount, later }: PriceLine, day: LocalDate): Ratio {
  if (charge !== 'recurring' || period === null) return zero
  const due = later.findLast(({ from }) => from <= day)?.amount ?? amount
  return times(exactValue(due), timesIn(month, period))
}
