import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import type { DecisionTable } from '../../engine/model/decision-table.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { FactType } from '../../engine/model/fact.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { type EditedRow, writtenRows } from '../../studio/parts/decision-table/table-rows.js'
import {
  dimensionFor,
  rowCounts,
  rowsInShape,
  shapeFault,
  shapeOf,
  type TableShape,
  withOutcome,
  withShape,
} from '../../studio/parts/decision-table/table-shape.js'
import { ruleFacts } from '../../studio/parts/rule-fact.js'
import { documentText } from '../../studio/source/local-drafts.js'

const choice = (...values: readonly string[]): FactType => ({
  kind: 'choice',
  values: values.map((value) => ({ value, name: text(value, value) })),
})
const table = {
  kind: 'decisionTable',
  id: 'tier',
  name: text('分层', 'Tier'),
  dimensions: [
    { id: 'age', fact: 'customer.age', match: 'range' },
    { id: 'place', fact: 'place.id', match: 'within' },
  ],
  hitPolicy: { kind: 'priority' },
  outcome: choice('gold', 'silver'),
  otherwise: 'silver',
  rows: [
    { id: 'young', when: { age: { lessThan: 18 } }, outcome: 'silver', priority: 4 },
    { id: 'north', when: { age: { lessThan: 60 }, place: 'north' }, outcome: 'gold', priority: 2 },
  ],
} as unknown as DecisionTable
const documents = catalogDraft(exampleCatalog(table))
const facts = ruleFacts(documents, true)
const shape = shapeOf(table)

/** What the grid does when a shape is taken. */
function reshaped(before: DecisionTable, rows: readonly EditedRow[], next: TableShape): DecisionTable {
  return { ...withShape(before, next), rows: writtenRows(rowsInShape(before, rows, next)) }
}

describe('the shape of a table', () => {
  test('that nobody changed leaves the table as it is, to the letter, and its rows the same', () => {
    expect(rowsInShape(table, table.rows, shape)).toBe(table.rows)
    expect(documentText(reshaped(table, table.rows, shape))).toBe(documentText(table))
  })

  test('without a column has rows without its cells, and the other cells as they were', () => {
    const next = { ...shape, dimensions: table.dimensions.slice(1) }
    const { rows } = reshaped(table, table.rows, next)
    expect(rows.map(({ when }) => when)).toEqual([{}, { place: 'north' }])
    expect(rowsInShape(table, table.rows, { ...shape, dimensions: table.dimensions.slice(0, 1) })[0]).toBe(table.rows[0])
  })

  test('that no longer counts priorities has none, and one that does numbers its rows from top to bottom', () => {
    const { rows } = reshaped(table, table.rows, { ...shape, hitPolicy: { kind: 'unique' } })
    expect(rows.every((row) => !('priority' in row))).toBe(true)
    const unique: DecisionTable = { ...table, hitPolicy: { kind: 'unique' }, rows: [...rows, { ...rows[0]!, id: 'odd', priority: 7 }] }
    expect(rowsInShape(unique, unique.rows, shape).map(({ priority }) => priority)).toEqual([8, 9, 7])
  })

  test('keeps rows that somebody has begun', () => {
    const begun: EditedRow = { id: 'row-3', when: { age: { lessThan: 5 } }, outcome: null, priority: 3 }
    const rows = rowsInShape(table, [...table.rows, begun], { ...shape, dimensions: table.dimensions.slice(1) })
    expect(rows.at(-1)).toEqual({ ...begun, when: {} })
  })

  test('keeps what holds where no row does only while it is an outcome', () => {
    expect(withOutcome(documents, shape, choice('silver', 'bronze')).otherwise).toBe('silver')
    expect(withOutcome(documents, shape, choice('gold')).otherwise).toBeNull()
    expect(withOutcome(documents, shape, { kind: 'flag' }).otherwise).toBeNull()
    expect(withShape(table, { ...shape, otherwise: null })).not.toHaveProperty('otherwise')
  })

  test('is not taken without a column, or with outcomes that are no outcomes', () => {
    const fault = (more: Partial<TableShape>) => shapeFault({ ...shape, ...more })?.key
    expect(fault({})).toBeUndefined()
    expect(fault({ dimensions: [] })).toBe('shape.fault.columns')
    expect(fault({ outcome: choice() })).toBe('shape.fault.outcomes')
    expect(fault({ outcome: choice('') })).toBe('shape.fault.value')
    expect(fault({ outcome: choice('gold', 'gold') })).toBe('shape.fault.taken')
    expect(fault({ outcome: { kind: 'choice', values: [{ value: 'gold', name: text('金', ' ') }] } })).toBe('newRule.fault.name')
  })

  test('says in how many rows a column and an outcome are', () => {
    const { cells, outcomes } = rowCounts(table.rows)
    expect([...cells]).toEqual([
      ['age', 2],
      ['place', 1],
    ])
    expect(outcomes.get('gold')).toBe(1)
  })
})

