import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { CompiledPrice } from '../price/compile-prices.js'
import type { ItemAfterwards } from '../price/held/price-change.js'
import type { PricedCatalog } from '../price/held/priced-catalog.js'
import type { PriceSource } from '../price/price-source.js'
import type { OutOfOrder } from '../price/why-not-of-order.js'
import type { InvalidRequest } from './answer.js'
import { heldProblems } from './held-problems.js'
import type { ExplainedItem } from './judged-price.js'
import { type ItemWithPrices, type PriceAsked, priceAskedProblem } from './price-asked.js'
import { pricesOf, tablesOf } from './prices-of-item.js'
import type { PricedOrder } from './quote-change.js'

/** A price in one of the catalogs that could have been asked for it. */
interface Version {
  readonly price: CompiledPrice
  /** `null`: the one that the item's prices come from. */
  readonly only: 'present' | 'purchase' | null
  readonly by: PricedCatalog
}

/**
 * Finds a price on an item of an order. It is judged by the catalog, at the moment and with the facts by which the item is priced
 * after the order; one that this catalog lacks, but the present one or that of the purchase has, can be asked about as well.
 */
export function explainedOfOrder(catalog: CompiledCatalog, order: PricedOrder, asked: PriceAsked): ExplainedItem | InvalidRequest {
  const known = itemsOfOrder(catalog, order, asked)
  const problem = priceAskedProblem(known, asked)
  if (problem !== null) return { kind: 'invalid-request', problems: [problem] }
  const [one, other] = known.filter(({ path, prices }) => path === asked.path && prices.some(({ id }) => id === asked.price))
  if (other !== undefined) return { kind: 'invalid-request', problems: [heldProblems.twoItems(asked.path, asked.price)] }
  const { pricing } = one!
  const { source } = pricing
  const meant = versionMeant(versionsOf(catalog, order, pricing), asked)!
  const { item, by, at } = { ...judgedBy(pricing, asked.price), item: itemOf(pricing) }
  const { change, basis } = pricing
  return {
    item,
    price: meant.price,
    by: meant.only === null ? by : meant.by,
    at,
    facts: source === null ? {} : factsFor(source, meant.price),
    order: {
      action: change.action,
      cause: change.cause,
      changed: change.changed,
      ...(basis.kind === 'new' ? { basis: null, by: null } : { basis: basis.basis, by: basis.by }),
      catalog: by.fingerprint,
      at,
    },
    out: outOfOrder(meant, pricing, versionsOf(catalog, order, pricing), asked),
  }
}

interface ItemOfOrder extends ItemWithPrices {
  readonly pricing: ItemAfterwards
}

/** Every item that is held or wanted. At a path what is wanted goes first, and of a price's versions the one that counts, or that has what is asked for. */
export function itemsOfOrder(catalog: CompiledCatalog, order: PricedOrder, asked?: PriceAsked): readonly ItemOfOrder[] {
  const items = order.priced.items.map((pricing): ItemOfOrder => {
    const versions = versionsOf(catalog, order, pricing)
    const ids = [...new Set(versions.map(({ price }) => price.id))]
    const prices = ids.map((price) => versionMeant(versions, asked?.price === price ? asked : { price })!.price)
    return { path: pricing.change.path, prices, pricing }
  })
  const isAsked = ({ prices }: ItemOfOrder) => prices.some(({ id }) => id === asked?.price)
  return [...items].sort((left, right) => Number(isAsked(right)) - Number(isAsked(left)))
}

/** The version that counts, unless only another has the row, or the table, that is asked for. */
function versionMeant(versions: readonly Version[], asked: Omit<PriceAsked, 'path'>): Version | undefined {
  const all = versions.filter(({ price }) => price.id === asked.price)
  const isWhole = asked.row === undefined && asked.table === undefined
  return (isWhole ? undefined : all.find(({ price }) => tablesOf(price, asked).length > 0)) ?? all[0]
}

/** The prices of an item, those by which it goes first. */
function versionsOf(catalog: CompiledCatalog, { held }: PricedOrder, pricing: ItemAfterwards): readonly Version[] {
  const item = itemOf(pricing)
  const { source, change } = pricing
  const own = source === null ? [] : pricesOf(source, item).map(({ id }) => judged(pricing, source, id))
  const before = held.find((one) => one.item === change.held)?.purchase.catalog
  const of = (by: PricedCatalog, only: Version['only']) => pricesOf(by, item).map((price): Version => ({ price, only, by }))
  return [...own, ...of(catalog, 'present'), ...(before === undefined ? [] : of(before, 'purchase'))]
}

function judged(pricing: ItemAfterwards, source: PriceSource, id: string): Version {
  const { by } = judgedBy(pricing, id)
  const version = versionHeld(pricing, id)
  const price = version?.price ?? pricesOf(source, itemOf(pricing)).find((one) => one.id === id)!
  return { price, only: null, by }
}

function versionHeld({ source }: ItemAfterwards, price: string) {
  return [...(source?.held?.versions.values() ?? [])].find((one) => one.price.id === price)
}

/** The catalog, and the moment in it, by which a price of an item goes: that of the item, or of a later version that has come. */
function judgedBy(pricing: ItemAfterwards, price: string): Pick<ExplainedItem, 'by' | 'at'> {
  const { purchase, source } = pricing
  const version = versionHeld(pricing, price)
  return version === undefined ? { by: purchase.catalog, at: source?.at ?? purchase.at } : { by: version.catalog, at: version.at }
}

/** What the order raises is weighed as the item is afterwards, the rest as it is held. */
function factsFor(source: PriceSource, { id, charge }: CompiledPrice): ExplainedItem['facts'] {
  const facts = charge.kind === 'oneTime' || charge.kind === 'penalty' ? source.raising : source.facts
  return { ...source.held?.versions.get(id)?.besides, ...facts }
}

function outOfOrder(
  { price, only, by }: Version,
  { source, change: { path } }: ItemAfterwards,
  versions: readonly Version[],
  asked: PriceAsked,
): readonly OutOfOrder[] {
  const at = { path, price: price.id }
  if (source === null) return [{ ...at, why: 'free' }]
  if (only === null) return []
  const isKnown = versions.some((one) => one.only === null && one.price.id === asked.price)
  return [{ ...at, why: 'otherVersion', missing: isKnown ? 'row' : 'price', only, catalog: by.fingerprint }]
}

function itemOf({ change: { desired, held } }: ItemAfterwards): ConfiguredItem {
  return (desired ?? held)!
}
