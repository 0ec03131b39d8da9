import { convert } from '../../../engine/values/quantity.js'
import { dividedBy, one, round, toText } from '../../../engine/values/ratio.js'
import { unitTable } from '../../../engine/values/unit-of-measure.js'
import { roundingNames } from '../dialects.js'
import { decimal, text, whole, word } from '../fields.js'
import { type Adapter, Refusal } from '../vector.js'

/** A metered quantity in the unit that is billed, whose size follows from the factor. */
export const adapter: Adapter = ({ dialect, input }) => {
  if (dialect !== 'openmeter') throw new Error(`Whose conventions are those of ${dialect}?`)
  const factor = decimal(input, 'factor')
  const size = word(input, 'operation', { multiply: true, divide: false }) ? dividedBy(one, factor) : factor
  const table = unitTable([
    { unit: 'metered', dimension: 'use', size: one },
    { unit: 'billed', dimension: 'use', size },
  ])
  if (table.kind === 'refused') throw new Refusal(table.why)
  const converted = convert({ amount: decimal(input, 'quantity'), unit: 'metered' }, 'billed', table.units)
  if (converted.kind !== 'quantity') throw new Refusal(converted.kind)
  const { amount } = converted.quantity
  const precision = whole(input, 'precision')
  // A precision says nothing where nothing is rounded.
  if (text(input, 'rounding') === 'none') return { billed: toText(amount) }
  return { billed: toText(round(amount, precision, word(input, 'rounding', roundingNames))) }
}
