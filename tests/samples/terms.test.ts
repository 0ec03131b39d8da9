import { expect, test } from 'vitest'
import { priceItems } from '../../engine/price/price-items.js'
import type { Currency } from '../../engine/values/currency.js'
import type { OfferingId, SpecificationId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { localDate } from '../../engine/values/local-date.js'
import { sampleCatalog } from './sample-catalog.js'

/** Tier 169 by the month, had since July 2018 and left on a day. */
function left(day: string) {
  const { prices, rules } = sampleCatalog
  const item = (path: string, offering: string, characteristics: Readonly<Record<string, string>> = {}) => ({
    path,
    offering: offering as OfferingId,
    specification: null as SpecificationId | null,
    quantity: 1,
    characteristics: Object.entries(characteristics).map(([id, value]) => ({ id, value, by: 'choice' as const })),
    by: 'choice' as const,
  })
  return priceItems(prices, rules, {
    items: [item('/', 'enjoy-family', { payment: 'monthly' }), item('/mobile/ef169', 'ef169', { tier: 'EF169' })],
    facts: {},
    at: instant(`${day}T00:00:00+08:00`),
    startDate: localDate(day),
    serviceSince: localDate('2018-07-01'),
    action: 'cease',
    currency: 'CNY' as Currency,
    usage: [],
  })
}

test('who leaves Enjoy Family within two years pays 30 % of the months that are left, but for the one that has begun', () => {
  const feeOn = (day: string) => {
    const found = left(day)
    return found.kind === 'priced' ? found.lines.map(({ price, amount }) => `${price} ${amount}`) : found
  }
  expect(feeOn('2019-07-01')).toEqual(['enjoy-early-termination 608.40'])
  expect(feeOn('2019-07-02')).toEqual(['enjoy-early-termination 557.70'])
  expect(feeOn('2020-06-30')).toEqual(['enjoy-early-termination 0.00'])
  expect(feeOn('2020-07-01')).toEqual([])
})
