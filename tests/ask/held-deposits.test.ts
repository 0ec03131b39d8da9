import { expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { allFresh, choices, heldHome, homeCatalog, once, question } from './held-shop.js'

/** What a pin says of deposits is believed only as far as it can have been paid. */
const shop = homeCatalog({
  holderPolicy: allFresh,
  prices: { dep: { on: 'router', charge: once('50.00', ['add'], { refundable: true }) } },
})
const path = '/options/router'

function answer(deposits: object, at = path) {
  const pins = [{ path: at, at: '2026-01-10T00:00:00+08:00', startDate: '2026-01-10', facts: {}, deposits }]
  const { answer } = quote(shop, question({ choices: choices(100), held: heldHome(choices(100, { router: 2 }), { pins }) }), () => shop)
  if (answer.kind === 'invalid-request') return answer.problems.map(({ code, pointer }) => `${code} ${pointer}`)
  if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer))
  return answer.changes!.bill.filter(({ kind }) => kind === 'refund').map(({ price, amount }) => `${price} ${amount}`)
}

test('what was paid for those that go is given back', () => {
  expect(answer({ dep: { amount: '50.00', quantity: 1 } })).toEqual(['dep -50.00'])
  expect(answer({ dep: { amount: '100', quantity: 2 } })).toEqual(['dep -100.00'])
  expect(answer({ gone: { amount: '7.00', quantity: 1 } })).toEqual(['gone -7.00'])
})

test.each([
  ['an amount below zero', { dep: { amount: '-50.00', quantity: 1 } }, 'request/held-deposit-amount /held/pins/0/deposits/dep/amount'],
  [
    'an amount that nobody can pay',
    { dep: { amount: '10.001', quantity: 1 } },
    'request/held-deposit-amount /held/pins/0/deposits/dep/amount',
  ],
  ['more than are held', { dep: { amount: '50.00', quantity: 9 } }, 'request/held-deposit-quantity /held/pins/0/deposits/dep/quantity'],
  [
    'a fee that recurs',
    { 'access-monthly': { amount: '7.00', quantity: 1 } },
    'request/held-deposit-unknown /held/pins/0/deposits/access-monthly',
  ],
])('%s is no deposit', (_what, deposits, problem) => expect(answer(deposits)).toEqual([problem]))
