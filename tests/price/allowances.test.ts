import { describe, expect, test } from 'vitest'
import type { UsageQuantity } from '../../engine/model/request.js'
import { amounts, ask, type Basket, data, lineOf, priced, type Shop, used } from './shop.js'

const perMegabyte = data({ kind: 'unit', rate: amounts('0.10') })
const perMinute = { kind: 'usage', metric: 'voice', unit: 'min', model: { kind: 'unit', rate: amounts('0.15') } }
const perMessage = { kind: 'usage', metric: 'sms', unit: 'SMS', model: { kind: 'unit', rate: amounts('0.10') } }
const month = { unit: 'month', count: 1 }
const included = (quantity: string, more: object = {}) => ({
  kind: 'allowance',
  metric: 'data',
  unit: 'MB',
  quantity,
  period: month,
  pool: 'product',
  firstPeriod: { kind: 'full' },
  overflow: 'use',
  onExhausted: 'charge',
  ...more,
})
const use = (metric: string, unit: string, quantity: string, path = '/'): UsageQuantity => ({ path, metric, unit, quantity })
const coveredBy = (shop: Shop, basket: Basket) =>
  priced(shop, basket).trace.flatMap((step) =>
    step.step === 'usage' ? step.allowances.map(({ path, price, quantity }) => `${path} ${price} ${quantity}`) : [],
  )

describe('a pool', () => {
  const content = { kind: 'bundle', groups: [], rules: [] }
  const nested = ['family', 'plan'].map((id) => ({
    kind: 'productOffering',
    id,
    name: { 'zh-CN': '套餐', en: 'Bundle' },
    category: 'test',
    validFor: {},
    isSellable: true,
    content,
    prices: [],
  }))
  const items = [
    { path: '/', offering: 'family' },
    { path: '/plans/one', offering: 'plan' },
    { path: '/plans/one/main/card', offering: 'main' },
    { path: '/plans/one/more/card', offering: 'card' },
    { path: '/plans/two', offering: 'plan' },
    { path: '/plans/two/more/card', offering: 'card' },
  ]
  const usage = ['/plans/one/main/card', '/plans/one/more/card', '/plans/two/more/card'].flatMap((path) => used('100', path))
  const shop = (more: object): Shop => ({
    prices: { use: perMegabyte, included: included('300', more) },
    offerings: { main: ['use', 'included'], card: ['use'] },
    documents: nested,
  })
  const charged = (more: object) =>
    ['/plans/one/main/card', '/plans/one/more/card', '/plans/two/more/card'].map(
      (path) => lineOf(priced(shop(more), { items, usage }), 'use', path).amount,
    )

  test.each([
    ['of the product is for the item that carries it', 'product', ['0.00', '10.00', '10.00']],
    ['of the subscription is for the bundle that this one is a member of', 'subscription', ['0.00', '0.00', '10.00']],
    ['of the account is for the whole order', 'account', ['0.00', '0.00', '0.00']],
    ['of the group is for the whole order, too', 'group', ['0.00', '0.00', '0.00']],
  ])('%s', (_name, pool, expected) => expect(charged({ pool })).toEqual(expected))

  test('that more use than may share it has no price, whoever would have to do without', () => {
    expect(charged({ pool: 'account', members: 3 })).toEqual(['0.00', '0.00', '0.00'])
    expect(ask(shop({ pool: 'account', members: 2 }), { items, usage })).toMatchObject({
      kind: 'not-priced',
      because: [{ code: 'pool-members', path: '/plans/one/main/card', price: 'included' }],
    })
    const [first, second] = usage
    expect(ask(shop({ pool: 'account', members: 2 }), { items, usage: [first!, second!] }).kind).toBe('priced')
  })

  test('counts each of several items', () => {
    const cards = [
      { path: '/', offering: 'main' },
      { path: '/more/card', offering: 'card', quantity: 4 },
    ]
    const asked = (members: number) => ask(shop({ pool: 'account', members }), { items: cards, usage: used('1', '/more/card') }).kind
    expect([asked(3), asked(4)]).toEqual(['not-priced', 'priced'])
  })
})

describe('units are used up', () => {
  const two = (one: object, other: object): Shop => ({
    prices: { use: perMegabyte, alpha: included('50', { consumption: one }), beta: included('50', { consumption: other }) },
  })
  test('by rank, whatever their ids', () => {
    const shop = two({ order: ['rank'], rank: 2 }, { order: ['rank'], rank: 1 })
    expect(coveredBy(shop, { usage: used('70') })).toEqual(['/ beta 50', '/ alpha 20'])
  })
  test('by id where that is declared', () => {
    const shop = two({ order: ['earliestExpiry', 'id'] }, { order: ['earliestExpiry', 'id'] })
    expect(coveredBy(shop, { usage: used('70') })).toEqual(['/ alpha 50', '/ beta 20'])
  })
  test('in proportion where one price is on several items', () => {
    const shop: Shop = {
      prices: { use: perMegabyte, included: included('100', { pool: 'account' }) },
      offerings: { card: ['use', 'included'] },
    }
    const items = [
      { path: '/a', offering: 'card' },
      { path: '/b', offering: 'card', quantity: 3 },
    ]
    expect(coveredBy(shop, { items, usage: used('40', '/a') })).toEqual(['/a included 10', '/b included 30'])
  })
})

