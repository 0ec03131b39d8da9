import { addendsOf, termsOf } from '../../model/bundle-rule.js'
import type { Addend, NumberOperator, Term } from '../../model/offering.js'
import type { FactValue } from '../../values/fact-value.js'
import type { PlacedRule } from './bundle-rules.js'
import { type Cuts, compares, cutKey } from './bundle-space.js'
import { type BundleItem, type ItemGroup, pathBelow } from './bundle-tree.js'
import { constantOf } from './terms.js'

/**
 * Where rules and groups tell quantities and values apart. Before its fact is known, a term may cut anywhere; what is
 * added up, or drives a quantity, is cut everywhere.
 */
export function cutsOf(rules: readonly PlacedRule[], items: readonly BundleItem[], groups: readonly ItemGroup[]): Cuts {
  const quantities = new Map<string, Set<number> | 'every'>()
  const comparisons = new Map<string, 'every' | ((value: FactValue) => boolean)[]>()
  for (const { bundle, rule } of rules) {
    for (const term of termsOf(rule)) cutAtTerm(bundle, term)
    for (const addend of addendsOf(rule)) cutEverywhere(bundle, addend)
  }
  for (const { group, members } of groups) if (group.quantity !== undefined) for (const { path } of members) quantities.set(path, 'every')
  for (const { path, hung } of items) {
    const from = hung?.member.quantityFrom
    if (hung === null || from === undefined) continue
    quantities.set(path, 'every')
    cutEverywhere(hung.bundle, from)
  }
  return { quantities, comparisons }

  function cutAtTerm(bundle: BundleItem, term: Term): void {
    const path = pathBelow(bundle.path, term.path)
    if ('quantity' in term) {
      const cuts = quantities.get(path) ?? new Set()
      if (cuts === 'every') return
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

  function cutEverywhere(bundle: BundleItem, { path, characteristic }: Addend): void {
    const at = pathBelow(bundle.path, path)
    if (characteristic === undefined) quantities.set(at, 'every')
    else comparisons.set(cutKey(at, characteristic), 'every')
  }
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
