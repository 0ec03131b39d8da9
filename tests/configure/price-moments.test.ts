import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceOpenChoices } from '../../engine/ask/price-open-choices.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import { type PricedCase, pricedCase } from './priced-bundles.js'
import { cny, compiled, configured, offering } from './priced-oracle.js'

const runs = Number(process.env['PRICE_CASES'] ?? 12)

/** Where validity begins and ends, whatever the offset that an author writes it with. */
const boundaries = ['2026-01-01T00:00:00+08:00', '2026-03-29T02:00:00+01:00', '2026-06-30T16:00:00Z', '2026-07-01T00:00:00.001+08:00']
const millisecond = (text: string, by: number) => instant(new Date(Date.parse(text) + by).toISOString())
const moments = boundaries.flatMap((boundary) => [-1, 0, 1, 40_000_000].map((by) => millisecond(boundary, by)))

const period = fc.record({ from: fc.constantFrom(...boundaries), to: fc.constantFrom(...boundaries) }, { requiredKeys: [] })
const changingCase = fc
  .record({ one: pricedCase, periods: fc.array(fc.option(period, { freq: 2 }), { minLength: 8, maxLength: 8 }) })
  .map(({ one, periods }) => ({ ...one, draft: catalogDraft(within(one.draft.documents, periods)) }))

/** The documents with their prices and the rows of their tables in force for a while only. */
function within(documents: readonly Document[], periods: readonly (object | null)[]): readonly Document[] {
  let at = 0
  const dated = <One extends object>(one: One): One => ({ ...one, validFor: periods[at++ % periods.length] ?? {} })
  return documents.map((document) => {
    if (document.kind === 'productOfferingPrice') return dated(document)
    return document.kind === 'priceTable' ? { ...document, rows: document.rows.map(dated) } : document
  })
}

/** What a catalog says of the prices at a moment, the whole answer and the costs behind it. */
function pricesAt(catalog: ReturnType<typeof compiled>, one: PricedCase, at: Instant) {
  const pricing = priceOpenChoices(catalog, { offering, facts: one.facts, at }, { currency: cny, months: one.months })!
  const costs = pricing.laidOut?.costs
  const unpriced = [...(costs?.unpriced.values() ?? [])].map((ways) => [...ways])
  return { costs, said: JSON.stringify([configured(catalog, one, one.choices, { pricing }), unpriced]) }
}

test('a catalog that was asked at other moments before says of prices, to the byte, what a fresh one says', () => {
  const seen = { kept: 0, different: 0 }
  fc.assert(
    fc.property(changingCase, fc.array(fc.constantFrom(...moments), { minLength: 6, maxLength: 6 }), (one, asked) => {
      const catalog = compiled(one)
      const before = new Map<unknown, string>()
      for (const at of asked) {
        const { costs, said } = pricesAt(catalog, one, at)
        expect({ at, said }).toEqual({ at, said: pricesAt(compiled(one), one, at).said })
        if (costs !== undefined && before.has(costs)) seen.kept += 1
        else if ([...before.values()].some((other) => other !== said)) seen.different += 1
        before.set(costs, said)
      }
    }),
    { numRuns: runs, ...(process.env['PRICE_CASES'] === undefined ? { seed: 3 } : {}) },
  )
  expect(seen.kept).toBeGreaterThan(runs)
  expect(seen.different).toBeGreaterThan(runs / 2)
})

test('who asks a moment later gets what was worked out before, until a price or a row begins or ends to be in force', () => {
  fc.assert(
    fc.property(changingCase, fc.constantFrom(...moments), fc.constantFrom(...moments), (one, first, second) => {
      const isBetween = (boundary: string) => instant(boundary) > first !== instant(boundary) > second
      fc.pre(!boundaries.some(isBetween))
      const catalog = compiled(one)
      expect(pricesAt(catalog, one, second).costs).toBe(pricesAt(catalog, one, first).costs)
    }),
    { numRuns: runs },
  )
})
