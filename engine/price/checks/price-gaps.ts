import { type CatalogDraft, compareText } from '../../model/draft.js'
import type { Condition, Facts } from '../../model/fact.js'
import type { ProductOffering } from '../../model/offering.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { rulesOf } from '../../rules/compile-rules.js'
import type { FactId } from '../../values/ids.js'
import type { Instant } from '../../values/instant.js'
import { oncePer } from '../../values/once.js'
import { utcPeriod } from '../table/compile-table.js'
import { isDueWithoutUse } from '../usage/compile-usage.js'
import { isDuring } from './contexts/moment.js'
import { isAddress, priceSpace } from './contexts/price-space.js'
import { appliesWhere, factsOf, sellableContexts } from './contexts/sellable-contexts.js'
import { spotWhere } from './contexts/spot-where.js'
import { offeringsBelow } from './offerings-below.js'

/** Where an offering can be ordered and no charge of it applies, though some does for others. */
export interface ChargeGap {
  readonly carrier: ProductOffering
  /** The charges of which none applies. */
  readonly prices: readonly ProductOfferingPrice[]
  /** Whether the offering has charges besides that are due for use alone. */
  readonly isPaidByUse: boolean
  readonly offering: string
  readonly facts: Facts
  /** Absent where it is so at every moment. */
  readonly at?: Instant
}

/** How much of one offering is looked at before nothing is said of it. */
const mostSteps = 1_000_000

/**
 * A charge may be meant for some customers only: an installation, a fee of a channel. So only an offering is looked at that would cost
 * nothing at all, neither once nor again and again, at a moment at which it has a charge in force for others; a charge for use of which
 * something is due without any counts like a fee. What is paid by use alone may come without a fee, and a bundle without one of its own
 * where its members have charges.
 */
export const chargeGaps = oncePer((draft: CatalogDraft): readonly ChargeGap[] => {
  const prices = new Map<string, ProductOfferingPrice>(draft.all('productOfferingPrice').map((price) => [price.id, price]))
  return draft.all('productOffering').flatMap((carrier) => {
    const own = pricesOf(prices, carrier)
    const charges = own.filter(isFee)
    const isConditional = charges.some(({ when }) => when !== undefined)
    const isAlways = charges.some(({ when, validFor }) => when === undefined && validFor === undefined)
    if (!isConditional || isAlways || isByUse(own) || hasMembersWithCharges(draft, prices, carrier)) return []
    const gap = gapOf(draft, carrier, charges)
    return gap === null ? [] : [{ ...gap, isPaidByUse: own.some((price) => !isFee(price) && price.charge.kind === 'usage') }]
  })
})

function pricesOf(prices: ReadonlyMap<string, ProductOfferingPrice>, { prices: ids }: ProductOffering): readonly ProductOfferingPrice[] {
  return [...new Set<string>(ids)].sort(compareText).flatMap((id) => prices.get(id) ?? [])
}

/** What is due when an offering is ordered, or again and again from then on, however little is used. */
function isFee({ charge, role }: ProductOfferingPrice): boolean {
  if (role === 'reference') return false
  switch (charge.kind) {
    case 'recurring':
      return true
    case 'oneTime':
      return charge.actions.includes('add')
    case 'usage':
      return isDueWithoutUse(charge)
    default:
      return false
  }
}

function isByUse(prices: readonly ProductOfferingPrice[]): boolean {
  const kinds = prices.map(({ charge }) => charge.kind)
  return kinds.includes('usage') && !kinds.includes('recurring')
}

function hasMembersWithCharges(draft: CatalogDraft, prices: ReadonlyMap<string, ProductOfferingPrice>, carrier: ProductOffering): boolean {
  const members = (offeringsBelow(draft).get(carrier.id) ?? []).filter((one) => one !== carrier)
  return members.some((member) => pricesOf(prices, member).some((price) => isFee(price) || price.charge.kind === 'usage'))
}

const orderAction = 'order.action' as FactId

function gapOf(
  draft: CatalogDraft,
  carrier: ProductOffering,
  prices: readonly ProductOfferingPrice[],
): Omit<ChargeGap, 'isPaidByUse'> | null {
  const rules = rulesOf(draft)
  const looked = new Set(prices.flatMap((price) => factsOf(rules, price)))
  const isFree: readonly Condition[] = [
    { any: prices.map(({ validFor }) => isDuring(utcPeriod(validFor ?? {}))) },
    { not: { any: prices.map((price) => ({ all: appliesWhere(price) })) } },
    ...isAddress(draft, rules, looked),
    ...(looked.has(orderAction) ? [{ fact: orderAction, operator: 'equal', value: 'add' } as const] : []),
  ]
  const contexts = sellableContexts(draft, rules, carrier, looked).contexts.filter(({ isBound }) => !isBound)
  const space = priceSpace(
    draft,
    [],
    contexts.map(({ condition }): Condition => ({ all: [condition, ...isFree] })),
  )
  if (space === null || space === 'too-many') return null
  const everywhere = { from: space.sizes.map(() => 0), to: space.sizes.map((size) => size - 1) }
  for (const [index, formula] of space.formulas.entries()) {
    const spot = spotWhere(formula, space.tests, everywhere, { steps: mostSteps })
    if (spot === null) continue
    const at = space.momentAt(spot)
    return { carrier, prices, offering: contexts[index]!.root.id, facts: space.factsAt(spot), ...(at === undefined ? {} : { at }) }
  }
  return null
}
