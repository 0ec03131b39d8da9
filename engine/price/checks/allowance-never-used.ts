import type { Allowance } from '../../model/allowance.js'
import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { ProductOffering } from '../../model/offering.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { pricesNamedBy } from '../../model/term.js'
import { text } from '../../values/localized-text.js'
import { allowance, usage, yuan } from './example.js'
import { offeringsAbove, offeringsBelow, offeringsWith } from './offerings-below.js'

/** Two lines of which only the first charges for data, with an allowance of data on either. */
function exampleOf(carrier: string) {
  const price = (id: string, charge: object) => ({ kind: 'productOfferingPrice', id, name: text('价格', 'Price'), charge })
  const line = exampleCatalog().find(({ kind, id }) => kind === 'productOffering' && id === 'line')
  const included = (id: string) => (id === carrier ? ['data-included'] : [])
  return exampleCatalog(
    { ...line, prices: ['line-monthly', 'data', ...included('line')] },
    { ...line, id: 'line-two', prices: included('line-two') },
    price('data', usage({ kind: 'unit', rate: yuan('0.30') })),
    price('data-included', allowance({ onExhausted: 'charge', overflow: 'data' })),
  )
}

/** Units that cover use of a charge which no order with their offering has where the units can be used. */
export const allowanceNeverUsed: Check = {
  code: 'price/allowance-never-used',
  severity: 'error',
  why: text(
    '客户永远用不到这些赠送量，而作者以为已经给出。',
    'No customer could ever use the units that the author believes to have granted.',
  ),
  find: (draft) => draft.all('productOfferingPrice').flatMap((price) => unmet(draft, price)),
  examples: { sound: exampleOf('line'), unsound: exampleOf('line-two') },
}

function unmet(draft: CatalogDraft, { kind, id, charge }: ProductOfferingPrice): readonly Finding[] {
  if (charge.kind !== 'allowance') return []
  return coveredBy(charge).flatMap(({ price, steps }): readonly Finding[] => {
    // A charge that is missing, or is none for use, is another check's.
    if (draft.find('productOfferingPrice', price)?.charge.kind !== 'usage') return []
    const carriers = (offeringsWith(draft).get(id) ?? []).filter((carrier) => !isMet(draft, charge, carrier, price))
    if (carriers.length === 0) return []
    const [{ id: offering }] = carriers as [ProductOffering]
    return [
      {
        document: { kind, id },
        pointer: pointer('charge', ...steps),
        what: text(
          `“${offering}”带有“${id}”，但凡是能用到它的地方都没有“${price}”这项费用。`,
          `"${offering}" has "${id}", but nowhere where its units can be used is there the charge "${price}".`,
        ),
        fix: text(
          '请把该费用也放到这个商品上、放宽共享范围，或者不要在这里给付。',
          'Put the charge on the offering, too, widen the pool, or do not grant the units there.',
        ),
        witness: { offerings: carriers.map((carrier) => carrier.id), price },
      },
    ]
  })
}

/** The charges whose use an allowance covers, and where it says so. */
function coveredBy({ overflow, convertible = [] }: Allowance) {
  return [
    ...(overflow === undefined ? [] : [{ price: overflow, steps: ['overflow'] }]),
    ...convertible.map((one, index) => ({ price: one.overflow, steps: ['convertible', index, 'overflow'] })),
  ]
}

function isMet(draft: CatalogDraft, { pool }: Allowance, carrier: ProductOffering, price: string): boolean {
  return reachedBy(draft, pool, carrier).some((offering) => (pricesNamedBy(offering) as readonly string[]).includes(price))
}

/** The offerings whose use a pool reaches in some order. */
function reachedBy(draft: CatalogDraft, pool: Allowance['pool'], carrier: ProductOffering): readonly ProductOffering[] {
  const below = ({ id }: ProductOffering) => offeringsBelow(draft).get(id) ?? []
  switch (pool) {
    case 'product':
      return [carrier]
    case 'subscription':
      return carrier.content.kind === 'bundle' ? below(carrier) : [carrier, ...bundlesOf(draft, carrier).flatMap(below)]
    case 'account':
    case 'group':
      return (offeringsAbove(draft).get(carrier.id) ?? []).flatMap(below)
  }
}

/** The bundles that have an offering as a member of their own. */
function bundlesOf(draft: CatalogDraft, { id }: ProductOffering): readonly ProductOffering[] {
  return draft
    .all('productOffering')
    .filter(
      ({ content }) => content.kind === 'bundle' && content.groups.some(({ members }) => members.some(({ offering }) => offering === id)),
    )
}
