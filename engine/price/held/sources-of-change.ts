import type { ConfiguredItem } from '../../model/configured-item.js'
import type { Facts } from '../../model/fact.js'
import type { PriceBasis } from '../../model/order-action.js'
import type { ProductOfferingTerm } from '../../model/term.js'
import { canonicalJson } from '../../values/canonical-json.js'
import type { JsonValue } from '../../values/json.js'
import type { Ratio } from '../../values/ratio.js'
import { selectionFactsOf } from '../looked-at.js'
import type { HeldSide, PriceSource } from '../price-source.js'
import type { PricingRequest } from '../pricing-work.js'
import type { ChangeBasis } from './basis-of-change.js'
import { type HeldItem, type PricedCatalog, type Purchase, type SeenItem, selectionFacts, together } from './held-item.js'
import type { ItemChange } from './item-changes.js'

/** What the items of an order have been, and will be, with what each of them is held under. */
export interface ChangeContext {
  readonly present: PricedCatalog
  readonly request: PricingRequest
  readonly held: ReadonlyMap<ConfiguredItem, HeldItem>
  readonly heldRoot: SeenItem | null
  /** `null` while nobody asks what comes afterwards, and where nothing does. */
  readonly desiredRoot: SeenItem | null
}

export type KnownBasis = Exclude<ChangeBasis, { readonly kind: 'undeclared' }>

/** What an item costs under after a change, and where those prices come from. */
export interface ItemPricing {
  readonly change: ItemChange
  readonly basis: KnownBasis
  /** What its prices come from afterwards: what it is held under next, unless it ceases. */
  readonly purchase: Purchase
  /** `null` where nothing is charged for it. */
  readonly source: PriceSource | null
}

/** The prices of a held item as they are before the order: those of its purchase, seen as it was seen then. */
export function sourceBefore(context: ChangeContext, held: HeldItem): PriceSource | null {
  const { purchase } = held
  if (purchase.isFree) return null
  const action = purchase.resumesTo === null ? 'noChange' : 'suspend'
  const facts = together(purchase.facts, selectionOf(context, held))
  const pin = pinOf(purchase, { action, cause: null, basis: 'held', by: null })
  return { ...ofPurchase(purchase), action, changed: nothing, facts, raising: facts, held: sideOf('before', purchase, new Map(), pin) }
}

/** The prices of an item after the order. What it cost before, line by line, says what of them is on the bill of the change. */
export function pricingAfter(
  context: ChangeContext,
  change: ItemChange,
  basis: KnownBasis,
  term: ProductOfferingTerm | null,
  billed: ReadonlyMap<string, Ratio>,
): ItemPricing {
  const held = change.held === null ? undefined : context.held.get(change.held)
  const fresh = { ...freshPurchase(context, held?.purchase), term }
  if (held === undefined || basis.kind === 'new') {
    const facts = together(context.request.facts, asWanted(context, change, term))
    return {
      change,
      basis,
      purchase: fresh,
      source: { ...ofPurchase(fresh), action: 'add', changed: nothing, facts, raising: facts, held: null },
    }
  }
  const { action, cause } = change
  const origin = action === 'resume' ? { ...held, purchase: held.purchase.resumesTo ?? held.purchase } : held
  const { purchase, selection } = afterwards(context, change, basis.basis, origin, fresh)
  const isAsBought = basis.basis === 'kept' || basis.basis === 'pinned'
  const isFree = basis.basis === 'zero' || (isAsBought && origin.purchase.isFree)
  const resumesTo = action === 'suspend' ? held.purchase : action !== 'resume' && basis.basis === 'kept' ? held.purchase.resumesTo : null
  const pin = pinOf(purchase, { action, cause, basis: basis.basis, by: basis.by })
  const source: PriceSource = {
    ...ofPurchase(purchase),
    action,
    changed: new Set(change.changed),
    facts: together(purchase.facts, selection),
    raising: together(purchase.facts, asWanted(context, change, purchase.term)),
    held: sideOf('after', held.purchase, billed, pin),
  }
  const next = { ...purchase, selection: distinctive(context, change, purchase, selection, resumesTo !== null), isFree, resumesTo }
  return { change, basis, purchase: next, source: isFree ? null : source }
}

