import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { PriceTable } from '../../engine/model/price.js'
import { text } from '../../engine/values/localized-text.js'
import { priceText, readPriceCell, typedPriceText } from '../../studio/parts/price-table/price-cells.js'
import { priceColumns, termsShown } from '../../studio/parts/price-table/price-columns.js'
import { missingPrice, otherRows, priceTableFindings, withRowForCase, witnessWords } from '../../studio/parts/price-table/price-findings.js'
import { clipboardCells, clipboardText, copiedTable, pasted } from '../../studio/parts/price-table/price-paste.js'
import {
  type EditedPriceRow,
  movedPriceRow,
  withCopiedRow,
  withNewPriceRow,
  withoutPriceRow,
  writtenPriceRows,
} from '../../studio/parts/price-table/price-rows.js'
import {
  priceRowsInShape,
  priceShapeFault,
  withDimensionMoved,
  withOrderMoved,
  withoutDimension,
  withPolicy,
} from '../../studio/parts/price-table/price-shape.js'
import { rowFound, rowMarked } from '../../studio/parts/price-table/row-search.js'

const zone = 'Asia/Shanghai'
const table = {
  kind: 'priceTable',
  id: 'rental',
  name: text('月租费', 'Rental'),
  dimensions: [
    { id: 'age', fact: 'customer.age', match: 'range' },
    { id: 'place', fact: 'place.id', match: 'within' },
    { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
  ],
  hitPolicy: { kind: 'priority' },
  rows: [
    { id: 'young', when: { age: { to: 18 } }, currency: 'CNY', amount: '10.00', priority: 1 },
    { id: 'north', when: { place: 'north', segment: ['home'] }, currency: 'CNY', amount: '20.00', priority: 2 },
    {
      id: 'old',
      when: { age: { from: 65 } },
      validFor: { from: '2026-01-01T00:00:00+08:00' },
      currency: 'CNY',
      amount: '5.00',
      priority: 3,
    },
  ],
} as unknown as PriceTable
const documents = catalogDraft(exampleCatalog(table))
const columns = priceColumns(documents, table.dimensions, termsShown(table.hitPolicy, table.rows))
const column = (kind: string) => columns.find((one) => one.kind === kind || (one.kind === 'dimension' && one.dimension.id === kind))!
const rows: readonly EditedPriceRow[] = table.rows
const made = { policy: 'priority', currency: null, gives: 'amount' } as const
const free = () => false
const read = (kind: string, typed: string, row = rows[0]!) => {
  const found = readPriceCell(column(kind), row, typed, free, zone)
  return 'fault' in found ? found.fault.key : found.row
}

describe('the columns of a price table', () => {
  test('are the row, the dimensions, when rows hold and which comes first, and at the end what they give', () => {
    expect(columns.map((one) => (one.kind === 'dimension' ? one.dimension.id : one.kind))).toEqual([
      'row',
      'age',
      'place',
      'segment',
      'from',
      'to',
      'priority',
      'amount',
      'currency',
    ])
    const plain = priceColumns(documents, table.dimensions, termsShown({ kind: 'unique' }, []))
    expect(plain.map(({ kind }) => kind)).not.toContain('from')
  })
})

describe('a cell of a price table', () => {
  test('shows ranges with their beginning and without their end, days of the zone, and nothing for any', () => {
    const shown = (kind: string, row: EditedPriceRow) => priceText(column(kind), row, 'en', zone)
    expect(shown('age', rows[0]!)).toBe('< 18')
    expect(shown('age', rows[2]!)).toBe('≥ 65')
    expect(shown('age', rows[1]!)).toBe('')
    expect(shown('from', rows[2]!)).toBe('2026-01-01')
    expect(shown('amount', { ...rows[0]!, amount: null })).toBe(null)
  })

  test('reads a range as the table can hold it, and refuses one that it cannot', () => {
    expect(read('age', '[18, 65)')).toMatchObject({ when: { age: { from: 18, to: 65 } } })
    expect(read('age', '≥ 18')).toMatchObject({ when: { age: { from: 18 } } })
    for (const typed of ['[18, 65]', '> 18', '<= 65', '30']) expect(read('age', typed), typed).toBe('priceTable.fault.halfOpen')
    expect(read('age', '[65, 18)')).toBe('grid.fault.emptyRange')
    expect(read('age', '')).toMatchObject({ when: {} })
  })

  test('reads amounts exactly as written, with separators only where they can mean nothing else', () => {
    for (const [typed, amount] of [
      ['19.90', '19.90'],
      ['１９．９０', '19.90'],
      ['-5', '-5'],
      ['1,234.50', '1234.50'],
    ] as const) {
      expect(read('amount', typed), typed).toMatchObject({ amount })
    }
    for (const typed of ['', '1,234', '12,34', '1.234.567', '¥5', '1e3', '0.1234567890123', '01']) {
      expect(read('amount', typed), typed).toBe('priceTable.fault.amount')
    }
  })

  test('reads days of the zone of the catalog, and a moment that no day stands for stays as it is', () => {
    expect(read('from', '2026-12-01')).toMatchObject({ validFor: { from: '2026-11-30T16:00:00.000Z' } })
    expect(read('to', '2026-12-01 09:30')).toMatchObject({ validFor: { to: '2026-12-01T01:30:00.000Z' } })
    expect(read('from', '2026-02-30')).toBe('priceTable.fault.moment')
    expect(read('from', '', rows[2]!)).not.toHaveProperty('validFor')
    const odd = { ...rows[0]!, validFor: { from: '2026-01-01T00:00:07.000Z' } } as EditedPriceRow
    expect(typedPriceText(column('from'), odd, 'en', zone)).toBe('2026-01-01T00:00:07.000Z')
  })

  test('knows the currencies of the catalog, and no others', () => {
    expect(read('currency', 'cny')).toMatchObject({ currency: 'CNY' })
    expect(read('currency', 'XXX')).toMatch(/^value\.fault/)
  })

  test('gives back what is typed into it: reading its own text changes nothing', () => {
    const cells = fc.record({
      age: fc.option(
        fc.oneof(
          fc.record({ from: fc.nat(60) }),
          fc.nat(60).map((from) => ({ from, to: from + 1 })),
        ),
        { nil: undefined },
      ),
      segment: fc.option(fc.constantFrom('home', ['home']), { nil: undefined }),
    })
    fc.assert(
      fc.property(cells, fc.constantFrom('0', '19.90', '-3.5'), fc.constantFrom('zh-CN', 'en'), (when, amount, language) => {
        const row = { ...rows[0]!, when: JSON.parse(JSON.stringify(when)), amount } as EditedPriceRow
        for (const one of columns) {
          const again = readPriceCell(one, row, typedPriceText(one, row, language as 'en', zone), free, zone)
          const whole = (other: EditedPriceRow) => columns.map((each) => priceText(each, other, 'en', zone))
          expect('row' in again && whole(again.row)).toEqual(whole(row))
        }
      }),
      { numRuns: 50 },
    )
  })
})

describe('the rows of a price table', () => {
  test('are part of the table as soon as they have an amount and a currency', () => {
    const begun = withNewPriceRow(rows, 0, made)
    expect(begun[1]).toEqual({ id: 'row-4', when: {}, priority: 4, currency: null, amount: null })
    expect(writtenPriceRows(begun)).toEqual(rows)
    expect(writtenPriceRows(begun.with(1, { ...begun[1]!, amount: '1', currency: 'CNY' }))).toHaveLength(4)
  })

  test('are copied below themselves, with an id and a rank of their own', () => {
    const copied = withCopiedRow(withCopiedRow(rows, 0), 0)
    expect(copied.map(({ id, priority }) => [id, priority])).toEqual([
      ['young', 1],
      ['young-3', 5],
      ['young-2', 4],
      ['north', 2],
      ['old', 3],
    ])
    expect(copied[1]!.when).toEqual(rows[0]!.when)
  })

  test('move and go, and at either end nothing moves', () => {
    expect(movedPriceRow(rows, 0, -1)).toBe(rows)
    expect(movedPriceRow(rows, 0, 1).map(({ id }) => id)).toEqual(['north', 'young', 'old'])
    expect(withoutPriceRow(rows, 1).map(({ id }) => id)).toEqual(['young', 'old'])
  })

  test('are found by any of their cells, from the present row on and around', () => {
    expect(rowFound(columns, rows, 0, '5.00', 'en', zone)).toBe(2)
    expect(rowFound(columns, rows, 2, 'YOUNG', 'en', zone)).toBe(0)
    expect(rowFound(columns, rows, 0, 'nowhere', 'en', zone)).toBe(null)
    expect(rowMarked(rows, new Map([['north', []]]), 1)).toBe(1)
  })
})

describe('another shape of a price table', () => {
  const shape = { dimensions: table.dimensions, hitPolicy: table.hitPolicy, validity: true, gives: 'amount' } as const

  test('takes cells, ranks and times along with what shows them', () => {
    const next = { ...withPolicy(withoutDimension(shape, 'age'), 'unique'), validity: false }
    const left = priceRowsInShape(shape, rows, next, null)
    expect(left.map(({ when }) => when)).toEqual([{}, { place: 'north', segment: ['home'] }, {}])
    expect(left.some((row) => row.priority !== undefined || row.validFor !== undefined)).toBe(false)
    expect(priceRowsInShape(next, left, withPolicy(next, 'priority'), null).map(({ priority }) => priority)).toEqual([1, 2, 3])
  })

  test.each(['percent', 'quantity'] as const)('of a table that gives a %s from now on, waits for it row by row', (gives) => {
    const asked = priceRowsInShape(shape, rows, { ...shape, gives }, 'CNY')
    expect(asked[0]).toEqual({ id: 'young', when: { age: { to: 18 } }, priority: 1, [gives]: null })
    expect(writtenPriceRows(asked)).toEqual([])
    expect(writtenPriceRows(asked.with(0, { ...asked[0]!, [gives]: '20' }))).toHaveLength(1)
    const back = priceRowsInShape({ ...shape, gives }, asked, shape, 'CNY')
    expect(back[0]).toEqual({ id: 'young', when: { age: { to: 18 } }, priority: 1, currency: 'CNY', amount: null })
  })

  test('compares rows column by column at first, in an order that can be changed', () => {
    const specific = withPolicy(shape, 'specific')
    expect(specific.hitPolicy).toEqual({ kind: 'specific', order: ['age', 'place', 'segment'] })
    expect(withOrderMoved(specific, 'place', -1).hitPolicy).toEqual({ kind: 'specific', order: ['place', 'age', 'segment'] })
    expect(withoutDimension(specific, 'age').hitPolicy).toEqual({ kind: 'specific', order: ['place', 'segment'] })
    expect(withDimensionMoved(shape, 'age', -1).dimensions).toEqual(shape.dimensions)
    expect(priceShapeFault({ ...specific, dimensions: [] })?.key).toBe('priceTable.fault.order')
  })
})

describe('what is pasted from a spreadsheet', () => {
  const titles = columns.map((one) => [one.kind === 'dimension' ? one.dimension.id : one.kind])
  const paste = (lines: readonly (readonly string[])[], at = { row: 0, column: 1 }) =>
    pasted({ columns, titles, rows, at, made, zone }, lines)

  test('has cells between tabs, and quotes around those with lines of their own', () => {
    expect(clipboardCells('a\tb\r\n"x ""y""\nz"\t\r\n')).toEqual([
      ['a', 'b'],
      ['x "y"\nz', ''],
    ])
    expect(clipboardCells('one')).toEqual([['one']])
    expect(clipboardCells('')).toEqual([])
    const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' b', ',') }).map((one) => one.trim())
    fc.assert(
      fc.property(
        fc.array(
          fc.array(cell, { minLength: 1, maxLength: 4 }).filter((line) => line.some((one) => one !== '')),
          { maxLength: 5 },
        ),
        (lines) => {
          expect(clipboardCells(clipboardText(lines))).toEqual(lines)
        },
      ),
      { numRuns: 200 },
    )
  })

  test('fills the grid from the active cell on and goes on in new rows', () => {
    const result = paste(
      [
        ['[0, 6)', ''],
        ['', 'north'],
      ],
      { row: 2, column: 1 },
    )
    expect(result).toMatchObject({ kind: 'rows', changed: 1, added: 1 })
    const after = result.kind === 'rows' ? result.rows : []
    expect(after[2]!.when).toEqual({ age: { from: 0, to: 6 } })
    expect(after[3]).toEqual({ id: 'row-4', when: { place: 'north' }, priority: 4, currency: null, amount: null })
  })

  test('finds its rows by id where it has titles, and adds those that are new', () => {
    const result = paste([
      ['row', 'Amount', 'currency'],
      ['north', '21.00', 'CNY'],
      ['new', '3', 'CNY'],
      ['', '4', 'CNY'],
    ])
    expect(result).toMatchObject({ kind: 'rows', changed: 1, added: 2 })
    const after = result.kind === 'rows' ? result.rows : []
    expect(after.map(({ id, amount, priority }) => [id, amount, priority])).toEqual([
      ['young', '10.00', 1],
      ['north', '21.00', 2],
      ['old', '5.00', 3],
      ['new', '3', 4],
      ['row-5', '4', 5],
    ])
    expect(after[1]!.when).toEqual(rows[1]!.when)
  })

  test.each(['percent', 'quantity'] as const)('has rows with a %s where the table gives it, and no amounts beside', (gives) => {
    const given = [{ id: 'young', when: {}, priority: 1, [gives]: '20' }]
    const own = priceColumns(documents, [], termsShown({ kind: 'collect' }, given))
    const names = own.map(({ kind }) => [kind])
    const result = pasted({ columns: own, titles: names, rows: given, at: { row: 0, column: 0 }, made: { ...made, gives }, zone }, [
      ['row', gives],
      ['old', '30'],
    ])
    expect(result.kind === 'rows' && result.rows[1]).toEqual({ id: 'old', when: {}, priority: 2, [gives]: '30' })
  })

  test('is taken whole or not at all, with every fault by line and column', () => {
    const result = paste([
      ['x', 'north'],
      ['[1, 2)', 'nowhere-at-all'],
    ])
    expect(result.kind === 'faults' && result.faults.map(({ line, column: at }) => [line, at?.kind])).toEqual([
      [1, 'dimension'],
      [2, 'dimension'],
    ])
    expect(paste([['1', '2']], { row: 0, column: columns.length - 1 }).kind).toBe('faults')
    expect(
      paste([
        ['row', 'amount'],
        ['same', '1'],
        ['same', '2'],
      ]),
    ).toMatchObject({ kind: 'faults', faults: [{ line: 3 }] })
  })

  test('is what was copied: a table pasted back over itself is the same table', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const result = paste(
        clipboardCells(
          copiedTable(
            columns,
            titles.map(([title]) => title!),
            rows,
            language,
            zone,
          ),
        ),
      )
      expect(result.kind === 'rows' && result.added).toBe(0)
      const shown = (list: readonly EditedPriceRow[]) => list.map((row) => columns.map((one) => priceText(one, row, 'en', zone)))
      expect(result.kind === 'rows' && shown(result.rows)).toEqual(shown(rows))
    }
  })
})

