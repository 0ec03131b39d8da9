import { describe, expect, test } from 'vitest'
import type { HolderPolicyRule } from '../../engine/model/order-action.js'
import { allFresh, type Changed, changed, choices, heldHome, homeCatalog, monthly, once, question, since } from './held-shop.js'

/** What each order of a chain bills, entry by entry: every order is asked with what the one before left the customer with. */
const bill = ({ changes }: Changed) => changes.bill.map(({ kind, price, amount }) => `${kind} ${price} ${amount}`)
const delta = ({ changes }: Changed) => changes.totals.bill.delta
const on = (day: string) => ({ at: `${day}T00:00:00+08:00`, startDate: day })
const ceased = { choices: [], orders: [{ path: '/', action: 'cease' }] }
const suspended = (chosen: readonly object[]) => ({ choices: chosen, orders: [{ path: '/', action: 'suspend' }] })

const suspendsForNothing = allFresh.map((rule): HolderPolicyRule => (rule.action === 'suspend' ? { ...rule, basis: 'zero' } : rule))
type Kind = 'none' | 'day' | 'fullPeriod'
interface Divided {
  readonly cycle?: 'calendar' | 'anniversary'
  readonly timing?: 'advance' | 'arrears'
  readonly start?: Kind
  readonly change?: Kind
  readonly cease?: Kind
}

/** A line of 30.00 or 60.00 a month, by its speed: half of June, from 16 June on, is 15.00 or 30.00. */
const lineThat = ({ cycle = 'calendar', timing = 'advance', start = 'day', change = 'day', cease = 'day' }: Divided) =>
  homeCatalog({
    holderPolicy: suspendsForNothing,
    speeds: { 100: '30.00', 200: '60.00' },
    lineMonthly: monthly('0', {
      amount: { kind: 'table', table: 'speeds' },
      cycle,
      timing,
      proration: { start: { kind: start }, change: { kind: change }, cease: { kind: cease } },
    }),
  })

describe('a period that an order does not divide', () => {
  const shop = lineThat({ change: 'none' })
  const upgraded = changed(shop, question({ choices: choices(200), held: heldHome(choices(100)) }))
  test('stays billed at the old price, and is given back by it when service ends within it', () => {
    // June was billed at 30.00 and stays so, since the period is left to the price with which it begins.
    expect(delta(upgraded)).toBe('0.00')
    // Of its 30 days 20 are used on 21 June: 20.00 is kept.
    expect(bill(changed(shop, question({ ...ceased, held: upgraded.changes.held, ...on('2026-06-21') })))).toEqual([
      'credit access-monthly -10.00',
    ])
    // On 16 June itself: 15 of 30 days, as if nothing had been ordered before.
    const alone = changed(shop, question({ ...ceased, held: heldHome(choices(100)) }))
    const both = changed(shop, question({ ...ceased, held: upgraded.changes.held }))
    expect([delta(alone), delta(both)]).toEqual(['-15.00', '-15.00'])
  })
  test('is left behind when the next one begins', () => {
    // July is billed at 60.00; on 11 July 10 of its 31 days are used: 60 − 600/31 = 40.645….
    expect(bill(changed(shop, question({ ...ceased, held: upgraded.changes.held, ...on('2026-07-11') })))).toEqual([
      'credit access-monthly -40.65',
    ])
  })
  test('is still given back when service was suspended before it ended', () => {
    const asleep = changed(shop, question({ ...suspended(choices(100)), held: heldHome(choices(100)) }))
    expect(delta(asleep)).toBe('0.00')
    expect(bill(changed(shop, question({ ...ceased, held: asleep.changes.held, ...on('2026-06-21') })))).toEqual([
      'credit access-monthly -10.00',
    ])
  })
  test('is still given back when it was suspended, and resumed, and changed to another price', () => {
    const asleep = changed(shop, question({ ...suspended(choices(100)), held: heldHome(choices(100)) }))
    const orders = [{ path: '/', action: 'resume' }]
    const awake = changed(shop, question({ choices: choices(100), orders, held: asleep.changes.held, ...on('2026-06-18') }))
    const faster = changed(shop, question({ choices: choices(200), held: awake.changes.held, ...on('2026-06-19') }))
    expect([delta(awake), delta(faster)]).toEqual(['0.00', '0.00'])
    expect(bill(changed(shop, question({ ...ceased, held: faster.changes.held, ...on('2026-06-21') })))).toEqual([
      'credit access-monthly -10.00',
    ])
  })
  test('is billed by the price that it belongs to in arrears, too', () => {
    // The change bills June at 30.00; of that a cease on 21 June gives back what is not used. Before, 40.00 was billed.
    const later = lineThat({ timing: 'arrears', change: 'none' })
    const faster = changed(later, question({ choices: choices(200), held: heldHome(choices(100)) }))
    expect(bill(faster)).toEqual(['due access-monthly 30.00'])
    expect(bill(changed(later, question({ ...ceased, held: faster.changes.held, ...on('2026-06-21') })))).toEqual([
      'credit access-monthly -10.00',
    ])
  })
})

