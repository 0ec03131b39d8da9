import type { HitPolicy, PriceTable, TableDimension } from '../../../engine/model/price.js'
import { documentId } from '../../../engine/values/ids.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import { dimensionFor } from '../decision-table/table-shape.js'
import type { RuleFact } from '../rule-fact.js'
import { countsRanks, type EditedPriceRow, givingNothing, lastPriority, type RowGift } from './price-rows.js'

/** What a table looks at and gives, what decides where several rows hold, and whether its rows hold for a time: all of it but its rows. */
export interface PriceTableShape extends Pick<PriceTable, 'dimensions' | 'hitPolicy'> {
  readonly validity: boolean
  readonly gives: RowGift
}

/** The shape with another policy; rows that are told apart by how specific they are, are so in the order of the columns at first. */
export function withPolicy(shape: PriceTableShape, kind: HitPolicy['kind']): PriceTableShape {
  if (kind === shape.hitPolicy.kind) return shape
  return { ...shape, hitPolicy: kind === 'specific' ? { kind, order: shape.dimensions.map(({ id }) => id) } : { kind } }
}

export function withDimension(shape: PriceTableShape, dimension: TableDimension): PriceTableShape {
  const { hitPolicy } = shape
  return {
    ...shape,
    dimensions: [...shape.dimensions, dimension],
    hitPolicy: hitPolicy.kind === 'specific' ? { ...hitPolicy, order: [...hitPolicy.order, dimension.id] } : hitPolicy,
  }
}

export function withoutDimension(shape: PriceTableShape, gone: string): PriceTableShape {
  const { hitPolicy } = shape
  return {
    ...shape,
    dimensions: shape.dimensions.filter(({ id }) => id !== gone),
    hitPolicy: hitPolicy.kind === 'specific' ? { ...hitPolicy, order: hitPolicy.order.filter((id) => id !== gone) } : hitPolicy,
  }
}

/** The shape with a column moved left or right; at either end nothing moves. */
export function withDimensionMoved(shape: PriceTableShape, id: string, by: 1 | -1): PriceTableShape {
  return {
    ...shape,
    dimensions: moved(
      shape.dimensions,
      shape.dimensions.findIndex((one) => one.id === id),
      by,
    ),
  }
}

/** Of a `specific` policy, the order with a dimension earlier or later in it. */
export function withOrderMoved(shape: PriceTableShape, id: string, by: 1 | -1): PriceTableShape {
  const { hitPolicy } = shape
  if (hitPolicy.kind !== 'specific') return shape
  return { ...shape, hitPolicy: { ...hitPolicy, order: moved(hitPolicy.order, hitPolicy.order.indexOf(id), by) } }
}

function moved<Item>(list: readonly Item[], at: number, by: 1 | -1): readonly Item[] {
  const to = at + by
  if (at < 0 || to < 0 || to >= list.length) return list
  return list.with(at, list[to]!).with(to, list[at]!)
}

/** What keeps a shape from being taken, or `null`. */
export function priceShapeFault({ hitPolicy, dimensions }: PriceTableShape): Phrase | null {
  return hitPolicy.kind === 'specific' && dimensions.length === 0 ? phrase('priceTable.fault.order') : null
}

/** A column for a fact, matched as the fact can be; its id is none of those that are taken. */
export function priceDimensionFor(fact: RuleFact, taken: readonly TableDimension[]): TableDimension {
  const { id, match } = dimensionFor(fact, taken)
  return { id, fact: documentId('fact', fact.id), match }
}

/** Whether a table can look at a fact: the same moment can be written in many ways. */
export function canBeDimension({ type: { kind } }: RuleFact): boolean {
  return kind !== 'instant'
}

/**
 * The rows as they are in another shape: cells, ranks and times go with what shows them; rows without a rank are numbered from
 * top to bottom. Rows that give something else from now on give nothing until somebody writes it.
 */
export function priceRowsInShape(
  before: PriceTableShape,
  rows: readonly EditedPriceRow[],
  { dimensions, hitPolicy, validity, gives }: PriceTableShape,
  currency: string | null,
): readonly EditedPriceRow[] {
  const kept = new Set(dimensions.map(({ id }) => id))
  const gone = new Set(before.dimensions.map(({ id }) => id).filter((id) => !kept.has(id)))
  const shown = rows.map((row) => timed(withoutCells(row, gone), validity))
  const left = gives === before.gives ? shown : shown.map((row) => givingNothing(row, gives, currency))
  if (hitPolicy.kind === before.hitPolicy.kind) return left
  return countsRanks(hitPolicy.kind) ? numbered(left) : left.map(({ priority: _priority, ...row }) => row)
}

function timed(row: EditedPriceRow, validity: boolean): EditedPriceRow {
  if (validity || row.validFor === undefined) return row
  const { validFor: _validFor, ...rest } = row
  return rest
}

function withoutCells(row: EditedPriceRow, gone: ReadonlySet<string>): EditedPriceRow {
  const cells = Object.entries(row.when)
  const kept = cells.filter(([dimension]) => !gone.has(dimension))
  return kept.length === cells.length ? row : { ...row, when: Object.fromEntries(kept) }
}

function numbered(rows: readonly EditedPriceRow[]): readonly EditedPriceRow[] {
  let last = lastPriority(rows)
  return rows.map((row) => {
    if (row.priority !== undefined) return row
    last += 1
    return { ...row, priority: last }
  })
}

/** How many rows have a cell in each column, and how many hold for a time: what goes when it goes. */
export function shapeCounts(rows: readonly EditedPriceRow[]) {
  const cells = new Map<string, number>()
  let timedRows = 0
  for (const { when, validFor } of rows) {
    for (const dimension of Object.keys(when)) cells.set(dimension, (cells.get(dimension) ?? 0) + 1)
    if (validFor !== undefined) timedRows += 1
  }
  return { cells, timed: timedRows }
}
