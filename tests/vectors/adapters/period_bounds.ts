import { periodBilledOn } from '../../../engine/values/billed-through.js'
import { anniversaryCycle, type BillingPeriod, calendarCycle } from '../../../engine/values/billing-cycle.js'
import { daysIn } from '../../../engine/values/day-span.js'
import { localDateIn } from '../../../engine/values/local-date.js'
import { lastSecondOf, startOfDay } from '../../../engine/values/zone-time.js'
import { lagoPeriods } from '../dialects.js'
import { always, has, ifSaid, moment, text, truth, word } from '../fields.js'
import type { Adapter } from '../vector.js'

/**
 * Bounds of the period that a bill of a given moment is about: in arrears the one before that in which the moment lies,
 * unless the usage so far is asked about; in advance the one in which it lies. Nothing begins before the subscription.
 */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'lago') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'bounds', 'inclusive (to = last second)')
  always(policy, 'anniversary', 'clamp to month end, anchor kept')
  const zone = text(input, 'timezone')
  const [subscribed, started] = [moment(input, 'subscription_at'), moment(input, 'started_at')]
  const period = word(input, 'interval', lagoPeriods)
  const byAnniversary = word(input, 'billing_time', { calendar: false, anniversary: true })
  const cycle = byAnniversary ? anniversaryCycle(localDateIn(zone, subscribed), period) : calendarCycle(period)
  if (cycle === null) throw new Error('The calendar has no such period.')
  const query = word(input, 'query', queries)
  if (query !== 'previous_beginning' && has(input, 'current_period'))
    throw new Error('Only the beginning of a period is asked for the current one.')
  const billedOn = localDateIn(zone, moment(input, 'billing_at'))
  const current = periodBilledOn(cycle, billedOn, 'inAdvance')
  const before = ifSaid(input, 'current_usage', truth, false) ? current : periodBilledOn(cycle, billedOn, 'inArrears')
  const billed: BillingPeriod = truth(input, 'pay_in_advance') ? current : before
  switch (query) {
    case 'from':
      return {
        value: startOfDay(zone, billed.from) < started ? startOfDay(zone, localDateIn(zone, started)) : startOfDay(zone, billed.from),
      }
    case 'to':
      return { value: lastSecondOf(zone, billed) < started ? started : lastSecondOf(zone, billed) }
    case 'next_end':
      return { value: lastSecondOf(zone, current) }
    case 'previous_beginning':
      return { value: startOfDay(zone, (ifSaid(input, 'current_period', truth, false) ? current : before).from) }
    case 'period_days':
      return { value: daysIn(billed) }
  }
}

const queries = {
  from: 'from',
  to: 'to',
  next_end: 'next_end',
  previous_beginning: 'previous_beginning',
  period_days: 'period_days',
} as const
