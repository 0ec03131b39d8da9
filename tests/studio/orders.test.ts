import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import type { HolderAction } from '../../engine/model/order-action.js'
import type { AmountOverride, ItemOrder } from '../../engine/model/request.js'
import type { Fingerprint } from '../../engine/values/fingerprint.js'
import { agreedChange, readAgreed } from '../../studio/coordinates/agreed-input.js'
import { changedSearch } from '../../studio/coordinates/coordinates-view.js'
import { heldChanges, readHeldInput } from '../../studio/coordinates/held-input.js'
import { orderChange, readOrders } from '../../studio/coordinates/order-input.js'
import { readSimulatorInput } from '../../studio/coordinates/simulator-input.js'
import { agreedFields, agreedOf, draftOf, readStages } from '../../studio/features/simulator/agreed-view.js'
import { graphqlRequest } from '../../studio/features/simulator/graphql-request.js'
import { heldWords } from '../../studio/features/simulator/held-view.js'
import { orderOf, orderRows } from '../../studio/features/simulator/orders-view.js'
import { heldInputOf, requestOf } from '../../studio/features/simulator/simulated-request.js'
import { usageFields } from '../../studio/features/simulator/usage-view.js'
import { allFresh, choices, heldHome, homeCatalog, monthly, question } from '../ask/held-shop.js'
import { amounts, data, draftOf as draft, monthly as fee } from '../price/shop.js'

const path = fc.constantFrom('/', '/main/access', '/options/tv')
const action = fc.constantFrom<HolderAction>('cease', 'suspend', 'resume', 'move', 'renew')
const order: fc.Arbitrary<ItemOrder> = fc.record(
  { path, action, cause: fc.constantFrom('upgrade', 'moving house', '搬家') },
  { requiredKeys: ['path', 'action'] },
)
const agreed: fc.Arbitrary<AmountOverride> = fc
  .record({
    of: fc.record({ path, price: fc.constantFrom('fee', 'access-monthly') }),
    figure: fc.constantFrom({ amount: '80.00' }, { percentOff: '12.5' }),
    alterations: fc.constantFrom<AmountOverride['alterations']>({ kind: 'none' }, { kind: 'all' }, { kind: 'stages', stages: [1, 20] }),
  })
  .map(({ of, figure, alterations }) => ({ ...of, alterations, ...figure }))

test('orders are read from the address as they were written there', () =>
  fc.assert(
    fc.property(fc.uniqueArray(order, { selector: ({ path: at }) => at }), (orders) => {
      const search = orders.reduce((written, { path: at, ...one }) => changedSearch(written, orderChange(at, one)), '')
      expect(readOrders(new URLSearchParams(search))).toEqual(orders)
    }),
  ))

test('amounts that were agreed on are read from the address, and from what people type, as they were written there', () =>
  fc.assert(
    fc.property(fc.uniqueArray(agreed, { selector: ({ path: at, price }) => `${at} ${price}` }), (amounts) => {
      const search = amounts.reduce((written, one) => changedSearch(written, agreedChange(one, one)), '')
      expect(readAgreed(new URLSearchParams(search))).toEqual(amounts)
      for (const one of amounts) expect(agreedOf(one, draftOf(one))).toEqual(one)
    }),
  ))

