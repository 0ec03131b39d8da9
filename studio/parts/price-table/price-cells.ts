import type { DecisionCell, RangeCell } from '../../../engine/model/decision-table.js'
import type { TableCell, TableRange } from '../../../engine/model/price.js'
import type { Language } from '../../../engine/values/localized-text.js'
import { parseDecimal } from '../../../engine/values/ratio.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { cellText, readCell, typedCell, typedValue } from '../decision-table/cell-text.js'
import { momentOf, momentText } from '../moment-text.js'
import type { PriceColumn } from './price-columns.js'
import { type EditedPriceRow, withPriceCell, withValidity } from './price-rows.js'

type DimensionColumn = Extract<PriceColumn, { readonly kind: 'dimension' }>

/** What stands in a cell of the grid; the empty text is any, `null` what a row still lacks. */
export function priceText(column: PriceColumn, row: EditedPriceRow, language: Language, zone: string): string | null {
  switch (column.kind) {
    case 'row':
      return row.id
    case 'from':
    case 'to':
      return momentText(zone, row.validFor?.[column.kind])
    case 'priority':
      return row.priority === undefined ? '' : String(row.priority)
    case 'amount':
      return row.amount ?? null
    case 'percent':
    case 'quantity':
      return row[column.kind] ?? null
    case 'currency':
      return row.currency == null ? null : column.words.nameOf(row.currency, language)
    case 'dimension':
      return cellText(column.words, cellOf(column, row), language)
  }
}

/** The text that editing a cell begins with, and in which it is copied: what {@link readPriceCell} reads back. */
export function typedPriceText(column: PriceColumn, row: EditedPriceRow, language: Language, zone: string): string {
  if (column.kind === 'dimension') return typedCell(column.words, cellOf(column, row), language)
  if (column.kind === 'currency') return row.currency == null ? '' : typedValue(column.words, row.currency, language)
  return priceText(column, row, language, zone) ?? ''
}

export type ReadPriceRow = { readonly row: EditedPriceRow } | { readonly fault: Phrase }

/** The row with what was typed into one of its cells, or what is wrong with it. `taken` are the ids of the other rows. */
export function readPriceCell(
  column: PriceColumn,
  row: EditedPriceRow,
  typed: string,
  taken: (id: string) => boolean,
  zone: string,
): ReadPriceRow {
  const written = typed.normalize('NFKC').trim()
  switch (column.kind) {
    case 'row':
      if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(written)) return { fault: phrase('grid.fault.id') }
      return taken(written) ? { fault: phrase('grid.fault.taken', { id: written }) } : { row: { ...row, id: written } }
    case 'from':
    case 'to': {
      const moment = written === '' ? null : momentOf(written, zone)
      return moment === null && written !== ''
        ? { fault: phrase('priceTable.fault.moment') }
        : { row: withValidity(row, column.kind, moment) }
    }
    case 'priority':
      return readPriority(row, written)
    case 'amount': {
      const amount = amountOf(written)
      return amount === null ? { fault: phrase('priceTable.fault.amount') } : { row: { ...row, amount } }
    }
    case 'percent':
    case 'quantity': {
      const given = amountOf(written)
      return given === null ? { fault: phrase(`priceTable.fault.${column.kind}`) } : { row: { ...row, [column.kind]: given } }
    }
    case 'currency': {
      const read = column.words.read(written.toUpperCase())
      return 'fault' in read ? read : { row: { ...row, currency: String(read.value) } }
    }
    case 'dimension': {
      const read = readTableCell(column, typed)
      return 'fault' in read ? read : { row: withPriceCell(row, column.dimension.id, read.cell) }
    }
  }
}

/** An amount as people write it: `1,234.50` and `1234.50`. A comma that could also begin decimals is not read at all. */
export function amountOf(written: string): string | null {
  const text = /^-?\d{1,3}(,\d{3})+\.\d+$/.test(written) ? written.replaceAll(',', '') : written
  return parseDecimal(text) === null ? null : text
}

function readPriority(row: EditedPriceRow, written: string): ReadPriceRow {
  if (written === '') {
    const { priority: _priority, ...rest } = row
    return { row: rest }
  }
  return /^-?\d{1,9}$/.test(written) ? { row: { ...row, priority: Number(written) } } : { fault: phrase('fact.fault.integer') }
}

/** Lists and places read as in any table; a range has its beginning and lacks its end, so nothing else is taken for one. */
function readTableCell({ words, dimension }: DimensionColumn, typed: string): { cell: TableCell | null } | { fault: Phrase } {
  const read = readCell(words, dimension.match, typed)
  if ('fault' in read || read.cell === null || dimension.match !== 'range') return read as { cell: TableCell | null } | { fault: Phrase }
  const { greaterThan, greaterThanInclusive, lessThan, lessThanInclusive } = read.cell as RangeCell
  if (greaterThan !== undefined || lessThanInclusive !== undefined) return { fault: phrase('priceTable.fault.halfOpen') }
  return {
    cell: {
      ...(greaterThanInclusive === undefined ? {} : { from: greaterThanInclusive as number | string }),
      ...(lessThan === undefined ? {} : { to: lessThan as number | string }),
    },
  }
}

function cellOf({ dimension: { id } }: DimensionColumn, { when }: EditedPriceRow): DecisionCell | undefined {
  const cell = Object.hasOwn(when, id) ? when[id] : undefined
  if (cell === undefined || typeof cell !== 'object' || Array.isArray(cell)) return cell as DecisionCell | undefined
  const { from, to } = cell as TableRange
  return { ...(from === undefined ? {} : { greaterThanInclusive: from }), ...(to === undefined ? {} : { lessThan: to }) }
}
