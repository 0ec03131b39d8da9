import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { HeldProduct } from '../model/request.js'
import type { HeldItem } from '../price/held/held-item.js'
import { itemChanges } from '../price/held/item-changes.js'
import { type ChangePricing, priceChange } from '../price/held/price-change.js'
import type { PricedItems } from '../price/price-answer.js'
import type { PricingRequest } from '../price/pricing-work.js'
import type { QuoteAnswer, QuotedChanges } from './answer.js'
import { configureSelection } from './configure-selection.js'
import { heldAfterwards } from './held-afterwards.js'
import { heldProblems, orderProblem } from './held-problems.js'
import { heldTermProblems } from './held-term-problems.js'
import { laterVersions, type ReleasedBetween } from './later-versions.js'
import { type HeldCatalogs, readHeld } from './read-held.js'
import type { ReadQuestion } from './read-question.js'

/** A price without its token. */
export type PricedSelection = PricedItems & { readonly items: readonly ConfiguredItem[]; readonly changes?: QuotedChanges }

/** How whoever asks gives the catalogs of earlier moments. */
export interface CatalogsOfThen {
  readonly heldAt: HeldCatalogs
  readonly releasedBetween: ReleasedBetween
}

/** What a quote makes of items: the request for their prices, and what is wrong with what the question says of them. */
export interface AskedOfSelection {
  readonly requestFor: (items: readonly ConfiguredItem[]) => PricingRequest
  readonly problemsOf: (wanted: readonly ConfiguredItem[], held: readonly ConfiguredItem[]) => readonly RequestProblem[]
}

/** An order on what the customer has, priced, with what is wanted and what was held. */
export interface PricedOrder {
  readonly kind: 'order'
  readonly wanted: readonly ConfiguredItem[]
  readonly held: readonly HeldItem[]
  readonly priced: Extract<ChangePricing, { readonly kind: 'changed' }>
}

/**
 * What would an order on what the customer has change: actions are derived by comparing what is wanted with what is held,
 * and each item's prices come from where its price basis says. An order to cease `/` wants nothing.
 */
export function quoteChange(
  catalog: CompiledCatalog,
  read: ReadQuestion<'quote'>,
  product: HeldProduct,
  then: CatalogsOfThen,
  asked: AskedOfSelection,
): PricedSelection | Exclude<QuoteAnswer, { readonly kind: 'priced' }> {
  const order = priceOrder(catalog, read, product, then, asked)
  if (order.kind !== 'order') return order
  const { wanted, priced } = order
  const changes = { ...priced.changes, held: heldAfterwards(catalog, read, priced.items) }
  return { ...priced.priced, items: wanted, changes }
}

/** The same, item by item with where its prices come from. */
export function priceOrder(
  catalog: CompiledCatalog,
  read: ReadQuestion<'quote'>,
  product: HeldProduct,
  { heldAt, releasedBetween }: CatalogsOfThen,
  { requestFor, problemsOf }: AskedOfSelection,
): PricedOrder | Exclude<QuoteAnswer, { readonly kind: 'priced' }> {
  const held = readHeld(catalog, read, product, requestFor([]), heldAt)
  if (held.kind !== 'held') return held
  const wanted = wantedItems(catalog, read)
  if (wanted.kind !== 'complete') return wanted
  const heldItems = held.items.map(({ item }) => item)
  const suspended = suspendedPaths(held.items)
  const compared = itemChanges(heldItems, wanted.items, read.request.orders ?? [], suspended)
  if (compared.kind === 'refused') return { kind: 'invalid-request', problems: compared.faults.map(orderProblem) }
  const problems = problemsOf(wanted.items, heldItems)
  if (problems.length > 0) return { kind: 'invalid-request', problems }
  const request = requestFor(wanted.items)
  const later = laterVersions(catalog, read.at, heldAt, releasedBetween)
  const priced = priceChange({ present: catalog, request, held: held.items, changes: compared.changes, later })
  if (priced.kind !== 'changed') return priced
  const termsKept = heldTermProblems(read.request.terms ?? [], priced.items, held.items)
  if (termsKept.length > 0) return { kind: 'invalid-request', problems: termsKept }
  return { kind: 'order', wanted: wanted.items, held: held.items, priced }
}

/** The paths of what is suspended. */
export function suspendedPaths(held: readonly HeldItem[]): ReadonlySet<string> {
  return new Set(held.flatMap(({ item, purchase }) => (purchase.resumesTo === null ? [] : [item.path])))
}

type Wanted =
  | { readonly kind: 'complete'; readonly items: readonly ConfiguredItem[] }
  | Extract<QuoteAnswer, { readonly kind: 'invalid-request' | 'incomplete' | 'conflict' }>

/** What is wanted: the selection, or nothing where an order ceases `/`. */
export function wantedItems(catalog: CompiledCatalog, read: ReadQuestion<'quote'>): Wanted {
  const { choices, orders = [] } = read.request
  if (orders.some(({ path, action }) => path === '/' && action === 'cease')) {
    return choices.length > 0 ? { kind: 'invalid-request', problems: [heldProblems.stillChosen()] } : { kind: 'complete', items: [] }
  }
  const selection = configureSelection(catalog, read)
  return selection.kind === 'incomplete' ? { ...selection, soFar: null } : selection
}
