import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { Charge } from '../../../engine/model/price.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { phrase } from '../../language/phrase.js'
import type { PriceField } from './price-fields.js'

/** What the percentage of an alteration that makes a price is taken of: the line itself, or what another price costs. */
export function baseFields(documents: CatalogDraft, charge: Charge, language: Language): readonly PriceField[] {
  if (charge.kind !== 'alteration' || charge.effect.kind !== 'percentOf') return []
  const { of } = charge.effect
  const name = of.kind === 'line' ? null : (documents.find('productOfferingPrice', of.price)?.name[language] ?? of.price)
  return [
    { name: phrase('priceForm.percentOf'), value: name === null ? phrase('priceForm.ofLine') : phrase('value.plain', { word: name }) },
  ]
}
