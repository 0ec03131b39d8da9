import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'

/** Each offering with all that a bundle can bring along: itself, its members, and theirs. Circles end where they close. */
export function offeringsBelow(draft: CatalogDraft): ReadonlyMap<string, readonly ProductOffering[]> {
  return new Map(draft.all('productOffering').map((offering) => [offering.id, below(draft, offering)]))
}

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
