import type { CatalogDraft } from '../../engine/model/draft.js'
import type { FactType } from '../../engine/model/fact.js'
import { groupBy } from '../../engine/values/group-by.js'
import { parseInstant } from '../../engine/values/instant.js'
import { parseLocalDate } from '../../engine/values/local-date.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../language/phrase.js'

export interface FactOption {
  readonly value: string
  readonly name: LocalizedText
  /** How deep it stands below others, for places. */
  readonly depth: number
}

/** What a choice, a set or a place can be. */
export function factOptions(documents: CatalogDraft, type: FactType): readonly FactOption[] {
  if (type.kind === 'place') return placeOptions(documents)
  if (type.kind !== 'choice' && type.kind !== 'set') return []
  if ('values' in type) return type.values.map(({ value, name }) => ({ value, name, depth: 0 }))
  return documents.all(type.documents).map(({ id, name }) => ({ value: id, name, depth: 0 }))
}

/** Places below their parents; places in a circle of parents belong to no root and come last. */
function placeOptions(documents: CatalogDraft): readonly FactOption[] {
  const places = documents.all('place')
  const byParent = groupBy(places, ({ parent }) => parent ?? '')
  const seen = new Set<string>()
  const options: FactOption[] = []
  const waiting = [...(byParent.get('') ?? [])].reverse().map((place) => ({ place, depth: 0 }))
  while (waiting.length > 0) {
    const { place, depth } = waiting.pop()!
    if (seen.has(place.id)) continue
    seen.add(place.id)
    options.push({ value: place.id, name: place.name, depth })
    for (const below of [...(byParent.get(place.id) ?? [])].reverse()) waiting.push({ place: below, depth: depth + 1 })
  }
  return [...options, ...places.filter(({ id }) => !seen.has(id)).map(({ id, name }) => ({ value: id, name, depth: 0 }))]
}

/** Reads what was typed for a number, date, moment or text: a value, or what is wrong with it. */
export function readTyped(type: FactType, typed: string): { readonly value: string | number } | { readonly fault: Phrase } {
  const text = typed.normalize('NFKC').trim()
  switch (type.kind) {
    case 'number':
    case 'quantity':
      return readNumber(type, text)
    case 'date':
      return parseLocalDate(text) === null ? { fault: phrase('fact.fault.date') } : { value: text }
    case 'instant':
      return parseInstant(text) === null ? { fault: phrase('fact.fault.instant') } : { value: text }
    default:
      return { value: typed }
  }
}

function readNumber(type: Extract<FactType, { kind: 'number' | 'quantity' }>, text: string) {
  const value = Number(text)
  if (text === '' || !Number.isFinite(value)) return { fault: phrase('fact.fault.number') }
  if (type.kind === 'number' && type.integer === true && !Number.isInteger(value)) return { fault: phrase('fact.fault.integer') }
  if (type.minimum !== undefined && value < type.minimum) return { fault: phrase('fact.fault.minimum', { minimum: type.minimum }) }
  if (type.maximum !== undefined && value > type.maximum) return { fault: phrase('fact.fault.maximum', { maximum: type.maximum }) }
  return { value }
}
