import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareOpinions, type Weigh } from '../../catalog/second-opinion/second-opinion.js'
import { mostSecondRows } from '../../catalog/second-opinion/table-outcomes.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { weigh } from '../../engine/rules/weigh.js'
import { text } from '../../engine/values/localized-text.js'

const name = text('名称', 'Name')
const outcomes = ['x', 'y', 'z']

function draftWith(eligibility: unknown, ...documents: readonly object[]) {
  const line = exampleCatalog().find(({ kind }) => kind === 'productOffering')
  const draft = catalogDraft(exampleCatalog({ ...line, eligibility }, ...documents))
  return { draft, rules: compileRules(draft) }
}

function tableOf(hitPolicy: string, rows: readonly object[], otherwise?: string): object {
  return {
    kind: 'decisionTable',
    id: 'table',
    name,
    dimensions: [
      { id: 'age', fact: 'customer.age', match: 'range' },
      { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
      { id: 'place', fact: 'place.id', match: 'within' },
      { id: 'channel', fact: 'channel.id', match: 'equal' },
    ],
    hitPolicy: { kind: hitPolicy },
    outcome: { kind: 'choice', values: outcomes.map((value) => ({ value, name })) },
    ...(otherwise === undefined ? {} : { otherwise }),
    rows: rows.map((row, n) => ({ id: `row-${n}`, priority: n, ...row })),
  }
}

const age = fc.integer({ min: 0, max: 6 })
const range = fc.oneof(
  age.map((end) => ({ greaterThanInclusive: end })),
  age.map((end) => ({ greaterThan: end })),
  fc.tuple(age, age).map(([low, size]) => ({ greaterThanInclusive: low, lessThan: low + size + 1 })),
  fc.tuple(age, age).map(([low, size]) => ({ greaterThan: low, lessThanInclusive: low + size + 1 })),
)
const cells = fc.record(
  {
    age: range,
    segment: fc.constantFrom<unknown>('home', ['home']),
    place: fc.constantFrom<unknown>('north', 'north-town', ['north-town', 'cn']),
    channel: fc.constantFrom<unknown>('web', ['shop', 'web']),
  },
  { requiredKeys: [] },
)
const row = fc.record({ when: cells, outcome: fc.constantFrom(...outcomes) })
const table = fc.record({
  hitPolicy: fc.constantFrom('priority', 'collect'),
  rows: fc.array(row, { minLength: 1, maxLength: 6 }),
  otherwise: fc.option(fc.constantFrom(...outcomes), { nil: undefined }),
})

const comparison = (hitPolicy: string) =>
  hitPolicy === 'collect'
    ? fc.record({
        table: fc.constant('table'),
        operator: fc.constantFrom('contains', 'doesNotContain'),
        value: fc.constantFrom(...outcomes),
      })
    : fc.oneof(
        fc.record({ table: fc.constant('table'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.constantFrom(...outcomes) }),
        fc.record({
          table: fc.constant('table'),
          operator: fc.constantFrom('in', 'notIn'),
          value: fc.subarray(outcomes, { minLength: 1 }),
        }),
      )

const oldest = { kind: 'fact', id: 'customer.age', name, subject: 'customer', type: { kind: 'number', integer: true, minimum: 0 } }

describe('decision tables', () => {
  test('are decided alike by both evaluators, whatever the hit policy', () =>
    fc.assert(
      fc.asyncProperty(
        table.chain((one) => fc.tuple(fc.constant(one), comparison(one.hitPolicy))),
        async ([{ hitPolicy, rows, otherwise }, eligibility]) => {
          const { draft, rules } = draftWith({ any: [{ not: eligibility }] }, oldest, tableOf(hitPolicy, rows, otherwise))
          expect(await compareOpinions(draft, rules, [])).toEqual([])
        },
      ),
      { numRuns: 40 },
    ))

  test('a defect in how rows go before one another is found', async () => {
    const rows = [
      { when: { age: { lessThan: 18 } }, outcome: 'x' },
      { when: {}, outcome: 'y' },
    ]
    const eligibility = { table: 'table', operator: 'equal', value: 'y' } as never as Condition
    const { draft, rules } = draftWith(eligibility, tableOf('priority', rows))
    expect(await compareOpinions(draft, rules, [])).toEqual([])
    const lastRowWins: Weigh = (known, condition, facts) =>
      'table' in condition ? { ...weigh(known, condition, facts), verdict: 'holds' } : weigh(known, condition, facts)
    expect(await compareOpinions(draft, rules, [], lastRowWins)).toMatchObject([
      { document: { id: 'line' }, facts: { 'customer.age': 17 }, ours: 'holds', theirs: 'fails' },
    ])
  })

  test('a defect in what we make of its cells is found too', async () => {
    const rows = [{ when: { age: { lessThan: 18 } }, outcome: 'x' }]
    const { draft, rules } = draftWith({ table: 'table', operator: 'equal', value: 'x' }, tableOf('priority', rows, 'y'))
    const misread = rules.tables.get('table')!
    const cells = misread.rows[0]!.cells.map((cell) => ({ ...cell, operator: 'lessThanInclusive' as const }))
    const tables = new Map([['table', { ...misread, rows: [{ ...misread.rows[0]!, cells: cells as never }] }]])
    expect(await compareOpinions(draft, { ...rules, tables }, [])).toMatchObject([
      { facts: { 'customer.age': 18 }, ours: 'holds', theirs: 'fails' },
    ])
  })

  test('one that is too large for a second evaluator is passed over, not waited for', async () => {
    const rows = Array.from({ length: mostSecondRows + 1 }, () => ({ when: { age: { lessThan: 18 } }, outcome: 'x' }))
    const { draft, rules } = draftWith({ table: 'table', operator: 'contains', value: 'x' }, tableOf('collect', rows))
    const broken: Weigh = (known, condition, facts) => ({ ...weigh(known, condition, facts), verdict: 'unknown' })
    expect(await compareOpinions(draft, rules, [], broken)).toEqual([])
  })
})

describe('rule templates', () => {
  const template = {
    kind: 'ruleTemplate',
    id: 'band',
    name,
    parameters: [{ id: 'from', name, type: { kind: 'number' } }],
    condition: { not: { fact: 'customer.age', operator: 'lessThan', value: { parameter: 'from' } } },
  }

  test('are filled in for both, and a defect behind one is found', async () => {
    const { draft, rules } = draftWith({ template: 'band', with: { from: 18 } }, template)
    expect(await compareOpinions(draft, rules, [])).toEqual([])
    const offByOne: Weigh = (known, _condition, facts) =>
      weigh(known, { not: { fact: 'customer.age' as never, operator: 'lessThan', value: 17 } }, facts)
    expect(await compareOpinions(draft, rules, [], offByOne)).toMatchObject([{ facts: { 'customer.age': 17 }, theirs: 'fails' }])
  })
})
