import type { CompiledRules } from '../compile-rules.js'
import { compileIndex } from './compile-index.js'
import type { QualificationIndex } from './qualification-index.js'

const indexes = new WeakMap<CompiledRules, QualificationIndex>()

/** The index of compiled rules, compiled when it is first asked for and kept as long as the rules. */
export function indexOf(rules: CompiledRules): QualificationIndex {
  const before = indexes.get(rules)
  if (before !== undefined) return before
  const index = compileIndex(rules)
  indexes.set(rules, index)
  return index
}
