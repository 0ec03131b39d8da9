import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import type { PriceStep } from '../../../engine/price/price-step.js'
import { groupBy } from '../../../engine/values/group-by.js'
import { text as inBoth } from '../../../engine/values/localized-text.js'
import { compareRatios, decimal } from '../../../engine/values/ratio.js'
import { priced } from '../../price/shop.js'
import { list, text, truth, word } from '../fields.js'
import type { Adapter } from '../vector.js'

interface Entry {
  readonly product: string
  readonly currency: string
  readonly unit: string
  readonly quantity: string
  readonly amount: string
}

/**
 * Price lists as one: the rows of a table in which earlier lists, or lower amounts, have priority, asked once for
 * everything that any of them has a price for.
 */
export const adapter: Adapter = ({ input }) => {
  const lists = list(input, 'lists').map((one) => ({
    id: text(one, 'list'),
    mayMerge: truth(one, 'merge_allowed'),
    entries: list(one, 'prices').map(
      (price): Entry => ({
        product: text(price, 'product'),
        currency: text(price, 'currency'),
        unit: text(price, 'unit'),
        quantity: text(price, 'min_quantity'),
        amount: text(price, 'amount'),
      }),
    ),
  }))
  if (new Set(lists.map(({ id }) => id)).size < lists.length) throw new Error('A list comes once.')
  const entries = word(input, 'strategy', {
    priority: () => inPriority(lists),
    minimal: () => lists.flatMap((one) => one.entries).sort((left, right) => compareRatios(decimal(left.amount), decimal(right.amount))),
  })()
  const asked = [
    ...groupBy(entries, ({ product, currency, unit, quantity }) => JSON.stringify([product, currency, unit, quantity])).values(),
  ].map(([first]) => first!)
  const found = asked.map((entry) => ({ product: entry.product, price: priceOf(entry, entries) }))
  const products = [...new Set(found.map(({ product }) => product))].sort()
  return {
    prices: Object.fromEntries(
      products.map((product) => [
        product,
        found.flatMap((one) => (one.product === product ? [one.price] : [])).sort(byCurrencyUnitAndQuantity),
      ]),
    ),
  }
}

/** A list that may not be merged gives all prices of a product, or none. */
function inPriority(lists: readonly { readonly mayMerge: boolean; readonly entries: readonly Entry[] }[]): readonly Entry[] {
  const [given, closed] = [new Set<string>(), new Set<string>()]
  return lists.flatMap(({ mayMerge, entries }) => {
    const taken = entries.filter(({ product }) => !closed.has(product) && (mayMerge || !given.has(product)))
    for (const { product } of taken) {
      given.add(product)
      if (!mayMerge) closed.add(product)
    }
    return taken
  })
}

function priceOf({ product, currency, unit, quantity }: Entry, entries: readonly Entry[]) {
  const table = {
    kind: 'priceTable',
    id: 'lists',
    name: inBoth('价目', 'Lists'),
    dimensions: ['product', 'unit', 'quantity'].map((id) => ({ id, fact: `asked.${id}`, match: 'equal' })),
    hitPolicy: { kind: 'priority' },
    rows: entries.map((entry, priority) => ({
      id: String(priority),
      when: { product: entry.product, unit: entry.unit, quantity: entry.quantity },
      currency: entry.currency,
      amount: entry.amount,
      priority,
    })),
  }
  const catalog = {
    ...exampleCatalog().find(({ kind }) => kind === 'catalog'),
    currencies: [...new Set(entries.map((entry) => entry.currency))].map((code) => ({ code, rounding: 'halfAwayFromZero' })),
  }
  const fee = { kind: 'oneTime', amount: { kind: 'table', table: 'lists' }, actions: ['add'] }
  const facts = { 'asked.product': product, 'asked.unit': unit, 'asked.quantity': quantity }
  const { trace } = priced({ prices: { fee }, documents: [catalog, table] }, { currency, facts })
  const row = trace.find((step): step is Extract<PriceStep, { step: 'row' }> => step.step === 'row')!
  return { currency, min_quantity: quantity, unit, amount: entries[Number(row.row)]!.amount }
}

type Shown = ReturnType<typeof priceOf>

function byCurrencyUnitAndQuantity(left: Shown, right: Shown): number {
  const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
  return (
    byText(left.currency, right.currency) ||
    byText(left.unit, right.unit) ||
    compareRatios(decimal(left.min_quantity), decimal(right.min_quantity))
  )
}
