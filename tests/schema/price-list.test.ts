import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedCatalog, serveSample } from './served-catalog.js'

let catalog: ServedCatalog
beforeAll(async () => {
  catalog = await serveSample()
}, 120_000)
afterAll(() => catalog.stop())

const list = `query ($facts: [FactInput!]!, $currency: String!, $first: Int, $after: String) {
  priceList(facts: $facts, currency: $currency) {
    __typename
    ... on Answer { coordinates { release } }
    ... on PriceList {
      currency
      counts { listed undetermined unpriced notDue }
      offerings(first: $first, after: $after) {
        edges { node { offering name { en } charges { price charge period { unit count } outcome amount table row because rows missing reason } } }
        pageInfo { hasNextPage endCursor }
      }
    }
    ... on InvalidRequest { problems { code pointer } }
  }
}`

interface Edge {
  readonly node: { readonly offering: string; readonly charges: readonly { outcome: string; amount: string | null; missing: string[] }[] }
}

test('the price list comes page by page, and every charge has an amount or says why not', async () => {
  const facts = [{ id: 'place.id', value: 'nanjing' }]
  const seen: Edge[] = []
  let [after, counts]: [string | null, Record<string, number>] = [null, {}]
  for (;;) {
    const { data } = await catalog.ask(list, { facts, currency: 'CNY', first: 9, after })
    const { offerings } = data.priceList
    counts = data.priceList.counts
    seen.push(...offerings.edges)
    if (!offerings.pageInfo.hasNextPage) break
    after = offerings.pageInfo.endCursor
  }
  const charges = seen.flatMap(({ node }) => node.charges)
  expect(charges).toHaveLength(Object.values(counts).reduce((all, count) => all + count, 0))
  for (const { outcome, amount, missing } of charges) {
    expect(amount !== null).toBe(outcome === 'listed')
    expect(missing.length > 0).toBe(outcome === 'undetermined')
  }
})

test('a currency without prices is refused', async () => {
  const { data } = await catalog.ask(list, { facts: [], currency: 'USD' })
  expect(data.priceList.problems).toEqual([{ code: 'request/unknown-currency', pointer: '/currency' }])
})
