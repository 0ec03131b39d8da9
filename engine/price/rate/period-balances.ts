import { compareText } from '../../model/draft.js'
import type { CarriedUnits } from '../../model/request.js'
import type { LocalDate } from '../../values/local-date.js'
import { minus, plus, type Ratio, toText, zero } from '../../values/ratio.js'
import { carryOver, type Remaining } from '../allowance/carry-over.js'
import type { AllowancePrice } from '../allowance/compile-allowance.js'
import { type Grant, grantOf } from '../allowance/grant.js'
import { type BillingPeriod, type CarriedGrant, firstDay, periodGrants } from '../allowance/period-grants.js'
import type { PricedItems } from '../price-answer.js'
import { comparePaths } from '../pricing-work.js'
import { exactValue } from '../waterfall.js'
import type { AllowanceBalance } from './rated-records.js'

/** The included units of a billing period: what there is of them is worked out once, and used up anew with each pricing. */
export interface PeriodBalances {
  readonly period: BillingPeriod & { readonly firstDay: LocalDate }
  readonly grants: (allowances: readonly AllowancePrice[]) => readonly Grant[]
  /** What a pricing of all use left. */
  readonly read: (priced: PricedItems) => readonly AllowanceBalance[]
  readonly carriedOver: (priced: PricedItems) => readonly CarriedUnits[]
}

export function periodBalances(period: BillingPeriod, given: readonly CarriedGrant[]): PeriodBalances {
  const carried = [...given].sort(byDays)
  let granted: readonly Grant[] = []
  const isRolled = ({ allowance, ...one }: Pick<Grant, 'allowance' | 'granted' | 'expires'>) =>
    carried.some(
      ({ path, price, granted, expires, rolled }) =>
        rolled && path === allowance.item.path && price === allowance.price.id && granted === one.granted && expires === one.expires,
    )
  const remaining = (priced: PricedItems): readonly (Remaining & { readonly quantity: Ratio })[] => {
    const taken = takenBy(priced)
    return granted.map((grant) => {
      const used = taken.get(keyOf(grant.allowance.item.path, grant.allowance.price.id, grant.granted, grant.expires)) ?? zero
      const { allowance, quantity } = grant
      return {
        allowance,
        granted: grant.granted!,
        expires: grant.expires!,
        rolled: isRolled(grant),
        quantity,
        left: minus(quantity, used),
      }
    })
  }
  return {
    period: { ...period, firstDay: firstDay(period) },
    grants: (allowances) => {
      if (granted.length === 0) granted = periodGrants(period, carried, allowances)
      return granted.map(({ allowance, quantity, ...days }) => grantOf(allowance, quantity, days.granted, days.expires))
    },
    read: (priced) =>
      remaining(priced).map(({ allowance: { item, price }, quantity, left, ...of }) => ({
        path: item.path,
        price: price.id,
        name: price.name,
        metric: price.charge.metric,
        unit: price.charge.unit,
        granted: of.granted,
        expires: of.expires,
        rolled: of.rolled,
        quantity: toText(quantity),
        used: toText(minus(quantity, left)),
        left: toText(left),
      })),
    carriedOver: (priced) =>
      carryOver(period, remaining(priced))
        .map(({ allowance: { item, price }, granted: since, expires, rolled, left }) => {
          return { path: item.path, price: price.id, granted: since, expires, rolled, quantity: toText(left) }
        })
        .sort((left, right) => comparePaths(left.path, right.path)),
  }
}

/** Whatever order units are given in, the answer is the same. */
function byDays(left: CarriedGrant, right: CarriedGrant): number {
  return compareText(left.expires, right.expires) || compareText(left.granted, right.granted)
}

/** How many units a pricing used up, by where they came from. */
function takenBy({ trace }: PricedItems): ReadonlyMap<string, Ratio> {
  const taken = new Map<string, Ratio>()
  const add = (key: string, units: string) => taken.set(key, plus(taken.get(key) ?? zero, exactValue(units)))
  for (const step of trace) {
    if (step.step === 'uncharged') add(keyOf(step.path, step.price, step.granted, step.expires), step.taken)
    if (step.step !== 'usage') continue
    for (const { path, price, granted, expires, taken: units } of step.allowances) add(keyOf(path, price, granted, expires), units)
  }
  return taken
}

function keyOf(path: string, price: string, granted: LocalDate | null, expires: LocalDate | null): string {
  return `${path} ${price} ${granted} ${expires}`
}
