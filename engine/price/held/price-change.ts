import type { ConfiguredItem } from '../../model/configured-item.js'
import type { ProductOfferingTerm } from '../../model/term.js'
import { decimalsOf } from '../../values/currency.js'
import { type Ratio, round } from '../../values/ratio.js'
import type { PricedItems, Pricing } from '../price-answer.js'
import { resolveItems, termUnknown } from '../price-items.js'
import type { PriceSource } from '../price-source.js'
import type { PricingRequest } from '../pricing-work.js'
import { billedAs } from '../proration/first-part.js'
import { takenTerms } from '../term/taken-terms.js'
import type { PaidLine } from '../totals-of.js'
import { basisOfChange, type HeldPrices } from './basis-of-change.js'
import type { BillTerms } from './bill-of-change.js'
import { billedLines } from './billed-lines.js'
import type { ChangedItem, PriceChanges, UndeclaredBasis } from './change-answer.js'
import type { ChangeContext } from './change-context.js'
import { changesOf } from './changes-of.js'
import { withDays } from './days-afterwards.js'
import { depositsHeld } from './deposits.js'
import { awake, type HeldItem } from './held-item.js'
import { lookedAtBy, versionsOn } from './holder-of-item.js'
import { type ItemChange, itemOf } from './item-changes.js'
import type { LaterVersions } from './later-version.js'
import { priceLockOn } from './locked-basis.js'
import { nothingPaid, type PaidSoFar } from './paid-so-far.js'
import type { PricedCatalog } from './priced-catalog.js'
import { returningCharges } from './returning-charges.js'
import { type ItemPricing, type KnownBasis, pricingAfter, sourceBefore } from './sources-of-change.js'

/** An order on what a customer has: the request is that of what is wanted, and its start date the day of the change. */
export interface ChangeQuestion {
  readonly present: PricedCatalog
  readonly request: PricingRequest
  readonly held: readonly HeldItem[]
  readonly changes: readonly ItemChange[]
  /** What releases made of the prices of what is held since it was bought. */
  readonly later: LaterVersions
}

export type ChangePricing =
  | { readonly kind: 'changed'; readonly priced: PricedItems; readonly changes: PriceChanges; readonly items: readonly ItemAfterwards[] }
  /** Nobody declared which prices hold: none is chosen. */
  | { readonly kind: 'basis-undeclared'; readonly items: readonly UndeclaredBasis[] }
  | Exclude<Pricing, { readonly kind: 'priced' }>

/** An item with what it is held under next, and what was paid for it up to then. */
export interface ItemAfterwards extends ItemPricing {
  readonly paid: PaidSoFar
}

/**
 * What an order makes of what a customer has: what it costs before and after, charge by charge, and what the bill of the
 * change is made of. All that is held keeps the prices of its purchase, or gets others, as its price basis says; then
 * everything is resolved together, so that what reaches several items does so whatever they were bought under.
 */
