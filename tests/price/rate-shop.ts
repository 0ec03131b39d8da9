import { compilePrices } from '../../engine/price/compile-prices.js'
import { rateRecords } from '../../engine/price/rate/rate-records.js'
import type { RatedStream } from '../../engine/price/rate/rated-records.js'
import type { RatingQuestion, RatingRecord } from '../../engine/price/rate/rating-question.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { instant } from '../../engine/values/instant.js'
import { localDate } from '../../engine/values/local-date.js'
import { type Basket, draftOf, requestOf, type Shop } from './shop.js'

export const june = { from: localDate('2026-06-01'), to: localDate('2026-07-01'), since: null, billDay: 1 }
let clock = 0

/** A record at the next minute. */
export const record = (quantity: string, more: Partial<RatingRecord> = {}): RatingRecord => {
  clock = (clock + 1) % 40_000
  const at = new Date(Date.parse('2026-06-01T00:00:00Z') + clock * 60_000).toISOString()
  return { id: `${quantity} MB`, at: instant(at), path: '/', metric: 'data', unit: 'MB', quantity, ...more }
}

export const rateAll = (shop: Shop, records: readonly RatingRecord[], basket: Basket = {}, more: Partial<RatingQuestion> = {}) => {
  const draft = draftOf(shop)
  const { usage: _, ...request } = requestOf(basket)
  return rateRecords(
    compilePrices(draft),
    compileRules(draft),
    { ...request, period: june, carriedOver: [], continued: [], ...more },
    records,
  )
}

export const rate = (
  shop: Shop,
  records: readonly RatingRecord[],
  basket: Basket = {},
  more: Partial<RatingQuestion> = {},
): RatedStream => {
  const rated = rateAll(shop, records, basket, more)
  if (rated.kind !== 'rated') throw new Error(JSON.stringify(rated))
  return rated
}

export const totals = ({ records }: RatedStream) =>
  records.map((one) => (one.kind === 'rated' ? one.total : one.because.map(({ code }) => code).join()))
