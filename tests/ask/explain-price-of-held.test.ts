import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { explainPrice, type PriceExplanation } from '../../engine/ask/explain-price.js'
import { tellPrice } from '../../engine/ask/price-explanation-text.js'
import type { CompiledCatalog } from '../../engine/compile/compiled-catalog.js'
import type { HolderPolicyRule, PriceBasis } from '../../engine/model/order-action.js'
import { percentOff } from '../price/shop.js'
import { allFresh, changed, choices, type HomeShop, heldHome, homeCatalog, monthly, once, question, since } from './held-shop.js'

const young = { fact: 'customer.age', operator: 'lessThan', value: 26 }
const prices: NonNullable<HomeShop['prices']> = {
  'tv-monthly': { on: 'tv', charge: monthly('20.00') },
  'tv-setup': { on: 'tv', charge: once('5.00', ['add']) },
  'tv-young': { on: 'tv', charge: percentOff('50', { target: { scope: 'item', charge: 'recurring' }, priority: 7 }), when: young },
  'line-setup': { on: 'line', charge: once('9.00', ['add']) },
  'line-young': { on: 'line', charge: percentOff('10', { target: { scope: 'item', charge: 'recurring' } }), when: young },
}
const policy = (basis: PriceBasis) => allFresh.map((rule): HolderPolicyRule => ({ ...rule, basis }))
const compiled = new Map<string, CompiledCatalog>()
const shop = (basis: PriceBasis, more: HomeShop = {}): CompiledCatalog => {
  const key = JSON.stringify([basis, more])
  const found = compiled.get(key) ?? homeCatalog({ holderPolicy: policy(basis), prices, ...more })
  compiled.set(key, found)
  return found
}

const boundary = '2026-02-01T00:00:00+08:00'
const explained = (now: CompiledCatalog, asked: object, about: { path: string; price: string; row?: string }, then = now) => {
  const { answer } = explainPrice(now, asked, about, { heldAt: since(boundary, then, now), releasedBetween: () => [] })
  if (answer.kind !== 'price-explanation') throw new Error(JSON.stringify(answer))
  return answer
}
const told = (catalog: CompiledCatalog, answer: PriceExplanation) => {
  const { because, change } = tellPrice(catalog, answer)
  return [...because, ...change].map(({ en }) => en)
}
/** At the purchase the customer was 20; on the day of the order he is of the age given. */
const upgrade = (age: number, options = {}) =>
  question({
    choices: choices(200, options),
    held: heldHome(choices(100), { facts: { 'customer.age': 20 } }),
    facts: { 'customer.age': age },
  })
const line = '/main/access'

