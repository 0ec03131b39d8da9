import { describe, expect, test } from 'vitest'
import { allocationMissing } from '../../engine/price/checks/allocation-missing.js'
import { alterationTie } from '../../engine/price/checks/alteration-tie.js'
import { alterationWithoutEffect } from '../../engine/price/checks/alteration-without-effect.js'
import { discountNeverApplies } from '../../engine/price/checks/discount-never-applies.js'
import { text } from '../../engine/values/localized-text.js'
import {
  alteration,
  amountOff,
  amounts,
  ask,
  type Basket,
  draftOf,
  monthly,
  oneTime,
  percentOff,
  priced,
  type Shop,
  setPrice,
} from './shop.js'

const order = { scope: 'order', charge: 'recurring' }
const member = (id: string, minimum: number, maximum: number) => ({ id, offering: id, minimum, maximum })

/** A bundle with members, of which a group takes at most so many. */
function bundle(
  members: readonly object[],
  { maximum = members.length, prices = [] }: { maximum?: number; prices?: readonly string[] } = {},
) {
  return {
    kind: 'productOffering',
    id: 'bundle',
    name: text('套餐', 'Bundle'),
    category: 'test',
    validFor: {},
    isSellable: true,
    content: { kind: 'bundle', rules: [], groups: [{ id: 'g', name: text('组', 'Group'), minimum: 0, maximum, members }] },
    prices,
  }
}

/** A fee of 100.00 and an alteration on each of two members, of which one may be taken up to three times. */
const side = (off: object, most = 3, more: object = {}): Shop => ({
  prices: { fee: monthly('100.00'), off },
  offerings: { x: ['fee', 'off'], y: ['fee', 'off'] },
  documents: [bundle([member('x', 1, 1), member('y', 1, most)], more)],
})
const taken = (a: number, b: number): Basket => ({
  items: [
    { path: '/', offering: 'bundle' },
    { path: '/g/x', offering: 'x', quantity: a },
    { path: '/g/y', offering: 'y', quantity: b },
  ],
})
const exclusive = (more: object = {}) => amountOff('4.00', { target: order, mode: 'exclusivePriority', ...more })

describe('one alteration on two members side by side', () => {
  const ties = (shop: Shop) => alterationTie.find(draftOf(shop)).map(({ witness }) => witness)

  test('is found where the first alone acts and they may say other amounts', () =>
    expect(ties(side(exclusive()))).toEqual([{ offering: 'bundle', items: ['/g/x', '/g/y'], prices: ['off'] }]))
  test('has no price there, whatever the members are called', () => {
    // 4.00 off for the one, 12.00 for the other three: 396.00 or 388.00, and nothing says which.
    for (const [a, b] of [
      [1, 3],
      [3, 1],
    ] as const)
      expect(ask(side(exclusive()), taken(a, b))).toMatchObject({ kind: 'not-priced', because: [{ code: 'alteration-tie', price: 'off' }] })
    expect(priced(side(exclusive()), taken(2, 2)).totals.monthly).toBe('392.00')
  })
  test.each([
    ['as many of each are taken', side(exclusive(), 1)],
    ['each acts', side(exclusive({ mode: 'sequential' }))],
    ['the best one acts', side(exclusive({ mode: 'exclusiveBest' }))],
    ['it says the same whatever the quantity', side(percentOff('10', { target: order, mode: 'exclusivePriority' }))],
    ['each alters its own lines', side(exclusive({ target: { scope: 'item', charge: 'recurring' } }))],
    ['only one of them is taken', side(exclusive(), 3, { maximum: 1 })],
  ])('is no tie where %s', (_why, shop) => expect(ties(shop)).toEqual([]))
  const inTurn = { target: order, mode: 'sequential' }
  const off = (more: object) => alteration({ kind: 'amountOff', amounts: amounts('6.00'), allocation: 'amount' }, { ...inTurn, ...more })
  const bound = (more: object) => alteration({ kind: 'atMost', amounts: amounts('1.00') }, { ...inTurn, ...more })
  test.each([
    ['only so many units may be altered', off({ quantityLimit: 1 })],
    ['no more than so much may be taken off', off({ cap: amounts('5.00') })],
    ['what is taken off each is rounded', off({ rounded: { of: 'unit', rounding: 'up' } })],
    ['a bound may take off no more than so much of some of the units', bound({ quantityLimit: 1, cap: amounts('2.00') })],
  ])('is found where amounts that follow each other are held back: %s', (_why, altered) => expect(ties(side(altered))).toHaveLength(1))
  test('is no tie where amounts that follow each other are not held back', () => {
    expect(ties(side(off({})))).toEqual([])
    expect(ties(side(bound({})))).toEqual([])
  })
  test('sets one price after the other, and nothing says which is the last', () => {
    const shop = side(setPrice('50.00', { target: order }))
    expect(ties(shop)).toHaveLength(1)
    expect(ask(shop, taken(1, 3))).toMatchObject({ because: [{ code: 'alteration-tie' }] })
  })
  test('on a bundle and on what is in it, acts on the bundle', () => {
    // The bundle takes 4.00 off, its member 12.00: the outer one comes first.
    const shop: Shop = {
      prices: { fee: monthly('100.00'), off: exclusive() },
      offerings: { x: [], y: ['fee', 'off'] },
      documents: [bundle([member('y', 1, 3)], { prices: ['off'] })],
    }
    expect(ties(shop)).toEqual([])
    const items = [
      { path: '/', offering: 'bundle' },
      { path: '/g/y', offering: 'y', quantity: 3 },
    ]
    expect(priced({ ...shop, offerings: { ...shop.offerings, bundle: ['off'] }, documents: [] }, { items }).totals.monthly).toBe('296.00')
  })
})

