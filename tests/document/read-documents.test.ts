import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentsFromValues, readDocuments, validateDocument } from '../../engine/document/read-documents.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import type { Document } from '../../engine/model/document.js'
import type { JsonValue } from '../../engine/values/json.js'
import type { LocalizedText } from '../../engine/values/localized-text.js'
import { richCatalog } from './examples.js'
import { mutated } from './mutations.js'

const values = richCatalog as unknown as readonly JsonValue[]
const name = { 'zh-CN': '名称', en: 'Name' }
const offering = {
  kind: 'productOffering',
  id: 'plan',
  name,
  category: 'mobile',
  validFor: {},
  isSellable: true,
  content: { kind: 'simple', specification: 'line' },
  prices: [],
}

function faultsOf(value: unknown): readonly (readonly [string, string])[] {
  const { diagnostics } = readDocuments([{ name: 'a.json', text: JSON.stringify(value, null, 2) }])
  return diagnostics.map(({ code, at }) => [code, at.pointer])
}

test('a catalog is read whole, from files and from values, and comes out alike', () => {
  const files = values.map((value, index) => ({ name: `${index}.json`, text: JSON.stringify(value, null, index % 3) }))
  const separate = readDocuments(files)
  const together = readDocuments([{ name: 'all.json', text: JSON.stringify(values) }])
  const direct = documentsFromValues(values)
  for (const read of [separate, together, direct]) expect(read.diagnostics).toEqual([])
  const contents = (read: typeof direct) => read.documents.map(({ document }) => document)
  expect(contents(together)).toEqual(contents(separate))
  expect(contents(direct)).toEqual(contents(separate))
  expect(contents(direct).length).toBe(values.length)
})

test('moments are read in UTC, and what the caller handed over stays as it was', () => {
  const before = JSON.stringify(values)
  const { documents } = documentsFromValues(values)
  expect(JSON.stringify(values)).toBe(before)
  const find = (kind: string, id: string) => documents.find(({ document }) => document.kind === kind && document.id === id)!.document
  expect(find('productOffering', 'broadband')).toMatchObject({
    validFor: { from: '2025-12-31T16:00:00.000Z', to: '2026-12-31T16:00:00.000Z' },
  })
  expect(find('productOfferingPrice', 'rental')).toMatchObject({ validFor: { to: '2027-01-01T00:00:00.000Z' } })
  expect(find('priceTable', 'rental')).toMatchObject({ rows: [{ validFor: { from: '2026-01-01T00:00:00.000Z' } }] })
  expect(find('scenario', 'first')).toMatchObject({ at: '2026-06-17T02:00:00.000Z', startDate: '2026-06-17' })
})

test('reading what was read changes nothing', () => {
  const once = documentsFromValues(values).documents.map(({ document }) => document)
  expect(documentsFromValues(once as unknown as readonly JsonValue[]).documents.map(({ document }) => document)).toEqual(once)
})

test('the address of the schema is for editors and not part of the document', () => {
  const { documents, diagnostics } = readDocuments([
    { name: 'a', text: JSON.stringify({ $schema: 'https://example.org/s.json', ...offering }) },
  ])
  expect([documents[0]!.document, diagnostics]).toEqual([offering, []])
})

