import { dividedBy, plus, type Ratio, times } from './ratio.js'
import type { UnitTable } from './unit-of-measure.js'

/** An exact amount of something that is measured: 1,400 KB. */
export interface Quantity {
  readonly amount: Ratio
  readonly unit: string
}

/** A quantity, or why there is none: a unit that nobody declared, or two that measure different things. */
export type QuantityOrProblem =
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'unitUnknown'; readonly unit: string }
  | { readonly kind: 'otherDimension'; readonly unit: string; readonly to: string }

/** The same quantity in another unit, exactly: nothing is rounded, and minutes never become megabytes. */
export function convert({ amount, unit }: Quantity, to: string, units: UnitTable): QuantityOrProblem {
  const [from, into] = [units.get(unit), units.get(to)]
  if (from === undefined) return { kind: 'unitUnknown', unit }
  if (into === undefined) return { kind: 'unitUnknown', unit: to }
  if (from.dimension !== into.dimension) return { kind: 'otherDimension', unit, to }
  return { kind: 'quantity', quantity: { amount: dividedBy(times(amount, from.size), into.size), unit: to } }
}

/** Adds a quantity to another, in the unit of the first. */
export function addQuantity(left: Quantity, right: Quantity, units: UnitTable): QuantityOrProblem {
  const added = convert(right, left.unit, units)
  return added.kind === 'quantity'
    ? { kind: 'quantity', quantity: { amount: plus(left.amount, added.quantity.amount), unit: left.unit } }
    : added
}
