import type { TopLevelCondition } from 'json-rules-engine'
import type { Comparison, Condition, Facts, FactType, TableComparison } from '../../engine/model/fact.js'
import type { CompiledRules } from '../../engine/rules/compile-rules.js'
import { maximumDepth } from '../../engine/rules/condition-nodes.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { templateAsWritten } from './as-written.js'
import type { PlaceLists } from './place-lists.js'

/** A case put into the words of json-rules-engine. */
export interface TranslatedCase {
  readonly condition: TopLevelCondition
  readonly named: ReadonlyMap<string, TopLevelCondition>
  readonly facts: Record<string, unknown>
}

type Value = FactValue | readonly FactValue[]
type Nested = TopLevelCondition | { fact: string; operator: string; value: unknown }

/** Something in the case has no equivalent in that format. */
class NotComparable extends Error {}

/**
 * Puts a condition and complete facts into json-rules-engine's format, or answers `null` where it has no equivalent:
 * a fact is missing, a value is not of its declared type, or the condition refers to one that has no meaning. Dates and
 * instants become numbers, a place within another one becomes one of the listed places, templates are filled in,
 * and what decision tables decide is a fact like any other, which `tables` gives.
 */
export function translateCase(
  rules: CompiledRules,
  condition: Condition,
  facts: Facts,
  places: PlaceLists | null,
  tables: ReadonlyMap<string, TableOutcome>,
): TranslatedCase | null {
  try {
    const named = new Map<string, TopLevelCondition>()
    const supplied = new Map<string, unknown>([[always, true]])
    const translation: Translation = { rules, places, named, facts, supplied, tables }
    const translated = topLevel(translate(translation, condition, 1))
    return { condition: translated, named, facts: Object.fromEntries(supplied) }
  } catch (problem) {
    if (problem instanceof NotComparable) return null
    throw problem
  }
}

/** What a decision table decides; `null` when no row holds and nothing is declared for that. */
export type TableOutcome = Value | null

interface Translation {
  readonly rules: CompiledRules
  readonly places: PlaceLists | null
  readonly named: Map<string, TopLevelCondition>
  readonly facts: Facts
  /** The facts that the translated condition looks at. */
  readonly supplied: Map<string, unknown>
  readonly tables: ReadonlyMap<string, TableOutcome>
}

/** What always holds: that format takes an empty group for true, whether it is `all` or `any`. */
const always = 'repertoire.always'

function translate(translation: Translation, condition: Condition, depth: number): Nested {
  if (depth > maximumDepth) throw new NotComparable()
  if ('all' in condition && condition.all.length === 0) return { fact: always, operator: 'equal', value: true }
  if ('any' in condition && condition.any.length === 0) return { fact: always, operator: 'equal', value: false }
  if ('all' in condition) return { all: condition.all.map((inner) => translate(translation, inner, depth + 1)) }
  if ('any' in condition) return { any: condition.any.map((inner) => translate(translation, inner, depth + 1)) }
  if ('not' in condition) return { not: translate(translation, condition.not, depth + 1) }
  if ('template' in condition) {
    const template = translation.rules.templates.get(condition.template)
    if (template === undefined) throw new NotComparable()
    return translate(translation, templateAsWritten(template, condition), depth + 1)
  }
  if ('table' in condition) return translateTable(translation, condition)
  if (!('condition' in condition)) return translateComparison(translation, condition)
  const { named, rules } = translation
  const id: string = condition.condition
  const target = rules.conditions.get(id)
  if (target === undefined) throw new NotComparable()
  if (!named.has(id)) named.set(id, topLevel(translate(translation, target, depth + 1)))
  return { condition: id }
}

/** The format wants a group or a name at the top. */
function topLevel(condition: Nested): TopLevelCondition {
  return 'fact' in condition ? { all: [condition] } : condition
}

function translateComparison(translation: Translation, comparison: Comparison): Nested {
  const { facts, rules, supplied } = translation
  const { fact } = comparison
  const type = rules.facts.get(fact)?.type.kind
  const found = Object.hasOwn(facts, fact) ? facts[fact] : undefined
  if (found === undefined || !isOfType(type, found)) throw new NotComparable()
  supplied.set(fact, timed(type, found))
  return compared(translation, fact, type, comparison)
}

/** What a table decides goes by the table's name among the facts, where no fact can be: their ids have no slash. */
function translateTable(translation: Translation, comparison: TableComparison): Nested {
  const table = translation.rules.tables.get(comparison.table)
  const outcome = translation.tables.get(comparison.table)
  if (table === undefined || outcome === undefined) throw new NotComparable()
  const [name, type] = [`decisionTable/${comparison.table}`, table.outcome.kind]
  translation.supplied.set(name, outcome === null ? null : timed(type, outcome))
  return compared(translation, name, type, comparison)
}

type Kind = FactType['kind'] | undefined

/** A comparison in that format; only numbers are put in order, since there texts have one too. Nothing is in no order. */
function compared(
  { places, supplied }: Translation,
  fact: string,
  type: Kind,
  { operator, value }: Pick<Comparison, 'operator' | 'value'>,
): Nested {
  switch (operator) {
    case 'within':
    case 'notWithin':
      return { fact, operator: 'in', value: listedPlaces(places, operator, value) }
    case 'in':
    case 'notIn':
      if (!isList(value)) throw new NotComparable()
      return { fact, operator, value: timed(type, value) }
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive': {
      const [bound, found] = [timed(type, value), supplied.get(fact)]
      if (typeof bound !== 'number' || (typeof found !== 'number' && found !== null)) throw new NotComparable()
      return { fact, operator, value: bound }
    }
    case 'equal':
    case 'notEqual':
    case 'contains':
    case 'doesNotContain':
      return { fact, operator, value: timed(type, value) }
  }
}

function listedPlaces(places: PlaceLists | null, operator: 'within' | 'notWithin', value: Value): readonly string[] {
  const below = places === null || typeof value !== 'string' ? undefined : places.below.get(value)
  if (places === null || below === undefined) throw new NotComparable()
  return operator === 'within' ? [...below] : places.all.filter((place) => !below.has(place))
}

/** Facts of the selection have no entry in the dictionary and may be anything. */
function isOfType(type: Kind, value: Value): boolean {
  switch (type) {
    case undefined:
      return true
    case 'flag':
      return typeof value === 'boolean'
    case 'number':
    case 'quantity':
      return typeof value === 'number'
    case 'set':
      return isList(value)
    case 'choice':
    case 'place':
    case 'text':
    case 'date':
    case 'instant':
      return typeof value === 'string'
  }
}

/** Dates and instants as milliseconds, so that plain numbers compare like time; everything else as it is. */
function timed(type: Kind, value: Value): unknown {
  if (type !== 'date' && type !== 'instant') return value
  return isList(value) ? value.map((one) => milliseconds(one)) : milliseconds(value)
}

function milliseconds(value: FactValue): number {
  const time = typeof value === 'string' ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time)) throw new NotComparable()
  return time
}

function isList(value: Value): value is readonly FactValue[] {
  return Array.isArray(value)
}
