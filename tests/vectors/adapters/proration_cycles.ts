import { billedThrough } from '../../../engine/values/billed-through.js'
import { anniversaryCycle, billDayCycle } from '../../../engine/values/billing-cycle.js'
import type { LocalDate } from '../../../engine/values/local-date.js'
import { periodsIn } from '../../../engine/values/proration.js'
import { plus, ratio, round, toText } from '../../../engine/values/ratio.js'
import { killBillPeriods, roundingNames } from '../dialects.js'
import { always, day, ifSaid, whole, word } from '../fields.js'
import { type Adapter, Refusal } from '../vector.js'

/** How many periods are billed after a run; a part is rounded by itself, and whole periods are added to it. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'killbill') throw new Error(`Whose conventions are those of ${dialect}?`)
  always(policy, 'granularity', 'day')
  always(policy, 'bounds', 'half_open')
  always(policy, 'anchor', 'clamp_to_month_end')
  const [scale, mode] = [whole(policy, 'scale'), word(policy, 'mode', roundingNames)]
  const start = day(input, 'start')
  const period = word(input, 'billing_period', killBillPeriods)
  const cycle = billDayCycle(start, whole(input, 'anchor_day'), period) ?? anniversaryCycle(start, period)
  const timing = word(input, 'billing_mode', { in_advance: 'inAdvance', in_arrears: 'inArrears' } as const)
  const billed = billedThrough(cycle, {
    start,
    end: ifSaid<LocalDate | null>(input, 'end', day, null),
    target: day(input, 'target'),
    timing,
  })
  if (billed.kind === 'reversed') throw new Refusal('invalid_date_sequence')
  const covered = periodsIn(cycle, { from: start, to: billed.kind === 'through' ? billed.day : start }, { kind: 'day' })
  if (covered.kind === 'refused') throw new Refusal(covered.why)
  const parts = plus(round(covered.leading, scale, mode), round(covered.trailing, scale, mode))
  return { cycles: toText(plus(parts, ratio(BigInt(covered.whole)))) }
}
