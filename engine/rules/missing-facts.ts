import type { Reason } from '../explain/reason.js'
import { compareText } from '../model/draft.js'
import type { FactId } from '../values/ids.js'

/**
 * The facts that somebody must still supply before the verdict can be known, sorted, each once. Nothing is asked for
 * the sake of a branch that is already decided.
 */
export function missingFacts(...reasons: readonly Reason[]): readonly FactId[] {
  const missing = new Set<FactId>()
  for (const reason of reasons) collectMissing(reason, missing)
  return [...missing].sort(compareText)
}

function collectMissing(reason: Reason, missing: Set<FactId>): void {
  if (reason.verdict !== 'unknown') return
  if (reason.kind === 'comparison') missing.add(reason.fact)
  else if (reason.kind === 'table') for (const fact of reason.missing) missing.add(fact)
  else if ('because' in reason) for (const inner of reason.because) collectMissing(inner, missing)
}
