import type { CurrencyAmount } from '../model/currency-amount.js'
import { parseDecimal, type Ratio, times, whole } from '../values/ratio.js'

/** Exact amounts by currency code. A code that is absent has no amount: nothing is converted. */
export type Amounts = ReadonlyMap<string, Ratio>

/** Reads authored amounts once; one that is no decimal counts as absent, so that its price is refused and never free. */
export function compileAmounts(amounts: readonly CurrencyAmount[]): Amounts {
  const compiled = new Map<string, Ratio>()
  for (const { currency, amount } of amounts) {
    const exact = parseDecimal(amount)
    if (exact !== null) compiled.set(currency, exact)
  }
  return compiled
}

/** The amounts of one unit for several: an item of quantity 3 is priced as three items of quantity 1. */
export function forQuantity(amount: Ratio, quantity: number): Ratio {
  return quantity === 1 ? amount : times(amount, whole(quantity))
}
