import type { Comparison, FactType } from '../model/fact.js'
import type { ComparisonOperator, FactValue } from '../values/fact-value.js'
import { parseInstant } from '../values/instant.js'
import { parseLocalDate } from '../values/local-date.js'
import type { CompiledRules } from './compile-rules.js'
import { isWithin, type WithPlaces } from './places.js'

type Value = FactValue | readonly FactValue[]

/**
 * Whether a known value satisfies a comparison, as json-rules-engine would say: equality is strict, `in` looks into a
 * list, `contains` into a set, and a value of the wrong type satisfies nothing. Beyond that format, dates and instants
 * compare as times by the type the dictionary declares, and `within` asks the place hierarchy.
 */
export function satisfies(rules: CompiledRules, { fact, operator, value }: Comparison, supplied: Value): boolean {
  return compares(rules, rules.facts.get(fact)?.type.kind, operator, value, supplied)
}

/** The same for a value of any origin, by its type; `undefined` for one that is declared nowhere. */
export function compares(
  rules: WithPlaces,
  type: FactType['kind'] | undefined,
  operator: ComparisonOperator,
  value: Value,
  supplied: Value,
): boolean {
  const [found, wanted] = type === 'instant' ? [inUtc(supplied), inUtc(value)] : [supplied, value]
  switch (operator) {
    case 'equal':
      return found === wanted
    case 'notEqual':
      return found !== wanted
    case 'in':
      return isList(wanted) && wanted.some((one) => one === found)
    case 'notIn':
      return isList(wanted) && wanted.every((one) => one !== found)
    case 'contains':
      return isList(found) && found.some((one) => one === wanted)
    case 'doesNotContain':
      return isList(found) && found.every((one) => one !== wanted)
    case 'lessThan':
      return areInOrder(type, found, wanted, (left, right) => left < right)
    case 'lessThanInclusive':
      return areInOrder(type, found, wanted, (left, right) => left <= right)
    case 'greaterThan':
      return areInOrder(type, found, wanted, (left, right) => left > right)
    case 'greaterThanInclusive':
      return areInOrder(type, found, wanted, (left, right) => left >= right)
    case 'within':
      return isPlaceWithin(rules, found, wanted) === true
    case 'notWithin':
      return isPlaceWithin(rules, found, wanted) === false
  }
}

type Order = <Value extends number | string>(left: Value, right: Value) => boolean

/** Only numbers and times have an order; `"10"` is not below 9, and no text is below any other. */
function areInOrder(type: FactType['kind'] | undefined, found: Value, wanted: Value, order: Order): boolean {
  if (typeof found === 'number' && typeof wanted === 'number') return order(found, wanted)
  if (typeof found !== 'string' || typeof wanted !== 'string') return false
  if (type === 'instant') return parseInstant(found) !== null && parseInstant(wanted) !== null && order(found, wanted)
  return type === 'date' && parseLocalDate(found) !== null && parseLocalDate(wanted) !== null && order(found, wanted)
}

function isPlaceWithin(rules: WithPlaces, found: Value, wanted: Value): boolean | null {
  return typeof found === 'string' && typeof wanted === 'string' ? isWithin(rules, found, wanted) : null
}

/** Moments that are written with different offsets are the same moment. */
function inUtc(value: Value): Value {
  if (isList(value)) return value.map((one) => inUtc(one) as FactValue)
  return typeof value === 'string' ? (parseInstant(value) ?? value) : value
}

function isList(value: Value): value is readonly FactValue[] {
  return Array.isArray(value)
}
