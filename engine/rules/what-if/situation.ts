import { compareText } from '../../model/draft.js'
import type { Comparison, Facts } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { one, type Ratio, ratio, zero } from '../../values/ratio.js'
import type { CompiledRules } from '../compile-rules.js'
import { readOne } from '../fact-type.js'
import { weighComparison } from '../weigh-comparison.js'
import { type ClassSet, classSet } from './class-set.js'
import { type Formula, unknown, type Weight, weightOf } from './formula.js'
import { memberClasses, type ValueClass, valueClasses } from './value-classes.js'

/** What can be otherwise in one step: a fact with one value, or one member of a set. */
export interface Axis {
  readonly fact: FactId
  /** Of a set, the member that joins or leaves it; `null` for a fact with one value. */
  readonly member: FactValue | null
  readonly isKnown: boolean
  /** What one change costs; `null` when it can't change. What nobody supplied can always be supplied. */
  readonly cost: Ratio | null
  readonly classes: readonly ValueClass[]
}

/** A comparison of the formula: its verdict as things are, and what would satisfy it. */
export interface Leaf {
  readonly axis: number
  readonly present: Weight
  /** The classes of its axis that satisfy it. */
  readonly holding: ClassSet
}

/** A formula over the facts of one request, and all that could be otherwise. */
export interface Situation {
  readonly formula: Formula
  /** By fact and member. */
  readonly axes: readonly Axis[]
  readonly leaves: readonly Leaf[]
}

/** The facts as they are, and everything that each could become. `null` when there is too much to look at. */
export function situationOf(rules: CompiledRules, formula: Formula, facts: Facts): Situation | null {
  const parts: SituationPart[] = []
  for (const { fact, member, leaves } of axesOf(rules, formula.leaves)) {
    const supplied = Object.hasOwn(facts, fact) ? (facts[fact] ?? null) : null
    const comparisons = leaves.map((leaf) => formula.leaves[leaf]!)
    const classes = classesOf(rules, fact, member, comparisons, supplied)
    if (classes === null) return null
    parts.push({
      axis: { fact, member, isKnown: supplied !== null, cost: supplied === null ? zero : costOf(rules, fact), classes },
      leaves,
    })
  }
  return assembled(formula, parts, (comparison) => weightOf[weighComparison(rules, comparison, facts).verdict])
}

/** Nothing known yet, and every supplied fact still to be supplied just as it was. */
export function suppliedStepByStep(rules: CompiledRules, formula: Formula, facts: Facts): Situation {
  const known = axesOf(rules, formula.leaves).map(({ fact, member, leaves }): SituationPart => {
    const supplied = Object.hasOwn(facts, fact) ? (facts[fact] ?? null) : null
    const satisfied = leaves.map((leaf) => weighComparison(rules, formula.leaves[leaf]!, facts).verdict === 'holds')
    const classes: readonly ValueClass[] =
      supplied === null ? [] : [{ values: { kind: 'values', values: [supplied].flat() }, nearest: member ?? false, satisfied }]
    return { axis: { fact, member, isKnown: false, cost: zero, classes }, leaves }
  })
  return assembled(formula, known, () => unknown)
}

interface SituationPart {
  readonly axis: Axis
  /** The leaves that speak of it, in the order in which its classes satisfy them. */
  readonly leaves: readonly number[]
}

function assembled(formula: Formula, parts: readonly SituationPart[], present: (comparison: Comparison) => Weight): Situation {
  const leaves: Leaf[] = []
  parts.forEach(({ axis, leaves: own }, position) => {
    own.forEach((leaf, i) => {
      const holding = classSet(axis.classes.length, (one) => axis.classes[one]!.satisfied[i] === true)
      leaves[leaf] = { axis: position, present: present(formula.leaves[leaf]!), holding }
    })
  })
  return { formula, axes: parts.map(({ axis }) => axis), leaves }
}

interface AxisLeaves {
  readonly fact: FactId
  readonly member: FactValue | null
  readonly leaves: readonly number[]
}

function axesOf(rules: CompiledRules, comparisons: readonly Comparison[]): readonly AxisLeaves[] {
  const axes = new Map<string, { fact: FactId; member: FactValue | null; leaves: number[] }>()
  comparisons.forEach((comparison, leaf) => {
    const member = memberOf(rules, comparison)
    const key = JSON.stringify([comparison.fact, member])
    const axis = axes.get(key)
    if (axis === undefined) axes.set(key, { fact: comparison.fact, member, leaves: [leaf] })
    else axis.leaves.push(leaf)
  })
  return [...axes.values()].sort(
    (left, right) => compareText(left.fact, right.fact) || compareText(String(left.member), String(right.member)),
  )
}

function memberOf(rules: CompiledRules, { fact, operator, value }: Comparison): FactValue | null {
  const isMember = rules.facts.get(fact)?.type.kind === 'set' && (operator === 'contains' || operator === 'doesNotContain')
  return isMember && typeof value !== 'object' ? value : null
}

/** A fact that the dictionary doesn't declare, or a set compared as if it were none, stays as it is: checks report both. */
function classesOf(
  rules: CompiledRules,
  fact: FactId,
  member: FactValue | null,
  comparisons: readonly Comparison[],
  supplied: Facts[string] | null,
): readonly ValueClass[] | null {
  const document = rules.facts.get(fact)
  if (document === undefined) return []
  if (member !== null) return memberClasses(comparisons, member, readOne(rules, document.type, member).kind === 'value')
  return document.type.kind === 'set' ? [] : valueClasses(rules, document, comparisons, supplied)
}

function costOf(rules: CompiledRules, fact: FactId): Ratio | null {
  const { change } = rules.facts.get(fact) ?? {}
  if (change === 'never') return null
  return change === undefined ? one : exactly(change.cost)
}

/** A declared cost as an exact number of at most nine decimals, so that costs add up as people add them. */
function exactly(cost: number): Ratio {
  return ratio(BigInt(Math.round(cost * 1e9)), 1_000_000_000n)
}
