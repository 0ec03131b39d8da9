import { billDayCycle, periodAt } from '../../values/billing-cycle.js'
import { daysIn } from '../../values/day-span.js'
import { ratio, round, times, toText } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import type { AllowanceLine } from '../price-answer.js'
import type { PricingRequest, PricingWork } from '../pricing-work.js'
import { quantityOf } from './compile-allowance.js'
import { perMonth as monthShareOf } from './grant.js'
import type { GrantedAllowance } from './granted-quantity.js'

/**
 * The units that come with the items each month and in the first one, which goes up to the account's bill day. Each of several
 * items has its own, so the first month's are rounded for one item: 500 minutes from 17 to 30 June are 234, for two items 468.
 */
export function takeAllowances(work: PricingWork, allowances: readonly GrantedAllowance[]): readonly AllowanceLine[] {
  if (allowances.length === 0) return []
  const { days, of } = monthShare(work.request)
  return allowances.map((allowance) => {
    const { item, price, source } = allowance
    const { metric, unit } = price.charge
    const quantity = quantityOf(allowance)
    // What was there before, and stays as it is, is in the middle of its months.
    const isKept = source.held !== null && source.action !== 'modify'
    const firstPeriod = isKept ? ({ kind: 'full' } as const) : price.charge.firstPeriod
    const before = firstPeriod.kind === 'full' ? quantity : times(quantity, ratio(BigInt(days), BigInt(of)))
    const after = firstPeriod.kind === 'full' ? before : round(before, firstPeriod.decimals, firstPeriod.rounding)
    const perMonth = toText(monthShareOf(allowance))
    const first = toText(forQuantity(after, item.quantity))
    const { path } = item
    work.trace.push({
      step: 'allowance',
      path,
      price: price.id,
      quantity: perMonth,
      policy: firstPeriod.kind,
      days,
      of,
      before: toText(forQuantity(before, item.quantity)),
      after: first,
    })
    return { path, offering: item.offering, price: price.id, name: price.name, metric, unit, perMonth, firstPeriod: first }
  })
}

/**
 * How much of its billing month is left on the day on which service begins, that day counted: of a calendar month, where nobody
 * named a bill day, 17 June leaves 14 of 30; with a bill day of 5 it leaves 18 of 30.
 */
function monthShare({ startDate, billDay = 1 }: PricingRequest): { readonly days: number; readonly of: number } {
  const month = periodAt(billDayCycle(startDate, billDay, { unit: 'month', count: 1 })!, startDate)
  return { days: daysIn({ from: startDate, to: month.to }), of: daysIn(month) }
}
