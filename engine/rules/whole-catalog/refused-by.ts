import type { Reason } from '../../explain/reason.js'
import type { FactId } from '../../values/ids.js'
import type { CompiledRules } from '../compile-rules.js'
import { type QualificationRequest, qualifyOffering } from '../qualify-offering.js'
import { encodeFacts } from './encode-facts.js'
import { hasGroup, type Part, partsOf } from './parts-of-offering.js'
import type { QualificationIndex } from './qualification-index.js'
import { residualParts } from './residual-parts.js'
import type { Variable } from './variable.js'

/** Something that refuses an offering all by itself, whatever else were different. */
export type RefusalGround =
  /** It is not sold on its own, not launched, denied by default, or its rules hold for nobody. */
  | { readonly kind: 'offering' }
  | { readonly kind: 'saleWindow' }
  /** With these facts as they are, nothing that the others could be would help. */
  | { readonly kind: 'facts'; readonly facts: readonly FactId[] }

/**
 * What refuses the `n`-th offering of the index, at a fraction of what weighing costs: a first "why not" for lists. It
 * is empty when the offering is not refused.
 */
export function refusedBy(index: QualificationIndex, request: QualificationRequest, n: number): readonly RefusalGround[] {
  const { rules, variables, facts, group, offerings } = index
  if (!encodeFacts(rules, variables, request, facts)) return refusalsIn(rules, qualifyOffering(rules, offerings[n]!, request).reason)
  if (!hasGroup(index, group, n)) return [{ kind: 'offering' }]
  const parts = [...partsOf(index, group, n), ...residualParts(index.residual, facts, n)]
  return eachOnce(parts.filter(({ holds }) => !holds).map((part) => refusalBy(variables, part)))
}

/** Two parts of the rules can be about the same facts. */
function eachOnce(grounds: readonly RefusalGround[]): readonly RefusalGround[] {
  return [...new Map(grounds.map((ground) => [ground.kind === 'facts' ? ground.facts.join(' ') : `/${ground.kind}`, ground])).values()]
}

function refusalBy(variables: readonly Variable[], part: Part): RefusalGround {
  const about = part.variables.map((number) => variables[number]!)
  if (about.some(({ kind }) => kind === 'moment')) return { kind: 'saleWindow' }
  return { kind: 'facts', facts: [...new Set(about.flatMap(factsOf))] }
}

function factsOf(variable: Variable): readonly FactId[] {
  switch (variable.kind) {
    case 'moment':
      return []
    case 'fact':
    case 'set':
      return [variable.fact]
    case 'comparison':
      return [variable.comparison.fact]
    case 'table':
      return variable.table.facts
  }
}

/** The same, read from a reason, for values that have no codes. */
function refusalsIn(rules: CompiledRules, reason: Reason): readonly RefusalGround[] {
  if (reason.verdict !== 'fails') return []
  switch (reason.kind) {
    case 'saleWindow':
      return [{ kind: 'saleWindow' }]
    case 'sellable':
    case 'stage':
    case 'default':
      return [{ kind: 'offering' }]
    case 'all':
      return reason.because.flatMap((inner) => refusalsIn(rules, inner))
    default:
      return [{ kind: 'facts', facts: [...new Set(factsIn(rules, reason))] }]
  }
}

function factsIn(rules: CompiledRules, reason: Reason): readonly FactId[] {
  if (reason.kind === 'comparison') return [reason.fact]
  if (reason.kind === 'table') return rules.tables.get(reason.table)?.facts ?? []
  return 'because' in reason ? reason.because.flatMap((inner) => factsIn(rules, inner)) : []
}
