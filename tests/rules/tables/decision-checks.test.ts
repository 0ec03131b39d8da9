import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../engine/model/check.js'
import { catalogDraft } from '../../../engine/model/draft.js'
import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import type { Facts } from '../../../engine/model/fact.js'
import { decisionCell } from '../../../engine/rules/checks/decision-cell.js'
import { decisionGap } from '../../../engine/rules/checks/decision-gap.js'
import { decisionIds } from '../../../engine/rules/checks/decision-ids.js'
import { decisionMatch } from '../../../engine/rules/checks/decision-match.js'
import { decisionOutcome } from '../../../engine/rules/checks/decision-outcome.js'
import { decisionOverlap } from '../../../engine/rules/checks/decision-overlap.js'
import { decisionPriority } from '../../../engine/rules/checks/decision-priority.js'
import { decisionUnproven } from '../../../engine/rules/checks/decision-unproven.js'
import { tableComparison } from '../../../engine/rules/checks/table-comparison.js'
import { undecidedValue } from '../../../engine/rules/checks/undecided-value.js'
import { ruleChecks } from '../../../engine/rules/checks.js'
import { rulesOf } from '../../../engine/rules/compile-rules.js'
import { decideTable } from '../../../engine/rules/tables/decide-table.js'
import { text } from '../../../engine/values/localized-text.js'
import { outcomes, sampleFacts, withTable } from './some-tables.js'

const colours = { kind: 'choice', values: outcomes.map((value) => ({ value, name: text(value, value) })) }
const age = { id: 'age', fact: 'customer.age', match: 'range' }
const place = { id: 'place', fact: 'place.id', match: 'within' }

/** A table over age, of which fields are set. */
function tableWith(fields: object): object {
  const table = {
    kind: 'decisionTable',
    id: 'colour',
    name: text('颜色', 'Colour'),
    dimensions: [age],
    hitPolicy: { kind: 'unique' },
    outcome: colours,
  }
  return { ...table, otherwise: 'blue', rows: [], ...fields }
}

function found(check: Check, ...documents: readonly object[]) {
  return check.find(withTable(...documents)).map(({ pointer, what, fix }) => `${pointer}: ${what.en} ${fix.en}`)
}

const row = (when: object, id = 'row', extra: object = {}) => ({ id, when, outcome: 'red', ...extra })
const cells = (...some: readonly unknown[]) =>
  found(decisionCell, tableWith({ rows: some.map((cell, i) => row({ age: cell }, `row-${i}`)) }))

describe('a cell', () => {
  test('of a range in which nothing lies is found, whatever its ends', () => {
    expect(
      cells(
        { greaterThan: 2, lessThan: 3 },
        { greaterThan: 3, lessThanInclusive: 3 },
        { greaterThanInclusive: 4, lessThan: 2 },
        { greaterThan: 5 },
      ),
    ).toEqual(
      [0, 1, 2, 3].map((i) =>
        expect.stringContaining(`/rows/${i}/when/age: Row "row-${i}" of "colour": No value of the fact lies in this range.`),
      ),
    )
    expect(cells({ greaterThanInclusive: 3, lessThanInclusive: 3 }, { greaterThan: 2, lessThan: 4 }, { lessThan: 150 })).toEqual([])
  })
  test('of a range without an end, or with the same end twice', () => {
    expect(cells({})).toEqual([expect.stringContaining('The range has no end at all.')])
    expect(cells({ greaterThan: 1, greaterThanInclusive: 1 })).toEqual([expect.stringContaining('names the same end twice')])
  })
  test('that is no range where the dimension matches ranges, and the other way round', () => {
    expect(cells(3)).toEqual([expect.stringContaining('The cell is no range')])
    expect(found(decisionCell, tableWith({ dimensions: [place], rows: [row({ place: { lessThan: 'north' } })] }))).toEqual([
      expect.stringContaining('The cell is a range, but its dimension matches values.'),
    ])
  })
  test('of a wrong type, with its end', () =>
    expect(cells({ lessThan: '3' })).toEqual([expect.stringMatching(/^\/rows\/0\/when\/age\/lessThan: .*must be a number, not "3"/)]))
  test('of a value that there is not says which was meant', () =>
    expect(found(decisionCell, tableWith({ dimensions: [place], rows: [row({ place: ['south', 'nroth'] })] }))).toEqual([
      '/rows/0/when/place/1: Row "row" of "colour": "place.id" has no value "nroth". Did you mean "north"? Write it so.',
    ]))
  test('without any value', () =>
    expect(found(decisionCell, tableWith({ dimensions: [place], rows: [row({ place: [] })] }))).toEqual([
      expect.stringContaining('lists no value'),
    ]))
})