describe('one mistake is one diagnostic, at the field where it was made', () => {
  const bundle = (rules: unknown) => ({ ...offering, content: { kind: 'bundle', groups: [], rules } })
  const rule = { kind: 'excludes', id: 'r', name }
  const charge = (value: unknown) => ({ kind: 'productOfferingPrice', id: 'p', name, charge: value })
  const fact = (type: unknown) => ({ kind: 'fact', id: 'f', name, subject: 'customer', type })
  test.each([
    ['an unknown field', { ...offering, colour: 'red' }, 'document/unknown-field', '/colour'],
    ['a misspelt field', { ...offering, isSellable: undefined, isSelable: true }, 'document/unknown-field', '/isSelable'],
    ['a missing field', { ...offering, category: undefined }, 'document/missing-field', '/category'],
    ['a wrong type', { ...offering, isSellable: 'yes' }, 'document/wrong-type', '/isSellable'],
    ['no object', 'plan', 'document/not-a-document', ''],
    ['null', null, 'document/not-a-document', ''],
    ['no kind', { id: 'a' }, 'document/missing-field', '/kind'],
    ['a misspelt kind', { ...offering, kind: 'productOfferring' }, 'document/unknown-kind', '/kind'],
    ['a kind from the prototype', { ...offering, kind: 'constructor' }, 'document/unknown-kind', '/kind'],
    ['a kind that is no text', { ...offering, kind: ['productOffering'] }, 'document/unknown-kind', '/kind'],
    ['an id with a space', { ...offering, id: 'my plan' }, 'document/wrong-value', '/id'],
    ['an id that is too long', { ...offering, id: 'a'.repeat(101) }, 'document/wrong-value', '/id'],
    ['a name in one language', { ...offering, name: { en: 'Plan' } }, 'document/missing-field', '/name/zh-CN'],
    ['a name that is too long', { ...offering, name: { ...name, en: 'x'.repeat(201) } }, 'document/too-long', '/name/en'],
    ['a day that does not exist', { ...offering, validFor: { from: '2026-02-30T00:00:00Z' } }, 'document/wrong-value', '/validFor/from'],
    ['a moment without offset', { ...offering, validFor: { to: '2026-02-01T00:00:00' } }, 'document/wrong-value', '/validFor/to'],
    ['an alternative that does not exist', { ...offering, content: { kind: 'bundel' } }, 'document/wrong-value', '/content/kind'],
    ['an alternative without its kind', { ...offering, content: { specification: 'a' } }, 'document/missing-field', '/content/kind'],
    [
      'a fault inside an alternative',
      { ...offering, content: { kind: 'simple', specification: 5 } },
      'document/wrong-type',
      '/content/specification',
    ],
    ['two conditions in one', { ...offering, eligibility: { all: [], any: [] } }, 'document/unknown-field', '/eligibility/any'],
    ['a misspelt condition', { ...offering, eligibility: { all: [{ nto: {} }] } }, 'document/unknown-field', '/eligibility/all/0/nto'],
    ['an empty condition', { ...offering, eligibility: { all: [{}] } }, 'document/missing-field', '/eligibility/all/0'],
    ['a condition that is a text', { ...offering, eligibility: 'vip' }, 'document/wrong-type', '/eligibility'],
    [
      'an operator that does not exist',
      { ...offering, eligibility: { fact: 'a', operator: '>', value: 1 } },
      'document/wrong-value',
      '/eligibility/operator',
    ],
    [
      'a comparison with null',
      { ...offering, eligibility: { fact: 'a', operator: 'equal', value: null } },
      'document/wrong-type',
      '/eligibility/value',
    ],
    ['a term without statement', bundle([{ ...rule, terms: [{ path: '/a/b' }] }]), 'document/missing-field', '/content/rules/0/terms/0'],
    [
      'a path without slash',
      bundle([{ ...rule, terms: [{ path: 'a', selected: true }] }]),
      'document/wrong-value',
      '/content/rules/0/terms/0/path',
    ],
    [
      'a decimal as a number',
      charge({ kind: 'oneTime', amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount: 9.9 }] }, actions: [] }),
      'document/wrong-type',
      '/charge/amount/amounts/0/amount',
    ],
    [
      'a decimal with a comma',
      charge({ kind: 'oneTime', amount: { kind: 'fixed', amounts: [{ currency: 'CNY', amount: '9,9' }] }, actions: [] }),
      'document/wrong-value',
      '/charge/amount/amounts/0/amount',
    ],
    [
      'a choice of values and of documents',
      fact({ kind: 'choice', values: [], documents: 'channel' }),
      'document/unknown-field',
      '/type/documents',
    ],
    ['a choice of nothing', fact({ kind: 'set' }), 'document/missing-field', '/type'],
    [
      'a half quantity',
      { ...offering, content: { kind: 'bundle', rules: [], groups: [{ id: 'g', name, minimum: 0.5, maximum: 1, members: [] }] } },
      'document/wrong-type',
      '/content/groups/0/minimum',
    ],
    [
      'a negative quantity',
      { ...offering, content: { kind: 'bundle', rules: [], groups: [{ id: 'g', name, minimum: -1, maximum: 1, members: [] }] } },
      'document/wrong-value',
      '/content/groups/0/minimum',
    ],
    [
      'a zone that is not on the map',
      { kind: 'catalog', id: 'c', name, timeZone: 'Mars/Olympus', currencies: [], eligibilityDefault: 'allow' },
      'document/wrong-value',
      '/timeZone',
    ],
    [
      'a cell without an id',
      {
        kind: 'priceTable',
        id: 't',
        name,
        dimensions: [],
        hitPolicy: { kind: 'unique' },
        rows: [{ id: 'r', when: { 'a b': 1 }, currency: 'CNY', amount: '1' }],
      },
      'document/wrong-value',
      '/rows/0/when/a b',
    ],
    ['a list that is too long', { ...offering, prices: Array.from({ length: 5_001 }, () => 'p') }, 'document/too-long', '/prices'],
  ])('%s', (_what, value, code, at) => expect(faultsOf(value)).toEqual([[code, at]]))
})

