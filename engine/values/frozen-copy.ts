import type { JsonValue } from './json.js'

/**
 * A copy that nobody can change, all the way down, with the keys of every object in one order, so that answers which hold
 * parts of it do not depend on how it was written. The original stays as it is.
 */
export function frozenCopy<Value extends JsonValue>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as unknown as Value
  const copied = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, inner]) => [key, frozenCopy(inner as JsonValue)])
  return Object.freeze(Object.fromEntries(copied)) as Value
}
