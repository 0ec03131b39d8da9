import { expect, test } from 'vitest'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { answered, fee, held, line, type Releases } from './released-lines.js'

const name = { 'zh-CN': '税目', en: 'Category' }
const [catalog] = exampleCatalog()

/** A line whose fee is taxed at so many percent. */
function taxed(amount: string, percent: string, included: boolean, more: object = {}): Releases {
  const categories = [{ id: 'basic', name, rates: [{ percent }] }]
  const tax = { round: 'line', of: 'payable', rounding: 'halfAwayFromZero', categories, ...more }
  return {
    '2025-12-01T00:00:00+08:00': line({
      charge: fee(amount, { negotiable: true }),
      price: { tax: { category: 'basic', included } },
      documents: [{ ...catalog, tax }],
    }),
  }
}

function taxOfBill(releases: Releases, day: string, asked: object) {
  const { bill, totals } = answered(releases, day, { held, ...asked }).changes
  const written = (one: { net: string; tax: string; gross: string } | undefined) =>
    one === undefined ? 'none' : `${one.net} ${one.tax} ${one.gross}`
  return { entries: bill.map(({ kind, amount, tax }) => `${kind} ${amount}: ${written(tax)}`), total: written(totals.billTax) }
}

const ceased = { orders: [{ path: '/', action: 'cease' }] }

test('what is given back includes its tax where the price does: half of 106.00 at 6 % is 50.00 and 3.00', () =>
  expect(taxOfBill(taxed('106.00', '6', true), '2026-06-16', ceased)).toEqual({
    entries: ['credit -53.00: -50.00 -3.00 -53.00'],
    total: '-50.00 -3.00 -53.00',
  }))

test('what is due is taxed, and so is what is given back: 9 % of 45.00 and of 50.00', () => {
  const overrides = [{ path: '/', price: 'line-monthly', amount: '90.00', alterations: { kind: 'none' } }]
  expect(taxOfBill(taxed('100.00', '9', false), '2026-06-16', { overrides })).toEqual({
    entries: ['credit -50.00: -50.00 -4.50 -54.50', 'charge 45.00: 45.00 4.05 49.05'],
    total: '-5.00 -0.45 -5.45',
  })
})

test('exact amounts are taxed where the catalog says so: 16/31 of 10.00 with 9 % are 5.63, and 9 % of 5.16 are 0.46', () => {
  // 10.00 × 16/31 = 5.16129…; × 1.09 = 5.62580…; ÷ 1.06 = 4.86914….
  const of = (included: boolean, percent: string, rule: object) =>
    taxOfBill(taxed('10.00', percent, included, rule), '2026-07-16', ceased).entries
  expect(of(false, '9', { of: 'exact' })).toEqual(['credit -5.16: -5.16 -0.47 -5.63'])
  expect(of(false, '9', { of: 'payable' })).toEqual(['credit -5.16: -5.16 -0.46 -5.62'])
  expect(of(true, '6', { of: 'exact', round: 'total' })).toEqual(['credit -5.16: -4.87 -0.29 -5.16'])
})

test('a charge that was bought before there were categories has no tax, and then the bill has none as a whole', () => {
  const [present] = Object.values(taxed('20.00', '6', false))
  const releases = { '2025-12-01T00:00:00+08:00': line({ amount: '20.00' }), '2026-02-01T00:00:00+08:00': present! }
  expect(taxOfBill(releases, '2026-06-16', ceased)).toEqual({ entries: ['credit -10.00: none'], total: 'none' })
})
