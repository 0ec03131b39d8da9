import { decimalsOf } from '../values/currency.js'
import { type Ratio, round, toText } from '../values/ratio.js'
import type { AmountText } from './line-amounts.js'
import type { PricingWork, WorkingLine } from './pricing-work.js'
import type { PaidShare } from './usage/shared-charges.js'

/** An amount that can be paid, and as answers have it. */
export interface PaidAmount {
  readonly paid: Ratio
  readonly text: AmountText
}

/** What is paid of an exact amount of a line, by the currency's one rounding, which the trace shows; of a share in a charge, what its part is of the whole as it is rounded. */
export function rounded(
  work: PricingWork,
  { item, price }: Pick<WorkingLine, 'item'> & { readonly price: { readonly id: WorkingLine['price']['id'] } },
  of: 'amount' | 'firstPeriod',
  exact: Ratio,
  share?: PaidShare,
): PaidAmount {
  const paid = share === undefined ? payable(work, exact) : share.paid
  const text = payableText(work, paid)
  work.trace.push({
    step: 'round',
    path: item.path,
    price: price.id,
    of,
    rounding: work.rounding!,
    before: toText(exact),
    after: text,
    ...(share === undefined ? {} : { together: { before: toText(share.together.exact), after: payableText(work, share.together.paid) } }),
  })
  return { paid, text }
}

export function payable({ request, rounding }: PricingWork, exact: Ratio): Ratio {
  return round(exact, decimalsOf(request.currency), rounding!)
}

export function payableText({ request }: PricingWork, paid: Ratio): string {
  return toText(paid, decimalsOf(request.currency))
}
