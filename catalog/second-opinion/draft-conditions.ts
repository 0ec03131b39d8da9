import { pointer } from '../../engine/model/check.js'
import type { CatalogDraft } from '../../engine/model/draft.js'
import type { Comparison, Condition } from '../../engine/model/fact.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { conditionNodes } from '../../engine/rules/condition-nodes.js'
import type { DocumentRef } from '../../engine/values/ids.js'

/** A condition that somebody wrote, and where. */
export interface DraftCondition {
  readonly document: DocumentRef
  /** JSON pointer within the document. */
  readonly pointer: string
  readonly condition: Condition
}

/**
 * Every condition of a draft: named ones, eligibility, rules of bundles, prices and realizations, and what channels,
 * market segments and places of an offering come down to.
 */
export function conditionsOf(draft: CatalogDraft, rules: CompiledRules): readonly DraftCondition[] {
  return [
    ...draft.all('condition').map(({ kind, id, condition }) => ({ document: { kind, id }, pointer: pointer('condition'), condition })),
    ...draft.all('productOffering').flatMap(({ kind, id, content }) => {
      const required = rules.offerings.get(id)
      const inBundle = content.kind === 'bundle' ? content.rules : []
      return [
        ...(['channel', 'marketSegment', 'place', 'eligibility'] as const).flatMap((part) => {
          const condition = required?.[part] ?? null
          return condition === null ? [] : [{ document: { kind, id }, pointer: pointer(part), condition }]
        }),
        ...inBundle.flatMap(({ when }, index) => {
          return when === undefined
            ? []
            : [{ document: { kind, id }, pointer: pointer('content', 'rules', index, 'when'), condition: when }]
        }),
      ]
    }),
    ...[...draft.all('productOfferingPrice'), ...draft.all('realization')].flatMap(({ kind, id, when }) =>
      when === undefined ? [] : [{ document: { kind, id }, pointer: pointer('when'), condition: when }],
    ),
  ]
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
