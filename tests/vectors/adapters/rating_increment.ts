import { inIncrements } from '../../../engine/price/charge-model/meter-use.js'
import { toText } from '../../../engine/values/ratio.js'
import { decimal } from '../fields.js'
import type { Adapter } from '../vector.js'

/** A duration rounded up to whole increments. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'cgrates') throw new Error(`Whose conventions are those of ${dialect}?`)
  const step = decimal(input, 'increment_seconds')
  return { billed_seconds: toText(inIncrements(decimal(input, 'duration_seconds'), { initial: step, step, per: 'event' })) }
}
