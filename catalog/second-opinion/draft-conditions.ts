import { pointer } from '../../engine/model/check.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Condition } from '../../engine/model/fact.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { conditionsOf } from '../../engine/rules/conditions-of.js'
import type { DocumentRef } from '../../engine/values/ids.js'

/** A condition that somebody wrote, and where. */
export interface DraftCondition {
  readonly document: DocumentRef
  /** JSON pointer within the document. */
  readonly pointer: string
  readonly condition: Condition
}

/** Every condition of a draft, and what the channels, market segments and places of its offerings come down to. */
export function draftConditions(draft: CatalogDraft, rules: CompiledRules): readonly DraftCondition[] {
  return draft.documents.flatMap((document) => {
    const required = document.kind === 'productOffering' ? rules.offerings.get(document.id) : undefined
    const restrictions = (['channel', 'marketSegment', 'place'] as const).flatMap((part) => {
      const condition = required?.[part] ?? null
      return condition === null ? [] : [{ pointer: pointer(part), condition }]
    })
    const { kind, id } = document
    return [...restrictions, ...conditionsOf(document)].map(({ pointer: at, condition }) => ({
      document: { kind, id },
      pointer: at,
      condition,
    }))
  })
}
