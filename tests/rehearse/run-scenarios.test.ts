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

describe('a scenario about what the customer has notices', () => {
  const changed = named('ef169-to-ef199')
  const leaves = named('ef169-leaves-in-month-12')
  const differences = (scenario: Scenario, expect: Scenario['expect']) =>
    run({ ...scenario, expect }).differences.map(({ pointer, actual }) => [pointer, actual])
  const { changes = {} } = changed.expect
  const [credit, charge] = changes.bill ?? []

  test.each<[string, Scenario['expect']['changes'] & object, string, unknown]>([
    ['another action', { items: [{ path: '/', action: 'modify' }] }, '/expect/changes/items/0/action', 'noChange'],
    ['another basis', { items: [{ path: '/mobile/ef199', basis: 'fresh' }] }, '/expect/changes/items/0/basis', 'none'],
    ['an item that there is not', { items: [{ path: '/mobile/ef299' }] }, '/expect/changes/items/0/path', null],
    [
      'a line that there is twice',
      { lines: [{ price: 'enjoy-plan-monthly' }] },
      '/expect/changes/lines/0',
      ['/mobile/ef169', '/mobile/ef199'],
    ],
    ['a delta', { totals: { monthly: { delta: '30.01' } } }, '/expect/changes/totals/monthly/delta', '30.00'],
    ['an amount of the bill', { bill: [credit!, { ...charge!, amount: '198.99' }] }, '/expect/changes/bill/1/amount', '199.00'],
    ['an entry that is not on the bill', { bill: [credit!, charge!, charge!] }, '/expect/changes/bill/2', null],
    [
      'an entry that nobody expected',
      { bill: [credit!] },
      '/expect/changes/bill',
      [{ kind: 'charge', path: '/mobile/ef199', price: 'enjoy-plan-monthly', amount: '199.00' }],
    ],
  ])('%s', (_what, expected, pointer, actual) => expect(differences(changed, { changes: expected })).toEqual([[pointer, actual]]))

  test('nothing in the order of the bill', () =>
    expect(differences(changed, { changes: { ...changes, bill: [...(changes.bill ?? [])].reverse() } })).toEqual([]))
  test('that somebody who has nothing changes nothing', () => {
    const { held: _, ...ordered } = changed
    expect(differences(ordered, { changes: {} })).toEqual([['/expect/changes', null]])
  })
  test('an order on something that is not held', () => {
    const { held: _, ...ordered } = leaves
    expect(run({ ...ordered, expect: { noPrice: { kind: 'invalid-request', because: ['request/orders-without-held'] } } }).passed).toBe(
      true,
    )
  })
})

describe('a scenario that expects no price', () => {
  const monthly = named('ef199-monthly-with-line')
  const asked = (scenario: Partial<Scenario>, noPrice: NonNullable<Scenario['expect']['noPrice']>) =>
    run({ ...monthly, ...scenario, expect: { noPrice } }).differences

  test('passes with the codes of why, in any order', () => {
    const use = (path: string) => ({ path, metric: 'data.domestic', unit: 'MB', quantity: '1' })
    const wrong = {
      usage: [use('/gone'), use('/main')],
      overrides: [{ path: '/gone', price: 'enjoy-plan-monthly', amount: '1', alterations: { kind: 'all' as const } }],
    }
    const { differences } = run({ ...monthly, ...wrong, expect: { totals: {} } })
    expect(differences.map(({ pointer }) => pointer)).toEqual(['/expect'])
    expect(asked(wrong, { kind: 'invalid-request', because: ['request/usage-not-ordered', 'request/override-not-ordered'] })).toEqual([])
  })
  test('notices a price, another outcome, and another reason', () => {
    expect(asked({}, { kind: 'not-priced' }).map(({ pointer }) => pointer)).toEqual(['/expect/noPrice/kind'])
    const open = { choices: [] }
    expect(asked(open, { kind: 'incomplete' })).toEqual([])
    expect(asked(open, { kind: 'incomplete', because: ['row-unknown'] }).map(({ actual }) => actual)).toEqual([[]])
  })
  test('and figures as well, notices that there are none', () =>
    expect(
      run({ ...monthly, choices: [], expect: { noPrice: { kind: 'incomplete' }, totals: { monthly: '204' } } }).differences.map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/expect']))
})

test('204 and 204.00 are the same money', () =>
  expect(run({ ...named('ef199-monthly-with-line'), expect: { totals: { monthly: '204' } } }).passed).toBe(true))
