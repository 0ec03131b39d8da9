import type { JsonValue } from './json.js'

/** A copy that nobody can change, all the way down; the original stays as it is. */
export function frozenCopy<Value extends JsonValue>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as unknown as Value
  const copied = Object.entries(value).map(([key, inner]) => [key, frozenCopy(inner as JsonValue)])
  return Object.freeze(Object.fromEntries(copied)) as Value
}
