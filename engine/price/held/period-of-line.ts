import { costOfPart } from '../proration/part-of-period.js'
import type { PaidLine } from '../totals-of.js'
import type { Purchase } from './held-item.js'
import type { BilledPeriod } from './paid-so-far.js'

/** The period of a line of what is held, as it is billed by what the line costs; `null` of a charge that has no periods. */
export function periodOf({ working, exact }: PaidLine, { catalog, at }: Purchase): BilledPeriod | null {
  const { item, price, source, first } = working
  const { charge } = price
  if (charge.kind !== 'recurring' || first === null || source.held === null) return null
  const { began, startDate, versions } = source.held
  const version = versions.get(price.id)?.reached.at(-1)
  return {
    price: { ...price, charge },
    catalog: version?.catalog ?? catalog,
    at: version?.released ?? at,
    start: began.get(price.id) ?? startDate,
    from: first.part.from,
    amount: exact.amount,
    quantity: item.quantity,
    cost: costOfPart(first, exact.amount, item.quantity).cost,
    isBilled: charge.timing === 'advance',
  }
}
