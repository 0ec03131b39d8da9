import type { JsonValue } from '../values/json.js'
import { pointerSteps } from './places.js'
import { definitions } from './schema/document-schema.js'
import type { Distinction, Schema } from './schema/schema.js'

/** What a schema comes down to for one value: plain keywords, or alternatives of which the value is none. */
export type Resolved =
  | {
      readonly kind: 'schema'
      readonly schema: Schema
      /** The fields of which the value may have only one, when it was taken from alternatives by field. */
      readonly keys: readonly string[]
    }
  | { readonly kind: 'no-alternative'; readonly of: Schema }

/** Follows references, and takes the alternative that the value is meant to be. */
export function resolve(schema: Schema, value: unknown): Resolved {
  let current = schema
  let keys: readonly string[] = []
  for (;;) {
    current = withoutReference(current)
    if (current.oneOf === undefined) return { kind: 'schema', schema: current, keys }
    const by = current['x-by']
    const index = by === undefined ? -1 : chosen(by, value)
    if (by?.kind === 'key') keys = by.keys
    const alternative = current.oneOf[index]
    if (alternative === undefined) return { kind: 'no-alternative', of: current }
    current = alternative
  }
}

/** The schema of an element or a field of a value, or `undefined` when the schema knows none. */
export function schemaOfMember(schema: Schema, step: string): Schema | undefined {
  if (schema.items !== undefined) return schema.items
  if (schema.properties !== undefined && Object.hasOwn(schema.properties, step)) return schema.properties[step]
  return schema.additionalProperties === false ? undefined : schema.additionalProperties
}

/** A value within another and the schema that it is held against. */
export interface Held {
  readonly schema: Schema
  readonly value: unknown
}

/** Goes down a JSON pointer in value and schema at once; `null` when one of them does not lead on. */
export function heldAt(root: Schema, whole: unknown, pointer: string): Held | null {
  let held: Held = { schema: root, value: whole }
  for (const step of pointerSteps(pointer)) {
    const resolved = resolve(held.schema, held.value)
    const member = resolved.kind === 'schema' ? schemaOfMember(resolved.schema, step) : undefined
    if (member === undefined || typeof held.value !== 'object' || held.value === null || !Object.hasOwn(held.value, step)) return null
    held = { schema: member, value: (held.value as Readonly<Record<string, unknown>>)[step] }
  }
  return held
}

/**
 * Copies a value, giving every part that is neither array nor object to `change` together with its schema. Parts that
 * do not change are shared with the original. The value is valid, so it is not deeper than documents may be.
 */
export function mapped(schema: Schema, value: JsonValue, change: (schema: Schema, value: JsonValue) => JsonValue): JsonValue {
  const resolved = resolve(schema, value)
  if (resolved.kind !== 'schema') return value
  if (typeof value !== 'object' || value === null) return change(resolved.schema, value)
  if (isList(value)) {
    const { items } = resolved.schema
    if (items === undefined) return value
    const elements = value.map((element) => mapped(items, element, change))
    return elements.every((element, index) => element === value[index]) ? value : elements
  }
  let changed = false
  const members = Object.entries(value).map(([name, member]): [string, JsonValue] => {
    const memberSchema = schemaOfMember(resolved.schema, name)
    const newMember = memberSchema === undefined ? member : mapped(memberSchema, member, change)
    changed ||= newMember !== member
    return [name, newMember]
  })
  return changed ? Object.fromEntries(members) : value
}

/** What keywords of a `$ref`'s own say counts more than what it refers to. */
function withoutReference(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const known = plain.get(schema)
  if (known !== undefined) return known
  const { $ref, ...own } = schema
  const target = definitions.get($ref.slice('#/$defs/'.length))
  if (target === undefined) throw new RangeError(`No schema is called ${$ref}.`)
  const merged = withoutReference({ ...target, ...own })
  plain.set(schema, merged)
  return merged
}

const plain = new WeakMap<Schema, Schema>()

function chosen(by: Distinction, value: unknown): number {
  const object = isObject(value) ? value : null
  switch (by.kind) {
    case 'tag': {
      const tag = object !== null && Object.hasOwn(object, by.tag) ? object[by.tag] : undefined
      return by.values.findIndex((values) => typeof tag === 'string' && values.includes(tag))
    }
    case 'key':
      return by.keys.findIndex((key) => object !== null && Object.hasOwn(object, key) && object[key] !== undefined)
    case 'type':
      if (value === null || value === undefined) return -1
      return by.types.indexOf(object !== null ? 'object' : Array.isArray(value) ? 'array' : 'scalar')
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isList(value: unknown): value is readonly JsonValue[] {
  return Array.isArray(value)
}
