import type { DecisionDimension, DecisionTable } from '../../../engine/model/decision-table.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { LocalizedText } from '../../../engine/values/localized-text.js'
import { ruleFact } from '../rule-fact.js'
import { type ValueNames, valueNames } from '../value-names.js'

/** A column of the grid: the row's id, a dimension, the outcome, or the priority of rows that may overlap. */
export type TableColumn =
  | { readonly kind: 'row' | 'priority' }
  | { readonly kind: 'outcome'; readonly words: ValueNames }
  | {
      readonly kind: 'dimension'
      readonly dimension: DecisionDimension
      readonly words: ValueNames
      /** `null` when neither the dictionary nor a specification has the fact. */
      readonly name: LocalizedText | null
    }

export function tableColumns(
  documents: CatalogDraft,
  table: Pick<DecisionTable, 'dimensions' | 'hitPolicy' | 'outcome'>,
): readonly TableColumn[] {
  const dimensions = table.dimensions.map((dimension): TableColumn => {
    const fact = ruleFact(documents, dimension.fact)
    return { kind: 'dimension', dimension, words: valueNames(documents, fact?.type ?? { kind: 'text' }), name: fact?.name ?? null }
  })
  const outcome: TableColumn = { kind: 'outcome', words: valueNames(documents, oneOf(table.outcome)) }
  return [{ kind: 'row' }, ...dimensions, outcome, ...(table.hitPolicy.kind === 'priority' ? [{ kind: 'priority' } as const] : [])]
}

const widths = { row: 112, priority: 80, outcome: 144 } as const

export function columnWidth(column: TableColumn): number {
  if (column.kind !== 'dimension') return widths[column.kind]
  return column.dimension.match === 'range' ? 120 : 144
}

/** A row decides on one value, also where all of them together make a set. */
function oneOf(type: DecisionTable['outcome']): DecisionTable['outcome'] {
  return type.kind === 'set' ? { ...type, kind: 'choice' } : type
}
