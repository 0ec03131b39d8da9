import type { Alteration } from '../../model/alteration.js'
import { type CatalogDraft, compareText } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { groupBy } from '../../values/group-by.js'
import { type Instant, overlaps } from '../../values/instant.js'
import { oncePer } from '../../values/once.js'
import { utcPeriod } from '../table/compile-table.js'
import { offeringsBelow } from './offerings-below.js'

/** An alteration document. */
export type AlterationPrice = ProductOfferingPrice & { readonly charge: Alteration }

export const alterationsOf = oncePer((draft: CatalogDraft): readonly AlterationPrice[] =>
  draft.all('productOfferingPrice').flatMap((price) => (isAlteration(price) ? [price] : [])),
)

/** The alterations of a draft by stage and group. */
export const alterationGroups = oncePer((draft: CatalogDraft) => groupBy(alterationsOf(draft), ({ charge }) => groupName(charge)))

export function groupName({ stage, group }: Alteration): string {
  return `${stage} ${group}`
}

/** Two alterations that can act in one order. */
export interface AlterationMeeting {
  readonly first: AlterationPrice
  readonly second: AlterationPrice
  /** An order in which they meet. */
  readonly witness: { readonly offering: string; readonly at?: Instant }
}

/**
 * Pairs of alterations with one key that can act in one order at one moment: on one offering, or on a bundle and what it
 * can bring along. Each comes with one that began before it, so that thousands make thousands of pairs, not millions;
 * where any two of a key meet, at least one pair tells.
 */
export function alterationsThatMeet(draft: CatalogDraft, keyOf: (alteration: Alteration) => string): readonly AlterationMeeting[] {
  const alterations = new Map<string, AlterationPrice>(alterationsOf(draft).map((price) => [price.id, price]))
  if (alterations.size < 2) return []
  const pairs = new Map<string, AlterationMeeting>()
  const seen = new Set<string>()
  for (const [top, offerings] of offeringsBelow(draft)) {
    const carried = [...new Set<string>(offerings.flatMap(({ prices }) => prices.filter((id) => alterations.has(id))))].sort(compareText)
    const together = carried.join(' ')
    if (seen.has(together)) continue
    seen.add(together)
    for (const group of groupsBy(
      keyOf,
      carried.map((id) => alterations.get(id)!),
    )) {
      for (const [first, second, at] of meetingInTime(group)) {
        pairs.set(`${first.id} ${second.id}`, { first, second, witness: { offering: top, ...(at === undefined ? {} : { at }) } })
      }
    }
  }
  return [...pairs.values()]
}

function groupsBy(keyOf: (alteration: Alteration) => string, prices: readonly AlterationPrice[]): Iterable<readonly AlterationPrice[]> {
  const groups = new Map<string, AlterationPrice[]>()
  for (const price of prices) {
    const key = keyOf(price.charge)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [price])
    else known.push(price)
  }
  return groups.values()
}

/** Each alteration with the one that lasts longest of those that began before it, where that one still holds; and since when both do. */
function meetingInTime(group: readonly AlterationPrice[]): readonly (readonly [AlterationPrice, AlterationPrice, Instant | undefined])[] {
  const dated = group
    .map((price) => ({ price, period: utcPeriod(price.validFor ?? {}) }))
    .sort((left, right) => compareText(left.period.from ?? '', right.period.from ?? '') || compareText(left.price.id, right.price.id))
  let longest = dated[0]
  return dated.slice(1).flatMap((one) => {
    const before = longest!
    if (before.period.to !== undefined && (one.period.to === undefined || one.period.to > before.period.to)) longest = one
    return overlaps(before.period, one.period) ? [[before.price, one.price, one.period.from] as const] : []
  })
}

function isAlteration(price: ProductOfferingPrice): price is AlterationPrice {
  return price.charge.kind === 'alteration'
}
