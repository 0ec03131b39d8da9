import type { ConsumptionKey } from '../../model/allowance.js'
import { compareText } from '../../model/draft.js'
import type { LocalDate } from '../../values/local-date.js'
import { dividedBy, type Ratio, ratio } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import { type AllowancePrice, monthsOf, quantityOf } from './compile-allowance.js'

/** Units of an allowance that came at one time, on their way from what there was to what use has left of them. */
export interface Grant {
  readonly allowance: AllowancePrice
  /** Since when the units are there, and the first day on which they are no more; `null` in a quote, which is of any month. */
  readonly granted: LocalDate | null
  readonly expires: LocalDate | null
  readonly quantity: Ratio
  left: Ratio
}

export function grantOf(allowance: AllowancePrice, quantity: Ratio, granted: LocalDate | null, expires: LocalDate | null): Grant {
  return { allowance, granted, expires, quantity, left: quantity }
}

/** What an allowance gives to a whole month; of one for longer, the month's share. */
export function perMonth(allowance: AllowancePrice): Ratio {
  const { item, price } = allowance
  return dividedBy(forQuantity(quantityOf(allowance), item.quantity), ratio(BigInt(monthsOf(price.charge.period))))
}

/**
 * In which order units are used up, as their authors declare. Where nothing declared decides, by price, time and path: of
 * different allowances a check has refused it before, and of one the answer is the same whatever order its units come in.
 */
export function compareGrants(left: Grant, right: Grant): number {
  const [one, other] = [left.allowance.price, right.allowance.price]
  const order = one.charge.order
  const rule = compareText(order.join(), other.charge.order.join())
  if (rule !== 0) return rule
  for (const key of order) {
    const found = compareBy(key, left, right)
    if (found !== 0) return found
  }
  return (
    compareText(one.id, other.id) ||
    compareDays(left.expires, right.expires) ||
    compareDays(left.granted, right.granted) ||
    compareText(left.allowance.item.path, right.allowance.item.path)
  )
}

function compareBy(key: ConsumptionKey, left: Grant, right: Grant): number {
  const [one, other] = [left.allowance.price, right.allowance.price]
  switch (key) {
    case 'earliestExpiry':
      return compareDays(left.expires, right.expires)
    case 'rank':
      return one.charge.rank - other.charge.rank
    case 'grantTime':
      return compareDays(left.granted, right.granted)
    case 'id':
      return compareText(one.id, other.id)
  }
}

function compareDays(left: LocalDate | null, right: LocalDate | null): number {
  return compareText(left ?? '', right ?? '')
}
