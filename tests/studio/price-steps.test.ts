import { describe, expect, test } from 'vitest'
import { waterfall } from '../../engine/price/waterfall.js'
import { stepWords } from '../../studio/features/simulator/price-steps-view.js'
import { barOf, stepsBehind, stepsOfAllowance } from '../../studio/features/simulator/steps-behind.js'
import { shownTotals } from '../../studio/features/simulator/totals-view.js'
import { whyNot } from '../../studio/features/simulator/why-not-view.js'
import type { Phrase } from '../../studio/language/phrase.js'
import { alteration, amountOff, amounts, data, draftOf, lineOf, monthly, oneTime, percentOff, priced, tiered, used } from '../price/shop.js'

const yuan = (amount: string) => ({ currency: 'CNY', amount })
const age = { kind: 'fact', id: 'customer.age', name: { 'zh-CN': '年龄', en: 'Age' }, type: { kind: 'number' }, subject: 'customer' }
const fees = {
  kind: 'priceTable',
  id: 'fees',
  name: { 'zh-CN': '费率', en: 'Fees' },
  hitPolicy: { kind: 'specific', order: ['age'] },
  dimensions: [{ id: 'age', fact: 'customer.age', match: 'equal' }],
  rows: [
    { id: 'any', when: {}, ...yuan('100.00') },
    { id: 'young', when: { age: [20] }, ...yuan('80.00') },
    { id: 'old', when: { age: [70] }, ...yuan('60.00') },
    { id: 'dollars', when: {}, currency: 'USD', amount: '10.00' },
  ],
}
const shop = draftOf({
  documents: [age, fees],
  prices: {
    byTable: { ...monthly('0', { kind: 'day' }), amount: { kind: 'table', table: 'fees' } },
    later: { charge: oneTime('9.00'), validFor: { from: '2027-01-01T00:00:00+08:00' } },
    best: percentOff('50', { mode: 'exclusiveBest', group: 'a' }),
    worse: amountOff('1.00', { mode: 'exclusiveBest', group: 'a', priority: 2 }),
    last: percentOff('10', { group: 'b', stage: 2 }),
    never: { charge: amountOff('5.00', { group: 'c' }), when: { fact: 'customer.age', operator: 'equal', value: 30 } },
    idle: alteration({ kind: 'setPrice', amounts: amounts('1.00') }, { target: { scope: 'bundle', charge: 'usage' } }),
  },
})
const quote = priced(shop, { facts: { 'customer.age': 20 }, startDate: '2026-06-16' })
const line = lineOf(quote, 'byTable')
const bars = waterfall(quote, line)
const said = ({ key, values }: Phrase) => (key === 'value.plain' ? values?.['word'] : key)
const behind = (position: number) =>
  stepsBehind(quote, line, bars, position).map((step) => {
    const { title, fields, places } = stepWords(shop, line, step, 'en')
    return [said(title), ...fields.map(({ value }) => said(value)), ...places.map(({ row, own }) => row ?? own['price'] ?? 'document')]
  })

