import { compareText } from '../../model/draft.js'
import type { CompiledRules } from '../compile-rules.js'
import { workFor } from './combine-rows.js'
import { encodedFacts } from './encode-facts.js'
import type { Formula } from './formula.js'
import { bytesOfGroup, bytesOfResidual } from './index-bytes.js'
import { offeringFormulas } from './offering-formulas.js'
import type { QualificationIndex } from './qualification-index.js'
import { compileResidual, type ResidualPart } from './residual.js'
import { addParts, compileGroup, groupDraft, isNested, nestedParts } from './row-group.js'
import { rowStore } from './row-store.js'
import type { Variable } from './variable.js'

/** A part with more groups within it than this is left to the residual program. */
const mostGroups = 40

/**
 * Compiles the index of a whole catalog. It gives exactly the verdicts of {@link qualifyOffering}; like that, it takes
 * the rules of a sound draft.
 */
export function compileIndex(rules: CompiledRules): QualificationIndex {
  const asked = [...rules.offerings.values()].sort((left, right) => compareText(left.offering, right.offering))
  const words = Math.ceil(asked.length / 32)
  const { variables, formulas } = offeringFormulas(rules, asked)
  const { inRows, leftOver } = placed(formulas, Math.max(4, words >>> 3))
  const store = rowStore(words)
  const group = compileGroup(store, inRows, (n) => membersOf(variables[n]!))
  const work = workFor(group)
  const scratch = store.reserve(work.scratchRows)
  const residual = compileResidual(leftOver)
  const rows = store.finished()
  return {
    rules,
    offerings: asked.map(({ offering }) => offering),
    words,
    variables,
    group,
    residual,
    rows,
    unsigned: new Uint32Array(rows.buffer),
    scratch,
    facts: encodedFacts(variables),
    flippedRows: work.flippedRows,
    picked: work.picked,
    bytes: rows.byteLength + bytesOfGroup(group) + bytesOfResidual(residual),
  }
}

/** Decides which parts of the formulas go into rows: those whose groups are shared by at least `fewest` offerings. */
function placed(formulas: readonly Formula[], fewest: number) {
  const simple: { readonly offering: number; readonly parts: readonly Formula[] }[] = []
  const leftOver: ResidualPart[] = []
  const shape = emptyShape()
  for (const [offering, formula] of formulas.entries()) {
    if (formula.kind === 'constant' && !formula.holds) continue
    const parts = formula.kind === 'constant' ? [] : formula.kind === 'all' ? formula.of : [formula]
    const bySize: Formula[][] = []
    for (const part of parts) {
      const groups = isNested('all', part) ? groupsIn('any', part) : 0
      if (groups > mostGroups) leftOver.push({ offering, formula: part })
      else bySize[groups] = [...(bySize[groups] ?? []), part]
    }
    const simpleParts = bySize.flat()
    count(shape, 'all', simpleParts)
    simple.push({ offering, parts: simpleParts })
  }
  const inRows = groupDraft('all')
  for (const { offering, parts } of simple) {
    const { common, rare } = parted(shape, parts, fewest)
    addParts(inRows, offering, common)
    for (const formula of rare) leftOver.push({ offering, formula })
  }
  return { inRows, leftOver }
}

/** How many offerings have a group at each place. */
interface Shape {
  offerings: number
  readonly groups: Shape[]
}

function emptyShape(): Shape {
  return { offerings: 0, groups: [] }
}

function count(shape: Shape, kind: 'all' | 'any', parts: readonly Formula[]): void {
  shape.offerings += 1
  for (const [position, part] of parts.filter((one) => isNested(kind, one)).entries()) {
    shape.groups[position] ??= emptyShape()
    count(shape.groups[position], kind === 'all' ? 'any' : 'all', nestedParts(part))
  }
}

function parted(shape: Shape, parts: readonly Formula[], fewest: number) {
  const [common, rare]: [Formula[], Formula[]] = [[], []]
  let position = 0
  for (const part of parts) {
    if (!isNested('all', part) || isCommon(shape.groups[position++]!, 'any', part, fewest)) common.push(part)
    else rare.push(part)
  }
  return { common, rare }
}

function isCommon(shape: Shape, kind: 'all' | 'any', part: Formula, fewest: number): boolean {
  if (shape.offerings < fewest) return false
  const nested = nestedParts(part).filter((one) => isNested(kind, one))
  return nested.every((one, position) => isCommon(shape.groups[position]!, kind === 'all' ? 'any' : 'all', one, fewest))
}

/** How many groups a part that is nested takes, itself included. */
function groupsIn(kind: 'all' | 'any', part: Formula): number {
  const nested = nestedParts(part).filter((one) => isNested(kind, one))
  return nested.reduce((sum, one) => sum + groupsIn(kind === 'all' ? 'any' : 'all', one), 1)
}

function membersOf(variable: Variable): number {
  return variable.kind === 'set' || variable.kind === 'table' ? variable.members.size : 0
}
