import { canonicalJson } from '../values/canonical-json.js'
import type { JsonValue } from '../values/json.js'
import { compareRatios, parseDecimal } from '../values/ratio.js'

/** Where an answer is not what the scenario expects. */
export interface Difference {
  /** JSON pointer within the scenario document. */
  readonly pointer: string
  readonly expected: JsonValue
  readonly actual: JsonValue
}

/** Nothing where both are the same value, however they are written. */
export function compare(pointer: string, expected: JsonValue, actual: JsonValue): readonly Difference[] {
  return canonicalJson(expected) === canonicalJson(actual) ? [] : [{ pointer, expected, actual }]
}

/** Amounts are equal as numbers: 204 and 204.00 are the same money. What is not expected is not compared. */
export function compareAmount(pointer: string, expected: string | undefined, actual: string | null): readonly Difference[] {
  return expected === undefined || (actual !== null && isSameAmount(expected, actual)) ? [] : [{ pointer, expected, actual }]
}

export function isSameAmount(one: string, other: string): boolean {
  const [left, right] = [parseDecimal(one), parseDecimal(other)]
  return left !== null && right !== null && compareRatios(left, right) === 0
}

/** The question had another outcome than one that can be compared; the answer itself says why. */
export function refusal(pointer: string, expected: string, answer: { readonly kind: string }): Difference {
  return { pointer, expected, actual: answer as unknown as JsonValue }
}
