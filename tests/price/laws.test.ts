import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { compilePrices } from '../../engine/price/compile-prices.js'
import type { Pricing } from '../../engine/price/price-answer.js'
import { priceItems } from '../../engine/price/price-items.js'
import type { PriceStep } from '../../engine/price/price-step.js'
import { exactValue, waterfall } from '../../engine/price/waterfall.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { canonicalJson } from '../../engine/values/canonical-json.js'
import type { JsonValue } from '../../engine/values/json.js'
import { compareRatios, minus, plus, type Ratio, ratio, sum, times, toText, zero } from '../../engine/values/ratio.js'
import { alteration, amounts, ask, type Basket, data, draftOf, monthly, oneTime, priced, requestOf, type Shop, tiered } from './shop.js'

const cents = fc.integer({ min: 0, max: 30_000 }).map((value) => (value / 100).toFixed(2))
const effect = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((percent) => ({ kind: 'percentOff', percent: String(percent) })),
  fc
    .record({ kind: fc.constantFrom('amountOff', 'amountOn', 'setPrice'), amount: cents })
    .map(({ kind, amount }) => ({ kind, amounts: amounts(amount) })),
  fc
    .record({
      kind: fc.constantFrom('amountOff', 'amountOn'),
      amount: cents,
      allocation: fc.constantFrom('amount', 'quantity', 'equal'),
    })
    .map(({ kind, amount, allocation }) => ({ kind, amounts: amounts(amount), allocation })),
  fc.record({ kind: fc.constantFrom('atLeast', 'atMost'), amount: cents }).map(({ kind, amount }) => ({ kind, amounts: amounts(amount) })),
  fc
    .record({
      percent: fc.integer({ min: 0, max: 150 }),
      of: fc.constantFrom({ kind: 'line' }, { kind: 'price', price: 'fee0' }, { kind: 'price', price: 'setup' }),
    })
    .map(({ percent, of }) => ({ kind: 'percentOf', percent: String(percent), of })),
  fc.constantFrom('up', 'down', 'halfEven').map((rounding) => ({ kind: 'roundTo', step: '0.5', rounding })),
)
const proration = fc.constantFrom(
  { kind: 'fullPeriod' },
  { kind: 'none' },
  { kind: 'day' },
  { kind: 'second' },
  { kind: 'fixedMonth', days: 30 },
  { kind: 'dailyRate', daysPerYear: 365, decimals: 2, rounding: 'halfAwayFromZero' },
)
const charge = fc.constantFrom('oneTime', 'recurring', 'usage')
const target = fc.oneof(
  fc.record({ scope: fc.constantFrom('item', 'bundle', 'order'), charge }),
  fc.record({ scope: fc.constant('products'), offerings: fc.constantFrom(['plan'], ['line', 'bundle']), charge }),
  fc.record({ scope: fc.constant('member'), path: fc.constantFrom('/plans/one', '/lines/phone'), charge }),
  fc.record({ scope: fc.constant('price'), price: fc.constantFrom('fee0', 'fee1', 'setup', 'use') }),
)
const months = fc.integer({ min: 1, max: 14 }).map((count) => ({ unit: 'month', count }))
const campaign = fc.record(
  {
    effect,
    target,
    stage: fc.integer({ min: 1, max: 2 }),
    group: fc.constantFrom('a', 'b'),
    base: fc.constantFrom('list', 'running'),
    baseLess: cents.map((amount) => amounts(amount)),
    quantityLimit: fc.integer({ min: 1, max: 3 }),
    cap: cents.map((amount) => amounts(amount)),
    rounded: fc.record({ of: fc.constantFrom('unit', 'line', 'total'), rounding: fc.constantFrom('up', 'halfAwayFromZero') }),
    startAfter: months,
    lasts: fc.oneof(
      months.map((period) => ({ kind: 'after', period })),
      fc.constantFrom('2026-01-01', '2026-08-15').map((date) => ({ kind: 'until', date })),
    ),
  },
  { requiredKeys: ['effect', 'target', 'stage', 'group', 'base'] },
)

