import { describe, expect, test } from 'vitest'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { documentsFromValues, readDocuments } from '../../engine/document/read-documents.js'
import type { Scenario } from '../../engine/model/scenario.js'
import { runScenarios } from '../../engine/rehearse/run-scenarios.js'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { JsonValue } from '../../engine/values/json.js'
import { sampleFiles } from '../samples/sample-telecom.js'

const documents = readDocuments(sampleFiles()).documents.map(({ document }) => document)
const compilation = compileDraft(documents)
if (compilation.kind !== 'compiled') throw new Error('the sample must compile')
const { catalog } = compilation
const scenarios = catalog.draft.all('scenario')
const run = (scenario: Scenario) => runScenarios(catalog, [scenario]).results[0]!
const named = (id: string) => scenarios.find((scenario) => scenario.id === id)!

describe('the sample operator', () => {
  test.each(runScenarios(catalog).results.map((result) => [catalog.draft.find('scenario', result.scenario)!.name.en, result] as const))(
    '%s',
    (_name, { differences }) => expect(differences).toEqual([]),
  )
})

test('how a scenario is written plays no part: out of the database, keys sorted, it comes out the same', () => {
  const stored = documents.map((document) => JSON.parse(canonicalJson(document as unknown as JsonValue)) as JsonValue)
  const again = compileDraft(documentsFromValues(stored).documents.map(({ document }) => document))
  if (again.kind !== 'compiled') throw new Error('the stored sample must compile')
  expect(again.catalog.fingerprint).toBe(catalog.fingerprint)
  expect(runScenarios(again.catalog).failed).toBe(0)
})

describe('a scenario notices', () => {
  const monthly = named('ef199-monthly-with-line')
  const withExpectation = (expect: Scenario['expect']): Scenario => ({ ...monthly, expect })

  test.each<[string, Scenario['expect'], string]>([
    ['another verdict', { qualification: 'refused' }, '/expect/qualification'],
    ['facts that are not missing', { missing: ['customer.age'] }, '/expect/missing'],
    ['another state', { configuration: 'open' }, '/expect/configuration'],
    [
      'another value in the end',
      { completion: [{ path: '/broadband/broadband', characteristic: 'downlink', value: 10 }] },
      '/expect/completion/0',
    ],
    ['a cent too many', { totals: { monthly: '204.01' } }, '/expect/totals/monthly'],
    ['a line that there is not', { lines: [{ price: 'nothing' }] }, '/expect/lines/0'],
    ['an item too many', { items: [{ specification: 'sim-card', count: 2 }] }, '/expect/items/0/count'],
  ])('%s', (_what, expectation, pointer) =>
    expect(run(withExpectation(expectation)).differences.map((difference) => difference.pointer)).toEqual([pointer]),
  )

  test('that its question has no such answer', () => {
    const contradictory = {
      ...withExpectation({ totals: { monthly: '204' } }),
      choices: [...monthly.choices, { path: '/mobile/ef299', quantity: 1 }],
    }
    expect(run(contradictory)).toMatchObject({
      passed: false,
      differences: [{ pointer: '/expect', expected: 'priced', actual: { kind: 'conflict' } }],
    })
  })
})

test('204 and 204.00 are the same money', () =>
  expect(run({ ...named('ef199-monthly-with-line'), expect: { totals: { monthly: '204' } } }).passed).toBe(true))
