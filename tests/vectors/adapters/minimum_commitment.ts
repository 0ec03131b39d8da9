import { trueUp } from '../../../engine/price/rate/bound-lines.js'
import { one, round, sum, toText } from '../../../engine/values/ratio.js'
import { decimals } from '../charge-models.js'
import { decimal, has, ifSaid } from '../fields.js'
import type { Adapter } from '../vector.js'

/** What is missing to a minimum, of which the coefficient is due, in whole minor units. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'lago') throw new Error(`Whose conventions are those of ${dialect}?`)
  if (has(input, 'used_minor') === has(input, 'fees_minor')) throw new Error('Use is given either as a sum or as fees.')
  const used = has(input, 'used_minor') ? decimal(input, 'used_minor') : sum(decimals(input, 'fees_minor'))
  return {
    true_up_minor: toText(
      round(trueUp(decimal(input, 'minimum_minor'), used, ifSaid(input, 'coefficient', decimal, one)), 0, 'halfAwayFromZero'),
    ),
  }
}
