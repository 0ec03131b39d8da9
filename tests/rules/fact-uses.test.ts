import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readDocuments } from '../../engine/document/read-documents.js'
import { references } from '../../engine/document/references.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { factUses } from '../../engine/rules/authored-comparisons.js'
import { ruleChecks } from '../../engine/rules/checks.js'
import { text } from '../../engine/values/localized-text.js'

const folder = new URL('../../catalog/samples/sample-telecom/', import.meta.url)
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.json'))
  .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') }))
const sample = readDocuments(files).documents.map(({ document }) => document)
const draft = catalogDraft([...sample, ...everyPlaceThatNamesAFact()])

/** Documents that name a fact wherever a document can. */
function everyPlaceThatNamesAFact(): readonly Document[] {
  const name = text('例', 'Example')
  const when = { any: [{ not: { fact: 'customer.age', operator: 'equal', value: 1 } }] }
  const term = { path: '/', characteristic: 'speed', operator: 'equal', value: { fact: 'customer.age' } }
  const rule = { id: 'r', name, when }
  const rules = [
    { ...rule, kind: 'requires', if: [term], then: [term, { path: '/', selected: true }] },
    { ...rule, kind: 'excludes', terms: [term, { path: '/', characteristic: 'speed', operator: 'in', value: [1, 2] }] },
    { ...rule, kind: 'atMost', maximum: 1, terms: [term] },
  ]
  return [
    {
      kind: 'productOffering',
      id: 'x',
      name,
      category: 'x',
      validFor: {},
      isSellable: true,
      eligibility: when,
      content: { kind: 'bundle', groups: [], rules },
      prices: [],
    },
    { kind: 'condition', id: 'x', name, condition: when },
    {
      kind: 'productOfferingPrice',
      id: 'x',
      name,
      when,
      charge: { kind: 'oneTime', amount: { kind: 'table', table: 'x' }, actions: ['add'] },
    },
    {
      kind: 'priceTable',
      id: 'x',
      name,
      dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
      hitPolicy: { kind: 'unique' },
      rows: [],
    },
    {
      kind: 'realization',
      id: 'x',
      name,
      from: { kind: 'productSpecification', id: 'x' },
      to: { kind: 'serviceSpecification', id: 'x' },
      when,
      characteristics: [],
      quantity: 'one',
      scope: 'item',
    },
    {
      kind: 'scenario',
      id: 'x',
      name,
      offering: 'x',
      facts: {},
      choices: [],
      at: '2026-01-01T00:00:00Z',
      expect: { missing: ['customer.age'], noPrice: { kind: 'undetermined', missing: ['place.id'] } },
    },
  ] as unknown as readonly Document[]
}

test('wherever the schemas say that a fact is named, the checks look', () => {
  const named = draft.documents.flatMap((document) =>
    references(document)
      .filter(({ kinds, pointer }) => kinds.includes('fact') && !(document.kind === 'scenario' && pointer.startsWith('/facts')))
      .map(({ pointer }) => `${document.kind}/${document.id}${pointer}`),
  )
  const looked = factUses(draft).map(({ document, pointer }) => `${document.kind}/${document.id}${pointer}`)
  expect(named.length).toBeGreaterThan(20)
  expect(looked.sort()).toEqual(named.sort())
})

test('the sample operator passes every check of facts and conditions', () => {
  const findings = ruleChecks.flatMap((check) =>
    check.find(catalogDraft(sample)).map((finding) => [check.code, finding.document.id, finding.pointer, finding.what.en]),
  )
  expect(findings).toEqual([])
})
