import type { TaxRules } from '../../model/tax.js'
import { type Currency, decimalsOf } from '../../values/currency.js'
import { groupBy } from '../../values/group-by.js'
import { compareRatios, dividedBy, minus, one, plus, type Ratio, round, sum, times } from '../../values/ratio.js'
import { spread } from '../spread.js'

/** How tax is reckoned: see {@link TaxRules}. */
export type TaxRounding = Pick<TaxRules, 'round' | 'of' | 'rounding'>

/** An amount to be taxed: what is paid, and the exact amount that it was rounded from. */
export interface TaxableAmount {
  readonly paid: Ratio
  readonly exact: Ratio
  readonly share: Ratio
  readonly included: boolean
}

/** An amount without tax, its tax, and both together. */
export interface TaxedAmount {
  readonly net: Ratio
  readonly tax: Ratio
  readonly gross: Ratio
}

/**
 * Splits amounts that are added up with each other into net and tax, each payable: 1127 and 10 percent are 1240. What an
 * amount says itself is never changed: it is the gross where it includes the tax, and else the net.
 */
export function reckonTax(rules: TaxRounding, currency: Currency, amounts: readonly TaxableAmount[]): readonly TaxedAmount[] {
  if (rules.round === 'line') return amounts.map((amount) => taxed(amount, taxOf(rules, currency, [amount])))
  const rates = groupBy(amounts, ({ share, included }) => `${included} ${share.numerator}/${share.denominator}`)
  const found = new Map<TaxableAmount, TaxedAmount>()
  for (const alike of rates.values()) {
    const costs = alike.map(({ paid }) => paid)
    const shares = spread(currency, taxOf(rules, currency, alike), costs)
    for (const [index, amount] of alike.entries()) found.set(amount, taxed(amount, shares[index]!))
  }
  return amounts.map((amount) => found.get(amount)!)
}

/**
 * The tax of amounts of one rate together. Of exact amounts it is what these come to with it, rounded, less what they come
 * to without it, rounded, too: so a rate of zero gives none, whatever was lost when each line was rounded by itself.
 * Where amounts include it, the net is rounded and the tax is the rest, never more than what is paid.
 */
function taxOf({ of, rounding }: TaxRounding, currency: Currency, amounts: readonly TaxableAmount[]): Ratio {
  const { share, included } = amounts[0]!
  const payable = (exact: Ratio) => round(exact, decimalsOf(currency), rounding)
  const paid = sum(amounts.map((amount) => amount.paid))
  const factor = plus(one, share)
  if (of === 'payable') return included ? minus(paid, payable(dividedBy(paid, factor))) : payable(times(paid, share))
  const exact = sum(amounts.map((amount) => amount.exact))
  if (!included) return minus(payable(times(exact, factor)), payable(exact))
  const rest = minus(payable(exact), payable(dividedBy(exact, factor)))
  return compareRatios(rest, paid) > 0 ? paid : rest
}

function taxed({ paid, included }: TaxableAmount, tax: Ratio): TaxedAmount {
  return included ? { net: minus(paid, tax), tax, gross: paid } : { net: paid, tax, gross: plus(paid, tax) }
}