describe('a table', () => {
  test('with an id twice or an unknown dimension', () => {
    const rows = [row({ aeg: { lessThan: 2 } }), row({ constructor: 1 })]
    expect(found(decisionIds, tableWith({ dimensions: [age, age], rows }))).toEqual([
      '/dimensions/1/id: Two dimensions of "colour" have the id "age". Give one of them another id.',
      '/rows/1/id: Two rows of "colour" have the id "row". Give one of them another id.',
      '/rows/0/when/aeg: Row "row" of "colour" fills a dimension "aeg" that the table does not have. Did you mean "age"? Write it so.',
      expect.stringContaining('/rows/1/when/constructor: '),
    ])
  })
  test('that matches a fact in a way that its type does not have', () => {
    const dimensions = [
      { id: 'a', fact: 'customer.level', match: 'range' },
      { id: 'b', fact: 'customer.age', match: 'within' },
      { id: 'c', fact: 'customer.groups', match: 'equal' },
    ]
    expect(found(decisionMatch, tableWith({ dimensions }))).toEqual([
      expect.stringContaining('/dimensions/0/match'),
      expect.stringContaining('/dimensions/1/match'),
    ])
  })
  test('whose outcomes are not of its type', () => {
    const rows = [row({}), row({}, 'other', { outcome: 'rde' })]
    expect(found(decisionOutcome, tableWith({ rows, otherwise: true }))).toEqual([
      expect.stringContaining('/otherwise: An outcome of "colour" is not of its type'),
      expect.stringMatching(/^\/rows\/1\/outcome: .*Did you mean "red"/),
    ])
    expect(found(decisionOutcome, tableWith({ outcome: { ...colours, kind: 'set' } }))[0]).toContain(
      '/outcome/kind: The outcome of "colour" is a set',
    )
  })
  test('with priorities that are missing, twice there, or count for nothing', () => {
    const rows = [row({}, 'a', { priority: 1 }), row({}, 'b', { priority: 1 }), row({}, 'c')]
    expect(found(decisionPriority, tableWith({ hitPolicy: { kind: 'priority' }, rows }))).toEqual([
      expect.stringContaining('/rows/1/priority: Rows "b" and "a" of "colour" both have the priority 1.'),
      expect.stringContaining('/rows/2: "colour" decides by priority, but row "c" has none.'),
    ])
    expect(found(decisionPriority, tableWith({ hitPolicy: { kind: 'collect' }, rows }))).toHaveLength(2)
  })
  test('has a gap in what is in a province and in none of its listed cities', () => {
    const { otherwise: _, ...open } = tableWith({
      dimensions: [place],
      rows: [row({ place: ['north-town', 'south'] }), row({ place: 'cn' }, 'all')],
    }) as { otherwise: string }
    expect(found(decisionGap, open)).toEqual([])
    const alone = { id: 'alone', fact: 'place.id', match: 'equal' }
    const rows = [row({ place: ['north-town', 'south'] }), row({ alone: ['cn', 'north'] }, 'above')]
    const [gap, ...more] = decisionGap.find(withTable({ ...open, dimensions: [place, alone], rows }))
    expect([gap?.witness, more]).toEqual([{ facts: { 'place.id': 'north-city' } }, []])
  })
  test('has rows that overlap only for who is in two groups', () => {
    const dimensions = [
      { id: 'one', fact: 'customer.groups', match: 'equal' },
      { id: 'other', fact: 'customer.groups', match: 'equal' },
    ]
    const rows = [row({ one: 'a' }), row({ one: 'b', other: 'c' }, 'other')]
    const [overlap] = decisionOverlap.find(withTable(tableWith({ dimensions, rows })))
    expect(overlap).toMatchObject({
      pointer: '/rows/1',
      witness: { rows: ['row', 'other'], facts: { 'customer.groups': ['a', 'b', 'c'] } },
    })
  })
  test('that is too entangled is called unproven, and never passed in silence', () => {
    const values = Array.from({ length: 30 }, (_, i) => ({ value: `m${i}`, name: text(`m${i}`, `m${i}`) }))
    const fact = (id: string) => ({ kind: 'fact', id, name: text(id, id), subject: 'customer', type: { kind: 'set', values } })
    const members = values.map(({ value }) => value)
    const dimensions = ['x', 'y'].map((id) => ({ id, fact: id, match: 'equal' }))
    const judged = (check: Check, rows: readonly object[], hitPolicy: object) =>
      found(check, fact('x'), fact('y'), tableWith({ dimensions, rows, hitPolicy }))
    const [one, other] = [row({ x: members, y: members }), row({ x: members, y: members }, 'other')]
    expect(judged(decisionOverlap, [one, other], { kind: 'unique' })).toEqual([
      expect.stringContaining('could not be proven that no two rows hold together'),
    ])
    expect(judged(decisionOverlap, [one], { kind: 'unique' })).toEqual([])
    expect(decisionOverlap.severity).toBe('error')
    expect(judged(decisionUnproven, [{ ...one, priority: 1 }], { kind: 'priority' })).toEqual([
      expect.stringContaining('could not be proven that every row counts'),
    ])
  })
})

