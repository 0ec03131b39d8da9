import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Facts } from '../../engine/model/fact.js'
import type { UsageQuantity } from '../../engine/model/request.js'
import { negativeReachable } from '../../engine/price/checks/negative-reachable.js'
import { text } from '../../engine/values/localized-text.js'
import { alteration, amounts, ask, data, draftOf, monthly, type Shop, type TestItem } from './shop.js'

/** How many random cases are tried; more in the long run. */
const cases = Number(process.env['PRICE_CHECK_CASES'] ?? 80)

interface Witness {
  readonly items: readonly TestItem[]
  readonly price: string
  readonly facts: Facts
  readonly at: string
  readonly currency: string
  readonly usage?: readonly UsageQuantity[]
  readonly left: string
}

const found = (shop: Shop) =>
  negativeReachable.find(draftOf(shop)).map(({ document, what, witness }) => ({
    id: document.id as string,
    what: what.en,
    witness: witness as unknown as Witness | undefined,
  }))

/** Which amounts below zero lines were lifted from, by price, when the shop is asked. */
function lifted(shop: Shop, basket: Parameters<typeof ask>[1]) {
  const pricing = ask(shop, basket)
  if (pricing.kind !== 'priced') throw new Error(JSON.stringify(pricing))
  return pricing.trace.flatMap((step) =>
    step.step === 'floor' && step.before.startsWith('-') ? [{ price: step.price as string, left: step.before }] : [],
  )
}

const replayed = (shop: Shop, { items, facts, at, currency, usage = [] }: Witness) => lifted(shop, { items, facts, at, currency, usage })

const onFee = { target: { scope: 'price', price: 'fee' }, mode: 'additive' }
const half = alteration({ kind: 'percentOff', percent: '50' }, { ...onFee, base: 'list', priority: 1 })
const off = (amount: string, more: object = {}) =>
  alteration({ kind: 'amountOff', amounts: amounts(amount) }, { ...onFee, priority: 2, ...more })
const aged = (operator: string, value: number) => ({ fact: 'customer.age', operator, value })

test('discounts that together take more than a charge costs are found, with an order that shows it', () => {
  const shop = { prices: { fee: monthly('20.00'), half, off: off('10.01') } }
  const [only, ...others] = found(shop)
  expect(others).toEqual([])
  expect(only).toMatchObject({ id: 'off', witness: { price: 'fee', currency: 'CNY', left: '-0.01' } })
  expect(replayed(shop, only!.witness!)).toEqual([{ price: 'fee', left: '-0.01' }])
  expect(found({ prices: { fee: monthly('20.00'), half, off: off('10.00') } })).toEqual([])
})

test('but not those that no customer gets together', () => {
  const shop = (operator: string) => ({
    prices: {
      fee: monthly('20.00'),
      half: { charge: half, when: aged('lessThan', 26) },
      off: { charge: off('15.00'), when: aged(operator, 26) },
    },
  })
  expect(found(shop('greaterThanInclusive'))).toEqual([])
  const [only] = found(shop('lessThanInclusive'))
  expect(only!.witness!.facts['customer.age']).toBeLessThan(26)
  expect(replayed(shop('lessThanInclusive'), only!.witness!)).toEqual([{ price: 'fee', left: '-5' }])
})

test('nor those that take each other’s place, or come after each other in time', () => {
  const best = { mode: 'exclusiveBest' }
  expect(found({ prices: { fee: monthly('20.00'), a: off('15.00', { ...best, priority: 1 }), b: off('15.00', best) } })).toEqual([])
  const month = '2026-07-01T00:00:00+08:00'
  const dated = (to: string) => ({
    a: { charge: off('15.00', { priority: 1 }), validFor: { to } },
    b: { charge: off('15.00'), validFor: { from: month } },
  })
  expect(found({ prices: { fee: monthly('20.00'), ...dated(month) } })).toEqual([])
  expect(found({ prices: { fee: monthly('20.00'), ...dated('2026-07-01T00:00:00.001+08:00') } })).toMatchObject([
    { witness: { left: '-10' } },
  ])
})

test('the row of a table that is cheap enough is found', () => {
  const rows = [
    { id: 'young', when: { age: { to: 18 } }, currency: 'CNY', amount: '4.00' },
    { id: 'others', when: { age: { from: 18 } }, currency: 'CNY', amount: '20.00' },
  ]
  const table = {
    kind: 'priceTable',
    id: 'fees',
    dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
    hitPolicy: { kind: 'unique' },
    rows,
  }
  const fee = { kind: 'oneTime', amount: { kind: 'table', table: 'fees' }, actions: ['add'] }
  const shop = { prices: { fee, off: off('5.00') }, documents: [table] }
  const [only] = found(shop)
  expect(only!.witness!.facts['customer.age']).toBeLessThan(18)
  expect(replayed(shop, only!.witness!)).toEqual([{ price: 'fee', left: '-1' }])
})

test('a bundle and its member are tried together', () => {
  const bundle = {
    kind: 'productOffering',
    id: 'bundle',
    name: text('套餐', 'Bundle'),
    category: 'test',
    validFor: {},
    isSellable: true,
    content: {
      kind: 'bundle',
      groups: [
        { id: 'g', name: text('组', 'Group'), minimum: 1, maximum: 1, members: [{ id: 'm', offering: 'offer', minimum: 1, maximum: 1 }] },
      ],
      rules: [],
    },
    prices: ['off'],
  }
  const shop = { prices: { fee: monthly('20.00'), half, off: off('15.00') }, offerings: { offer: ['fee', 'half'] }, documents: [bundle] }
  const [only] = found(shop)
  expect(only!.witness!.items.map(({ path }) => path)).toEqual(['/', '/g/m'])
  expect(replayed(shop, only!.witness!)).toEqual([{ price: 'fee', left: '-5' }])
})

