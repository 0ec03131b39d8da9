import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allocationMissing } from '../../engine/price/checks/allocation-missing.js'
import { allocationUnproven } from '../../engine/price/checks/allocation-unproven.js'
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
  const age = (operator: string, value: number) => ({ fact: 'customer.age', operator, value })
  test('comes with a customer for whom both are charged, and says where nobody could prove that there is one', () => {
    const shop = (operator: string, more: object = {}): Shop => ({
      prices: {
        a: { charge: two.a, when: age('lessThan', 18) },
        b: { charge: two.b, when: age(operator, 17) },
        off: { charge: toItem(), ...more },
      },
    })
    const [finding] = allocationMissing.find(draftOf(shop('greaterThanInclusive')))
    expect(finding).toMatchObject({
      witness: { facts: { 'customer.age': 17 } },
      what: { en: expect.stringContaining('where "Age" is 17') },
    })
    const { lines } = priced(shop('greaterThanInclusive'), { facts: { 'customer.age': 17 } })
    expect(lines.map(({ price }) => price)).toEqual(['a', 'b'])
    expect(found(shop('greaterThan'))).toEqual([])
    // Whoever is charged both never gets the discount.
    expect(found(shop('greaterThanInclusive', { when: age('greaterThan', 17) }))).toEqual([])
    expect(allocationUnproven.find(draftOf(shop('greaterThan')))).toEqual([])
  })
  test('is found for as many ages as two of the charges have in common with those of the discount', () => {
    const span = fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 4 })).map(([from, more]) => [from, from + more] as const)
    fc.assert(
      fc.property(fc.array(span, { minLength: 2, maxLength: 4 }), span, (fees, off) => {
        const within = ([from, to]: readonly [number, number]) => ({
          all: [age('greaterThanInclusive', from), age('lessThanInclusive', to)],
        })
        const charged = fees.map((one, index) => [`fee${index}`, { charge: oneTime('9.00'), when: within(one) }])
        const prices = { ...Object.fromEntries(charged), off: { charge: toItem(), when: within(off) } }
        const holds =
          (at: number) =>
          ([from, to]: readonly [number, number]) =>
            from <= at && at <= to
        const ages = Array.from({ length: 14 }, (_, at) => at).filter((at) => holds(at)(off) && fees.filter(holds(at)).length > 1)
        const findings = found({ prices }) as unknown as readonly { readonly facts: Record<string, number> }[]
        expect(findings).toHaveLength(ages.length > 0 ? 1 : 0)
        for (const { facts } of findings) expect(ages).toContain(facts['customer.age'])
        expect(allocationUnproven.find(draftOf({ prices }))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })
  test('is not asked of charges for other orders, nor of members that nobody may have both', () => {
    const cease = oneTime('10.00', { actions: ['cease'] })
    expect(found({ prices: { a: two.a, b: cease, off: toItem() } })).toEqual([])
    const for18 = (id: string, operator: string) => ({
      kind: 'productOffering',
      id,
      name: text('商品', 'Offer'),
      category: 'test',
      validFor: {},
      isSellable: true,
      content: { kind: 'simple', specification: 'line' },
      prices: ['fee'],
      eligibility: age(operator, 18),
    })
    const shop = (operator: string): Shop => ({
      prices: { fee: monthly('100.00'), off: amountOff('5.00') },
      offerings: {},
      documents: [for18('x', 'lessThan'), for18('y', operator), bundle([member('x', 1, 1), member('y', 1, 1)], { prices: ['off'] })],
    })
    expect(found(shop('greaterThanInclusive'))).toEqual([])
    expect(found(shop('lessThanInclusive'))).toMatchObject([{ lines: [{ path: '/g/x' }, { path: '/g/y' }] }])
  })
  test('is warned of where each of two members looks at a choice of its own', () => {
    const when = { fact: 'item.quantity', operator: 'greaterThan', value: 0 }
    const shop: Shop = {
      prices: { fee: { charge: monthly('100.00'), when }, off: amountOff('5.00') },
      offerings: { x: ['fee'], y: ['fee'] },
      documents: [bundle([member('x', 1, 1), member('y', 1, 1)], { prices: ['off'] })],
    }
    expect(found(shop)).toEqual([])
    expect(allocationUnproven.find(draftOf(shop)).map(({ witness }) => witness)).toMatchObject([
      { offering: 'bundle', lines: [{ path: '/g/x' }, { path: '/g/y' }] },
    ])
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
