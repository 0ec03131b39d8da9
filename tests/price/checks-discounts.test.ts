import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { discountNeverApplies } from '../../engine/price/checks/discount-never-applies.js'
import type { Instant } from '../../engine/values/instant.js'
import { alteration, amounts, ask, draftOf, monthly, type Shop } from './shop.js'

/** How many random cases are tried; more in the long run. */
const cases = Number(process.env['PRICE_CHECK_CASES'] ?? 80)

const percent = (value: string, more: object = {}) => alteration({ kind: 'percentOff', percent: value }, more)
const off = (value: string, more: object = {}) => alteration({ kind: 'amountOff', amounts: amounts(value) }, more)
const set = (value: string, more: object = {}) => alteration({ kind: 'setPrice', amounts: amounts(value) }, more)
const onFee = { target: { scope: 'price', price: 'fee' } }
const idle = (shop: Shop) => discountNeverApplies.find(draftOf(shop)).map(({ document }) => document.id)

/** How the customer fares: which alterations were excluded, and which changed something. */
function tried(shop: Shop, facts: object, at?: Instant) {
  const pricing = ask(shop, { facts: facts as Record<string, string>, ...(at === undefined ? {} : { at }) })
  if (pricing.kind !== 'priced') throw new Error(JSON.stringify(pricing))
  return {
    acted: pricing.trace.flatMap((step) => (step.step === 'alteration' ? [step.alteration as string] : [])),
    excluded: pricing.trace.flatMap((step) => (step.step === 'excluded' ? [step.price as string] : [])),
  }
}

describe('a discount never applies', () => {
  const fee = monthly('20.00')
  const old = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 60 }
  const older = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 65 }

  test('when a better one of its group is there for everybody', () => {
    const mode = { mode: 'exclusiveBest', ...onFee }
    expect(
      idle({ prices: { fee, small: percent('10', { ...mode, priority: 1 }), large: percent('20', { ...mode, priority: 2 }) } }),
    ).toEqual(['small'])
    expect(idle({ prices: { fee, small: off('1.99', { ...mode, priority: 1 }), large: percent('10', { ...mode, priority: 2 }) } })).toEqual(
      ['small'],
    )
    expect(idle({ prices: { fee, equal: off('2.00', { ...mode, priority: 2 }), first: percent('10', { ...mode, priority: 1 }) } })).toEqual(
      ['equal'],
    )
    expect(idle({ prices: { fee, high: set('15.00', { ...mode, priority: 1 }), low: set('14.00', { ...mode, priority: 2 }) } })).toEqual([
      'high',
    ])
  })

  test('but not when amounts that are both more than there is to save make them equal', () => {
    const mode = { mode: 'exclusiveBest', ...onFee }
    const prices = { fee, small: off('30.00', { ...mode, priority: 1 }), large: off('40.00', { ...mode, priority: 2 }) }
    expect(idle({ prices })).toEqual(['large'])
    expect(tried({ prices }, {})).toEqual({ acted: ['small'], excluded: ['large'] })
  })

  test('when whoever may have it may have one that comes first', () => {
    const mode = { mode: 'exclusivePriority', ...onFee }
    const prices = (first: object, then: object) => ({
      fee,
      first: { charge: percent('5', { ...mode, priority: 1 }), when: first },
      then: { charge: percent('50', { ...mode, priority: 2 }), when: then },
    })
    expect(idle({ prices: prices(old, older) })).toEqual(['then'])
    expect(idle({ prices: prices(older, old) })).toEqual([])
    const [found] = discountNeverApplies.find(draftOf({ prices: prices(old, older) }))
    const { facts, by } = found!.witness as { facts: object; by: readonly string[] }
    expect(by).toEqual(['first'])
    expect(tried({ prices: prices(old, older) }, facts)).toEqual({ acted: ['first'], excluded: ['then'] })
  })

  test('when two together leave nobody to it', () => {
    const mode = { mode: 'exclusivePriority', ...onFee }
    const when = (operator: string, value: number) => ({ fact: 'customer.age', operator, value })
    const prices = (to: number) => ({
      fee,
      young: { charge: percent('5', { ...mode, priority: 1 }), when: when('lessThan', 30) },
      senior: { charge: percent('6', { ...mode, priority: 2 }), when: when('greaterThanInclusive', to) },
      all: percent('7', { ...mode, priority: 3 }),
    })
    expect(idle({ prices: prices(30) })).toEqual(['all'])
    expect(idle({ prices: prices(31) })).toEqual([])
  })

  test('when its condition or its time never comes', () => {
    const never = { all: [old, { not: old }] }
    expect(idle({ prices: { fee, gift: { charge: percent('5', onFee), when: never } } })).toEqual(['gift'])
    expect(idle({ prices: { fee, gift: { charge: percent('5', onFee), when: old } } })).toEqual([])
    const offer = {
      kind: 'productOffering',
      id: 'offer',
      name: { 'zh-CN': '商品', en: 'Offer' },
      category: 'test',
      validFor: { to: '2026-06-01T00:00:00Z' },
      isSellable: true,
      content: { kind: 'simple', specification: 'line' },
      prices: ['fee', 'gift'],
    }
    const gift = (from: string) => ({ charge: percent('5', onFee), validFor: { from } })
    expect(idle({ prices: { fee, gift: gift('2026-06-01T00:00:00Z') }, documents: [offer] })).toEqual(['gift'])
    expect(idle({ prices: { fee, gift: gift('2026-05-31T23:59:59Z') }, documents: [offer] })).toEqual([])
  })

  test('when all that it could take something off is 0', () => {
    expect(idle({ prices: { fee: monthly('0'), gift: percent('5', onFee) } })).toEqual(['gift'])
    expect(idle({ prices: { fee: monthly('0'), dearer: alteration({ kind: 'amountOn', amounts: amounts('1.00') }, onFee) } })).toEqual([])
  })
})

