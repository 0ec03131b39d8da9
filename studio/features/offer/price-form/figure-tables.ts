import type { AlterationEffect } from '../../../../engine/model/alteration.js'
import type { CatalogDraft } from '../../../../engine/model/draft.js'
import type { PriceTable } from '../../../../engine/model/price.js'
import { givenBy, givesOne } from '../../../../engine/price/table/compile-table.js'

/** The tables that give each customer one amount, or one quantity, and the table that is used already, whatever it gives. */
export function tablesOf(documents: CatalogDraft, gives: 'amount' | 'quantity', used: string | null): readonly PriceTable[] {
  return documents
    .all('priceTable')
    .filter(({ id, rows, hitPolicy }) => id === used || givesOne(gives, { gives: givenBy(rows), hitPolicy }))
}

/** The tables that give what an alteration takes off, adds or sets, and the one that is used already. All rows of some may count. */
export function tablesOfEffects(
  documents: CatalogDraft,
  { does, table }: Extract<AlterationEffect, { readonly kind: 'byTable' }>,
): readonly PriceTable[] {
  const gives = does === 'percentOff' ? 'percent' : 'amount'
  return documents.all('priceTable').filter(({ id, rows }) => id === table || givenBy(rows) === gives)
}
