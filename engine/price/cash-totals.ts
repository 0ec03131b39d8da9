import { cashIncrementOf } from '../values/currency.js'
import { decimal, roundToStep, sum } from '../values/ratio.js'
import { payableText } from './paid-amount.js'
import type { Totals } from './price-answer.js'
import type { PricingWork } from './pricing-work.js'
import type { TaxView } from './tax/tax-view.js'
import type { PaidLine } from './totals-of.js'

/**
 * What the first bill is when it is paid in cash: 12.34 francs are 12.35. Who pays in cash pays a bill, never a line or the
 * share of one, so nothing else is rounded to coins, and no amount of an account is.
 */
export function cashTotals(work: PricingWork, paid: readonly PaidLine[], { lines, totals }: TaxView): Pick<Totals, 'cash'> {
  const { currency, sources } = work.request
  const increment = cashIncrementOf(currency)
  if (increment === null || sources !== undefined) return {}
  const isTaxUntold = totals === null && lines.some((tax) => tax !== null && !tax.included)
  if (isTaxUntold) return {}
  const due = totals === null ? sum(paid.map(({ firstBill }) => firstBill)) : decimal(totals.firstBill.gross)
  const inCash = roundToStep(due, increment, work.rounding!)
  return { cash: { increment: payableText(work, increment), firstBill: payableText(work, inCash) } }
}
