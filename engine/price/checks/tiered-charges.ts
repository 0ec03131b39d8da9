import type { CatalogDraft } from '../../model/draft.js'
import type { ChargeModel, ProductOfferingPrice } from '../../model/price.js'

/** A usage charge by tiers. */
export interface Tiered {
  readonly price: ProductOfferingPrice
  readonly model: Extract<ChargeModel, { readonly tiers: unknown }>
}

export function tieredCharges(draft: CatalogDraft): readonly Tiered[] {
  return draft.all('productOfferingPrice').flatMap((price) => {
    const { charge } = price
    return charge.kind === 'usage' && 'tiers' in charge.model ? [{ price, model: charge.model }] : []
  })
}
