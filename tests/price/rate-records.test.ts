import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exactValue } from '../../engine/price/waterfall.js'
import { ratio, sum, toText } from '../../engine/values/ratio.js'
import { rate, rateAll, record, totals } from './rate-shop.js'
import { amounts, data, monthly, priced, type Shop, tiered } from './shop.js'

const included = {
  kind: 'allowance',
  metric: 'data',
  unit: 'MB',
  quantity: '100',
  period: { unit: 'month', count: 1 },
  pool: 'product',
  firstPeriod: { kind: 'full' },
  overflow: 'use',
  onExhausted: 'charge',
}
const plan = (model: object, more: object = {}): Shop => ({ prices: { fee: monthly('10.00'), use: data(model, more), included } })
const perMegabyte = { kind: 'unit', rate: amounts('0.10') }

describe('records', () => {
  test('cost nothing as long as the allowance lasts, and only what goes beyond it', () => {
    const rated = rate(
      plan(perMegabyte),
      ['60', '39.9', '1', '10'].map((quantity) => record(quantity)),
    )
    expect(totals(rated)).toEqual(['0.00', '0.00', '0.09', '1.00'])
    expect(rated.total).toBe('1.09')
    expect(rated.records[2]).toMatchObject({
      id: '1 MB',
      lines: [{ path: '/', price: 'use', amount: '0.09', steps: [{ step: 'usage', given: '100.9', charged: '0.9' }, { step: 'round' }] }],
    })
  })

  test('that take the whole into a cheaper tier are paid back, and a cap stops them', () => {
    const volume = tiered('volume', [{ upTo: '15', rate: amounts('10') }, { rate: amounts('5') }])
    const shop = { prices: { use: data(volume, { cap: amounts('160') }) } }
    expect(
      totals(
        rate(
          shop,
          ['15', '1', '14', '9', '1'].map((quantity) => record(quantity)),
        ),
      ),
    ).toEqual(['150.00', '-70.00', '70.00', '10.00', '0.00'])
  })

  test('use up a minimum before they cost more; it stands from the beginning', () => {
    const rated = rate(
      { prices: { use: data(perMegabyte, { minimum: amounts('5.00') }) } },
      ['40', '20'].map((quantity) => record(quantity)),
    )
    expect(rated.standing).toMatchObject([{ price: 'use', amount: '5.00' }])
    expect([totals(rated), rated.total]).toEqual([['0.00', '1.00'], '6.00'])
  })

  test('that have no price are refused, and the others are rated without them', () => {
    const closed = tiered('graduated', [{ upTo: '50', rate: amounts('1') }], { onOverflow: 'refuse' })
    const shop = { prices: { use: data(closed) } }
    const rated = rate(shop, [record('30'), record('30'), record('20'), record('1', { unit: 'GB' })])
    expect([totals(rated), rated.total]).toEqual([['30.00', 'usage-beyond-tiers', '20.00', 'usage-unit'], '50.00'])
  })

  test('are each an event of their own where tiers go by events', () => {
    const call = tiered('graduated', [{ upTo: '3', rate: amounts('1') }, { rate: amounts('0.1') }], { tierBy: { kind: 'event' } })
    const rated = rate({ prices: { use: data(call) } }, [
      record('5', { events: 1 }),
      record('2', { events: 1 }),
      record('13', { events: 1 }),
    ])
    expect(totals(rated)).toEqual(['3.20', '2.00', '4.00'])
  })

  test('of a price that is unknown, or missing, make no stream', () => {
    const shop = { prices: { fee: { charge: monthly('1.00'), when: { fact: 'customer.age', operator: 'equal', value: 3 } } } }
    expect(rateAll(shop, [])).toMatchObject({ kind: 'undetermined', missing: ['customer.age'] })
  })
})

const quantities = fc.array(
  fc.nat({ max: 90_000 }).map((units) => toText(ratio(BigInt(units), 1000n))),
  { minLength: 1, maxLength: 6 },
)
const model = fc.constantFrom<object>(
  perMegabyte,
  { kind: 'package', size: '7', rate: amounts('0.33') },
  tiered('graduated', [
    { upTo: '20', rate: amounts('0.333') },
    { upTo: '60', rate: amounts('0.1'), flat: amounts('1') },
    { rate: amounts('0.01') },
  ]),
  tiered('volume', [{ upTo: '33.3', rate: amounts('0.3') }, { rate: amounts('0.1') }]),
  tiered('stairstep', [{ upTo: '50', flat: amounts('2') }, { flat: amounts('3') }]),
)

test('what stands and what records cost add up to a quote of all use at once, in whatever order they come', () =>
  fc.assert(
    fc.property(model, fc.boolean(), quantities, (one, isBounded, all) => {
      const shop = plan(one, isBounded ? { minimum: amounts('1.00'), cap: amounts('4.00') } : {})
      const rated = rate(
        shop,
        all.map((quantity) => record(quantity)),
      )
      const paid = [...rated.standing, ...rated.records.flatMap((each) => (each.kind === 'rated' ? each.lines : []))]
      const usage = all.map((quantity) => ({ path: '/', metric: 'data', unit: 'MB', quantity }))
      expect(toText(sum(paid.map(({ amount }) => exactValue(amount))), 2)).toBe(priced(shop, { usage }).totals.usage)
      expect(
        rate(
          shop,
          [...all].reverse().map((quantity) => record(quantity)),
        ).total,
      ).toBe(rated.total)
    }),
    { numRuns: 60 },
  ))
