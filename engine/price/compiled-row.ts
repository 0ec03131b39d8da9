import type { FactValue } from '../values/fact-value.js'
import type { Period } from '../values/instant.js'
import type { Ratio } from '../values/ratio.js'

/** A row of a price table, its cells read. */
export interface CompiledRow {
  readonly id: string
  /** By position of the dimension; `null` is any. */
  readonly cells: readonly (CompiledCell | null)[]
  readonly validFor: Period
  readonly priority: number | null
  readonly currency: string
  readonly amount: Ratio
}

/** A filled cell: some values, of which one must agree, or the half-open range a number must lie in. */
export type CompiledCell =
  | { readonly kind: 'values'; readonly values: readonly FactValue[] }
  | { readonly kind: 'range'; readonly from: number | null; readonly to: number | null }
