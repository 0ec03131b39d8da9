import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { formats } from '../../engine/document/formats.js'
import {
  answerSchema,
  documentSchema,
  documentSchemas,
  requestKinds,
  requestSchema,
  requestSchemas,
} from '../../engine/document/schema/document-schema.js'
import type { Schema } from '../../engine/document/schema/schema.js'
import { heldAt, resolve } from '../../engine/document/walk.js'
import { pointer } from '../../engine/model/check.js'
import { documentKinds } from '../../engine/values/ids.js'
import { languages } from '../../engine/values/localized-text.js'
import { requestExamples, richCatalog } from './examples.js'

const published = [
  ...documentKinds.map((kind) => [kind, documentSchema(kind, 'en'), documentSchema(kind, 'zh-CN')] as const),
  ...requestKinds.map((kind) => [`${kind} request`, requestSchema(kind, 'en'), requestSchema(kind, 'zh-CN')] as const),
  ...requestKinds.map((kind) => [`${kind} answer`, answerSchema(kind, 'en'), answerSchema(kind, 'zh-CN')] as const),
]

describe.each(published)('the schema of a %s', (_kind, english, chinese) => {
  test('is JSON Schema, complete in itself', () => {
    const ajv = new Ajv2020({ strict: true, strictRequired: true, allowUnionTypes: true, formats })
    ajv.addVocabulary(['x-reference'])
    expect(() => ajv.compile(english as object)).not.toThrow()
    expect(JSON.stringify(english)).not.toMatch(/x-title|x-text|x-by/)
  })

  test('says the same in both languages', () => {
    const bare = (schema: unknown) =>
      JSON.stringify(schema, (key, value) => (typeof value === 'string' && /^(title|description)$/.test(key) ? '' : value))
    expect(bare(chinese)).toBe(bare(english))
  })
})

test.each([...documentKinds.map((kind) => [kind, documentSchemas[kind]] as const), ...Object.entries(requestSchemas)])(
  'every field of a %s has a title and a text in both languages',
  (_kind, schema: Schema) => {
    for (const [at, field] of fields(schema)) {
      for (const language of languages) {
        const [title, text] = [field['x-title']?.[language], field['x-text']?.[language]]
        expect([at, title, text]).toEqual([
          at,
          expect.any(String),
          expect.stringMatching(language === 'en' ? /^[A-Z"].*[.?]$/ : /\p{Script=Han}.*[。？]$/u),
        ])
      }
    }
  },
)

function* fields(schema: Schema, at = ''): Generator<[string, Schema]> {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    yield [`${at}/${name}`, field]
    yield* fields(field, `${at}/${name}`)
  }
  for (const part of [...(schema.oneOf ?? []), ...(schema.items === undefined ? [] : [schema.items])]) yield* fields(part, at)
}

describe('the examples', () => {
  const used = new Set<string>()
  for (const document of richCatalog) noteUse(documentSchemas[document.kind], document, used)
  for (const kind of requestKinds) noteUse(requestSchemas[kind], requestExamples[kind], used)

  test('use every kind of document', () => expect(new Set(richCatalog.map(({ kind }) => kind))).toEqual(new Set(documentKinds)))

  test('use every field that the schemas know, so that a field nobody can write is noticed', () => {
    const known = new Set<string>()
    for (const document of richCatalog) noteFields(documentSchemas[document.kind], document, known)
    const headers = / (description|source|\$schema)$/
    expect([...known].filter((field) => !used.has(field) && !headers.test(field))).toEqual([])
  })
})

/** Notes the fields that a value uses, by the text of the schema they are declared in. */
function noteUse(root: Schema, whole: unknown, used: Set<string>): void {
  for (const at of pointersIn(whole)) {
    const held = heldAt(root, whole, at)
    expect([at, held]).toEqual([at, expect.anything()])
    const resolved = resolve(held!.schema, held!.value)
    expect([at, resolved.kind]).toEqual([at, 'schema'])
    if (resolved.kind !== 'schema' || typeof held!.value !== 'object') continue
    for (const name of Object.keys(held!.value ?? {})) used.add(`${nameOf(resolved.schema)} ${name}`)
  }
}

function noteFields(root: Schema, whole: unknown, known: Set<string>): void {
  for (const at of pointersIn(whole)) {
    const held = heldAt(root, whole, at)!
    const resolved = resolve(held.schema, held.value)
    if (resolved.kind === 'schema')
      for (const name of Object.keys(resolved.schema.properties ?? {})) known.add(`${nameOf(resolved.schema)} ${name}`)
  }
}

const nameOf = (schema: Schema) =>
  JSON.stringify(Object.entries(schema.properties ?? {}).map(([name, field]) => [name, field.const ?? field.enum]))

function* pointersIn(value: unknown, at = ''): Generator<string> {
  yield at
  if (typeof value !== 'object' || value === null) return
  for (const [key, member] of Object.entries(value)) yield* pointersIn(member, `${at}${pointer(key)}`)
}

describe('the generated validators', () => {
  const file = new URL('../../engine/document/validators.generated.ts', import.meta.url)
  const generator = new URL('../../engine/document/generate/validators-source.ts', import.meta.url)
  const committed = readFileSync(file, 'utf8')

  test('are what the schemas give: run `npm run generate` when this fails', async () => {
    const { validatorsSource } = (await import(generator.href)) as { readonly validatorsSource: () => string }
    expect(validatorsSource() === committed).toBe(true)
  })

  test('run under a policy that forbids making code from text', () => {
    expect(committed).not.toMatch(/new Function|\beval\b|\brequire\(/)
    expect([...committed.matchAll(/from '([^']+)'/g)].map(([, from]) => from)).toEqual(['./formats.js', './validator.js'])
  })
})
