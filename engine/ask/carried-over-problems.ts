import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { Charge } from '../model/price.js'
import type { CarriedUnits } from '../model/request.js'
import { billDaysOf } from '../price/allowance/bill-days.js'
import { monthsOf } from '../price/allowance/compile-allowance.js'
import { type BillingPeriod, grantIn } from '../price/allowance/period-grants.js'
import { carriedFault, type ItemAllowance } from './carried-fault.js'
import { billDayNeeded, billDayOther, carriedMissing, carriedUnknown, givenTwice, sinceNeeded } from './rating-problem-text.js'

/** Prices whose periods are reckoned from the start of service need to know it. */
export function sinceProblems(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  { since }: BillingPeriod,
): readonly RequestProblem[] {
  if (since !== null) return []
  const needing = chargesOf(catalog, items).find(({ charge }) => goesBySince(charge))
  return needing === undefined ? [] : [sinceNeeded(needing.path, needing.price)]
}

/** A bill day on which the period does not end; or none where units outlast the period and its days leave several. */
export function billDayProblems(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  period: BillingPeriod,
  given: number | null,
): readonly RequestProblem[] {
  if (given !== null) return billDaysOf({ from: period.to, to: period.to }).includes(given) ? [] : [billDayOther(given, period.to)]
  if (period.billDay !== null) return []
  const needing = allowancesOf(catalog, items).find(({ charge }) => charge.rollover !== null || monthsOf(charge.period) > 1)
  return needing === undefined ? [] : [billDayNeeded(needing.item.path, needing.price)]
}

/**
 * What is wrong with units that earlier periods left over: of no allowance that is there, already ended or not yet come, given
 * twice, or more than can have been left; or missing, where an allowance for longer than a month was granted in an earlier period.
 */
export function carriedOverProblems(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  period: BillingPeriod,
  carried: readonly CarriedUnits[],
): readonly RequestProblem[] {
  const allowances = allowancesOf(catalog, items)
  const keys = carried.map(({ path, price, granted, expires }) => `${path} ${price} ${granted} ${expires}`)
  const wrong = carried.flatMap((one, index) => {
    const allowance = allowances.find(({ item, price }) => item.path === one.path && price === one.price)
    if (allowance === undefined) return [carriedUnknown(pointer('carriedOver', index, 'price'), one.path, one.price)]
    if (keys.indexOf(keys[index]!) < index) return [givenTwice(pointer('carriedOver', index), one.price)]
    return carriedFault(period, allowance, carried, index) ?? []
  })
  return [...wrong, ...allowances.flatMap((one) => missing(period, carried, one))]
}

/** An allowance for longer than a month that was granted before: what is left of it must be said, also when that is nothing. */
function missing(
  period: BillingPeriod,
  carried: readonly CarriedUnits[],
  { item, price, charge }: ItemAllowance,
): readonly RequestProblem[] {
  if (monthsOf(charge.period) === 1) return []
  const granted = grantIn(charge.period, period)?.granted ?? null
  if (granted === null || granted >= period.from) return []
  const isGiven = carried.some((one) => !one.rolled && one.path === item.path && one.price === price)
  return isGiven ? [] : [carriedMissing(item.path, price)]
}

function goesBySince(charge: Charge): boolean {
  switch (charge.kind) {
    case 'allowance':
      return monthsOf(charge.period) !== 1
    case 'alteration':
      return charge.startAfter !== undefined || charge.lasts?.kind === 'after'
    default:
      return false
  }
}

function chargesOf({ draft }: CompiledCatalog, items: readonly ConfiguredItem[]) {
  return items.flatMap(({ path, offering }) =>
    (draft.find('productOffering', offering)?.prices ?? []).flatMap((price) => {
      const charge = draft.find('productOfferingPrice', price)?.charge
      return charge === undefined ? [] : [{ path, price, charge }]
    }),
  )
}

function allowancesOf({ prices }: CompiledCatalog, items: readonly ConfiguredItem[]): readonly ItemAllowance[] {
  return items.flatMap((item) =>
    (prices.offerings.get(item.offering) ?? []).flatMap(({ id, charge }) =>
      charge.kind === 'allowance' ? [{ item, price: id, charge }] : [],
    ),
  )
}
