import { anniversaryCycle, type BillingCycle, billDayCycle, periodAt } from '../../../engine/values/billing-cycle.js'
import { decimalsOf } from '../../../engine/values/currency.js'
import { commonDays, type DaySpan, throughDay } from '../../../engine/values/day-span.js'
import { addDays, type CalendarPeriod } from '../../../engine/values/local-date.js'
import { exactly, toPayable } from '../../../engine/values/money.js'
import { shareOf } from '../../../engine/values/proration.js'
import { dividedBy, minus, type Ratio, ratio, round, times, toText } from '../../../engine/values/ratio.js'
import { lagoPeriods } from '../dialects.js'
import { always, currency, day, decimal, group, has, whole, word } from '../fields.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

/** A fee for the billable days of a period; the days of a trial are among them, and free. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'lago') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'granularity', 'day')
  always(policy, 'bounds', 'inclusive')
  always(policy, 'denominator', 'days of the whole period holding the date')
  const mode = word(policy, 'mode', { half_up: 'halfAwayFromZero' } as const)
  const period = throughDay(day(input, 'period_from'), day(input, 'period_to_inclusive'))
  if (!isWhole(period, word(input, 'billing_period', lagoPeriods))) throw new Error('The period is not a whole one.')
  const billable = throughDay(day(input, 'billable_from'), day(input, 'billable_to_inclusive'))
  const trial = has(input, 'trial') ? commonDays(billable, trialOf(group(input, 'trial'))) : { from: billable.from, to: billable.from }
  const code = currency(input, 'currency')
  const minor = ratio(10n ** BigInt(decimalsOf(code)))
  const share = minus(shareIn(period, billable), shareIn(period, trial))
  const exact = times(dividedBy(decimal(input, 'amount_minor'), minor), share)
  const payable = exactly(toPayable(code, exact, mode))
  return { amount_minor: toText(times(payable, minor)), precise_minor: toText(round(times(exact, minor), 12, mode)) }
}

function shareIn(period: DaySpan, part: DaySpan): Ratio {
  const found = shareOf(part, period, { kind: 'day' })
  if (found.kind === 'refused') throw new Refusal(found.why)
  return found.share
}

function trialOf(trial: Fields): DaySpan {
  const start = day(trial, 'start')
  return { from: start, to: addDays(start, whole(trial, 'days')) }
}

/** Whether the span is a period of some cycle; the bill day may be one that the month of its start lacks. */
function isWhole({ from, to }: DaySpan, period: CalendarPeriod): boolean {
  const cycles = [anniversaryCycle(from, period), ...[29, 30, 31].map((billDay) => billDayCycle(from, billDay, period))]
  return cycles.some((cycle: BillingCycle | null) => {
    const own = cycle === null ? null : periodAt(cycle, from)
    return own !== null && own.from === from && own.to === to
  })
}
