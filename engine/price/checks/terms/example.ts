import type { Document } from '../../../model/document.js'
import { exampleCatalog } from '../../../model/example-catalog.js'
import { text } from '../../../values/localized-text.js'
import { yuan } from '../example.js'

/** The example catalog with terms on its one line, and prices by id that they may name. */
export function exampleWithTerms(
  terms: readonly object[],
  prices: Readonly<Record<string, object>> = leaving(),
  more: object = {},
): readonly Document[] {
  const line = exampleCatalog().find(({ kind, id }) => kind === 'productOffering' && id === 'line')
  const documents = Object.entries(prices).map(([id, charge]) => ({
    kind: 'productOfferingPrice',
    id,
    name: text('价格', 'Price'),
    charge,
  }))
  return exampleCatalog({ ...line, terms, ...more }, ...documents)
}

/** Two years that bind for as long, with a fee for leaving early. */
export const twoYears = {
  id: 'two-years',
  name: text('两年', 'Two years'),
  duration: { unit: 'year', count: 2 },
  commitment: { duration: { unit: 'month', count: 24 } },
  renewal: { kind: 'automatic', duration: { unit: 'year', count: 1 }, noticeDays: 30, commits: false },
  earlyTermination: 'leaving',
} as const

/** The fee for leaving early, by its id. */
export function leaving(fee: object = { kind: 'flat', amounts: yuan('100.00') }): Readonly<Record<string, object>> {
  return { leaving: { kind: 'penalty', actions: ['cease'], fee } }
}

/** A promise of 50.00 in each month, by its id. */
export function spending(more: object = {}): Readonly<Record<string, object>> {
  return { spend: { kind: 'commitment', amounts: yuan('50.00'), per: { unit: 'month', count: 1 }, ...more } }
}
