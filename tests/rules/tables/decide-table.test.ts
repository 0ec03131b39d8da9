import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecisionTable } from '../../../engine/model/decision-table.js'
import type { Facts, TableComparison } from '../../../engine/model/fact.js'
import { missingFacts } from '../../../engine/rules/missing-facts.js'
import { decideTable } from '../../../engine/rules/tables/decide-table.js'
import { indexedRows, scannedRows } from '../../../engine/rules/tables/rows-in-question.js'
import { tableCondition } from '../../../engine/rules/tables/table-condition.js'
import { weighTable } from '../../../engine/rules/tables/weigh-table.js'
import { weigh } from '../../../engine/rules/weigh.js'
import { text } from '../../../engine/values/localized-text.js'
import { outcomes, rulesWith, sampleFacts, someTable } from './some-tables.js'

const policies = ['unique', 'priority', 'collect'] as const
const anyTable = fc.constantFrom(...policies).chain((policy) => someTable(policy))

/** Values for some of the facts that a table looks at; now and then one of no type that anybody declared. */
function someFacts(table: DecisionTable): fc.Arbitrary<Facts> {
  const facts = [...new Set(table.dimensions.map(({ fact }) => fact as string))]
  const strange = fc.constantFrom<Facts[string]>(Number.NaN, '', '10', 'nowhere', true, [], ['a', 'a'])
  const values = facts.map((fact) =>
    fc.option(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...sampleFacts[fact]!.values) }, { weight: 1, arbitrary: strange }), {
      nil: null,
      freq: 4,
    }),
  )
  return fc.tuple(...values).map((all) => Object.fromEntries(all.flatMap((value, i) => (value === null ? [] : [[facts[i]!, value]]))))
}

const withFacts = (tables: fc.Arbitrary<DecisionTable>) =>
  tables.chain((table) => fc.record({ table: fc.constant(table), facts: someFacts(table) }))
const asked = withFacts(anyTable)
const largeAsked = withFacts(fc.constantFrom(...policies).chain((policy) => someTable(policy, 40)))

describe('a table decides what the condition that it comes down to weighs', () => {
  const operators = ['equal', 'notEqual', 'contains', 'doesNotContain', 'in', 'notIn'] as const

  test('whatever is known', () => {
    fc.assert(
      fc.property(asked, fc.constantFrom(...operators), fc.subarray(outcomes, { minLength: 1 }), ({ table, facts }, operator, values) => {
        const rules = rulesWith(table)
        const value = operator === 'in' || operator === 'notIn' ? values : values[0]!
        const comparison = { table: table.id, operator, value } as unknown as TableComparison
        const written = weigh(rules, tableCondition(rules, comparison), facts)
        const reason = weighTable(rules, comparison, facts)
        expect(reason.verdict).toBe(written.verdict)
        expect(missingFacts(reason)).toEqual(missingFacts(written))
      }),
      { numRuns: 500 },
    )
  })

  test('also where a row that holds says alone that it is not otherwise', () => {
    const outcome = { kind: 'choice', values: ['red', 'blue'].map((value) => ({ value, name: { 'zh-CN': value, en: value } })) }
    const table = {
      ...{
        kind: 'decisionTable',
        id: 'colour',
        name: { 'zh-CN': '颜色', en: 'Colour' },
        hitPolicy: { kind: 'collect' },
        outcome,
        otherwise: 'red',
      },
      dimensions: [
        { id: 'level', fact: 'customer.level', match: 'equal' },
        { id: 'size', fact: 'order.size', match: 'range' },
        { id: 'income', fact: 'customer.income', match: 'range' },
      ],
      rows: [
        { id: 'gold', when: { level: ['gold'] }, outcome: 'blue' },
        { id: 'large', when: { size: { greaterThan: 5 } }, outcome: 'red' },
        { id: 'rich', when: { income: { greaterThan: 5 } }, outcome: 'blue' },
      ],
    } as unknown as DecisionTable
    const asksForRed = { table: table.id, operator: 'equal', value: 'red' } as unknown as TableComparison
    expect(missingFacts(weighTable(rulesWith(table), asksForRed, { 'customer.level': 'gold' }))).toEqual(['order.size'])
  })

  test('and says what is missing only while it can not say what it decides', () => {
    fc.assert(
      fc.property(asked, ({ table, facts }) => {
        const rules = rulesWith(table)
        const { found, missing, outcomes: verdicts } = decideTable(rules, rules.tables.get(table.id)!, facts)
        expect([...verdicts.values()].includes('unknown')).toBe(missing.length > 0)
        if (missing.length > 0) expect(found).toBe(null)
        for (const fact of missing) expect(facts).not.toHaveProperty([fact])
      }),
      { numRuns: 300 },
    )
  })
})

test('the index of a table finds the rows that looking at each of them finds', () => {
  fc.assert(
    fc.property(largeAsked, ({ table, facts }) => {
      const rules = rulesWith(table)
      const compiled = rules.tables.get(table.id)!
      expect(indexedRows(rules, compiled, facts)).toEqual(scannedRows(rules, compiled, facts))
    }),
    { numRuns: 600 },
  )
})

