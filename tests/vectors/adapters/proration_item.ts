import { anniversaryCycle, billDayCycle } from '../../../engine/values/billing-cycle.js'
import { exactly, toPayable } from '../../../engine/values/money.js'
import { periodsIn } from '../../../engine/values/proration.js'
import { plus, ratio, times, toText } from '../../../engine/values/ratio.js'
import { killBillPeriods } from '../dialects.js'
import { currency, day, decimal, whole, word } from '../fields.js'
import { type Adapter, Refusal } from '../vector.js'

/** A bill item for some days of an account's cycle, charged or, with the sign -1, given back. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'killbill') throw new Error(`Whose conventions are those of ${dialect}?`)
  const span = { from: day(input, 'start'), to: day(input, 'end') }
  const period = word(input, 'billing_period', killBillPeriods)
  const cycle = billDayCycle(span.from, whole(input, 'anchor_day'), period) ?? anniversaryCycle(span.from, period)
  const fixedDays = whole(input, 'fixed_days_in_month')
  const covered = periodsIn(cycle, span, fixedDays === 0 ? { kind: 'day' } : { kind: 'fixedMonth', days: fixedDays })
  if (covered.kind === 'refused') throw new Refusal(covered.why)
  const periods = plus(plus(covered.leading, covered.trailing), ratio(BigInt(covered.whole)))
  const exact = times(times(decimal(input, 'price'), decimal(input, 'sign')), periods)
  return { amount: toText(exactly(toPayable(currency(input, 'currency'), exact, 'halfAwayFromZero'))) }
}
