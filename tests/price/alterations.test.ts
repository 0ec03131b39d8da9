import { describe, expect, test } from 'vitest'
import {
  alteration,
  amountOff,
  amountOn,
  amounts,
  ask,
  bundleOf,
  data,
  lineOf,
  monthly,
  oneTime,
  percentOff,
  priced,
  type Shop,
  setPrice,
  used,
} from './shop.js'

const total = (shop: Shop) => priced(shop).totals.monthly
const bundle = (
  prices: Readonly<Record<string, object>>,
  carried: readonly string[],
  members: Readonly<Record<string, readonly string[]>>,
): Shop => ({
  prices,
  offerings: { bundle: carried, ...members },
})

describe('one alteration', () => {
  test.each([
    ['a percentage', percentOff('25'), '74.99'],
    ['an amount off', amountOff('10.00'), '89.99'],
    ['an amount on', amountOn('10.00'), '109.99'],
    ['a set price', setPrice('88.00'), '88.00'],
    ['everything off', percentOff('100'), '0.00'],
    ['more off than there is', amountOff('100.00'), '0.00'],
  ])('%s', (_name, change, expected) => expect(total({ prices: { fee: monthly('99.99'), change } })).toBe(expected))

  test('counts once for each of several items', () => {
    const three = { items: [{ path: '/', offering: 'offer', quantity: 3 }] }
    const at = (change: object) => priced({ prices: { fee: monthly('10.00'), change } }, three).totals.monthly
    expect(at(amountOff('2.00'))).toBe('24.00')
    expect(at(setPrice('8.00', { target: { scope: 'price', price: 'fee' } }))).toBe('24.00')
    expect(at(setPrice('8.00'))).toBe('24.00')
    expect(at(percentOff('20'))).toBe('24.00')
  })

  test('applies only when its condition holds, and leaves the price open while that is unknown', () => {
    const member = { charge: percentOff('50'), when: { fact: 'customer.age', operator: 'lessThan', value: 26 } }
    const shop = { prices: { fee: monthly('10.00'), member } }
    expect(priced(shop, { facts: { 'customer.age': 20 } }).totals.monthly).toBe('5.00')
    expect(priced(shop, { facts: { 'customer.age': 26 } }).totals.monthly).toBe('10.00')
    expect(ask(shop)).toMatchObject({
      kind: 'undetermined',
      missing: ['customer.age'],
      because: [{ code: 'condition-unknown', price: 'member' }],
    })
  })

  test('that finds nothing to change asks for no facts', () => {
    const member = {
      charge: percentOff('50', { target: { scope: 'item', charge: 'oneTime' } }),
      when: { fact: 'customer.age', operator: 'lessThan', value: 26 },
    }
    const quote = priced({ prices: { fee: monthly('10.00'), member } })
    expect(quote.trace).toContainEqual({ step: 'filtered', path: '/', price: 'member', by: 'target', reason: null })
  })

  test('in a currency it has no amount for is refused, not ignored', () => {
    const off = alteration({ kind: 'amountOff', amounts: amounts('1.00', 'USD') })
    expect(ask({ prices: { fee: monthly('10.00'), off } })).toMatchObject({
      kind: 'not-priced',
      because: [{ code: 'currency-missing', price: 'off' }],
    })
  })
})

