import type { FactValue } from '../../values/fact-value.js'
import type { Period } from '../../values/instant.js'
import { dayOfCount } from '../../values/local-date.js'
import type { Ratio } from '../../values/ratio.js'

/** A row of a price table, its cells read. */
export interface CompiledRow {
  readonly id: string
  /** By position of the dimension; `null` is any. */
  readonly cells: readonly (CompiledCell | null)[]
  readonly validFor: Period
  readonly priority: number | null
  /** `null` for a percentage or a quantity, which hold in every currency. */
  readonly currency: string | null
  /** The amount, the percentage or the quantity. */
  readonly figure: Ratio
}

/** Whether a row says something for a currency. */
export function isFor({ currency }: Pick<CompiledRow, 'currency'>, asked: string): boolean {
  return currency === null || currency === asked
}

/** A filled cell: some values, of which one must agree, or the half-open range a number must lie in. Days are counted, so that they are numbers, too. */
export type CompiledCell = { readonly kind: 'values'; readonly values: readonly FactValue[] } | RangeCell

export interface RangeCell {
  readonly kind: 'range'
  readonly from: number | null
  readonly to: number | null
  readonly isOfDays: boolean
}

/** An end of a range as authors and facts have it. */
export function endOf({ isOfDays }: RangeCell, end: number): number | string {
  return isOfDays ? dayOfCount(end) : end
}
