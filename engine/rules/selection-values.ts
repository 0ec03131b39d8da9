import { valuesOf } from '../model/characteristic-values.js'
import type { CatalogDraft } from '../model/draft.js'
import type { FactValue } from '../values/fact-value.js'

/** Every value that a characteristic of the selection can have, on whatever specification: `item.speed` can be 100, 300, 500. */
export function selectionValues(draft: CatalogDraft, fact: string): readonly FactValue[] {
  const id = fact.slice(fact.indexOf('.') + 1)
  const specifications = [...draft.all('productSpecification'), ...draft.all('serviceSpecification'), ...draft.all('resourceSpecification')]
  const characteristics = specifications.flatMap((specification) => specification.characteristics).filter((one) => one.id === id)
  return [...new Set(characteristics.flatMap(({ type }) => valuesOf(type)))]
}
