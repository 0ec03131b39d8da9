import { describe, expect, test } from 'vitest'
import type { QuoteAnswer } from '../../engine/ask/answer.js'
import { quote } from '../../engine/ask/quote.js'
import type { HeldCatalogs } from '../../engine/ask/read-held.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'
import { allFresh, monthly, once } from './held-shop.js'

/*
 * Figures that were reckoned on paper, each step written beside it. A home has internet at 60.00 or 90.00 a month, 9 % tax included, and up
 * to three phones at 25.00, 6 % tax added; 10.00 are taken off what recurs together, spread by what the lines cost. Setting up is 99.00, 6 %
 * included. All of it is taken for two years.
 */
const name = text('名称', 'Name')
const specification = (id: string, characteristics: readonly object[] = []) => ({
  kind: 'productSpecification',
  id,
  name,
  provisioned: false,
  characteristics,
})
const part = (id: string) => ({
  kind: 'productOffering',
  id,
  name,
  category: 'home',
  validFor: {},
  isSellable: false,
  prices: [`${id}-monthly`],
  content: { kind: 'simple', specification: id },
})
const group = (id: string, maximum: number, more: object = {}) => ({
  id,
  name,
  minimum: id === 'net' ? 1 : 0,
  maximum: 1,
  members: [{ id, offering: id, minimum: 1, maximum, ...more }],
})
const price = (id: string, charge: object, tax?: object) => ({
  kind: 'productOfferingPrice',
  id,
  name,
  charge,
  ...(tax === undefined ? {} : { tax }),
})
const row = (speed: number, amount: string) => ({ id: `mbps-${speed}`, when: { speed }, currency: 'CNY', amount })
const category = (id: string, percent: string) => ({ id, name, rates: [{ percent }] })
const nine = { category: 'nine', included: true }

function homes(slow: string, fast: string): CompiledCatalog {
  const [catalog] = exampleCatalog()
  const line = exampleCatalog().find(({ id }) => id === 'line-monthly')
  const documents = exampleCatalog(
    {
      ...catalog,
      holderPolicy: allFresh.map(({ action }) => ({ action, basis: action === 'renew' ? 'renewalTerms' : 'pinnedListNewAttributes' })),
      tax: { round: 'line', of: 'payable', rounding: 'halfAwayFromZero', categories: [category('nine', '9'), category('six', '6')] },
    },
    { ...line, tax: nine },
    specification('net', [{ id: 'speed', name, type: { kind: 'number', values: [100, 300] }, default: { value: 100 } }]),
    specification('phone'),
    part('net'),
    part('phone'),
    {
      ...part('home'),
      isSellable: true,
      prices: ['together', 'setup'],
      content: { kind: 'bundle', rules: [], groups: [group('net', 1, { default: { quantity: 1 } }), group('phone', 3)] },
      terms: [{ id: 'two-years', name, duration: { unit: 'year', count: 2 }, renewal: { kind: 'continues', noticeDays: 30 } }],
    },
    price(
      'net-monthly',
      monthly('0', { amount: { kind: 'table', table: 'speeds' }, negotiable: true, floor: [{ currency: 'CNY', amount: '40.00' }] }),
      nine,
    ),
    price('phone-monthly', monthly('25.00'), { category: 'six', included: false }),
    price('setup', once('99.00', ['add']), { category: 'six', included: true }),
    price('together', {
      kind: 'alteration',
      effect: { kind: 'amountOff', amounts: [{ currency: 'CNY', amount: '10.00' }], allocation: 'amount' },
      target: { scope: 'bundle', charge: 'recurring' },
      stage: 1,
      group: 'together',
      mode: 'sequential',
      priority: 1,
      base: 'list',
    }),
    {
      kind: 'priceTable',
      id: 'speeds',
      name,
      dimensions: [{ id: 'speed', fact: 'item.speed', match: 'equal' }],
      hitPolicy: { kind: 'unique' },
      rows: [row(100, slow), row(300, fast)],
    },
  )
  const compilation = compileDraft(documents)
  if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics.map(({ code, what }) => [code, what.en])))
  return compilation.catalog
}

const shop = homes('60.00', '90.00')
const net = (speed: number) => ({ path: '/net/net', characteristic: 'speed', value: speed })
const phone = (quantity: number) => ({ path: '/phone/phone', quantity })
const moment = (day: string) => `${day}T00:00:00+08:00`

type Priced = Extract<QuoteAnswer, { readonly kind: 'priced' }>

function priced(day: string, asked: object, catalog = shop, heldAt: HeldCatalogs = () => catalog): Priced {
  const { answer } = quote(catalog, { offering: 'home', facts: {}, choices: [], currency: 'CNY', at: moment(day), ...asked }, heldAt)
  if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer))
  return answer
}
const lines = ({ lines }: Priced) => lines.map(({ price, amount, firstBill, overTerm }) => [price, amount, firstBill, overTerm])
const bill = ({ changes }: Priced) => changes!.bill.map(({ kind, price, amount }) => `${kind} ${price} ${amount}`)

