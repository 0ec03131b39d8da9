import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'
import { pricesNamedBy } from '../../model/term.js'
import { oncePer } from '../../values/once.js'

/** Each offering with all that a bundle can bring along: itself, its members, and theirs. Circles end where they close. */
export const offeringsBelow = oncePer(
  (draft: CatalogDraft): ReadonlyMap<string, readonly ProductOffering[]> =>
    new Map(draft.all('productOffering').map((offering) => [offering.id, below(draft, offering)])),
)

/** Each offering with all that can bring it along: itself, and the bundles above it, by id. */
export const offeringsAbove = oncePer((draft: CatalogDraft): ReadonlyMap<string, readonly ProductOffering[]> => {
  const above = new Map<string, ProductOffering[]>()
  const tops = draft.all('productOffering')
  for (const top of tops) {
    for (const { id } of offeringsBelow(draft).get(top.id)!) {
      const known = above.get(id)
      if (known === undefined) above.set(id, [top])
      else known.push(top)
    }
  }
  return above
})

/** The offerings that carry each price, be it by one of their terms, by its id. */
export const offeringsWith = oncePer((draft: CatalogDraft): ReadonlyMap<string, readonly ProductOffering[]> => {
  const carriers = new Map<string, ProductOffering[]>()
  for (const offering of draft.all('productOffering')) {
    for (const price of pricesNamedBy(offering)) {
      const known = carriers.get(price)
      if (known === undefined) carriers.set(price, [offering])
      else known.push(offering)
    }
  }
  return carriers
})

function below(draft: CatalogDraft, top: ProductOffering): readonly ProductOffering[] {
  const found = new Map<string, ProductOffering>([[top.id, top]])
  for (const offering of found.values()) {
    if (offering.content.kind !== 'bundle') continue
    for (const { members } of offering.content.groups) {
      for (const member of members) {
        const below = draft.find('productOffering', member.offering)
        if (below !== undefined && !found.has(below.id)) found.set(below.id, below)
      }
    }
  }
  return [...found.values()]
}