describe('a column that is added', () => {
  test.each([
    ['customer.age', 'range'],
    ['place.id', 'within'],
    ['customer.marketSegment', 'equal'],
  ])('for %s is matched by %s', (id, match) => {
    expect(dimensionFor(facts.find((fact) => fact.id === id)!, table.dimensions)).toMatchObject({ fact: id, match })
  })

  test('has an id that no other has, whatever its fact is called', () => {
    const odd = ['a', '年龄', 'a.__proto__', 'x.constructor', `x.${'y'.repeat(200)}`].map((id) => ({ ...facts[0]!, id }))
    const ids = fc.array(fc.constantFrom(...odd), { minLength: 1, maxLength: 12 }).map((many) => {
      const columns: ReturnType<typeof dimensionFor>[] = []
      for (const fact of many) columns.push(dimensionFor(fact, columns))
      return columns.map(({ id }) => id)
    })
    fc.assert(
      fc.property(ids, (found) => {
        expect(new Set(found).size).toBe(found.length)
        for (const id of found) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/)
      }),
    )
  })
})

describe('whatever is done to a table', () => {
  const step = fc.oneof(
    fc.record({ act: fc.constant('add' as const), fact: fc.constantFrom(...facts) }),
    fc.record({ act: fc.constant('remove' as const), at: fc.nat(3) }),
    fc.record({ act: fc.constant('policy' as const), kind: fc.constantFrom('unique' as const, 'priority' as const, 'collect' as const) }),
    fc.record({
      act: fc.constant('outcome' as const),
      outcome: fc.constantFrom<FactType>({ kind: 'flag' }, { kind: 'number' }, choice('gold'), choice('')),
    }),
    fc.record({ act: fc.constant('otherwise' as const), otherwise: fc.constantFrom(null, 'gold', true, 3) }),
  )

  test('the schema of tables allows what is taken, and no cell is left without its column', () => {
    fc.assert(
      fc.property(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 4 }), (rounds) => {
        let present = table
        for (const steps of rounds) {
          let next = shapeOf(present)
          for (const one of steps) {
            if (one.act === 'add')
              next = { ...next, dimensions: [...next.dimensions, dimensionFor(one.fact, [...present.dimensions, ...next.dimensions])] }
            else if (one.act === 'remove') next = { ...next, dimensions: next.dimensions.toSpliced(one.at, 1) }
            else if (one.act === 'policy') next = { ...next, hitPolicy: { kind: one.kind } }
            else if (one.act === 'outcome') next = withOutcome(documents, next, one.outcome)
            else next = { ...next, otherwise: one.otherwise }
          }
          if (shapeFault(next) === null) present = reshaped(present, present.rows, next)
        }
        expect(documentsFromValues([JSON.parse(documentText(present)) as JsonValue]).diagnostics).toEqual([])
        const columns = new Set(present.dimensions.map(({ id }) => id))
        const isCounted = present.hitPolicy.kind === 'priority'
        for (const { when, priority } of present.rows) {
          for (const cell of Object.keys(when)) expect(columns).toContain(cell)
          expect(priority !== undefined).toBe(isCounted)
        }
      }),
    )
  })
})
