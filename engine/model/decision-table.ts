import type { FactValue } from '../values/fact-value.js'
import type { FactId } from '../values/ids.js'
import type { DocumentHeader } from './document-header.js'
import type { FactType } from './fact.js'

/** Rows of conditions over typed dimensions, each of which decides on an outcome. Conditions compare the outcome like a fact. */
export interface DecisionTable extends DocumentHeader<'decisionTable'> {
  readonly dimensions: readonly DecisionDimension[]
  readonly hitPolicy: DecisionHitPolicy
  /** What rows decide on: of `collect` a set of such values, of the other hit policies one. */
  readonly outcome: FactType
  /** The outcome where no row holds. Without it, `unique` and `priority` must have a row for everything. */
  readonly otherwise?: FactValue
  readonly rows: readonly DecisionRow[]
}

export type DecisionHitPolicy =
  /** Rows never overlap; two that could are an error before launch. */
  | { readonly kind: 'unique' }
  /** Of the rows that hold, the one with the lowest priority number decides; numbers are distinct. */
  | { readonly kind: 'priority' }
  /** Every row that holds adds its outcome. */
  | { readonly kind: 'collect' }

export interface DecisionDimension {
  readonly id: string
  readonly fact: FactId
  /** `equal`: one of the cell's values, of a set at least one of them; `within`: the place or one above it; `range`: between ends. */
  readonly match: 'equal' | 'within' | 'range'
}

export interface DecisionRow {
  readonly id: string
  /** Cells by dimension. An absent cell is any; an absent fact is unknown, never any. */
  readonly when: { readonly [dimension: string]: DecisionCell }
  readonly outcome: FactValue
  readonly priority?: number
}

export type DecisionCell = FactValue | readonly FactValue[] | RangeCell

/** A range whose ends are each open or closed, in the words of conditions; numbers, dates or instants. */
export interface RangeCell {
  readonly greaterThan?: FactValue
  readonly greaterThanInclusive?: FactValue
  readonly lessThan?: FactValue
  readonly lessThanInclusive?: FactValue
}
