import type { CatalogDraft } from '../../model/draft.js'
import type { PriceTable } from '../../model/price.js'
import { compilePlaces } from '../../rules/places.js'
import { compileTable } from '../table/compile-table.js'
import type { TableInQuestion } from './row-witness.js'

/** A table of a draft with all that decides whether two of its rows can meet. */
export function tableInQuestion(draft: CatalogDraft, table: PriceTable): TableInQuestion {
  const parents = new Map<string, string | undefined>(draft.all('place').map(({ id, parent }) => [id, parent]))
  return {
    table: compileTable(table),
    rules: { places: compilePlaces(draft.all('place')) },
    facts: new Map(draft.all('fact').map((fact) => [fact.id, fact])),
    placesAbove: (place) => {
      const above = new Set<string>()
      for (let parent = parents.get(place); parent !== undefined && !above.has(parent); parent = parents.get(parent)) above.add(parent)
      return [...above]
    },
  }
}
