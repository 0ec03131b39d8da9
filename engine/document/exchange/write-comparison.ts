import { compareText } from '../../model/draft.js'
import type { Comparison } from '../../model/fact.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { isWithin } from '../../rules/places.js'
import type { FactValue } from '../../values/fact-value.js'
import type { JsonValue } from '../../values/json.js'
import { parseLocalDate } from '../../values/local-date.js'
import { text } from '../../values/localized-text.js'
import { daysAsTexts, momentsCompared, noOrder, notThere, placesAsList, wrongShape } from './export-traps.js'
import { refused, type Writing } from './writing.js'
import type { Written } from './written-condition.js'

type Value = FactValue | readonly FactValue[]

/** Writes a comparison, or answers `null` after saying why json-rules-engine would make something else of it. */
export function writeComparison(writing: Writing, comparison: Comparison, at: string): Written | null {
  const type = writing.rules.facts.get(comparison.fact)?.type.kind
  if (type === 'instant') return refused(writing, at, momentsCompared(comparison.fact))
  const { operator, value } = comparison
  switch (operator) {
    case 'within':
    case 'notWithin':
      return writePlaces(writing, comparison, at)
    case 'in':
    case 'notIn':
      return isList(value) ? written(writing, comparison, operator, value) : refused(writing, at, wrongShape(operator))
    case 'lessThan':
    case 'lessThanInclusive':
    case 'greaterThan':
    case 'greaterThanInclusive':
      return writeRange(writing, comparison, at)
    case 'equal':
    case 'notEqual':
    case 'contains':
    case 'doesNotContain':
      return isList(value) ? refused(writing, at, wrongShape(operator)) : written(writing, comparison, operator, value)
  }
}

/** Numbers have the same order in both; days have it as texts, and nothing else has one here. */
function writeRange(writing: Writing, comparison: Comparison, at: string): Written | null {
  const { fact, operator, value } = comparison
  const type = writing.rules.facts.get(fact)?.type.kind
  const isNumber = typeof value === 'number' && (type === undefined || type === 'number' || type === 'quantity')
  const isDay = typeof value === 'string' && parseLocalDate(value) !== null && (type === undefined || type === 'date')
  if (!isNumber && !isDay) return refused(writing, at, noOrder(operator))
  if (isDay) writing.say(at, daysAsTexts(fact))
  return written(writing, comparison, operator, value)
}

/** A place that the catalog doesn't know lies neither within another one nor without. */
function writePlaces(writing: Writing, comparison: Comparison, at: string): Written | null {
  const { operator, value } = comparison
  if (typeof value !== 'string') return refused(writing, at, wrongShape(operator))
  if (!writing.rules.places.has(value)) return refused(writing, at, notThere(text('地点', 'place'), value))
  writing.say(at, placesAsList(value))
  return written(writing, comparison, 'in', placesOn(writing.rules, value, operator === 'within'))
}

function placesOn(rules: CompiledRules, ancestor: string, side: boolean): readonly string[] {
  return [...rules.places.keys()].filter((place) => isWithin(rules, place, ancestor) === side).sort(compareText)
}

function written({ facts, supplied }: Writing, { fact: id }: Comparison, operator: string, value: Value): Written {
  const { fact, path, params } = facts.get(id) ?? { fact: id }
  supplied.add(path === undefined ? fact : `${fact} ${path}`)
  const compared: { readonly [key: string]: JsonValue } = { fact, operator, value }
  return { ...compared, ...(path === undefined ? {} : { path }), ...(params === undefined ? {} : { params }) }
}

function isList(value: Value): value is readonly FactValue[] {
  return Array.isArray(value)
}
