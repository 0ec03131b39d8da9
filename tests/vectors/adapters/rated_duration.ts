import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import { meterUse } from '../../../engine/price/charge-model/meter-use.js'
import { dividedBy, one, toText } from '../../../engine/values/ratio.js'
import { decimal } from '../fields.js'
import { type Adapter, Refusal } from '../vector.js'

/** One call: rounded up to increments of seconds, turned into the unit that the rate is for, and charged by the unit. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'cgrates') throw new Error(`Whose conventions are those of ${dialect}?`)
  const step = decimal(input, 'increment_seconds')
  const conversion = { from: 'second', by: dividedBy(one, decimal(input, 'per_seconds')), round: null }
  const metering = { increment: { initial: step, step, per: 'event' as const }, conversion }
  const metered = meterUse(metering, [{ quantity: decimal(input, 'duration_seconds'), count: 1n }])
  if (metered.kind !== 'metered') throw new Refusal(metered.kind)
  const charged = chargeUse({ kind: 'unit', rate: decimal(input, 'rate') }, { quantity: metered.quantity })
  if (charged.kind !== 'charged') throw new Refusal(charged.kind)
  return { cost: toText(charged.amount) }
}
