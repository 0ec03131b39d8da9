import { toText } from '../../../engine/values/ratio.js'
import { always, has, list, text, whole, word } from '../fields.js'
import { adjustments, codeOf, paidTotal, pricedOrder } from '../order.js'
import type { Adapter } from '../vector.js'

/** Of discounts that exclude each other, the best for the customer. */
export const adapter: Adapter = ({ input, policy }) => {
  if (has(policy, 'stacking')) always(policy, 'stacking', 'exclusive, best for customer')
  const currency = codeOf(whole(input, 'scale'))
  const alterations = list(input, 'discounts').map((discount, priority) => {
    const value = text(discount, 'value')
    const effect = word(discount, 'type', {
      percentage: { kind: 'percentOff', percent: value },
      fixed: { kind: 'amountOff', amounts: [{ currency, amount: value }] },
    })
    return { id: text(discount, 'id'), effect, more: { mode: 'exclusiveBest', priority } }
  })
  const order = pricedOrder({ currency, lines: [{ id: 'a', unit: text(input, 'price'), quantity: 1 }], alterations })
  return { applied: adjustments(order)[0]?.alteration ?? null, price: toText(paidTotal(order)) }
}
