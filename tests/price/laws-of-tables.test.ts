import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import type { Document } from '../../engine/model/document.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import { text } from '../../engine/values/localized-text.js'
import { alteration, amountOff, amounts, ask, monthly, oneTime, percentOff, priced, type Shop } from './shop.js'

const groups = ['gold', 'staff', 'student', 'home']
const ages = [10, 20, 30, 40]
const dimensions = [
  { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
  { id: 'place', fact: 'place.id', match: 'within' },
  { id: 'age', fact: 'customer.age', match: 'range' },
]

interface Row {
  readonly segment?: string | readonly string[]
  readonly place?: string
  readonly age?: { readonly from: number; readonly to: number }
}

const row: fc.Arbitrary<Row> = fc.record(
  {
    segment: fc.oneof(fc.constantFrom(...groups), fc.uniqueArray(fc.constantFrom(...groups), { minLength: 1, maxLength: 3 })),
    place: fc.constantFrom('cn', 'north', 'north-town'),
    age: fc.tuple(fc.constantFrom(...ages), fc.integer({ min: 1, max: 20 })).map(([from, size]) => ({ from, to: from + size })),
  },
  { requiredKeys: [] },
)
const rows = fc.array(row, { minLength: 1, maxLength: 6 })
const customer = fc.record({
  segments: fc.uniqueArray(fc.constantFrom(...groups), { maxLength: 3 }),
  place: fc.constantFrom('cn', 'north', 'north-town'),
  age: fc.constantFrom(...ages),
})
type Customer = typeof customer extends fc.Arbitrary<infer One> ? One : never

const above: Readonly<Record<string, readonly string[]>> = {
  cn: ['cn'],
  north: ['cn', 'north'],
  'north-town': ['cn', 'north', 'north-town'],
}
const factsOf = ({ segments, place, age }: Customer): Facts => ({
  'customer.marketSegment': segments,
  'place.id': place,
  'customer.age': age,
})

/** What a row means, written down plainly. */
function isFor({ segments, place, age }: Customer, one: Row): boolean {
  return (
    (one.segment === undefined || [one.segment].flat().some((segment) => segments.includes(segment))) &&
    (one.place === undefined || above[place]!.includes(one.place)) &&
    (one.age === undefined || (age >= one.age.from && age < one.age.to))
  )
}

const shopOf = (all: readonly Row[]): Shop => ({
  prices: { fee: { kind: 'oneTime', amount: { kind: 'table', table: 'fees' }, actions: ['add'] } },
  documents: [
    {
      kind: 'priceTable',
      id: 'fees',
      name: text('价格表', 'Fees'),
      dimensions,
      hitPolicy: { kind: 'priority' },
      rows: all.map((when, index) => ({ id: `r${index}`, when, currency: 'CNY', amount: `${index}.00`, priority: index + 1 })),
    },
  ],
})

/** The rows that hold for a customer, whichever of them wins. */
function applicable(all: readonly Row[], one: Customer): readonly string[] {
  const pricing = ask(shopOf(all), { facts: factsOf(one) })
  const step = pricing.kind === 'priced' ? pricing.trace.find((found) => found.step === 'row') : undefined
  if (step?.step !== 'row') return []
  return step.candidates.flatMap(({ row, outcome }) => (outcome === 'won' || outcome === 'lost' ? [row] : []))
}

test('a row holds for exactly the customers that its cells name: no price of another group leaks', () =>
  fc.assert(
    fc.property(rows, customer, (all, one) => {
      expect(applicable(all, one)).toEqual(all.flatMap((when, index) => (isFor(one, when) ? [`r${index}`] : [])))
    }),
    { numRuns: 150 },
  ))

test('adding a customer group never removes an applicable row', () =>
  fc.assert(
    fc.property(rows, customer, fc.constantFrom(...groups), (all, one, group) => {
      const more = { ...one, segments: [group, ...one.segments.filter((other) => other !== group)] }
      expect(applicable(all, more)).toEqual(expect.arrayContaining([...applicable(all, one)]))
    }),
    { numRuns: 150 },
  ))

test('a row that does not hold changes nothing, wherever it stands', () =>
  fc.assert(
    fc.property(rows, customer, row, fc.nat({ max: 6 }), (all, one, other, at) => {
      fc.pre(!isFor(one, other))
      const paid = (some: readonly (Row & { readonly is?: string })[]) => {
        const pricing = ask(shopOf(some), { facts: factsOf(one) })
        const hit = pricing.kind === 'priced' ? pricing.trace.find(({ step }) => step === 'row') : undefined
        return hit?.step === 'row' ? some[Number(hit.row.slice(1))] : pricing.kind
      }
      expect(paid([...all.slice(0, at), other, ...all.slice(at)])).toBe(paid(all))
    }),
    { numRuns: 150 },
  ))

test('prices that are not in force, for another action or of an offering that is not ordered change no line', () => {
  const cents = fc.integer({ min: 1, max: 9_999 }).map((value) => (value / 100).toFixed(2))
  const irrelevant = fc.constantFrom(
    (amount: string) => ({ charge: oneTime(amount), validFor: { to: '2026-01-01T00:00:00+08:00' } }),
    (amount: string) => ({ charge: amountOff(amount), validFor: { from: '2027-01-01T00:00:00+08:00' } }),
    (amount: string) => oneTime(amount, { actions: ['cease'] }),
    (amount: string) => ({ charge: monthly(amount), when: { fact: 'customer.age', operator: 'greaterThan', value: 99 } }),
    (amount: string) => amountOff(amount, { target: { scope: 'price', price: 'elsewhere' } }),
    (amount: string) => amountOff(amount, { target: { scope: 'products', offerings: ['other'], charge: 'recurring' } }),
  )
  const facts = { 'customer.age': 30 }
  fc.assert(
    fc.property(fc.array(cents, { minLength: 1, maxLength: 3 }), cents, irrelevant, fc.boolean(), (fees, amount, make, isElsewhere) => {
      const prices = { ...Object.fromEntries(fees.map((fee, index) => [`fee${index}`, monthly(fee)])), off: percentOff('30') }
      const more = { ...prices, another: make(amount) }
      const offerings = isElsewhere ? { offer: Object.keys(prices), other: ['another'] } : { offer: Object.keys(more) }
      const [before, after] = [priced({ prices }, { facts }), priced({ prices: more, offerings }, { facts })]
      expect([after.lines, after.totals]).toEqual([before.lines, before.totals])
    }),
    { numRuns: 60 },
  )
})

const member = (id: string) => ({ id, offering: id, minimum: 1, maximum: 3 })
const simple = (id: string, fee: string) => [
  {
    kind: 'productOffering',
    id,
    name: text('成员', 'Member'),
    category: 'test',
    validFor: { from: '2026-01-01T00:00:00+08:00' },
    isSellable: false,
    content: { kind: 'simple', specification: 'line' },
    prices: [`${id}-fee`],
  },
  { kind: 'productOfferingPrice', id: `${id}-fee`, name: text('月费', 'Fee'), charge: monthly(fee) },
]
const group = (id: string, members: readonly string[]) => ({
  id,
  name: text('成员组', 'Members'),
  minimum: 0,
  maximum: members.length,
  members: members.map(member),
})

test('no order of groups, members, prices or choices changes what a bundle costs', () =>
  fc.assert(
    fc.property(
      fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }),
      fc.shuffledSubarray([0, 1], { minLength: 2 }),
      fc.shuffledSubarray(['off', 'pack'], { minLength: 2 }),
      fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      (members, order, prices, chosen) => {
        const asked = (
          inOrder: readonly string[],
          groupOrder: readonly number[],
          priceOrder: readonly string[],
          choices: readonly number[],
        ) => {
          const all = [group('one', inOrder), group('two', ['d'])]
          const documents = exampleCatalog(
            ...simple('a', '10.01'),
            ...simple('b', '20.02'),
            ...simple('c', '30.03'),
            ...simple('d', '40.04'),
            {
              kind: 'productOffering',
              id: 'bundle',
              name: text('套餐', 'Bundle'),
              category: 'test',
              validFor: { from: '2026-01-01T00:00:00+08:00' },
              isSellable: true,
              content: { kind: 'bundle', groups: groupOrder.map((one) => all[one]), rules: [] },
              prices: priceOrder,
            },
            { kind: 'productOfferingPrice', id: 'off', name: text('减免', 'Off'), charge: shared },
            { kind: 'productOfferingPrice', id: 'pack', name: text('套餐费', 'Pack'), charge: monthly('15.00', { kind: 'day' }) },
          )
          const ways = [
            { path: '/one/a', quantity: 1 },
            { path: '/one/b', quantity: 2 },
            { path: '/one/c', quantity: 0 },
            { path: '/two/d', quantity: 3 },
          ]
          return priceOf(
            documents,
            choices.map((one) => ways[one]),
          )
        }
        const plain = asked(['a', 'b', 'c'], [0, 1], ['off', 'pack'], [0, 1, 2, 3])
        expect(plain.lines).toHaveLength(4)
        expect(asked(members, order, prices, chosen)).toEqual(plain)
      },
    ),
    { numRuns: 15 },
  ))

const shared = alteration({ kind: 'amountOff', amounts: amounts('10.00'), allocation: 'amount' })

function priceOf(documents: readonly Document[], choices: readonly unknown[]) {
  const result = compileDraft(documents)
  if (result.kind !== 'compiled') throw new Error(JSON.stringify(result.diagnostics))
  const question = { offering: 'bundle', at: '2026-06-17T10:00:00+08:00', facts: {}, choices, currency: 'CNY' }
  const { answer } = quote(result.catalog, question)
  if (answer.kind !== 'priced') throw new Error(JSON.stringify(answer))
  const { lines, totals, trace, token, items } = answer
  return { lines, totals, trace, result: token.result, items: [...items].sort((left, right) => (left.path < right.path ? -1 : 1)) }
}
