import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../../engine/model/draft.js'
import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import { rulesOf } from '../../../engine/rules/compile-rules.js'
import { shadowedRows } from '../../../engine/rules/tables/covered-rows.js'
import { decideTable } from '../../../engine/rules/tables/decide-table.js'
import { meetingRows } from '../../../engine/rules/tables/meeting-rows.js'
import { type TableSpace, tableSpace } from '../../../engine/rules/tables/table-space.js'
import { uncoveredWindows } from '../../../engine/rules/tables/uncovered-windows.js'
import { text } from '../../../engine/values/localized-text.js'

const name = text('名称', 'Name')
const cities = Array.from({ length: 400 }, (_, i) => ({ kind: 'place', id: `city-${i}`, name, level: 'city', parent: 'north' }))
const levels = Array.from({ length: 10 }, (_, i) => ({ value: `level-${i}`, name }))
const level = { kind: 'fact', id: 'customer.level', name, subject: 'customer', type: { kind: 'choice', values: levels } }

/** Every city, every level, every six years of age: 100,000 rows, and one for the places that are no city. */
const grid = cities.flatMap(({ id: city }, c) =>
  levels.flatMap(({ value }, l) =>
    Array.from({ length: 25 }, (_, a) => ({
      id: `r-${c}-${l}-${a}`,
      when: { place: city, level: value, age: { greaterThanInclusive: a * 6, ...(a === 24 ? {} : { lessThan: a * 6 + 6 }) } },
      outcome: `level-${(c + l + a) % 10}`,
    })),
  ),
)
const elsewhere = { id: 'elsewhere', when: { alone: ['cn', 'north', 'north-town'] }, outcome: 'level-0' }

function spaceOf(rows: readonly object[], kind: 'unique' | 'priority') {
  const numbered = kind === 'priority' ? rows.map((row, i) => ({ ...row, priority: i })) : rows
  const draft = catalogDraft(
    exampleCatalog(...cities, level, {
      kind: 'decisionTable',
      id: 'grid',
      name,
      dimensions: [
        { id: 'place', fact: 'place.id', match: 'within' },
        { id: 'alone', fact: 'place.id', match: 'equal' },
        { id: 'level', fact: 'customer.level', match: 'equal' },
        { id: 'age', fact: 'customer.age', match: 'range' },
      ],
      hitPolicy: { kind },
      outcome: { kind: 'choice', values: levels },
      rows: numbered,
    }),
  )
  const rules = rulesOf(draft)
  return { rules, table: rules.tables.get('grid')!, space: tableSpace(draft, rules, rules.tables.get('grid')!) as TableSpace }
}

/** How often a row may be looked at on the average. */
const mostLooks = 40

describe('a table of 100,000 rows', () => {
  test('is proven sound by a few looks at each row', () => {
    const { space, table } = spaceOf([...grid, elsewhere], 'unique')
    const budget = { steps: mostLooks * table.rows.length }
    expect(meetingRows(space, 20, budget)).toEqual({ found: [], end: 'complete' })
    expect(uncoveredWindows(space, 5, budget)).toEqual({ found: [], end: 'complete' })
  })

  test('shows the one row that is missing and the two that overlap', () => {
    const { space, table } = spaceOf([...grid.filter(({ id }) => id !== 'r-77-3-5'), { ...grid[0]!, id: 'again' }, elsewhere], 'unique')
    const budget = { steps: mostLooks * table.rows.length }
    const { found: gaps } = uncoveredWindows(space, 5, budget)
    expect(gaps.map(({ from }) => space.factsAt(from))).toEqual([
      { 'place.id': 'city-77', 'customer.level': 'level-3', 'customer.age': 30 },
    ])
    const { found: meetings } = meetingRows(space, 20, budget)
    expect(meetings.map(({ rows }) => rows.map((row) => table.rows[row]!.id))).toEqual([['again', 'r-0-0-0']])
  })

  test('shows the row that never decides', () => {
    const { space, table } = spaceOf(
      [
        ...grid,
        { id: 'late', when: { place: 'city-5', age: { lessThan: 13 } }, outcome: 'level-0' },
        { id: 'rest', when: {}, outcome: 'level-1' },
      ],
      'priority',
    )
    const { found, end } = shadowedRows(space, 20, { steps: mostLooks * table.rows.length })
    expect(end).toBe('complete')
    expect(found.map(({ row, by }) => [table.rows[row]!.id, by.length])).toEqual([['late', 30]])
  })

  test('decides for every corner of the grid as its rows say', () => {
    const { rules, table } = spaceOf([...grid, elsewhere], 'unique')
    for (const [c, l, a] of [
      [0, 0, 0],
      [399, 9, 24],
      [123, 4, 7],
    ] as const) {
      const facts = { 'place.id': `city-${c}`, 'customer.level': `level-${l}`, 'customer.age': a * 6 + 5 }
      expect(decideTable(rules, table, facts)).toMatchObject({ found: `level-${(c + l + a) % 10}`, rows: [{ row: `r-${c}-${l}-${a}` }] })
    }
  })
})
