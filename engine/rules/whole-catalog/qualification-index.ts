import type { OfferingId } from '../../values/ids.js'
import type { CompiledRules } from '../compile-rules.js'
import type { Qualification } from '../qualification.js'
import { type BitRow, hasBit } from './bit-row.js'
import type { RowWork } from './combine-rows.js'
import type { Residual } from './residual.js'
import type { RowGroup } from './row-group.js'
import type { Variable } from './variable.js'

/**
 * The rules of all offerings turned around: not "which facts does this offering ask for?" but "which offerings does this
 * fact let through?". A question about the whole catalog then picks one row of bits per fact and combines rows, 32
 * offerings at a time, instead of going through offerings.
 *
 * Compile: `offering-formulas.ts` puts what each offering asks into a formula without `not` (`formula.ts`), over variables
 * (`variable.ts`) whose values are cut into codes (`fact-domain.ts`). `place-formulas.ts` sends formulas that are alike to
 * groups of rows (`row-group.ts`: a `dimension.ts` for a fact, a `membership.ts` for a set) and the rest to small
 * programs (`residual.ts`). Ask: `encode-facts.ts` finds the code of each variable, `combine-rows.ts` combines the rows
 * that these codes pick, and `ask-index.ts` runs the programs of those that are still in question.
 *
 * Unknown facts cost no third value: formulas without `not` are read twice, once with what is unknown as holding and
 * once as failing.
 *
 * It works in scratch rows of its own, so one index answers one question at a time; what it answers is the caller's.
 */
export interface QualificationIndex extends RowWork {
  readonly rules: CompiledRules
  /** Sorted by id; bit `n` of every row is the offering `offerings[n]`. */
  readonly offerings: readonly OfferingId[]
  readonly variables: readonly Variable[]
  readonly group: RowGroup
  readonly residual: Residual
  /** The same rows, as they are answered. */
  readonly unsigned: Uint32Array
  /** What its typed arrays take. */
  readonly bytes: number
}

/** The verdicts of all offerings, as rows of bits by their numbers in the index. Who is in neither row is refused. */
export interface CatalogVerdicts {
  readonly qualified: BitRow
  readonly undetermined: BitRow
}

/** The verdict of one offering, by its number in the index. */
export function verdictAt({ qualified, undetermined }: CatalogVerdicts, n: number): Qualification['kind'] {
  return hasBit(qualified, n) ? 'qualified' : hasBit(undetermined, n) ? 'undetermined' : 'refused'
}
