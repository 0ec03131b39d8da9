import type { FactDocument, FactType } from '../model/fact.js'
import type { Characteristic, CharacteristicType } from '../model/specification.js'
import type { ProductOfferingTerm } from '../model/term.js'
import { documentId } from '../values/ids.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import type { CompiledRules } from './compile-rules.js'
import { selectionFactType } from './judge-comparison.js'

/** What can be chosen of an item and of the ordered offering. */
export interface SelectableThings {
  readonly item: Selectable
  readonly root: Selectable
}

/** What can be chosen of an offering: its characteristics and the terms that it is had for. */
export interface Selectable {
  readonly characteristics: readonly Characteristic[]
  readonly terms: readonly ProductOfferingTerm[]
}

/**
 * The rules with the facts of one item's selection in their dictionary, so that these have names and everything that they could
 * be. With `isSettled` nothing of the selection can change; what the order does to the item never can.
 */
export function withSelectionFacts(rules: CompiledRules, { item, root }: SelectableThings, isSettled: boolean): CompiledRules {
  const action = selectionFact('order.action', text('订单操作', 'Order action'), selectionFactType('order.action')!)
  const chosen: readonly FactDocument[] = [
    ...selected('item', item),
    ...selected('root', root),
    { ...selectionFact('item.quantity', text('数量', 'Quantity'), selectionFactType('item.quantity')!) },
  ]
  const listed = listFactNames.map(([id, name]) => ({ ...selectionFact(id, name, selectionFactType(id)!), change: 'never' as const }))
  const documents = [
    { ...action, change: 'never' as const },
    ...listed,
    ...chosen.map((one) => (isSettled ? { ...one, change: 'never' as const } : one)),
  ]
  return { ...rules, facts: new Map([...documents.map((document) => [document.id as string, document] as const), ...rules.facts]) }
}

/** Sums of list amounts, by their names. */
export const listFactNames = [
  ['order.listMonthly', text('全单标准月费', 'List amount of the order per month')],
  ['order.listOneTime', text('全单标准一次性费用', 'List amount of the order, paid once')],
  ['item.listMonthly', text('该项标准月费', 'List amount of the item per month')],
  ['item.listOneTime', text('该项标准一次性费用', 'List amount of the item, paid once')],
] as const

function selected(owner: 'item' | 'root', { characteristics, terms }: Selectable): readonly FactDocument[] {
  const values = terms.map(({ id, name }) => ({ value: id, name }))
  return [
    ...characteristics.map(({ id, name, type }) => selectionFact(`${owner}.${id}`, name, factType(type))),
    ...(values.length === 0 ? [] : [selectionFact(`${owner}.term`, text('合约', 'Term'), { kind: 'choice', values })]),
  ]
}

function selectionFact(id: string, name: LocalizedText, type: FactType): FactDocument {
  return { kind: 'fact', id: documentId('fact', id), name, subject: 'order', type }
}

function factType(type: CharacteristicType): FactType {
  return type.kind === 'number' ? { kind: 'number' } : type
}
