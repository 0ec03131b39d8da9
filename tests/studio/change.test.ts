import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuotedChanges } from '../../engine/ask/answer.js'
import type { BeforeAfter } from '../../engine/price/held/change-answer.js'
import { fingerprint } from '../../engine/values/fingerprint.js'
import { changedSearch } from '../../studio/coordinates/coordinates-view.js'
import { type HeldInput, heldChanges, readHeldInput } from '../../studio/coordinates/held-input.js'
import { readSimulatorInput } from '../../studio/coordinates/simulator-input.js'
import { changeTotals } from '../../studio/features/simulator/change-view.js'
import { requestOf } from '../../studio/features/simulator/simulated-request.js'

const path = fc.constantFrom('/', '/main/card', '/extras/tv')
const held: fc.Arbitrary<HeldInput> = fc.record({
  since: fc.constantFrom('2026-01-15', 'someday'),
  offering: fc.constantFrom('home', 'line'),
  choices: fc.uniqueArray(
    fc.oneof(
      fc.record({ path, quantity: fc.nat(3) }),
      fc.record({ path, characteristic: fc.constant('speed'), value: fc.constantFrom(100, 'fast', true) }),
      fc.record({ path, characteristic: fc.constant('packs'), value: fc.constantFrom('a', 'b'), included: fc.boolean() }),
    ),
    {
      selector: (choice) =>
        'characteristic' in choice ? `${choice.path}@${choice.characteristic}@${'included' in choice ? choice.value : ''}` : choice.path,
    },
  ),
  terms: fc.uniqueArray(fc.record({ path, term: fc.constantFrom('one-year', 'two-years') }), { selector: ({ path: at }) => at }),
  at: fc.option(fc.constant('2026-01-14T16:00:00.000Z')),
  facts: fc.option(fc.constantFrom({}, { 'customer.age': 20, 'channel.id': 'a&b=c' })),
  pins: fc.uniqueArray(
    fc.record({ path, at: fc.constant('2026-03-01T00:00:00Z'), startDate: fc.constant('2026-03-01'), free: fc.constant(true) }),
    { selector: ({ path: at }) => at },
  ),
})

/** The order of choices and terms plays no part. */
function inOrder({ choices, terms, ...rest }: HeldInput): object {
  const sorted = (values: readonly object[]) => values.map((value) => JSON.stringify(value)).sort()
  return { ...rest, choices: sorted(choices), terms: sorted(terms) }
}

describe('what the customer has', () => {
  test('is read from the address as it was written there, and leaves nothing behind when it goes', () =>
    fc.assert(
      fc.property(held, held, (first, second) => {
        const empty = 'offering=home&c./main/card=1'
        const once = changedSearch(empty, heldChanges(new URLSearchParams(empty), first))
        const twice = changedSearch(once, heldChanges(new URLSearchParams(once), second))
        expect(inOrder(readHeldInput(new URLSearchParams(twice))!)).toEqual(inOrder(second))
        const gone = changedSearch(twice, heldChanges(new URLSearchParams(twice), null))
        expect([...new URLSearchParams(gone)]).toEqual([...new URLSearchParams(empty)])
      }),
    ))

  test('was bought of the catalog that answers, at the beginning of its day in the zone of the catalog', () => {
    const input = readSimulatorInput(new URLSearchParams('offering=line&held=2026-01-15&held.offering=home&h./extras/tv=1&ht./=one-year'))
    const catalog = { zone: 'Asia/Shanghai', fingerprint: fingerprint('catalog') }
    expect(requestOf(input, 'now', ['CNY'], catalog)).toMatchObject({
      offering: 'line',
      choices: [],
      held: {
        offering: 'home',
        choices: [{ path: '/extras/tv', quantity: 1 }],
        at: '2026-01-14T16:00:00.000Z',
        startDate: '2026-01-15',
        catalog: catalog.fingerprint,
        terms: [{ path: '/', term: 'one-year' }],
      },
    })
  })
})

test('totals of a change leave out what there is none of, but never the monthly and the one-time ones', () => {
  const none: BeforeAfter = { before: '0.00', delta: '0.00', after: '0.00' }
  const some: BeforeAfter = { before: '0.00', delta: '5.00', after: '5.00' }
  const month = { unit: 'month', count: 1 } as const
  const year = { unit: 'year', count: 1 } as const
  const keys = (usage: BeforeAfter) => {
    const recurring = [
      { period: month, ...none },
      { period: year, ...some },
    ]
    const totals = { monthly: none, oneTime: none, recurring, usage, commitment: [{ period: month, ...some }], bill: none }
    return changeTotals({ totals } satisfies Pick<QuotedChanges, 'totals'>).map(({ key }) => key)
  }
  expect(keys(none)).toEqual(['monthly', '1 year', 'oneTime', 'commitment 1 month'])
  expect(keys(some)).toEqual(['monthly', '1 year', 'oneTime', 'usage', 'commitment 1 month'])
})