export function priceChange(question: ChangeQuestion): ChangePricing {
  const { present, request, changes, held } = question
  const context = contextOf(question)
  const based = basesOf(context, changes)
  if (based.kind === 'basis-undeclared') return based
  const before = resolveBefore(context, request, held)
  if (before.kind !== 'finished') return before
  const costs = costsBefore(before.paid)
  const wanted = wantedTerms(context, changes, based.bases)
  if (wanted.kind === 'undetermined') return wanted
  const asleep = resolveAsleep(context, request, held)
  if (asleep !== null && asleep.kind !== 'finished' && changes.some(({ action }) => action === 'resume')) return asleep
  const awakened = asleep?.kind === 'finished' ? asleep : null
  const pricings = changes.map((change, index) => {
    const one = change.held === null ? undefined : context.held.get(change.held)
    const billed = (one === undefined ? undefined : costs.get(one.item)) ?? new Map()
    const returning = one === undefined ? new Map() : returningCharges(termsOf(question), change, one, awakened?.paid ?? [])
    return pricingAfter(afterContext(context, changes, wanted.terms), change, based.bases[index]!, wanted.terms[index]!, {
      billed,
      returning,
    })
  })
  const sources = new Map(pricings.flatMap(({ change, source }) => (source === null ? [] : [[itemOf(change), source] as const])))
  const items = [...sources.keys()]
  const running = () => {
    const lines = resolveBefore(context, { ...request, usage: [], wholePeriods: true }, held.map(awake))
    return lines.kind === 'finished' ? lines.priced.lines : null
  }
  const after = resolveItems(present.prices, present.rules, { ...request, items, usage: usageOf(request, items), sources, running })
  if (after.kind !== 'finished') return after
  const billed = billedLines(before.paid, request, (asked) => resolveBefore(context, asked, held))
  if (billed.kind !== 'billed') return billed
  const deposits = depositsHeld(context, held, (asked, begun) => resolveBefore(context, asked, begun))
  if (deposits.kind !== 'deposits') return deposits
  const charges = {
    pricings,
    held: context.held,
    before: before.paid,
    after: after.paid,
    billed: billed.lines,
    deposits: deposits.deposits,
  }
  const { paid, ...changed } = changesOf(termsOf(question), charges, {
    rules: present.prices.tax,
    // What is suspended may still have been billed for a period that runs.
    before: [...before.priced.lines, ...(awakened?.priced.lines ?? [])],
    after: after.priced.lines,
  })
  return {
    kind: 'changed',
    priced: after.priced,
    items: pricings.map((pricing) => ({ ...withDays(pricing, after.paid, request.startDate), paid: paid.get(pricing) ?? nothingPaid })),
    changes: { items: pricings.map(changedItem), ...changed, before: before.priced.trace },
  }
}

function contextOf({ present, request, held, later }: ChangeQuestion): ChangeContext {
  const root = held.find(({ item }) => item.path === '/')
  return {
    present,
    request,
    later,
    held: new Map(held.map((one) => [one.item, one])),
    heldRoot: root === undefined ? null : { item: root.item, term: root.purchase.term },
    desiredRoot: null,
  }
}

type WantedTerms =
  | { readonly kind: 'terms'; readonly terms: readonly (ProductOfferingTerm | null)[] }
  | Extract<ChangePricing, { readonly kind: 'undetermined' }>

/**
 * The term of each item afterwards. What keeps its prices keeps its term; what gets present ones has the present term that
 * is chosen, or else the one of the name that it had.
 */
function wantedTerms({ present, request, held }: ChangeContext, changes: readonly ItemChange[], bases: readonly KnownBasis[]): WantedTerms {
  const purchaseOf = (change: ItemChange) => (change.held === null ? undefined : held.get(change.held)?.purchase)
  const anew = changes.filter((_, index) => {
    const basis = bases[index]!
    return basis.kind === 'new' || basis.basis === 'fresh' || basis.basis === 'renewalTerms'
  })
  const before = anew.flatMap((change) => {
    const term = purchaseOf(change)?.term
    return term == null ? [] : [{ path: change.path, term: term.id }]
  })
  const chosen = [...(request.terms ?? []), ...before]
  const taken = takenTerms(
    present.prices.terms,
    anew.flatMap(({ desired }) => desired ?? []),
    chosen,
  )
  if (taken.open.length > 0) return { kind: 'undetermined', missing: [], because: taken.open.map(termUnknown) }
  const isAnew = new Set(anew)
  const terms = changes.map((change) =>
    isAnew.has(change) && change.desired !== null ? (taken.terms.get(change.path) ?? null) : (purchaseOf(change)?.term ?? null),
  )
  return { kind: 'terms', terms }
}

function afterContext(
  context: ChangeContext,
  changes: readonly ItemChange[],
  terms: readonly (ProductOfferingTerm | null)[],
): ChangeContext {
  const index = changes.findIndex(({ path, desired }) => path === '/' && desired !== null)
  return index < 0 ? context : { ...context, desiredRoot: { item: changes[index]!.desired!, term: terms[index]! } }
}

