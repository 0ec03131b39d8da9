import { pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { type Currency, currency } from '../../values/currency.js'
import type { DocumentRef } from '../../values/ids.js'
import { parseDecimal, type Ratio } from '../../values/ratio.js'
import { amountLists } from './amount-lists.js'
import { chargedTables } from './charged-tables.js'

/** An amount that is charged, or taken off, as it is written: no rate that is multiplied first. */
export interface PaidAmount {
  readonly document: DocumentRef
  readonly pointer: string
  readonly currency: Currency
  readonly written: string
  readonly amount: Ratio
}

/** All of a draft's fixed amounts and table rows, in currencies that exist. Rows that are only figures of use are none. */
export function paidAmounts(draft: CatalogDraft): readonly PaidAmount[] {
  const inPrices = draft.all('productOfferingPrice').flatMap((price) =>
    amountLists(price)
      .filter(({ use }) => use === 'charge' || use === 'alteration')
      .flatMap((list) =>
        list.amounts.flatMap(({ currency, amount }, position) =>
          paid({ kind: price.kind, id: price.id }, `${list.pointer}${pointer(position, 'amount')}`, currency, amount),
        ),
      ),
  )
  const rates = tablesOfRates(draft)
  const inTables = draft
    .all('priceTable')
    .filter(({ id }) => !rates.has(id))
    .flatMap(({ kind, id, rows }) =>
      rows.flatMap((row, position) =>
        'amount' in row ? paid({ kind, id }, pointer('rows', position, 'amount'), row.currency, row.amount) : [],
      ),
    )
  return [...inPrices, ...inTables]
}

/** The tables that only charges of use name. */
function tablesOfRates(draft: CatalogDraft): ReadonlySet<string> {
  const [rates, paid] = [new Set<string>(), new Set<string>()]
  for (const price of draft.all('productOfferingPrice')) {
    const { charge } = price
    for (const { table, for: purpose } of chargedTables(price)) (purpose === 'charge' ? paid : rates).add(table)
    if (charge.kind === 'alteration' && charge.effect.kind === 'byTable') paid.add(charge.effect.table)
  }
  return new Set([...rates].filter((table) => !paid.has(table)))
}

function paid(document: DocumentRef, pointer: string, code: string, written: string): readonly PaidAmount[] {
  const [known, amount] = [currency(code), parseDecimal(written)]
  return known === null || amount === null ? [] : [{ document, pointer, currency: known, written, amount }]
}
