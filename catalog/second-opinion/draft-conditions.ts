import { pointer } from '../../engine/model/check.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Comparison, Condition } from '../../engine/model/fact.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { conditionNodes } from '../../engine/rules/condition-nodes.js'
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

/** Every comparison that a condition comes to, those of named conditions too, each named condition once. */
export function comparisonsOf({ conditions }: Pick<CompiledRules, 'conditions'>, condition: Condition): readonly Comparison[] {
  const comparisons: Comparison[] = []
  const followed = new Set<string>()
  const open = [condition]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const { condition: node } of conditionNodes(one)) {
      if ('fact' in node) comparisons.push(node)
      if (!('condition' in node) || followed.has(node.condition)) continue
      followed.add(node.condition)
      const named = conditions.get(node.condition)
      if (named !== undefined) open.push(named)
    }
  }
  return comparisons
}
