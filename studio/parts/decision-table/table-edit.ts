import type { Language } from '../../../engine/values/localized-text.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { cellText, readCell, typedCell, typedValue } from './cell-text.js'
import type { TableColumn } from './table-columns.js'
import { type EditedRow, withCell } from './table-rows.js'

/** What stands in a cell of the grid; the empty text is any, `null` an outcome that is still missing. */
export function columnText(column: TableColumn, row: EditedRow, language: Language): string | null {
  switch (column.kind) {
    case 'row':
      return row.id
    case 'priority':
      return row.priority === undefined ? null : String(row.priority)
    case 'outcome':
      return row.outcome === null ? null : column.words.nameOf(row.outcome, language)
    case 'dimension':
      return cellText(column.words, cellOf(column, row), language)
  }
}

/** The text that editing a cell begins with. */
export function typedText(column: TableColumn, row: EditedRow, language: Language): string {
  if (column.kind === 'dimension') return typedCell(column.words, cellOf(column, row), language)
  if (column.kind === 'outcome') return row.outcome === null ? '' : typedValue(column.words, row.outcome, language)
  return columnText(column, row, language) ?? ''
}

export type ReadRow = { readonly row: EditedRow } | { readonly fault: Phrase }

/** The row with what was typed into one of its cells, or what is wrong with it. `taken` are the ids of the other rows. */
export function readRow(column: TableColumn, row: EditedRow, typed: string, taken: (id: string) => boolean): ReadRow {
  const text = typed.normalize('NFKC').trim()
  switch (column.kind) {
    case 'row':
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text)) return { fault: phrase('grid.fault.id') }
      return taken(text) ? { fault: phrase('grid.fault.taken', { id: text }) } : { row: { ...row, id: text } }
    case 'priority': {
      const priority = Number(text)
      if (!/^-?\d{1,9}$/.test(text)) return { fault: phrase('fact.fault.integer') }
      return { row: { ...row, priority } }
    }
    case 'outcome': {
      if (text === '') return { fault: phrase('grid.fault.outcome') }
      const read = column.words.read(typed)
      return 'fault' in read ? read : { row: { ...row, outcome: read.value } }
    }
    case 'dimension': {
      const read = readCell(column.words, column.dimension.match, typed)
      return 'fault' in read ? read : { row: withCell(row, column.dimension.id, read.cell) }
    }
  }
}

function cellOf({ dimension }: Extract<TableColumn, { kind: 'dimension' }>, { when }: EditedRow) {
  return Object.hasOwn(when, dimension.id) ? when[dimension.id] : undefined
}