describe('a comparison with a table', () => {
  const compare = (operator: string, value: unknown) => ({
    kind: 'condition',
    id: 'c',
    name: text('条件', 'Condition'),
    condition: { table: 'colour', operator, value },
  })
  const rows = [row({ age: { lessThan: 3 } })]
  const judged = (fields: object, operator: string, value: unknown) =>
    found(tableComparison, tableWith({ rows, ...fields }), compare(operator, value))

  test('suits the type of its outcomes', () => {
    expect(judged({}, 'equal', 'red')).toEqual([])
    expect(judged({}, 'lessThan', 'red')).toEqual([
      expect.stringContaining('/condition/operator: "Colour" is of a type that "lessThan" can\'t compare.'),
    ])
    expect(judged({}, 'in', 'red')).toEqual([expect.stringContaining('"in" compares with a list of values.')])
    expect(judged({}, 'equal', 'rde')).toEqual([expect.stringContaining('Did you mean "red"?')])
  })
  test('asks a table that collects for what it contains', () => {
    expect(judged({ hitPolicy: { kind: 'collect' } }, 'contains', 'red')).toEqual([])
    expect(judged({ hitPolicy: { kind: 'collect' } }, 'equal', 'red')).toEqual([
      expect.stringContaining('Use one of these operators: "contains", "doesNotContain".'),
    ])
  })
  test('with an outcome that no row gives is doubted', () => {
    expect(found(undecidedValue, tableWith({ rows }), compare('in', ['red', 'green', 'blue']))).toEqual([
      expect.stringMatching(/^\/condition\/value\/1: No row of "Colour"/),
    ])
    expect(found(undecidedValue, tableWith({ rows }), compare('notEqual', 'blue'))).toEqual([])
  })
})

/** Cells of any form that a valid document may have, whether they suit or not. */
const anyValue = fc.oneof(
  fc.constantFrom<string | number | boolean>('north', 'a', 'gold', '2026-03-01', '2026-13-01', '', 'constructor', 3, -1, 0.5, 1e308, true),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const anyCell = fc.oneof(
  anyValue,
  fc.array(anyValue, { maxLength: 3 }),
  fc.record(
    { greaterThan: anyValue, greaterThanInclusive: anyValue, lessThan: anyValue, lessThanInclusive: anyValue },
    { requiredKeys: [] },
  ),
)
const dimensionIds = ['d0', 'd1', 'constructor', 'nowhere']

test('no valid table makes a check throw, and every overlap and gap that is shown is one', () => {
  const facts = [...Object.keys(sampleFacts), 'nobody.declared', 'item.speed', 'order.action', 'item.quantity']
  const dimension = fc.record({
    id: fc.constantFrom(...dimensionIds),
    fact: fc.constantFrom(...facts),
    match: fc.constantFrom('equal', 'within', 'range'),
  })
  const rows = fc.array(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        when: fc.dictionary(fc.constantFrom(...dimensionIds), anyCell),
        outcome: anyValue,
        priority: fc.integer(),
      },
      { requiredKeys: ['id', 'when', 'outcome'] },
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      fc.array(dimension, { maxLength: 4 }),
      fc.constantFrom('unique', 'priority', 'collect'),
      rows,
      fc.option(anyValue, { nil: undefined }),
      (dimensions, kind, some, otherwise) => {
        const draft = withTable(
          tableWith({
            dimensions,
            hitPolicy: { kind },
            rows: some.map((one, i) => ({ ...one, id: `${one.id}${i}` })),
            otherwise,
          }),
        )
        for (const check of ruleChecks) check.find(draft)
        const rules = rulesOf(draft)
        const decided = (facts: unknown) => decideTable(rules, rules.tables.get('colour')!, facts as Facts)
        for (const { witness } of decisionOverlap.find(draft)) {
          const { rows: both, facts } = witness as { rows: readonly string[]; facts: unknown }
          expect(decided(facts).rows.flatMap(({ row: id, verdict }) => (verdict === 'holds' ? [id] : []))).toEqual(
            expect.arrayContaining([...both]),
          )
        }
        for (const { witness } of decisionGap.find(draft)) expect(decided((witness as { facts: unknown }).facts).rows).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

test('a draft of which nothing else is there is judged without a fault', () => {
  const draft = catalogDraft(
    exampleCatalog(
      tableWith({ dimensions: [{ id: 'x', fact: 'nobody.declared', match: 'equal' }], rows: [row({ x: 1 }), row({}, 'all')] }),
    ),
  )
  expect(ruleChecks.flatMap((check) => check.find(draft).map(() => check.code))).toEqual(['rules/undeclared-fact'])
})