describe('a price of what the customer has', () => {
  test('is weighed as it is now where present prices hold, and a change that brings it in is tried', () => {
    const now = shop('fresh')
    const answer = explained(now, upgrade(30), { path: line, price: 'line-young' })
    expect(answer).toMatchObject({
      order: { action: 'modify', changed: ['speed'], basis: 'fresh', catalog: now.fingerprint },
      isTaken: false,
      because: [{ why: 'condition', reason: { found: 30 } }],
      change: { kind: 'change', steps: 1, isComplete: false, changes: [{ facts: [{ fact: 'customer.age', from: 30, to: 25 }] }] },
    })
    // 50.00 a month at 200, less 10 % at 25 years.
    expect(changed(now, upgrade(25)).lines.find(({ price }) => price === 'access-monthly')?.amount).toBe('45.00')
    expect(told(now, answer)).toEqual([
      'What the order does to this item: modify (speed).',
      'Basis fresh: it gets present prices, as it is now.',
      `Its prices are those of catalog ${now.fingerprint.slice(0, 12)}, as at 2026-06-16 00:00 UTC+8.`,
      'Its condition does not hold.',
      '"Age" must be less than 26; it is 30.',
      '"Name" applies if "Age" is at most 25 (it is 30).',
      'There may be more changes of the same size that are not listed.',
    ])
  })

  test('is weighed as it was at the purchase where those prices are kept, and nothing is said of a change', () => {
    const now = shop('pinned')
    expect(explained(now, upgrade(30), { path: line, price: 'line-young' })).toMatchObject({ isTaken: true, order: { basis: 'pinned' } })
    const older = { ...upgrade(20), held: heldHome(choices(100), { facts: { 'customer.age': 30 } }) }
    const answer = explained(now, older, { path: line, price: 'line-young' })
    expect(answer).toMatchObject({ isTaken: false, because: [{ reason: { found: 30 } }], change: { kind: 'not-reckoned' } })
    expect(told(now, answer).at(-1)).toMatch(/^What would bring it in is not reckoned here/)
  })

  test('that is paid for adding is not raised by a change, and it says so', () => {
    const now = shop('fresh')
    const answer = explained(now, upgrade(30), { path: line, price: 'line-setup' })
    expect(answer).toMatchObject({ isTaken: false, because: [{ why: 'action' }], change: { kind: 'not-reckoned' } })
    expect(told(now, answer).at(-1)).toBe('It is charged for these order actions: add.')
  })

  test('keeps it where nothing changes that its price goes by', () => {
    const asked = question({ choices: choices(100, {}, 'blue'), held: heldHome(choices(100), { facts: { 'customer.age': 20 } }) })
    const now = shop('fresh')
    const answer = explained(now, asked, { path: line, price: 'line-young' })
    expect(answer).toMatchObject({ isTaken: true, order: { action: 'modify', changed: ['colour'], basis: 'kept' } })
    expect(told(now, answer)[1]).toBe('It keeps its prices, since nothing that they go by changes.')
  })

  test('is not asked where nothing is charged', () =>
    expect(explained(shop('zero'), upgrade(20), { path: line, price: 'access-monthly' })).toMatchObject({
      isTaken: false,
      because: [{ why: 'free' }],
      change: { kind: 'not-reckoned' },
    }))

  test('that only the other catalog has is named with that catalog, and a row likewise', () => {
    const { 'line-young': _, ...fewer } = prices
    const more = { speeds: { 100: '30.00', 200: '50.00', 300: '70.00' } }
    const [kept, plain, wide] = [shop('pinned'), shop('fresh', { prices: fewer }), shop('pinned', more)]
    const past = shop('pinned', { prices: fewer })
    expect(explained(kept, upgrade(20), { path: line, price: 'line-young' }, past)).toMatchObject({
      order: { catalog: past.fingerprint },
      because: [{ why: 'otherVersion', missing: 'price', only: 'present', catalog: kept.fingerprint }],
    })
    expect(explained(plain, upgrade(20), { path: line, price: 'line-young' }, kept)).toMatchObject({
      order: { catalog: plain.fingerprint },
      because: [{ why: 'otherVersion', missing: 'price', only: 'purchase', catalog: kept.fingerprint }],
    })
    const row = explained(wide, upgrade(20), { path: line, price: 'access-monthly', row: 'mbps-300' }, kept)
    expect(row).toMatchObject({ isTaken: false, because: [{ why: 'otherVersion', missing: 'row', only: 'present' }], rowBecause: null })
    // What is pinned goes by the speed of the purchase: 100.
    expect(explained(wide, upgrade(20), { path: line, price: 'access-monthly', row: 'mbps-100' }, kept).isTaken).toBe(true)
    expect(explained(wide, upgrade(20), { path: line, price: 'access-monthly', row: 'mbps-200' }, kept)).toMatchObject({
      isTaken: false,
      because: [],
      rowBecause: { outcome: 'failed', dimension: 'speed', winner: 'mbps-100' },
    })
  })

  test('of what ceases can be asked about', () => {
    const asked = question({ choices: choices(100), held: heldHome(choices(100, { tv: 1 })), facts: { 'customer.age': 30 } })
    expect(explained(shop('fresh'), asked, { path: '/options/tv', price: 'tv-monthly' })).toMatchObject({
      isTaken: false,
      order: { action: 'cease' },
      because: [{ why: 'action' }],
    })
  })

  test('that both what ceases at a path and what takes its place have is refused: nobody guesses which is meant', () => {
    const now = shop('fresh', { prices: { shared: { on: ['tv', 'router'], charge: monthly('3.00') } } })
    const asked = question({ offering: 'tv', choices: [], held: { ...heldHome([]), offering: 'router' } })
    const { answer } = explainPrice(now, asked, { path: '/', price: 'shared' }, { heldAt: () => now, releasedBetween: () => [] })
    expect(answer).toMatchObject({ kind: 'invalid-request', problems: [{ code: 'request/price-of-two-items' }] })
  })

  test('of what is added goes by present prices, and all changes are told', () =>
    expect(explained(shop('pinned'), upgrade(30, { tv: 1 }), { path: '/options/tv', price: 'tv-young' })).toMatchObject({
      order: { action: 'add', basis: null },
      because: [{ why: 'condition', reason: { found: 30 } }],
      change: { kind: 'change', isMinimum: true, isComplete: true, changes: [{ facts: [{ to: 25 }] }] },
    }))
})

const bases: readonly PriceBasis[] = ['fresh', 'pinned', 'pinnedListNewAttributes', 'zero', 'renewalTerms']
const wants = fc.record({ speed: fc.constantFrom(100, 200), tv: fc.boolean(), colour: fc.constantFrom('red', 'blue') })
const chosen = ({ speed, tv, colour }: { speed: number; tv: boolean; colour: string }) => choices(speed, tv ? { tv: 1 } : {}, colour)

test('a price applies exactly where the quote has a line of it, or a discount of it on one, and else there is a reason', () => {
  const { 'tv-setup': _, ...fewer } = prices
  fc.assert(
    fc.property(fc.constantFrom(...bases), wants, wants, fc.constantFrom(20, 30), fc.boolean(), (basis, had, wanted, age, isOther) => {
      const [now, then] = [shop(basis), isOther ? shop('fresh', { prices: fewer }) : shop(basis)]
      const held = heldHome(chosen(had), { facts: { 'customer.age': 50 - age } })
      const asked = question({ choices: chosen(wanted), held, facts: { 'customer.age': age } })
      const { lines, changes } = changed(now, asked, since(boundary, then, now))
      for (const { path } of changes.items.filter(({ path }) => path !== '/')) {
        const on = path === line ? 'line' : 'tv'
        const all = ['access-monthly', ...Object.keys(prices)].filter((price) => (prices[price]?.on ?? 'line') === on)
        for (const price of all) {
          const answer = explained(now, asked, { path, price }, then)
          const monthlyLine = lines.find((one) => one.path === path && one.charge === 'recurring')
          const isThere = price.endsWith('young')
            ? monthlyLine !== undefined && monthlyLine.amount !== monthlyLine.list
            : lines.some((one) => one.path === path && one.price === price)
          expect([path, price, answer.isTaken, answer.because.length > 0]).toEqual([path, price, isThere, !isThere])
        }
      }
    }),
    { numRuns: 12 },
  )
})
