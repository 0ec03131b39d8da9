import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { exampleWithPrices } from '../../engine/price/checks/example.js'
import { problemText } from '../../engine/price/problem-text.js'
import { exactValue, waterfall } from '../../engine/price/waterfall.js'
import { compareRatios } from '../../engine/values/ratio.js'
import { amountOff, amounts, ask, type Basket, fee, lineOf, monthly, oneTime, percentOff, priced, setPrice } from './shop.js'

const agreed = (alterations: object, more: object = { amount: '80.00' }) =>
  ({ overrides: [{ path: '/', price: 'fee', alterations, ...more }] }) as unknown as Basket
const shop = {
  prices: {
    fee: monthly('100.00', undefined, undefined, { negotiable: true, floor: amounts('60.00') }),
    loyalty: percentOff('10', { stage: 1 }),
    coupon: amountOff('5.00', { stage: 2, group: 'coupon' }),
  },
}
const costs = (basket: Basket) => lineOf(priced(shop, basket), 'fee')

describe('an amount that was agreed on', () => {
  test('stands for the list amount, which the line still shows, and says which alterations follow', () => {
    expect(costs({})).toMatchObject({ list: '100.00', amount: '85.00' })
    expect(costs(agreed({ kind: 'none' }))).toMatchObject({ list: '100.00', amount: '80.00' })
    expect(costs(agreed({ kind: 'all' }))).toMatchObject({ list: '100.00', amount: '67.00' })
    expect(costs(agreed({ kind: 'stages', stages: [2] }))).toMatchObject({ list: '100.00', amount: '75.00' })
    expect(costs(agreed({ kind: 'none' }, { percentOff: '12.5' }))).toMatchObject({ list: '100.00', amount: '87.50' })
  })

  test('may be more than the list amount, and is for one of several', () => {
    const two = { items: [{ path: '/', offering: 'offer', quantity: 2 }] }
    expect(costs({ ...agreed({ kind: 'none' }, { amount: '120.00' }), ...two })).toMatchObject({ list: '200.00', amount: '240.00' })
  })

  test('is what percentages of the list are taken of', () => {
    const listed = { prices: { ...shop.prices, loyalty: percentOff('10', { base: 'list', stage: 3 }) } }
    expect(lineOf(priced(listed, agreed({ kind: 'all' })), 'fee').amount).toBe('67.00')
  })

  test('is in the trace with what it stands for, and what it excludes is named', () => {
    const quote = priced(shop, agreed({ kind: 'stages', stages: [2] }))
    expect(quote.trace).toContainEqual({
      step: 'override',
      path: '/',
      price: 'fee',
      unit: '80',
      percentOff: null,
      alterations: { kind: 'stages', stages: [2] },
      before: '100',
      after: '80',
    })
    expect(quote.trace).toContainEqual({ step: 'filtered', path: '/', price: 'loyalty', by: 'override', reason: null })
    expect(waterfall(quote, lineOf(quote, 'fee')).map(({ kind, change }) => [kind, change])).toEqual([
      ['list', '100.00'],
      ['override', '-20.00'],
      ['alteration', '-5.00'],
      ['amount', '75.00'],
      ['firstBill', '75.00'],
    ])
  })

  test.each([
    ['below-floor', agreed({ kind: 'none' }, { amount: '59.99' }), shop],
    ['below-floor', agreed({ kind: 'none' }, { percentOff: '40.01' }), shop],
    ['not-negotiable', agreed({ kind: 'none' }), { prices: { fee: monthly('100.00') } }],
    ['override-without-charge', agreed({ kind: 'none' }), { prices: { fee: { charge: oneTime('1.00', { actions: ['cease'] }) } } }],
  ])('is refused, never passed over: %s', (code, basket, of) => {
    const pricing = ask(of, basket)
    expect(pricing).toMatchObject({ kind: 'not-priced', because: [{ code, path: '/', price: 'fee' }] })
    if (pricing.kind === 'not-priced') expect(problemText(pricing.because[0]!).what.en).toMatch(/"fee" at "\/".*\.$/)
  })

  test('is the floor itself at least', () => expect(costs(agreed({ kind: 'none' }, { amount: '60.00' })).amount).toBe('60.00'))
})

