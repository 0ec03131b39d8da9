import type { CatalogDraft } from '../../../engine/model/draft.js'
import { type Comparison, type Condition, type Facts, type FactType, placeFact } from '../../../engine/model/fact.js'
import type { CompiledRules, OfferingRequirements } from '../../../engine/rules/compile-rules.js'
import type { QualificationRequest } from '../../../engine/rules/qualify-offering.js'

/** All that an offering asks, in words that every peer has: no names, no hierarchy, no dates, and a sale window like any other thing. */
export interface PlainRule {
  readonly offering: string
  readonly condition: { readonly all: readonly PlainCondition[] }
}

export type PlainCondition =
  | { readonly all: readonly PlainCondition[] }
  | { readonly any: readonly PlainCondition[] }
  | { readonly not: PlainCondition }
  | PlainComparison

export interface PlainComparison {
  readonly fact: string
  readonly operator: Exclude<Comparison['operator'], 'within' | 'notWithin'>
  readonly value: PlainValue
}

export type PlainValue = string | number | boolean | readonly (string | number | boolean)[]

/** The facts of a customer in those words. Peers know no unknown: they get a stand-in that is none of a rule's values and below all its borders. */
export type PlainFacts = Readonly<Record<string, PlainValue>>

/** The place itself and all above it, so that "within" is one look into a short list. */
const placesFact = 'place_and_above'
const momentFact = 'at'

export function plainRules(rules: CompiledRules): readonly PlainRule[] {
  return [...rules.offerings.values()].map((asked) => ({ offering: asked.offering, condition: { all: plainRequirements(rules, asked) } }))
}

function plainRequirements(rules: CompiledRules, asked: OfferingRequirements): readonly PlainCondition[] {
  const { saleWindow, isSellable, stage, channel, marketSegment, place, eligibility } = asked
  if (!isSellable || stage !== null) throw new Error(`"${asked.offering}" asks something that peers are not told.`)
  const { from, to } = saleWindow
  return [
    ...(from === undefined ? [] : [compared(momentFact, 'greaterThanInclusive', Date.parse(from))]),
    ...(to === undefined ? [] : [compared(momentFact, 'lessThan', Date.parse(to))]),
    ...[channel, marketSegment, place, eligibility].flatMap((condition) => {
      const plain = condition === null ? null : plainCondition(rules, condition)
      if (plain === null) return []
      return 'all' in plain ? plain.all : [plain]
    }),
  ]
}

function plainCondition(rules: CompiledRules, condition: Condition): PlainCondition {
  if ('all' in condition) return { all: condition.all.map((inner) => plainCondition(rules, inner)) }
  if ('any' in condition) return { any: condition.any.map((inner) => plainCondition(rules, inner)) }
  if ('not' in condition) return { not: plainCondition(rules, condition.not) }
  if (!('fact' in condition)) throw new Error(`Peers are not told of ${JSON.stringify(condition)}.`)
  const { fact, operator, value } = condition
  if (operator === 'within') return compared(placesFact, 'contains', value)
  if (operator === 'notWithin') return compared(placesFact, 'doesNotContain', value)
  return compared(plainName(fact), operator, isDate(rules, fact) ? Date.parse(String(value)) : value)
}

/** Dots mean paths to some peers. */
function plainName(fact: string): string {
  return fact.replaceAll('.', '_')
}

function compared(fact: string, operator: PlainComparison['operator'], value: PlainValue): PlainComparison {
  return { fact, operator, value }
}

function isDate({ facts }: CompiledRules, fact: string): boolean {
  return facts.get(fact)?.type.kind === 'date'
}

/** Puts requests into those words. */
export function plainFacts(draft: CatalogDraft, rules: CompiledRules): (request: QualificationRequest) => PlainFacts {
  const parents = new Map<string, string | undefined>(draft.all('place').map(({ id, parent }) => [id, parent]))
  const above = (place: string) => {
    const places: string[] = []
    for (let one: string | undefined = place; one !== undefined; one = parents.get(one)) places.push(one)
    return places
  }
  const plain = (fact: string, value: Facts[string]): readonly [string, PlainValue] => {
    if (fact === placeFact) return [placesFact, above(String(value))]
    return [plainName(fact), isDate(rules, fact) ? Date.parse(String(value)) : (value as PlainValue)]
  }
  const standIns = [...rules.facts.values()].map(({ id, type }) => [id === placeFact ? placesFact : plainName(id), standIn(type)] as const)
  return ({ facts, at }) =>
    Object.fromEntries([...standIns, [momentFact, Date.parse(at)], ...Object.entries(facts).map(([fact, value]) => plain(fact, value!))])
}

function standIn({ kind }: FactType): PlainValue {
  switch (kind) {
    case 'flag':
      return false
    case 'set':
    case 'place':
      return []
    case 'number':
    case 'quantity':
    case 'date':
    case 'instant':
      return Number.MIN_SAFE_INTEGER
    case 'choice':
    case 'text':
      return ''
  }
}

/** Every fact that the rules look at, each once. */
export function factsOf(rules: readonly PlainRule[]): readonly string[] {
  const facts = new Set<string>()
  for (const { fact } of comparisonsOf(rules)) facts.add(fact)
  return [...facts]
}

/** How many comparisons the rules come to. */
export function comparisonsIn(rules: readonly PlainRule[]): number {
  let count = 0
  for (const _ of comparisonsOf(rules)) count += 1
  return count
}

function* comparisonsOf(rules: readonly PlainRule[]): Generator<PlainComparison> {
  const open: PlainCondition[] = rules.map(({ condition }) => condition)
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if ('all' in one) open.push(...one.all)
    else if ('any' in one) open.push(...one.any)
    else if ('not' in one) open.push(one.not)
    else yield one
  }
}
