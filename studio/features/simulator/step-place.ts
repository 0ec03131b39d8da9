import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { PriceLine } from '../../../engine/price/price-answer.js'
import type { LocalizedText } from '../../../engine/values/localized-text.js'
import type { SearchChanges } from '../../coordinates/coordinates-view.js'
import { documentPath } from '../../parts/diagnostic-view.js'

/** A document that a step rests on, and the part of it. */
export interface StepPlace {
  /** A name of the catalog's own. */
  readonly name: LocalizedText
  /** The row of a table. */
  readonly row: string | null
  readonly path: string
  readonly own: SearchChanges
}

/** A price among the prices of the offering that has it. */
export function priceOf(documents: CatalogDraft, { offering }: Pick<PriceLine, 'offering'>, id: string): StepPlace {
  return {
    ...documentOf(documents, id),
    path: documentPath('productOffering', offering),
    own: { tab: 'prices', price: id },
  }
}

/** A row of a table, shown below the line's price. */
export function rowOf(
  documents: CatalogDraft,
  { offering, price }: Pick<PriceLine, 'offering' | 'price'>,
  table: string,
  row: string,
): StepPlace {
  const name = documents.find('priceTable', table)?.name ?? named(table)
  return { name, row, path: documentPath('productOffering', offering), own: { tab: 'prices', price, row } }
}

/** A price on a page of its own. */
export function documentOf(documents: CatalogDraft, id: string): StepPlace {
  const name = documents.find('productOfferingPrice', id)?.name ?? named(id)
  return { name, row: null, path: documentPath('productOfferingPrice', id), own: {} }
}

function named(id: string): LocalizedText {
  return { 'zh-CN': id, en: id }
}
