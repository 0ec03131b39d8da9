import { compareRatios, type Ratio, zero } from '../values/ratio.js'
import { forQuantity } from './amounts.js'
import type { PricingWork, WorkingLine } from './pricing-work.js'

/**
 * Below what no alteration takes a line: the floor that its price declares, for the whole quantity, else nothing. A
 * line that begins lower stays where it begins.
 */
export function floorOfLine({ request }: Pick<PricingWork, 'request'>, { item, price, list }: WorkingLine): Ratio {
  const { charge } = price
  if (charge.kind !== 'oneTime' && charge.kind !== 'recurring') return zero
  const declared = charge.floor?.get(request.currency)
  if (declared === undefined) return zero
  const floor = forQuantity(declared, item.quantity)
  return compareRatios(list, floor) < 0 ? list : floor
}
