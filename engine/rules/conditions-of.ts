import { pointer } from '../model/check.js'
import type { Document } from '../model/document.js'
import type { Condition } from '../model/fact.js'

/** A condition where its author wrote it. */
export interface AuthoredCondition {
  readonly pointer: string
  readonly condition: Condition
  /** Whether it may speak of the selection (`item.…`, `root.…`, `order.action`) as well as of facts. */
  readonly mayUseSelection: boolean
}

/**
 * Every condition of a document. A named condition may speak of the selection, because a price may use it; where it is
 * used by something that has no selection, the check on that use says so.
 */
export function conditionsOf(document: Document): readonly AuthoredCondition[] {
  switch (document.kind) {
    case 'productOffering':
      return [...one('eligibility', document.eligibility, false), ...ofRules(document)]
    case 'condition':
      return one('condition', document.condition, true)
    case 'productOfferingPrice':
    case 'realization':
      return one('when', document.when, true)
    case 'catalog':
    case 'fact':
    case 'place':
    case 'channel':
    case 'marketSegment':
    case 'productSpecification':
    case 'decisionTable':
    case 'ruleTemplate':
    case 'priceTable':
    case 'serviceSpecification':
    case 'resourceSpecification':
    case 'lifecyclePolicy':
    case 'scenario':
      return []
    default:
      return document satisfies never
  }
}

function ofRules({ content }: Extract<Document, { readonly kind: 'productOffering' }>): readonly AuthoredCondition[] {
  if (content.kind !== 'bundle') return []
  return content.rules.flatMap(({ when }, i) => one(pointer('content', 'rules', i, 'when').slice(1), when, false))
}

function one(at: string, condition: Condition | undefined, mayUseSelection: boolean): readonly AuthoredCondition[] {
  return condition === undefined ? [] : [{ pointer: `/${at}`, condition, mayUseSelection }]
}
