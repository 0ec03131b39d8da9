import type { CatalogDraft } from '../../../../engine/model/draft.js'
import type { PriceTable } from '../../../../engine/model/price.js'
import { givenBy } from '../../../../engine/price/compile-table.js'

/** The tables that give one amount for each customer. */
export function tablesOfAmounts(documents: CatalogDraft): readonly PriceTable[] {
  return documents.all('priceTable').filter(({ rows, hitPolicy }) => givenBy(rows) === 'amount' && hitPolicy.kind !== 'collect')
}
