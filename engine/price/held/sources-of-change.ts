import type { Facts } from '../../model/fact.js'
import type { PriceBasis } from '../../model/order-action.js'
import type { ProductOfferingTerm } from '../../model/term.js'
import { canonicalJson } from '../../values/canonical-json.js'
import type { JsonValue } from '../../values/json.js'
import type { LocalDate } from '../../values/local-date.js'
import type { HeldSide, PriceSource } from '../price-source.js'
import type { ChangeBasis } from './basis-of-change.js'
import type { ChangeContext } from './change-context.js'
import { awake, type HeldItem, type Purchase, selectionFacts, selectionSeen, together } from './held-item.js'
import type { HeldVersions } from './held-version.js'
import { lookedAtBy, versionsOn } from './holder-of-item.js'
import type { ItemChange } from './item-changes.js'

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

/** The prices of a held item on a day before the order: those of its purchase, or of a later version that has come, seen as it was seen then. */
export function sourceBefore(context: ChangeContext, held: HeldItem, day: LocalDate): PriceSource | null {
  const { purchase } = held
  if (purchase.isFree) return null
  const action = purchase.resumesTo === null ? 'noChange' : 'suspend'
  const facts = together(purchase.facts, selectionSeen(context.heldRoot, held))
  const pin = pinOf(purchase, { action, cause: null, basis: 'held', by: null })
  return {
    ...ofPurchase(purchase),
    action,
    changed: nothing,
    facts,
    raising: facts,
    held: sideOf('before', purchase, { billed: new Map(), returning: new Map() }, versionsOn(context, held, day), purchase.agreed, pin),
  }
}

/** The prices of an item after the order. What it cost before, line by line, says what of them is on the bill of the change. */
export function pricingAfter(
  context: ChangeContext,
  change: ItemChange,
  basis: KnownBasis,
  term: ProductOfferingTerm | null,
  { billed, returning }: Pick<HeldSide, 'billed' | 'returning'>,
): ItemPricing {
  const held = change.held === null ? undefined : context.held.get(change.held)
  const fresh = { ...freshPurchase(context, held?.purchase), term, agreed: agreedNow(context, change) }
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
  // Who leaves while suspended leaves what he would have gone back to: its fees are not waived by a suspension before.
  const origin = action === 'resume' || action === 'cease' ? awake(held) : held
  const { purchase, selection } = afterwards(context, change, basis.basis, origin, fresh)
  const isPresent = basis.basis === 'fresh' || basis.basis === 'renewalTerms'
  const versions = isPresent ? none : versionsOn(context, origin, context.request.startDate)
  const carried = isPresent ? nothingAgreed : origin.purchase.agreed
  const isAsBought = basis.basis === 'kept' || basis.basis === 'pinned'
  const isFree = basis.basis === 'zero' || (isAsBought && origin.purchase.isFree && action !== 'cease')
  const suspended = () => ({ ...held.purchase, reached: reachedBy(versionsOn(context, held, context.request.startDate)) })
  const resumesTo = action === 'suspend' ? suspended() : action !== 'resume' && basis.basis === 'kept' ? held.purchase.resumesTo : null
  const pin = pinOf(purchase, { action, cause, basis: basis.basis, by: basis.by })
  const source: PriceSource = {
    ...ofPurchase(purchase),
    action,
    changed: new Set(change.changed),
    facts: together(purchase.facts, selection),
    raising: together(purchase.facts, asWanted(context, change, purchase.term)),
    held: sideOf('after', action === 'cease' ? origin.purchase : held.purchase, { billed, returning }, versions, carried, pin),
  }
  const next = {
    ...purchase,
    reached: reachedBy(versions),
    agreed: new Map([...carried, ...agreedNow(context, change)]),
    selection: distinctive(context, change, purchase, versions, selection, resumesTo !== null),
    isFree,
    resumesTo,
  }
  return { change, basis, purchase: next, source: isFree ? null : source }
}

const nothing: ReadonlySet<string> = new Set()
const none: HeldVersions = new Map()
const nothingAgreed: Purchase['agreed'] = new Map()

/** What has come to a holder up to now: the next question need not find out by what has changed since. */
function reachedBy(versions: HeldVersions): Purchase['reached'] {
  return new Map([...versions].flatMap(([price, { reached }]) => (reached.length === 0 ? [] : [[price, reached] as const])))
}

/** What the order itself agrees on for an item. */
function agreedNow({ request }: ChangeContext, { path, desired }: ItemChange): Purchase['agreed'] {
  const asked = desired === null ? [] : (request.overrides ?? []).filter((one) => one.path === path)
  return new Map(asked.map(({ path: _, price, ...agreed }) => [price, agreed]))
}

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
      return { purchase, selection: selectionSeen(context.heldRoot, held) }
  }
}

/** The facts of the selection that prices went by, where the item will look otherwise to them when it is asked about next. */
function distinctive(
  { desiredRoot }: ChangeContext,
  { desired, offering }: ItemChange,
  { catalog, term }: Purchase,
  versions: HeldVersions,
  used: Facts,
  isSuspended: boolean,
): Facts | null {
  if (desired === null) return null
  const seen = selectionFacts({ item: desired, term }, desiredRoot, isSuspended ? 'suspend' : 'add')
  const looked = [...lookedAtBy(catalog, offering, versions)]
  return looked.some((fact) => canonicalJson((used[fact] ?? null) as JsonValue) !== canonicalJson((seen[fact] ?? null) as JsonValue))
    ? used
    : null
}

/** Bought today; service goes on that has begun. */
function freshPurchase({ present, request }: ChangeContext, before: Purchase | undefined): Omit<Purchase, 'term' | 'agreed'> {
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
    reached: new Map(),
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

function asWanted(
  { heldRoot, desiredRoot }: ChangeContext,
  { desired, held, action }: ItemChange,
  term: ProductOfferingTerm | null,
): Facts {
  return selectionFacts({ item: (desired ?? held)!, term }, desired === null ? heldRoot : desiredRoot, action)
}

function sideOf(
  side: HeldSide['side'],
  before: Purchase,
  charges: Pick<HeldSide, 'billed' | 'returning'>,
  versions: HeldSide['versions'],
  agreed: HeldSide['agreed'],
  pin: HeldSide['pin'],
): HeldSide {
  const { startDate, renewedOn, term, began, settled } = before
  return { side, startDate, began, settled, ...charges, versions, agreed, pin, term, since: renewedOn ?? startDate }
}

function pinOf({ catalog, at }: Purchase, why: Pick<HeldSide['pin'], 'action' | 'cause' | 'basis' | 'by'>): HeldSide['pin'] {
  return { step: 'pin', ...why, catalog: catalog.fingerprint, at }
}