describe('in arrears the bill is what it is in advance', () => {
  // From 16 June on 60.00: 15.00 for the days before. A cease charges all of the rest of June: 30.00.
  test.each([
    ['day', 'fullPeriod', '45.00'],
    ['none', 'fullPeriod', '30.00'],
    ['none', 'day', '20.00'],
    ['none', 'none', '0.00'],
    ['fullPeriod', 'day', '40.00'],
    ['fullPeriod', 'fullPeriod', '60.00'],
    ['day', 'none', '15.00'],
    ['day', 'day', '25.00'],
  ] as const)('changed by %s on 16 June, ceased by %s on 21 June: %s', (change, cease, all) => {
    const total = (timing: 'advance' | 'arrears') => {
      const shop = lineThat({ timing, change, cease })
      const faster = changed(shop, question({ choices: choices(200), held: heldHome(choices(100)) }))
      const gone = changed(shop, question({ ...ceased, held: faster.changes.held, ...on('2026-06-21') }))
      // June was billed when it began, before the two orders, where it is billed in advance.
      return ((timing === 'advance' ? 30 : 0) + Number(delta(faster)) + Number(delta(gone))).toFixed(2)
    }
    expect([total('advance'), total('arrears')]).toEqual([all, all])
  })
  // In service from 10 to 16 June. Begun by days June costs 21 of 30 days; a cease never charges more than that.
  test.each([
    ['day', 'fullPeriod', '21.00'],
    ['none', 'fullPeriod', '0.00'],
    ['none', 'day', '0.00'],
    ['day', 'day', '6.00'],
    ['fullPeriod', 'day', '6.00'],
    ['fullPeriod', 'fullPeriod', '30.00'],
  ] as const)('begun by %s and ceased by %s within a month: %s', (start, cease, all) => {
    const service = heldHome(choices(100), { startDate: '2026-06-10', at: '2026-06-10T00:00:00+08:00' })
    const began = { day: 21, none: 0, fullPeriod: 30 }[start]
    const total = (timing: 'advance' | 'arrears') =>
      (
        (timing === 'advance' ? began : 0) +
        Number(delta(changed(lineThat({ timing, start, cease }), question({ ...ceased, held: service }))))
      ).toFixed(2)
    expect([total('advance'), total('arrears')]).toEqual([all, all])
  })
})

describe('what comes back goes on in its period, and keeps its anniversary', () => {
  // In service since 10 January, with periods 10 June–10 July, of 30 days, and 10 July–10 August, of 31. Suspended on 16 June.
  test.each([
    // 25 of the 30 days that were billed are used.
    ['none', '2026-07-05', [30, 0], '25.00'],
    // Of the next period 5 of 31 days are used, too: 30.00 + 4.84.
    ['none', '2026-07-15', [60, 0], '34.84'],
    // 6 days before the suspension, and 15 after it.
    ['day', '2026-07-05', [30, 0], '21.00'],
    // 6 and 20 days, and 5 of 31. In arrears the 20 days come with 10 July.
    ['day', '2026-07-15', [60, 20], '30.84'],
  ] as const)('changed by %s, resumed on 20 June and ceased on %s', (change, end, months, all) => {
    const total = (timing: 'advance' | 'arrears') => {
      const shop = lineThat({ cycle: 'anniversary', timing, change })
      const asleep = changed(shop, question({ ...suspended(choices(100)), held: heldHome(choices(100)) }))
      const resumed = { choices: choices(100), orders: [{ path: '/', action: 'resume' }], held: asleep.changes.held }
      const awake = changed(shop, question({ ...resumed, ...on('2026-06-20') }))
      const gone = changed(shop, question({ ...ceased, held: awake.changes.held, ...on(end) }))
      return (months[timing === 'advance' ? 0 : 1] + Number(delta(asleep)) + Number(delta(awake)) + Number(delta(gone))).toFixed(2)
    }
    expect([total('advance'), total('arrears')]).toEqual([all, all])
  })
  test('also where another change ended it, and the next one brings it back while what was billed still runs', () => {
    const slow = { fact: 'item.speed', operator: 'equal', value: 100 }
    const charge = monthly('30.00', {
      cycle: 'anniversary',
      proration: { start: { kind: 'day' }, change: { kind: 'none' }, cease: { kind: 'day' } },
    })
    const shop = homeCatalog({
      holderPolicy: allFresh,
      speeds: { 100: '0.00', 200: '0.00' },
      prices: { slow: { on: 'line', charge, when: slow } },
    })
    const faster = changed(shop, question({ choices: choices(200), held: heldHome(choices(100)) }))
    const slower = changed(shop, question({ choices: choices(100), held: faster.changes.held, ...on('2026-06-20') }))
    expect([delta(faster), delta(slower)]).toEqual(['0.00', '0.00'])
    for (const [end, back] of [
      ['2026-07-05', '-5.00'],
      ['2026-07-15', '-25.16'],
    ] as const)
      expect(delta(changed(shop, question({ ...ceased, held: slower.changes.held, ...on(end) })))).toBe(back)
  })
})

