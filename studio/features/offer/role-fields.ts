import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { ProductOfferingPrice } from '../../../engine/model/price.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { phrase } from '../../language/phrase.js'
import type { PriceField } from './price-fields.js'

/** What the author calls the amount, and of a reference which price it is shown beside; nothing where the author says nothing. */
export function roleFields(documents: CatalogDraft, { role, compares }: ProductOfferingPrice, language: Language): readonly PriceField[] {
  const beside = compares === undefined ? undefined : (documents.find('productOfferingPrice', compares)?.name[language] ?? compares)
  return [
    ...(role === undefined ? [] : [{ name: phrase('field.role'), value: phrase(`charge.role.${role}`) }]),
    ...(beside === undefined ? [] : [{ name: phrase('field.compares'), value: phrase('value.plain', { word: beside }) }]),
  ]
}
