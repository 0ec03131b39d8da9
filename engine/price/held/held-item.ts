import type { ConfiguredItem } from '../../model/configured-item.js'
import type { Facts } from '../../model/fact.js'
import type { OrderAction } from '../../model/order-action.js'
import type { AgreedOn } from '../../model/request.js'
import type { ProductOfferingTerm } from '../../model/term.js'
import { factsAbout, itemFacts, requestFacts } from '../../rules/selection-facts.js'
import type { Instant } from '../../values/instant.js'
import type { LocalDate } from '../../values/local-date.js'
import type { ReachedVersion } from './later-version.js'
import type { PaidSoFar } from './paid-so-far.js'
import type { PricedCatalog } from './priced-catalog.js'

/** Under what an item was bought, or priced anew since. */
export interface Purchase {
  readonly catalog: PricedCatalog
  readonly at: Instant
  readonly facts: Facts
  readonly startDate: LocalDate
  /** `null` when its terms never began anew. */
  readonly renewedOn: LocalDate | null
  /** The facts of the selection that its price goes by, where the item is another by now. */
  readonly selection: Facts | null
  /** The days on which charges began that an order on it brought along, by price; the others began with its service. */
  readonly began: ReadonlyMap<string, LocalDate>
  /** The days on which an order last changed what charges cost, by price: up to then they are settled. */
  readonly settled: ReadonlyMap<string, LocalDate>
  /** Later versions that had reached it when an order last touched it, by price, the oldest first. */
  readonly reached: ReadonlyMap<string, readonly ReachedVersion[]>
  /** What was agreed on instead of list amounts, by price. */
  readonly agreed: ReadonlyMap<string, AgreedOn>
  /** Whether its order had the basis `zero`. */
  readonly isFree: boolean
  /** The term that it was taken for; `null` without one. */
  readonly term: ProductOfferingTerm | null
  /** What it goes back to when it is resumed; `null` for what isn't suspended. */
  readonly resumesTo: Purchase | null
}

/** What is had exactly as it was bought: nothing has been renewed, agreed on or suspended since. */
export function asBought({ catalog, at, facts, startDate }: Pick<Purchase, 'catalog' | 'at' | 'facts' | 'startDate'>): Purchase {
  return {
    catalog,
    at,
    facts,
    startDate,
    renewedOn: null,
    selection: null,
    began: new Map(),
    settled: new Map(),
    reached: new Map(),
    agreed: new Map(),
    isFree: false,
    term: null,
    resumesTo: null,
  }
}

/** One item that a customer has. */
export interface HeldItem {
  readonly item: ConfiguredItem
  readonly purchase: Purchase
  readonly paid: PaidSoFar
}

/** What an item is held under while it is not suspended. */
export function awake<Held extends { readonly purchase: Purchase }>(held: Held): Held {
  return { ...held, purchase: held.purchase.resumesTo ?? held.purchase }
}

/** An item with the term that it is taken for. */
export interface SeenItem {
  readonly item: ConfiguredItem
  readonly term: ProductOfferingTerm | null
}

/** The facts of the selection about an item of an order or of what is held: `item.…`, `root.…` and the action. */
export function selectionFacts({ item, term }: SeenItem, root: SeenItem | null, action: OrderAction): Facts {
  const ofRoot = root === null ? new Map() : itemFacts(root.item).characteristics
  return factsAbout([], itemFacts(item), ofRoot, action, { item: term?.id ?? null, root: root?.term?.id ?? null })
}

/** The facts of the selection that a held item's prices go by: those that are pinned, else what it is. */
export function selectionSeen(root: SeenItem | null, { item, purchase }: Pick<HeldItem, 'item' | 'purchase'>): Facts {
  return purchase.selection ?? selectionFacts({ item, term: purchase.term }, root, purchase.resumesTo === null ? 'add' : 'suspend')
}

/** Facts of a request together with those of the selection, for which no request can speak. */
export function together(facts: Facts, selection: Facts): Facts {
  return { ...Object.fromEntries(requestFacts(facts)), ...selection }
}
