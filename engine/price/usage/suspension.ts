import { decimalsOf } from '../../values/currency.js'
import { compareRatios, dividedBy, floor, type Ratio, toText } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import type { LineSuspension } from '../line-amounts.js'
import type { PricingWork } from '../pricing-work.js'
import type { UsagePrice } from './read-use.js'

/**
 * How often use stops when it costs so much: each time its charge, before anything alters it, reaches the amount once
 * more. `null` when it never does, `refused` when it would have to go on although it may not.
 */
export function suspensionOf(work: PricingWork, one: UsagePrice, cost: Ratio): LineSuspension | 'refused' | null {
  const { suspendAt } = one.price.charge
  const at = suspensionAmount(one, work.request.currency)
  if (suspendAt === null || at === null) return null
  const times = floor(dividedBy(cost, at))
  if (times === 0n) return null
  if (suspendAt.continuation === 'none' && work.request.rated === undefined && compareRatios(cost, at) > 0) return 'refused'
  return { at: toText(at, decimalsOf(work.request.currency)), times: Number(times) }
}

/** What the use of all items together may cost before it stops; `null` where it never does. */
export function suspensionAmount({ item, price }: UsagePrice, currency: string): Ratio | null {
  const amount = price.charge.suspendAt?.amounts.get(currency)
  return amount === undefined || amount.numerator <= 0n ? null : forQuantity(amount, item.quantity)
}