test('a charge that a change brought along keeps its own periods through the next order, also where a change takes whole periods', () => {
  const fast = { fact: 'item.speed', operator: 'equal', value: 200 }
  const proration = { start: { kind: 'day' }, change: { kind: 'fullPeriod' }, cease: { kind: 'day' } }
  const charge = monthly('60.00', { cycle: 'anniversary', proration })
  const shop = homeCatalog({
    holderPolicy: allFresh,
    speeds: { 100: '0.00', 200: '0.00' },
    prices: { fast: { on: 'line', charge, when: fast } },
  })
  const faster = changed(shop, question({ choices: choices(200), held: heldHome(choices(100)) }))
  const more = changed(shop, question({ choices: choices(200, { router: 1 }), held: faster.changes.held, ...on('2026-06-20') }))
  const gone = changed(shop, question({ ...ceased, held: more.changes.held, ...on('2026-06-25') }))
  // Of the 30 days from 16 June on 9 are used.
  expect([delta(faster), delta(more), delta(gone)]).toEqual(['60.00', '0.00', '-42.00'])
})

test('what a cease gives nothing back of stays so when something is changed on the same day before', () => {
  // 15.00 of June's 30.00 for the days before, and 30.00 for the rest at the new price, which the cease keeps.
  const shop = lineThat({ cease: 'fullPeriod' })
  const faster = changed(shop, question({ choices: choices(200), held: heldHome(choices(100)) }))
  expect([delta(faster), delta(changed(shop, question({ ...ceased, held: faster.changes.held })))]).toEqual(['15.00', '0.00'])
})

