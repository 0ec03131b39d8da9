import type { CommitmentCharge } from '../../model/term.js'
import type { CalendarPeriod } from '../../values/local-date.js'
import { one, parseDecimal, type Ratio } from '../../values/ratio.js'
import { type Amounts, compileAmounts } from '../amounts.js'

export interface CompiledCommitment {
  readonly kind: 'commitment'
  readonly amounts: Amounts
  readonly coefficient: Ratio
  readonly per: CalendarPeriod
}

/** A coefficient that cannot be read leaves no amount in any currency, so that the price is refused and never free. */
export function compileCommitment({ kind, amounts, coefficient, per }: CommitmentCharge): CompiledCommitment {
  const share = coefficient === undefined ? one : parseDecimal(coefficient)
  return { kind, amounts: share === null ? new Map() : compileAmounts(amounts), coefficient: share ?? one, per }
}
