import type { ConfiguredItem } from '../../model/configured-item.js'
import { compareText } from '../../model/draft.js'
import { groupBy } from '../../values/group-by.js'
import type { OfferingId, PriceId } from '../../values/ids.js'
import { comparePaths } from '../pricing-work.js'
import { billedAs } from '../proration/first-part.js'
import type { PaidLine } from '../totals-of.js'
import { type BillTerms, isRunning } from './bill-of-change.js'
import type { HeldItem } from './held-item.js'
import type { BilledPeriod, Deposit, Deposits } from './paid-so-far.js'
import { periodOf } from './period-of-line.js'
import type { ItemPricing } from './sources-of-change.js'

/** All that is known of the charges before and after an order. */
export interface ChargesAsked {
  readonly pricings: readonly ItemPricing[]
  readonly held: ReadonlyMap<ConfiguredItem, HeldItem>
  readonly before: readonly PaidLine[]
  readonly after: readonly PaidLine[]
  /** By the lines of before: the same on the first day that was billed of their period. */
  readonly billed: ReadonlyMap<PaidLine, PaidLine>
  readonly deposits: ReadonlyMap<ConfiguredItem, Deposits>
}

/** One charge of one item, as it was and as it will be, with what was paid for it. */
export interface ChargeOfChange {
  readonly pricing: ItemPricing
  readonly path: string
  readonly offering: OfferingId
  readonly price: PriceId
  readonly before: PaidLine | null
  readonly after: PaidLine | null
  /** The running period as it was billed, also of a charge that an order ended before; `null` of what has none. */
  readonly period: BilledPeriod | null
  readonly deposit: Deposit | null
}

/** The charges of all items by path and price: a charge with other periods, or in arrears by now, is another one. */
export function chargesOfChange(terms: BillTerms, asked: ChargesAsked): readonly ChargeOfChange[] {
  const charges = new Map<string, ChargeOfChange>()
  const [before, after] = [byItem(asked.before), byItem(asked.after)]
  for (const pricing of asked.pricings) {
    const { held, desired, path, offering } = pricing.change
    const at = (price: PriceId, key: string, more: Partial<ChargeOfChange>) => {
      const place = JSON.stringify([path, offering, key])
      const none = { pricing, path, offering, price, before: null, after: null, period: null, deposit: null }
      charges.set(place, { ...none, ...charges.get(place), ...more })
    }
    if (held !== null) {
      const { purchase, paid } = asked.held.get(held)!
      for (const line of before.get(held) ?? []) {
        // Of what was paid once only deposits matter by now.
        if (line.working.price.charge.kind === 'oneTime') continue
        at(line.working.price.id, keyOf(line), { before: line, period: periodOf(asked.billed.get(line)!, purchase) })
      }
      for (const period of paid.periods) {
        if (isRunning(terms, period)) at(period.price.id, billedAs(period.price.id, period.price.charge), { period })
      }
      for (const [price, deposit] of asked.deposits.get(held) ?? []) at(price, price, { deposit })
    }
    for (const line of after.get((desired ?? held)!) ?? []) at(line.working.price.id, keyOf(line), { after: line })
  }
  return [...charges.values()].sort(byPlace)
}

function byItem(lines: readonly PaidLine[]): ReadonlyMap<ConfiguredItem, readonly PaidLine[]> {
  return groupBy(lines, ({ working }) => working.item)
}

function keyOf({ working: { price } }: PaidLine): string {
  return price.charge.kind === 'recurring' ? billedAs(price.id, price.charge) : price.id
}

function byPlace(left: ChargeOfChange, right: ChargeOfChange): number {
  return comparePaths(left.path, right.path) || compareText(left.price, right.price) || compareText(left.offering, right.offering)
}
