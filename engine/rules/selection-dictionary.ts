import type { FactDocument, FactType } from '../model/fact.js'
import type { Characteristic, CharacteristicType } from '../model/specification.js'
import { documentId } from '../values/ids.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import type { CompiledRules } from './compile-rules.js'
import { selectionFactType } from './judge-comparison.js'

/** What an item and the ordered offering have for characteristics. */
export interface SelectedCharacteristics {
  readonly item: readonly Characteristic[]
  readonly root: readonly Characteristic[]
}

/**
 * The rules with the facts of one item's selection in their dictionary, so that these have names and everything that they could
 * be. With `isSettled` nothing of the selection can change; what the order does to the item never can.
 */
export function withSelectionFacts(rules: CompiledRules, { item, root }: SelectedCharacteristics, isSettled: boolean): CompiledRules {
  const change = isSettled ? { change: 'never' as const } : {}
  const documents: readonly FactDocument[] = [
    { ...selectionFact('order.action', text('订单操作', 'Order action'), selectionFactType('order.action')!), change: 'never' },
    ...item.map(({ id, name, type }) => ({ ...selectionFact(`item.${id}`, name, factType(type)), ...change })),
    ...root.map(({ id, name, type }) => ({ ...selectionFact(`root.${id}`, name, factType(type)), ...change })),
    { ...selectionFact('item.quantity', text('数量', 'Quantity'), selectionFactType('item.quantity')!), ...change },
  ]
  return { ...rules, facts: new Map([...documents.map((document) => [document.id as string, document] as const), ...rules.facts]) }
}

function selectionFact(id: string, name: LocalizedText, type: FactType): FactDocument {
  return { kind: 'fact', id: documentId('fact', id), name, subject: 'order', type }
}

function factType(type: CharacteristicType): FactType {
  return type.kind === 'number' ? { kind: 'number' } : type
}
