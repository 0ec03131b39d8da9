import type { AlterationTarget } from '../../model/alteration.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { pricesNamedBy } from '../../model/term.js'
import type { AlterationPrice } from './alterations-together.js'
import { offeringsAbove, offeringsBelow } from './offerings-below.js'

/** The charges that an alteration may find to change in an order with one of its offerings. */
export function targetPrices(draft: CatalogDraft, { charge }: AlterationPrice, carrier: ProductOffering): readonly ProductOfferingPrice[] {
  const { target } = charge
  const reached = reachedBy(draft, target, carrier, offeringsBelow(draft).get(carrier.id) ?? [])
  return reached.flatMap((offering) =>
    pricesNamedBy(offering).flatMap((id) => {
      const price = draft.find('productOfferingPrice', id)
      const kind = price?.charge.kind
      const isLine = kind === 'oneTime' || kind === 'recurring' || kind === 'usage' || kind === 'penalty'
      const isTarget = price?.role !== 'reference' && (target.scope === 'price' ? isLine && id === target.price : kind === target.charge)
      return price !== undefined && isTarget ? [price] : []
    }),
  )
}

/** Where an alteration may find lines: wherever in an order its item can stand with others, it may find any of them. */
function reachedBy(
  draft: CatalogDraft,
  target: AlterationTarget,
  carrier: ProductOffering,
  below: readonly ProductOffering[],
): readonly ProductOffering[] {
  switch (target.scope) {
    case 'item':
      return [carrier]
    case 'order':
      return besides(draft, carrier)
    case 'products':
      return besides(draft, carrier).filter(({ id }) => target.offerings.includes(id))
    case 'member': {
      const member = memberAt(draft, carrier, target.path)
      return member === null ? [] : (offeringsBelow(draft).get(member.id) ?? [])
    }
    case 'price':
    case 'bundle':
      return below
  }
}

/** All that may be in one order with an offering. */
function besides(draft: CatalogDraft, carrier: ProductOffering): readonly ProductOffering[] {
  return (offeringsAbove(draft).get(carrier.id) ?? []).flatMap(({ id }) => offeringsBelow(draft).get(id) ?? [])
}

/** The offering at the path of a member below another, where there is one. */
function memberAt(draft: CatalogDraft, carrier: ProductOffering, path: string): ProductOffering | null {
  const [, inGroup, below] = /^\/([^/]+\/[^/]+)(\/.*)?$/.exec(path) ?? []
  if (inGroup === undefined || carrier.content.kind !== 'bundle') return null
  const [group, member] = inGroup.split('/')
  const found = carrier.content.groups.find(({ id }) => id === group)?.members.find(({ id }) => id === member)
  const offering = found === undefined ? undefined : draft.find('productOffering', found.offering)
  if (offering === undefined || below === undefined) return offering ?? null
  return memberAt(draft, offering, below)
}