function basesOf(
  context: ChangeContext,
  changes: readonly ItemChange[],
): { readonly kind: 'bases'; readonly bases: readonly KnownBasis[] } | Extract<ChangePricing, { kind: 'basis-undeclared' }> {
  const { held, present } = context
  const atTop = changes.find(({ path, held, desired }) => path === '/' && held !== null && desired !== null)?.changed ?? []
  const found = changes.map((change) => {
    const one = change.held === null ? undefined : held.get(change.held)
    return { change, basis: basisOfChange(change, atTop, one === undefined ? null : pricesOf(context, one), present.prices) }
  })
  const items = found.flatMap(({ change: { path, offering, cause }, basis }) =>
    basis.kind === 'undeclared' ? [{ path, offering, action: basis.action, cause }] : [],
  )
  if (items.length > 0) return { kind: 'basis-undeclared', items }
  return { kind: 'bases', bases: found.flatMap(({ basis }) => (basis.kind === 'undeclared' ? [] : [basis])) }
}

function pricesOf(context: ChangeContext, one: HeldItem): HeldPrices {
  const { item, purchase } = one
  const { startDate } = context.request
  const lock = priceLockOn(item.path, context.held.values())
  return {
    isPriced: (purchase.catalog.prices.offerings.get(item.offering) ?? []).length > 0,
    lookedAt: lookedAtBy(purchase.catalog, item.offering, versionsOn(context, one, startDate)),
    isAsleep: purchase.isFree || purchase.resumesTo !== null,
    isLocked: lock !== null && startDate < lock,
  }
}

/** What is held, priced as it is before the order, on the day that the request names. */
function resolveBefore(context: ChangeContext, request: PricingRequest, held: readonly HeldItem[]) {
  const sources = new Map<ConfiguredItem, PriceSource>()
  for (const one of held) {
    const source = sourceBefore(context, one, request.startDate)
    if (source !== null) sources.set(one.item, source)
  }
  const items = [...sources.keys()]
  const { present } = context
  return resolveItems(present.prices, present.rules, { ...request, items, usage: usageOf(request, items), overrides: [], sources })
}

/** What is held, as it would be were nothing of it suspended; `null` where nothing is. */
function resolveAsleep(context: ChangeContext, request: PricingRequest, held: readonly HeldItem[]) {
  if (held.every(({ purchase }) => purchase.resumesTo === null)) return null
  return resolveBefore(context, { ...request, usage: [] }, held.map(awake))
}

function usageOf({ usage }: PricingRequest, items: readonly ConfiguredItem[]): PricingRequest['usage'] {
  return usage.filter((use) => items.some(({ path }) => path === use.path))
}

function costsBefore(lines: readonly PaidLine[]): ReadonlyMap<ConfiguredItem, ReadonlyMap<string, Ratio>> {
  const costs = new Map<ConfiguredItem, Map<string, Ratio>>()
  for (const { working, amount } of lines) {
    const { charge, id } = working.price
    if (charge.kind !== 'recurring') continue
    const known = costs.get(working.item) ?? new Map<string, Ratio>()
    costs.set(working.item, known.set(billedAs(id, charge), amount))
  }
  return costs
}

function termsOf({ present, request }: ChangeQuestion): BillTerms {
  const rounding = present.prices.roundings.get(request.currency)!
  return { request, zone: present.prices.zone, rounded: (exact) => round(exact, decimalsOf(request.currency), rounding) }
}

function changedItem({ change, basis, purchase }: ItemPricing): ChangedItem {
  const { path, offering, action, cause, changed } = change
  const declared = basis.kind === 'new' ? { basis: null, by: null } : { basis: basis.basis, by: basis.by }
  return { path, offering, action, cause, changed, ...declared, catalog: purchase.catalog.fingerprint, at: purchase.at }
}