describe('what a cell means', () => {
  const dimension = {
    place: 'place.id',
    age: 'customer.age',
    income: 'customer.income',
    groups: 'customer.groups',
    since: 'customer.since',
    at: 'order.at',
  }
  const matches = { place: 'within', age: 'range', income: 'range', groups: 'equal', since: 'range', at: 'range' }
  const decided = (when: object, facts: Facts, extra: object = {}) => {
    const table = {
      kind: 'decisionTable',
      id: 'colour',
      name: text('颜色', 'Colour'),
      dimensions: Object.entries(dimension).map(([id, fact]) => ({ id, fact, match: matches[id as keyof typeof matches] })),
      hitPolicy: { kind: 'unique' },
      outcome: { kind: 'choice', values: outcomes.map((value) => ({ value, name: text(value, value) })) },
      rows: [{ id: 'row', when, outcome: 'red' }],
      ...extra,
    }
    const rules = rulesWith(table)
    return decideTable(rules, rules.tables.get('colour')!, facts)
  }
  const holds = (when: object, facts: Facts) => decided(when, facts).found === 'red'

  test.each<[string, object, Facts, boolean]>([
    ['an open end is not part of the range', { age: { greaterThan: 2 } }, { 'customer.age': 2 }, false],
    ['a closed end is part of the range', { age: { greaterThanInclusive: 2 } }, { 'customer.age': 2 }, true],
    ['an open end at the top is not part of it', { income: { lessThan: 2 } }, { 'customer.income': 2 }, false],
    ['what lies just below an open end is', { income: { lessThan: 2 } }, { 'customer.income': 1.9999999999999998 }, true],
    ['a closed end at the top is part of it', { since: { lessThanInclusive: '2026-03-01' } }, { 'customer.since': '2026-03-01' }, true],
    ['a day ends where the next begins', { since: { lessThan: '2026-03-01' } }, { 'customer.since': '2026-02-28' }, true],
    [
      'a moment is the same in every zone',
      { at: { greaterThanInclusive: '2026-03-01T08:00:00+08:00' } },
      { 'order.at': '2026-03-01T00:00:00.000Z' },
      true,
    ],
    ['a place takes in what lies below it', { place: 'north' }, { 'place.id': 'north-town' }, true],
    ['and not what lies above it', { place: 'north-town' }, { 'place.id': 'north' }, false],
    ['one place of several suffices', { place: ['south', 'north-town'] }, { 'place.id': 'south-town' }, true],
    ['one member of a set suffices', { groups: ['a', 'b'] }, { 'customer.groups': ['b', 'c'] }, true],
    ['an empty set has no member', { groups: ['a', 'b'] }, { 'customer.groups': [] }, false],
    ['a cell that is left out is any', {}, {}, true],
    ['all cells of a row must hold', { place: 'north', age: { lessThan: 3 } }, { 'place.id': 'north', 'customer.age': 3 }, false],
  ])('%s', (_sentence, when, facts, expected) => expect(holds(when, facts)).toBe(expected))

  test('an absent fact is unknown, and never any', () => {
    expect(decided({ place: 'north' }, {})).toMatchObject({ found: null, missing: ['place.id'] })
    expect(decided({ place: 'north' }, {}, { otherwise: 'blue' })).toMatchObject({ found: null, missing: ['place.id'] })
    expect(decided({ place: 'north', age: { lessThan: 3 } }, { 'customer.age': 4 }, { otherwise: 'blue' })).toMatchObject({
      found: 'blue',
      missing: [],
    })
  })

  test('otherwise decides just where no row holds', () => {
    expect(decided({ place: 'north' }, { 'place.id': 'south' }, { otherwise: 'blue' })).toMatchObject({ found: 'blue', rows: [] })
    expect(decided({ place: 'north' }, { 'place.id': 'south' })).toMatchObject({ found: null, missing: [] })
  })
})

describe('the hit policy', () => {
  const rows = [
    { id: 'wide', when: { age: { lessThan: 5 } }, outcome: 'red', priority: 2 },
    { id: 'narrow', when: { place: 'north', age: { lessThan: 3 } }, outcome: 'green', priority: 1 },
    { id: 'again', when: { place: 'north' }, outcome: 'red', priority: 3 },
  ]
  const decide = (kind: string, facts: Facts) => {
    const table = {
      kind: 'decisionTable',
      id: 'colour',
      name: text('颜色', 'Colour'),
      dimensions: [
        { id: 'place', fact: 'place.id', match: 'within' },
        { id: 'age', fact: 'customer.age', match: 'range' },
      ],
      hitPolicy: { kind },
      outcome: { kind: 'choice', values: outcomes.map((value) => ({ value, name: text(value, value) })) },
      rows,
    }
    const rules = rulesWith(table)
    const { found, missing, rows: shown } = decideTable(rules, rules.tables.get('colour')!, facts)
    return { found, missing, rows: shown.map(({ row, verdict }) => `${row} ${verdict}`) }
  }

  test('takes the lowest priority number that holds', () => {
    expect(decide('priority', { 'place.id': 'north', 'customer.age': 2 })).toEqual({ found: 'green', missing: [], rows: ['narrow holds'] })
    expect(decide('priority', { 'place.id': 'north', 'customer.age': 4 })).toEqual({ found: 'red', missing: [], rows: ['wide holds'] })
    expect(decide('priority', { 'place.id': 'north', 'customer.age': 5 })).toEqual({ found: 'red', missing: [], rows: ['again holds'] })
  })
  test('lets no later row decide while an earlier one could', () =>
    expect(decide('priority', { 'customer.age': 2 })).toEqual({
      found: null,
      missing: ['place.id'],
      rows: ['narrow unknown', 'wide unknown'],
    }))
  test('does not ask for what an earlier row makes no difference', () =>
    expect(decide('priority', { 'customer.age': 4 })).toEqual({ found: 'red', missing: [], rows: ['wide holds'] }))
  test('collects every outcome once', () =>
    expect(decide('collect', { 'place.id': 'north', 'customer.age': 2 })).toMatchObject({ found: ['green', 'red'], missing: [] }))
  test('collects nothing where nothing holds', () =>
    expect(decide('collect', { 'place.id': 'south', 'customer.age': 5 })).toMatchObject({ found: [], missing: [] }))
})
