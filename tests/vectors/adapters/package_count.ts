import { chargeUse } from '../../../engine/price/charge-model/charge-use.js'
import { one, toText } from '../../../engine/values/ratio.js'
import { decimal } from '../fields.js'
import { type Adapter, Refusal } from '../vector.js'

/** How many packages are begun: what the use costs at one for each. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'openmeter') throw new Error(`Whose conventions are those of ${dialect}?`)
  const charged = chargeUse({ kind: 'package', size: decimal(input, 'package_size'), rate: one }, { quantity: decimal(input, 'quantity') })
  if (charged.kind !== 'charged') throw new Refusal(charged.kind)
  return { packages: toText(charged.amount) }
}