describe('a floor', () => {
  const floored = (alterations: object, quantity = 1) =>
    priced(
      { prices: { fee: monthly('100.00', undefined, undefined, { floor: amounts('60.00') }), ...alterations } },
      { items: [{ path: '/', offering: 'offer', quantity }] },
    )

  test('holds whatever alterations take, for each of several, and the step names it', () => {
    const quote = floored({ half: percentOff('50') }, 2)
    expect(lineOf(quote, 'fee')).toMatchObject({ list: '200.00', amount: '120.00' })
    expect(quote.trace).toContainEqual({ step: 'floor', path: '/', price: 'fee', floor: '120', before: '100', after: '120' })
    expect(lineOf(floored({ cheap: setPrice('1.00') }), 'fee').amount).toBe('60.00')
  })

  test('lifts the amount within a sequence, so that what follows begins there', () => {
    const quote = floored({ half: percentOff('50', { priority: 1 }), more: { ...percentOff('10', { priority: 2 }) } })
    expect(lineOf(quote, 'fee').amount).toBe('60.00')
    expect(quote.trace.filter(({ step }) => step === 'floor')).toHaveLength(2)
  })

  test('counts when the best of several is sought: no more is saved than leads to it', () => {
    const best = { mode: 'exclusiveBest' }
    const quote = floored({
      a: percentOff('45', { ...best, priority: 2 }),
      b: percentOff('90', { ...best, priority: 3 }),
      c: percentOff('41', { ...best, priority: 1 }),
    })
    expect(quote.trace.filter(({ step }) => step === 'alteration')).toMatchObject([{ alteration: 'c' }])
  })

  test('of a price that is listed for less changes nothing by itself', () => {
    expect(priced({ prices: { fee: fee({ floor: amounts('40.00') }) } }).lines[0]!.amount).toBe('31.00')
  })
})

test('whatever stacks, no line falls below its floor, and the bars still add up', () => {
  const off = fc.record({
    percent: fc.integer({ min: 0, max: 100 }),
    stage: fc.integer({ min: 1, max: 3 }),
    mode: fc.constantFrom('sequential', 'additive', 'exclusiveBest'),
  })
  fc.assert(
    fc.property(
      fc.array(off, { maxLength: 4 }),
      fc.integer({ min: 0, max: 100 }),
      fc.integer({ min: 1, max: 3 }),
      (offs, floor, quantity) => {
        const alterations = offs.map(({ percent, stage, mode }, index) => [
          `off${index}`,
          percentOff(String(percent), { stage, mode, group: mode, priority: index }),
        ])
        const quote = priced(
          {
            prices: { fee: monthly('100.00', undefined, undefined, { floor: amounts(String(floor)) }), ...Object.fromEntries(alterations) },
          },
          { items: [{ path: '/', offering: 'offer', quantity }] },
        )
        const line = lineOf(quote, 'fee')
        expect(compareRatios(exactValue(line.amount), exactValue(String(floor * quantity)))).not.toBe(-1)
        const bars = waterfall(quote, line)
        const changed = bars.filter(({ isTotal }) => !isTotal).reduce((all, { change }) => all + Math.round(Number(change) * 1e6), 0)
        expect(changed).toBe(Math.round(Number(line.firstBill) * 1e6))
      },
    ),
    { numRuns: 100 },
  )
})

describe('a question with an agreed amount', () => {
  const third = percentOff('10', { stage: 3, target: { scope: 'price', price: 'other' } })
  const compiled = compileDraft(exampleWithPrices({ setup: { ...oneTime('100.00'), negotiable: true }, other: oneTime('5.00'), third }))
  if (compiled.kind !== 'compiled') throw new Error('the example must compile')
  const asked = (...overrides: readonly object[]) =>
    quote(compiled.catalog, { offering: 'line', at: '2026-06-01T00:00:00+08:00', facts: {}, choices: [], currency: 'CNY', overrides })
      .answer
  const one = { path: '/', price: 'setup', amount: '90.00', alterations: { kind: 'none' } }

  test.each([
    ['request/override-not-ordered', '/overrides/0/path', [{ ...one, path: '/extra' }]],
    ['request/override-not-negotiable', '/overrides/0/price', [{ ...one, price: 'other' }]],
    ['request/override-not-negotiable', '/overrides/0/price', [{ ...one, price: 'nothing' }]],
    ['request/override-given-twice', '/overrides/1/price', [one, one]],
    ['request/override-decimals', '/overrides/0/amount', [{ ...one, amount: '90.001' }]],
    ['request/override-negative', '/overrides/0/amount', [{ ...one, amount: '-1' }]],
    ['request/override-stage-unknown', '/overrides/0/alterations/stages/1', [{ ...one, alterations: { kind: 'stages', stages: [3, 7] } }]],
  ])('is refused by name: %s', (code, pointer, overrides) => {
    expect(asked(...overrides)).toMatchObject({ kind: 'invalid-request', problems: [{ code, pointer }] })
  })

  test('and a percentage is one from 0 to 100', () => {
    const { amount: _, ...rest } = one
    const problems = (percentOff: string) => asked({ ...rest, percentOff })
    for (const percentOff of ['101', '-1']) expect(problems(percentOff)).toMatchObject({ problems: [{ code: 'request/override-percent' }] })
    for (const percentOff of ['0', '100']) expect(problems(percentOff).kind).toBe('priced')
  })

  test('has a token of its own, whatever order the amounts come in', () => {
    const [agreed, listed, also] = [asked(one), asked(), asked({ ...one })]
    if (agreed.kind !== 'priced' || listed.kind !== 'priced' || also.kind !== 'priced') throw new Error('all have a price')
    expect(agreed.token.input).not.toBe(listed.token.input)
    expect(also.token).toEqual(agreed.token)
  })
})
