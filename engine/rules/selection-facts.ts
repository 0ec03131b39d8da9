import { type Facts, selectionFactPattern } from '../model/fact.js'
import type { OrderAction } from '../model/price.js'
import type { CharacteristicValue } from '../values/fact-value.js'

/** What conditions may know of an item: its characteristics and how often it is ordered. */
export interface ItemFacts {
  readonly characteristics: ReadonlyMap<string, CharacteristicValue>
  readonly quantity: number
}

/** The terms that an item and the ordered offering are taken for; `null` where there is none. */
export interface TermFacts {
  readonly item: string | null
  readonly root: string | null
}

export type FactEntry = readonly [string, Facts[string]]

/** A request's own facts, without any that pose as facts of the selection: a request cannot speak for it. */
export function requestFacts(facts: Facts): readonly FactEntry[] {
  return Object.entries(facts).filter(([fact]) => !selectionFactPattern.test(fact))
}

/**
 * The facts that a condition about one item of an order sees: those of the request, `item.*`, `root.*` and
 * `order.action`, and the terms. What an item has no value for is absent, so unknown. `item.quantity` is the quantity, whatever
 * characteristics are called.
 */
export function factsAbout(
  request: readonly FactEntry[],
  item: ItemFacts,
  root: ItemFacts['characteristics'],
  action: OrderAction,
  terms: TermFacts = { item: null, root: null },
): Facts {
  return Object.fromEntries([
    ...request,
    ...prefixed('root', root),
    ...prefixed('item', item.characteristics),
    ['item.quantity', item.quantity] as const,
    ['order.action', action] as const,
    ...(terms.item === null ? [] : [['item.term', terms.item] as const]),
    ...(terms.root === null ? [] : [['root.term', terms.root] as const]),
  ])
}

function prefixed(prefix: 'item' | 'root', characteristics: ItemFacts['characteristics']): readonly FactEntry[] {
  return [...characteristics].map(([id, value]): FactEntry => [`${prefix}.${id}`, value])
}

/** What conditions may know of something with characteristics: a configured item, or one below it. */
export function itemFacts(of: {
  readonly characteristics: readonly { readonly id: string; readonly value: CharacteristicValue }[]
  readonly quantity: number
}): ItemFacts {
  return { characteristics: new Map(of.characteristics.map(({ id, value }) => [id, value])), quantity: of.quantity }
}