describe('what made a figure', () => {
  test('is the row of the table and its amount, with a link that shows the row among the prices of the offering', () => {
    expect(behind(barOf(bars, 'list'))).toEqual([
      ['priceStep.row', 'young'],
      ['priceStep.list', '80', '80'],
    ])
    const [row] = stepsBehind(quote, line, bars, 0)
    expect(stepWords(shop, line, row!, 'en').places[0]).toMatchObject({
      path: '/offers/offer',
      own: { tab: 'prices', price: 'byTable', row: 'young' },
    })
  })

  test('is, for each of several alterations, that one', () => {
    const at = bars.flatMap(({ kind }, index) => (kind === 'alteration' ? [index] : []))
    expect(at.map((position) => behind(position)[0])).toEqual([
      ['priceStep.alteration', '−50 %', '80', '40', 'document'],
      ['priceStep.alteration', '−10 %', '40', '36', 'document'],
    ])
  })

  test('is, for the first bill, the days and the one rounding', () => {
    expect(behind(barOf(bars, 'firstBill')).map(([title]) => title)).toEqual(['priceStep.proration', 'priceStep.round'])
    expect(behind(barOf(bars, 'firstBill'))[0]).toEqual([
      'priceStep.proration',
      '[2026-06-01, 2026-07-01)',
      '[2026-06-16, 2026-07-01)',
      'charge.prorated.day',
      '15 / 30',
      '36',
      '18',
      'byTable',
    ])
  })

  test('is never nothing, but for use, which a first bill has none of', () => {
    const wide = draftOf({
      prices: {
        fee: oneTime('20.00'),
        use: data(
          tiered('graduated', [
            { upTo: '10', rate: [yuan('1')] },
            { rate: [yuan('2')], flat: [yuan('3')] },
          ]),
          {
            cap: amounts('12.00'),
            minimum: amounts('1.00'),
          },
        ),
        month: monthly('10.00', { kind: 'none' }),
        gift: amountOff('30.00'),
      },
    })
    const all = priced(wide, { usage: used('15') })
    for (const one of all.lines) {
      const own = waterfall(all, one)
      own.forEach(({ kind }, position) => {
        const billedLater = one.charge === 'usage' && (kind === 'firstPeriod' || kind === 'firstBill')
        expect(stepsBehind(all, one, own, position).length === 0, `${one.price} ${kind}`).toBe(billedLater)
      })
    }
    const use = lineOf(all, 'use')
    const [step] = stepsBehind(all, use, waterfall(all, use), 0)
    expect(stepWords(wide, use, step!, 'en').fields.map(({ value }) => said(value))).toContain('5 × 2 + 3 = 13')
  })

  test('is, for included units, the days of the first period', () => {
    const included = {
      kind: 'allowance',
      metric: 'data',
      unit: 'GB',
      quantity: '30',
      period: { unit: 'month', count: 1 },
      pool: 'product',
      onExhausted: 'suspend',
      firstPeriod: { kind: 'day', decimals: 0, rounding: 'up' },
    }
    const answer = priced(draftOf({ prices: { included } }), { startDate: '2026-06-16' })
    const [step] = stepsOfAllowance(answer, answer.allowances[0]!)
    expect(stepWords(shop, answer.allowances[0]!, step!, 'en').fields.map(({ value }) => said(value))).toEqual([
      '30',
      'charge.first.day',
      '15 / 30',
      '15',
      '15',
    ])
  })

  test('is, for a total, the lines in it', () => {
    const inTotals = shownTotals(quote).map(({ key, amount, parts }) => [key, amount, parts.map((part) => part.amount)])
    const { monthly: each, firstBill } = quote.totals
    expect(inTotals).toEqual([
      ['monthly', each, [each]],
      ['oneTime', '0.00', []],
      ['firstBill', firstBill, [firstBill]],
    ])
  })

  test('is told of a total of other periods, and of expected use, where there is any', () => {
    const yearly = { ...monthly('60.00'), period: { unit: 'year', count: 1 } }
    const use = data(tiered('graduated', [{ rate: amounts('0.10') }]))
    const totals = shownTotals(priced(draftOf({ prices: { plan: monthly('10.00'), yearly, use } }), { usage: used('50') }))
    expect(totals.map(({ key, amount, parts }) => [key, amount, ...parts.map(({ line: { price } }) => price)])).toEqual([
      ['monthly', '10.00', 'plan'],
      ['recurring 1 year', '60.00', 'yearly'],
      ['usage', '5.00', 'use'],
      ['oneTime', '0.00'],
      ['firstBill', '70.00', 'plan', 'yearly'],
    ])
  })
})

describe('why not another price', () => {
  const found = whyNot(shop, quote, line)

  test('says of each row what kept it from winning', () => {
    expect(found.rows.map(({ key, outcome, why }) => [key, outcome, why.en])).toEqual([
      ['any', 'lost', 'It fits, but row young is more specific in "Age".'],
      ['dollars', 'filtered', 'It is in another currency.'],
      ['old', 'filtered', 'It does not fit in "Age".'],
    ])
    expect(found.rows[2]!.because!.en).toMatch(/"Age" must be .*70.*it is .*20/)
    expect(found.unlisted).toBe(0)
  })

  test('says of each other price and alteration why it plays no part', () => {
    const whys = found.prices.map(({ place, outcome, why }) => [place.path.split('/').at(-1), outcome, why.en])
    expect(whys).toHaveLength(4)
    expect(whys).toEqual(
      expect.arrayContaining([
        ['later', 'filtered', 'It is not in force at this moment.'],
        ['never', 'filtered', 'Its condition does not hold.'],
        ['idle', 'filtered', 'There is nothing that it could change, or be compared with.'],
        ['worse', 'lost', 'Only the better one of the group counts.'],
      ]),
    )
    expect(found.prices.find(({ why }) => why.en.includes('condition'))!.because!.en).toContain('"Age"')
  })

  test('counts the rows of a large table that it does not list', () => {
    const many = Array.from({ length: 80 }, (_, index) => ({ id: `row-${index}`, when: { age: [100 + index] }, ...yuan('1.00') }))
    const large = draftOf({
      documents: [age, { ...fees, rows: [...fees.rows, ...many] }],
      prices: { byTable: { ...monthly('0'), amount: { kind: 'table', table: 'fees' } } },
    })
    const answer = priced(large, { facts: { 'customer.age': 20 } })
    const { rows, unlisted } = whyNot(large, answer, lineOf(answer, 'byTable'))
    expect(rows.map(({ key }) => key)).toEqual(['any'])
    expect(unlisted).toBe(82)
  })
})
