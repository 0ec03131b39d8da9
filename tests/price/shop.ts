import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import type { ChosenTerm, UsageQuantity } from '../../engine/model/request.js'
import { type CompiledPrices, compilePrices } from '../../engine/price/compile-prices.js'
import type { PricedItems, PriceLine, Pricing } from '../../engine/price/price-answer.js'
import { priceItems } from '../../engine/price/price-items.js'
import type { PricingRequest } from '../../engine/price/pricing-work.js'
import { type CompiledRules, compileRules } from '../../engine/rules/compile-rules.js'
import type { Currency } from '../../engine/values/currency.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import type { OfferingId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { localDate } from '../../engine/values/local-date.js'
import { text } from '../../engine/values/localized-text.js'

/** A shop for tests: prices by id on offerings by id, in the example catalog. */
export interface Shop {
  /** Charges by price id; `{ charge, when, validFor }` where a price has more than its charge. */
  readonly prices: Readonly<Record<string, object>>
  readonly offerings?: Readonly<Record<string, readonly string[]>>
  readonly documents?: readonly unknown[]
  /** The terms of offerings, by offering. */
  readonly terms?: Readonly<Record<string, readonly object[]>>
}

export interface Basket {
  readonly items?: readonly TestItem[]
  readonly facts?: Facts
  readonly at?: string
  readonly startDate?: string
  readonly billDay?: number
  readonly overrides?: PricingRequest['overrides']
  readonly currency?: string
  readonly usage?: readonly UsageQuantity[]
  readonly action?: PricingRequest['action']
  readonly terms?: readonly ChosenTerm[]
  readonly serviceSince?: string
}

export interface TestItem {
  readonly path: string
  readonly offering: string
  readonly quantity?: number
  readonly characteristics?: Readonly<Record<string, FactValue>>
}

/** All prices stand on the offering `offer` unless the shop says otherwise. */
export function draftOf({ prices, offerings = { offer: Object.keys(prices) }, documents = [], terms = {} }: Shop): CatalogDraft {
  const priceDocuments = Object.entries(prices).map(([id, price]) => ({
    kind: 'productOfferingPrice',
    id,
    name: text('价格', 'Price'),
    ...('charge' in price ? price : { charge: price }),
  }))
  const offeringDocuments = Object.entries(offerings).map(([id, ids]) => ({
    kind: 'productOffering',
    id,
    name: text('商品', 'Offer'),
    category: 'test',
    validFor: {},
    isSellable: true,
    content: { kind: 'simple', specification: 'line' },
    prices: ids,
    ...(terms[id] === undefined ? {} : { terms: terms[id].map((term) => ({ name: text('合约', 'Term'), ...term })) }),
  }))
  return catalogDraft(exampleCatalog(...priceDocuments, ...offeringDocuments, ...documents))
}

/** Asks the shop for a price; absent an item, for one `offer` on 1 June 2026. */
export function ask(shop: Shop | CatalogDraft, basket: Basket = {}): Pricing {
  const { prices, rules } = compiledOnce('all' in shop ? shop : draftOf(shop))
  return priceItems(prices, rules, requestOf(basket))
}

const compiled = new WeakMap<CatalogDraft, { readonly prices: CompiledPrices; readonly rules: CompiledRules }>()

function compiledOnce(draft: CatalogDraft) {
  const known = compiled.get(draft) ?? { prices: compilePrices(draft), rules: compileRules(draft) }
  compiled.set(draft, known)
  return known
}

export function requestOf({
  items = [{ path: '/', offering: 'offer' }],
  facts = {},
  at = '2026-06-01T00:00:00+08:00',
  startDate = '2026-06-01',
  billDay,
  overrides,
  currency = 'CNY',
  usage = [],
  action,
  terms,
  serviceSince,
}: Basket): PricingRequest {
  return {
    items: items.map(({ path, offering, quantity = 1, characteristics = {} }) => ({
      path,
      offering: offering as OfferingId,
      specification: null,
      quantity,
      characteristics: Object.entries(characteristics).map(([id, value]) => ({ id, value, by: 'choice' as const })),
      by: 'choice' as const,
    })),
    facts,
    at: instant(at),
    startDate: localDate(startDate),
    currency: currency as Currency,
    usage,
    ...(billDay === undefined ? {} : { billDay }),
    ...(overrides === undefined ? {} : { overrides }),
    ...(action === undefined ? {} : { action }),
    ...(terms === undefined ? {} : { terms }),
    ...(serviceSince === undefined ? {} : { serviceSince: localDate(serviceSince) }),
  }
}