describe('an agreement', () => {
  const field = { path: '/', price: 'fee' }

  test('is asked only once its figure, and what follows it, are both known', () => {
    const whole = { as: 'amount', figure: '80', follows: 'stages', stages: '1、2' } as const
    expect(agreedOf(field, whole)).toEqual({ ...field, amount: '80', alterations: { kind: 'stages', stages: [1, 2] } })
    for (const open of [{ follows: null }, { figure: '' }, { figure: '-1' }, { stages: '' }, { stages: '1, 1' }])
      expect(agreedOf(field, { ...whole, ...open })).toBeNull()
    expect(agreedOf(field, { ...whole, as: 'percentOff', figure: '101' })).toBeNull()
    expect(readStages('1 two')).toBeNull()
  })

  test('is offered for prices that may be negotiated, and for no others', () => {
    const documents = draft({ prices: { fee: fee('99.00', undefined, 'CNY', { negotiable: true }), fixed: fee('9.00') } })
    expect(agreedFields(documents, [{ path: '/', offering: 'offer' as never }], []).map(({ price }) => price)).toEqual(['fee'])
  })

  test('is copied as the server takes it: a word, with its stages beside it', () => {
    const input = readSimulatorInput(new URLSearchParams('offering=x&n./@fee=80 stages 1 2&o./=suspend holiday'))
    const { variables } = JSON.parse(graphqlRequest(requestOf(input, 'now', ['CNY'])!, null))
    expect(variables.overrides).toEqual([{ path: '/', price: 'fee', amount: '80', alterations: 'stages', stages: [1, 2] }])
    expect(variables.orders).toEqual([{ path: '/', action: 'suspend', cause: 'holiday' }])
  })
})

describe('the rows of orders', () => {
  const policy = [...allFresh, { action: 'modify', cause: 'upgrade', basis: 'fresh' } as const]
  const { draft: documents } = homeCatalog({ holderPolicy: policy })
  const item = (more: object) =>
    ({ path: '/main/access', offering: 'access', derived: 'noChange', isSuspended: false, orders: [], ...more }) as never

  test('offer what may be ordered besides what comparing says, and the causes that the catalog tells apart', () => {
    const [row] = orderRows(documents, [item({ orders: ['noChange', 'suspend'] })], [])
    expect(row).toMatchObject({ actions: ['suspend'], causes: ['upgrade'], order: null })
    expect(orderRows(documents, [item({ derived: 'add' })], [])).toEqual([])
  })

  test('keep what is ordered in sight, also where nothing is held', () => {
    const orders: readonly ItemOrder[] = [{ path: '/gone', action: 'move', cause: 'why' }]
    expect(orderRows(documents, [], orders)).toMatchObject([{ path: '/gone', causes: ['why'], order: orders[0] }])
  })

  test('say what an order above does to an item, and let it be kept from that', () => {
    const rows = orderRows(documents, [item({ orders: ['noChange', 'suspend', 'move'] })], [{ path: '/', action: 'suspend' }])
    expect(rows[0]).toMatchObject({ inherited: 'suspend', actions: ['noChange', 'move'] })
    expect(orderOf(rows[0]!, 'suspend', undefined)).toBeNull()
    expect(orderOf(rows[0]!, 'noChange', undefined)).toEqual({ action: 'noChange' })
    const nearer = orderRows(
      documents,
      [item({ orders: ['suspend'] })],
      [
        { path: '/', action: 'suspend' },
        { path: '/main', action: 'renew' },
      ],
    )
    expect(nearer[0]!.inherited).toBeNull()
  })

  test('order nothing where comparing says it already, unless it has a cause, and never leave out that everything ceases', () => {
    const row = { path: '/options/tv', derived: 'cease', inherited: null } as const
    expect(orderOf(row, 'cease', undefined)).toBeNull()
    expect(orderOf(row, 'cease', 'moving')).toEqual({ action: 'cease', cause: 'moving' })
    expect(orderOf({ ...row, path: '/' }, 'cease', undefined)).toEqual({ action: 'cease' })
  })
})

