import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quote } from '../../engine/ask/quote.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { HolderPolicyRule, PriceBasis } from '../../engine/model/order-action.js'
import { decimal, plus, sum, toText } from '../../engine/values/ratio.js'
import { allFresh, type Changed, changed, choices, heldHome, homeCatalog, monthly, once, question, since } from './held-shop.js'

/** Some catalogs: how periods are divided, how long they are, and which prices hold for holders. Each is compiled once. */
const divisions = ['none', 'fullPeriod', 'day', 'second'] as const
const lengths = [
  { cycle: 'calendar', period: { unit: 'month', count: 1 } },
  { cycle: 'anniversary', period: { unit: 'month', count: 1 } },
  { cycle: 'anniversary', period: { unit: 'day', count: 100 } },
  { cycle: 'calendar', period: { unit: 'month', count: 3 } },
] as const
const bases: readonly PriceBasis[] = ['fresh', 'pinned', 'pinnedListNewAttributes', 'zero', 'renewalTerms']

const compiled = new Map<string, CompiledCatalog>()
function catalogOf(
  division: (typeof divisions)[number],
  length: (typeof lengths)[number],
  basis: PriceBasis,
  dearer: boolean,
): CompiledCatalog {
  const key = JSON.stringify([division, length, basis, dearer])
  const found =
    compiled.get(key) ??
    homeCatalog({
      holderPolicy: allFresh.map((rule): HolderPolicyRule => ({ ...rule, basis })),
      speeds: dearer ? { 100: '33.33', 200: '57.77', 300: '99.99' } : { 100: '30.01', 200: '49.95', 300: '89.90' },
      lineMonthly: monthly('0', {
        amount: { kind: 'table', table: 'speeds' },
        ...length,
        proration: { start: { kind: 'day' }, change: { kind: division }, cease: { kind: division } },
      }),
      prices: {
        'tv-monthly': { on: 'tv', charge: monthly(dearer ? '19.99' : '20.02', { timing: 'advance' }) },
        'router-rent': { on: 'router', charge: monthly('3.33', { timing: 'arrears' }) },
        'router-setup': { on: 'router', charge: once('7.00', ['add', 'modify:quantity']) },
        bonus: {
          on: 'line',
          charge: {
            kind: 'alteration',
            effect: { kind: 'percentOff', percent: '33' },
            target: { scope: 'bundle', charge: 'recurring' },
            stage: 1,
            group: 'bonus',
            mode: 'sequential',
            priority: 1,
            base: 'list',
            lasts: { kind: 'after', period: { unit: 'month', count: 5 } },
          },
        },
      },
    })
  compiled.set(key, found)
  return found
}

const catalogs = fc.tuple(fc.constantFrom(...divisions), fc.constantFrom(...lengths))
const wants = fc.record({ speed: fc.constantFrom(100, 200, 300), tv: fc.boolean(), routers: fc.integer({ min: 0, max: 3 }) })
const days = fc.integer({ min: 0, max: 400 }).map((after) => new Date(Date.UTC(2026, 0, 10 + after)).toISOString().slice(0, 10))
const runs = { numRuns: 20 }

const chosen = ({ speed, tv, routers }: { speed: number; tv: boolean; routers: number }) =>
  choices(speed, { ...(tv ? { tv: 1 } : {}), ...(routers > 0 ? { router: routers } : {}) })
const ask = (held: unknown, wanted: readonly object[], day: string, more: object = {}) =>
  question({ choices: wanted, held, at: `${day}T12:00:00+08:00`, startDate: day, ...more })

test('before and delta are after, in every line and every total, and the bill is what its entries add up to', () =>
  fc.assert(
    fc.property(catalogs, fc.constantFrom(...bases), wants, wants, days, ([division, length], basis, had, wanted, day) => {
      const [then, now] = [catalogOf(division, length, basis, false), catalogOf(division, length, basis, true)]
      const { changes } = changed(now, ask(heldHome(chosen(had)), chosen(wanted), day), since('2026-02-01T00:00:00+08:00', then, now))
      const { totals } = changes
      for (const { before, delta, after } of [
        ...changes.lines,
        totals.oneTime,
        totals.monthly,
        ...totals.recurring,
        totals.usage,
        totals.bill,
      ])
        expect(toText(plus(decimal(before), decimal(delta)), 2)).toBe(after)
      const added = (some: readonly { readonly amount: string }[]) => toText(sum(some.map(({ amount }) => decimal(amount))), 2)
      expect(added(changes.bill)).toBe(totals.bill.delta)
      const months = changes.lines.filter(({ period }) => period?.unit === 'month' && period.count === 1)
      expect(added(months.map(({ delta }) => ({ amount: delta })))).toBe(totals.monthly.delta)
    }),
    runs,
  ))

test('who wants what he has changes nothing, and is billed nothing', () =>
  fc.assert(
    fc.property(catalogs, wants, days, ([division, length], had, day) => {
      const catalog = catalogOf(division, length, 'pinned', false)
      const { changes } = changed(catalog, ask(heldHome(chosen(had)), chosen(had), day))
      expect(changes.items.every(({ action }) => action === 'noChange')).toBe(true)
      expect(changes.lines.every(({ delta }) => delta === '0.00')).toBe(true)
      expect(changes.bill).toEqual([])
    }),
    runs,
  ))

