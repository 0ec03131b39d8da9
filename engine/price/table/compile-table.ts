import type { HitPolicy, PriceTable, PriceTableRow, TableCell, TableDimension, TableRange } from '../../model/price.js'
import type { FactId, PriceTableId } from '../../values/ids.js'
import { type Instant, type Period, parseInstant } from '../../values/instant.js'
import { dayCount, parseLocalDate } from '../../values/local-date.js'
import { parseDecimal } from '../../values/ratio.js'
import type { CompiledCell, CompiledRow } from './compiled-row.js'
import { type RowIndex, rowIndex } from './row-index.js'

/** A price table with its cells read, and an index from facts to the rows that could hold. */
export interface CompiledTable {
  readonly id: PriceTableId
  readonly dimensions: readonly CompiledDimension[]
  readonly hitPolicy: CompiledHitPolicy
  /** By id, so that the author's order plays no part. */
  readonly rows: readonly CompiledRow[]
  readonly index: RowIndex
  /** The currencies that any row is in. */
  readonly currencies: ReadonlySet<string>
  readonly gives: TableGives | null
}

export interface CompiledDimension {
  readonly id: string
  readonly fact: FactId
  readonly match: TableDimension['match']
}

/** What the rows of a table give; `null` where they don't agree, which a check reports. */
export type TableGives = 'amount' | 'percent' | 'quantity'

/** `order` as positions in the dimensions. */
export type CompiledHitPolicy =
  | { readonly kind: 'unique' | 'priority' | 'collect' }
  | { readonly kind: 'specific'; readonly order: readonly number[] }

export function compileTable({ id, dimensions, hitPolicy, rows }: PriceTable): CompiledTable {
  const compiled = rows
    .flatMap((row) => compileRow(dimensions, row))
    .sort((left, right) => (left.id < right.id ? -1 : left.id > right.id ? 1 : 0))
  return {
    id,
    dimensions: dimensions.map(({ id, fact, match }) => ({ id, fact, match })),
    hitPolicy: compilePolicy(hitPolicy, dimensions),
    rows: compiled,
    index: rowIndex(dimensions, compiled),
    currencies: new Set(compiled.flatMap(({ currency }) => currency ?? [])),
    gives: givenBy(rows),
  }
}

/** Whether the table gives an amount, or a quantity, and one: a charge has one, so that for it there is none in any other table. */
export function givesOne(
  wanted: 'amount' | 'quantity',
  { gives, hitPolicy }: { readonly gives: TableGives | null; readonly hitPolicy: { readonly kind: HitPolicy['kind'] } },
): boolean {
  return gives === wanted && hitPolicy.kind !== 'collect'
}

const gifts = ['amount', 'percent', 'quantity'] as const

/** What all rows give; amounts where there is no row. */
export function givenBy(rows: readonly PriceTableRow[]): TableGives | null {
  return gifts.find((gift) => rows.every((row) => gift in row)) ?? null
}

/** What a row gives, as its author wrote it. */
export function givenIn(row: PriceTableRow): string {
  if ('amount' in row) return row.amount
  return 'percent' in row ? row.percent : row.quantity
}

/** Reads a row, or nothing when its figure is no decimal: a price without a row is refused, never free. */
function compileRow(dimensions: readonly TableDimension[], row: PriceTableRow): readonly CompiledRow[] {
  const figure = parseDecimal(givenIn(row))
  if (figure === null) return []
  const cells = dimensions.map((dimension) => (Object.hasOwn(row.when, dimension.id) ? compileCell(row.when[dimension.id]!) : null))
  const { id, validFor = {}, priority = null } = row
  return [{ id, cells, validFor: utcPeriod(validFor), priority, currency: 'currency' in row ? row.currency : null, figure }]
}

/** A period as moments in UTC, so that text order is time order whatever offset the author wrote. */
export function utcPeriod({ from, to }: Period): Period {
  return { ...(from === undefined ? {} : { from: utc(from) }), ...(to === undefined ? {} : { to: utc(to) }) }
}

export function isRange(cell: TableCell): cell is TableRange {
  return typeof cell === 'object' && !Array.isArray(cell)
}

function compileCell(cell: TableCell): CompiledCell {
  if (isRange(cell)) return compileRange(cell)
  return { kind: 'values', values: typeof cell === 'object' ? [...new Set(cell)] : [cell] }
}

/** A range with an end that is neither a number nor a day holds nowhere, and a check reports it. */
function compileRange({ from, to }: TableRange): CompiledCell {
  const isOfDays = typeof from === 'string' || typeof to === 'string'
  const ends = [from, to].map((end) => (end === undefined ? null : rangeEnd(end, isOfDays)))
  return ends.includes(undefined) ? { kind: 'values', values: [] } : { kind: 'range', from: ends[0]!, to: ends[1]!, isOfDays }
}

/** A number, or where days are meant a day as one. */
export function rangeEnd(end: number | string, isOfDays: boolean): number | undefined {
  if (typeof end === 'number') return isOfDays ? undefined : end
  const day = parseLocalDate(end)
  return day === null ? undefined : dayCount(day)
}

function compilePolicy(policy: HitPolicy, dimensions: readonly TableDimension[]): CompiledHitPolicy {
  if (policy.kind !== 'specific') return { kind: policy.kind }
  const order = policy.order.map((id) => dimensions.findIndex((dimension) => dimension.id === id))
  return { kind: 'specific', order: order.filter((position) => position >= 0) }
}

function utc(moment: Instant): Instant {
  return parseInstant(moment) ?? moment
}
