import type { CatalogDraft } from '../../engine/model/draft.js'
import { channelFact, type Facts, marketSegmentFact, placeFact } from '../../engine/model/fact.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'

const sources = [
  [marketSegmentFact, 'marketSegment'],
  [channelFact, 'channel'],
  [placeFact, 'place'],
] as const

/** Names of the segments, channel and place that the facts speak of; what the catalog does not know keeps its id. */
export function audience(facts: Facts, documents: CatalogDraft): readonly LocalizedText[] {
  return sources.flatMap(([fact, kind]) => {
    const value = Object.hasOwn(facts, fact) ? facts[fact]! : []
    const ids = Array.isArray(value) ? value : [value]
    return ids.map(String).map((id) => documents.find(kind, id)?.name ?? { 'zh-CN': id, en: id })
  })
}
