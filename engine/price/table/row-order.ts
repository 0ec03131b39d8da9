import { isWithin, placeDepth } from '../../rules/places.js'
import type { CompiledDimension, CompiledTable } from './compile-table.js'
import type { CompiledCell, CompiledRow } from './compiled-row.js'
import { factIn, rangeEnds, type TableContext } from './weigh-row.js'

type Ordered = Pick<CompiledTable, 'hitPolicy' | 'dimensions'>
type OrderContext = Pick<TableContext, 'rules' | 'facts'>

/** Whether the table's hit policy puts one row before another when both hold. No row of a `unique` table does; of one that collects them it acts first. */
export function beats(table: Ordered, row: CompiledRow, other: CompiledRow, context: OrderContext): boolean {
  switch (table.hitPolicy.kind) {
    case 'unique':
      return false
    case 'priority':
    case 'collect':
      return row.priority !== null && (other.priority === null || row.priority < other.priority)
    case 'specific':
      return moreSpecific(table, row, other, context)?.row === row
  }
}

/**
 * The more specific of two rows, and the first dimension of the declared order that says so; `null` when none does. Ranges
 * that overlap, neither of them within the other, end the comparison: if later dimensions decided then, three rows could
 * each beat the next in a circle, and nobody's two-by-two comparison would find it.
 */
export function moreSpecific(
  { hitPolicy, dimensions }: Ordered,
  row: CompiledRow,
  other: CompiledRow,
  context: OrderContext,
): { readonly row: CompiledRow; readonly dimension: string } | null {
  if (hitPolicy.kind !== 'specific') return null
  for (const position of hitPolicy.order) {
    const dimension = dimensions[position]!
    const order = compareCells(dimension, row.cells[position] ?? null, other.cells[position] ?? null, context)
    if (order === 'neither') return null
    if (order !== 0) return { row: order < 0 ? row : other, dimension: dimension.id }
  }
  return null
}

/**
 * Below zero when the left cell is the more specific: a value beats any, a deeper place a shallower, a contained range its
 * container. Two ranges of which neither contains the other cannot be compared.
 */
function compareCells(
  { match, fact }: CompiledDimension,
  left: CompiledCell | null,
  right: CompiledCell | null,
  context: OrderContext,
): number | 'neither' {
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1
  if (match === 'equal') return 0
  if (match === 'within') return deepest(right, context, fact) - deepest(left, context, fact)
  const [leftInside, rightInside] = [isInside(left, right), isInside(right, left)]
  if (leftInside && rightInside) return 0
  return leftInside ? -1 : rightInside ? 1 : 'neither'
}

/** The depth of the deepest of a cell's places that the fact lies in; of all its places while the fact isn't known. */
function deepest(cell: CompiledCell, { rules, facts }: OrderContext, fact: CompiledDimension['fact']): number {
  if (cell.kind !== 'values') return -1
  const place = factIn(facts, fact)
  const depths = cell.values
    .map(String)
    .filter((value) => typeof place !== 'string' || isWithin(rules, place, value) === true)
    .map((value) => placeDepth(rules, value) ?? -1)
  return Math.max(-1, ...depths)
}

function isInside(inner: CompiledCell, outer: CompiledCell): boolean {
  if (inner.kind !== 'range' || outer.kind !== 'range') return false
  const [within, around] = [rangeEnds(inner), rangeEnds(outer)]
  return within.from >= around.from && within.to <= around.to
}