test('a bundle that demands several members is tried with as many as it demands, and the order shows it', () => {
  const group = (id: string, minimum: number, offerings: readonly string[]) => ({
    id,
    name: text('组', 'Group'),
    minimum,
    maximum: offerings.length,
    members: offerings.map((offering) => ({ id: offering, offering, minimum: 1, maximum: 2 })),
  })
  const bundle = {
    kind: 'productOffering',
    id: 'bundle',
    name: text('套餐', 'Bundle'),
    category: 'test',
    validFor: {},
    isSellable: true,
    content: { kind: 'bundle', groups: [group('phones', 2, ['a', 'b']), group('lines', 1, ['offer'])], rules: [] },
    prices: ['off'],
  }
  const offerings = { offer: ['fee', 'half'], a: ['other'], b: ['other'] }
  const shop = { prices: { fee: monthly('20.00'), half, off: off('15.00'), other: monthly('1.00') }, offerings, documents: [bundle] }
  const [only, ...others] = found(shop)
  expect(others).toEqual([])
  expect(only!.witness!.items.map(({ path }) => path).toSorted()).toEqual(['/', '/lines/offer', '/phones/a', '/phones/b'])
  expect(replayed(shop, only!.witness!)).toEqual([{ price: 'fee', left: '-5' }])
  const sound = { ...shop, prices: { ...shop.prices, off: off('10.00') } }
  expect(found(sound)).toEqual([])
})

test('too many cases to try are said to be unproven', () => {
  const flags = Array.from({ length: 12 }, (_, number) => ({
    kind: 'fact',
    id: `customer.f${number}`,
    name: text('标志', 'Flag'),
    subject: 'customer',
    type: { kind: 'flag' },
  }))
  const only = (number: number) =>
    number === 0
      ? { fact: 'customer.f1', operator: 'equal', value: false }
      : { fact: `customer.f${number}`, operator: 'equal', value: true }
  const discounts = flags.map((_, number) => [`d${number}`, { charge: off('1.80', { priority: number + 1 }), when: only(number) }])
  const shop = { prices: { fee: monthly('20.00'), ...Object.fromEntries(discounts) }, documents: flags }
  expect(found(shop).map(({ id, witness, what }) => [id, witness, what])).toEqual([
    ['fee', undefined, 'It could not be proven that discounts together never take more off "fee" than it costs.'],
  ])
})

const someone = fc.record({
  effect: fc.oneof(
    fc.constantFrom('10', '50', '60', '100').map((percent) => ({ kind: 'percentOff', percent })),
    fc.constantFrom('1.00', '9.00', '30.00').map((value) => ({ kind: 'amountOff', amounts: amounts(value) })),
    fc.constantFrom('3.00', '18.00').map((value) => ({ kind: 'setPrice', amounts: amounts(value) })),
    fc.constant({ kind: 'amountOn', amounts: amounts('5.00') }),
  ),
  base: fc.constantFrom('list', 'running'),
  stage: fc.integer({ min: 1, max: 2 }),
  group: fc.constantFrom('additive', 'sequential', 'exclusiveBest', 'exclusivePriority'),
  from: fc.constantFrom(null, 0, 40),
})

test('a charge can fall below zero exactly when it does for somebody', () =>
  fc.assert(
    fc.property(fc.array(someone, { minLength: 1, maxLength: 4 }), (several) => {
      const discounts = several.map(({ effect, base, stage, group, from }, number) => {
        const charge = alteration(effect, { mode: group, group, base, stage, priority: number + 1, target: onFee.target })
        return [`d${number}`, from === null ? charge : { charge, when: aged('greaterThanInclusive', from) }] as const
      })
      const shop = { prices: { fee: monthly('20.00'), ...Object.fromEntries(discounts) } }
      const falls = [10, 50].some((age) => lifted(shop, { facts: { 'customer.age': age } }).length > 0)
      const all = found(shop)
      expect(all.length > 0).toBe(falls)
      for (const { witness } of all) expect(replayed(shop, witness!)).toContainEqual({ price: 'fee', left: witness!.left })
    }),
    { numRuns: cases },
  ))

const perMegabyte = (more: object = {}) => data({ kind: 'unit', rate: amounts('0.10') }, more)
const offUse = (percent: string, priority: number, more: object = {}) =>
  alteration(
    { kind: 'percentOff', percent },
    { target: { scope: 'price', price: 'use' }, mode: 'additive', base: 'list', priority, ...more },
  )
const included = {
  kind: 'allowance',
  metric: 'data',
  unit: 'MB',
  quantity: '50',
  period: { unit: 'month', count: 1 },
  pool: 'product',
  firstPeriod: { kind: 'full' },
  overflow: 'use',
  onExhausted: 'charge',
}

// 60 % and 50 % of 0.10 are 0.11: 51 MB, of which 50 are included, would cost −0.01.
test('percentages that together take more than all off use are found, with use beyond what is included', () => {
  const shop = (second: string) => ({ prices: { use: perMegabyte(), included, a: offUse('60', 1), b: offUse(second, 2) } })
  const [only, ...others] = found(shop('50'))
  expect(others).toEqual([])
  expect(only).toMatchObject({ id: 'b', witness: { price: 'use', usage: [{ path: '/', metric: 'data', quantity: '51' }], left: '-0.01' } })
  expect(replayed(shop('50'), only!.witness!)).toEqual([{ price: 'use', left: '-0.01' }])
  expect(found(shop('40'))).toEqual([])
})

test('but amounts off use are not, since use may always cost less than they take off', () =>
  expect(found({ prices: { use: perMegabyte(), off: off('5.00', { target: { scope: 'price', price: 'use' } }) } })).toEqual([]))
