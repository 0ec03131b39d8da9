import { compareRatios, type Ratio, toText, zero } from '../../values/ratio.js'
import type { CompiledRecurring } from '../compile-prices.js'
import { payableText, rounded } from '../paid-amount.js'
import type { FirstPeriod } from '../price-answer.js'
import type { PricingWork, WorkingLine } from '../pricing-work.js'
import { billedAs } from './first-part.js'
import { costOfPart, type PartOfPeriod } from './part-of-period.js'

/** What a line is on the first bill, before and after it is rounded, and what its first period costs, whenever that is billed. */
export interface FirstBill {
  readonly exact: Ratio
  readonly first: Ratio
  readonly period: FirstPeriod | null
}

/**
 * The first bill is written when service begins: it has what is paid once, and the first period of what is charged in
 * advance. What is charged in arrears, of use and for a commitment comes on a later one.
 */
export function firstBill(work: PricingWork, line: WorkingLine, amount: Ratio, paid: Ratio): FirstBill {
  const { charge } = line.price
  switch (charge.kind) {
    case 'oneTime':
    case 'penalty':
      return { exact: amount, first: paid, period: null }
    case 'usage':
    case 'commitment':
      return { exact: zero, first: zero, period: null }
    case 'recurring':
      if (isBilled(line, charge, paid)) return { exact: zero, first: zero, period: null }
      return firstPeriod(work, line, line.first!, amount, charge.timing)
  }
}

/** What costs as much as before an order was billed before it. */
function isBilled({ source, price }: WorkingLine, charge: CompiledRecurring, paid: Ratio): boolean {
  if (source.held?.side !== 'after') return false
  const before = source.held.billed.get(billedAs(price.id, charge))
  return before !== undefined && compareRatios(before, paid) === 0
}

function firstPeriod(work: PricingWork, line: WorkingLine, first: PartOfPeriod, amount: Ratio, timing: 'advance' | 'arrears'): FirstBill {
  const { policy, cause, part, period, days, of, seconds } = first
  const { cost, dailyRate } = costOfPart(first, amount, line.item.quantity)
  const [path, price] = [line.item.path, line.price.id]
  work.trace.push({
    step: 'proration',
    path,
    price,
    cause,
    policy,
    part,
    period,
    days,
    of,
    seconds,
    dailyRate: dailyRate === null ? null : toText(dailyRate),
    before: toText(amount),
    after: toText(cost),
  })
  const { paid, text } = rounded(work, line, 'firstPeriod', cost)
  if (timing === 'advance') return { exact: cost, first: paid, period: { from: part.from, to: part.to, billedOn: part.from, amount: text } }
  work.trace.push({ step: 'arrears', path, price, billedOn: part.to, before: text, after: payableText(work, zero) })
  return { exact: zero, first: zero, period: { from: part.from, to: part.to, billedOn: part.to, amount: text } }
}
