import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { PriceTable, TableDimension } from '../../../engine/model/price.js'
import { type LocalizedText, text } from '../../../engine/values/localized-text.js'
import { ruleFact } from '../rule-fact.js'
import { type ValueNames, valueNames } from '../value-names.js'
import { countsRanks, type EditedPriceRow, otherGift, type RowGift } from './price-rows.js'

/** A column of the grid: the row's id, a dimension, when the row holds, what it gives, or its rank among rows that may overlap. */
export type PriceColumn =
  | { readonly kind: 'row' | 'from' | 'to' | 'amount' | 'percent' | 'quantity' | 'priority' }
  | { readonly kind: 'currency'; readonly words: ValueNames }
  | {
      readonly kind: 'dimension'
      readonly dimension: TableDimension
      readonly words: ValueNames
      /** `null` when neither the dictionary nor a specification has the fact. */
      readonly name: LocalizedText | null
    }

/** Which terms of rows are shown beside the dimensions and the amount. */
export interface RowTerms {
  readonly validity: boolean
  readonly priority: boolean
  readonly gives: RowGift
}

/** Terms that any row has are shown, and a priority where the policy counts it. */
export function termsShown(policy: PriceTable['hitPolicy'], rows: readonly EditedPriceRow[]): RowTerms {
  return {
    validity: rows.some(({ validFor }) => validFor !== undefined),
    gives: otherGift(rows) ?? 'amount',
    priority: countsRanks(policy.kind) || rows.some(({ priority }) => priority !== undefined),
  }
}

export function priceColumns(
  documents: CatalogDraft,
  dimensions: readonly TableDimension[],
  { validity, priority, gives }: RowTerms,
): readonly PriceColumn[] {
  return [
    { kind: 'row' },
    ...dimensions.map((dimension): PriceColumn => {
      const fact = ruleFact(documents, dimension.fact)
      return { kind: 'dimension', dimension, words: valueNames(documents, fact?.type ?? { kind: 'text' }), name: fact?.name ?? null }
    }),
    ...(validity ? [{ kind: 'from' } as const, { kind: 'to' } as const] : []),
    ...(priority ? [{ kind: 'priority' } as const] : []),
    { kind: gives },
    ...(gives === 'amount' ? [{ kind: 'currency', words: valueNames(documents, currencyType(documents)) } as const] : []),
  ]
}

/** The currencies that the catalog declares. */
function currencyType(documents: CatalogDraft) {
  const declared = documents.all('catalog')[0]?.currencies ?? []
  return { kind: 'choice', values: declared.map(({ code }) => ({ value: code, name: text(code, code) })) } as const
}

const widths = { row: 148, from: 112, to: 112, priority: 72, amount: 112, percent: 112, quantity: 112, currency: 72 } as const

export function columnWidth(column: PriceColumn): number {
  if (column.kind !== 'dimension') return widths[column.kind]
  return column.dimension.match === 'range' ? 120 : 144
}
