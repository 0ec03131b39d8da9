import type { ConfiguredItem } from '../../model/configured-item.js'
import type { ChosenTerm } from '../../model/request.js'
import type { ProductOfferingTerm } from '../../model/term.js'
import type { OfferingId } from '../../values/ids.js'

/** The terms that each offering can be taken for; an offering without terms is not among them. */
export type OfferedTerms = ReadonlyMap<OfferingId, readonly ProductOfferingTerm[]>

export interface TakenTerms {
  /** By path; items whose offering has no terms are not among them. */
  readonly terms: ReadonlyMap<string, ProductOfferingTerm>
  /** Items whose offering has several, of which none was chosen. */
  readonly open: readonly OpenTerm[]
}

export interface OpenTerm {
  readonly item: ConfiguredItem
  readonly terms: readonly ProductOfferingTerm[]
}

const noTerms: TakenTerms = { terms: new Map(), open: [] }

/** The term of each item: the one that was chosen, or the only one there is. Of several none is ever chosen here. */
export function takenTerms(offered: OfferedTerms, items: readonly ConfiguredItem[], chosen: readonly ChosenTerm[]): TakenTerms {
  if (offered.size === 0) return noTerms
  const terms = new Map<string, ProductOfferingTerm>()
  const open: OpenTerm[] = []
  for (const item of items) {
    const ofItem = offered.get(item.offering) ?? []
    const wanted = chosen.find(({ path }) => path === item.path)
    const taken = wanted === undefined ? (ofItem.length === 1 ? ofItem[0] : undefined) : ofItem.find(({ id }) => id === wanted.term)
    if (taken !== undefined) terms.set(item.path, taken)
    else if (ofItem.length > 0) open.push({ item, terms: ofItem })
  }
  return { terms, open }
}
