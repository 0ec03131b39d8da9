import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { ProductOffering } from '../model/offering.js'
import { type AskedPrices, askPriceIndex, chargesOf, countOutcomes } from '../price/whole-catalog/ask-price-index.js'
import { priceIndexOf } from '../price/whole-catalog/compile-price-index.js'
import type { IndexedOffering } from '../price/whole-catalog/price-index.js'
import { hasBit } from '../rules/whole-catalog/bit-row.js'
import { type Currency, currency } from '../values/currency.js'
import type { OfferingId } from '../values/ids.js'
import { oncePer } from '../values/once.js'
import type { Answered, InvalidRequest, ListedOffering, PriceListAnswer } from './answer.js'
import { answered, type ReadAsked, readAsked } from './read-question.js'
import { unknownCurrency } from './unknown-currency.js'

const defaultPage = 100

/**
 * What does each offering on sale list at, for a new order of one? All charges are decided at once, each exactly as if it were
 * asked for by itself; amounts are those of the list, before anything alters them. Nothing of a selection is known, so that what
 * depends on it names the characteristic that is still to be chosen.
 *
 * ```ts
 * priceList(catalog, { facts: { 'place.id': 'nanjing' }, at: '2026-12-01T00:00:00+08:00', currency: 'CNY', first: 20 })
 * // { catalog: '…', at: '…', answer: { kind: 'priceList', counts: { listed: 31, … }, offerings: [{ offering: 'broadband', charges: […] }], hasMore: true } }
 * ```
 */
export function priceList(catalog: CompiledCatalog, question: unknown): Answered<PriceListAnswer> {
  const read = readAsked(catalog, 'priceList', question)
  if (read.kind !== 'question') return answered(catalog, null, read)
  const list = listPrices(catalog, read)
  if (list.kind !== 'list') return answered(catalog, read.at, list)
  const { first = defaultPage, after = null } = read.request
  const page: ListedOffering[] = []
  let hasMore = false
  for (const offering of list.offerings(after)) {
    hasMore = page.length === first
    if (hasMore) break
    page.push(list.listed(offering))
  }
  return answered(catalog, read.at, { kind: 'priceList', currency: list.currency, counts: list.counts, offerings: page, hasMore })
}

/** The whole list; charges are put into words one offering at a time. */
export interface PriceList {
  readonly kind: 'list'
  readonly currency: Currency
  readonly counts: Extract<PriceListAnswer, { readonly kind: 'priceList' }>['counts']
  /** Those on sale, by id; only those after one where it is given. */
  readonly offerings: (after?: string | null) => Iterable<IndexedOffering>
  readonly listed: (offering: IndexedOffering) => ListedOffering
}

/** The same for a question that was read already. */
export function listPrices(catalog: CompiledCatalog, { facts, at, request }: ReadAsked<'priceList'>): PriceList | InvalidRequest {
  const declared = catalog.catalog.currencies.map(({ code }) => code)
  const asked = declared.includes(request.currency) ? currency(request.currency) : null
  if (asked === null) return { kind: 'invalid-request', problems: [unknownCurrency(request.currency, declared, '/currency')] }
  const index = priceIndexOf(catalog.prices, catalog.rules, asked)
  const prices = askPriceIndex(index, facts, at)
  const isWanted = categoryFilter(catalog, prices, request.category)
  return {
    kind: 'list',
    currency: asked,
    counts: countOutcomes(prices, isWanted),
    offerings: (after = null) => offeringsAfter(prices, after, isWanted),
    listed: (offering) => ({ offering: offering.offering, charges: chargesOf(prices, offering) }),
  }
}

function* offeringsAfter(
  { index, onSale }: AskedPrices,
  after: string | null,
  isWanted: ((number: number) => boolean) | null,
): Generator<IndexedOffering> {
  for (let number = after === null ? 0 : countUpTo(index.offerings, after); number < index.offerings.length; number++) {
    if (hasBit(onSale, number) && isWanted?.(number) !== false) yield index.offerings[number]!
  }
}

/** How many of them, by id, do not come after this one. */
function countUpTo(offerings: readonly IndexedOffering[], id: string): number {
  let [low, high] = [0, offerings.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (offerings[middle]!.offering <= id) low = middle + 1
    else high = middle
  }
  return low
}

function categoryFilter(
  catalog: CompiledCatalog,
  { index }: AskedPrices,
  category: string | undefined,
): ((number: number) => boolean) | null {
  if (category === undefined) return null
  const categories = categoriesOf(catalog)
  return (number) => categories.get(index.offerings[number]!.offering) === category
}

const categoriesOf = oncePer(({ draft }: CompiledCatalog): ReadonlyMap<OfferingId, ProductOffering['category']> => {
  return new Map(draft.all('productOffering').map(({ id, category }) => [id, category]))
})
