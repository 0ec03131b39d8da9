import type { ConfiguredItem } from '../../model/configured-item.js'
import type { PriceId } from '../../values/ids.js'
import { text } from '../../values/localized-text.js'
import { minus, negate, plus, type Ratio, ratio, times, zero } from '../../values/ratio.js'
import type { FinishedLines } from '../finish-lines.js'
import type { Pricing } from '../price-answer.js'
import type { PricingRequest, WorkingLine } from '../pricing-work.js'
import { type BilledEntry, type BillTerms, entry } from './bill-of-change.js'
import type { BillEntry } from './change-answer.js'
import type { ChangeContext } from './change-context.js'
import type { ChargeOfChange } from './charges-of-change.js'
import { awake, type HeldItem } from './held-item.js'
import type { ItemChange } from './item-changes.js'
import type { Deposit, Deposits } from './paid-so-far.js'
import type { PricedCatalog } from './priced-catalog.js'

export type DepositsHeld =
  | { readonly kind: 'deposits'; readonly deposits: ReadonlyMap<ConfiguredItem, Deposits> }
  | Exclude<Pricing, { readonly kind: 'priced' }>

/**
 * The deposits that were paid for each item and not given back. Where no order says so they are what the purchase costs on the
 * day on which service began: with the discounts of that day, and whatever has become of the item since.
 */
export function depositsHeld(
  context: ChangeContext,
  held: readonly HeldItem[],
  resolveBegun: (
    request: PricingRequest,
    held: readonly HeldItem[],
  ) => ({ readonly kind: 'finished' } & FinishedLines) | Exclude<Pricing, { readonly kind: 'priced' }>,
): DepositsHeld {
  const deposits = new Map<ConfiguredItem, Deposits>(held.map(({ item, paid }) => [item, paid.deposits ?? new Map()]))
  const open = held.filter((one) => one.paid.deposits === null && takesDeposits(begun(one).purchase.catalog, one.item))
  for (const day of new Set(open.map(({ purchase }) => purchase.startDate))) {
    const there = held.filter(({ purchase }) => purchase.startDate <= day).map(begun)
    const then = resolveBegun({ ...context.request, startDate: day }, there)
    if (then.kind !== 'finished') return then
    for (const { item, purchase } of open) {
      if (purchase.startDate !== day) continue
      const paid = then.paid.filter(({ working }) => working.item === item && isDeposit(working))
      deposits.set(item, new Map(paid.map(({ working, amount }) => [working.price.id, { amount, quantity: item.quantity }])))
    }
  }
  return { kind: 'deposits', deposits }
}

/** Whether an item of this catalog may come with a deposit: then what was really paid is worth saying. */
export function takesDeposits({ prices }: PricedCatalog, { offering }: ConfiguredItem): boolean {
  return (prices.offerings.get(offering) ?? []).some(({ charge }) => charge.kind === 'oneTime' && charge.refundable)
}

/** A deposit for what goes is given back; `null` where nothing was paid for that. */
export function refund(terms: BillTerms, { pricing, path, offering, price }: ChargeOfChange, deposit: Deposit): BilledEntry | null {
  const back = refunded(terms, deposit, pricing.change)
  if (back.numerator === 0n) return null
  const name = nameOf(price, pricing.purchase.catalog)
  return entry(terms, 'refund', { path, offering, price, name }, deposit.amount, null, negate(back))
}

/** What stays paid of a charge's deposit: that from before but for what is given back, and what the order raises. */
export function depositAfter(terms: BillTerms, { pricing: { change }, deposit, after }: ChargeOfChange): Deposit | null {
  const remaining = change.desired?.quantity ?? 0
  const quantity = Math.min(deposit?.quantity ?? 0, remaining)
  const left = deposit === null || quantity === 0 ? null : { amount: minus(deposit.amount, refunded(terms, deposit, change)), quantity }
  if (after === null || !isDeposit(after.working) || remaining === 0) return left
  return { amount: plus(left?.amount ?? zero, after.amount), quantity: remaining }
}

/** What of a deposit is given back because fewer of the item stay than it was paid for. */
function refunded({ rounded }: BillTerms, { amount, quantity }: Deposit, { desired }: ItemChange): Ratio {
  const gone = Math.max(0, quantity - (desired?.quantity ?? 0))
  return gone === 0 ? zero : rounded(times(amount, ratio(BigInt(gone), BigInt(quantity))))
}

function isDeposit({ price: { charge } }: WorkingLine): boolean {
  return charge.kind === 'oneTime' && charge.refundable
}

/** An item as it was when its service began, as far as what it has become is no part of it. */
function begun(held: HeldItem): HeldItem {
  return { ...held, purchase: { ...awake(held).purchase, isFree: false, renewedOn: null } }
}

/** A deposit outlives the price that asked for it: without one, its id names it. */
function nameOf(price: PriceId, { draft }: PricedCatalog): BillEntry['name'] {
  return draft.find('productOfferingPrice', price)?.name ?? text(price, price)
}
