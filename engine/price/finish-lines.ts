import { decimalsOf } from '../values/currency.js'
import { compareRatios, type Ratio, round, toText, zero } from '../values/ratio.js'
import { forQuantity } from './amounts.js'
import { daysDividedBy, firstPeriodAmount, monthShare } from './first-period.js'
import type { AllowanceLine, PricedItems, PriceLine } from './price-answer.js'
import type { PricingWork, WorkingLine } from './pricing-work.js'
import { type PaidLine, totalsOf } from './totals-of.js'

/** Caps what use costs, works out the first bill, and rounds each line once: totals are sums of what is paid. */
export function finishLines(work: PricingWork, lines: readonly WorkingLine[], allowances: readonly AllowanceLine[]): PricedItems {
  const { currency, startDate } = work.request
  const paid = lines.map((line) => finishLine(work, line))
  return {
    kind: 'priced',
    currency,
    startDate,
    lines: paid.map(({ line }) => line),
    allowances,
    totals: totalsOf(currency, paid),
    trace: work.trace,
  }
}

function finishLine(work: PricingWork, working: WorkingLine): PaidLine {
  const { item, price, list } = working
  const { charge } = price
  const amount = capped(work, working)
  const paid = rounded(work, working, 'amount', amount)
  const first = firstBill(work, working, amount, paid)
  const line: PriceLine = {
    path: item.path,
    offering: item.offering,
    price: price.id,
    name: price.name,
    charge: charge.kind,
    action: work.action,
    quantity: item.quantity,
    period: charge.kind === 'recurring' ? charge.period : null,
    refundable: charge.kind === 'oneTime' && charge.refundable,
    list: payableText(work, payable(work, list)),
    amount: payableText(work, paid),
    firstBill: payableText(work, first),
  }
  return { line, amount: paid, firstBill: first }
}

/** A cap holds for each of several items. */
function capped({ request, trace }: PricingWork, { item, price, amount }: WorkingLine): Ratio {
  const cap = price.charge.kind === 'usage' ? price.charge.cap?.get(request.currency) : undefined
  if (cap === undefined) return amount
  const most = forQuantity(cap, item.quantity)
  if (compareRatios(amount, most) <= 0) return amount
  trace.push({ step: 'cap', path: item.path, price: price.id, before: toText(amount), after: toText(most) })
  return most
}

function firstBill(work: PricingWork, line: WorkingLine, amount: Ratio, paid: Ratio): Ratio {
  const { item, price } = line
  switch (price.charge.kind) {
    case 'oneTime':
      return paid
    case 'usage':
      return zero
    case 'recurring': {
      const { firstPeriod } = price.charge
      const share = monthShare(work.request.startDate)
      const first = firstPeriodAmount(firstPeriod, amount, item.quantity, share)
      work.trace.push({
        step: 'firstPeriod',
        path: item.path,
        price: price.id,
        policy: firstPeriod.kind,
        days: share.days,
        of: daysDividedBy(firstPeriod, share),
        before: toText(amount),
        after: toText(first),
      })
      return rounded(work, line, 'firstBill', first)
    }
  }
}

function rounded(work: PricingWork, { item, price }: WorkingLine, of: 'amount' | 'firstBill', exact: Ratio): Ratio {
  const paid = payable(work, exact)
  work.trace.push({
    step: 'round',
    path: item.path,
    price: price.id,
    of,
    rounding: work.rounding!,
    before: toText(exact),
    after: payableText(work, paid),
  })
  return paid
}

function payable({ request, rounding }: PricingWork, exact: Ratio): Ratio {
  return round(exact, decimalsOf(request.currency), rounding!)
}

function payableText({ request }: PricingWork, paid: Ratio): string {
  return toText(paid, decimalsOf(request.currency))
}