describe('a target', () => {
  const prices = (target: object) => ({
    own: monthly('10.00'),
    setup: oneTime('50.00'),
    fee: monthly('20.00'),
    half: percentOff('50', { target }),
  })
  const at = (carrier: string, target: object) => {
    const offerings = { bundle: ['own'], one: ['fee', 'setup'], two: ['fee'], below: ['fee'] }
    const carried = Object.fromEntries(Object.entries(offerings).map(([id, ids]) => [id, id === carrier ? [...ids, 'half'] : ids]))
    const quote = priced(
      { prices: prices(target), offerings: carried },
      {
        items: [...bundleOf('one', 'two'), { path: '/members/one/more/below', offering: 'below' }],
      },
    )
    return quote.lines.filter(({ list, amount }) => list !== amount).map(({ path, price }) => `${path} ${price}`)
  }

  test.each([
    ['the charges of a kind on its own item', 'bundle', { scope: 'item', charge: 'recurring' }, ['/ own']],
    [
      'the charges of a kind in the whole bundle',
      'bundle',
      { scope: 'bundle', charge: 'recurring' },
      ['/ own', '/members/one fee', '/members/one/more/below fee', '/members/two fee'],
    ],
    [
      'of a member: the member and all below it',
      'one',
      { scope: 'bundle', charge: 'recurring' },
      ['/members/one fee', '/members/one/more/below fee'],
    ],
    ['one price, wherever it stands below', 'one', { scope: 'price', price: 'fee' }, ['/members/one fee', '/members/one/more/below fee']],
    ['never a sibling', 'two', { scope: 'price', price: 'fee' }, ['/members/two fee']],
    ['one-time charges', 'one', { scope: 'item', charge: 'oneTime' }, ['/members/one setup']],
  ])('%s', (_name, carrier, target, expected) => expect(at(carrier, target)).toEqual(expected))

  test('use can be altered before its cap', () => {
    const shop = {
      prices: {
        use: data({ kind: 'unit', rate: amounts('1') }, { cap: amounts('60.00') }),
        off: percentOff('50', { target: { scope: 'item', charge: 'usage' } }),
      },
    }
    expect(priced(shop, { usage: used('100') }).totals.usage).toBe('50.00')
    expect(priced(shop, { usage: used('200') }).totals.usage).toBe('60.00')
  })
})

describe('an amount off several lines', () => {
  const spreadOver = (fees: readonly string[], off: string) => {
    const prices = Object.fromEntries(fees.map((fee, index) => [`fee${index}`, monthly(fee)]))
    const members = Object.fromEntries(fees.map((_, index) => [`m${index}`, [`fee${index}`]]))
    const quote = priced(bundle({ ...prices, off: amountOff(off) }, ['off'], members), { items: bundleOf(...Object.keys(members)) })
    return [...quote.lines.map(({ amount }) => amount), quote.totals.monthly]
  }

  test.each([
    ['is spread by what they cost', ['10.00', '5.00'], '5.00', ['6.67', '3.33', '10.00']],
    ['gives the cent left over to the earlier of equal lines', ['10.00', '10.00', '10.00'], '10.00', ['6.66', '6.67', '6.67', '20.00']],
    ['loses no cent', ['1.00', '1.00', '1.00'], '0.05', ['0.98', '0.98', '0.99', '2.95']],
    ['takes nothing from what is free', ['0.00', '8.00'], '3.00', ['0.00', '5.00', '5.00']],
    ['stops at zero', ['2.00', '1.00'], '5.00', ['0.00', '0.00', '0.00']],
  ])('%s', (_name, fees, off, expected) => expect(spreadOver(fees, off)).toEqual(expected))

  test('a surcharge on lines that cost nothing is shared equally', () => {
    const shop = bundle({ a: monthly('0.00'), b: monthly('0.00'), on: amountOn('5.01') }, ['on'], { m: ['a'], n: ['b'] })
    expect(priced(shop, { items: bundleOf('m', 'n') }).lines.map(({ amount }) => amount)).toEqual(['2.51', '2.50'])
  })

  test('a price set for the whole bundle is what its lines add up to', () => {
    const shop = bundle({ a: monthly('50.00'), b: monthly('33.33'), all: setPrice('69.99') }, ['all'], { m: ['a'], n: ['b'] })
    const quote = priced(shop, { items: bundleOf('m', 'n') })
    expect(quote.totals.monthly).toBe('69.99')
    expect(quote.lines.map(({ amount }) => amount)).toEqual(['42.00', '27.99'])
  })
})

