import type { ChargeModel } from '../../model/charge-model.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'

/** A usage charge by tiers of a quantity. */
export interface Tiered {
  readonly price: ProductOfferingPrice
  readonly model: TieredModel
}

export type TieredModel = Extract<ChargeModel, { readonly kind: 'graduated' | 'volume' | 'stairstep' }>

/** After how many units the tiers begin anew. */
export function repetitionOf(model: TieredModel): string | undefined {
  return model.kind === 'graduated' ? model.repeatEvery : undefined
}

export function tieredCharges(draft: CatalogDraft): readonly Tiered[] {
  return draft.all('productOfferingPrice').flatMap((price) => {
    const { charge } = price
    if (charge.kind !== 'usage' || !('tiers' in charge.model) || charge.model.kind === 'capacity') return []
    return [{ price, model: charge.model }]
  })
}
