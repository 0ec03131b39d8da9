import { toText } from '../../../engine/values/ratio.js'
import { has, list, text, whole, word } from '../fields.js'
import { codeOf, paidTotal, pricedOrder } from '../order.js'
import type { Adapter } from '../vector.js'

/** Discounts one after another: those of items first, each unit by itself, then those of the order. */
export const adapter: Adapter = ({ input }) => {
  const currency = codeOf(whole(input, 'scale'))
  const baseLess = has(input, 'discount_base_reduction') ? { baseLess: [{ currency, amount: text(input, 'discount_base_reduction') }] } : {}
  const alterations = list(input, 'discounts').map((discount, index) => {
    const value = text(discount, 'value')
    const scope = word(discount, 'scope', { item: { stage: 1, allocation: 'each' }, order: { stage: 2, allocation: 'amount' } } as const)
    const { effect, more } = word(discount, 'type', {
      percentage: { effect: { kind: 'percentOff', percent: value }, more: baseLess },
      fixed: { effect: { kind: 'amountOff', amounts: [{ currency, amount: value }], allocation: scope.allocation }, more: {} },
    })
    return { id: `discount-${index}`, effect, more: { ...more, stage: scope.stage, priority: index } }
  })
  const order = pricedOrder({
    currency,
    lines: [{ id: 'a', unit: text(input, 'unit_price'), quantity: whole(input, 'quantity') }],
    alterations,
  })
  return { net: toText(paidTotal(order)) }
}
