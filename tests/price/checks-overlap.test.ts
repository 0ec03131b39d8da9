import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PlaceDocument } from '../../engine/model/catalog.js'
import { catalogDraft } from '../../engine/model/draft.js'
import type { FactDocument } from '../../engine/model/fact.js'
import type { PriceTable } from '../../engine/model/price.js'
import { walkPairsThatMayTie } from '../../engine/price/checks/row-pairs.js'
import { type TableInQuestion, witnessOfTie } from '../../engine/price/checks/row-witness.js'
import { tableOverlap } from '../../engine/price/checks/table-overlap.js'
import { compileTable } from '../../engine/price/table/compile-table.js'
import { compilePlaces } from '../../engine/rules/places.js'

/** How many random cases are tried, and how many ages a large table tells apart, 25 rows each; more in the long run. */
const cases = Number(process.env['PRICE_CHECK_CASES'] ?? 150)
const ages = Number(process.env['PRICE_TABLE_AGES'] ?? 40)

/** A country of provinces of cities, in which tables are made up. */
const parents: Readonly<Record<string, string | undefined>> = {
  cn: undefined,
  ...Object.fromEntries(
    Array.from({ length: 4 }, (_, p) => [[`p${p}`, 'cn'], ...Array.from({ length: 3 }, (_, c) => [`p${p}c${c}`, `p${p}`])]).flat() as [
      string,
      string,
    ][],
  ),
}
const places = Object.entries(parents).map(
  ([id, parent]) => ({ kind: 'place', id, ...(parent === undefined ? {} : { parent }) }) as unknown as PlaceDocument,
)
const facts = [
  { kind: 'fact', id: 'place.id', type: { kind: 'place' } },
  { kind: 'fact', id: 'channel.id', type: { kind: 'choice', values: [] } },
  { kind: 'fact', id: 'customer.tags', type: { kind: 'set', values: [] } },
] as unknown as readonly FactDocument[]
const dimensions = [
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'channel', fact: 'channel.id', match: 'equal' },
  { id: 'tag', fact: 'customer.tags', match: 'equal' },
  { id: 'age', fact: 'customer.age', match: 'range' },
  { id: 'months', fact: 'customer.months', match: 'range' },
]

function tableOf(rows: readonly object[], hitPolicy: object): PriceTable {
  return { kind: 'priceTable', id: 't', dimensions, hitPolicy, rows } as unknown as PriceTable
}

function questionOf(table: PriceTable): TableInQuestion {
  return {
    table: compileTable(table),
    rules: { places: compilePlaces(places) },
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    placesAbove: (place) => {
      const above: string[] = []
      for (let parent = parents[place]; parent !== undefined; parent = parents[parent]) above.push(parent)
      return above
    },
  }
}

const month = (number: number) => `2026-${String(number).padStart(2, '0')}-01T00:00:00.000Z`
const span = (least: number, most: number) =>
  fc.option(
    fc
      .tuple(fc.option(fc.integer({ min: least, max: most })), fc.option(fc.integer({ min: least + 1, max: most + 1 })))
      .map(([from, to]) => ({
        ...(from === null ? {} : { from }),
        ...(to === null ? {} : { to: from === null ? to : Math.max(to, from + 1) }),
      })),
  )
const place = fc.constantFrom(...Object.keys(parents))
const row = fc
  .record({
    place: fc.option(
      fc.oneof({ weight: 4, arbitrary: place }, { weight: 1, arbitrary: fc.uniqueArray(place, { minLength: 2, maxLength: 3 }) }),
    ),
    channel: fc.option(fc.constantFrom('shop', 'web', ['shop', 'phone'])),
    tag: fc.option(fc.constantFrom('gold', 'staff')),
    age: span(0, 6),
    months: span(0, 3),
    validFor: span(1, 5),
    priority: fc.integer({ min: 1, max: 4 }),
    currency: fc.constantFrom('CNY', 'CNY', 'USD'),
  })
  .map(({ validFor, priority, currency, ...cells }) => ({
    when: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null)),
    validFor: Object.fromEntries(Object.entries(validFor ?? {}).map(([end, at]) => [end, month(at as number)])),
    priority,
    currency,
    amount: '1.00',
  }))
const policy = fc.constantFrom(
  { kind: 'unique' },
  { kind: 'specific', order: ['place', 'channel', 'age'] },
  { kind: 'specific', order: ['age', 'months', 'place'] },
  { kind: 'priority' },
)

const pairsByHand = (question: TableInQuestion) => {
  const { rows } = question.table
  return rows.flatMap((one, at) =>
    rows
      .slice(at + 1)
      .flatMap((other) =>
        one.currency === other.currency && witnessOfTie(question, one, other) !== null ? [`${one.id} ${other.id}`] : [],
      ),
  )
}

test('the pairs that strikes of bits leave are those that comparing each row with each leaves', () =>
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 70 }), policy, (rows, hitPolicy) => {
      const question = questionOf(
        tableOf(
          rows.map((one, number) => ({ id: `r${String(number).padStart(2, '0')}`, ...one })),
          hitPolicy,
        ),
      )
      const left: string[] = []
      const seen = new Set<string>()
      const walk = walkPairsThatMayTie(question, (one, other) => {
        expect(seen.has(`${one.id} ${other.id}`)).toBe(false)
        seen.add(`${one.id} ${other.id}`)
        if (witnessOfTie(question, one, other) !== null) left.push(`${one.id} ${other.id}`)
        return true
      })
      expect(walk).toBe('complete')
      expect(left.toSorted()).toEqual(pairsByHand(question))
    }),
    { numRuns: cases },
  ))

/** A sound table of wide and narrow rows: by city and channel and age, by province and channel, by province, and by age alone. */
function soundRows(
  ages: number,
): readonly { readonly id: string; readonly when: object; readonly currency: string; readonly amount: string }[] {
  const rows: object[] = []
  for (let age = 0; age < ages; age += 1) {
    const cell = { from: age, to: age + 1 }
    for (const place of Object.keys(parents).filter((id) => id.includes('c') && id !== 'cn')) {
      for (const channel of ['shop', 'web']) rows.push({ place, channel, age: cell })
    }
    rows.push({ age: cell })
  }
  for (let p = 0; p < 4; p += 1) rows.push({ place: `p${p}`, channel: 'shop' }, { place: `p${p}`, channel: 'web' }, { place: `p${p}` })
  return rows.map((when, number) => ({ id: `r${String(number).padStart(6, '0')}`, when, currency: 'CNY', amount: '1.00' }))
}

test('of a table with wide rows over several levels nothing is found, and a row that is planted anywhere ties with the one it repeats', () => {
  const hitPolicy = { kind: 'specific', order: ['place', 'channel', 'age'] }
  const sound = soundRows(ages)
  const find = (rows: readonly object[]) => tableOverlap.find(catalogDraft([...places, ...facts, tableOf(rows, hitPolicy)]))
  expect(find(sound)).toEqual([])
  for (const at of [0, 1, sound.length >> 1, sound.length - 13, sound.length - 1]) {
    const planted = { ...sound[at]!, id: 'planted' }
    expect(find([...sound, planted]).map(({ witness }) => (witness as { rows: unknown }).rows)).toEqual([[sound[at]!.id, 'planted']])
  }
})
