import type { EncodedFacts } from './encode-facts.js'
import type { Part } from './parts-of-offering.js'
import { nodesWithin, type Residual, residualHolds, variablesOf } from './residual.js'

/** The parts of what an offering asks that are left to the residual program. */
export function residualParts({ program, own, shared }: Residual, facts: EncodedFacts, n: number): readonly Part[] {
  const position = own.offerings.indexOf(n)
  const starts = [
    ...(position < 0 ? [] : nodesWithin(program, own.starts[position]!)),
    ...shared.filter(({ offerings }) => offerings.includes(n)).map(({ start }) => start),
  ]
  return starts.map((start) => ({ variables: variablesOf(program, start), holds: residualHolds(program, start, facts, 'possible') }))
}
