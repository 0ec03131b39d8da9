import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { factsOfItem } from '../price/facts-of-item.js'
import { takenTerms } from '../price/term/taken-terms.js'
import type { InvalidRequest, QuoteAnswer } from './answer.js'
import { explainedOfOrder, itemsOfOrder } from './explained-of-order.js'
import type { ExplainedItem } from './judged-price.js'
import { type PriceAsked, priceAskedProblem } from './price-asked.js'
import { pricesOf } from './prices-of-item.js'
import { orderQuoted } from './quote.js'
import type { CatalogsOfThen } from './quote-change.js'
import { type ReadQuestion, readQuestion } from './read-question.js'

type Priced = Extract<QuoteAnswer, { readonly kind: 'priced' }>

/** Finds what is asked about in a quote; of an order on what the customer has, by where the item's prices come from. */
export function explainedItem(
  catalog: CompiledCatalog,
  read: ReadQuestion<'quote'>,
  priced: Priced,
  asked: PriceAsked,
  then: CatalogsOfThen,
): ExplainedItem | InvalidRequest {
  const { held } = read.request
  if (held === undefined) return explainedOfNew(catalog, read, priced, asked)
  const order = orderQuoted(catalog, read, held, then)
  if (order.kind !== 'order') throw new Error('A quote was given to a question that has none.')
  return explainedOfOrder(catalog, order, asked)
}

/** The items of a quote that have a price, or could have it, by path. */
export function pathsWithPrice(
  catalog: CompiledCatalog,
  question: unknown,
  priced: Priced,
  price: string,
  then: CatalogsOfThen,
): readonly string[] {
  const read = readQuestion(catalog, 'quote', question)
  const held = read.kind === 'question' ? read.request.held : undefined
  const order = held === undefined || read.kind !== 'question' ? null : orderQuoted(catalog, read, held, then)
  const items = order?.kind === 'order' ? itemsOfOrder(catalog, order) : itemsWithPrices(catalog, priced)
  return [...new Set(items.filter(({ prices }) => prices.some(({ id }) => id === price)).map(({ path }) => path))]
}

function itemsWithPrices(catalog: CompiledCatalog, { items }: Priced) {
  return items.map((item) => ({ path: item.path, prices: pricesOf(catalog, item) }))
}

function explainedOfNew(
  catalog: CompiledCatalog,
  read: ReadQuestion<'quote'>,
  priced: Priced,
  asked: PriceAsked,
): ExplainedItem | InvalidRequest {
  const problem = priceAskedProblem(itemsWithPrices(catalog, priced), asked)
  if (problem !== null) return { kind: 'invalid-request', problems: [problem] }
  const item = priced.items.find(({ path }) => path === asked.path)!
  const price = pricesOf(catalog, item).find(({ id }) => id === asked.price)!
  const { terms } = takenTerms(catalog.prices.terms, priced.items, read.request.terms ?? [])
  const facts = factsOfItem({ items: priced.items, facts: read.facts, action: 'add', terms })(item)
  return { item, price, by: catalog, at: read.at, facts, order: null, out: [] }
}
