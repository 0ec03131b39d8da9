import { pointer } from '../model/check.js'
import type { Document } from '../model/document.js'
import type { Condition } from '../model/fact.js'
import type { WrittenCondition } from './condition-nodes.js'

/** A condition where its author wrote it. */
export interface AuthoredCondition<Written extends WrittenCondition = Condition> {
  readonly pointer: string
  readonly condition: Written
  /** Whether it may speak of the selection (`item.…`, `root.…`, `order.action`) as well as of facts. */
  readonly mayUseSelection: boolean
}

/** The same of a template, too: its condition may speak of the selection, as a named one may. */
export function writtenConditions(document: Document): readonly AuthoredCondition<WrittenCondition>[] {
  if (document.kind !== 'ruleTemplate') return conditionsOf(document)
  return [{ pointer: pointer('condition'), condition: document.condition, mayUseSelection: true }]
}

/**
 * Every condition of a document that can be weighed; that of a template can't before its parameters are filled in. A named condition may speak of the selection, because a price may use it; where it is
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