test('after ceasing everything nothing recurs, and never more is given back than a whole period of each charge', () =>
  fc.assert(
    fc.property(catalogs, wants, days, ([division, length], had, day) => {
      const catalog = catalogOf(division, length, 'fresh', false)
      const { changes } = changed(catalog, ask(heldHome(chosen(had)), [], day, { orders: [{ path: '/', action: 'cease' }] }))
      expect(changes.totals.recurring.every(({ after }) => after === '0.00')).toBe(true)
      for (const { kind, amount, whole } of changes.bill)
        if (kind === 'credit') expect(decimal(amount).numerator <= 0n && plus(decimal(amount), decimal(whole)).numerator >= 0n).toBe(true)
      expect(changes.held).toBeNull()
    }),
    runs,
  ))

test('a chain of changes on one day bills what the last of them alone does', () => {
  let links = 0
  fc.assert(
    fc.property(catalogs, wants, wants, wants, days, ([division, length], had, between, wanted, day) => {
      // In the period in which a discount ends, what is left of it is lost with the first change.
      fc.pre(day < '2026-03-10' || day >= '2026-09-20')
      const catalog = catalogOf(division, length, 'fresh', false)
      // What is used in arrears is due as soon as it ends, and else with its period.
      const billed = (answer: Changed) => answer.changes.bill.filter(({ price, kind }) => price !== 'router-setup' && kind !== 'due')
      const lasting = (answer: Changed) => toText(sum(billed(answer).map(({ amount }) => decimal(amount))), 2)
      const at = (held: unknown, to: typeof wanted) => changed(catalog, ask(held, chosen(to), day))
      const first = at(heldHome(chosen(had)), between)
      const second = at(first.changes.held, wanted)
      const direct = at(heldHome(chosen(had)), wanted)
      expect(toText(plus(decimal(lasting(first)), decimal(lasting(second))), 2)).toBe(lasting(direct))
      expect(
        second.changes.lines
          .filter(({ charge }) => charge === 'recurring')
          .map(({ price, after }) => [price, after])
          .filter(([, after]) => after !== '0.00'),
      ).toEqual(
        direct.changes.lines
          .filter(({ charge }) => charge === 'recurring')
          .map(({ price, after }) => [price, after])
          .filter(([, after]) => after !== '0.00'),
      )
      links += first.changes.bill.length * second.changes.bill.length > 0 ? 1 : 0
    }),
    runs,
  )
  expect(links).toBeGreaterThan(1)
})

test('what the customer has afterwards costs before the next order what it cost after this one', () => {
  let pinned = 0
  fc.assert(
    fc.property(catalogs, fc.constantFrom(...bases), wants, wants, days, ([division, length], basis, had, wanted, day) => {
      const [then, now] = [catalogOf(division, length, basis, false), catalogOf(division, length, basis, true)]
      const heldAt = since('2026-02-01T00:00:00+08:00', then, now)
      const first = changed(now, ask(heldHome(chosen(had)), chosen(wanted), day), heldAt)
      const next = changed(now, ask(first.changes.held, chosen(wanted), day), heldAt)
      const recurring = (answer: Changed, side: 'before' | 'after') =>
        answer.changes.lines.flatMap((line) =>
          line.charge === 'recurring' && line[side] !== '0.00' ? [`${line.path} ${line.price} ${line[side]}`] : [],
        )
      expect(recurring(next, 'before')).toEqual(recurring(first, 'after'))
      pinned += first.changes.held!.pins?.length ?? 0
    }),
    runs,
  )
  expect(pinned).toBeGreaterThan(5)
})

test('no order of choices, orders and pins changes a byte, nothing of the caller is changed, and no question remembers another', () =>
  fc.assert(
    fc.property(catalogs, wants, wants, days, ([division, length], had, wanted, day) => {
      const [then, now] = [catalogOf(division, length, 'pinned', false), catalogOf(division, length, 'pinned', true)]
      const heldAt = since('2026-02-01T00:00:00+08:00', then, now)
      const held = changed(now, ask(heldHome(chosen(had)), chosen(wanted), day), heldAt).changes.held!
      const orders = [
        { path: '/', action: 'renew' },
        { path: '/main/access', action: 'move' },
      ]
      const asked = ask(held, chosen(wanted), day, { orders })
      const written = JSON.stringify(asked)
      const first = quote(now, asked, heldAt)
      const { choices: bought, pins = [] } = held
      const turned = { ...held, choices: [...bought].reverse(), pins: [...pins].reverse() }
      quote(now, ask(heldHome(chosen(wanted)), chosen(had), day), heldAt)
      expect(quote(now, ask(turned, [...chosen(wanted)].reverse(), day, { orders: [...orders].reverse() }), heldAt)).toEqual(first)
      expect(JSON.stringify(asked)).toBe(written)
    }),
    { numRuns: 15 },
  ))
