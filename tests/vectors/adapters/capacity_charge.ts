import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import { minus, toText, zero } from '../../../engine/values/ratio.js'
import { amountIn, compiled } from '../charge-models.js'
import { always, currency, decimal, group, has, ifSaid, list } from '../fields.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

/** The first tier whose every limit holds. A metric that the source has no use of is not used, and no use at all is free. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  if (dialect !== 'killbill') throw new Error(`Whose conventions are those of ${dialect}?`)
  if (has(policy, 'fit')) always(policy, 'fit', 'first tier whose every limit holds')
  if (has(policy, 'zero_usage')) always(policy, 'zero_usage', '0')
  const [price, code, usage] = [group(input, 'price'), currency(input, 'currency'), group(input, 'usage')]
  always(price, 'model', 'capacity')
  const tiers = list(price, 'tiers').map((tier) => ({ limits: limitsOf(group(tier, 'limits')), amount: amountIn(tier, 'price', code) }))
  const limited = new Set(tiers.flatMap(({ limits }) => limits.map(({ metric }) => metric)))
  for (const metric of Object.keys(usage)) if (!limited.has(metric)) throw new Error(`No tier limits ${metric}.`)
  const model = compiled({ kind: 'capacity', upperBound: 'inclusive', withoutUse: 'nothing', tiers, onOverflow: 'refuse' }, code)
  const charged = chargeUse(model, { quantity: zero, other: (metric) => (has(usage, metric) ? decimal(usage, metric) : zero) })
  if (charged.kind !== 'charged') throw new Refusal(charged.kind)
  return { total: toText(minus(charged.amount, ifSaid(input, 'previously_billed', decimal, zero))) }
}

function limitsOf(limits: Fields) {
  return Object.keys(limits).map((metric) => {
    return { metric, unit: 'unit', ...(has(limits, metric) ? { upTo: toText(decimal(limits, metric)) } : {}) }
  })
}
