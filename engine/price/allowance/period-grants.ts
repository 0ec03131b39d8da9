import type { AllowancePeriod } from '../../model/allowance.js'
import { addPeriods, daysBetween, type LocalDate } from '../../values/local-date.js'
import { type Ratio, ratio, round, times } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import { type AllowancePrice, monthsOf, quantityOf } from './compile-allowance.js'
import { type Grant, grantOf } from './grant.js'

/** A billing period: up to `to`, which no longer belongs to it. */
export interface BillingPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
  /** When service began; `null`: before the period, no matter when. */
  readonly since: LocalDate | null
}

/** Units that an earlier period left over. */
export interface CarriedGrant {
  readonly path: string
  readonly price: string
  readonly granted: LocalDate
  readonly expires: LocalDate
  /** Whether they were carried over, and are not what the allowance itself granted. */
  readonly rolled: boolean
  readonly quantity: Ratio
}

/** The first day of a billing period on which there is service. */
export function firstDay({ from, since }: BillingPeriod): LocalDate {
  return since !== null && since > from ? since : from
}

/** What there is to use up in a billing period: what the allowances grant in it, and what earlier ones left over. */
export function periodGrants(
  period: BillingPeriod,
  carried: readonly CarriedGrant[],
  allowances: readonly AllowancePrice[],
): readonly Grant[] {
  return allowances.flatMap((allowance) => {
    const { item, price } = allowance
    const earlier = carried.filter((one) => one.path === item.path && one.price === price.id)
    const fresh = freshGrant(period, allowance)
    return [...(fresh === null ? [] : [fresh]), ...earlier.map((one) => grantOf(allowance, one.quantity, one.granted, one.expires))]
  })
}

/**
 * When the grant that is in force in a billing period came. An allowance for longer than a month is granted with the
 * billing period in which the next of its periods begins, reckoned from the start of service; `null` when nobody said when that was.
 */
export function grantedOn(every: AllowancePeriod, period: BillingPeriod): LocalDate | null {
  if (monthsOf(every) === 1) return firstDay(period)
  const { from, to, since } = period
  if (since === null) return null
  let count = 0
  while (addPeriods(since, every, count + 1) < to) count += 1
  const begun = addPeriods(since, every, count)
  return begun >= from ? firstDay(period) : begun
}

function freshGrant(period: BillingPeriod, allowance: AllowancePrice): Grant | null {
  const { item, price } = allowance
  const granted = grantedOn(price.charge.period, period)
  if (granted === null || granted < period.from) return null
  const months = monthsOf(price.charge.period)
  const quantity = forQuantity(firstQuantity(period, allowance), item.quantity)
  return grantOf(allowance, quantity, granted, months === 1 ? period.to : addPeriods(period.from, price.charge.period, 1))
}

/** What is granted for one item: in the period in which service begins, as much as the allowance says of a first period. */
function firstQuantity(period: BillingPeriod, allowance: AllowancePrice): Ratio {
  const { firstPeriod } = allowance.price.charge
  const quantity = quantityOf(allowance)
  const { from, to, since } = period
  if (firstPeriod.kind === 'full' || since === null || since <= from) return quantity
  const share = ratio(BigInt(daysBetween(since, to)), BigInt(daysBetween(from, to)))
  return round(times(quantity, share), firstPeriod.decimals, firstPeriod.rounding)
}
