import { isAtOrBelow } from '../../model/configured-item.js'
import { requestFacts } from '../../rules/selection-facts.js'
import type { LocalDate } from '../../values/local-date.js'
import type { CompiledPrice } from '../compile-prices.js'
import { selectionFactsOf } from '../looked-at.js'
import type { ChangeContext } from './change-context.js'
import { type HeldItem, selectionSeen, together } from './held-item.js'
import type { HeldVersions } from './held-version.js'
import { priceLockOn } from './locked-basis.js'
import type { PricedCatalog } from './priced-catalog.js'
import { versionsHeld } from './versions-held.js'

const none: HeldVersions = new Map()

/**
 * The versions of its prices that a held item has on a day, of those that releases changed since. The term that counts is
 * that of the item, or the nearest of what it is part of; any of them may lock its prices.
 */
export function versionsOn({ later, present, request, held: all, heldRoot }: ChangeContext, held: HeldItem, day: LocalDate): HeldVersions {
  const { item, purchase } = held
  const versions = later(purchase, item.offering)
  const { zone } = present.prices
  if (zone === null || (versions.size === 0 && purchase.reached.size === 0)) return none
  const above = [...all.values()].filter((one) => one.item.path !== item.path && isAtOrBelow(item.path, one.item.path))
  const nearest = [held, ...above.sort((left, right) => right.item.path.length - left.item.path.length)].find(
    (one) => one.purchase.term !== null,
  )
  const { term, startDate, renewedOn } = nearest?.purchase ?? purchase
  const holder = {
    zone,
    term,
    since: renewedOn ?? startDate,
    lockedUntil: priceLockOn(item.path, [held, ...above]),
    offering: item.offering,
    purchase,
    facts: together(purchase.facts, selectionSeen(heldRoot, held)),
    besides: Object.fromEntries(requestFacts(request.facts)),
    currency: request.currency,
    billDay: request.billDay ?? null,
  }
  return versionsHeld(holder, versions, day)
}

/** The prices of an offering as they are held: those of the catalog, but where a later version has come. */
export function pricesHeld(
  catalog: PricedCatalog,
  offering: HeldItem['item']['offering'],
  versions: HeldVersions,
): readonly { readonly price: CompiledPrice; readonly catalog: PricedCatalog }[] {
  return (catalog.prices.offerings.get(offering) ?? []).map((price) => versions.get(price.id) ?? { price, catalog })
}

/** The facts of the selection that the held prices of an item look at. */
export function lookedAtBy(catalog: PricedCatalog, offering: HeldItem['item']['offering'], versions: HeldVersions): ReadonlySet<string> {
  return new Set(pricesHeld(catalog, offering, versions).flatMap((one) => selectionFactsOf(one.catalog.rules, one.price)))
}
