import { pointer } from '../model/check.js'
import type { Document } from '../model/document.js'
import type { DocumentKind } from '../values/ids.js'
import { definitions, documentSchemas } from './schema/document-schema.js'
import type { Schema } from './schema/schema.js'
import { type Held, isList, isObject, resolve, schemaOfMember } from './walk.js'

/** One place where a document names another. */
export interface Reference {
  readonly pointer: string
  /** What is named; the first of {@link kinds}. */
  readonly kind: DocumentKind
  readonly id: string
  /** Every kind that may be named here; mostly one. */
  readonly kinds: readonly DocumentKind[]
}

/**
 * Every document that a document names, in the order of its fields. Which fields are names of documents is said by
 * `x-reference` in the schemas, and nowhere else. Facts of the selection (`item.speed`) come out as references to facts.
 */
export function references(document: Document): readonly Reference[] {
  const found: Reference[] = []
  const waiting: (Held & { readonly at: string })[] = [{ schema: documentSchemas[document.kind], value: document, at: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, at } = next
    const resolved = resolve(next.schema, value)
    if (resolved.kind === 'no-alternative') continue
    const { schema } = resolved
    const kinds = schema['x-reference']
    if (kinds !== undefined && typeof value === 'string') found.push({ pointer: at, kind: kinds[0]!, id: value, kinds })
    const namedBy = schema.propertyNames?.['x-reference']
    if (namedBy !== undefined && isObject(value)) {
      for (const name of Object.keys(value)) found.push({ pointer: `${at}${pointer(name)}`, kind: namedBy[0]!, id: name, kinds: namedBy })
    }
    if (typeof value === 'object' && value !== null && mayRefer(schema)) waiting.push(...membersOf(schema, value, at).reverse())
  }
  return found
}

function membersOf(schema: Schema, value: object, at: string): (Held & { readonly at: string })[] {
  const steps = isList(value)
    ? value.map((member, index) => [String(index), member] as const)
    : Object.entries(value as Record<string, unknown>)
  return steps.flatMap(([step, member]) => {
    const memberSchema = schemaOfMember(schema, step)
    return memberSchema === undefined || !mayRefer(memberSchema)
      ? []
      : [{ schema: memberSchema, value: member, at: `${at}${pointer(step)}` }]
  })
}

const known = new WeakMap<Schema, boolean>()

/** Whether anything below a schema can name a document; a hundred thousand table rows need no walk. */
function mayRefer(schema: Schema): boolean {
  const answer = known.get(schema)
  if (answer !== undefined) return answer
  const seen = new Set<Schema>()
  const waiting: Schema[] = [schema]
  let refers = false
  for (let next = waiting.pop(); next !== undefined && !refers; next = waiting.pop()) {
    if (seen.has(next)) continue
    seen.add(next)
    refers = next['x-reference'] !== undefined
    waiting.push(...partsOf(next))
  }
  known.set(schema, refers)
  return refers
}

function partsOf(schema: Schema): readonly Schema[] {
  const target = schema.$ref === undefined ? undefined : definitions.get(schema.$ref.slice('#/$defs/'.length))
  return [
    ...(target === undefined ? [] : [target]),
    ...Object.values(schema.properties ?? {}),
    ...(schema.oneOf ?? []),
    ...(schema.items === undefined ? [] : [schema.items]),
    ...(schema.propertyNames === undefined ? [] : [schema.propertyNames]),
    ...(schema.additionalProperties === undefined || schema.additionalProperties === false ? [] : [schema.additionalProperties]),
  ]
}
