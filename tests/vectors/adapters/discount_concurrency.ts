import { toText } from '../../../engine/values/ratio.js'
import { list, text, whole, word } from '../fields.js'
import { adjustments, paidTotal, pricedOrder } from '../order.js'
import type { Adapter, Fields } from '../vector.js'

const within = { mode: 'sequential', isAcross: false } as const

const controls = {
  best_within_priority_compound_across: { mode: 'exclusiveBest', isAcross: true },
  compound_within_priority: within,
  compound_within_priority_never_across: within,
  best_and_compound_within_priority_never_across: within,
} as const

/** A higher priority comes first, as an earlier stage; within it offers compound, or only the best one counts. */
export const adapter: Adapter = ({ input }) => {
  const compound = word(input, 'compound', { on_remaining: 'running', on_original: 'list' })
  const control = word(input, 'control', controls)
  const offers = list(input, 'offers')
  for (const offer of offers) word(offer, 'mode', control.isAcross ? { compound: null, best_price: null } : { compound: null })
  const priorities = [...new Set(offers.map((offer) => whole(offer, 'priority')))].sort((left, right) => right - left)
  const allowed = (offer: Fields) => control.isAcross || whole(offer, 'priority') === priorities[0]
  const order = pricedOrder({
    currency: 'CNY',
    lines: [{ id: 'a', unit: text(input, 'price'), quantity: 1 }],
    alterations: offers.filter(allowed).map((offer, index) => ({
      id: text(offer, 'id'),
      effect: { kind: 'percentOff', percent: text(offer, 'percent') },
      more: { stage: priorities.indexOf(whole(offer, 'priority')), mode: control.mode, priority: index, base: compound },
    })),
  })
  for (const offer of offers.filter((one) => !allowed(one))) [text(offer, 'id'), text(offer, 'percent')]
  return { applied: adjustments(order).map(({ alteration }) => alteration), price: toText(paidTotal(order)) }
}
