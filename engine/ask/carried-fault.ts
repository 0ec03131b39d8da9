import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { CarriedUnits } from '../model/request.js'
import { type CompiledAllowance, monthsOf } from '../price/allowance/compile-allowance.js'
import type { BillingPeriod } from '../price/allowance/period-grants.js'
import { forQuantity } from '../price/amounts.js'
import { exactValue } from '../price/waterfall.js'
import { dayInMonth, dayOfMonth, type LocalDate, localDate, monthOf } from '../values/local-date.js'
import { compareRatios, type Ratio, sum, times, toText, zero } from '../values/ratio.js'
import { carriedDays, carriedNever, carriedTooLong, carriedTooMuch } from './rating-problem-text.js'

/** An allowance on an item, as it was compiled. */
export interface ItemAllowance {
  readonly item: ConfiguredItem
  readonly price: string
  readonly charge: CompiledAllowance
}

/** Why units of an allowance cannot have been left over as they are given; `null` where they can. */
export function carriedFault(
  period: BillingPeriod,
  allowance: ItemAllowance,
  carried: readonly CarriedUnits[],
  index: number,
): RequestProblem | null {
  const { price, charge } = allowance
  const { granted, expires, rolled, quantity } = carried[index]!
  const at = pointer('carriedOver', index)
  const { since, from, to } = period
  if (!(granted < from && expires >= to) || (since !== null && granted < since)) return carriedDays(at, granted, expires)
  if (rolled ? charge.rollover === null : monthsOf(charge.period) === 1) return carriedNever(at, price, rolled)
  const last = rolled ? endOf(from, period, monthsOf(charge.rollover!.expires)) : endOf(localDate(granted), period, monthsOf(charge.period))
  if (expires > last) return carriedTooLong(at, price, expires, last)
  const [all, most] = [rolled ? ofKind() : exactValue(quantity), rolled ? mostRolled(allowance) : mostGranted(allowance)]
  if (most === null || compareRatios(all, most) <= 0) return null
  return carriedTooMuch(pointer('carriedOver', index, 'quantity'), price, toText(all), toText(most))

  /** What is given of the same allowance up to here, of which a cap has to leave room for all. */
  function ofKind(): Ratio {
    const same = carried.slice(0, index + 1).filter((one) => one.rolled && one.path === allowance.item.path && one.price === price)
    return charge.rollover?.cap === null ? exactValue(quantity) : sum(same.map((one) => exactValue(one.quantity)))
  }
}

/** The last day up to which units of so many months can last that came on a day, whatever the bill day was then. */
function endOf(day: LocalDate, { billDay }: BillingPeriod, months: number): LocalDate {
  return dayInMonth(monthOf(day) + months, Math.max(dayOfMonth(day), billDay ?? 31))
}

/** `null` where nothing bounds it, since what is left rolls over without end. */
function mostRolled(allowance: ItemAllowance): Ratio | null {
  const { item, charge } = allowance
  const { cap, share, again } = charge.rollover!
  if (cap !== null) return forQuantity(cap, item.quantity)
  return again ? null : times(share, mostGranted(allowance))
}

/** What the allowance grants at most at one time. */
function mostGranted({ item, charge }: ItemAllowance): Ratio {
  return forQuantity(greatest(charge), item.quantity)
}

function greatest({ quantity, table }: CompiledAllowance): Ratio {
  const figures = table === null ? [quantity] : table.rows.map(({ figure }) => figure)
  return figures.reduce((most, next) => (compareRatios(next, most) > 0 ? next : most), zero)
}
