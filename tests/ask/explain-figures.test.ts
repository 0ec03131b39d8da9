import { expect, test } from 'vitest'
import { explainPrice } from '../../engine/ask/explain-price.js'
import type { PriceAsked } from '../../engine/ask/price-asked.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { text } from '../../engine/values/localized-text.js'
import { amounts, data } from '../price/shop.js'

const line = exampleCatalog().find(({ kind, id }) => kind === 'productOffering' && id === 'line')
const byAge = (id: string, border: number, [young, older]: readonly [string, string]) => ({
  kind: 'priceTable',
  id,
  name: text('价格表', 'Table'),
  dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
  hitPolicy: { kind: 'unique' },
  rows: [
    { id: 'young', when: { age: { to: border } }, currency: 'CNY', amount: young },
    { id: 'older', when: { age: { from: border } }, currency: 'CNY', amount: older },
  ],
})
const tables = { least: { kind: 'table', table: 'least' }, most: { kind: 'table', table: 'most' } }
const compiled = compileDraft(
  exampleCatalog(
    { ...line, prices: ['line-monthly', 'use'] },
    {
      kind: 'productOfferingPrice',
      id: 'use',
      name: text('用量', 'Use'),
      charge: data({ kind: 'unit', rate: amounts('0.10') }, { minimum: tables.least, cap: tables.most }),
    },
    byAge('least', 26, ['1.00', '2.00']),
    byAge('most', 30, ['10.00', '20.00']),
  ),
)
if (compiled.kind !== 'compiled') throw new Error(JSON.stringify(compiled.diagnostics))
const { catalog } = compiled
const question = { offering: 'line', at: '2026-06-17T10:00:00+08:00', facts: { 'customer.age': 28 }, choices: [], currency: 'CNY' }
const about = (more: Partial<PriceAsked>) => explainPrice(catalog, question, { path: '/', price: 'use', ...more }).answer

test('of several tables of a price each row is explained by itself', () => {
  expect(about({ table: 'least', row: 'young' })).toMatchObject({
    table: 'least',
    isTaken: false,
    rowBecause: { winner: 'older', dimension: 'age' },
    change: { kind: 'change', changes: [{ facts: [{ fact: 'customer.age', from: 28, to: 25 }] }] },
  })
  expect(about({ table: 'most', row: 'young' })).toMatchObject({ table: 'most', isTaken: true })
  expect(about({ table: 'most', row: 'older' })).toMatchObject({
    change: { kind: 'change', changes: [{ facts: [{ fact: 'customer.age', from: 28, to: 30 }] }] },
  })
  expect(about({})).toMatchObject({ table: null, isTaken: true })
})

test('a row that several tables have is never guessed', () => {
  const problems = (more: Partial<PriceAsked>) => {
    const answer = about(more)
    return answer.kind === 'invalid-request' ? answer.problems.map(({ code, fix }) => `${code}: ${fix.en}`) : []
  }
  expect(problems({ row: 'young' })).toEqual(['request/ambiguous-row: Say with "table" which of them is meant.'])
  expect(problems({ row: 'youn' })).toEqual(['request/unknown-row: Ask about young instead.'])
  expect(problems({ table: 'mos' })).toEqual(['request/unknown-table: Ask about most instead.'])
})
