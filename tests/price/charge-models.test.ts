import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chargeUse } from '../../engine/price/charge-model/charge-use.js'
import { compileModel } from '../../engine/price/charge-model/rated-model.js'
import type { Use } from '../../engine/price/charge-model/use.js'
import { compareRatios, decimal, type Ratio, ratio, sum, toText } from '../../engine/values/ratio.js'
import { amounts, ask, data, included, lineOf, priced, tiered, used } from './shop.js'

const chargeOf = (model: object, use: Use) => {
  const rated = compileModel(model as Parameters<typeof compileModel>[0], ['CNY']).get('CNY')
  if (rated === undefined) throw new Error('The model has no rate in CNY.')
  return chargeUse(rated, use)
}
const charge = (model: object, quantity: string, more: Partial<Use> = {}) => {
  const found = chargeOf(model, { quantity: decimal(quantity), ...more })
  if (found.kind !== 'charged') throw new Error(JSON.stringify(found))
  return found
}
const cost = (model: object, quantity: string) => toText(charge(model, quantity).amount)
const tier = (upTo: string | null, rate: string | null, flat: string | null) => ({
  ...(upTo === null ? {} : { upTo }),
  ...(rate === null ? {} : { rate: amounts(rate) }),
  ...(flat === null ? {} : { flat: amounts(flat) }),
})

describe('figures that other systems publish', () => {
  const steps = tiered('graduated', [tier('5', null, '100'), tier('10', null, '50'), tier('15', '10', null), tier(null, '5', null)])
  const blocks = tiered('volume', [tier('100', '2', '10'), tier('200', '1', '0'), tier(null, '0.5', '50')])
  const fees = tiered('graduated', [tier('10', '10', '2'), tier('20', '5', '3'), tier(null, '5', '3')])
  test.each([
    ['graduated with flat amounts', steps, '3', '100'],
    ['graduated with flat amounts at a bound', steps, '5', '100'],
    ['graduated with flat amounts beyond a bound', steps, '5.5', '150'],
    ['graduated over all tiers', steps, '20', '225'],
    ['graduated by tenths', tiered('graduated', [tier('0.1', '10', '0'), tier('1', '5', '0'), tier(null, '2', '0')]), '0.5', '3'],
    ['the first flat amount without use', fees, '0', '2'],
    ['volume', blocks, '1', '12'],
    ['volume at a bound', blocks, '100', '210'],
    ['volume beyond a bound', blocks, '100.5', '100.5'],
    ['packages begun', { kind: 'package', size: '10', rate: amounts('15') }, '61', '105'],
    ['packages filled', { kind: 'package', size: '10', rate: amounts('15') }, '60', '90'],
    ['no package without use', { kind: 'package', size: '10', rate: amounts('15') }, '0', '0'],
    ['units', { kind: 'unit', rate: amounts('10') }, '1.5', '15'],
    ['stairs', tiered('stairstep', [tier('100', null, '5'), tier(null, null, '9')]), '101', '9'],
  ])('%s', (_name, model, quantity, expected) => expect(cost(model, quantity)).toBe(expected))
})

describe.each(['inclusive', 'exclusive'] as const)('with an %s upper bound of 250', (upperBound) => {
  const model = tiered('volume', [tier('250', '2', null), tier(null, '1', null)], { upperBound })
  test('the 249th, 250th and 251st unit are in the tier that the author declared', () => {
    expect([cost(model, '249'), cost(model, '250'), cost(model, '251')]).toEqual(['498', upperBound === 'inclusive' ? '500' : '250', '251'])
  })
  test('a flat amount is due from there on', () => {
    const stairs = tiered('stairstep', [tier('250', null, '5'), tier(null, null, '9')], { upperBound })
    expect([cost(stairs, '249.999'), cost(stairs, '250'), cost(stairs, '250.001')]).toEqual([
      '5',
      upperBound === 'inclusive' ? '5' : '9',
      '9',
    ])
  })
})

