import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceOpenChoices } from '../../engine/ask/price-open-choices.js'
import type { Configuration, Standing } from '../../engine/configure/configuration.js'
import type { ConfiguredItem } from '../../engine/model/configured-item.js'
import type { Choice } from '../../engine/model/request.js'
import type { FactValue } from '../../engine/values/fact-value.js'
import { compareRatios, minus } from '../../engine/values/ratio.js'
import { pricedCase } from './priced-bundles.js'
import { at, cny, compiled, completeConfigurations, configured, leastOf, mostOf, offering, written } from './priced-oracle.js'

const runs = Number(process.env['PRICE_CASES'] ?? 16)
/** The same cases in every short run, so that what they must contain is there. */
const seed = process.env['PRICE_CASES'] === undefined ? { seed: 1 } : {}

interface ShownPrice extends Pick<Standing, 'state' | 'price'> {
  readonly name: string
  readonly has: (items: readonly ConfiguredItem[]) => boolean
}

function shownPrices({ members, characteristics }: Configuration): readonly ShownPrice[] {
  return [
    ...members.flatMap(({ path, quantities }) =>
      quantities.map(({ from, to, state, price }) => {
        const quantityIn = (items: readonly ConfiguredItem[]) => items.find((item) => item.path === path)?.quantity ?? 0
        return {
          name: `${path} ${from}-${to}`,
          state,
          price,
          has: (items: readonly ConfiguredItem[]) => from <= quantityIn(items) && quantityIn(items) <= to,
        }
      }),
    ),
    ...characteristics.flatMap(({ path, characteristic, values }) =>
      values.map(({ value, state, price }) => {
        const has = (items: readonly ConfiguredItem[]) => {
          const found = items.find((item) => item.path === path)?.characteristics.find(({ id }) => id === characteristic)?.value
          return Array.isArray(found) ? (found as readonly FactValue[]).includes(value) : found === value
        }
        return { name: `${path} ${characteristic} ${value}`, state, price, has }
      }),
    ),
  ]
}

test('every price of an open value is that of the cheapest complete configuration that has it, by the search as by the compiled form', () => {
  const seen = { prices: 0, 'not-priced': 0, unproven: 0, conflict: 0, values: 0, dearer: 0 }
  const uses = new Map<string, number>()
  fc.assert(
    fc.property(pricedCase, (one) => {
      const catalog = compiled(one)
      const pricing = priceOpenChoices(catalog, { offering, facts: one.facts, at }, { currency: cny, months: one.months })!
      const answer = configured(catalog, one, one.choices, { pricing })
      expect(configured(catalog, one, one.choices, { pricing, by: 'search' })).toEqual(answer)
      const { prices } = answer
      if (prices === null) {
        expect(answer.state).toBe('conflict')
        seen.conflict++
        return
      }
      seen[prices.kind]++
      if (prices.kind === 'unproven') return
      const all = completeConfigurations(catalog, one)
      if (answer.missing.length > 0 || all.length === 0) return
      const costs = all.flatMap(({ cost }) => cost ?? [])
      expect(prices.kind === 'not-priced').toBe(costs.length < all.length)
      if (prices.kind === 'not-priced') return
      for (const use of one.uses) uses.set(use, (uses.get(use) ?? 0) + 1)
      const cheapest = leastOf(costs)
      expect([prices.from, prices.to]).toEqual([written(cheapest), written(mostOf(costs))])
      for (const { name, state, price, has } of shownPrices(answer)) {
        const having = all.filter(({ items }) => has(items)).map(({ cost }) => cost!)
        if (state === 'chosen' || state === 'impossible') expect(price).toBeNull()
        else if (having.length > 0) {
          const from = leastOf(having)
          expect({ name, price }).toEqual({ name, price: { from: written(from), change: written(minus(from, cheapest)) } })
          seen.values++
          if (compareRatios(from, cheapest) > 0) seen.dearer++
        }
      }
    }),
    { numRuns: runs, ...seed },
  )
  expect(seen.prices, JSON.stringify([seen, [...uses]])).toBeGreaterThan(runs / 4)
  expect(seen.unproven).toBeLessThan(runs / 4)
  expect(seen['not-priced']).toBeGreaterThan(0)
  expect(seen.dearer).toBeGreaterThan(0)
})

test('what ways cost is worked out once for all clicks of a session', () => {
  fc.assert(
    fc.property(pricedCase, (one) => {
      const catalog = compiled(one)
      const pricesAfter = (choices: readonly Choice[]) => {
        const asked = { offering, facts: one.facts, at, request: { choices } }
        return priceOpenChoices(catalog, asked, { currency: cny, months: one.months })!.laidOut?.costs
      }
      expect(pricesAfter(one.choices)).toBe(pricesAfter([]))
    }),
    { numRuns: 4, seed: 1 },
  )
})
