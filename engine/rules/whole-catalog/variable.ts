import type { Comparison, TableComparison } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { FactId } from '../../values/ids.js'
import type { CompiledRules } from '../compile-rules.js'
import type { CompiledDecisionTable } from '../tables/compile-decision-table.js'
import { isContrary, satisfyingOutcomes } from '../tables/weigh-table.js'
import { complementOf, noCodes } from './code-set.js'
import { type Domain, domainOf, orderedDomain } from './fact-domain.js'
import type { Formula, Leaf } from './formula.js'

/** Something that a request settles once for all offerings, with a code or with the members that are present. */
export type Variable =
  | { readonly kind: 'moment'; readonly domain: Domain }
  | { readonly kind: 'fact'; readonly fact: FactId; readonly domain: Domain }
  | { readonly kind: 'set'; readonly fact: FactId; readonly members: ReadonlyMap<FactValue, number> }
  /** What a decision table decides on; each outcome is decided on, is not, or could be. */
  | { readonly kind: 'table'; readonly table: CompiledDecisionTable; readonly members: ReadonlyMap<FactValue, number> }
  /** A comparison that codes can't say, such as one with a fact that is declared nowhere: weighed as it stands, code 1 when it holds. */
  | { readonly kind: 'comparison'; readonly comparison: Comparison }

/** What the rules ask of requests, collected before any of it is put into codes. */
export interface Mentioned {
  /** Comparisons by fact. */
  readonly comparisons: ReadonlyMap<string, readonly Comparison[]>
  /** Where sale windows begin and end. */
  readonly moments: Iterable<string>
}

/** Numbers variables as they are met, and puts comparisons into leaves over them. */
export interface Variables {
  readonly all: readonly Variable[]
  leafOf(comparison: Comparison | TableComparison, negated: boolean): Formula
  /** The moment of the question lies in the period. */
  leafOfPeriod(from: string | undefined, to: string | undefined): Formula
}

export function numberVariables(rules: CompiledRules, mentioned: Mentioned): Variables {
  const all: Variable[] = []
  const numbers = new Map<string | Comparison, number>()
  const numberOf = (key: string | Comparison, variable: () => Variable) => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, all.length)
    return all.push(variable()) - 1
  }
  const comparisonsWith = (fact: FactId) => mentioned.comparisons.get(fact) ?? []

  const leafOfComparison = (comparison: Comparison, negated: boolean): Leaf => {
    const { fact, operator, value } = comparison
    const type = rules.facts.get(fact)?.type.kind
    if (type === 'set' && (operator === 'contains' || operator === 'doesNotContain') && !Array.isArray(value)) {
      const number = numberOf(`fact ${fact}`, () => ({ kind: 'set', fact, members: membersIn(comparisonsWith(fact)) }))
      const { members } = all[number] as Extract<Variable, { readonly kind: 'set' }>
      const isWanted = (operator === 'contains') !== negated
      return { kind: isWanted ? 'some' : 'none', variable: number, members: [members.get(value as FactValue)!] }
    }
    if (type === undefined || type === 'set') return leafAsItStands(comparison, negated)
    const number = numberOf(`fact ${fact}`, () => ({ kind: 'fact', fact, domain: domainOf(rules, type, comparisonsWith(fact)) }))
    const { domain } = all[number] as Extract<Variable, { readonly kind: 'fact' }>
    const codes = domain.codesFor(operator, value)
    if (codes === null) return leafAsItStands(comparison, negated)
    return { kind: 'codes', variable: number, codes: negated ? complementOf(codes, domain.size) : codes, size: domain.size }
  }

  const leafAsItStands = (comparison: Comparison, negated: boolean): Leaf => {
    const number = numberOf(comparison, () => ({ kind: 'comparison', comparison }))
    return { kind: 'codes', variable: number, codes: negated ? [0, 1] : [1, 2], size: 2 }
  }

  const leafOfTable = (comparison: TableComparison, negated: boolean): Leaf => {
    const table = rules.tables.get(comparison.table)
    if (table === undefined) throw new RangeError(`The catalog has no decision table "${comparison.table}".`)
    const number = numberOf(`table ${table.id}`, () => ({ kind: 'table', table, members: numbered(table.outcomes) }))
    const { members } = all[number] as Extract<Variable, { readonly kind: 'table' }>
    const outcomes = satisfyingOutcomes(rules, table, comparison).map((outcome) => members.get(outcome)!)
    return { kind: isContrary(comparison.operator) === negated ? 'some' : 'none', variable: number, members: outcomes }
  }

  const simple = new Map<string, Map<string, Map<FactValue, Leaf>>>()
  /** Many offerings compare a fact with the same value: they share the leaf. */
  const sharedLeaf = (comparison: Comparison, value: FactValue): Leaf => {
    const byValue = mapIn(mapIn(simple, comparison.fact), comparison.operator)
    const before = byValue.get(value)
    if (before !== undefined) return before
    const leaf = leafOfComparison(comparison, false)
    byValue.set(value, leaf)
    return leaf
  }

  return {
    all,
    leafOf: (comparison, negated) => {
      if ('table' in comparison) return leafOfTable(comparison, negated)
      const { value } = comparison
      return negated || typeof value === 'object' ? leafOfComparison(comparison, negated) : sharedLeaf(comparison, value)
    },
    leafOfPeriod: (from, to) => {
      if (from === undefined && to === undefined) return { kind: 'constant', holds: true }
      const number = numberOf('moment', () => ({ kind: 'moment', domain: orderedDomain(readText, mentioned.moments) }))
      const { domain } = all[number] as Extract<Variable, { readonly kind: 'moment' }>
      const start = from === undefined ? 0 : domain.codeOf(from)
      const end = to === undefined ? domain.size : domain.codeOf(to)
      return { kind: 'codes', variable: number, codes: start < end ? [start, end] : noCodes, size: domain.size }
    },
  }
}

function mapIn<Key, Inner>(maps: Map<string, Map<Key, Inner>>, key: string): Map<Key, Inner> {
  const before = maps.get(key)
  if (before !== undefined) return before
  const made = new Map<Key, Inner>()
  maps.set(key, made)
  return made
}

function membersIn(comparisons: readonly Comparison[]): ReadonlyMap<FactValue, number> {
  return numbered(comparisons.flatMap(({ value }) => (Array.isArray(value) ? [] : [value as FactValue])))
}

function numbered(values: readonly FactValue[]): ReadonlyMap<FactValue, number> {
  return new Map([...new Set(values)].map((value, number) => [value, number]))
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
