import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainPrice } from '../../engine/ask/explain-price.js'
import { tellPrice } from '../../engine/ask/price-explanation-text.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import { discount, exampleWithPrices } from '../../engine/price/checks/example.js'
import { listFact } from '../../engine/price/checks/list-fact.js'
import { compilePrices } from '../../engine/price/compile-prices.js'
import { pricedParts } from '../../engine/price/priced-parts.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import type { OfferingId, PriceId } from '../../engine/values/ids.js'
import { alteration, ask, bundleOf, draftOf, monthly, oneTime, percentOff, priced, type Shop } from './shop.js'

const atLeast = (fact: string, value: number) => ({ fact, operator: 'greaterThanInclusive', value })
const whole = { scope: 'order', charge: 'recurring' }

/** A bundle of two members; the bundle carries a discount on everything for who is listed at 100 a month or more. */
const shop: Shop = {
  prices: {
    big: { charge: percentOff('10', { target: whole, priority: 2 }), when: atLeast('order.listMonthly', 100) },
    half: { charge: percentOff('50', { target: { scope: 'item', charge: 'recurring' }, stage: 0 }), when: atLeast('item.listMonthly', 60) },
    setup: oneTime('30.00'),
    a: monthly('60.00'),
    b: monthly('40.00'),
  },
  offerings: { bundle: ['big', 'setup'], a: ['a', 'half'], b: ['b', 'half'] },
}
const feesOf = (members: readonly string[]) =>
  priced(shop, { items: bundleOf(...members) }).lines.map(({ price, amount }) => `${price} ${amount}`)

describe('a condition of an alteration', () => {
  test('sees what the whole order is listed at, whatever earlier alterations took off', () =>
    expect(feesOf(['a', 'b'])).toEqual(['setup 30.00', 'a 27.00', 'b 36.00']))
  test('sees the item by itself, and nothing of the others', () => expect(feesOf(['b'])).toEqual(['setup 30.00', 'b 40.00']))
  test('holds at its very bound, not a cent below', () => {
    const at = (fee: string) =>
      priced({ prices: { fee: monthly(fee), off: { charge: percentOff('10'), when: atLeast('item.listMonthly', 99.99) } } }).totals.monthly
    expect([at('99.99'), at('99.98')]).toEqual(['89.99', '99.98'])
  })
  test('counts what is paid once, and what is paid each month, apart', () => {
    const once = { charge: percentOff('10'), when: atLeast('order.listOneTime', 31) }
    expect(priced({ prices: { fee: monthly('50.00'), setup: oneTime('30.00'), once } }).totals.monthly).toBe('50.00')
  })
  test('is left open by an amount that no number holds exactly', () =>
    expect(
      ask({ prices: { fee: monthly('9999999999999999.99'), off: { charge: percentOff('10'), when: atLeast('item.listMonthly', 5) } } }),
    ).toMatchObject({
      kind: 'not-priced',
      because: [{ code: 'condition-unknown', missing: ['item.listMonthly'] }],
    }))
  test('sees what is listed, not what was agreed on instead', () => {
    // Listed at 100.00 and agreed at 60.00: the condition on 100 holds, and a tenth of 60.00 is taken off.
    const fee = monthly('100.00', undefined, undefined, { negotiable: true })
    const shop = { prices: { fee, off: { charge: percentOff('10'), when: atLeast('order.listMonthly', 100) } } }
    const agreed = { path: '/', price: 'fee' as PriceId, amount: '60.00', alterations: { kind: 'all' as const } }
    expect(priced(shop, { overrides: [agreed] }).lines[0]).toMatchObject({ list: '100.00', amount: '54.00' })
  })
  test('can be a column of a table of discounts', () => {
    const rows = [
      { id: 'small', when: { spend: { to: 100 } }, percent: '0' },
      { id: 'large', when: { spend: { from: 100 } }, percent: '20' },
    ]
    const table = {
      kind: 'priceTable',
      id: 'bySpend',
      dimensions: [{ id: 'spend', fact: 'order.listMonthly', match: 'range' }],
      hitPolicy: { kind: 'unique' },
      rows,
    }
    const off = alteration({ kind: 'byTable', does: 'percentOff', table: 'bySpend' })
    const cost = (fee: string) => priced({ prices: { fee: monthly(fee), off }, documents: [table] }).totals.monthly
    expect([cost('99.99'), cost('100.00')]).toEqual(['99.99', '80.00'])
  })
})

