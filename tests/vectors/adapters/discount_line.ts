import { negate, toText } from '../../../engine/values/ratio.js'
import { roundingNames } from '../dialects.js'
import { always, group, has, text, whole, word } from '../fields.js'
import { adjustments, codeOf, paidTotal, pricedOrder } from '../order.js'
import type { Adapter, Fields } from '../vector.js'

/** One discount on one unit, rounded by itself. A price is told by the dialects that tell one. */
export const adapter: Adapter = ({ dialect, input, policy }) => {
  const discount = group(input, 'discount')
  const currency = codeOf(whole(input, 'scale'))
  const rounding = has(policy, 'mode') ? word(policy, 'mode', roundingNames) : 'halfAwayFromZero'
  if (has(policy, 'where')) always(policy, 'where', 'per unit price')
  const order = pricedOrder({
    currency,
    lines: [{ id: 'a', unit: text(input, 'price'), quantity: 1 }],
    alterations: [{ id: 'discount', effect: effectOf(discount, currency), more: { rounded: { of: 'unit', rounding } } }],
  })
  const [first] = adjustments(order)
  const taken = { discount: first === undefined ? '0' : toText(negate(first.by)) }
  return dialect === 'saleor' ? taken : { ...taken, price: toText(paidTotal(order)) }
}

function effectOf(discount: Fields, currency: string): object {
  const value = text(discount, 'value')
  return word(discount, 'type', {
    percentage: { kind: 'percentOff', percent: value },
    fixed: { kind: 'amountOff', amounts: [{ currency, amount: value }] },
  })
}
