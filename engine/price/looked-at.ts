import { selectionFactPattern } from '../model/fact.js'
import { comparisonsOf } from '../rules/comparisons-of.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import type { CompiledPrice } from './compile-prices.js'
import { chargeTables } from './table/charge-tables.js'

/** The facts of the selection that a price looks at, in its condition and in the tables of its figures. */
export function selectionFactsOf(
  rules: Pick<CompiledRules, 'conditions' | 'tables' | 'templates'>,
  { when, charge }: CompiledPrice,
): readonly string[] {
  const all = [
    ...(when === null ? [] : comparisonsOf(rules, when).map(({ fact }) => fact)),
    ...chargeTables(charge).flatMap(({ dimensions }) => dimensions.map(({ fact }) => fact)),
  ]
  return all.filter((fact) => selectionFactPattern.test(fact))
}
