import { currency as currencyOf, decimalsOf } from '../../../engine/values/currency.js'
import { exactly, toPayable } from '../../../engine/values/money.js'
import { round, roundings, toText } from '../../../engine/values/ratio.js'
import { roundingNames } from '../dialects.js'
import { decimal, has, text, whole, word } from '../fields.js'
import type { Adapter } from '../vector.js'

/** The scale governs; where it is also that of a currency we know, the value is rounded as an amount of it. */
export const adapter: Adapter = ({ input }) => {
  const [value, scale, mode] = [decimal(input, 'value'), whole(input, 'scale'), word(input, 'mode', roundingNames)]
  const code = has(input, 'currency') ? currencyOf(text(input, 'currency')) : null
  const authored = roundings.find((it) => it === mode)
  if (code !== null && authored !== undefined && decimalsOf(code) === scale)
    return { value: toText(exactly(toPayable(code, value, authored))) }
  return { value: toText(round(value, scale, mode)) }
}
