import { anniversaryCycle, periodOf } from '../../../engine/values/billing-cycle.js'
import { daysIn, daysInEqualMonths } from '../../../engine/values/day-span.js'
import { type Proration, shareOf } from '../../../engine/values/proration.js'
import { ratio, round, toText } from '../../../engine/values/ratio.js'
import { killBillPeriods, roundingNames } from '../dialects.js'
import { always, day, whole, word } from '../fields.js'
import { type Adapter, Refusal } from '../vector.js'

/**
 * The part before a bill day is a share of the period that ends with it; the part after one, of the period that begins
 * with it. A part that is longer than that period is told in periods of the same length, however long the next ones are.
 */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'killbill') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'granularity', 'day')
  always(policy, 'bounds', 'half_open')
  always(policy, 'anchor', 'clamp_to_month_end')
  const [scale, mode] = [whole(policy, 'scale'), word(policy, 'mode', roundingNames)]
  const part = { from: day(input, 'start'), to: day(input, 'end') }
  const fixedDays = whole(input, 'fixed_days_in_month')
  const op = word(input, 'op', { leading: 'leading', trailing: 'trailing', days_with_fixed_month: 'days' } as const)
  if (op === 'days') return { value: fixedDays === 0 ? daysIn(part) : daysInEqualMonths(part, fixedDays) }
  const period = word(input, 'billing_period', killBillPeriods)
  const of = op === 'leading' ? periodOf(anniversaryCycle(part.to, period), -1) : periodOf(anniversaryCycle(part.from, period), 0)
  if (op === 'trailing' && of.to < part.to && fixedDays === 0)
    return { value: toText(round(ratio(BigInt(daysIn(part)), BigInt(daysIn(of))), scale, mode)) }
  const proration: Proration = fixedDays === 0 ? { kind: 'day' } : { kind: 'fixedMonth', days: fixedDays }
  const found = shareOf(part, of, proration)
  if (found.kind === 'refused') throw new Refusal(found.why)
  return { value: toText(round(found.share, scale, mode)) }
}