const first = priced('2026-01-10', { choices: [net(100), phone(1)] })
const held = { choices: [net(100), phone(1)], at: moment('2026-01-10'), startDate: '2026-01-10' }
const leave = { orders: [{ path: '/', action: 'cease' }] }

describe('two years', () => {
  test('cost the parts at both ends and the 23 months between', () => {
    // 10.00 over 60 : 25 is 10 × 60/85 = 7.0588… → 7.06, and 2.94: 52.94 and 22.06 a month.
    // January has 22 of its 31 days: 52.94 × 22/31 = 37.570… → 37.57; 22.06 × 22/31 = 15.655… → 15.66.
    // January 2028 has 9 days: 15.369… → 15.37; 6.404… → 6.40.
    // 37.57 + 23 × 52.94 + 15.37 = 1,270.56; 15.66 + 23 × 22.06 + 6.40 = 529.44; with 99.00 together 1,899.00.
    expect(lines(first)).toEqual([
      ['setup', '99.00', '99.00', '99.00'],
      ['net-monthly', '52.94', '37.57', '1270.56'],
      ['phone-monthly', '22.06', '15.66', '529.44'],
    ])
    expect(first.totals).toMatchObject({ monthly: '75.00', firstBill: '152.23', term: { to: '2028-01-10', amount: '1899.00' } })
  })
  test('cost the same bill by bill: the first one, 24 months in advance, and what is given back on the last day', () => {
    // Of January 2028 the 9 days are kept: 52.94 − 15.37 = 37.57 and 22.06 − 6.40 = 15.66 are given back.
    // 152.23 + 24 × 75.00 − 37.57 − 15.66 = 1,899.00.
    const left = priced('2028-01-10', { held, ...leave })
    expect(bill(left)).toEqual(['credit net-monthly -37.57', 'credit phone-monthly -15.66'])
    expect(left.changes!.totals.bill.delta).toBe('-53.23')
    expect(left.totals.term).toBeNull()
  })
  test('with an upgrade in the first June', () => {
    // 10.00 over 90 : 25 is 7.826… → 7.83 and 2.17: 82.17 and 22.83, of which half June is left: 41.085 → 41.09 and 11.415 → 11.42.
    // Half June of before: 26.47 and 11.03. So 41.09 − 26.47 + 11.42 − 11.03 = 15.01 are due.
    const up = priced('2026-06-16', { choices: [net(300), phone(1)], held })
    expect(bill(up)).toEqual([
      'credit net-monthly -26.47',
      'charge net-monthly 41.09',
      'credit phone-monthly -11.03',
      'charge phone-monthly 11.42',
    ])
    expect(up.changes!.totals.bill).toEqual({ before: '37.50', delta: '15.01', after: '52.51' })
    expect(up.changes!.totals.monthly).toEqual({ before: '75.00', delta: '30.00', after: '105.00' })
    // A quote of an order on what is held says nothing over the term: the first five months are behind it.
    expect([up.totals.term, ...up.lines.map(({ overTerm }) => overTerm)]).toEqual([null, null, null])
    // The last day: 82.17 × 9/31 = 23.855… → 23.86 and 22.83 × 9/31 = 6.628… → 6.63 are kept of January 2028.
    const left = priced('2028-01-10', { held: up.changes!.held, ...leave })
    expect(bill(left)).toEqual(['credit net-monthly -58.31', 'credit phone-monthly -16.20'])
  })
})

describe('an amount that was agreed on for the internet', () => {
  const agreed = (alterations: object, amount: object) =>
    priced('2026-06-16', {
      choices: [net(100), phone(1)],
      overrides: [{ path: '/net/net', price: 'net-monthly', alterations, ...amount }],
    })
  const figures = (answer: Priced) => [...lines(answer).slice(1), answer.totals.monthly, answer.totals.term?.amount]
  // From 16 June 2026 half of two Junes and 23 months between: 24 times the monthly amount, with two halves rounded.

  test('takes its share of what comes off together', () => {
    // 10.00 over 48 : 25 is 6.575… → 6.58 and 3.42: 41.42 and 21.58. 24 × 41.42 = 994.08, 24 × 21.58 = 517.92, and 99.00.
    const expected = [['net-monthly', '41.42', '20.71', '994.08'], ['phone-monthly', '21.58', '10.79', '517.92'], '63.00', '1611.00']
    expect(figures(agreed({ kind: 'all' }, { amount: '48.00' }))).toEqual(expected)
    // A fifth off 60.00 is the same amount.
    expect(figures(agreed({ kind: 'all' }, { percentOff: '20' }))).toEqual(expected)
  })
  test.each([[{ kind: 'none' }], [{ kind: 'stages', stages: [] }]])('leaves it to the phone where none may follow: %j', (alterations) =>
    // 48.00 stays, and the phone has all of the 10.00: 15.00. 24 × 48.00 = 1,152.00, 24 × 15.00 = 360.00, and 99.00.
    expect(figures(agreed(alterations, { amount: '48.00' }))).toEqual([
      ['net-monthly', '48.00', '24.00', '1152.00'],
      ['phone-monthly', '15.00', '7.50', '360.00'],
      '63.00',
      '1611.00',
    ]),
  )
  test('stops at the floor, and nobody else gets what it could not take', () =>
    // 10.00 over 41 : 25 is 6.212… → 6.21 and 3.79: 34.79 is lifted to 40.00, and the phone costs 21.21.
    // Half of 21.21 is 10.605 → 10.61, twice: 23 × 21.21 + 2 × 10.61 = 509.05; 24 × 40.00 = 960.00; with 99.00 together 1,568.05.
    expect(figures(agreed({ kind: 'all' }, { amount: '41.00' }))).toEqual([
      ['net-monthly', '40.00', '20.00', '960.00'],
      ['phone-monthly', '21.21', '10.61', '509.05'],
      '61.21',
      '1568.05',
    ]))
})

