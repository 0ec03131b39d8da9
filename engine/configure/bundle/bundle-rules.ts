import { addendsOf, rulesOf, termsOf } from '../../model/bundle-rule.js'
import type { Condition } from '../../model/fact.js'
import type { Addend, BundleRule, Term } from '../../model/offering.js'
import type { FactId } from '../../values/ids.js'
import type { Variable } from '../problem/cells.js'
import { anyOf, atMost, type Constraint, isCell, isIn, type Literal, negated } from '../problem/constraint.js'
import { type BundleSpace, wayOutOf } from './bundle-space.js'
import { type BundleItem, pathBelow } from './bundle-tree.js'
import type { HiddenVariables } from './hidden-variables.js'
import { type ComparedFact, factOf, isKnownTerm, readTerm } from './terms.js'
import { type Summand, sumWithin } from './weighted-sum.js'

/** A rule at one place of the tree: its paths are relative to the bundle that owns it. */
export interface PlacedRule {
  readonly bundle: BundleItem
  readonly rule: BundleRule
  /** Its position among the bundle's rules. */
  readonly index: number
}

/** A rule as constraints that hold for every request, with what a request decides about it. */
export interface CompiledRule extends PlacedRule {
  readonly source: number
  readonly when: Condition | null
  /** Facts that its terms compare with. */
  readonly facts: readonly FactId[]
  /** Whether it is enforced; `null` for a rule that always is. */
  readonly isEnforced: Variable | null
  readonly compared: readonly ComparedFact[]
  /** What it bites on: all terms of its `if`, or all that exclude each other. Advice that compares with facts has none here. */
  readonly bitesOn: readonly Literal[]
  /** What gives hidden variables their meaning; no selection breaks them. */
  readonly definitions: readonly Constraint[]
  readonly demands: readonly Constraint[]
}

export function placeRules(items: readonly BundleItem[]): readonly PlacedRule[] {
  return items.flatMap((bundle) => rulesOf(bundle.offering).map((rule, index) => ({ bundle, rule, index })))
}

/** The rule over the space, or `null` when it speaks of something the bundle doesn't have, or of sums too large to count. */
export function compileRule(space: BundleSpace, hidden: HiddenVariables, placed: PlacedRule, source: number): CompiledRule | null {
  const { bundle, rule, index } = placed
  const terms = termsOf(rule)
  if (!terms.every((term) => isKnownTerm(space, bundle, term))) return null
  if (!addendsOf(rule).every((addend) => isKnownAddend(space, bundle, addend))) return null
  const facts = [...new Set(terms.flatMap((term) => factOf(term) ?? []))]
  const isEnforced = rule.kind !== 'recommends' && (rule.when !== undefined || facts.length > 0) ? hidden.add() : null
  const compared: ComparedFact[] = []
  const definitions: Constraint[] = []
  const known = new Map<Term, Literal>()
  const literal = (term: Term) => {
    const before = known.get(term)
    if (before !== undefined) return before
    const read = readTerm(space, hidden, bundle, term, source)
    compared.push(...read.compared)
    definitions.push(...read.definitions)
    known.set(term, read.literal)
    return read.literal
  }
  const bitesOn = rule.kind === 'recommends' && facts.length > 0 ? [] : bitingTerms(rule).map(literal)
  const waysOut = [...wayOutOf(space, bundle), ...(isEnforced === null ? [] : [isCell(isEnforced, 0)])]
  const demanded = demands(space, placed, source, literal, waysOut)
  if (demanded === null) return null
  return { bundle, rule, index, source, when: rule.when ?? null, facts, isEnforced, compared, bitesOn, definitions, demands: demanded }
}

function bitingTerms(rule: BundleRule): readonly Term[] {
  if (rule.kind === 'atMost') return []
  return rule.kind === 'excludes' ? rule.terms : (rule.if ?? [])
}

function demands(
  space: BundleSpace,
  { bundle, rule }: PlacedRule,
  source: number,
  literal: (term: Term) => Literal,
  waysOut: readonly Literal[],
): readonly Constraint[] | null {
  switch (rule.kind) {
    case 'requires': {
      const unless = [...(rule.if ?? []).map((term) => negated(literal(term))), ...waysOut]
      return rule.then.map((term) => anyOf(source, [literal(term), ...unless]))
    }
    case 'excludes':
      return [anyOf(source, [...rule.terms.map((term) => negated(literal(term))), ...waysOut])]
    case 'atMost':
      return [atMost(source, rule.maximum, rule.terms.map(literal), ...waysOut)]
    case 'total': {
      const unless = [...(rule.if ?? []).map((term) => negated(literal(term))), ...waysOut]
      return sumWithin(
        source,
        rule.of.map((addend) => summandOf(space, bundle, addend)),
        rule,
        unless,
      )
    }
    case 'recommends':
      return []
  }
}

export function isKnownAddend(space: BundleSpace, bundle: BundleItem, { path, characteristic }: Addend): boolean {
  const at = pathBelow(bundle.path, path)
  return characteristic === undefined ? space.quantities.has(at) : space.characteristics.get(at)?.has(characteristic) === true
}

/** What has no number adds nothing. Totals cut quantities and numbers at every value, so that each cell is one number. */
function summandOf(space: BundleSpace, bundle: BundleItem, { path, characteristic, each = 1 }: Addend): Summand {
  const at = pathBelow(bundle.path, path)
  if (characteristic === undefined) {
    const variable = space.quantities.get(at)!
    return { variable, numberIn: (cell) => variable.ranges[cell]!.from, each }
  }
  const variable = space.characteristics.get(at)!.get(characteristic)!
  return {
    variable,
    numberIn: (cell) => {
      const value = variable.values[cell]![0]
      return typeof value === 'number' ? value : 0
    },
    each,
  }
}

/** "The quantity is the value of the number", cell by cell: where one has no match in the other, it is impossible. */
export function drivenQuantity(source: number, space: BundleSpace, item: BundleItem): readonly Constraint[] | null {
  const { bundle, member } = item.hung!
  const from = member.quantityFrom!
  const number = space.characteristics.get(pathBelow(bundle.path, from.path))?.get(from.characteristic)
  if (number === undefined) return null
  const quantity = space.quantities.get(item.path)!
  const numberIn = (cell: number) => (cell === 0 ? 0 : number.values[cell]![0])
  return [
    ...quantity.ranges.map(({ from: count }, cell) =>
      anyOf(source, [isIn(quantity, (one) => one !== cell), isIn(number, (one) => numberIn(one) === count)]),
    ),
    ...number.values.map((_, cell) =>
      anyOf(source, [isIn(number, (one) => one !== cell), isIn(quantity, (one) => quantity.ranges[one]!.from === numberIn(cell))]),
    ),
  ]
}
