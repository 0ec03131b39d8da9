import type { LocalDate } from '../../values/local-date.js'
import { billedAs } from '../proration/first-part.js'
import type { PaidLine } from '../totals-of.js'
import { type BillTerms, isRunning } from './bill-of-change.js'
import type { HeldItem } from './held-item.js'
import type { ItemChange } from './item-changes.js'

/**
 * The charges that an item had once and may have again after an order, with the days from which their anniversaries are counted:
 * those of which a period that was billed still runs, and at a resume those that were suspended. They go on in their periods.
 */
export function returningCharges(
  terms: BillTerms,
  { action }: ItemChange,
  { item, paid }: HeldItem,
  awake: readonly PaidLine[],
): ReadonlyMap<string, LocalDate> {
  const running = paid.periods.filter((period) => isRunning(terms, period))
  const returning = new Map(running.map(({ price, start }) => [billedAs(price.id, price.charge), start]))
  if (action !== 'resume') return returning
  for (const { working } of awake) {
    const { price, source } = working
    if (working.item !== item || price.charge.kind !== 'recurring' || source.held === null) continue
    returning.set(billedAs(price.id, price.charge), source.held.began.get(price.id) ?? source.held.startDate)
  }
  return returning
}
