import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carryOver } from '../../engine/price/allowance/carry-over.js'
import type { RatingQuestion } from '../../engine/price/rate/rating-question.js'
import { exactValue } from '../../engine/price/waterfall.js'
import type { PriceId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { localDate } from '../../engine/values/local-date.js'
import { compareRatios, plus, ratio, sum, toText, zero } from '../../engine/values/ratio.js'
import { june, rate, rateAll, record, totals } from './rate-shop.js'
import { amounts, data, priced, type Shop, tiered } from './shop.js'

const perMegabyte = data({ kind: 'unit', rate: amounts('0.10') })
const month = { unit: 'month', count: 1 }
const included = (quantity: string, more: object = {}) => ({
  kind: 'allowance',
  metric: 'data',
  unit: 'MB',
  quantity,
  period: month,
  pool: 'product',
  firstPeriod: { kind: 'full' },
  overflow: 'use',
  onExhausted: 'charge',
  ...more,
})
const plan = (more: object = {}): Shop => ({ prices: { use: perMegabyte, included: included('100', more) } })
const carried = (granted: string, expires: string, quantity: string, more: object = {}) => ({
  path: '/',
  price: 'included',
  granted: localDate(granted),
  expires: localDate(expires),
  rolled: true,
  quantity: exactValue(quantity),
  ...more,
})
const balancesOf = (shop: Shop, used: string, more: Partial<RatingQuestion> = {}) =>
  rate(shop, [record(used)], {}, more).balances.map(({ granted, expires, quantity, left }) => `${granted} ${expires} ${quantity} ${left}`)
const carriedFrom = (shop: Shop, used: string, more: Partial<RatingQuestion> = {}) =>
  rate(shop, [record(used)], {}, more).carriedOver.map(
    ({ granted, expires, rolled, quantity }) => `${granted} ${expires} ${rolled} ${quantity}`,
  )

describe('included units of a billing period', () => {
  test('are what the first period gives when service begins within it', () => {
    const prorated = plan({ firstPeriod: { kind: 'day', decimals: 0, rounding: 'up' } })
    const since = localDate('2026-06-17')
    const late = instant('2026-06-20T00:00:00Z')
    const rated = rate(prorated, [record('50', { at: late })], {}, { period: { ...june, since } })
    expect(rated.balances).toMatchObject([{ granted: '2026-06-17', expires: '2026-07-01', quantity: '47', used: '47', left: '0' }])
    expect(rated.total).toBe('0.30')
    expect(rate(prorated, [record('50')]).balances).toMatchObject([{ quantity: '100', used: '50' }])
  })

  test('lapse with it', () => expect(carriedFrom(plan(), '10')).toEqual([]))

  test('that come once a year are granted with the period in which the year begins, and last until the next one does', () => {
    const yearly = plan({ period: { unit: 'year', count: 1 } })
    const since = localDate('2024-06-17')
    expect(balancesOf(yearly, '30', { period: { ...june, since } })).toEqual(['2026-06-01 2027-06-01 100 70'])
    expect(carriedFrom(yearly, '30', { period: { ...june, since } })).toEqual(['2026-06-01 2027-06-01 false 70'])
    const july = { from: localDate('2026-07-01'), to: localDate('2026-08-01'), since, billDay: 1 }
    const rest = [carried('2026-06-01', '2027-06-01', '70', { rolled: false })]
    const inJuly = record('90', { at: instant('2026-07-09T00:00:00Z') })
    const rated = rate(yearly, [inJuly], {}, { period: july, carriedOver: rest })
    expect([rated.total, rated.balances.map(({ left }) => left)]).toEqual(['2.00', ['0']])
  })
})

describe('what is left', () => {
  const rolling = (more: object = {}, order: readonly string[] = ['earliestExpiry', 'grantTime']) =>
    plan({ consumption: { order }, rollover: { share: '100', expires: month, again: false, ...more } })

  test('is carried over, as much as the share and the cap say', () => {
    expect(carriedFrom(rolling(), '30')).toEqual(['2026-06-01 2026-08-01 true 70'])
    expect(carriedFrom(rolling({ cap: '50' }), '30')).toEqual(['2026-06-01 2026-08-01 true 50'])
    expect(carriedFrom(rolling({ share: '50' }), '30')).toEqual(['2026-06-01 2026-08-01 true 35'])
    expect(carriedFrom(rolling(), '100')).toEqual([])
  })

  test('is used up before or after the units of the period, as they declare', () => {
    const carriedOver = [carried('2026-05-01', '2026-07-01', '20')]
    const older = [carried('2026-05-01', '2026-07-01', '20')]
    expect(balancesOf(rolling(), '10', { carriedOver: older })).toEqual(['2026-06-01 2026-07-01 100 100', '2026-05-01 2026-07-01 20 10'])
    const longer = [carried('2026-05-01', '2026-08-01', '20')]
    expect(balancesOf(rolling(), '10', { carriedOver: longer })).toEqual(['2026-06-01 2026-07-01 100 90', '2026-05-01 2026-08-01 20 20'])
    expect(rate(rolling(), [record('130')], {}, { carriedOver }).total).toBe('1.00')
  })

  test('is carried over once, unless it is declared to be carried over again', () => {
    const carriedOver = [carried('2026-05-01', '2026-07-01', '20')]
    expect(carriedFrom(rolling(), '0', { carriedOver })).toEqual(['2026-06-01 2026-08-01 true 100'])
    expect(carriedFrom(rolling({ again: true }), '0', { carriedOver })).toEqual(['2026-06-01 2026-08-01 true 120'])
  })

  test('goes on until it ends, and takes room from what would be carried over beside it', () => {
    const carriedOver = [carried('2026-05-01', '2026-09-01', '40')]
    expect(carriedFrom(rolling({ cap: '60', expires: { unit: 'month', count: 3 } }), '0', { carriedOver })).toEqual([
      '2026-05-01 2026-09-01 true 40',
      '2026-06-01 2026-10-01 true 20',
    ])
  })

  test('never is more than the cap, nor than there was', () =>
    fc.assert(
      fc.property(fc.nat(200), fc.nat(200), fc.nat(300), fc.nat(100), fc.boolean(), (cap, before, use, share, again) => {
        const shop = rolling({ cap: String(cap), share: String(share), again })
        const rated = rate(shop, [record(String(use))], {}, { carriedOver: [carried('2026-05-01', '2026-07-01', String(before))] })
        const left = sum(rated.balances.map((one) => exactValue(one.left)))
        const over = sum(rated.carriedOver.map(({ quantity }) => exactValue(quantity)))
        expect(compareRatios(over, ratio(BigInt(cap)))).not.toBe(1)
        expect(compareRatios(over, left)).not.toBe(1)
      }),
      { numRuns: 60 },
    ))
})

test('without remaining units nothing is carried over', () => expect(carryOver(june, [])).toEqual([]))

describe('use of members', () => {
  const shop = (pool: string): Shop => ({ prices: { use: perMegabyte, included: included('100', { pool }) } })
  const byMember = (of: 'account' | 'group') => [record('60', { id: 'own' }), record('60', { id: 'theirs', member: { id: 'mother', of } })]
  test.each([
    ['subscription', 'account', ['0.00', '6.00']],
    ['account', 'account', ['0.00', '2.00']],
    ['account', 'group', ['0.00', '6.00']],
    ['group', 'group', ['0.00', '2.00']],
  ] as const)('of a pool of the %s by a member of the %s costs %s', (pool, of, expected) => {
    expect(totals(rate(shop(pool), byMember(of)))).toEqual(expected)
  })
  test('of a pool that is full is refused', () => {
    const full: Shop = { prices: { use: perMegabyte, included: included('100', { pool: 'account', members: 2 }) } }
    const aunt = () => record('1', { id: 'third', member: { id: 'aunt', of: 'account' } })
    expect(totals(rate(full, [...byMember('account'), aunt()]))).toEqual(['0.00', '2.00', 'pool-members'])
  })
})

describe('use that stops when it has cost so much', () => {
  const shop = (continuation: string): Shop => ({
    prices: { use: data({ kind: 'unit', rate: amounts('1.00') }, { suspendAt: { amounts: amounts('600'), continuation } }) },
  })
  const at = (day: number, quantity: string) =>
    record(quantity, { id: `day ${day}`, at: instant(`2026-06-${String(day).padStart(2, '0')}T00:00:00Z`) })
  const asked = (day: number) => ({ path: '/', price: 'use' as PriceId, at: instant(`2026-06-${String(day).padStart(2, '0')}T00:00:00Z`) })
  const records = [at(2, '599'), at(4, '2'), at(6, '10'), at(8, '10'), at(10, '700'), at(12, '1')]

  test('is refused from then on, until the customer asks to go on; and stops again at each further such amount', () => {
    const rated = rate(shop('onRequest'), records, {}, { continued: [asked(7)] })
    expect(totals(rated)).toEqual(['599.00', '2.00', 'usage-suspended', '10.00', '700.00', 'usage-suspended'])
    expect(rated.suspensions).toMatchObject([
      { price: 'use', at: '2026-06-04T00:00:00.000Z', amount: '600.00', continuedAt: '2026-06-07T00:00:00.000Z', next: '1200.00' },
      { price: 'use', at: '2026-06-10T00:00:00.000Z', amount: '1200.00', continuedAt: null, next: null },
    ])
    expect(rated.total).toBe('1311.00')
  })

  test('does not go on where it says so', () => {
    expect(totals(rate(shop('none'), records)).slice(2)).toEqual([
      'usage-suspended',
      'usage-suspended',
      'usage-suspended',
      'usage-suspended',
    ])
  })

  test('says which continuations found nothing to continue', () => {
    expect(rateAll(shop('onRequest'), records, {}, { continued: [asked(3), asked(7), asked(8)] })).toMatchObject({ notNeeded: [0, 2] })
  })

  test('costs with every continuation what a quote of all use says', () => {
    const rated = rate(shop('onRequest'), records, {}, { continued: [asked(5), asked(11)] })
    expect(rated.total).toBe(
      priced(shop('onRequest'), { usage: [{ path: '/', metric: 'data', unit: 'MB', quantity: '1322' }] }).totals.usage,
    )
  })
})

/** A catalog of a pool or two, of which the first converts, over charges of three metrics. */
const anyShop = fc
  .record({
    own: fc.nat(120),
    shared: fc.nat(120),
    cap: fc.nat(60),
    rank: fc.constantFrom(1, 3),
    charge: fc.constantFrom<object>(
      { kind: 'unit', rate: amounts('0.333') },
      tiered('graduated', [{ upTo: '20', rate: amounts('1') }, { rate: amounts('0.1') }]),
    ),
    suspendAt: fc.boolean(),
  })
  .map(({ own, shared, cap, rank, charge, suspendAt }): Shop => {
    const order = ['rank']
    const stop = suspendAt ? { suspendAt: { amounts: amounts('1000'), continuation: 'onRequest' } } : {}
    return {
      prices: {
        use: data(charge, stop),
        call: { ...data(charge), metric: 'voice', unit: 'min', increment: { initial: '1', step: '1', per: 'event' } },
        own: included(String(own), { consumption: { order, rank: 2 }, convertible: [{ overflow: 'call', rate: '2', cap: String(cap) }] }),
        shared: included(String(shared), { consumption: { order, rank }, pool: 'account' }),
      },
      offerings: { main: ['use', 'call', 'own', 'shared'], card: ['use', 'call', 'own'] },
    }
  })
const items = [
  { path: '/', offering: 'main' },
  { path: '/more/card', offering: 'card', quantity: 2 },
]
const anyUse = fc.array(
  fc.record({
    path: fc.constantFrom('/', '/more/card'),
    metric: fc.constantFrom('data', 'voice'),
    tenths: fc.nat(900),
  }),
  { minLength: 1, maxLength: 8 },
)

test('records cost what a quote of all use says, in whatever order they come, and no unit covers use twice', () =>
  fc.assert(
    fc.property(anyShop, anyUse, (shop, uses) => {
      const records = uses.map(({ path, metric, tenths }, index) => {
        const quantity = toText(ratio(BigInt(tenths), 10n))
        return record(quantity, { id: `${index}`, path, metric, unit: metric === 'data' ? 'MB' : 'min', events: 1 })
      })
      const rated = rate(shop, records, { items })
      const quoted = priced(shop, { items, usage: records.map(({ id: _, at: __, ...use }) => use) })
      const { records: one, ...same } = rate(shop, [...records].reverse(), { items })
      expect(rated.total).toBe(quoted.totals.usage)
      expect(JSON.stringify([same.total, same.balances, one])).toBe(JSON.stringify([rated.total, rated.balances, rated.records]))
      for (const step of quoted.trace) {
        if (step.step !== 'usage') continue
        const covered = step.allowances.reduce((all, { quantity }) => plus(all, exactValue(quantity)), zero)
        expect(toText(plus(covered, exactValue(step.charged)))).toBe(step.converted)
      }
      for (const { used, quantity } of rated.balances) expect(compareRatios(exactValue(used), exactValue(quantity))).not.toBe(1)
    }),
    { numRuns: 60 },
  ))
