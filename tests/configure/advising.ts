import { catalogDraft } from '../../engine/model/draft.js'
import type { Facts } from '../../engine/model/fact.js'
import type { BundleRule } from '../../engine/model/offering.js'
import type { BundleCase } from './generated-bundles.js'
import { weighRule } from './oracle-conditions.js'

export type Recommendation = Extract<BundleRule, { readonly kind: 'recommends' }>

/** The case with advice in place of everything that rules require. */
export function advising({ draft, ...rest }: BundleCase): BundleCase {
  const documents = draft.documents.map((document) => {
    if (document.kind !== 'productOffering' || document.content.kind !== 'bundle') return document
    const rules = document.content.rules.map((rule): BundleRule => (rule.kind === 'requires' ? { ...rule, kind: 'recommends' } : rule))
    return { ...document, content: { ...document.content, rules } }
  })
  return { ...rest, draft: catalogDraft(documents) }
}

/** Whether the advice applies, as a rule would that demands the same. */
export function isDue(rule: Recommendation, facts: Facts): boolean {
  return weighRule({ ...rule, kind: 'requires' }, facts).isEnforced
}
