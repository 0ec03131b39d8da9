import { valuesOf } from '../model/characteristic-values.js'
import type { CatalogDraft } from '../model/draft.js'
import { isTermFact } from '../model/fact.js'
import type { FactValue } from '../values/fact-value.js'

/** Every value that a fact of the selection can have: `item.speed` on whatever specification, `item.term` of whatever offering. */
export function selectionValues(draft: CatalogDraft, fact: string): readonly FactValue[] {
  const id = fact.slice(fact.indexOf('.') + 1)
  if (isTermFact(fact)) return [...new Set(draft.all('productOffering').flatMap(({ terms = [] }) => terms.map((term) => term.id)))]
  const specifications = [...draft.all('productSpecification'), ...draft.all('serviceSpecification'), ...draft.all('resourceSpecification')]
  const characteristics = specifications.flatMap((specification) => specification.characteristics).filter((one) => one.id === id)
  return [...new Set(characteristics.flatMap(({ type }) => valuesOf(type)))]
}