describe('units that convert', () => {
  const convertible = [
    { overflow: 'call', rate: '1024', cap: '800' },
    { overflow: 'text', rate: '1024', cap: '300' },
  ]
  const pool = { unit: 'GB', convertible }
  const shop: Shop = {
    prices: {
      use: {
        ...perMegabyte,
        unit: 'KB',
        model: { kind: 'unit', rate: amounts('0.0001') },
        conversion: { from: 'GB', operation: 'multiply', factor: '1048576' },
      },
      call: perMinute,
      text: perMessage,
      included: included('1.3', pool),
    },
  }
  const usage = (gigabytes: string, minutes: string, messages: string) => [
    use('data', 'GB', gigabytes),
    use('voice', 'min', minutes),
    use('sms', 'SMS', messages),
  ]
  const lines = (...quantities: [string, string, string]) => {
    const quote = priced(shop, { usage: usage(...quantities) })
    return ['use', 'call', 'text'].map((price) => lineOf(quote, price).amount)
  }

  test('cover their own use first, in the unit that it is reported in', () => {
    expect(lines('1.3', '1', '1')).toEqual(['0.00', '0.15', '0.10'])
    expect(lines('1.301', '0', '0')).toEqual(['0.10', '0.00', '0.00'])
  })
  test('cover other use with what is left, up to each cap', () => {
    expect(lines('0', '800', '300')).toEqual(['0.00', '0.00', '0.00'])
    expect(lines('0', '801', '301')).toEqual(['0.00', '0.15', '0.10'])
  })
  test('cover other use in the order that is written', () => {
    // 1.3 GB less 0.5 GB are 819.2 minutes: 800 for calls, 19.2 for messages.
    expect(lines('0.5', '800', '20')).toEqual(['0.00', '0.00', '0.08'])
  })
  test('are never used twice', () => {
    const quote = priced(shop, { usage: usage('1', '900', '400') })
    const taken = quote.trace.flatMap((step) => (step.step === 'usage' ? step.allowances.map((one) => one.taken) : []))
    expect(taken.map(Number).reduce((all, one) => all + one, 0)).toBeCloseTo(1.3, 9)
  })
})

test('an allowance for a year counts as a month of it', () => {
  const shop: Shop = { prices: { use: perMegabyte, included: included('1200', { period: { unit: 'year', count: 1 } }) } }
  const quote = priced(shop, { usage: used('130') })
  expect([quote.allowances[0]?.perMonth, quote.totals.usage]).toEqual(['100', '3.00'])
})

test('what is used of units that end in nothing charged is in the trace, with what becomes of the rest', () => {
  const shop: Shop = { prices: { included: { ...included('20', { onExhausted: 'throttle' }), overflow: undefined } } }
  expect(priced(shop, { usage: used('30') }).trace).toContainEqual({
    step: 'uncharged',
    path: '/',
    price: 'included',
    by: '/',
    metric: 'data',
    unit: 'MB',
    granted: null,
    expires: null,
    taken: '20',
    before: '30',
    after: '10',
    exhausted: 'throttle',
  })
  expect(ask(shop, { usage: used('30', '/', 'GB') })).toMatchObject({ kind: 'not-priced', because: [{ code: 'usage-unit' }] })
})

describe('use that stops at an amount', () => {
  const shop = (continuation: string): Shop => ({
    prices: { use: data({ kind: 'unit', rate: amounts('1.00') }, { suspendAt: { amounts: amounts('600'), continuation } }) },
  })
  const suspension = (quantity: string) => {
    const { amount, suspension: found } = lineOf(priced(shop('onRequest'), { usage: used(quantity) }), 'use')
    return [amount, found]
  }
  test('is quoted in full, with how often it stops', () => {
    expect(suspension('599.99')).toEqual(['599.99', null])
    expect(suspension('600')).toEqual(['600.00', { at: '600.00', times: 1 }])
    expect(suspension('1300')).toEqual(['1300.00', { at: '600.00', times: 2 }])
  })
  test('has no price beyond it where it does not go on', () => {
    expect(priced(shop('none'), { usage: used('600') }).totals.usage).toBe('600.00')
    expect(ask(shop('none'), { usage: used('600.01') })).toMatchObject({ kind: 'not-priced', because: [{ code: 'usage-suspended' }] })
  })
})

test('use that nothing charges is not taken from units of another kind: a gigabyte never covers one megabyte', () => {
  const throttled = (rank: number, unit: string) => {
    const { overflow: _, ...slows } = included('100', { unit, onExhausted: 'throttle', consumption: { order: ['rank'], rank } })
    return slows
  }
  const two = (unit: string): Shop => ({ prices: { first: throttled(1, 'MB'), second: throttled(2, unit) } })
  expect(ask(two('GB'), { usage: used('150') })).toMatchObject({ kind: 'not-priced', because: [{ code: 'usage-unit', price: 'second' }] })
  expect(ask(two('MB'), { usage: used('150') })).toMatchObject({ kind: 'priced' })
})
