import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priceGap } from '../../engine/price/checks/price-gap.js'
import { text } from '../../engine/values/localized-text.js'
import { amounts, data, draftOf, monthly, oneTime, priced, type Shop, tiered } from './shop.js'

const age = (operator: string, value: number) => ({ fact: 'customer.age', operator, value })
const young = { charge: monthly('1.00'), when: age('lessThan', 18) }
const old = (operator: string) => ({ charge: monthly('2.00'), when: age(operator, 18) })
const perUnit = { kind: 'unit', rate: amounts('1') }
const withMinimum = data(perUnit, { minimum: amounts('5.00') })
const found = (shop: Shop) => priceGap.find(draftOf(shop)).map(({ witness }) => witness)

describe('an offering of which every charge has a condition', () => {
  test('is found with somebody who may order it and would pay nothing', () => {
    const shop = { prices: { young, old: old('greaterThan') } }
    expect(found(shop)).toEqual([{ offering: 'offer', carrier: 'offer', prices: ['old', 'young'], facts: { 'customer.age': 18 } }])
    expect(priced(shop, { facts: { 'customer.age': 18 } })).toMatchObject({ lines: [], totals: { monthly: '0.00', firstBill: '0.00' } })
  })
  test('is found where a charge ends while one for others goes on', () => {
    const shop = { prices: { young: { ...young, validFor: { to: '2026-05-01T00:00:00+08:00' } }, old: old('greaterThanInclusive') } }
    const [witness] = found(shop) as unknown as readonly { readonly facts: Record<string, number>; readonly at: string }[]
    expect(priced(shop, { facts: witness!.facts, at: witness!.at }).lines).toEqual([])
    expect([witness!.facts['customer.age']! < 18, witness!.at >= '2026-04-30T16:00:00.000Z']).toEqual([true, true])
  })

  test('beside charges for use, is told as one that charges nothing without it', () => {
    const at = (more: object, when: object = {}) => {
      const shop = { prices: { young, use: { charge: data(perUnit, more), ...when } } }
      const asked = priced(shop, { facts: { 'customer.age': 18 } })
      const dueOfUse = asked.lines.map(({ price, amount }) => [price, amount])
      return [priceGap.find(draftOf(shop)).map(({ what }) => what), dueOfUse]
    }
    expect(at({})).toEqual([
      [
        {
          'zh-CN': '订购“offer”，“年龄”为 18时，“offer”没有用量就不收任何费用：“young”的条件都不满足。',
          en: 'Where "offer" is ordered and "Age" is 18, nothing is charged for "offer" without use: no condition of "young" holds.',
        },
      ],
      [],
    ])
    expect(at({ minimum: amounts('5.00') })).toEqual([[], [['use', '5.00']]])
    // The minimum is for those below 18 years, too: nobody else is charged.
    expect(found({ prices: { young, use: { charge: withMinimum, when: age('lessThan', 18) } } })).toMatchObject([
      { prices: ['use', 'young'], facts: { 'customer.age': 18 } },
    ])
  })

  const setup = { charge: oneTime('9.00'), when: age('lessThan', 18) }
  const old18 = old('greaterThanInclusive')
  const adults = { eligibility: age('greaterThan', 18) }
  const offer = (more: object, prices: readonly string[]) => ({
    kind: 'productOffering',
    id: 'offer',
    name: text('商品', 'Offer'),
    category: 'test',
    validFor: {},
    isSellable: true,
    content: { kind: 'simple', specification: 'line' },
    prices,
    ...more,
  })
  const bundle = offer(
    {
      id: 'bundle',
      content: {
        kind: 'bundle',
        rules: [],
        groups: [
          {
            id: 'g',
            name: text('组', 'Group'),
            minimum: 1,
            maximum: 1,
            members: [{ id: 'm', offering: 'member', minimum: 1, maximum: 1 }],
          },
        ],
      },
    },
    ['setup'],
  )
  test.each<[string, Shop]>([
    ['conditions cover everybody', { prices: { young, old: old18 } }],
    [
      'who would pay nothing has a price of 0',
      { prices: { young, old: old('greaterThan'), free: { charge: monthly('0'), when: age('equal', 18) } } },
    ],
    ['a conditional charge comes on top of one that always is due', { prices: { setup, fee: monthly('5.00') } }],
    ['it is paid by use', { prices: { setup, use: data({ kind: 'unit', rate: amounts('1') }) } }],
    ['use costs something at least', { prices: { young, use: withMinimum } }],
    ['the first tier of use is due without any', { prices: { young, use: data(tiered('stairstep', [{ flat: amounts('5.00') }])) } }],
    [
      'use costs something at least for those who owe no fee',
      { prices: { young, use: { charge: withMinimum, when: age('greaterThan', 17) } } },
    ],
    ['a one-time charge takes the place of a fee', { prices: { setup, old: old18 } }],
    ['the others may not order it', { prices: { old: old('greaterThan') }, offerings: {}, documents: [offer(adults, ['old'])] }],
    [
      'a bundle has a charge of its own beside those of its members',
      { prices: { setup, fee: monthly('5.00') }, offerings: { member: ['fee'] }, documents: [bundle] },
    ],
    [
      'charges are raised by other orders only',
      { prices: { cease: { charge: oneTime('9.00', { actions: ['cease'] }), when: age('lessThan', 18) } } },
    ],
    [
      'all charges end at once',
      {
        prices: {
          young: { ...young, validFor: { to: '2026-05-01T00:00:00+08:00' } },
          old: { ...old18, validFor: { to: '2026-05-01T00:00:00+08:00' } },
        },
      },
    ],
  ])('is not found where %s', (_why, shop) => expect(found(shop)).toEqual([]))
})

test('whoever is found pays nothing, and whoever pays nothing is found, age by age', () => {
  const span = fc
    .tuple(fc.nat({ max: 12 }), fc.nat({ max: 12 }))
    .map(([left, right]) => [Math.min(left, right), Math.max(left, right)] as const)
  fc.assert(
    fc.property(fc.array(span, { minLength: 1, maxLength: 4 }), span, (fees, [least, most]) => {
      const between = ([from, to]: readonly [number, number]) => ({
        all: [age('greaterThanInclusive', from), age('lessThanInclusive', to)],
      })
      const prices = Object.fromEntries(fees.map((one, index) => [`fee${index}`, { charge: monthly('1.00'), when: between(one) }]))
      const sold = { ...draftOf({ prices }).find('productOffering', 'offer' as never), eligibility: between([least, most]) }
      const gaps = found({ prices, documents: [sold] }) as unknown as readonly { readonly facts: Record<string, number> }[]
      const free = Array.from({ length: 13 }, (_, at) => at).filter(
        (at) => at >= least && at <= most && !fees.some(([from, to]) => at >= from && at <= to),
      )
      expect(gaps).toHaveLength(free.length > 0 ? 1 : 0)
      for (const { facts } of gaps) expect(free).toContain(facts['customer.age'])
    }),
    { numRuns: 60 },
  )
})
