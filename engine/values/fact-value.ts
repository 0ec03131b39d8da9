/**
 * What a fact or a characteristic can be. Dates, instants and places are texts whose type the fact dictionary
 * declares; a quantity is a number in the declared unit; a set is an array of choices.
 */
export type FactValue = string | number | boolean

/** What a characteristic of something configured has: one value, or of a set the values that are in it. */
export type CharacteristicValue = FactValue | readonly FactValue[]

/** Whether two are the same value, or the same values in the same order. */
export function isSameValue(left: CharacteristicValue, right: CharacteristicValue | undefined): boolean {
  if (typeof left !== 'object' || typeof right !== 'object') return left === right
  return left.length === right.length && left.every((one, i) => one === right[i])
}

/** The closed list of comparisons a condition may make; the first ten are json-rules-engine's own. */
export const comparisonOperators = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
  'within',
  'notWithin',
] as const

/** `within` and `notWithin` compare a place with a node of the place hierarchy: the node itself and all below it. */
export type ComparisonOperator = (typeof comparisonOperators)[number]
