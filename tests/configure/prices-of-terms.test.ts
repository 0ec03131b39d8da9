import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceOpenChoices } from '../../engine/ask/price-open-choices.js'
import { compilePrices } from '../../engine/price/compile-prices.js'
import { pricedParts } from '../../engine/price/priced-parts.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { draftOf, monthly } from '../price/shop.js'
import { promisingCase } from './priced-bundles.js'
import { at, cny, compiled, completeConfigurations, configured, leastOf, mostOf, offering, written } from './priced-oracle.js'

test('where something is promised to be spent, prices are still those of complete configurations', () => {
  const seen = { prices: 0, 'not-priced': 0, unproven: 0 }
  fc.assert(
    fc.property(promisingCase, (one) => {
      const catalog = compiled(one)
      const pricing = priceOpenChoices(catalog, { offering, facts: one.facts, at }, { currency: cny, months: one.months })!
      const { prices, missing } = configured(catalog, one, one.choices, { pricing })
      if (prices === null) return
      seen[prices.kind]++
      const all = completeConfigurations(catalog, one)
      if (prices.kind !== 'prices' || missing.length > 0 || all.length === 0) return
      const costs = all.map(({ cost }) => cost!)
      expect([prices.from, prices.to]).toEqual([written(leastOf(costs)), written(mostOf(costs))])
    }),
    { numRuns: Number(process.env['PRICE_CASES'] ?? 10), seed: 1 },
  )
  expect(seen.prices, JSON.stringify(seen)).toBeGreaterThan(2)
})

test('a promise that ends on a day of its own is priced when it is quoted', () => {
  const partsOf = (unit: 'day' | 'month') => {
    const draft = draftOf({
      prices: { fee: monthly('30'), spend: { kind: 'commitment', amounts: [{ currency: 'CNY', amount: '60' }], per: { unit, count: 1 } } },
      offerings: { offer: ['fee'] },
      terms: {
        offer: [
          {
            id: 'term',
            duration: { unit, count: 90 },
            commitment: { duration: { unit, count: 90 }, minimumSpend: 'spend' },
            renewal: { kind: 'ends' },
          },
        ],
      },
    })
    return pricedParts(compilePrices(draft), compileRules(draft), [{ path: '/', offering: documentId('productOffering', 'offer') }])
  }
  expect(partsOf('month')).toMatchObject([{ items: ['/'] }])
  expect(partsOf('day')).toBeNull()
})