/** The charge in whole units, one unit at a time: slow, simple and by another way. */
function unitByUnit(
  kind: string,
  upperBound: string,
  tiers: readonly { to: number; rate: number; flat: number }[],
  repeat: number | null,
  quantity: number,
): number {
  const tierOf = (unit: number) => tiers.findIndex(({ to }) => (upperBound === 'inclusive' ? unit <= to : unit < to))
  if (kind === 'stairstep') return tiers[tierOf(quantity)]!.flat
  if (kind === 'volume') return quantity * tiers[tierOf(quantity)]!.rate + tiers[tierOf(quantity)]!.flat
  let total = quantity === 0 && upperBound === 'inclusive' ? tiers[0]!.flat : 0
  const entered = new Set<string>()
  for (let unit = 1; unit <= quantity; unit += 1) {
    const round = repeat === null ? 0 : Math.floor((unit - 1) / repeat)
    const inRound = unit - round * (repeat ?? 0)
    total += tiers[tiers.findIndex(({ to }) => inRound <= to)]!.rate
    if (upperBound === 'inclusive') entered.add(`${round} ${tiers.findIndex(({ to }) => inRound <= to)}`)
  }
  if (upperBound === 'exclusive') {
    for (let reached = 0; reached <= quantity; reached += 1) {
      const round = repeat === null ? 0 : Math.floor(reached / repeat)
      entered.add(`${round} ${tiers.findIndex(({ to }) => reached - round * (repeat ?? 0) < to)}`)
    }
  }
  for (const one of entered) total += tiers[Number(one.split(' ')[1])]!.flat
  return total
}

const tiersOf = fc
  .record({
    widths: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
    rates: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
    flats: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ widths, rates, flats }) => {
    const ends = widths.map((_, index) => widths.slice(0, index + 1).reduce((all, width) => all + width, 0))
    return ends.map((to, index) => ({ to, rate: rates[index]!, flat: flats[index]! }))
  })
const model = fc.record({
  kind: fc.constantFrom('graduated', 'volume', 'stairstep'),
  upperBound: fc.constantFrom('inclusive', 'exclusive'),
  tiers: tiersOf,
  repeats: fc.boolean(),
})
type Model = typeof model extends fc.Arbitrary<infer One> ? One : never

function authored({ kind, upperBound, tiers, repeats }: Model): object {
  const isRepeated = repeats && kind === 'graduated'
  const written = tiers.map(({ to, rate, flat }, index) =>
    tier(index === tiers.length - 1 && !isRepeated ? null : String(to), String(rate), String(flat)),
  )
  return tiered(kind as 'volume', written, { upperBound, ...(isRepeated ? { repeatEvery: String(tiers.at(-1)!.to) } : {}) })
}

test('every tiered model charges what counting unit by unit gives', () =>
  fc.assert(
    fc.property(model, fc.integer({ min: 0, max: 40 }), (one, quantity) => {
      const repeat = one.repeats && one.kind === 'graduated' ? one.tiers.at(-1)!.to : null
      const open =
        repeat === null
          ? one.tiers.map((each, index) => (index === one.tiers.length - 1 ? { ...each, to: Number.POSITIVE_INFINITY } : each))
          : one.tiers
      expect(cost(authored(one), String(quantity))).toBe(String(unitByUnit(one.kind, one.upperBound, open, repeat, quantity)))
    }),
    { numRuns: 500 },
  ))

const quantity = fc.integer({ min: 0, max: 400_000 }).map((tenThousandths) => toText(ratio(BigInt(tenThousandths), 10_000n)))

test('a graduated price never falls when use grows', () =>
  fc.assert(
    fc.property(model, quantity, quantity, (one, left, right) => {
      const [less, more] = [decimal(left), decimal(right)].sort(compareRatios)
      const at = (use: Ratio) => charge(authored({ ...one, kind: 'graduated' }), toText(use)).amount
      expect(compareRatios(at(less!), at(more!))).toBeLessThanOrEqual(0)
    }),
    { numRuns: 300 },
  ))

test('the parts of a charge add up to it, and their quantities to what is charged', () =>
  fc.assert(
    fc.property(model, quantity, (one, use) => {
      const { amount, parts } = charge(authored(one), use)
      expect(sum(parts.map((part) => part.amount))).toEqual(amount)
      expect(sum(parts.map((part) => part.quantity))).toEqual(decimal(use))
    }),
    { numRuns: 300 },
  ))

