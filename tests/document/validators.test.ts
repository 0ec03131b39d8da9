import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats } from '../../engine/document/formats.js'
import { documentSchema, requestKinds, requestSchema } from '../../engine/document/schema/document-schema.js'
import { validators } from '../../engine/document/validators.generated.js'
import { documentKinds } from '../../engine/values/ids.js'
import type { JsonValue } from '../../engine/values/json.js'
import { requestExamples, richCatalog } from './examples.js'
import { mutated } from './mutations.js'

/** The published schemas, as any other implementation of JSON Schema reads them: real `oneOf`, no hints. */
const ajv = new Ajv2020({ formats, allowUnionTypes: true })
ajv.addVocabulary(['x-reference'])
const plain = new Map<string, ValidateFunction>([
  ...documentKinds.map((kind) => [`${kind}Document`, ajv.compile(documentSchema(kind, 'en') as object)] as const),
  ...requestKinds.map((kind) => [`${kind}Request`, ajv.compile(requestSchema(kind) as object)] as const),
])
const subjects: readonly (readonly [string, JsonValue])[] = [
  ...richCatalog.map((document) => [`${document.kind}Document`, document as unknown as JsonValue] as const),
  ...requestKinds.map((kind) => [`${kind}Request`, requestExamples[kind] as JsonValue] as const),
]

test('there is one for every kind of document and request', () => expect([...validators.keys()].sort()).toEqual([...plain.keys()].sort()))

test.each(subjects)('%s: the examples are valid', (name, value) => {
  expect([validators.get(name)!(value), validators.get(name)!.errors]).toEqual([true, null])
  expect(plain.get(name)!(value)).toBe(true)
})

describe.each([...new Set(subjects.map(([name]) => name))])('%s', (name) => {
  const values = subjects.filter(([of]) => of === name).map(([, value]) => value)

  test('agrees with plain JSON Schema on whatever authors write', () => {
    let refused = 0
    fc.assert(
      fc.property(mutated(values), (value) => {
        const valid = plain.get(name)!(value)
        if (!valid) refused++
        expect(validators.get(name)!(value)).toBe(valid)
      }),
      { numRuns: 300 },
    )
    expect(refused).toBeGreaterThan(50)
  })

  test('refuses each required field when it is missing, and any field that nobody knows', () => {
    for (const value of values) {
      const schema = (plain.get(name)!.schema as { readonly required: readonly string[] }).required
      for (const field of schema) expect(validators.get(name)!({ ...(value as object), [field]: undefined })).toBe(false)
      expect(validators.get(name)!({ ...(value as object), unknown: 1 })).toBe(false)
    }
  })
})

test('a hundred thousand broken rows give no more errors than anybody reads', () => {
  const table = richCatalog.find(({ kind, id }) => kind === 'priceTable' && id === 'rental')!
  const validate = validators.get('priceTableDocument')!
  expect(validate({ ...table, rows: Array.from({ length: 100_000 }, () => ({})) })).toBe(false)
  expect(validate.errors!.length).toBeGreaterThanOrEqual(100)
  expect(validate.errors!.length).toBeLessThan(300)
})