describe('what the customer has next', () => {
  const shop = homeCatalog({ holderPolicy: allFresh, prices: { 'tv-monthly': { on: 'tv', charge: monthly('20.00') } } })
  const catalog = { zone: shop.catalog.timeZone, fingerprint: shop.fingerprint as Fingerprint }
  const asked = (search: string) =>
    requestOf(readSimulatorInput(new URLSearchParams(search)), '2026-06-16T00:00:00+08:00', ['CNY'], catalog)
  const held = { ...heldHome(choices(100, { tv: 1 })), catalog: shop.fingerprint }
  const { answer } = quote(shop, question({ choices: held.choices, held, orders: [{ path: '/', action: 'suspend' }] }))
  const next = answer.kind === 'priced' ? heldInputOf(answer.changes!.held!, 'home') : null
  const search = changedSearch('offering=home&c./options/tv=1&o./=suspend', heldChanges(new URLSearchParams('o./=suspend'), next))

  test('is what the next question holds, to the word, with no order on it', () => {
    expect(asked(search)).toMatchObject({ held: answer.kind === 'priced' ? answer.changes!.held : null })
    expect(asked(search)).not.toHaveProperty('orders')
    expect(readHeldInput(new URLSearchParams(search))).toEqual(next)
  })

  test('names the present catalog for whatever it was bought or reached under, and no other', () => {
    const version = { at: '2026-02-01T00:00:00Z', since: '2026-02-01' }
    const origin = { at: '2026-01-10T00:00:00Z', reached: { fee: [version] } }
    const pin = { path: '/', startDate: '2026-01-10', ...origin, resumesTo: origin }
    const input = { ...next!, pins: [pin] }
    const written = new URLSearchParams(changedSearch('offering=home', heldChanges(new URLSearchParams(), input)))
    const named = { ...origin, catalog: catalog.fingerprint, reached: { fee: [{ ...version, catalog: catalog.fingerprint }] } }
    const request = requestOf(readSimulatorInput(written), 'now', ['CNY'], catalog)!
    expect(request.held!.pins).toEqual([{ path: '/', startDate: '2026-01-10', ...named, resumesTo: named }])
    expect(heldInputOf(request.held!, 'home').pins).toEqual([pin])
  })

  test.each([
    '7',
    '"x"',
    '[null, 3, []]',
    '[{"path":"/","selection":null,"began":5,"reached":{"fee":"x"},"agreed":{"fee":1},"resumesTo":7}]',
    'no json',
  ])('is refused and not stumbled over where a link says %s', (pins) => {
    const input = readSimulatorInput(
      new URLSearchParams({ offering: 'home', held: '2026-01-10', 'held.offering': 'home', 'held.pins': pins }),
    )
    expect(() => heldWords(shop.draft, catalog.zone, input.held!, 'en')).not.toThrow()
    const asking = requestOf(input, '2026-06-16T00:00:00+08:00', ['CNY'], catalog)
    expect(quote(shop, asking).answer.kind).toBe('invalid-request')
  })

  test('costs before the next order what it cost after this one', () => {
    const { answer: later } = quote(shop, asked(search))
    if (answer.kind !== 'priced' || later.kind !== 'priced') throw new Error(JSON.stringify(later))
    expect(later.changes!.totals.monthly.before).toBe(answer.changes!.totals.monthly.after)
  })

  test('is told in words, items of which the same is to be said together', () => {
    const { pins } = heldWords(shop.draft, catalog.zone, next!, 'en')
    expect(pins.map(({ items, says }) => [items.length, says[0]!.key])).toEqual([
      [1, 'holding.pin.suspended'],
      [2, 'holding.pin.suspended'],
    ])
  })
})

test('to cease everything wants nothing, though the address keeps the selection', () => {
  const input = readSimulatorInput(new URLSearchParams('offering=home&c./options/tv=1&o./=cease'))
  expect(requestOf(input, 'now', ['CNY'])).toMatchObject({ choices: [], orders: [{ path: '/', action: 'cease' }] })
  expect(input.choices).toHaveLength(1)
})

test('expected use asks of how many events it is made where the price hangs on that', () => {
  const increment = { initial: '1', step: '1', per: 'event' }
  const model = { kind: 'unit', rate: amounts('0.10') }
  const share = { kind: 'percentOf', percent: '3', perEvent: amounts('2.00') }
  const prices = {
    calls: data(model, { increment, metric: 'calls' }),
    plain: data(model),
    paid: data(share, { metric: 'paid', unit: 'currency' }),
  }
  const given = [{ path: '/', metric: 'calls', unit: 'MB', quantity: '3', events: 2 }]
  const fields = usageFields(draft({ prices }), [{ path: '/', offering: 'offer' as never }], given)
  expect(fields.map(({ metric, quantity, events, needsEvents }) => [metric, quantity, events, needsEvents])).toEqual([
    ['calls', '3', 2, true],
    ['data', '', null, false],
    ['paid', '', null, true],
  ])
})
