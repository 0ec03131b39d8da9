import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../engine/model/fact.js'
import type { PriceTable } from '../../engine/model/price.js'
import { compileTable } from '../../engine/price/table/compile-table.js'
import { findRow } from '../../engine/price/table/find-row.js'
import { rememberedRow } from '../../engine/price/table/remembered-rows.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { instant } from '../../engine/values/instant.js'
import { draftOf } from './shop.js'

const rules = compileRules(draftOf({ prices: {} }))
const moments = ['2026-01-01T00:00:00Z', '2026-06-30T23:59:59.999Z', '2026-07-01T00:00:00Z', '2027-01-01T00:00:00Z'].map(instant)
const validFor = fc.constantFrom<object>({}, { from: moments[0] }, { to: moments[2] }, { from: moments[2], to: moments[3] })
const values = [0, 1, '0', '1', '1 "', ' ', true, '', 'north', '3 1']
const cells = fc.record(
  {
    place: fc.constantFrom('cn', 'north'),
    value: fc.oneof(fc.constantFrom(...values), fc.constantFrom([0, '0'], ['1', true])),
    age: fc.constantFrom({ from: 1 }, { to: 3 }, { from: 0, to: 2 }),
  },
  { requiredKeys: [] },
)
const tables = fc
  .tuple(
    fc.constantFrom({ kind: 'unique' }, { kind: 'specific', order: ['place', 'value', 'age'] }),
    fc.array(fc.record({ when: cells, validFor, currency: fc.constantFrom('CNY', 'USD') }), { minLength: 1, maxLength: 6 }),
  )
  .map(([hitPolicy, rows]) =>
    compileTable({
      kind: 'priceTable',
      id: 'rates',
      hitPolicy,
      dimensions: [
        { id: 'place', fact: 'place.id', match: 'within' },
        { id: 'value', fact: 'item.value', match: 'equal' },
        { id: 'age', fact: 'customer.age', match: 'range' },
      ],
      rows: rows.map((row, number) => ({ id: `r${number}`, ...row, amount: `${number}.00` })),
    } as unknown as PriceTable),
  )
const facts = fc.record(
  {
    'place.id': fc.constantFrom('cn', 'north', 'north-town'),
    'item.value': fc.oneof(fc.constantFrom(...values), fc.subarray(['0', '1', 'north'])),
    'customer.age': fc.integer({ min: 0, max: 3 }),
  },
  { requiredKeys: [] },
) as unknown as fc.Arbitrary<Facts>
const questions = fc.array(fc.record({ facts, at: fc.constantFrom(...moments), currency: fc.constantFrom('CNY', 'USD') }), {
  minLength: 2,
  maxLength: 8,
})

test('the row that is remembered is the row that would be found, whatever was asked before', () => {
  fc.assert(
    fc.property(tables, questions, (table, asked) => {
      for (const one of [...asked, ...asked]) expect(rememberedRow(table, { rules, ...one })).toEqual(findRow(table, { rules, ...one }))
    }),
    { numRuns: 150 },
  )
})

test('what several answers hold is closed to changes', () => {
  const [table] = fc.sample(tables, { numRuns: 1, seed: 1 })
  const hit = rememberedRow({ ...table!, rows: table!.rows.slice(0, 1) }, { rules, facts: {}, at: moments[1]!, currency: 'EUR' })
  expect(hit.kind).toBe('none')
  const sure = compileTable({
    kind: 'priceTable',
    id: 'sure',
    hitPolicy: { kind: 'unique' },
    dimensions: [],
    rows: [{ id: 'only', when: {}, currency: 'CNY', amount: '1.00' }],
  } as unknown as PriceTable)
  const won = rememberedRow(sure, { rules, facts: {}, at: moments[1]!, currency: 'CNY' })
  if (won.kind !== 'won') throw new Error(won.kind)
  expect(() => (won.candidates as unknown[]).push('mine')).toThrow(TypeError)
  expect(rememberedRow(sure, { rules, facts: {}, at: moments[2]!, currency: 'CNY' })).toBe(won)
})