test('no order, stage or effect of other alterations changes what a condition sees', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 3 }),
      fc.integer({ min: -2, max: 2 }),
      (fee, percents, stage) => {
        const list = (fee / 100).toFixed(2)
        const others = Object.fromEntries(
          percents.map((percent, index) => [`other${index}`, percentOff(String(percent), { stage: index - 1, priority: index })]),
        )
        const big = {
          charge: alteration({ kind: 'amountOn', amounts: [{ currency: 'CNY', amount: '1.00' }] }, { stage, group: 'big' }),
          when: atLeast('item.listMonthly', 100),
        }
        const { trace } = priced({ prices: { fee: monthly(list), ...others, big } })
        expect(trace.some((step) => step.step === 'alteration' && step.alteration === 'big')).toBe(fee >= 10_000)
      },
    ),
    { numRuns: 60 },
  ))

test('only alterations may look at what is listed, and only where there is one currency', () => {
  const found = (documents: readonly unknown[]) =>
    listFact.find(draftOf({ prices: {}, documents })).map(({ document, pointer }) => `${document.id} ${pointer}`)
  const when = atLeast('order.listMonthly', 100)
  const named = { kind: 'condition', id: 'spender', name: { 'zh-CN': '大额', en: 'Spender' }, condition: when }
  const price = (charge: object, more: object) => ({ ...exampleWithPrices({ one: charge }).find(({ id }) => id === 'one'), ...more })
  expect(found([price(oneTime('1.00'), { when })])).toEqual(['one /when'])
  expect(found([named, price(oneTime('1.00'), { when: { condition: 'spender' } })])).toEqual(['one /when'])
  expect(found([price(discount({ kind: 'percentOff', percent: '5' }), { when })])).toEqual([])
  const catalog = exampleCatalog().find(({ kind }) => kind === 'catalog')
  const two = { ...catalog, currencies: ['CNY', 'USD'].map((code) => ({ code, rounding: 'halfEven' })) }
  expect(found([two, price(discount({ kind: 'percentOff', percent: '5' }), { when })])).toEqual(['one /when'])
})

test('a price from says that it is not proven where a discount looks at the whole order', () => {
  const parts = (one: Shop) => {
    const draft = draftOf(one)
    const items = bundleOf('a', 'b').map(({ path, offering }) => ({ path, offering: offering as OfferingId }))
    return pricedParts(compilePrices(draft), compileRules(draft), items)
  }
  expect(parts(shop)).toBeNull()
  const plain = Object.fromEntries(
    Object.entries(shop.prices).map(([id, price]) => [id, 'when' in price && 'charge' in price ? (price.charge as object) : price]),
  )
  expect(parts({ ...shop, prices: plain })).not.toBeNull()
})

test('why such a discount plays no part is told with what is listed, which no fact changes', () => {
  const documents = exampleWithPrices({ big: discount({ kind: 'percentOff', percent: '5' }) })
  const result = compileDraft(
    documents.map((document) => (document.id === 'big' ? { ...document, when: atLeast('order.listMonthly', 100) } : document)) as never,
  )
  if (result.kind !== 'compiled') throw new Error(JSON.stringify(result))
  const question = { offering: 'line', at: '2026-06-17T10:00:00+08:00', facts: {}, choices: [], currency: 'CNY' }
  const { answer } = explainPrice(result.catalog, question, { path: '/', price: 'big' })
  if (answer.kind !== 'price-explanation') throw new Error(JSON.stringify(answer))
  expect(tellPrice(result.catalog, answer)).toMatchObject({
    because: [{ en: 'Its condition does not hold.' }, { en: '"List amount of the order per month" must be at least 100; it is 10.' }],
    change: [
      { en: 'No change of facts would make "Price" apply.' },
      { en: '"List amount of the order per month" is 10, and that can\'t change.' },
    ],
  })
})