describe('tax that is included beside tax that is added', () => {
  const taxes = ({ lines }: Priced) =>
    lines.map(({ price, tax }) => [price, ...Object.values(tax!.amount), ...Object.values(tax!.firstBill)])

  test('of a new order', () => {
    // 99.00/1.06 = 93.396… → 93.40. 52.94/1.09 = 48.568… → 48.57; 37.57/1.09 = 34.467… → 34.47.
    // 22.06 × 0.06 = 1.3236 → 1.32; 15.66 × 0.06 = 0.9396 → 0.94.
    expect(taxes(first)).toEqual([
      ['setup', '93.40', '5.60', '99.00', '93.40', '5.60', '99.00'],
      ['net-monthly', '48.57', '4.37', '52.94', '34.47', '3.10', '37.57'],
      ['phone-monthly', '22.06', '1.32', '23.38', '15.66', '0.94', '16.60'],
    ])
    expect(first.totals.tax).toMatchObject({
      monthly: { net: '70.63', tax: '5.69', gross: '76.32' },
      firstBill: { net: '143.53', tax: '9.64', gross: '153.17' },
    })
  })
  test('of an upgrade: lines before and after are as their charges say them, and what is due has its tax', () => {
    // 82.17/1.09 = 75.385… → 75.39; 41.09/1.09 = 37.697… → 37.70. 22.83 × 0.06 = 1.3698 → 1.37; 11.42 × 0.06 = 0.6852 → 0.69.
    const up = priced('2026-06-16', { choices: [net(300), phone(1)], held })
    expect(up.changes!.lines.map(({ before, delta, after }) => [before, delta, after])).toEqual([
      ['52.94', '29.23', '82.17'],
      ['22.06', '0.77', '22.83'],
    ])
    expect(taxes(up)).toEqual([
      ['net-monthly', '75.39', '6.78', '82.17', '37.70', '3.39', '41.09'],
      ['phone-monthly', '22.83', '1.37', '24.20', '11.42', '0.69', '12.11'],
    ])
    expect(up.totals.tax).toMatchObject({
      monthly: { net: '98.22', tax: '8.15', gross: '106.37' },
      firstBill: { net: '49.12', tax: '4.08', gross: '53.20' },
    })
  })
})

test('a token gives the same bytes after another release, for what was bought under the first and ordered under the second', () => {
  const releases = [
    { from: '2026-01-01', catalog: shop },
    { from: '2026-03-01', catalog: homes('66.00', '99.00') },
    { from: '2026-09-01', catalog: homes('72.00', '108.00') },
  ]
  const inForce =
    (known: typeof releases): HeldCatalogs =>
    (at) =>
      known.findLast(({ from }) => instant(moment(from)) <= at)?.catalog ?? null
  const second = releases[1]!.catalog
  const order = { choices: [net(300), phone(1)], held }
  const given = priced('2026-06-16', order, second, inForce(releases.slice(0, 2)))
  // Bought under the first release, so its list holds: 90.00, not 99.00.
  expect(given.lines[0]).toMatchObject({ list: '90.00', amount: '82.17' })
  const again = priced('2026-06-16', { ...order, token: given.token }, second, inForce(releases))
  expect(JSON.stringify(again)).toBe(JSON.stringify(given))
  // The third one is another catalog, and a purchase that it takes for its own another answer.
  const { answer } = quote(
    releases[2]!.catalog,
    { offering: 'home', facts: {}, currency: 'CNY', at: moment('2026-06-16'), ...order, token: given.token },
    inForce(releases),
  )
  expect(answer).toMatchObject({ kind: 'token-mismatch', differs: ['catalog', 'result'] })
})
