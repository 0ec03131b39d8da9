import { describe, expect, test } from 'vitest'
import type { PriceListAnswer } from '../../engine/ask/answer.js'
import { priceList } from '../../engine/ask/price-list.js'
import { quote } from '../../engine/ask/quote.js'
import { sampleCatalog as catalog } from '../samples/sample-catalog.js'

const at = '2018-06-17T10:00:00+08:00'

function listed(question: object = {}): Extract<PriceListAnswer, { readonly kind: 'priceList' }> {
  const { answer } = priceList(catalog, { facts: {}, at, currency: 'CNY', ...question })
  if (answer.kind !== 'priceList') throw new Error(JSON.stringify(answer))
  return answer
}

test('pages follow each other without a gap, and counts are of the whole list', () => {
  const whole = listed({ first: 1000 })
  const ids = whole.offerings.map(({ offering }) => offering)
  const paged: string[] = []
  for (let page = listed({ first: 7 }); ; page = listed({ first: 7, after: paged.at(-1) })) {
    expect(page.counts).toEqual(whole.counts)
    paged.push(...page.offerings.map(({ offering }) => offering))
    if (!page.hasMore) break
  }
  expect(paged).toEqual(ids)
  expect(ids).toEqual([...ids].sort())
  const charges = whole.offerings.flatMap((one) => one.charges)
  expect(Object.values(whole.counts).reduce((all, count) => all + count, 0)).toBe(charges.length)
  expect(charges.filter(({ outcome }) => outcome === 'listed')).toHaveLength(whole.counts.listed)
})

test('a category has its own offerings and counts, and together they are the whole list', () => {
  const categories = [...new Set(catalog.draft.all('productOffering').map(({ category }) => category))]
  const lists = categories.map((category) => listed({ category, first: 1000 }))
  const ids = lists.flatMap(({ offerings }) => offerings.map(({ offering }) => offering))
  expect(ids.sort()).toEqual(listed({ first: 1000 }).offerings.map(({ offering }) => offering))
  expect(lists.reduce((all, { counts }) => all + counts.listed, 0)).toBe(listed().counts.listed)
  expect(listed({ category: 'nowhere' })).toMatchObject({ offerings: [], hasMore: false, counts: { listed: 0 } })
})

test('what is listed is what a quote begins with', () => {
  let compared = 0
  for (const { offering, charges } of listed({ first: 1000 }).offerings) {
    const { answer } = quote(catalog, { offering, at, facts: {}, choices: [], currency: 'CNY' })
    if (answer.kind !== 'priced') continue
    for (const line of answer.lines.filter(({ path, charge, quantity }) => path === '/' && charge !== 'usage' && quantity === 1)) {
      const found = charges.find(({ price }) => price === line.price)
      expect(found).toMatchObject({ outcome: 'listed', amount: line.list })
      compared += 1
    }
  }
  expect(compared).toBeGreaterThan(5)
})

describe('what cannot be listed is said', () => {
  test.each<[string, object, string]>([
    ['a currency without prices', { currency: 'USD' }, 'request/unknown-currency /currency'],
    ['a fact that there is not', { facts: { 'place.di': 'nanjing' } }, 'request/undeclared-fact /facts/place.di'],
    ['a page of nothing', { first: 0 }, 'request/wrong-value /first'],
  ])('%s', (_what, change, problem) => {
    const { answer } = priceList(catalog, { facts: {}, at, currency: 'CNY', ...change })
    expect(answer.kind === 'invalid-request' && answer.problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([problem])
  })
})
