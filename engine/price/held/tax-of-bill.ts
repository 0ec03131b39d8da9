import { type Currency, decimalsOf } from '../../values/currency.js'
import { decimal, negate, type Ratio, ratio, sum, times, toText } from '../../values/ratio.js'
import type { LineTax, TaxText } from '../line-amounts.js'
import { reckonTax, type TaxableAmount, type TaxedAmount, type TaxRounding } from '../tax/reckon-tax.js'
import { exactValue } from '../waterfall.js'
import type { BillEntry } from './change-answer.js'

/** An entry of a bill with the exact amount that it was rounded from, and the tax of its line; `null` without a category. */
export interface EntryToTax {
  readonly entry: BillEntry
  readonly exact: Ratio
  readonly tax: LineTax | null
}

/** A bill with its tax; `total` is `null` unless every entry has a category. */
export interface TaxedBill {
  readonly bill: readonly BillEntry[]
  readonly total: TaxText | null
}

/**
 * Net, tax and gross of each entry. What is given back is taxed like what is due, and by itself: as a credit note beside an
 * invoice, so that neither rounds the other.
 */
export function taxedBill(rules: TaxRounding | null, currency: Currency, entries: readonly EntryToTax[]): TaxedBill {
  if (rules === null) return { bill: entries.map(({ entry }) => entry), total: null }
  const found = new Map<EntryToTax, TaxedAmount>()
  const taxed = entries.filter(({ tax }) => tax !== null)
  for (const isCredit of [true, false]) {
    const some = taxed.filter((one) => isCredit === isBelowZero(one))
    const amounts = reckonTax(
      rules,
      currency,
      some.map((one) => taxable(one, isCredit)),
    )
    for (const [index, one] of some.entries()) found.set(one, isCredit ? negated(amounts[index]!) : amounts[index]!)
  }
  const text = (amount: Ratio) => toText(amount, decimalsOf(currency))
  const textOf = ({ net, tax, gross }: TaxedAmount): TaxText => ({ net: text(net), tax: text(tax), gross: text(gross) })
  const bill = entries.map((one) =>
    one.tax === null ? one.entry : { ...one.entry, tax: { ...rateOf(one.tax), ...textOf(found.get(one)!) } },
  )
  const all = [...found.values()]
  const isWhole = all.length === entries.length && all.length > 0
  const total = { net: sum(all.map(({ net }) => net)), tax: sum(all.map(({ tax }) => tax)), gross: sum(all.map(({ gross }) => gross)) }
  return { bill, total: isWhole ? textOf(total) : null }
}

function isBelowZero({ entry }: EntryToTax): boolean {
  return exactValue(entry.amount).numerator < 0n
}

function taxable({ entry, exact, tax }: EntryToTax, isCredit: boolean): TaxableAmount {
  const { percent, included } = tax!
  const paid = exactValue(entry.amount)
  const share = times(decimal(percent), ratio(1n, 100n))
  return { paid: isCredit ? negate(paid) : paid, exact: isCredit ? negate(exact) : exact, share, included }
}

function rateOf({ category, percent, place, included }: LineTax) {
  return { category, percent, ...(place === undefined ? {} : { place }), included }
}

function negated({ net, tax, gross }: TaxedAmount): TaxedAmount {
  return { net: negate(net), tax: negate(tax), gross: negate(gross) }
}
