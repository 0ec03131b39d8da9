import type { HitPolicy, PriceTable, PriceTableRow, TableCell, TableDimension } from '../model/price.js'
import type { FactId, PriceTableId } from '../values/ids.js'
import { type Instant, type Period, parseInstant } from '../values/instant.js'
import { parseDecimal } from '../values/ratio.js'
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
}

export interface CompiledDimension {
  readonly id: string
  readonly fact: FactId
  readonly match: TableDimension['match']
}

/** `order` as positions in the dimensions. */
export type CompiledHitPolicy = { readonly kind: 'unique' | 'priority' } | { readonly kind: 'specific'; readonly order: readonly number[] }

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
    currencies: new Set(compiled.map(({ currency }) => currency)),
  }
}

/** Reads a row, or nothing when its amount is no decimal: a price without a row is refused, never free. */
function compileRow(dimensions: readonly TableDimension[], row: PriceTableRow): readonly CompiledRow[] {
  const amount = parseDecimal(row.amount)
  if (amount === null) return []
  const cells = dimensions.map((dimension) => (Object.hasOwn(row.when, dimension.id) ? compileCell(row.when[dimension.id]!) : null))
  const { id, validFor = {}, priority = null, currency } = row
  return [{ id, cells, validFor: utcPeriod(validFor), priority, currency, amount }]
}

/** A period as moments in UTC, so that text order is time order whatever offset the author wrote. */
export function utcPeriod({ from, to }: Period): Period {
  return { ...(from === undefined ? {} : { from: utc(from) }), ...(to === undefined ? {} : { to: utc(to) }) }
}

export function isRange(cell: TableCell): cell is { readonly from?: number; readonly to?: number } {
  return typeof cell === 'object' && !Array.isArray(cell)
}

function compileCell(cell: TableCell): CompiledCell {
  if (isRange(cell)) return { kind: 'range', from: cell.from ?? null, to: cell.to ?? null }
  return { kind: 'values', values: typeof cell === 'object' ? [...new Set(cell)] : [cell] }
}

function compilePolicy(policy: HitPolicy, dimensions: readonly TableDimension[]): CompiledHitPolicy {
  if (policy.kind !== 'specific') return { kind: policy.kind }
  const order = policy.order.map((id) => dimensions.findIndex((dimension) => dimension.id === id))
  return { kind: 'specific', order: order.filter((position) => position >= 0) }
}

function utc(moment: Instant): Instant {
  return parseInstant(moment) ?? moment
}
