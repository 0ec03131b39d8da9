import { decimal } from '../../../engine/values/ratio.js'
import { text, word } from '../fields.js'
import { fromMinor, pricedOrder, toMinor } from '../order.js'
import type { Adapter } from '../vector.js'

const places: Readonly<Record<string, string>> = {
  'per line': 'line',
  line: 'line',
  'per total': 'total',
  'on total': 'total',
  'on the total': 'total',
  total: 'total',
  'per invoice': 'total',
  'on invoice': 'total',
  invoice: 'total',
  'on sum': 'total',
  'on the sum': 'total',
  'on subtotal': 'total',
  'on the subtotal': 'total',
}

/** Tax on several lines, rounded for each or in total; amounts are net. */
export const adapter: Adapter = ({ input }) => {
  const amounts = input['lines_minor']
  if (!Array.isArray(amounts)) throw new Error('Lines are a list.')
  const tax = { percent: text(input, 'tax_percent'), included: false }
  const lines = amounts.map((amount, index) => ({ id: String(index), unit: fromMinor(String(amount)), quantity: 1, tax }))
  const round = word(input, 'where', places)
  return { gross_minor: toMinor(decimal(pricedOrder({ currency: 'CNY', lines, tax: { round } }).totals.tax!.oneTime.gross)) }
}
