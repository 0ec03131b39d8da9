import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import { text as inBoth } from '../../../engine/values/localized-text.js'
import { monthly, priced } from '../../price/shop.js'
import { text, whole, word } from '../fields.js'
import { codeOf } from '../order.js'
import type { Adapter } from '../vector.js'

/** Whether tax is of what is paid, or of the exact amount and only the end is rounded. */
const ends: Readonly<Record<string, string>> = {
  'each step': 'payable',
  'every step': 'payable',
  once: 'exact',
  'once at end': 'exact',
  'once at the end': 'exact',
  'at end': 'exact',
  'at the end': 'exact',
  end: 'exact',
  'only at end': 'exact',
  'only at the end': 'exact',
}

/** A fee for some days of a month, with tax on top. Service begins so late in a month of that length that these days are left. */
export const adapter: Adapter = ({ input }) => {
  const currency = codeOf(whole(input, 'scale'))
  const of = word(input, 'round', ends)
  const [days, all] = [whole(input, 'days'), whole(input, 'period_days')]
  const month = { 28: '2026-02', 29: '2028-02', 30: '2026-06', 31: '2026-07' }[all]
  if (month === undefined || days < 1 || days > all) throw new Error(`No month has ${days} of ${all} days.`)
  const categories = [{ id: 'tax', name: inBoth('税', 'Tax'), rates: [{ percent: text(input, 'tax_percent') }] }]
  const catalog = {
    ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
    currencies: [{ code: currency, rounding: 'halfAwayFromZero' }],
    tax: { round: 'line', of, rounding: 'halfAwayFromZero', categories },
  }
  const fee = { charge: monthly(text(input, 'amount'), { kind: 'day' }, currency), tax: { category: 'tax', included: false } }
  const startDate = `${month}-${String(all - days + 1).padStart(2, '0')}`
  return { gross: priced({ prices: { fee }, documents: [catalog] }, { currency, startDate }).totals.tax!.firstBill.gross }
}
