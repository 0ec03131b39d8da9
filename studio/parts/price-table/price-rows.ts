import type { PriceRowTerms, PriceTable, PriceTableRow, TableCell } from '../../../engine/model/price.js'

/** A row while it is edited. Until it has an amount and a currency, a percentage, or a quantity, it is only shown, and not yet part of the document. */
export interface EditedPriceRow extends PriceRowTerms {
  readonly amount?: string | null
  readonly currency?: string | null
  readonly percent?: string | null
  readonly quantity?: string | null
}

/** What rows give that give no amounts: as soon as one does; `null` where none says anything else. */
export function otherGift(rows: readonly EditedPriceRow[]): Exclude<RowGift, 'amount'> | null {
  if (rows.some(({ percent }) => percent !== undefined)) return 'percent'
  return rows.some(({ quantity }) => quantity !== undefined) ? 'quantity' : null
}

/** The rows that are whole, as the document has them. */
export function writtenPriceRows(rows: readonly EditedPriceRow[]): readonly PriceTableRow[] {
  return rows.filter(isWritten)
}

export function isWritten(row: EditedPriceRow): row is EditedPriceRow & PriceTableRow {
  return (
    typeof row.percent === 'string' ||
    typeof row.quantity === 'string' ||
    (typeof row.amount === 'string' && typeof row.currency === 'string')
  )
}

/** The row with another cell; `null` is any. */
export function withPriceCell(row: EditedPriceRow, dimension: string, cell: TableCell | null): EditedPriceRow {
  const kept = Object.entries(row.when).filter(([id]) => id !== dimension)
  return { ...row, when: Object.fromEntries(cell === null ? kept : [...kept, [dimension, cell]]) }
}

/** The row with another beginning or end; a row without either holds always. */
export function withValidity(row: EditedPriceRow, end: 'from' | 'to', moment: string | null): EditedPriceRow {
  const { validFor, ...rest } = row
  const ends = Object.entries({ ...validFor, [end]: moment }).filter(([, at]) => at !== null)
  return ends.length === 0 ? rest : { ...rest, validFor: Object.fromEntries(ends) as NonNullable<PriceTableRow['validFor']> }
}

/** Whether rows have ranks under a policy. */
export function countsRanks(policy: PriceTable['hitPolicy']['kind']): boolean {
  return policy === 'priority' || policy === 'collect'
}

/** What a row gives: an amount in a currency, a percentage, or a quantity. All rows of one table give the same. */
export type RowGift = 'amount' | 'percent' | 'quantity'

/** What a new row is made from: the rank that is still free where ranks count, and the currency where there is only one. */
export interface NewRows {
  readonly policy: PriceTable['hitPolicy']['kind']
  readonly currency: string | null
  readonly gives: RowGift
}

/** A row that asks nothing and gives nothing yet, below another. */
export function withNewPriceRow(rows: readonly EditedPriceRow[], below: number, made: NewRows): readonly EditedPriceRow[] {
  return rows.toSpliced(below + 1, 0, newPriceRow(rows, made))
}

export function newPriceRow(rows: readonly EditedPriceRow[], made: NewRows): EditedPriceRow {
  return emptyPriceRow(freeId(rows), lastPriority(rows) + 1, made)
}

/** A row without conditions, at a rank where ranks count, that gives nothing yet. */
export function emptyPriceRow(id: string, rank: number, { policy, currency, gives }: NewRows): EditedPriceRow {
  const terms = { id, when: {}, ...(countsRanks(policy) ? { priority: rank } : {}) }
  return givingNothing(terms, gives, currency)
}

/** A row's terms, with what it gives still to be written. */
export function givingNothing({ id, when, validFor, priority }: PriceRowTerms, gives: RowGift, currency: string | null): EditedPriceRow {
  return {
    id,
    when,
    ...(validFor === undefined ? {} : { validFor }),
    ...(priority === undefined ? {} : { priority }),
    ...(gives === 'amount' ? { currency, amount: null } : { [gives]: null }),
  }
}

/** The rows with a copy of one below it; where ranks count the copy comes after all others, as no two may be the same. */
export function withCopiedRow(rows: readonly EditedPriceRow[], at: number): readonly EditedPriceRow[] {
  const row = rows[at]
  if (row === undefined) return rows
  const rank = row.priority === undefined ? {} : { priority: lastPriority(rows) + 1 }
  return rows.toSpliced(at + 1, 0, { ...row, ...rank, id: freeId(rows, row.id) })
}

export function withoutPriceRow(rows: readonly EditedPriceRow[], at: number): readonly EditedPriceRow[] {
  return rows.toSpliced(at, 1)
}

/** The rows with one moved up or down; at either end nothing moves. Order is for readers, never for the price. */
export function movedPriceRow(rows: readonly EditedPriceRow[], at: number, by: 1 | -1): readonly EditedPriceRow[] {
  const to = at + by
  if (to < 0 || to >= rows.length) return rows
  return rows.with(at, rows[to]!).with(to, rows[at]!)
}

/** An id that no row has: `row-12`, or the id of another with a number behind it. */
export function freeId(rows: readonly EditedPriceRow[], like?: string): string {
  const taken = new Set(rows.map(({ id }) => id))
  const [stem, first] = like === undefined ? ['row', rows.length + 1] : [like.slice(0, 90).replace(/-\d+$/, ''), 2]
  let number = first
  while (taken.has(`${stem}-${number}`)) number += 1
  return `${stem}-${number}`
}

export function lastPriority(rows: readonly EditedPriceRow[]): number {
  return rows.reduce((most, { priority = 0 }) => Math.max(most, priority), 0)
}
