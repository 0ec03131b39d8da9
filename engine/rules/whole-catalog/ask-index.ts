import type { QualificationRequest } from '../qualify-offering.js'
import { askAllNaively } from './ask-all-naively.js'
import type { BitRow } from './bit-row.js'
import { combineRows } from './combine-rows.js'
import { encodeFacts, type Reading } from './encode-facts.js'
import type { CatalogVerdicts, QualificationIndex } from './qualification-index.js'
import { residualHolds } from './residual.js'

/** Which offerings may this customer have? Exactly what {@link qualifyOffering} answers for each, without reasons. */
export function askIndex(index: QualificationIndex, request: QualificationRequest): CatalogVerdicts {
  const { rules, variables, facts, offerings, words } = index
  if (!encodeFacts(rules, variables, request, facts)) return askAllNaively(rules, offerings, request)
  const possible = read(index, 'possible')
  if (facts.isComplete) return { qualified: possible, undetermined: new Uint32Array(words) }
  const certain = read(index, 'certain')
  return { qualified: certain, undetermined: possible.map((word, n) => word & ~certain[n]!) }
}

/** The offerings that hold in a reading. */
function read(index: QualificationIndex, reading: Reading): BitRow {
  const { rows, words, group, facts, residual } = index
  const result = combineRows(index, group, reading)
  const { program, own, shared } = residual
  for (const { start, offerings } of shared) {
    if (residualHolds(program, start, facts, reading)) continue
    for (const offering of offerings) rows[result + (offering >>> 5)]! &= ~(1 << (offering & 31))
  }
  for (let i = 0; i < own.offerings.length; i++) {
    const offering = own.offerings[i]!
    const [word, bit] = [result + (offering >>> 5), 1 << (offering & 31)]
    if ((rows[word]! & bit) !== 0 && !residualHolds(program, own.starts[i]!, facts, reading)) rows[word]! &= ~bit
  }
  return new Uint32Array(rows.buffer, 4 * result, words).slice()
}