describe('a deposit is given back as it was paid', () => {
  const deposit = (amount: string, actions: readonly string[] = ['add']) => ({
    dep: { on: 'router', charge: once(amount, actions, { refundable: true }) } as const,
  })
  const shop = homeCatalog({ holderPolicy: suspendsForNothing, prices: deposit('50.00') })
  test('for as many as it was paid for: those that came later without one take none with them', () => {
    const more = changed(shop, question({ choices: choices(100, { router: 3 }), held: heldHome(choices(100, { router: 1 })) }))
    expect(bill(more)).toEqual([])
    const fewer = changed(shop, question({ choices: choices(100, { router: 1 }), held: more.changes.held, ...on('2026-06-20') }))
    expect(bill(fewer)).toEqual([])
    expect(bill(changed(shop, question({ choices: choices(100), held: fewer.changes.held, ...on('2026-06-21') })))).toEqual([
      'refund dep -50.00',
    ])
  })
  test('of three that were paid for one stays paid for when two go', () => {
    const fewer = changed(shop, question({ choices: choices(100, { router: 1 }), held: heldHome(choices(100, { router: 3 })) }))
    expect(bill(fewer)).toEqual(['refund dep -100.00'])
    expect(bill(changed(shop, question({ choices: choices(100), held: fewer.changes.held, ...on('2026-06-21') })))).toEqual([
      'refund dep -50.00',
    ])
  })
  test('and not at all where a discount of the first month waived it', () => {
    const effect = { kind: 'percentOff', percent: '100' }
    const lasts = { kind: 'after', period: { unit: 'month', count: 1 } }
    const of = { stage: 1, group: 'welcome', mode: 'sequential', priority: 1, base: 'list' }
    const waiver = { kind: 'alteration', effect, target: { scope: 'item', charge: 'oneTime' }, ...of, lasts }
    const waived = homeCatalog({ holderPolicy: allFresh, prices: { ...deposit('50.00'), waiver: { on: 'router', charge: waiver } } })
    expect(bill(changed(waived, question({ choices: choices(100), held: heldHome(choices(100, { router: 1 })) })))).toEqual([])
  })
  test('whatever it costs by now', () => {
    const dearer = homeCatalog({ holderPolicy: allFresh, prices: deposit('80.00') })
    const at = since('2026-03-01T00:00:00+08:00', shop, dearer)
    const faster = changed(dearer, question({ choices: choices(200, { router: 1 }), held: heldHome(choices(100, { router: 1 })) }), at)
    expect(bill(changed(dearer, question({ choices: choices(200), held: faster.changes.held }), at))).toEqual(['refund dep -50.00'])
  })
  test('and none that nobody paid, where one is asked for by now', () => {
    const without = homeCatalog({ holderPolicy: allFresh })
    const at = since('2026-03-01T00:00:00+08:00', without, shop)
    const faster = changed(shop, question({ choices: choices(200, { router: 1 }), held: heldHome(choices(100, { router: 1 })) }), at)
    expect(bill(changed(shop, question({ choices: choices(200), held: faster.changes.held }), at))).not.toContain('refund dep -50.00')
  })
  test('where a change raised it, too, and as often as it did', () => {
    const raised = homeCatalog({
      holderPolicy: allFresh,
      prices: { dep: { on: 'line', charge: once('50.00', ['modify:speed'], { refundable: true }) } },
    })
    const faster = changed(raised, question({ choices: choices(200), held: heldHome(choices(100)) }))
    expect(bill(faster)).toContain('charge dep 50.00')
    const slower = changed(raised, question({ choices: choices(100), held: faster.changes.held }))
    expect(bill(changed(raised, question({ ...ceased, held: slower.changes.held, ...on('2026-07-01') })))).toContain('refund dep -100.00')
  })
  test('after a suspension, too', () => {
    const asleep = changed(shop, question({ ...suspended(choices(100, { router: 1 })), held: heldHome(choices(100, { router: 1 })) }))
    const gone = bill(changed(shop, question({ ...ceased, held: asleep.changes.held, ...on('2026-07-05') })))
    expect(gone).toEqual(['refund dep -50.00'])
  })
})

test('a suspension before does not make leaving cheaper: fees for it are those of who is not suspended', () => {
  const commitment = { duration: { unit: 'month', count: 24 } }
  const policy = suspendsForNothing.map((rule): HolderPolicyRule => (rule.action === 'cease' ? { ...rule, basis: 'pinned' } : rule))
  const fee = { kind: 'bands', monthBegun: 'whole', bands: [{ fromMonth: 1, toMonth: 24, percent: '50' }] }
  const shop = homeCatalog({
    holderPolicy: policy,
    prices: {
      leaving: { on: 'line', charge: { kind: 'penalty', actions: ['cease'], fee } },
      end: { on: 'line', charge: once('8.00', ['cease']) },
    },
    lineTerms: [
      {
        id: 'two-years',
        name: { 'zh-CN': '两年', en: 'Two years' },
        duration: { unit: 'month', count: 24 },
        commitment,
        renewal: { kind: 'ends' },
        earlyTermination: 'leaving',
      },
    ],
  })
  // In service since 10 January; on 10 June five of 24 months are completed: half of 19 × 30.00 is 285.00.
  const direct = changed(shop, question({ ...ceased, held: heldHome(choices(100)), ...on('2026-06-10') }))
  expect(bill(direct)).toEqual(['credit access-monthly -21.00', 'charge end 8.00', 'charge leaving 285.00'])
  const asleep = changed(shop, question({ ...suspended(choices(100)), held: heldHome(choices(100)), ...on('2026-06-10') }))
  expect(bill(asleep)).toEqual(['credit access-monthly -21.00'])
  expect(bill(changed(shop, question({ ...ceased, held: asleep.changes.held, ...on('2026-06-10') })))).toEqual([
    'charge end 8.00',
    'charge leaving 285.00',
  ])
})