test('whoever misspells is told what they likely meant', () => {
  const fixes = (value: unknown) => readDocuments([{ name: 'a', text: JSON.stringify(value) }]).diagnostics.map(({ fix }) => fix.en)
  expect(fixes({ ...offering, kind: 'productOfering' })).toEqual(['Did you mean "productOffering"?'])
  expect(fixes({ ...offering, chanel: [] })).toEqual(['Did you mean "channel"?'])
  expect(fixes({ ...offering, content: { kind: 'simpel' } })).toEqual(['Did you mean "simple"?'])
  expect(fixes({ ...offering, eligibility: { fact: 'a', operator: 'lessThen', value: 1 } })).toEqual(['Did you mean "lessThan"?'])
})

test('whoever writes two alternatives at once is told that only one can stand', () => {
  const what = (value: unknown) => readDocuments([{ name: 'a', text: JSON.stringify(value) }]).diagnostics.map((each) => each.what.en)
  expect(what({ ...offering, eligibility: { not: {}, any: [] } })).toContain('"any" and "not" cannot stand together.')
  const type = { kind: 'choice', values: [], documents: 'channel' }
  expect(what({ kind: 'fact', id: 'f', name, subject: 'customer', type })).toEqual(['"values" and "documents" cannot stand together.'])
})

describe('a diagnostic stands at its line and column', () => {
  test('for a value, and for a name', () => {
    const text = JSON.stringify([offering, { ...offering, id: 'other', category: 5, colour: 1 }], null, 2)
    const lines = text.split('\n')
    const { diagnostics, documents } = readDocuments([{ name: 'plans.json', text }])
    expect(documents.map(({ document }) => document.id)).toEqual(['plan'])
    for (const { at } of diagnostics) {
      expect(at.document).toEqual({ kind: 'productOffering', id: 'other' })
      expect(at.file).toBe('plans.json')
      expect(lines[at.line! - 1]!.slice(at.column! - 1)).toMatch(at.pointer === '/colour' ? /^"colour"/ : /^5,/)
    }
    expect(diagnostics.map(({ at }) => at.pointer).sort()).toEqual(['/category', '/colour'])
  })

  test('and the way back from a pointer leads into the array of documents', () => {
    const text = `[\n  ${JSON.stringify(values[0])},\n  ${JSON.stringify(offering)}\n]`
    const { documents } = readDocuments([{ name: 'a', text }])
    expect(documents[1]!.locate('')).toEqual({ line: 3, column: 3 })
    expect(documents[1]!.locate('/category')).toEqual({ line: 3, column: 3 + JSON.stringify(offering).indexOf('"mobile"') })
  })
})

test('the same id twice is refused, and both places are named', () => {
  const { documents, diagnostics } = readDocuments([
    { name: 'one.json', text: JSON.stringify(offering) },
    { name: 'two.json', text: `[${JSON.stringify(values[0])},\n${JSON.stringify({ ...offering, category: 'other' })}]` },
  ])
  expect(documents.map(({ document }) => document.kind)).toEqual(['productOffering', 'catalog'])
  expect(documents[0]!.document).toMatchObject({ category: 'mobile' })
  expect(diagnostics.map(({ code, at }) => [code, at.file, at.line, at.pointer])).toEqual([['document/duplicate-id', 'two.json', 2, '/id']])
  expect(diagnostics[0]!.what.en).toContain('one.json:1:')
  expect(diagnostics[0]!.what.en).toContain('two.json:2:')
})

test('one id may stand in two kinds', () => {
  const channel = { kind: 'channel', id: 'plan', name }
  expect(readDocuments([{ name: 'a', text: JSON.stringify([offering, channel]) }]).documents.length).toBe(2)
})

test('ids from the prototype are ids like any other', () => {
  const ids = ['constructor', 'toString', 'hasOwnProperty', 'valueOf']
  const { documents, diagnostics } = documentsFromValues(ids.map((id) => ({ ...offering, id })))
  expect([documents.map(({ document }) => document.id), diagnostics]).toEqual([ids, []])
})

