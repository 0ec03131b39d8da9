import type { CatalogDraft } from '../../engine/model/draft.js'
import type { FactType } from '../../engine/model/fact.js'
import type { CharacteristicType } from '../../engine/model/specification.js'
import { selectionFactType } from '../../engine/rules/judge-comparison.js'
import { listFactNames } from '../../engine/rules/selection-dictionary.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'
import { words as english } from '../language/words.en.js'
import { words as chinese } from '../language/words.zh-CN.js'
import { characteristicOfFact } from './characteristic-view.js'

/** What a rule may speak of: a fact of the dictionary, or a characteristic of the selection. */
export interface RuleFact {
  readonly id: string
  readonly name: LocalizedText
  readonly type: FactType
}

/** The fact of an id, or `null` when neither the dictionary nor a specification has it. */
export function ruleFact(documents: CatalogDraft, id: string): RuleFact | null {
  const declared = documents.find('fact', id)
  if (declared !== undefined) return { id, name: declared.name, type: declared.type }
  const own = selectionFacts.find((one) => one.id === id)
  if (own !== undefined) return own
  const characteristic = characteristicOfFact(documents, id)
  return characteristic === undefined ? null : { id, name: characteristic.name, type: factType(characteristic.type) }
}

/** All that a rule may speak of: the dictionary, and for rules about a selection the characteristics of what is selected. */
export function ruleFacts(documents: CatalogDraft, withSelection: boolean): readonly RuleFact[] {
  const declared = documents.all('fact').map(({ id, name, type }) => ({ id, name, type }))
  if (!withSelection) return declared
  const characteristics = new Map(
    documents.all('productSpecification').flatMap((specification) => specification.characteristics.map((one) => [one.id, one] as const)),
  )
  const selected = [...characteristics.values()].flatMap(({ id, name, type }) =>
    ['item', 'root'].map((owner) => ({ id: `${owner}.${id}`, name, type: factType(type) })),
  )
  return [...declared, ...selectionFacts, ...selected]
}

/** What every line of a selection has besides its characteristics. */
const selectionFacts: readonly RuleFact[] = [
  {
    id: 'order.action',
    name: { en: english.value.orderAction, 'zh-CN': chinese.value.orderAction },
    type: selectionFactType('order.action')!,
  },
  {
    id: 'item.quantity',
    name: { en: english.value.itemQuantity, 'zh-CN': chinese.value.itemQuantity },
    type: selectionFactType('item.quantity')!,
  },
  ...listFactNames.map(([id, name]) => ({ id, name, type: selectionFactType(id)! })),
]

function factType(type: CharacteristicType): FactType {
  return type.kind === 'number' ? { kind: 'number' } : type
}