/** Customers of four ages, each in a group or not. */
const ages = [10, 30, 50, 70]
const someone = fc.record({
  effect: fc.oneof(
    fc.constantFrom('0', '10', '25', '100').map((value) => ({ kind: 'percentOff', percent: value })),
    fc.constantFrom('1.00', '5.00', '30.00').map((value) => ({ kind: 'amountOff', amounts: amounts(value) })),
    fc.constantFrom('3.00', '18.00').map((value) => ({ kind: 'setPrice', amounts: amounts(value) })),
  ),
  base: fc.constantFrom('list', 'running'),
  when: fc.option(
    fc.record({ from: fc.constantFrom(0, 20, 40, 60), to: fc.constantFrom(20, 40, 60, 151) }).map(({ from, to }) => ({
      all: [
        { fact: 'customer.age', operator: 'greaterThanInclusive', value: from },
        { fact: 'customer.age', operator: 'lessThan', value: to },
      ],
    })),
  ),
})

test('whatever is said never to apply is never seen to, and of priorities nothing else is', () =>
  fc.assert(
    fc.property(
      fc.constantFrom('exclusiveBest', 'exclusivePriority'),
      fc.array(someone, { minLength: 2, maxLength: 4 }),
      (mode, several) => {
        const discounts = several.map(({ effect, base, when }, number) => {
          const charge = alteration(effect, { mode, base, priority: number + 1, ...onFee })
          return [`d${number}`, when === null ? charge : { charge, when }] as const
        })
        const shop = { prices: { fee: monthly('20.00'), ...Object.fromEntries(discounts) } }
        const found = idle(shop)
        const acted = new Set(ages.flatMap((age) => tried(shop, { 'customer.age': age }).acted))
        for (const id of found) expect(acted).not.toContain(id)
        const unseen = discounts.map(([id]) => id).filter((id) => !acted.has(id))
        if (mode === 'exclusivePriority') expect(found).toEqual(unseen)
      },
    ),
    { numRuns: cases },
  ))