describe('an amount that several charges may share', () => {
  const found = (shop: Shop) => allocationMissing.find(draftOf(shop)).map(({ witness }) => witness)
  const toItem = (more: object = {}) =>
    alteration({ kind: 'amountOff', amounts: amounts('5.00'), ...more }, { target: { scope: 'item', charge: 'oneTime' } })
  const two = { a: oneTime('50.00'), b: oneTime('10.00') }

  test('says how, or is found with two of them', () =>
    expect(found({ prices: { ...two, off: toItem() } })).toEqual([
      {
        offering: 'offer',
        lines: [
          { path: '/', offering: 'offer', price: 'a' },
          { path: '/', offering: 'offer', price: 'b' },
        ],
      },
    ]))
  test('is found across members of a bundle, too', () => {
    const shop = (maximum: number): Shop => ({
      prices: { fee: monthly('100.00'), off: amountOff('5.00') },
      offerings: { x: ['fee'], y: ['fee'] },
      documents: [bundle([member('x', 1, 1), member('y', 1, 1)], { maximum, prices: ['off'] })],
    })
    expect(found(shop(2))).toMatchObject([{ offering: 'bundle', lines: [{ path: '/g/x' }, { path: '/g/y' }] }])
    expect(found(shop(1))).toEqual([])
  })
  const monthlyPaid = { fact: 'item.paid', operator: 'equal', value: 'monthly' }
  const yearlyPaid = { fact: 'item.paid', operator: 'equal', value: 'yearly' }
  test.each([
    ['it is said', { ...two, off: toItem({ allocation: 'equal' }) }],
    ['there is one charge', { a: two.a, off: toItem() }],
    ['never both are due', { a: { charge: two.a, when: monthlyPaid }, b: { charge: two.b, when: yearlyPaid }, off: toItem() }],
    [
      'one has ended when the other begins',
      {
        a: { charge: two.a, validFor: { to: '2026-07-01T00:00:00+08:00' } },
        b: { charge: two.b, validFor: { from: '2026-07-01T00:00:00+08:00' } },
        off: toItem(),
      },
    ],
    [
      'it is a percentage',
      { ...two, off: alteration({ kind: 'percentOff', percent: '5' }, { target: { scope: 'item', charge: 'oneTime' } }) },
    ],
  ])('is not asked where %s', (_why, prices) => expect(found({ prices })).toEqual([]))
})

describe('what can never act is found', () => {
  test('how to share the percentages of a table', () => {
    const table = {
      kind: 'priceTable',
      id: 't',
      name: text('表', 'Table'),
      dimensions: [],
      hitPolicy: { kind: 'unique' },
      rows: [{ id: 'all', when: {}, percent: '10' }],
    }
    const by = (does: string) => alteration({ kind: 'byTable', does, table: 't', allocation: 'equal' })
    const at = (does: string) =>
      alterationWithoutEffect
        .find(draftOf({ prices: { fee: monthly('1.00'), off: by(does) }, documents: [table] }))
        .map(({ pointer }) => pointer)
    expect([at('percentOff'), at('amountOff')]).toEqual([['/charge/effect/allocation'], []])
  })
  const never = (prices: Readonly<Record<string, object>>) =>
    discountNeverApplies.find(draftOf({ prices: { fee: monthly('10.00'), ...prices } })).map(({ pointer, witness }) => [pointer, witness])
  test('a cap of nothing', () =>
    expect(never({ off: percentOff('10', { cap: amounts('0.00') }) })).toEqual([
      ['/charge/cap', { offerings: ['offer'], currencies: ['CNY'] }],
    ]))
  test('an end that comes before the beginning, to the day', () => {
    // Nobody orders it before 1 June, so it begins to act on 1 July at the earliest.
    const until = (date: string) =>
      never({
        off: {
          charge: percentOff('10', { startAfter: { unit: 'month', count: 1 }, lasts: { kind: 'until', date } }),
          validFor: { from: '2026-06-01T00:00:00+08:00' },
        },
      })
    expect(until('2026-07-01')).toEqual([['/charge/lasts', { offerings: ['offer'], from: '2026-07-01', until: '2026-07-01' }]])
    expect(until('2026-07-02')).toEqual([])
  })
})
