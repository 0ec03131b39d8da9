import { type Ratio, toText, zero } from '../../values/ratio.js'
import { payableText, rounded } from '../paid-amount.js'
import type { FirstPeriod } from '../price-answer.js'
import type { PricingWork, WorkingLine } from '../pricing-work.js'
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
      return firstPeriod(work, line, line.first!, amount, charge.timing)
  }
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
  const paid = rounded(work, line, 'firstPeriod', cost)
  const text = payableText(work, paid)
  if (timing === 'advance') return { exact: cost, first: paid, period: { ...part, billedOn: part.from, amount: text } }
  work.trace.push({ step: 'arrears', path, price, billedOn: part.to, before: text, after: payableText(work, zero) })
  return { exact: zero, first: zero, period: { ...part, billedOn: part.to, amount: text } }
}