const tiers = [
  { upTo: '10', rate: amounts('0.33'), flat: amounts('1.00') },
  { upTo: '50', rate: amounts('0.10') },
  { rate: amounts('0.01') },
]

/** A bundle of three members with every kind of charge, and campaigns on any of its offerings. */
const shop: fc.Arbitrary<Shop> = fc
  .record({
    fees: fc.array(fc.tuple(cents, proration), { minLength: 2, maxLength: 2 }),
    setup: cents,
    rows: fc.array(cents, { minLength: 3, maxLength: 3 }),
    mode: fc.constantFrom('sequential', 'additive', 'exclusiveBest', 'exclusivePriority'),
    campaigns: fc.array(fc.tuple(campaign, fc.constantFrom('bundle', 'plan', 'line')), { maxLength: 5 }),
  })
  .map(({ fees, setup, rows, mode, campaigns }) => {
    const alterations = campaigns.map(
      ([one], index) => [`campaign${index}`, alteration(one.effect, { ...one, mode, priority: index })] as const,
    )
    const carried = (offering: string) => campaigns.flatMap(([, at], index) => (at === offering ? [`campaign${index}`] : []))
    const table = {
      kind: 'priceTable',
      id: 'fees',
      dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
      hitPolicy: { kind: 'specific', order: ['age'] },
      rows: [{}, { age: { to: 60 } }, { age: { to: 26 } }].map((when, index) => ({
        id: `row${index}`,
        when,
        currency: 'CNY',
        amount: rows[index],
      })),
    }
    return {
      prices: {
        fee0: monthly(fees[0]![0], fees[0]![1]),
        fee1: { ...monthly('0', fees[1]![1]), amount: { kind: 'table', table: 'fees' } },
        setup: oneTime(setup),
        use: data(tiered('graduated', tiers), { cap: amounts('9.00') }),
        free: {
          kind: 'allowance',
          metric: 'data',
          unit: 'MB',
          quantity: '10',
          period: { unit: 'month', count: 1 },
          pool: 'subscription',
          firstPeriod: { kind: 'day', decimals: 0, rounding: 'up' },
          overflow: 'use',
          onExhausted: 'charge',
        },
        ...Object.fromEntries(alterations),
      },
      offerings: {
        bundle: ['setup', 'free', ...carried('bundle')],
        plan: ['fee0', 'use', ...carried('plan')],
        line: ['fee1', ...carried('line')],
      },
      documents: [table],
    }
  })

const basket: fc.Arbitrary<Basket> = fc
  .record({
    day: fc.integer({ min: 1, max: 28 }),
    quantity: fc.integer({ min: 1, max: 4 }),
    used: fc.array(cents, { minLength: 2, maxLength: 2 }),
    age: fc.integer({ min: 0, max: 80 }),
  })
  .map(({ day, quantity, used, age }) => ({
    items: [
      { path: '/', offering: 'bundle' },
      { path: '/plans/one', offering: 'plan', quantity },
      { path: '/plans/two', offering: 'plan' },
      { path: '/lines/phone', offering: 'line', quantity: 2 },
    ],
    startDate: `2026-02-${String(day).padStart(2, '0')}`,
    facts: { 'customer.age': age },
    usage: ['/plans/one', '/plans/two'].map((path, index) => ({ path, metric: 'data', unit: 'MB', quantity: used[index]! })),
  }))

const written = (value: unknown) => canonicalJson(value as JsonValue)
/** Where nothing says which of an alteration's items comes first there is no price: no law is about that. */
const isTied = (pricing: Pricing) => pricing.kind === 'not-priced' && pricing.because.some(({ code }) => code === 'alteration-tie')
const law = (property: (shop: Shop, basket: Basket) => void, numRuns = 80) =>
  fc.assert(
    fc.property(shop, basket, (one, other) => {
      fc.pre(!isTied(ask(one, other)))
      property(one, other)
    }),
    { numRuns },
  )
