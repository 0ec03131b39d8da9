import { describe, expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import type { HolderPolicyRule, PriceBasis } from '../../engine/model/order-action.js'
import { allFresh, bought, changed, choices, heldHome, homeCatalog, monthly, once, question, since } from './held-shop.js'

const tv = { 'tv-monthly': { on: 'tv', charge: monthly('20.00') } } as const
const shop = homeCatalog({ holderPolicy: allFresh, prices: tv })

/** What changes, line by line: `price before → after`. */
const sides = ({ changes }: ReturnType<typeof changed>) => changes.lines.map(({ price, before, after }) => `${price} ${before} → ${after}`)
/** The bill of the change, entry by entry. */
const bill = ({ changes }: ReturnType<typeof changed>) => changes.bill.map(({ kind, price, amount }) => `${kind} ${price} ${amount}`)
const actions = ({ changes }: ReturnType<typeof changed>) =>
  changes.items.map(({ path, action, changed: what }) => [path, action, ...what].join(' '))

const problems = (asked: object) => {
  const { answer } = quote(shop, question(asked), () => shop)
  return answer.kind === 'invalid-request' ? answer.problems.map(({ code, pointer }) => `${code} ${pointer}`) : answer.kind
}

/** A catalog whose holders have this basis for whatever is done to the line. */
const withBasis = (basis: PriceBasis, more: Partial<Parameters<typeof homeCatalog>[0]> = {}) =>
  homeCatalog({ holderPolicy: allFresh.map((rule): HolderPolicyRule => ({ ...rule, basis })), ...more })

describe('what an order does is derived from what is held and what is wanted', () => {
  test('what is new is added, what is different is modified, what is gone is ceased, and what stays is listed, too', () => {
    const answer = changed(shop, question({ choices: choices(200, { tv: 1 }), held: heldHome(choices(100, { router: 2 })) }))
    expect(actions(answer)).toEqual(['/ noChange', '/main/access modify speed', '/options/router cease', '/options/tv add'])
  })
  test('a quantity is something to change', () =>
    expect(
      actions(changed(shop, question({ choices: choices(100, { router: 3 }), held: heldHome(choices(100, { router: 2 })) }))),
    ).toContain('/options/router modify quantity'))
  test('another offering at the same path takes the place of the one before', () => {
    const answer = changed(shop, question({ offering: 'tv', choices: [], held: { ...heldHome([]), offering: 'router' } }))
    expect(actions(answer)).toEqual(['/ cease', '/ add'])
    expect(answer.changes.items.map(({ offering }) => offering)).toEqual(['router', 'tv'])
  })
  test('an order reaches down to what it can apply to, and what is nearer goes before it', () => {
    const orders = [
      { path: '/', action: 'suspend', cause: 'holiday' },
      { path: '/options/tv', action: 'renew' },
    ]
    const answer = changed(shop, question({ choices: choices(100, { tv: 1 }), held: heldHome(choices(100, { tv: 1 })), orders }))
    expect(actions(answer)).toEqual(['/ suspend', '/main/access suspend', '/options/tv renew'])
    expect(answer.changes.items.map(({ cause }) => cause)).toEqual(['holiday', 'holiday', null])
  })
})

describe('before, after and delta', () => {
  test('an upgrade in the middle of a month gives the rest of the old price back and charges the rest of the new one', () => {
    const answer = changed(shop, question({ choices: choices(200), held: heldHome(choices(100)) }))
    expect(sides(answer)).toEqual(['access-monthly 30.00 → 50.00'])
    expect(bill(answer)).toEqual(['credit access-monthly -15.00', 'charge access-monthly 25.00'])
    expect(answer.changes.totals.monthly).toEqual({ before: '30.00', delta: '20.00', after: '50.00' })
    expect(answer.changes.totals.bill).toEqual({ before: '15.00', delta: '10.00', after: '25.00' })
  })
  test('what does not change is on no bill of the change', () => {
    const answer = changed(shop, question({ choices: choices(100, { tv: 1 }), held: heldHome(choices(100, { tv: 1 })) }))
    expect(bill(answer)).toEqual([])
    expect(answer.lines.map(({ firstBill }) => firstBill)).toEqual(['0.00', '0.00'])
    expect(answer.changes.totals.bill.delta).toBe('0.00')
  })
  test('what is ceased is given back for the days that are left, and a fee for ceasing is charged', () => {
    const fee = { 'tv-end': { on: 'tv', charge: once('8.00', ['cease']) }, ...tv } as const
    const answer = changed(
      homeCatalog({ holderPolicy: allFresh, prices: fee }),
      question({ choices: choices(100), held: heldHome(choices(100, { tv: 1 })) }),
    )
    expect(sides(answer)).toEqual(['access-monthly 30.00 → 30.00', 'tv-end 0.00 → 8.00', 'tv-monthly 20.00 → 0.00'])
    expect(bill(answer)).toEqual(['charge tv-end 8.00', 'credit tv-monthly -10.00'])
    expect(answer.totals.oneTime).toBe('8.00')
  })
  test('ceasing everything leaves nothing', () => {
    const orders = [{ path: '/', action: 'cease' }]
    const answer = changed(shop, question({ held: heldHome(choices(100, { tv: 1 })), orders }))
    expect(sides(answer)).toEqual(['access-monthly 30.00 → 0.00', 'tv-monthly 20.00 → 0.00'])
    expect(answer.changes.held).toBeNull()
    expect(answer.items).toEqual([])
  })
  test('nothing is given back of what was never billed: a period that began for nothing', () => {
    const free = {
      prices: {
        'tv-monthly': {
          on: 'tv',
          charge: monthly('20.00', { proration: { start: { kind: 'none' }, change: { kind: 'day' }, cease: { kind: 'day' } } }),
        },
      },
    } as const
    const answer = changed(
      homeCatalog({ holderPolicy: allFresh, ...free }),
      question({ choices: choices(100), held: { ...heldHome(choices(100, { tv: 1 })), startDate: '2026-06-10' } }),
    )
    expect(bill(answer)).toContain('credit tv-monthly 0.00')
  })
  test.each([
    ['none', [], []],
    ['fullPeriod', ['credit access-monthly -30.00', 'charge access-monthly 50.00'], ['credit access-monthly 0.00']],
  ] as const)('a period that is not divided (%s) goes to one of the two prices', (kind, onChange, onCease) => {
    const charge = monthly('0', {
      amount: { kind: 'table', table: 'speeds' },
      proration: { start: { kind: 'day' }, change: { kind }, cease: { kind } },
    })
    const whole = homeCatalog({ holderPolicy: allFresh, lineMonthly: charge })
    const isNothing = (entry: string) => entry.endsWith(' 0.00')
    const upgraded = bill(changed(whole, question({ choices: choices(200), held: heldHome(choices(100)) })))
    expect(upgraded.filter((entry) => !isNothing(entry))).toEqual(onChange)
    if (onCease.length > 0) {
      const ended = changed(whole, question({ held: heldHome(choices(100)), orders: [{ path: '/', action: 'cease' }] }))
      expect(bill(ended)).toEqual(onCease)
    }
  })
  test('in arrears nothing was billed: what was used is due', () => {
    const arrears = homeCatalog({
      holderPolicy: allFresh,
      prices: { 'tv-monthly': { on: 'tv', charge: monthly('20.00', { timing: 'arrears' }) } },
    })
    const answer = changed(arrears, question({ choices: choices(100), held: heldHome(choices(100, { tv: 1 })) }))
    expect(bill(answer)).toEqual(['due tv-monthly 10.00'])
  })
  test('a deposit is given back for what goes', () => {
    const deposit = homeCatalog({
      holderPolicy: allFresh,
      prices: { deposit: { on: 'router', charge: once('100.00', ['add'], { refundable: true }) } },
    })
    const answer = changed(deposit, question({ choices: choices(100, { router: 1 }), held: heldHome(choices(100, { router: 3 })) }))
    expect(bill(answer)).toEqual(['refund deposit -200.00'])
    expect(sides(answer)).toEqual(['access-monthly 30.00 → 30.00'])
  })
  test('a year that began on its own day is given back by days, and a new one begins on the day of the change', () => {
    const yearly = { period: { unit: 'year', count: 1 }, cycle: 'anniversary' }
    const prices = {
      'tv-year': { on: 'tv', charge: monthly('365.00', yearly) },
      'router-year': { on: 'router', charge: monthly('73.00', yearly) },
    } as const
    const answer = changed(
      homeCatalog({ holderPolicy: allFresh, prices }),
      question({ choices: choices(100, { router: 1 }), held: heldHome(choices(100, { tv: 1 })) }),
    )
    expect(bill(answer)).toEqual(['charge router-year 73.00', 'credit tv-year -208.00'])
    expect(answer.changes.totals.recurring.map(({ period, delta }) => `${period.unit} ${delta}`)).toEqual(['month 0.00', 'year -292.00'])
  })
  test('what a line was billed at is given back, though a discount ended within the period', () => {
    const half = {
      kind: 'alteration',
      effect: { kind: 'percentOff', percent: '50' },
      target: { scope: 'price', price: 'tv-monthly' },
      stage: 1,
      group: 'welcome',
      mode: 'sequential',
      priority: 1,
      base: 'list',
      lasts: { kind: 'until', date: '2026-06-11' },
    }
    const discounted = homeCatalog({ holderPolicy: allFresh, prices: { ...tv, welcome: { on: 'tv', charge: half } } })
    const answer = changed(discounted, question({ choices: choices(100), held: heldHome(choices(100, { tv: 1 })) }))
    expect(sides(answer)).toContain('tv-monthly 20.00 → 0.00')
    expect(bill(answer)).toEqual(['credit tv-monthly -5.00'])
  })
})

describe('the price basis says which prices hold', () => {
  const dearer = { speeds: { 100: '33.00', 200: '55.00' } }
  const asked = (basis: PriceBasis, wanted: number) => {
    const [then, now] = [withBasis('fresh'), withBasis(basis, dearer)]
    return changed(now, question({ choices: choices(wanted), held: heldHome(choices(100)) }), since('2026-03-01T00:00:00+08:00', then, now))
  }
  test.each<[PriceBasis, string, string]>([
    ['fresh', 'access-monthly 30.00 → 33.00', 'access-monthly 30.00 → 55.00'],
    ['pinned', 'access-monthly 30.00 → 30.00', 'access-monthly 30.00 → 30.00'],
    ['pinnedListNewAttributes', 'access-monthly 30.00 → 30.00', 'access-monthly 30.00 → 50.00'],
    ['zero', 'access-monthly 30.00 → 0.00', 'access-monthly 30.00 → 0.00'],
    ['renewalTerms', 'access-monthly 30.00 → 33.00', 'access-monthly 30.00 → 55.00'],
  ])('%s', (basis, same, faster) => {
    expect(sides(asked(basis, 100))).toEqual([same])
    expect(sides(asked(basis, 200))).toEqual([faster])
  })
  test('the trace says which catalog and moment a price is from, and why', () => {
    const answer = asked('pinned', 200)
    expect(answer.trace.find(({ step }) => step === 'pin')).toMatchObject({
      action: 'modify',
      basis: 'pinned',
      by: 'catalog',
      at: '2026-01-09T16:00:00.000Z',
    })
    expect(answer.changes.before.find(({ step }) => step === 'pin')).toMatchObject({ basis: 'held' })
  })
  test('a modify that touches nothing the price goes by keeps the price', () => {
    const [then, now] = [withBasis('fresh'), homeCatalog({ holderPolicy: [{ action: 'noChange', basis: 'fresh' }], ...dearer })]
    const answer = changed(
      now,
      question({ choices: choices(100, {}, 'blue'), held: heldHome(choices(100)) }),
      since('2026-03-01T00:00:00+08:00', then, now),
    )
    expect(answer.changes.items.find(({ path }) => path === '/main/access')).toMatchObject({
      action: 'modify',
      changed: ['colour'],
      basis: 'kept',
      by: null,
    })
    expect(sides(answer)).toEqual(['access-monthly 30.00 → 30.00'])
  })
  test('of a policy for a cause and one for all, the cause decides; nobody chooses where none is declared', () => {
    const policy: readonly HolderPolicyRule[] = [
      { action: 'renew', basis: 'pinned' },
      { action: 'renew', cause: 'campaign', basis: 'zero' },
    ]
    const catalog = homeCatalog({ holderPolicy: policy })
    const renewed = (cause?: string) =>
      question({
        choices: choices(100),
        held: heldHome(choices(100)),
        orders: [{ path: '/', action: 'renew', ...(cause === undefined ? {} : { cause }) }],
      })
    expect(sides(changed(catalog, renewed('campaign')))).toEqual(['access-monthly 30.00 → 0.00'])
    expect(sides(changed(catalog, renewed('anything')))).toEqual(['access-monthly 30.00 → 30.00'])
    const { answer } = quote(catalog, question({ choices: choices(200), held: heldHome(choices(100)) }), () => catalog)
    expect(answer).toEqual({
      kind: 'basis-undeclared',
      items: [{ path: '/main/access', offering: 'access', action: 'modify', cause: null }],
    })
  })
  test('a suspended line costs what its basis says, and goes back to its old price when it is resumed', () => {
    const rules: readonly HolderPolicyRule[] = [
      { action: 'suspend', basis: 'zero' },
      { action: 'resume', basis: 'pinned' },
      { action: 'noChange', basis: 'pinned' },
    ]
    const [then, now] = [withBasis('fresh'), homeCatalog({ holderPolicy: rules, ...dearer })]
    const at = since('2026-03-01T00:00:00+08:00', then, now)
    const asleep = changed(
      now,
      question({ choices: choices(100), held: heldHome(choices(100)), orders: [{ path: '/', action: 'suspend' }] }),
      at,
    )
    expect(sides(asleep)).toEqual(['access-monthly 30.00 → 0.00'])
    const awake = changed(
      now,
      question({ choices: choices(100), held: asleep.changes.held, orders: [{ path: '/', action: 'resume' }] }),
      at,
    )
    expect(sides(awake)).toEqual(['access-monthly 0.00 → 30.00'])
    const still = changed(now, question({ choices: choices(100), held: asleep.changes.held }), at)
    expect(sides(still)).toEqual([])
  })
  test('periods of an alteration begin anew for who renews, and for nobody else', () => {
    const welcome = {
      kind: 'alteration',
      effect: { kind: 'percentOff', percent: '50' },
      target: { scope: 'bundle', charge: 'recurring' },
      stage: 1,
      group: 'welcome',
      mode: 'sequential',
      priority: 1,
      base: 'list',
      lasts: { kind: 'after', period: { unit: 'month', count: 3 } },
    }
    const prices = { welcome: { on: 'line', charge: welcome } } as const
    const held = heldHome(choices(100))
    const renewed = changed(
      withBasis('renewalTerms', { prices }),
      question({ choices: choices(100), held, orders: [{ path: '/', action: 'renew' }] }),
    )
    expect(sides(renewed)).toEqual(['access-monthly 30.00 → 15.00'])
    expect(sides(changed(withBasis('fresh', { prices }), question({ choices: choices(100), held })))).toEqual([
      'access-monthly 30.00 → 30.00',
    ])
  })
  test('a charge is raised by the change of what it names', () => {
    const prices = {
      'speed-fee': { on: 'line', charge: once('9.00', ['modify:speed']) },
      'colour-fee': { on: 'line', charge: once('1.00', ['modify:colour']) },
    } as const
    const answer = changed(withBasis('fresh', { prices }), question({ choices: choices(200), held: heldHome(choices(100)) }))
    expect(answer.lines.flatMap(({ charge, price }) => (charge === 'oneTime' ? [price] : []))).toEqual(['speed-fee'])
  })
})

describe('what cannot be is refused in words', () => {
  const held = heldHome(choices(100))
  test.each<[string, object, string]>([
    ['orders on nothing', { orders: [{ path: '/', action: 'renew' }] }, 'request/orders-without-held /orders'],
    [
      'an order where nothing is',
      { held, choices: choices(100), orders: [{ path: '/options/tv', action: 'renew' }] },
      'request/order-without-item /orders/0/path',
    ],
    [
      'two orders for one item',
      {
        held,
        choices: choices(100),
        orders: [
          { path: '/', action: 'renew' },
          { path: '/', action: 'move' },
        ],
      },
      'request/order-given-twice /orders/1/path',
    ],
    [
      'to cease what is still wanted',
      { held, choices: choices(100), orders: [{ path: '/main/access', action: 'cease' }] },
      'request/order-contradicts /orders/0/action',
    ],
    [
      'to cease everything and choose something',
      { held, choices: choices(100), orders: [{ path: '/', action: 'cease' }] },
      'request/order-contradicts /choices',
    ],
    [
      'to resume what is not suspended',
      { held, choices: choices(100), orders: [{ path: '/', action: 'resume' }] },
      'request/order-inapplicable /orders/0/action',
    ],
    [
      'a change before service began',
      { held, choices: choices(100), startDate: '2026-01-09' },
      'request/change-before-start /held/startDate',
    ],
    [
      'a catalog that is another one',
      { held: { ...held, catalog: 'f'.repeat(64) }, choices: choices(100) },
      'request/held-catalog-differs /held/catalog',
    ],
    [
      'an offering that there was not',
      { held: { ...held, offering: 'palace' }, choices: choices(100) },
      'request/unknown-held-offering /held/offering',
    ],
    [
      'choices that could not be bought',
      { held: heldHome([{ path: '/main/access', quantity: 0 }]), choices: choices(100) },
      'request/held-conflict /held/choices',
    ],
    [
      'choices of something that was not there',
      { held: heldHome([{ path: '/options/sauna', quantity: 1 }]), choices: choices(100) },
      'request/unknown-path /held/choices/0/path',
    ],
    [
      'a pin on nothing',
      { held: { ...held, pins: [{ path: '/options/tv', at: bought, startDate: '2026-01-10' }] }, choices: choices(100) },
      'request/pin-not-held /held/pins/0/path',
    ],
    [
      'a fact that is none of a selection',
      { held: { ...held, pins: [{ path: '/', at: bought, startDate: '2026-01-10', selection: { age: 3 } }] }, choices: choices(100) },
      'request/wrong-value /held/pins/0/selection/age',
    ],
  ])('%s', (_what, asked, problem) => expect(problems(asked)).toEqual([problem]))
  test('a moment of which no catalog is known', () => {
    const { answer } = quote(shop, question({ held, choices: choices(100) }))
    expect(answer).toMatchObject({ kind: 'invalid-request', problems: [{ code: 'request/held-catalog-missing', pointer: '/held/at' }] })
  })
})

test('the token stands for what is held and ordered, too', () => {
  const ask = (more: object) => changed(shop, question({ choices: choices(200), held: heldHome(choices(100)), ...more })).token
  expect(ask({ orders: [{ path: '/', action: 'renew' }] }).input).not.toBe(ask({}).input)
  expect(ask({ held: heldHome(choices(100), { at: '2026-01-11T00:00:00+08:00' }) }).input).not.toBe(ask({}).input)
  expect(ask({ token: ask({}) })).toEqual(ask({}))
})
