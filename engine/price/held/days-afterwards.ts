import type { LocalDate } from '../../values/local-date.js'
import { compareRatios } from '../../values/ratio.js'
import { billedAs, takesPeriods } from '../proration/first-part.js'
import type { PaidLine } from '../totals-of.js'
import { itemOf } from './item-changes.js'
import type { ItemPricing } from './sources-of-change.js'

/** Notes the days on which charges of an item that was there began, and last changed; of those that are gone nothing is left. */
export function withDays(pricing: ItemPricing, after: readonly PaidLine[], day: LocalDate): ItemPricing {
  const { held } = pricing.source ?? { held: null }
  if (held === null) return pricing
  const [began, settled] = [new Map<string, LocalDate>(), new Map<string, LocalDate>()]
  for (const { working, amount } of after) {
    const { id, charge } = working.price
    if (working.item !== itemOf(pricing.change) || charge.kind !== 'recurring') continue
    const billed = billedAs(id, charge)
    const before = held.billed.get(billed)
    // What comes back keeps the day from which its anniversaries are counted; periods of the calendar are counted from none.
    const returned = before === undefined && charge.cycle !== 'calendar' ? held.returning.get(billed) : undefined
    const isNew = before === undefined && returned === undefined
    const begun = isNew ? day : (held.began.get(id) ?? returned ?? held.startDate)
    const takes = takesPeriods(charge)
    if (begun !== held.startDate && (!takes || charge.cycle === 'anniversary')) began.set(id, begun)
    if (takes || isNew) continue
    const isChanged = (before === undefined || compareRatios(before, amount) !== 0) && day !== begun
    const since = isChanged ? day : held.settled.get(id)
    if (since !== undefined) settled.set(id, since)
  }
  return { ...pricing, purchase: { ...pricing.purchase, began, settled } }
}
