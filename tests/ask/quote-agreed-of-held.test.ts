import { describe, expect, test } from 'vitest'
import { answered, fee, held, line, onDay, type Releases } from './released-lines.js'

const negotiable = (amount: string, more: object = {}, price: object = {}) =>
  line({ charge: fee(amount, { negotiable: true, ...more }), price })
const start = '2025-12-01T00:00:00+08:00'
const none = { kind: 'none' }

/** A line of 20.00 that was agreed on at 12.00. */
const agreed = (terms: object = { amount: '12.00', alterations: none }) => ({
  ...held,
  pins: [{ path: '/', at: held.at, startDate: held.startDate, agreed: { 'line-monthly': terms } }],
})
const overrides = (amount: string) => [{ path: '/', price: 'line-monthly', amount, alterations: none }]
const fees = (releases: Releases, day: string, asked: object) =>
  answered(releases, day, asked).changes.lines.map(({ before, after }) => `${before} ${after}`)
const problems = (asked: object, releases: Releases = plain) => {
  const answer = onDay(releases, '2026-06-16', asked)
  if (answer.kind === 'invalid-request') return answer.problems.map(({ code, pointer }) => `${code} ${pointer}`)
  return answer.kind === 'not-priced' ? answer.because.map(({ code }) => code) : answer.kind
}
const plain: Releases = { [start]: negotiable('20.00') }

describe('what was agreed on', () => {
  test('is what the customer pays before an order, and after one that keeps the price', () => {
    expect(fees(plain, '2026-06-16', { held: agreed() })).toEqual(['12.00 12.00'])
    expect(answered(plain, '2026-06-16', { held: agreed() }).changes.bill).toEqual([])
  })
  test('is given back at an end: of 12.00 for June a half on the 16th', () => {
    const ended = answered(plain, '2026-06-16', { held: agreed(), orders: [{ path: '/', action: 'cease' }] })
    expect(ended.changes.bill.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(['credit -6.00'])
  })
  test('is part of what the customer has next, and so of the order after that', () => {
    const first = answered(plain, '2026-06-16', { held: agreed() })
    expect(first.changes.held?.pins).toMatchObject([{ path: '/', agreed: { 'line-monthly': { amount: '12.00', alterations: none } } }])
    expect(fees(plain, '2026-07-16', { held: first.changes.held })).toEqual(['12.00 12.00'])
  })
  test('goes with present prices, which are those of the list', () =>
    expect(fees(plain, '2026-06-16', { held: agreed(), orders: [{ path: '/', action: 'renew' }] })).toEqual(['12.00 20.00']))
  test('stays while the line is suspended, and when it is resumed', () => {
    const suspended = answered(plain, '2026-06-16', { held: agreed(), orders: [{ path: '/', action: 'suspend' }] })
    const resumed = { held: suspended.changes.held, orders: [{ path: '/', action: 'resume' }] }
    expect(fees(plain, '2026-07-16', resumed)).toEqual(['12.00 12.00'])
  })
  test('as an amount stays when a later version of the price comes, as a percentage is taken off that; a floor of later does not touch it', () => {
    const later = negotiable('30.00', { floor: [{ currency: 'CNY', amount: '25.00' }] }, { holders: { kind: 'nextPeriod' } })
    const releases = { ...plain, '2026-03-05T00:00:00+08:00': later }
    expect(fees(releases, '2026-06-16', { held: agreed() })).toEqual(['12.00 12.00'])
    // 30.00 less 40 % is 18.00.
    expect(fees(releases, '2026-06-16', { held: agreed({ percentOff: '40', alterations: none }) })).toEqual(['18.00 18.00'])
  })
})

describe('an order', () => {
  test('may agree on an amount for what is held: of June a half is given back at 12.00 and charged at 11.00', () => {
    const order = answered(plain, '2026-06-16', { held: agreed(), overrides: overrides('11.00') })
    expect(order.changes.lines.map(({ before, delta, after }) => `${before} ${delta} ${after}`)).toEqual(['12.00 -1.00 11.00'])
    expect(order.changes.bill.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(['credit -6.00', 'charge 5.50'])
    expect(fees(plain, '2026-07-16', { held: order.changes.held })).toEqual(['11.00 11.00'])
  })
  test('and for present prices that it brings', () => {
    const renewed = answered(plain, '2026-06-16', {
      held: agreed(),
      orders: [{ path: '/', action: 'renew' }],
      overrides: overrides('15.00'),
    })
    expect(renewed.changes.lines.map(({ after }) => after)).toEqual(['15.00'])
    expect(fees(plain, '2026-07-16', { held: renewed.changes.held })).toEqual(['15.00 15.00'])
  })
  test('agrees on nothing below the floor, nor on a price that may not be negotiated', () => {
    const floored: Releases = { [start]: negotiable('20.00', { floor: [{ currency: 'CNY', amount: '10.00' }] }) }
    expect(problems({ held, overrides: overrides('9.00') }, floored)).toEqual(['below-floor'])
    expect(problems({ held, overrides: overrides('9.00') }, { [start]: line({ amount: '20.00' }) })).toEqual([
      'request/override-not-negotiable /overrides/0/price',
    ])
  })
  test('nothing was agreed on that nobody could have agreed on', () => {
    expect(problems({ held: agreed() }, { [start]: line({ amount: '20.00' }) })).toEqual([
      'request/override-not-negotiable /held/pins/0/agreed/line-monthly',
    ])
    expect(problems({ held: agreed({ amount: '12.005', alterations: none }) })).toEqual([
      'request/override-decimals /held/pins/0/agreed/line-monthly/amount',
    ])
  })
})