describe('several alterations', () => {
  const ten = (more: object) => percentOff('10', more)
  const twenty = (more: object) => amountOff('20.00', more)
  const at = (first: object, second: object) => total({ prices: { fee: monthly('100.00'), first, second } })

  test.each([
    ['sequential, the percentage first', { mode: 'sequential' }, 1, 2, '70.00'],
    ['sequential, the amount first', { mode: 'sequential' }, 2, 1, '72.00'],
    ['additive: both on what the stage began with', { mode: 'additive' }, 2, 1, '70.00'],
    ['the best only', { mode: 'exclusiveBest' }, 1, 2, '80.00'],
    ['the first by priority only', { mode: 'exclusivePriority' }, 1, 2, '90.00'],
    ['the other first by priority only', { mode: 'exclusivePriority' }, 2, 1, '80.00'],
  ])('%s', (_name, mode, first, second, expected) =>
    expect(at(ten({ ...mode, priority: first }), twenty({ ...mode, priority: second }))).toBe(expected),
  )

  test('a percentage of the list is taken of the list, whatever came before', () => {
    expect(at(twenty({ priority: 1 }), ten({ priority: 2, base: 'list' }))).toBe('70.00')
    expect(at(twenty({ priority: 1 }), ten({ priority: 2, base: 'running' }))).toBe('72.00')
  })

  test('of a later stage act on what the earlier left', () => expect(at(ten({ stage: 2 }), twenty({ stage: 1 }))).toBe('72.00'))

  test('of different groups in one stage do not see each other', () =>
    expect(at(ten({ group: 'a' }), twenty({ group: 'b' }))).toBe(at(ten({ group: 'b' }), twenty({ group: 'a' }))))

  test('the best is the best for the customer after the floor, and priority decides between equals', () => {
    const quote = priced({
      prices: {
        fee: monthly('10.00'),
        big: amountOff('99.00', { mode: 'exclusiveBest', priority: 2 }),
        all: percentOff('100', { mode: 'exclusiveBest', priority: 1 }),
      },
    })
    expect(quote.trace).toContainEqual({ step: 'excluded', path: '/', price: 'big', winner: 'all', by: '/', mode: 'exclusiveBest' })
  })

  test('that one item carries exclude each other whatever they change', () => {
    const promo = (percent: string, priority: number, charge: string) =>
      percentOff(percent, { mode: 'exclusivePriority', priority, target: { scope: 'item', charge } })
    const shop = {
      prices: { fee: monthly('10.00'), setup: oneTime('50.00'), a: promo('10', 1, 'recurring'), b: promo('50', 2, 'oneTime') },
    }
    expect(priced(shop).totals).toMatchObject({ monthly: '9.00', oneTime: '50.00' })
  })

  test('of two members exclude each other only where they change the same line', () => {
    const promo = (percent: string, priority: number, target: object) => percentOff(percent, { mode: 'exclusiveBest', priority, target })
    const own = { scope: 'item', charge: 'recurring' }
    const prices = { fee: monthly('10.00'), member: promo('50', 1, own), whole: promo('10', 2, { scope: 'bundle', charge: 'recurring' }) }
    const without = priced(bundle(prices, [], { m: ['fee', 'member'], n: ['fee', 'member'] }), { items: bundleOf('m', 'n') })
    expect(without.totals.monthly).toBe('10.00')
    const withWhole = priced(bundle(prices, ['whole'], { m: ['fee', 'member'], n: ['fee'] }), { items: bundleOf('m', 'n') })
    expect([lineOf(withWhole, 'fee', '/members/m').amount, lineOf(withWhole, 'fee', '/members/n').amount]).toEqual(['5.00', '10.00'])
  })

  test('that take more than there is leave zero, and the trace shows the lift', () => {
    const shop = { prices: { fee: monthly('10.00'), a: amountOff('12.00', { priority: 1 }), b: amountOn('3.00', { priority: 2 }) } }
    const quote = priced(shop)
    expect(quote.totals.monthly).toBe('3.00')
    expect(
      quote.trace.flatMap((step) => (step.step === 'alteration' || step.step === 'floor' ? [[step.step, step.before, step.after]] : [])),
    ).toEqual([
      ['alteration', '10', '-2'],
      ['floor', '-2', '0'],
      ['alteration', '0', '3'],
    ])
  })

  test('in sequence see a line that was lifted to zero as zero', () => {
    const shop = { prices: { fee: monthly('10.00'), a: amountOff('12.00', { priority: 1 }), b: percentOff('50', { priority: 2 }) } }
    expect(priced(shop).totals.monthly).toBe('0.00')
  })
})
