import { takeFreeUnits } from '../../../engine/price/rate/free-units.js'
import { toText } from '../../../engine/values/ratio.js'
import { decimal } from '../fields.js'
import type { Adapter } from '../vector.js'

/** Free units of a period, used up by what was used before and then by what is used now. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'openmeter') throw new Error(`Whose conventions are those of ${dialect}?`)
  const { before, now } = takeFreeUnits(decimal(input, 'free_quantity'), decimal(input, 'prior_quantity'), decimal(input, 'quantity'))
  return {
    billable_quantity: toText(now.charged),
    billable_prior_quantity: toText(before.charged),
    free_applied_now: toText(now.free),
    free_applied_prior: toText(before.free),
  }
}
