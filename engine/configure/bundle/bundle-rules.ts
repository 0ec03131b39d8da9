import type { Condition, Facts } from '../../model/fact.js'
import type { BundleRule, NumberOperator, Term } from '../../model/offering.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import { anyOf, atMost, type Constraint, isIn, type Literal, negated } from '../problem/constraint.js'
import { type BundleSpace, type Cuts, compares, cutKey, wayOutOf } from './bundle-space.js'
import { type BundleItem, pathBelow, rulesOf, termsOf } from './bundle-tree.js'

/** A rule at one place of the tree: its paths are relative to the bundle that owns it. */
export interface PlacedRule {
  readonly bundle: BundleItem
  readonly rule: BundleRule
  /** Its position among the bundle's rules. */
  readonly index: number
}

/** A rule that can be enforced once the facts it needs are known. */
export interface EnforceableRule extends PlacedRule {
  readonly source: number
  readonly when: Condition | null
  /** Facts that its terms compare with. */
  readonly facts: readonly FactId[]
  /** What it demands, given those facts. */
  readonly constraints: (facts: Facts) => readonly Constraint[]
}

export function placeRules(items: readonly BundleItem[]): readonly PlacedRule[] {
  return items.flatMap((bundle) => rulesOf(bundle.offering).map((rule, index) => ({ bundle, rule, index })))
}

/** The fact that a term compares with, or `null` when it compares with a constant. */
export function factOf(term: Term): FactId | null {
  if (!('characteristic' in term)) return null
  return typeof term.value === 'object' && 'fact' in term.value ? term.value.fact : null
}

/** Where the terms of rules tell quantities and values apart. Before its fact is known, a term may cut anywhere. */
export function cutsOf(rules: readonly PlacedRule[]): Cuts {
  const quantities = new Map<string, Set<number>>()
  const comparisons = new Map<string, 'every' | ((value: FactValue) => boolean)[]>()
  for (const { bundle, rule } of rules) {
    for (const term of termsOf(rule)) {
      const path = pathBelow(bundle.path, term.path)
      if ('quantity' in term) {
        const cuts = quantities.get(path) ?? new Set()
        for (const cut of firstAfterCut(term.quantity.operator, term.quantity.value)) cuts.add(cut)
        quantities.set(path, cuts)
      } else if ('characteristic' in term) {
        const key = cutKey(path, term.characteristic)
        const earlier = comparisons.get(key) ?? []
        const wanted = constantOf(term)
        if (wanted === null || earlier === 'every') comparisons.set(key, 'every')
        else comparisons.set(key, [...earlier, (value) => compares(value, term.operator, wanted)])
      }
    }
  }
  return { quantities, comparisons }
}

/** The rule as constraints over the space, or `null` when a term speaks of something the bundle doesn't have. */
export function enforceable(space: BundleSpace, placed: PlacedRule, source: number): EnforceableRule | null {
  const { bundle, rule } = placed
  const terms = termsOf(rule)
  if (terms.some((term) => !isKnown(space, bundle, term))) return null
  const facts = [...new Set(terms.flatMap((term) => factOf(term) ?? []))]
  const demanded = (known: Facts) => demands(space, placed, source, known)
  const constant = facts.length === 0 ? demanded({}) : null
  return { ...placed, source, when: rule.when ?? null, facts, constraints: (known) => constant ?? demanded(known) }
}

function isKnown(space: BundleSpace, bundle: BundleItem, term: Term): boolean {
  const path = pathBelow(bundle.path, term.path)
  return 'characteristic' in term ? space.characteristics.get(path)?.has(term.characteristic) === true : space.quantities.has(path)
}

function demands(space: BundleSpace, { bundle, rule }: PlacedRule, source: number, facts: Facts): readonly Constraint[] {
  const literal = (term: Term) => literalOf(space, bundle, term, facts)
  const wayOut = wayOutOf(space, bundle)
  switch (rule.kind) {
    case 'requires': {
      const unless = [...(rule.if ?? []).map((term) => negated(literal(term))), ...wayOut]
      return rule.then.map((term) => anyOf(source, [literal(term), ...unless]))
    }
    case 'excludes':
      return [anyOf(source, [...rule.terms.map((term) => negated(literal(term))), ...wayOut])]
    case 'atMost':
      return [atMost(source, rule.maximum, rule.terms.map(literal), ...wayOut)]
  }
}

/** A term as "the variable is in these cells". What isn't taken has quantity 0 and satisfies no comparison of values. */
function literalOf(space: BundleSpace, bundle: BundleItem, term: Term, facts: Facts): Literal {
  const path = pathBelow(bundle.path, term.path)
  if ('characteristic' in term) {
    const variable = space.characteristics.get(path)!.get(term.characteristic)!
    const wanted = constantOf(term) ?? facts[factOf(term)!]!
    return isIn(variable, (cell) => cell > 0 && compares(variable.values[cell]![0]!, term.operator, wanted))
  }
  const quantity = space.quantities.get(path)!
  if ('selected' in term) return isIn(quantity, (cell) => cell > 0 === term.selected)
  return isIn(quantity, (cell) => compares(quantity.ranges[cell]!.from, term.quantity.operator, term.quantity.value))
}

function constantOf(term: Extract<Term, { readonly characteristic: string }>): FactValue | readonly FactValue[] | null {
  const { value } = term
  if (typeof value !== 'object') return value
  return 'fact' in value ? null : value
}

/** The whole numbers at which a comparison turns from one answer to the other. */
function firstAfterCut(operator: NumberOperator, value: number): readonly number[] {
  switch (operator) {
    case 'equal':
    case 'notEqual':
      return Number.isInteger(value) ? [value, value + 1] : []
    case 'lessThan':
    case 'greaterThanInclusive':
      return [Math.ceil(value)]
    case 'lessThanInclusive':
    case 'greaterThan':
      return [Math.floor(value) + 1]
  }
}
