import { type Facts, selectionFactPattern } from '../model/fact.js'
import type { FactValue } from '../values/fact-value.js'

/** What conditions may know of an item: its characteristics and how often it is ordered. */
export interface ItemFacts {
  readonly characteristics: ReadonlyMap<string, FactValue>
  readonly quantity: number
}

export type FactEntry = readonly [string, Facts[string]]

/** A request's own facts, without any that pose as facts of the selection. */
export function requestFacts(facts: Facts): readonly FactEntry[] {
  return Object.entries(facts).filter(([fact]) => !selectionFactPattern.test(fact))
}

/**
 * The facts that a condition about one item of a new order sees: those of the request, `item.*`, `root.*` and
 * `order.action`. What an item has no value for is absent, so unknown. `item.quantity` is the quantity, whatever characteristics are called.
 */
export function factsAbout(request: readonly FactEntry[], item: ItemFacts, root: ItemFacts['characteristics']): Facts {
  return Object.fromEntries([
    ...request,
    ...prefixed('root', root),
    ...prefixed('item', item.characteristics),
    ['item.quantity', item.quantity] as const,
    ['order.action', 'add'] as const,
  ])
}

function prefixed(prefix: 'item' | 'root', characteristics: ItemFacts['characteristics']): readonly FactEntry[] {
  return [...characteristics].map(([id, value]): FactEntry => [`${prefix}.${id}`, value])
}
