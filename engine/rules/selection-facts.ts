import { type Facts, isSelectionFact } from '../model/fact.js'
import type { OrderAction } from '../model/order-action.js'
import { boundedMemory } from '../values/bounded-memory.js'
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
  return Object.entries(facts).filter(([fact]) => !isSelectionFact(fact))
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
  return withItem(sharedFacts(request, root, action, terms.root), item, terms.item)
}

/** What all items of an order have in common. */
export function sharedFacts(
  request: readonly FactEntry[],
  root: ItemFacts['characteristics'],
  action: OrderAction,
  rootTerm: string | null,
): Facts {
  const facts: Record<string, Facts[string]> = {}
  for (const [fact, value] of request) setFact(facts, fact, value)
  for (const [id, value] of root) facts[factName('root', id)] = value
  facts['order.action'] = action
  if (rootTerm !== null) facts['root.term'] = rootTerm
  return facts
}

/** The facts about one item; see {@link factsAbout}. */
export function withItem(shared: Facts, { characteristics, quantity }: ItemFacts, term: string | null): Facts {
  // Begun with a member of its own: to add members to what is begun with others takes many times as long.
  const facts: Record<string, Facts[string]> = { 'item.quantity': quantity, ...shared }
  for (const [id, value] of characteristics) facts[factName('item', id)] = value
  facts['item.quantity'] = quantity
  if (term !== null) facts['item.term'] = term
  return facts
}

/** Any text may name a fact, also the one that an assignment would take for the object's prototype. */
export function setFact(facts: Record<string, Facts[string]>, fact: string, value: Facts[string]): void {
  if (fact === '__proto__') Object.defineProperty(facts, fact, { value, enumerable: true, configurable: true, writable: true })
  else facts[fact] = value
}

const names = { item: boundedMemory<string>(4096), root: boundedMemory<string>(4096) }

/** One text for each name, so that objects with the same facts are of one form to the machine. */
function factName(prefix: 'item' | 'root', id: string): string {
  return names[prefix].recall(id, () => `${prefix}.${id}`)
}

/** What conditions may know of something with characteristics: a configured item, or one below it. */
export function itemFacts(of: {
  readonly characteristics: readonly { readonly id: string; readonly value: CharacteristicValue }[]
  readonly quantity: number
}): ItemFacts {
  const { characteristics, quantity } = of
  if (characteristics.length === 0) return { characteristics: noCharacteristics, quantity }
  return { characteristics: new Map(characteristics.map(({ id, value }) => [id, value])), quantity }
}

const noCharacteristics: ItemFacts['characteristics'] = new Map()
