import type { CatalogDraft } from '../../engine/model/draft.js'

/** For a place, the places at or below it, and all others: the hierarchy as lists, for an engine that knows no hierarchies. */
export interface PlaceLists {
  readonly all: readonly string[]
  /** What lies at or below each place, found by climbing from every place to its root. */
  readonly below: ReadonlyMap<string, ReadonlySet<string>>
}

export function placeLists(draft: CatalogDraft): PlaceLists {
  const parents = new Map<string, string | undefined>(draft.all('place').map(({ id, parent }) => [id, parent]))
  const below = new Map<string, Set<string>>([...parents.keys()].map((id) => [id, new Set()]))
  for (const id of parents.keys()) {
    for (let place: string | undefined = id; place !== undefined; place = parents.get(place)) {
      const known = below.get(place)
      if (known === undefined || known.has(id)) break
      known.add(id)
    }
  }
  return { all: [...parents.keys()], below }
}
