import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { ProductOfferingPrice } from '../../../engine/model/price.js'
import { pricesNamedBy } from '../../../engine/model/term.js'
import type { LocalizedText } from '../../../engine/values/localized-text.js'
import type { TreeNode } from '../../parts/bundle-tree.js'

export interface ItemPrices {
  readonly path: string
  readonly name: LocalizedText
  readonly prices: readonly ProductOfferingPrice[]
}

/** The prices of each offering in a tree, an offering that occurs twice only once; those without prices are left out. */
export function pricesByItem(documents: CatalogDraft, nodes: readonly TreeNode[]): readonly ItemPrices[] {
  const seen = new Set<string>()
  return nodes.flatMap(({ path, name, offering }) => {
    if (offering === null || seen.has(offering.id)) return []
    seen.add(offering.id)
    const prices = pricesNamedBy(offering)
      .map((id) => documents.find('productOfferingPrice', id))
      .filter((price) => price !== undefined)
    return prices.length === 0 ? [] : [{ path, name, prices }]
  })
}
