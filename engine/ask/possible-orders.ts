import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import { type ItemOrders, ordersOf } from '../price/held/item-changes.js'
import { currency } from '../values/currency.js'
import { localDateIn, parseLocalDate } from '../values/local-date.js'
import { suspendedPaths, wantedItems } from './quote-change.js'
import { type HeldCatalogs, readHeld } from './read-held.js'
import { readQuestion } from './read-question.js'

/**
 * What may be ordered of each item that a customer has or wants, by path, whether or not the orders of the question fit.
 * Nothing as long as nobody can compare: where nothing is held, where the selection is not complete, and where a quote
 * would be refused, which says why.
 */
export function possibleOrders(catalog: CompiledCatalog, question: unknown, heldAt: HeldCatalogs = () => null): readonly ItemOrders[] {
  const read = readQuestion(catalog, 'quote', question)
  if (read.kind !== 'question' || read.request.held === undefined) return []
  const { startDate, held: product } = read.request
  const day = startDate === undefined ? localDateIn(catalog.catalog.timeZone, read.at) : parseLocalDate(startDate)
  const asked = currency(read.request.currency)
  if (day === null || asked === null) return []
  const held = readHeld(catalog, read, product, { startDate: day, currency: asked }, heldAt)
  const wanted = wantedItems(catalog, read)
  if (held.kind !== 'held' || wanted.kind !== 'complete') return []
  return ordersOf(
    held.items.map(({ item }) => item),
    wanted.items,
    suspendedPaths(held.items),
  )
}
