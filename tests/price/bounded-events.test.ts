import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chargeUse } from '../../engine/price/charge-model/charge-use.js'
import { compileModel } from '../../engine/price/charge-model/rated-model.js'
import { minimumAboveCap } from '../../engine/price/checks/minimum-above-cap.js'
import { decimal, minus, ratio, sum, toText } from '../../engine/values/ratio.js'
import { rate, record, totals } from './rate-shop.js'
import { amounts, ask, draftOf, lineOf, priced, type Shop } from './shop.js'

const payments = (model: object, more: object = {}) => ({
  kind: 'usage',
  metric: 'payments',
  unit: 'currency',
  model: { kind: 'percentOf', percent: '2.99', ...model },
  ...more,
})
const bounds = { eventMinimum: amounts('1.75'), eventCap: amounts('12') }
const shop = (model: object = bounds): Shop => ({ prices: { use: payments(model) } })
const paid = (quantity: string, events: number) => ({ path: '/', metric: 'payments', unit: 'CNY', quantity, events })
const each = ['10', '80', '10000'].map((quantity) => paid(quantity, 1))

describe('a percentage of transactions, each within its bounds', () => {
  test('charges each by itself, and the trace says which of them a bound decided', () => {
    // 10 × 2.99 % is 0.299, less than 1.75; 80 × 2.99 % is 2.392; 10,000 × 2.99 % is 299, more than 12. Together 16.142.
    const answer = priced(shop(), { usage: each })
    expect(lineOf(answer, 'use').amount).toBe('16.14')
    expect(answer.trace).toMatchObject([
      {
        step: 'usage',
        parts: [
          { quantity: '80', rate: '0.0299', flat: null, amount: '2.392' },
          { quantity: '10', rate: null, flat: '1.75', amount: '1.75', bounded: { by: 'minimum', events: '1' } },
          { quantity: '10000', rate: null, flat: '12', amount: '12', bounded: { by: 'cap', events: '1' } },
        ],
        after: '16.142',
      },
      { step: 'round', after: '16.14' },
    ])
  })

  test('counts the amount for each event as part of what is bounded', () => {
    // 0.299 + 2, 2.392 + 2, and 299 + 2 down to 12: 2.299 + 4.392 + 12.
    const answer = priced(shop({ ...bounds, perEvent: amounts('2.00') }), { usage: each })
    expect(lineOf(answer, 'use').amount).toBe('18.69')
    expect(answer.trace).toMatchObject([{ parts: [{ quantity: '90', flat: '4', amount: '6.691' }, { bounded: { by: 'cap' } }] }, {}])
  })

  test('takes the least of no event that is free, and of one that is free in part only of its rest', () => {
    const amountOf = (free: object) =>
      lineOf(priced(shop({ ...bounds, free: { upperBound: 'exclusive', ...free } }), { usage: each }), 'use').amount
    expect(amountOf({ events: 2 })).toBe('12.00')
    // 60 of the 80 are charged: 1.794, and 12.
    expect(amountOf({ amount: amounts('30') })).toBe('13.79')
    // 90 of the 10,000 are: 2.691.
    expect(amountOf({ events: 3, amount: amounts('10000') })).toBe('2.69')
  })

  test('needs to know the events, and charges nothing where there were none', () => {
    const [{ events: _events, ...sumOnly }] = [paid('10090', 3)]
    expect(ask(shop(), { usage: [sumOnly] })).toMatchObject({ kind: 'undetermined', because: [{ code: 'events-unknown' }] })
    expect(lineOf(priced(shop(), { usage: [paid('0', 0)] }), 'use').amount).toBe('0.00')
  })

  test('comes, payment by payment, to what all of them come to', () => {
    const stream = each.map(({ quantity }) => record(quantity, { metric: 'payments', unit: 'CNY', events: 1 }))
    const rated = rate(shop(), stream)
    expect([totals(rated), rated.total]).toEqual([['1.75', '2.39', '12.00'], '16.14'])
    const alike = rate(shop(), [record('20', { metric: 'payments', unit: 'CNY', events: 2 }), ...stream])
    // Two of 10 at 1.75 each before: 3.50 more.
    expect(alike.total).toBe('19.64')
  })

  test('is what each event costs by itself, added up, whatever is free before', () => {
    const money = fc.nat(30_000).map((cents) => (cents / 100).toFixed(2))
    const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), { maxLength: 6 }),
        some(money),
        some(money),
        some(fc.nat(5)),
        some(fc.nat(500)),
        fc.constantFrom('inclusive', 'exclusive'),
        (values, least, most, freeEvents, freeAmount, upperBound) => {
          const free = {
            ...(freeEvents === undefined ? {} : { events: freeEvents }),
            ...(freeAmount === undefined ? {} : { amount: amounts(String(freeAmount)) }),
          }
          const model = {
            kind: 'percentOf',
            percent: '3',
            perEvent: amounts('0.50'),
            eventMinimum: amounts(least ?? '0'),
            ...(most === undefined ? {} : { eventCap: amounts(most) }),
            ...(Object.keys(free).length === 0 ? {} : { free: { ...free, upperBound } }),
          }
          const rated = compileModel(model as never).get('CNY')!
          const use = {
            quantity: ratio(BigInt(values.reduce((all, one) => all + one, 0))),
            events: values.map((one) => ({ count: 1n, quantity: ratio(BigInt(one)) })),
          }
          const charged = chargeUse(rated, use)
          if (charged.kind !== 'charged') throw new Error(charged.kind)
          // One after the other, in hundredths of a cent.
          let [before, count, expected] = [0, 0, 0]
          for (const value of values) {
            const mayBeFree = Object.keys(free).length > 0 && (freeEvents === undefined || count < freeEvents)
            const after = before + value
            const room = freeAmount === undefined || (upperBound === 'inclusive' ? after <= freeAmount : after < freeAmount)
            if (mayBeFree) [before, count] = [after, count + 1]
            if (mayBeFree && room) continue
            const counted = mayBeFree ? Math.min(value, after - freeAmount!) : value
            const cost = counted * 300 + 5000
            const bound = Math.max(cost, Math.round(Number(least ?? '0') * 10_000))
            expected += most === undefined || cost < bound ? bound : Math.min(bound, Math.round(Number(most) * 10_000))
          }
          expect(toText(charged.amount)).toBe(toText(ratio(BigInt(expected), 10_000n)))
          expect(minus(charged.amount, sum(charged.parts.map(({ amount }) => amount)))).toEqual(decimal('0'))
        },
      ),
      { numRuns: 200 },
    )
  })
})

test('the least of an event above its most is found before launch', () => {
  expect(minimumAboveCap.find(draftOf(shop()))).toEqual([])
  const crossed = { eventMinimum: amounts('12.01'), eventCap: amounts('12') }
  expect(minimumAboveCap.find(draftOf(shop(crossed)))).toMatchObject([{ pointer: '/charge/model/eventMinimum' }])
})
