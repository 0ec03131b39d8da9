import { compareText } from '../../model/draft.js'
import type { CompiledRules } from '../compile-rules.js'
import { workFor } from './combine-rows.js'
import { encodedFacts } from './encode-facts.js'
import { bytesOfGroup, bytesOfResidual } from './index-bytes.js'
import { offeringFormulas } from './offering-formulas.js'
import { placeFormulas } from './place-formulas.js'
import type { QualificationIndex } from './qualification-index.js'
import { compileResidual } from './residual.js'
import { compileGroup } from './row-group.js'
import { rowStore } from './row-store.js'
import type { Variable } from './variable.js'

/**
 * Compiles the index of a whole catalog. It gives exactly the verdicts of {@link qualifyOffering}; like that, it takes
 * the rules of a sound draft.
 */
export function compileIndex(rules: CompiledRules): QualificationIndex {
  const asked = [...rules.offerings.values()].sort((left, right) => compareText(left.offering, right.offering))
  const words = Math.ceil(asked.length / 32)
  const { variables, formulas } = offeringFormulas(rules, asked)
  const { inRows, leftOver } = placeFormulas(formulas, words)
  const store = rowStore(words)
  const group = compileGroup(store, inRows, (n) => membersOf(variables[n]!))
  const work = workFor(group)
  const scratch = store.reserve(work.scratchRows)
  const residual = compileResidual(leftOver)
  const rows = store.finished()
  return {
    rules,
    offerings: asked.map(({ offering }) => offering),
    variables,
    group,
    residual,
    rows,
    unsigned: new Uint32Array(rows.buffer),
    words,
    scratch,
    flippedRows: work.flippedRows,
    picked: work.picked,
    facts: encodedFacts(variables),
    bytes: rows.byteLength + bytesOfGroup(group) + bytesOfResidual(residual),
  }
}

function membersOf(variable: Variable): number {
  return variable.kind === 'set' || variable.kind === 'table' ? variable.members.size : 0
}
