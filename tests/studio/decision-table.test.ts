import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DecisionCell, DecisionTable, RangeCell } from '../../engine/model/decision-table.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { FactType } from '../../engine/model/fact.js'
import { text } from '../../engine/values/localized-text.js'
import { cellText, readCell, typedCell } from '../../studio/parts/decision-table/cell-text.js'
import { tableColumns } from '../../studio/parts/decision-table/table-columns.js'
import { columnText, readRow, typedText } from '../../studio/parts/decision-table/table-edit.js'
import { missingCase, tableFindings } from '../../studio/parts/decision-table/table-findings.js'
import { type EditedRow, movedRow, withNewRow, withoutRow, withRowFor, writtenRows } from '../../studio/parts/decision-table/table-rows.js'
import { valueNames } from '../../studio/parts/value-names.js'

const tier: FactType = {
  kind: 'choice',
  values: [
    { value: 'gold', name: text('金卡', 'Gold') },
    { value: 'silver', name: text('银卡', 'Silver') },
    { value: 'old', name: text('银卡', 'Silver') },
    { value: 'odd', name: text('甲，乙', 'One, two') },
  ],
}
const table = {
  kind: 'decisionTable',
  id: 'tier',
  name: text('分层', 'Tier'),
  dimensions: [
    { id: 'age', fact: 'customer.age', match: 'range' },
    { id: 'place', fact: 'place.id', match: 'within' },
    { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
  ],
  hitPolicy: { kind: 'priority' },
  outcome: tier,
  rows: [
    { id: 'young', when: { age: { lessThan: 18 } }, outcome: 'silver', priority: 1 },
    { id: 'north', when: { place: 'north', segment: ['home'] }, outcome: 'gold', priority: 2 },
  ],
} as unknown as DecisionTable
const documents = catalogDraft(exampleCatalog(table))
const columns = tableColumns(documents, table)
const age = valueNames(documents, { kind: 'number', minimum: 0, maximum: 150, integer: true })
const choice = valueNames(documents, tier)
const read = (typed: string) => {
  const found = readCell(age, 'range', typed)
  return 'cell' in found ? found.cell : found.fault.key
}

describe('a cell', () => {
  test.each<[string, RangeCell | null]>([
    ['[18, 65)', { greaterThanInclusive: 18, lessThan: 65 }],
    ['(18,65]', { greaterThan: 18, lessThanInclusive: 65 }],
    ['（18，65］', { greaterThan: 18, lessThanInclusive: 65 }],
    ['【18、65）', { greaterThanInclusive: 18, lessThan: 65 }],
    ['>= 18', { greaterThanInclusive: 18 }],
    ['≥18', { greaterThanInclusive: 18 }],
    ['< 65', { lessThan: 65 }],
    ['>18, <= 65', { greaterThan: 18, lessThanInclusive: 65 }],
    ['[18, )', { greaterThanInclusive: 18 }],
    ['[18, ∞)', { greaterThanInclusive: 18 }],
    ['(-∞, 65)', { lessThan: 65 }],
    ['18', { greaterThanInclusive: 18, lessThanInclusive: 18 }],
    ['', null],
    [' ', null],
    ['(,)', null],
  ])('is read from %s', (typed, cell) => expect(read(typed)).toEqual(cell))

  test.each([
    ['18 to 65', 'fact.fault.number'],
    ['[18, 65', 'grid.fault.range'],
    ['[65, 18)', 'grid.fault.emptyRange'],
    ['(18, 18]', 'grid.fault.emptyRange'],
    ['>= 18, >= 20', 'grid.fault.range'],
    ['>= 1.5', 'fact.fault.integer'],
    ['< 200', 'fact.fault.maximum'],
    ['[a, b]', 'fact.fault.number'],
  ])('is not read from %s, and the author is told why', (typed, fault) => expect(read(typed)).toBe(fault))

  test('is read from names in either language and from ids', () => {
    const list = (typed: string) => readCell(choice, 'equal', typed)
    expect(list('Gold')).toEqual({ cell: 'gold' })
    expect(list('金卡，Old')).toEqual({ cell: ['gold', 'old'] })
    expect(list('gold、gold')).toEqual({ cell: 'gold' })
    expect(list('["One, two", "gold"]')).toEqual({ cell: ['odd', 'gold'] })
  })

  test('is not guessed where two values have one name, or none is known', () => {
    expect(readCell(choice, 'equal', '银卡')).toMatchObject({ fault: { key: 'value.fault.ambiguous', values: { ids: 'silver · old' } } })
    expect(readCell(choice, 'equal', 'Golf')).toMatchObject({ fault: { key: 'value.fault.unknownNear', values: { near: 'Gold' } } })
    expect(readCell(choice, 'equal', '__proto__')).toMatchObject({ fault: { key: 'value.fault.unknown' } })
  })

  test('is shown in the words of the page', () => {
    expect(cellText(age, { greaterThanInclusive: 18, lessThan: 65 }, 'en')).toBe('[18, 65)')
    expect(cellText(age, { greaterThan: 18 }, 'en')).toBe('> 18')
    expect(cellText(age, undefined, 'en')).toBe('')
    expect(cellText(choice, ['gold', 'silver'], 'zh-CN')).toBe('金卡、银卡')
    expect(cellText(valueNames(documents, { kind: 'flag' }), true, 'zh-CN')).toBe('是')
  })

  test('comes back from the text it is edited as, in both languages', () => {
    const end = fc.integer({ min: 0, max: 150 })
    const range = fc
      .record({ from: fc.option(end), to: fc.option(end), open: fc.boolean(), closed: fc.boolean() })
      .filter(({ from, to }) => (from !== null || to !== null) && (from === null || to === null || from < to))
      .map(
        ({ from, to, open, closed }): DecisionCell => ({
          ...(from === null ? {} : { [open ? 'greaterThan' : 'greaterThanInclusive']: from }),
          ...(to === null ? {} : { [closed ? 'lessThanInclusive' : 'lessThan']: to }),
        }),
      )
    const values = fc.uniqueArray(fc.constantFrom('gold', 'silver', 'old', 'odd'), { minLength: 1 })
    fc.assert(
      fc.property(range, values, fc.constantFrom('zh-CN' as const, 'en' as const), (cell, many, language) => {
        expect(readCell(age, 'range', typedCell(age, cell, language))).toEqual({ cell })
        const list = many.length === 1 ? many[0]! : many
        expect(readCell(choice, 'equal', typedCell(choice, list, language))).toEqual({ cell: list })
      }),
    )
  })
})

describe('the columns of a table', () => {
  test('are the row, each dimension by the name of its fact, the outcome, and the priority where rows may overlap', () => {
    expect(columns.map((column) => (column.kind === 'dimension' ? column.name?.en : column.kind))).toEqual([
      'row',
      'Age',
      'Place',
      'Market segments',
      'outcome',
      'priority',
    ])
    expect(tableColumns(documents, { ...table, hitPolicy: { kind: 'unique' } })).toHaveLength(5)
  })

  test('show and take what is typed into them', () => {
    const [row, ageColumn, place, , outcome, priority] = columns
    const north = table.rows[1]!
    expect(columns.map((column) => columnText(column, north, 'en'))).toEqual(['north', '', 'North', 'Home', 'Gold', '2'])
    const typed = (column: typeof row, what: string) => readRow(column!, north, what, (id) => id === 'young')
    expect(typed(ageColumn, '>= 60')).toMatchObject({ row: { when: { age: { greaterThanInclusive: 60 }, place: 'north' } } })
    expect(typed(place, '')).toEqual({ row: { ...north, when: { segment: ['home'] } } })
    expect(typed(place, '北城')).toMatchObject({ row: { when: { place: 'north-town' } } })
    expect(typed(outcome, 'old')).toMatchObject({ row: { outcome: 'old' } })
    expect(typed(outcome, '')).toMatchObject({ fault: { key: 'grid.fault.outcome' } })
    expect(typed(priority, '７')).toMatchObject({ row: { priority: 7 } })
    expect(typed(priority, 'first')).toMatchObject({ fault: { key: 'fact.fault.integer' } })
    expect(typed(row, 'young')).toMatchObject({ fault: { key: 'grid.fault.taken' } })
    expect(typed(row, '行')).toMatchObject({ fault: { key: 'grid.fault.id' } })
    expect(typed(row, 'the-north')).toMatchObject({ row: { id: 'the-north' } })
    expect(typedText(outcome!, { ...north, outcome: 'old' }, 'en')).toBe('old')
  })
})

describe('the rows of a table', () => {
  const rows: readonly EditedRow[] = table.rows

  test('are no part of the document until they decide on something', () => {
    const more = withNewRow(rows, 0, 'priority')
    expect(more.map(({ id }) => id)).toEqual(['young', 'row-3', 'north'])
    expect(more[1]).toEqual({ id: 'row-3', when: {}, outcome: null, priority: 3 })
    expect(writtenRows(more)).toEqual(rows)
    expect(withNewRow([], -1, 'unique')).toEqual([{ id: 'row-1', when: {}, outcome: null }])
  })

  test('get an id that no other row has', () => {
    const taken = [...rows, { id: 'row-4', when: {}, outcome: 'gold' }]
    expect(withNewRow(taken, 0, 'unique')[1]!.id).toBe('row-5')
  })

  test('move and go', () => {
    expect(movedRow(rows, 0, 1).map(({ id }) => id)).toEqual(['north', 'young'])
    expect(movedRow(rows, 0, -1)).toBe(rows)
    expect(movedRow(rows, 1, 1)).toBe(rows)
    expect(withoutRow(rows, 0).map(({ id }) => id)).toEqual(['north'])
  })

  test('begin from a case that no row holds for', () => {
    const more = withRowFor(rows, table, { 'customer.age': 40, 'customer.marketSegment': [], 'place.id': 'north', other: 1 })
    expect(more.at(-1)).toEqual({
      id: 'row-3',
      when: { age: { greaterThanInclusive: 40, lessThanInclusive: 40 }, place: 'north' },
      outcome: null,
      priority: 3,
    })
  })
})

describe('findings about a table', () => {
  const finding = (pointer: string, code = 'rules/decision-overlap') =>
    ({ code, severity: 'error', at: { document: table, pointer, file: null, line: null, column: null } }) as never

  test('stand at the rows they point to', () => {
    const { byRow, ofTable } = tableFindings(table, [finding('/rows/1/when/age'), finding('/rows'), finding('/rows/9')])
    expect([...byRow.keys()]).toEqual(['north'])
    expect(ofTable).toHaveLength(2)
  })

  test('name the case that no row holds for', () => {
    const gap = { ...(finding('/rows', 'rules/decision-gap') as object), witness: { facts: { 'customer.age': 40 } } } as never
    expect(missingCase(gap)).toEqual({ 'customer.age': 40 })
    expect(missingCase(finding('/rows'))).toBeNull()
  })
})