const added = (texts: readonly string[]): Ratio => sum(texts.map(exactValue))

test('totals are the sums of their lines, to the cent', () =>
  law((one, asked) => {
    const { lines, totals } = priced(one, asked)
    const of = (charge: string) => lines.filter((line) => line.charge === charge).map(({ amount }) => amount)
    expect(added(of('oneTime'))).toEqual(exactValue(totals.oneTime))
    expect(added(of('recurring'))).toEqual(exactValue(totals.monthly))
    expect(added(of('usage'))).toEqual(exactValue(totals.usage))
    expect(added(lines.map(({ firstBill }) => firstBill))).toEqual(exactValue(totals.firstBill))
  }))

test('lines come by path and price, whatever kind of charge they are', () =>
  law((one, asked) => {
    const order = priced(one, asked).lines.map(({ path, price }) => `${path} ${price}`)
    expect(order).toEqual([...order].sort())
  }))

test('the steps of a line lead from its list price to its amount without a gap', () =>
  law((one, asked) => {
    const { lines, trace } = priced(one, asked)
    for (const line of lines) {
      let running: Ratio | null = null
      for (const step of trace.filter(({ path, price }) => path === line.path && price === line.price)) {
        if (step.step === 'list' || step.step === 'usage') running = exactValue(step.after)
        else if (
          step.step === 'alteration' ||
          step.step === 'floor' ||
          step.step === 'cap' ||
          (step.step === 'round' && step.of === 'amount')
        ) {
          expect(exactValue(step.before)).toEqual(running)
          running = exactValue(step.after)
        }
      }
      expect(toText(running ?? zero, 2)).toBe(line.amount)
    }
  }))

test('the bars of a waterfall add up to the amount, and on to the first bill', () =>
  law((one, asked) => {
    const quote = priced(one, asked)
    for (const line of quote.lines) {
      const bars = waterfall(quote, line)
      let running = zero
      for (const { isTotal, change, after } of bars) {
        running = isTotal ? exactValue(change) : plus(running, exactValue(change))
        expect(exactValue(after)).toEqual(running)
      }
      const amount = bars.findIndex(({ kind }) => kind === 'amount')
      expect(added(bars.slice(0, amount).map(({ change }) => change))).toEqual(exactValue(line.amount))
      expect(bars.at(-1)).toMatchObject({ kind: 'firstBill', after: line.firstBill })
    }
  }))

test('no line is ever below zero, and none has more decimals than its currency', () =>
  law((one, asked) => {
    for (const { list, amount, firstBill } of priced(one, asked).lines)
      for (const text of [list, amount, firstBill]) expect(text).toMatch(/^\d+\.\d\d$/)
  }))

test('no order of documents, prices, rows, items, use or facts changes a byte of the answer', () =>
  law((one, asked) => {
    const draft = draftOf(one)
    const turned = catalogDraft(
      [...draft.documents].reverse().map((document) => {
        if (document.kind === 'priceTable') return { ...document, rows: [...document.rows].reverse() }
        return document.kind === 'productOffering' ? { ...document, prices: [...document.prices].reverse() } : document
      }),
    )
    const facts = Object.fromEntries(Object.entries(asked.facts ?? {}).reverse())
    const other = { ...asked, items: [...(asked.items ?? [])].reverse(), usage: [...(asked.usage ?? [])].reverse(), facts }
    expect(written(ask(turned, other))).toBe(written(ask(draft, asked)))
  }))

