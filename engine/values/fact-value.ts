/**
 * What a fact or a characteristic can be. Dates, instants and places are texts whose type the fact dictionary
 * declares; a quantity is a number in the declared unit; a set is an array of choices.
 */
export type FactValue = string | number | boolean

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