const nothing: ReadonlySet<string> = new Set()

/** What prices come from by a basis, and with which facts of the selection they are weighed. */
function afterwards(
  context: ChangeContext,
  change: ItemChange,
  basis: PriceBasis | 'kept',
  held: HeldItem,
  fresh: Purchase,
): { readonly purchase: Purchase; readonly selection: Facts } {
  const { purchase } = held
  switch (basis) {
    case 'fresh':
      return { purchase: fresh, selection: asWanted(context, change, fresh.term) }
    case 'renewalTerms':
      return { purchase: { ...fresh, renewedOn: context.request.startDate }, selection: asWanted(context, change, fresh.term) }
    case 'pinnedListNewAttributes':
      return { purchase: { ...purchase, facts: context.request.facts }, selection: asWanted(context, change, purchase.term) }
    case 'pinned':
    case 'kept':
    case 'zero':
      return { purchase, selection: selectionOf(context, held) }
  }
}

/** The facts of the selection that prices went by, where the item will look otherwise to them when it is asked about next. */
function distinctive(
  { desiredRoot }: ChangeContext,
  { desired, offering }: ItemChange,
  { catalog, term }: Purchase,
  used: Facts,
  isSuspended: boolean,
): Facts | null {
  if (desired === null) return null
  const seen = selectionFacts({ item: desired, term }, desiredRoot, isSuspended ? 'suspend' : 'add')
  const looked = (catalog.prices.offerings.get(offering) ?? []).flatMap((price) => selectionFactsOf(catalog.rules, price))
  return looked.some((fact) => canonicalJson((used[fact] ?? null) as JsonValue) !== canonicalJson((seen[fact] ?? null) as JsonValue))
    ? used
    : null
}

/** Bought today; service goes on that has begun. */
function freshPurchase({ present, request }: ChangeContext, before: Purchase | undefined): Omit<Purchase, 'term'> {
  const { at, facts, startDate } = request
  return {
    catalog: present,
    at,
    facts,
    startDate: before?.startDate ?? startDate,
    renewedOn: before?.renewedOn ?? null,
    began: before?.began ?? new Map(),
    settled: before?.settled ?? new Map(),
    selection: null,
    isFree: false,
    resumesTo: null,
  }
}

function ofPurchase({
  catalog,
  at,
  startDate,
  renewedOn,
  term,
}: Purchase): Pick<PriceSource, 'prices' | 'rules' | 'at' | 'since' | 'term'> {
  return { prices: catalog.prices, rules: catalog.rules, at, since: renewedOn ?? startDate, term }
}

function selectionOf({ heldRoot }: ChangeContext, { item, purchase }: HeldItem): Facts {
  return purchase.selection ?? selectionFacts({ item, term: purchase.term }, heldRoot, purchase.resumesTo === null ? 'add' : 'suspend')
}

function asWanted(
  { heldRoot, desiredRoot }: ChangeContext,
  { desired, held, action }: ItemChange,
  term: ProductOfferingTerm | null,
): Facts {
  return selectionFacts({ item: (desired ?? held)!, term }, desired === null ? heldRoot : desiredRoot, action)
}

function sideOf(side: HeldSide['side'], before: Purchase, billed: HeldSide['billed'], pin: HeldSide['pin']): HeldSide {
  const { startDate, renewedOn, term, began, settled } = before
  return { side, startDate, began, settled, billed, pin, term, since: renewedOn ?? startDate }
}

function pinOf({ catalog, at }: Purchase, why: Pick<HeldSide['pin'], 'action' | 'cause' | 'basis' | 'by'>): HeldSide['pin'] {
  return { step: 'pin', ...why, catalog: catalog.fingerprint, at }
}