describe('allowances', () => {
  const perMegabyte = data({ kind: 'unit', rate: amounts('0.10') })

  test.each([
    ['99', '0.00'],
    ['100', '0.00'],
    ['101', '0.10'],
  ])('of 100 leave %s used MB at %s', (quantity, expected) =>
    expect(priced({ prices: { use: perMegabyte, included: included('100') } }, { usage: used(quantity) }).totals.usage).toBe(expected),
  )

  test('of several items and several allowances are added up', () => {
    const shop = { prices: { use: perMegabyte, included: included('100'), bonus: included('20') } }
    const quote = priced(shop, { usage: used('300'), items: [{ path: '/', offering: 'offer', quantity: 2 }] })
    expect(quote.totals.usage).toBe('6.00')
    expect(quote.allowances).toMatchObject([
      { price: 'bonus', perMonth: '40' },
      { price: 'included', perMonth: '200' },
    ])
  })

  test('that overflow into another charge take nothing off this one', () => {
    const shop = {
      prices: {
        use: perMegabyte,
        roaming: data({ kind: 'unit', rate: amounts('1.00') }, { metric: 'roaming' }),
        included: included('100', { overflow: 'roaming' }),
      },
    }
    expect(priced(shop, { usage: used('50') }).totals.usage).toBe('5.00')
  })

  test('of one product cover its own use only; shared ones cover all use in proportion', () => {
    const items = [
      { path: '/', offering: 'main' },
      { path: '/cards/one', offering: 'card' },
      { path: '/cards/two', offering: 'card' },
    ]
    const usage = [...used('300', '/cards/one'), ...used('100', '/cards/two')]
    const offerings = { main: ['included'], card: ['use'] }
    const quote = (pool: string) =>
      priced({ prices: { use: perMegabyte, included: included('100', { pool }) }, offerings }, { items, usage })
    expect(quote('product').totals.usage).toBe('40.00')
    expect(quote('subscription').totals.usage).toBe('30.00')
    expect(lineOf(quote('subscription'), 'use', '/cards/one').amount).toBe('22.50')
    expect(lineOf(quote('subscription'), 'use', '/cards/two').amount).toBe('7.50')
  })

  test('say in the trace what was given, free and charged', () => {
    const quote = priced(
      {
        prices: {
          use: data({ kind: 'unit', rate: amounts('0.10') }, { increment: { initial: '10', step: '10', per: 'period' } }),
          included: included('100'),
        },
      },
      { usage: used('123') },
    )
    expect(quote.trace).toContainEqual({
      step: 'usage',
      path: '/',
      price: 'use',
      metric: 'data',
      unit: 'MB',
      given: '123',
      events: null,
      rounded: '130',
      converted: '130',
      allowances: [{ path: '/', price: 'included', granted: null, expires: null, quantity: '100', taken: '100', unit: 'MB' }],
      charged: '30',
      together: null,
      others: [],
      parts: [{ tier: null, quantity: '30', rate: '0.1', flat: null, amount: '3' }],
      after: '3',
    })
  })
})

describe('expected use', () => {
  const shop = {
    prices: {
      use: data({ kind: 'unit', rate: amounts('0.10') }),
      fee: { ...(data({ kind: 'unit', rate: amounts('1') }) as object), metric: 'voice' },
    },
  }

  test('that nobody names makes no line, and the trace says so', () => {
    const quote = priced(shop)
    expect(quote.lines).toEqual([])
    expect(quote.trace).toContainEqual({ step: 'filtered', path: '/', price: 'use', by: 'usage', reason: null })
  })

  test('in another unit than the charge counts in is refused, not converted', () =>
    expect(ask(shop, { usage: used('1', '/', 'GB') })).toMatchObject({
      kind: 'not-priced',
      because: [{ code: 'usage-unit', price: 'use' }],
    }))

  test('in several parts is added up before it is charged', () =>
    expect(priced(shop, { usage: [...used('1.5'), ...used('2.5')] }).totals.usage).toBe('0.40'))
})
