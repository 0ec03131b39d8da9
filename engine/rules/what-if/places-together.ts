import { compareText } from '../../model/draft.js'
import type { PlaceId } from '../../values/ids.js'
import type { WithPlaces } from '../places.js'

/** Places of which all that lies below them is meant as well, and the rest one by one. */
export interface PlacesTogether {
  readonly within: readonly PlaceId[]
  readonly values: readonly PlaceId[]
}

/** Says many places with few words: a place with all that lies below it is named once. */
export function placesTogether({ places }: WithPlaces, listed: readonly string[]): PlacesTogether {
  const nodes = listed
    .flatMap((id) => (places.has(id) ? [{ id: id as PlaceId, ...places.get(id)! }] : []))
    .sort((left, right) => left.first - right.first)
  const [within, values]: [PlaceId[], PlaceId[]] = [[], []]
  let covered = -1
  nodes.forEach(({ id, first, last }, i) => {
    if (last <= covered) return
    const below = nodes[i + last - first]
    if (last > first && below?.first === last) {
      within.push(id)
      covered = last
    } else values.push(id)
  })
  return { within: within.sort(compareText), values: values.sort(compareText) }
}