test('a rule that does not apply changes no amount', () =>
  law((one, asked) => {
    const never = {
      charge: alteration({ kind: 'percentOff', percent: '90' }, { priority: 99 }),
      when: { fact: 'customer.age', operator: 'greaterThan', value: 100 },
    }
    const prices = { ...one.prices, never }
    const offerings = Object.fromEntries(Object.entries(one.offerings ?? {}).map(([id, ids]) => [id, [...ids, 'never']]))
    const [without, withRule] = [priced(one, asked), priced({ ...one, prices, offerings }, asked)]
    expect(withRule.lines).toEqual(without.lines)
    expect(withRule.totals).toEqual(without.totals)
  }))

test('the shares of an amount off a bundle add up to it, as far as there is something to take', () =>
  law((one, asked) => {
    const { trace } = priced(one, asked)
    const steps = trace.filter(
      (step): step is Extract<PriceStep, { step: 'alteration' }> => step.step === 'alteration' && step.effect.kind === 'amountOff',
    )
    for (const { alteration: id, by } of steps) {
      const shares = steps.filter((step) => step.alteration === id && step.by === by)
      const taken = sum(shares.map(({ before, after }) => minus(exactValue(before), exactValue(after))))
      const effect = shares[0]!.effect
      if (!('amounts' in effect)) throw new Error('An amount was expected.')
      const { cap, rounded, quantityLimit } = one.prices[id] as {
        cap?: typeof effect.amounts
        rounded?: { of: string }
        quantityLimit?: number
      }
      if (rounded?.of === 'unit') continue
      const quantity = asked.items?.find(({ path }) => path === by)?.quantity ?? 1
      const [amount, most] = [exactValue(effect.amounts[0]!.amount), cap === undefined ? null : exactValue(cap[0]!.amount)]
      const each = most !== null && compareRatios(most, amount) < 0 ? most : amount
      const whole = sum(Array.from({ length: quantity }, () => each))
      if (quantityLimit === undefined) expect(toText(taken)).toBe(toText(whole))
      else expect(compareRatios(taken, whole)).toBeLessThanOrEqual(0)
      // What may be taken off so many units alone stops at what these cost: the others keep their amount.
      for (const { path, before, after } of shares) {
        const units = asked.items?.find((item) => item.path === path)?.quantity ?? 1
        if (quantityLimit === undefined || units <= quantityLimit) continue
        const kept = times(exactValue(before), ratio(BigInt(units - quantityLimit), BigInt(units)))
        expect(compareRatios(exactValue(after), kept)).toBeGreaterThanOrEqual(0)
      }
    }
  }))

test('several items of one offering cost what as many single ones do, before rounding', () =>
  fc.assert(
    fc.property(cents, effect, fc.integer({ min: 1, max: 5 }), fc.constantFrom('item', 'price'), (fee, change, quantity, scope) => {
      const target = scope === 'item' ? { scope, charge: 'recurring' } : { scope, price: 'fee' }
      const one: Shop = { prices: { fee: monthly(fee), change: alteration(change, { target }) } }
      const exact = (basket: Basket) =>
        sum(priced(one, basket).trace.flatMap((step) => (step.step === 'round' && step.of === 'amount' ? [exactValue(step.before)] : [])))
      const together = exact({ items: [{ path: '/', offering: 'offer', quantity }] })
      const apart = exact({ items: Array.from({ length: quantity }, (_, index) => ({ path: `/members/m${index}`, offering: 'offer' })) })
      expect(together).toEqual(apart)
    }),
    { numRuns: 100 },
  ))

test("nothing of the caller's is changed, and the same question gets the same bytes", () =>
  law((one, asked) => {
    const draft = draftOf(one)
    const [prices, rules] = [compilePrices(draft), compileRules(draft)]
    const before = written(draft.documents)
    const request = frozen(requestOf(asked))
    const first = written(priceItems(prices, rules, request))
    expect(written(priceItems(prices, rules, request))).toBe(first)
    expect(written(draft.documents)).toBe(before)
    expect(JSON.parse(first)).toEqual(JSON.parse(JSON.stringify(priceItems(prices, rules, request))))
  }, 60))

function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}
