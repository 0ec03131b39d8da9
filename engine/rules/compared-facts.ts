import type { Reason } from '../explain/reason.js'
import type { FactId } from '../values/ids.js'
import type { CompiledRules } from './compile-rules.js'

/** The facts that a reason looked at, in its own order; of a decision table all that it asks for. */
export function comparedFacts(rules: CompiledRules, reason: Reason): readonly FactId[] {
  if (reason.kind === 'comparison') return [reason.fact]
  if (reason.kind === 'table') return rules.tables.get(reason.table)?.facts ?? []
  return 'because' in reason ? reason.because.flatMap((inner) => comparedFacts(rules, inner)) : []
}