describe('what the checks find in a price table', () => {
  const finding = (code: string, pointer: string, witness: object) =>
    ({ code, severity: 'error', at: { pointer }, witness }) as unknown as Diagnostic
  const overlap = finding('price/table-overlap', '/rows/2', {
    rows: ['young', 'old'],
    facts: { 'customer.age': 66, 'place.id': 'north' },
    currency: 'CNY',
  })
  const gap = finding('price/table-gap', '/rows', { facts: { 'customer.age': 30, 'customer.marketSegment': ['home'] }, currency: 'CNY' })

  test('stands at every row that it speaks of', () => {
    const { byRow, ofTable } = priceTableFindings(table, [overlap, gap])
    expect([...byRow.keys()].sort()).toEqual(['old', 'young'])
    expect(byRow.get('old')).toEqual([overlap])
    expect(ofTable).toEqual([gap])
    expect(otherRows(overlap)).toEqual(['young', 'old'])
  })

  test('comes with its case in words, unless its own sentence has it', () => {
    expect(witnessWords(documents, overlap, 'en', String).map(({ value }) => value)).toEqual(['66', 'North', 'CNY'])
    expect(witnessWords(documents, gap, 'en', String)).toEqual([])
  })

  test('begins the row that is missing, as wide as nothing else changes', () => {
    const added = withRowForCase(rows, table, missingPrice(gap)!, made).at(-1)!
    expect(added).toMatchObject({ when: { age: { from: 18, to: 65 }, segment: ['home'] }, currency: 'CNY', amount: null, priority: 4 })
    expect(missingPrice(overlap)).toBe(null)
  })
})
