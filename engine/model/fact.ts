import type { ComparisonOperator, FactValue } from '../values/fact-value.js'
import type { ConditionId, DecisionTableId, FactId, RuleTemplateId } from '../values/ids.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { DocumentHeader } from './document-header.js'
import type { Interchange } from './interchange.js'

/** One entry of the fact dictionary: a typed input about a subject. */
export interface FactDocument extends DocumentHeader<'fact'> {
  readonly subject: 'customer' | 'account' | 'subscriber' | 'order' | 'channel' | 'place' | 'installed'
  readonly type: FactType
  /** Whether every question must supply it; absent, it may be unknown. */
  readonly required?: boolean
  /**
   * What it takes to make the fact another one, for "what would make it so": `never` for what nobody can change, such as
   * an age, or a cost on the catalog's own scale. Absent, the cost is 1.
   */
  readonly change?: 'never' | { readonly cost: number }
}

export type FactType =
  | { readonly kind: 'flag' }
  /** One of listed values, or the id of a document of the named kind. */
  | { readonly kind: 'choice' | 'set'; readonly values: readonly ChoiceValue[] }
  | { readonly kind: 'choice' | 'set'; readonly documents: 'channel' | 'marketSegment' | 'productOffering' }
  | { readonly kind: 'place' }
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly minimum?: number; readonly maximum?: number; readonly integer?: boolean }
  | { readonly kind: 'quantity'; readonly unit: string; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'instant' }

export interface ChoiceValue {
  readonly value: string
  readonly name: LocalizedText
}

/** Facts of a request by fact id; a set is an array. What is absent is unknown. */
export type Facts = { readonly [fact: string]: FactValue | readonly FactValue[] }

/** json-rules-engine condition JSON within the authoring profile: one key per node, no empty groups, no cycles. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: ConditionId }
  | TableComparison
  | TemplateUse
  | Comparison

export interface Comparison {
  readonly fact: FactId
  readonly operator: ComparisonOperator
  readonly value: FactValue | readonly FactValue[]
}

/** What a decision table decides, compared like a fact. Of a `collect` table the decision is a set. */
export interface TableComparison {
  readonly table: DecisionTableId
  readonly operator: ComparisonOperator
  readonly value: FactValue | readonly FactValue[]
}

/** A rule template with a value for each of its parameters; it means what the template's condition means with them written in. */
export interface TemplateUse {
  readonly template: RuleTemplateId
  readonly with: { readonly [parameter: string]: FactValue | readonly FactValue[] }
}

/** A condition with a name, used by others as `{ "condition": id }`. */
export interface ConditionDocument extends DocumentHeader<'condition'> {
  readonly condition: Condition
  /** What it brought along when it was imported; see {@link Interchange}. */
  readonly interchange?: Interchange
}

/** Facts that the engine itself reads: an offering's channels, segments and places are compared with them. */
export const channelFact = 'channel.id' as FactId
export const marketSegmentFact = 'customer.marketSegment' as FactId
export const placeFact = 'place.id' as FactId

/**
 * Facts that come from the selection instead of the request; they may stand in the conditions and table dimensions of
 * prices and realizations, and need no dictionary entry. `item.<characteristic>` and `item.quantity` speak of the item that carries the
 * price or is realised, `root.<characteristic>` of the ordered offering at the top, `order.action` of the line's action.
 * `order.listMonthly`, `order.listOneTime` and the same of `item` are what is listed before any alteration, in the currency that is asked; only alterations know them.
 * `item.term` and `root.term` are the ids of the terms that are taken; only prices know them.
 */
export const selectionFactPattern = /^(item|root)\.[A-Za-z0-9_-]+$|^order\.(action|listMonthly|listOneTime)$/

/** Whether the pattern holds: most facts begin otherwise. */
export function isSelectionFact(fact: string): boolean {
  return (fact.startsWith('item.') || fact.startsWith('root.') || fact.startsWith('order.')) && selectionFactPattern.test(fact)
}

/** Whether a fact of the selection is the sum of list amounts. */
export function isListFact(fact: string): boolean {
  return /^(order|item)\.list(Monthly|OneTime)$/.test(fact)
}

/** Whether a fact of the selection is the id of the term that is taken. */
export function isTermFact(fact: string): boolean {
  return fact === 'item.term' || fact === 'root.term'
}
