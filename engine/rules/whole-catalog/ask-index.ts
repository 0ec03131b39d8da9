import type { QualificationRequest } from '../qualify-offering.js'
import { askAllNaively } from './ask-all-naively.js'
import type { BitRow } from './bit-row.js'
import { combineRows } from './combine-rows.js'
import { encodeFacts, type Reading } from './encode-facts.js'
import type { CatalogVerdicts, QualificationIndex } from './qualification-index.js'
import { residualHolds } from './residual.js'

/**
 * Which offerings may this customer have? Exactly what {@link qualifyOffering} answers for each, without reasons.
 *
 * ```ts
 * const { qualified } = askIndex(index, { facts: { 'customer.age': 25 }, at })
 * bitNumbers(qualified).map((n) => index.offerings[n]) // ['line', 'youth']
 * ```
 */
export function askIndex(index: QualificationIndex, request: QualificationRequest): CatalogVerdicts {
  const { rules, variables, facts, offerings, words } = index
  if (!encodeFacts(rules, variables, request, facts)) return askAllNaively(rules, offerings, request)
  const possible = combineRows(index, index.group)
  takeResidual(index, 'possible', possible)
  if (facts.isComplete) return { qualified: rowAt(index, possible), undetermined: new Uint32Array(words) }
  const certain = possible + words
  takeResidual(index, 'certain', certain)
  const [open, qualified] = [rowAt(index, possible), rowAt(index, certain)]
  for (let word = 0; word < words; word++) open[word]! &= ~qualified[word]!
  return { qualified, undetermined: open }
}

/** Takes away the offerings whose residual formulas don't hold in the reading. */
function takeResidual({ rows, facts, residual }: QualificationIndex, reading: Reading, row: number): void {
  const { program, own, shared } = residual
  for (const { start, offerings } of shared) {
    if (residualHolds(program, start, facts, reading)) continue
    for (const offering of offerings) rows[row + (offering >>> 5)]! &= ~(1 << (offering & 31))
  }
  for (let i = 0; i < own.offerings.length; i++) {
    const offering = own.offerings[i]!
    const [word, bit] = [row + (offering >>> 5), 1 << (offering & 31)]
    if ((rows[word]! & bit) !== 0 && !residualHolds(program, own.starts[i]!, facts, reading)) rows[word]! &= ~bit
  }
}

/** A copy of a scratch row that the caller may keep. */
function rowAt({ unsigned, words }: QualificationIndex, offset: number): BitRow {
  return unsigned.slice(offset, offset + words)
}
