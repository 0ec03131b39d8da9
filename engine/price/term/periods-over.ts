import { type BillingCycle, firstPeriodFrom, periodAt } from '../../values/billing-cycle.js'
import type { DaySpan } from '../../values/day-span.js'
import type { LocalDate } from '../../values/local-date.js'

/** A span of days as billing periods cut it: a part of one before the first whole one, whole ones by number, and a part of the last. */
export interface PeriodsOver {
  readonly leading: DaySpan | null
  /** The numbers of the whole periods, half-open. */
  readonly whole: { readonly from: number; readonly to: number }
  readonly trailing: DaySpan | null
}

/** Cuts a span without counting its periods one by one. A span within one period is a leading part, or a trailing one where it begins with the period. */
export function periodsOver(cycle: BillingCycle, { from, to }: DaySpan): PeriodsOver {
  const [first, last] = [firstPeriodFrom(cycle, from), periodAt(cycle, to)]
  const leading = first.from === from ? null : { from, to: first.from < to ? first.from : to }
  return {
    leading,
    whole: { from: first.number, to: Math.max(first.number, last.number) },
    trailing: last.from < to && last.from >= from && last.number >= first.number ? { from: last.from, to } : null,
  }
}

/** Amounts by the day from which they are due; `from` is `null` for what is due at first. */
export interface DatedAmount<Amount> {
  readonly from: LocalDate | null
  readonly amount: Amount
}

/** The amount that is due for a period that begins on a day. */
export function dueOn<Amount>(amounts: readonly DatedAmount<Amount>[], day: LocalDate): Amount {
  return amounts.findLast(({ from }) => from === null || from <= day)!.amount
}

/** How many of the whole periods each amount is due for: the one in force when a period begins. */
export function timesDue<Amount>(
  cycle: BillingCycle,
  { from, to }: PeriodsOver['whole'],
  amounts: readonly DatedAmount<Amount>[],
): readonly { readonly amount: Amount; readonly times: number }[] {
  const begins = amounts.map((one) => (one.from === null ? from : Math.min(to, Math.max(from, firstPeriodFrom(cycle, one.from).number))))
  return amounts.map(({ amount }, i) => ({ amount, times: Math.max(0, (begins[i + 1] ?? to) - begins[i]!) }))
}
