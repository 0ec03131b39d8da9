import type { AllowancePeriod } from '../../model/allowance.js'
import { dayInMonth, daysBetween, type LocalDate, monthOf } from '../../values/local-date.js'
import { type Ratio, ratio, round, times } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import { monthBilledBy } from './bill-days.js'
import { type AllowancePrice, monthsOf, quantityOf } from './compile-allowance.js'
import { type Grant, grantOf } from './grant.js'

/** A billing period: up to `to`, which no longer belongs to it. */
export interface BillingPeriod {
  readonly from: LocalDate
  readonly to: LocalDate
  /** When service began; `null`: before the period, no matter when. */
  readonly since: LocalDate | null
  /** The day of the month on which the account is billed; `null` where nobody said and nothing goes by it. */
  readonly billDay: number | null
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

/**
 * The day, in a month, on which the account is billed: where units end that last beyond a billing period. It is counted from
 * the account's bill day and never from another such day, so that what ends a month after 28 February may end on 31 March.
 */
export function billedIn(month: number, { billDay }: BillingPeriod): LocalDate {
  if (billDay === null) throw new RangeError('Units that last beyond the billing period need the bill day of the account.')
  return dayInMonth(month, billDay)
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

/** The days of a grant: since when its units are there, and the first day on which they are no more. */
export interface GrantDays {
  readonly granted: LocalDate
  readonly expires: LocalDate
}

/**
 * The days of the grant that is in force in a billing period. An allowance for longer than a month is granted with the billing
 * period in which service begins, and with each that begins so many months later; `null` when nobody said when service began.
 */
export function grantIn(every: AllowancePeriod, period: BillingPeriod): GrantDays | null {
  const months = monthsOf(every)
  const { from, to, since, billDay } = period
  if (months === 1) return { granted: firstDay(period), expires: to }
  if (since === null || billDay === null) return null
  const first = monthBilledBy(since, billDay)
  const last = monthOf(to) - 1
  const begun = last - ((last - first) % months)
  const isNow = begun >= monthBilledBy(from, billDay)
  const granted = begun === first ? since : billedIn(begun, period)
  return { granted: isNow ? firstDay(period) : granted, expires: billedIn(begun + months, period) }
}

function freshGrant(period: BillingPeriod, allowance: AllowancePrice): Grant | null {
  const { item, price } = allowance
  const days = grantIn(price.charge.period, period)
  if (days === null || days.granted < period.from) return null
  return grantOf(allowance, forQuantity(firstQuantity(period, allowance), item.quantity), days.granted, days.expires)
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
