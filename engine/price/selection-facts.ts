import type { ConfiguredItem } from '../model/configured-item.js'
import { type Facts, selectionFactPattern } from '../model/fact.js'
import type { OrderAction } from '../model/price.js'

/**
 * The facts that the prices of an item are weighed with: those of the request, and what the selection itself says.
 * A request cannot speak for the selection: its own `item.*`, `root.*` and `order.action` are never believed.
 */
export function selectionFacts(facts: Facts, items: readonly ConfiguredItem[], action: OrderAction): (item: ConfiguredItem) => Facts {
  const root = items.find(({ path }) => path === '/')
  const common = [
    ...Object.entries(facts).filter(([id]) => !selectionFactPattern.test(id)),
    ...(root?.characteristics ?? []).map(({ id, value }) => [`root.${id}`, value] as const),
    ['order.action', action] as const,
  ]
  return (item) =>
    Object.fromEntries([
      ...common,
      ...item.characteristics.map(({ id, value }) => [`item.${id}`, value] as const),
      ['item.quantity', item.quantity] as const,
    ])
}