test('sound documents come out although others are broken', () => {
  const { documents, diagnostics } = readDocuments([
    { name: 'broken.json', text: '{"kind": "fact",}' },
    { name: 'sound.json', text: JSON.stringify(offering) },
    { name: 'mixed.json', text: JSON.stringify([{ kind: 'nothing' }, { ...offering, id: 'second' }]) },
  ])
  expect(documents.map(({ document }) => document.id)).toEqual(['plan', 'second'])
  expect(diagnostics.map(({ code, at }) => [code, at.file])).toEqual([
    ['document/syntax', 'broken.json'],
    ['document/unknown-kind', 'mixed.json'],
  ])
})

describe('values that no file can hold', () => {
  const cyclic: Record<string, unknown> = { kind: 'productOffering', id: 'plan' }
  cyclic['content'] = cyclic
  let doubling: unknown = 'x'
  for (let level = 0; level < 60; level++) doubling = [doubling, doubling]
  let deep: unknown = {}
  for (let level = 0; level < 100_000; level++) deep = [deep]
  test.each([
    ['a lone surrogate', { ...offering, category: '\ud800' }, 'document/lone-surrogate', '/category'],
    ['a lone surrogate in a name', { ...offering, '\udfff': 1 }, 'document/lone-surrogate', '/\udfff'],
    ['a prototype key', JSON.parse('{"__proto__": {"kind": "fact"}}'), 'document/prototype-key', '/__proto__'],
    ['not a number', { ...offering, category: Number.NaN }, 'document/inexact-number', '/category'],
    ['a big integer', { ...offering, category: 5n }, 'document/not-json', '/category'],
    ['a function', { ...offering, category: () => 1 }, 'document/not-json', '/category'],
    ['itself', cyclic, 'document/too-deep', '/content'.repeat(64)],
    ['too many values', doubling, 'document/too-large', ''],
    ['too many levels', deep, 'document/too-deep', '/0'.repeat(64)],
  ])('%s', (_what, value, code, at) => {
    const { documents, diagnostics } = documentsFromValues([value as JsonValue])
    expect(documents).toEqual([])
    expect(diagnostics.map((each) => [each.code, each.at.pointer])).toEqual([[code, at]])
    expect(validateDocument(value as JsonValue).map((each) => each.code)).toEqual([code])
  })
})

test('an editor hears the same about one document as the reader of files', () => {
  const broken = { ...offering, category: 5, content: { kind: 'bundle', groups: {} } }
  const fromFile = readDocuments([{ name: 'a', text: JSON.stringify(broken) }]).diagnostics
  const place = { line: 7, column: 3 }
  const fromEditor = validateDocument(broken as JsonValue, 'a', () => place)
  expect(fromEditor.map(({ code, at, what }) => [code, at.pointer, what])).toEqual(
    fromFile.map(({ code, at, what }) => [code, at.pointer, what]),
  )
  expect(fromEditor.every(({ at }) => at.line === 7 && at.column === 3)).toBe(true)
  expect(validateDocument(offering)).toEqual([])
})

const isSentence = ({ en, 'zh-CN': chinese }: LocalizedText) => /^[A-Z"].*[.?]$/s.test(en) && /\p{Script=Han}.*[。？]$/su.test(chinese)

test('whatever is written, nothing throws, and every diagnostic speaks in whole sentences of both languages', () => {
  fc.assert(
    fc.property(fc.oneof(mutated(values), fc.jsonValue() as fc.Arbitrary<JsonValue>), (value) => {
      const read = readDocuments([{ name: 'a', text: JSON.stringify(value) }])
      for (const { what, why, fix, at } of read.diagnostics satisfies readonly Diagnostic[]) {
        for (const said of [what, why, fix]) expect(said, JSON.stringify(said)).toSatisfy(isSentence)
        expect(at.line).toBeGreaterThan(0)
      }
      const count = Array.isArray(value) ? value.length : 1
      expect(read.documents.length === count || read.diagnostics.length > 0).toBe(true)
      for (const { document } of read.documents satisfies readonly { document: Document }[])
        expect(validateDocument(document as unknown as JsonValue)).toEqual([])
    }),
    { numRuns: 1_500 },
  )
})

test.each(['{"kind":{"toString":""},"id":"x"}', '{"kind":[],"id":"x"}', '{"kind":null,"id":"x"}', '{"kind":7,"id":"x"}'])(
  'a kind that is no text is an unknown kind: %s',
  (written) =>
    expect(readDocuments([{ name: 'x.json', text: written }]).diagnostics).toMatchObject([
      { code: 'document/unknown-kind', at: { pointer: '/kind' } },
    ]),
)
