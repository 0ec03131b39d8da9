import type { Ratio } from '../../values/ratio.js'
import { modelWith, type RatedModel, type TableFigures } from '../charge-model/rated-model.js'
import type { CompiledAmount } from '../compile-amount.js'
import type { PriceStep } from '../price-step.js'
import { type ItemPrice, type PriceWith, type PricingWork, refuse, type UseBounds } from '../pricing-work.js'
import { type RowFigure, rowFigure } from '../table/row-figure.js'
import type { CompiledUsage } from './compile-usage.js'

/** What the use of one item is charged by, in the currency that is asked for. */
export interface UseTerms {
  readonly model: RatedModel
  readonly bounds: UseBounds
  /** The steps to the rows that gave figures. */
  readonly rows: readonly PriceStep[]
}

/**
 * The model and the bounds of a charge with all their figures: those that are written, and those of the rows that hold for
 * the item, each table looked at once. `null` with a problem noted where any is missing: without it nobody knows the charge.
 */
export function useTerms(work: PricingWork, one: ItemPrice<PriceWith<CompiledUsage>>): UseTerms | null {
  const { charge } = one.price
  const { currency } = work.request
  const found = charge.tables.map((table) => rowFigure(work, one, table))
  if (!found.every((row) => row !== null)) return null
  const figures = figuresOf(found)
  const model = charge.modelByTable === null ? charge.model.get(currency) : modelWith(charge.modelByTable, currency, figures)
  const [minimum, cap] = [boundBy(charge.minimum), boundBy(charge.cap)]
  const stops = charge.suspendAt?.amounts.has(currency) ?? true
  if (work.rounding === null || model == null || minimum === undefined || cap === undefined || !stops)
    return refuse(work, one, 'currency-missing')
  return { model, bounds: { minimum, cap }, rows: found.map(({ step }) => step) }

  /** `undefined` where there should be one. */
  function boundBy(bound: CompiledAmount | null): Ratio | null | undefined {
    if (bound === null) return null
    return bound.kind === 'fixed' ? bound.amounts.get(currency) : figures.get(bound.table.id)
  }
}

const noFigures: TableFigures = new Map()

function figuresOf(found: readonly RowFigure[]): TableFigures {
  return found.length === 0 ? noFigures : new Map(found.map(({ figure, step }) => [step.table, figure]))
}
