import type { CatalogDraft } from '../../engine/model/draft.js'
import type { FactDocument, Facts, FactType } from '../../engine/model/fact.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'

export const subjects = [
  'customer',
  'account',
  'subscriber',
  'channel',
  'place',
  'order',
  'installed',
] as const satisfies readonly FactDocument['subject'][]

export interface FactField {
  readonly id: string
  readonly name: LocalizedText
  readonly description: LocalizedText | null
  readonly type: FactType
  readonly value: Facts[string] | null
  /** Nobody can make it another one, such as an age. */
  readonly fixed: boolean
  /** An answer waits for it. */
  readonly needed: boolean
}

export interface FactSection {
  readonly subject: FactDocument['subject']
  readonly fields: readonly FactField[]
}

/** The fact dictionary as a form, by subject; what nobody supplied has no value, which is not the same as "no" or "none". */
export function factSections(documents: CatalogDraft, facts: Facts, missing: ReadonlySet<string>): readonly FactSection[] {
  return subjects
    .map((subject) => ({
      subject,
      fields: documents
        .all('fact')
        .filter((fact) => fact.subject === subject)
        .map(({ id, name, description, type, change }) => ({
          id,
          name,
          description: description ?? null,
          type,
          value: Object.hasOwn(facts, id) ? facts[id]! : null,
          fixed: change === 'never',
          needed: missing.has(id),
        })),
    }))
    .filter(({ fields }) => fields.length > 0)
}
