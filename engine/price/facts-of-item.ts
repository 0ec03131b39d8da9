import type { ConfiguredItem } from '../model/configured-item.js'
import type { Facts } from '../model/fact.js'
import type { OrderAction } from '../model/order-action.js'
import type { ProductOfferingTerm } from '../model/term.js'
import { itemFacts, requestFacts, sharedFacts, withItem } from '../rules/selection-facts.js'

/** An order as conditions of its prices see it. */
export interface SeenOrder {
  readonly items: readonly ConfiguredItem[]
  readonly facts: Facts
  readonly action: OrderAction
  /** The terms that are taken, by the path of the item. */
  readonly terms: ReadonlyMap<string, ProductOfferingTerm>
}

/** What the conditions and tables of an item's prices know: the facts of the request, and those of the selection. */
export function factsOfItem({ items, facts, action, terms }: SeenOrder): (item: ConfiguredItem) => Facts {
  const given = requestFacts(facts)
  const root = items.find(({ path }) => path === '/')
  const ofRoot = root === undefined ? new Map() : itemFacts(root).characteristics
  const termOf = (path: string) => terms.get(path)?.id ?? null
  const shared = sharedFacts(given, ofRoot, action, termOf('/'))
  return (item) => withItem(shared, itemFacts(item), termOf(item.path))
}
