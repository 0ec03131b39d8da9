import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { Charge } from '../model/price.js'
import type { CarriedUnits } from '../model/request.js'
import { monthsOf } from '../price/allowance/compile-allowance.js'
import { type BillingPeriod, grantedOn } from '../price/allowance/period-grants.js'
import { carriedDays, carriedMissing, carriedUnknown, givenTwice, sinceNeeded } from './rating-problem-text.js'

interface ItemCharge {
  readonly path: string
  readonly price: string
  readonly charge: Charge
}

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

/**
 * What is wrong with units that earlier periods left over: of no allowance that is there, already ended or not yet come,
 * given twice; or missing, where an allowance for longer than a month was granted in an earlier period.
 */
export function carriedOverProblems(
  catalog: CompiledCatalog,
  items: readonly ConfiguredItem[],
  period: BillingPeriod,
  carried: readonly CarriedUnits[],
): readonly RequestProblem[] {
  const allowances = chargesOf(catalog, items).filter(({ charge }) => charge.kind === 'allowance')
  const keys = carried.map(({ path, price, granted, expires }) => `${path} ${price} ${granted} ${expires}`)
  const wrong = carried.flatMap((one, index) => {
    if (!allowances.some(({ path, price }) => path === one.path && price === one.price)) {
      return [carriedUnknown(pointer('carriedOver', index, 'price'), one.path, one.price)]
    }
    const isThere = one.granted < period.from && one.expires >= period.to
    if (!isThere) return [carriedDays(pointer('carriedOver', index), one.granted, one.expires)]
    return keys.indexOf(keys[index]!) < index ? [givenTwice(pointer('carriedOver', index), one.price)] : []
  })
  return [...wrong, ...allowances.flatMap((one) => missing(period, carried, one))]
}

/** An allowance for longer than a month that was granted before: what is left of it must be said, also when that is nothing. */
function missing(period: BillingPeriod, carried: readonly CarriedUnits[], { path, price, charge }: ItemCharge): readonly RequestProblem[] {
  if (charge.kind !== 'allowance' || monthsOf(charge.period) === 1 || period.since === null) return []
  const granted = grantedOn(charge.period, period)
  if (granted === null || granted >= period.from) return []
  const isGiven = carried.some((one) => !one.rolled && one.path === path && one.price === price)
  return isGiven ? [] : [carriedMissing(path, price)]
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

function chargesOf({ draft }: CompiledCatalog, items: readonly ConfiguredItem[]): readonly ItemCharge[] {
  return items.flatMap(({ path, offering }) =>
    (draft.find('productOffering', offering)?.prices ?? []).flatMap((price) => {
      const charge = draft.find('productOfferingPrice', price)?.charge
      return charge === undefined ? [] : [{ path, price, charge }]
    }),
  )
}
