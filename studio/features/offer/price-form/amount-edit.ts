import type { CurrencyAmount } from '../../../../engine/model/currency-amount.js'
import { parseDecimal } from '../../../../engine/values/ratio.js'
import { type Phrase, phrase } from '../../../language/phrase.js'

/** A currency that an amount can be written in, with the one that stands there; the empty text where there is none. */
export interface AmountLine {
  readonly currency: string
  readonly amount: string
}

/** A line for each currency of the catalog, and for those that the amounts have all the same. */
export function amountLines(amounts: readonly CurrencyAmount[], declared: readonly string[]): readonly AmountLine[] {
  const others = amounts.map(({ currency }) => currency).filter((currency) => !declared.includes(currency))
  return [...declared, ...others].map((currency) => ({
    currency,
    amount: amounts.find((one) => one.currency === currency)?.amount ?? '',
  }))
}

/** Amounts with that of one currency changed, in its place; the empty text takes it away. */
export function withAmount(amounts: readonly CurrencyAmount[] = [], currency: string, amount: string): readonly CurrencyAmount[] {
  if (amount === '') return amounts.filter((one) => one.currency !== currency)
  const at = amounts.findIndex((one) => one.currency === currency)
  return at < 0 ? [...amounts, { currency, amount }] : amounts.with(at, { currency, amount })
}

/** What is wrong with an amount as typed: a price keeps one in at least one currency, unless it may have none at all. */
export function amountFault(amounts: readonly CurrencyAmount[], currency: string, text: string, optional: boolean): Phrase | null {
  if (text !== '') return parseDecimal(text) === null ? phrase('priceTable.fault.amount') : null
  return optional || amounts.some((one) => one.currency !== currency) ? null : phrase('priceForm.fault.lastAmount')
}
