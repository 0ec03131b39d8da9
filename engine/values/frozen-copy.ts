import type { JsonValue } from './json.js'

/** The copies of what can no longer change: a second one would say the same. */
const copies = new WeakMap<object, JsonValue>()
const known = new WeakSet<object>()

/** Closes a value to changes, all the way down, and gives it back. Its keys keep the order in which they were written. */
export function frozen<Value extends JsonValue>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  known.add(value)
  close(value)
  return value
}

function close(value: JsonValue): void {
  if (typeof value !== 'object' || value === null) return
  Object.values(value).forEach(close)
  Object.freeze(value)
}

/**
 * A copy that nobody can change, all the way down, with the keys of every object in one order, so that answers which hold
 * parts of it do not depend on how it was written. The original stays as it is; what is `frozen` has one copy.
 */
export function frozenCopy<Value extends JsonValue>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  const made = copies.get(value)
  if (made !== undefined) return made as Value
  const copy = copied(value)
  if (known.has(value)) copies.set(value, copy)
  return copy as Value
}

function copied(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return Object.freeze(value.map(copied))
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.freeze(Object.fromEntries(entries.map(([key, inner]) => [key, copied(inner as JsonValue)])))
}
