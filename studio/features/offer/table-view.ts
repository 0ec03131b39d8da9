import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { FactType } from '../../../engine/model/fact.js'
import type { PriceTable, PriceTableRow, TableCell } from '../../../engine/model/price.js'
import type { FactValue } from '../../../engine/values/fact-value.js'
import type { Language, LocalizedText } from '../../../engine/values/localized-text.js'
import { listed } from '../../language/yes-no.js'
import { characteristicOfFact, characteristicValueText } from '../../parts/characteristic-view.js'
import { valueText } from '../../parts/condition-view.js'

/** A column of a price table: one of its dimensions. */
export interface TableColumn {
  readonly id: string
  /** `null` when neither the dictionary nor a specification has a name for it. */
  readonly name: LocalizedText | null
  readonly fact: string
  readonly match: 'equal' | 'within' | 'range'
}

export function tableColumns(documents: CatalogDraft, table: PriceTable): readonly TableColumn[] {
  return table.dimensions.map(({ id, fact, match }) => {
    const name = documents.find('fact', fact)?.name ?? characteristicOfFact(documents, fact)?.name ?? null
    return { id, name, fact, match }
  })
}

/** Which terms beyond the dimensions any row has: a period of its own, a priority. */
export function rowTerms({ rows }: PriceTable): readonly ('validFor' | 'priority')[] {
  return (['validFor', 'priority'] as const).filter((term) => rows.some((row) => row[term] !== undefined))
}

/** What a cell asks for; the empty text stands for "any". */
export function cellText(documents: CatalogDraft, column: TableColumn, row: PriceTableRow, language: Language): string {
  const cell = Object.hasOwn(row.when, column.id) ? row.when[column.id] : undefined
  if (cell === undefined) return ''
  if (isRange(cell)) return `[${cell.from ?? '−∞'}, ${cell.to ?? '∞'})`
  const values = Array.isArray(cell) ? cell : [cell as FactValue]
  return listed(
    values.map((value) => oneText(documents, column, value, language)),
    language,
  )
}

function oneText(documents: CatalogDraft, column: TableColumn, value: FactValue, language: Language): string {
  if (column.match === 'within') return documents.find('place', String(value))?.name[language] ?? String(value)
  const characteristic = characteristicOfFact(documents, column.fact)
  if (characteristic !== undefined) return characteristicValueText(characteristic, value, language)
  const type: FactType | undefined = documents.find('fact', column.fact)?.type
  return valueText(documents, type, value, language)
}

function isRange(cell: TableCell): cell is { readonly from?: number; readonly to?: number } {
  return typeof cell === 'object' && !Array.isArray(cell)
}
