import type { PriceId } from '../../values/ids.js'
import { takesPeriods } from '../proration/first-part.js'
import type { BillTerms, Settlement } from './bill-of-change.js'
import type { ChargeOfChange } from './charges-of-change.js'
import { depositAfter, takesDeposits } from './deposits.js'
import { awake } from './held-item.js'
import type { BilledPeriod, Deposit, PaidSoFar } from './paid-so-far.js'
import { periodOf } from './period-of-line.js'
import type { ItemPricing } from './sources-of-change.js'

/** What was paid for each item once the order is carried out, as far as what it costs then does not tell. */
export function paidAfterwards(
  terms: BillTerms,
  pricings: readonly ItemPricing[],
  charges: readonly ChargeOfChange[],
  settlements: ReadonlyMap<ChargeOfChange, Settlement>,
): ReadonlyMap<ItemPricing, PaidSoFar> {
  return new Map(
    pricings.map((pricing) => {
      const own = charges.filter((charge) => charge.pricing === pricing)
      const periods = own.flatMap((charge) => settlements.get(charge)!.left ?? takenPeriod(terms, charge) ?? [])
      return [pricing, { deposits: depositsOf(terms, pricing, own), periods }]
    }),
  )
}

/** `null` where none was paid, and nothing that the item costs would say that one was. */
function depositsOf(terms: BillTerms, pricing: ItemPricing, charges: readonly ChargeOfChange[]): PaidSoFar['deposits'] {
  const { desired } = pricing.change
  if (desired === null) return null
  const deposits = new Map<PriceId, Deposit>()
  for (const charge of charges) {
    const deposit = depositAfter(terms, charge)
    if (deposit !== null) deposits.set(charge.price, deposit)
  }
  const { purchase } = awake(pricing)
  return deposits.size > 0 || takesDeposits(purchase.catalog, desired) ? deposits : null
}

/** A period that is charged anew for days before the order, too: at what it costs on the day of the order, not on those. */
function takenPeriod({ request: { startDate } }: BillTerms, { pricing, after }: ChargeOfChange): BilledPeriod | null {
  if (after === null || after.line.firstPeriod === null) return null
  const { charge } = after.working.price
  if (charge.kind !== 'recurring' || !takesPeriods(charge)) return null
  const period = periodOf(after, pricing.purchase)
  return period !== null && period.from < startDate ? period : null
}