export function priced(shop: Shop | CatalogDraft, basket: Basket = {}): PricedItems {
  const pricing = ask(shop, basket)
  if (pricing.kind !== 'priced') throw new Error(JSON.stringify(pricing))
  return pricing
}

export function lineOf(pricing: PricedItems, price: string, path?: string): PriceLine {
  const found = pricing.lines.find((line) => line.price === price && (path === undefined || line.path === path))
  if (found === undefined) throw new Error(`No line for ${price}.`)
  return found
}

export function amounts(amount: string, currency = 'CNY'): readonly { readonly currency: string; readonly amount: string }[] {
  return [{ currency, amount }]
}

export function oneTime(amount: string, more: object = {}): object {
  return { kind: 'oneTime', amount: { kind: 'fixed', amounts: amounts(amount) }, actions: ['add'], ...more }
}

/** A recurring charge of 31.00 a month, but for what a test is about. */
export function fee(more: object, proration: object = {}): object {
  return monthly('31.00', undefined, undefined, {
    proration: { start: { kind: 'day' }, change: { kind: 'day' }, cease: { kind: 'day' }, ...proration },
    ...more,
  })
}

/** A monthly fee of the calendar, in advance; `start` says what its first month costs. */
export function monthly(amount: string, start: object = { kind: 'fullPeriod' }, currency = 'CNY', more: object = {}): object {
  return {
    kind: 'recurring',
    amount: { kind: 'fixed', amounts: amounts(amount, currency) },
    period: { unit: 'month', count: 1 },
    timing: 'advance',
    cycle: 'calendar',
    proration: { start, change: { kind: 'none' }, cease: { kind: 'fullPeriod' } },
    ...more,
  }
}

export function data(model: object, more: object = {}): object {
  return { kind: 'usage', metric: 'data', unit: 'MB', model, ...more }
}

/** A model by tiers of what the item itself uses; the first flat amount is due without use, too. */
/** So much included data a month, written or from a table, before the charge `use` begins. */
export function included(quantity: unknown, more: object = {}): object {
  return {
    kind: 'allowance',
    metric: 'data',
    unit: 'MB',
    quantity,
    period: { unit: 'month', count: 1 },
    pool: 'product',
    firstPeriod: { kind: 'full' },
    overflow: 'use',
    onExhausted: 'charge',
    ...more,
  }
}

export function tiered(kind: 'graduated' | 'volume' | 'stairstep', tiers: readonly object[], more: object = {}): object {
  return { kind, tierBy: { kind: 'ownQuantity' }, upperBound: 'inclusive', withoutUse: 'firstTier', tiers, ...more }
}

export function used(quantity: string, path = '/', unit = 'MB'): readonly UsageQuantity[] {
  return [{ path, metric: 'data', unit, quantity }]
}

export function alteration(effect: object, more: object = {}): object {
  return {
    kind: 'alteration',
    effect,
    target: { scope: 'bundle', charge: 'recurring' },
    stage: 1,
    group: 'campaign',
    mode: 'sequential',
    priority: 1,
    base: 'running',
    ...more,
  }
}

export const percentOff = (percent: string, more: object = {}) => alteration({ kind: 'percentOff', percent }, more)
export const amountOff = (amount: string, more: object = {}) => alteration({ kind: 'amountOff', amounts: amounts(amount) }, more)
export const amountOn = (amount: string, more: object = {}) => alteration({ kind: 'amountOn', amounts: amounts(amount) }, more)
export const setPrice = (amount: string, more: object = {}) => alteration({ kind: 'setPrice', amounts: amounts(amount) }, more)

/** A bundle with members, each taken once, as the items of an order. */
export function bundleOf(...members: readonly string[]) {
  return [{ path: '/', offering: 'bundle' }, ...members.map((member) => ({ path: `/members/${member}`, offering: member }))]
}
