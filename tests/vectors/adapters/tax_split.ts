import { text, truth, whole } from '../fields.js'
import { codeOf, pricedOrder } from '../order.js'
import type { Adapter } from '../vector.js'

/** The net and the gross of one amount. */
export const adapter: Adapter = ({ input }) => {
  const tax = { percent: text(input, 'tax_percent'), included: truth(input, 'includes_tax') }
  const line = { id: 'a', unit: text(input, 'amount'), quantity: 1, tax }
  const { net, gross } = pricedOrder({ currency: codeOf(whole(input, 'scale')), lines: [line] }).totals.tax!.oneTime
  return { net, gross }
}
