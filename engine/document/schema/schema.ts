import type { FactValue } from '../../values/fact-value.js'
import type { DocumentKind } from '../../values/ids.js'
import { type LocalizedText, text } from '../../values/localized-text.js'

/**
 * The part of JSON Schema (draft 2020-12) that our documents, requests and answers are written in, with four keywords
 * of our own: titles and texts in both languages, what kind of document a text names, and how alternatives are told
 * apart, so that a fault is reported for the one that the author meant.
 */
export interface Schema {
  readonly 'x-title'?: LocalizedText
  readonly 'x-text'?: LocalizedText
  /** The kinds of document that the value may be the id of. */
  readonly 'x-reference'?: readonly DocumentKind[]
  readonly 'x-by'?: Distinction
  readonly $ref?: string
  readonly type?: JsonType | readonly JsonType[]
  readonly const?: FactValue
  readonly enum?: readonly FactValue[]
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: readonly string[]
  readonly additionalProperties?: false | Schema
  readonly propertyNames?: Schema
  readonly maxProperties?: number
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: SchemaFormat
  readonly minimum?: number
  readonly maximum?: number
  readonly oneOf?: readonly Schema[]
}

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'

/** Formats that we check ourselves: by `parseInstant`, `parseLocalDate` and `isTimeZone`. */
type SchemaFormat = 'date-time' | 'date' | 'time-zone'

/** What tells the alternatives of `oneOf` apart, in their order: values of one field, the field that is there, or the type. */
export type Distinction =
  | { readonly kind: 'tag'; readonly tag: string; readonly values: readonly (readonly string[])[] }
  | { readonly kind: 'key'; readonly keys: readonly string[] }
  | { readonly kind: 'type'; readonly types: readonly ('object' | 'array' | 'scalar')[] }

export interface Fields {
  readonly [name: string]: Schema
}

/** An object with these fields and no others. */
export function record(required: Fields, optional: Fields = {}): Schema {
  return { type: 'object', properties: { ...required, ...optional }, required: Object.keys(required), additionalProperties: false }
}

/** Gives a schema its title and text: first Chinese, then English. */
export function about(schema: Schema, titleZh: string, title: string, textZh: string, description: string): Schema {
  return { ...schema, 'x-title': text(titleZh, title), 'x-text': text(textZh, description) }
}

/** Alternatives by `kind` (or another field): every record gets the field with its own value, or one of several. */
export function byTag(tag: string, tagSchema: Schema, alternatives: { readonly [values: string]: Schema }): Schema {
  const values = Object.keys(alternatives).map((key) => key.split(' '))
  return {
    'x-by': { kind: 'tag', tag, values },
    oneOf: Object.values(alternatives).map((alternative, index) =>
      withTag(alternative, tag, { ...tagSchema, ...words(...values[index]!) }),
    ),
  }
}

/** Alternatives by the one field that only they have. */
export function byKey(alternatives: { readonly [key: string]: Schema }): Schema {
  return { 'x-by': { kind: 'key', keys: Object.keys(alternatives) }, oneOf: Object.values(alternatives) }
}

/** Alternatives by what a value is: an object, an array, or anything else. */
export function byType(alternatives: { readonly [T in 'object' | 'array' | 'scalar']?: Schema }): Schema {
  return {
    'x-by': { kind: 'type', types: Object.keys(alternatives) as ('object' | 'array' | 'scalar')[] },
    oneOf: Object.values(alternatives),
  }
}

/** Gives a record one more field, which says which alternative it is. */
export function withTag(schema: Schema, tag: string, tagSchema: Schema): Schema {
  if (schema.oneOf !== undefined) return { ...schema, oneOf: schema.oneOf.map((alternative) => withTag(alternative, tag, tagSchema)) }
  return { ...schema, properties: { [tag]: tagSchema, ...schema.properties }, required: [tag, ...(schema.required ?? [])] }
}

/** One of these texts. */
export function words(...allowed: readonly string[]): Schema {
  return allowed.length === 1 ? { type: 'string', const: allowed[0]! } : { type: 'string', enum: allowed }
}

export function listOf(items: Schema, maxItems = 5_000): Schema {
  return { type: 'array', items, maxItems }
}

export function shared(name: string): Schema {
  return { $ref: `#/$defs/${name}` }
}

/** The id of a document of one of these kinds. */
export function referenceTo(...kinds: readonly DocumentKind[]): Schema {
  return { $ref: '#/$defs/id', 'x-reference': kinds }
}

/** The same, or `null`. Only for answers, which we write ourselves. */
export function nullable(schema: Schema): Schema {
  return { oneOf: [schema, { type: 'null' }] }
}

export const flag: Schema = { type: 'boolean' }
export const wholeNumber: Schema = { type: 'integer', minimum: 0, maximum: 1_000_000_000 }
export const anyNumber: Schema = { type: 'number' }
export const word: Schema = { type: 'string', minLength: 1, maxLength: 100 }
export const integer: Schema = { type: 'integer' }
export const anyText: Schema = { type: 'string' }
/** 64 hexadecimal digits: the SHA-256 of canonical JSON. */
export const fingerprint: Schema = { type: 'string', pattern: '^[0-9a-f]{64}$' }
