import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ServedCatalog, serveSample } from './served-catalog.js'

let catalog: ServedCatalog
beforeAll(async () => {
  catalog = await serveSample()
}, 120_000)
afterAll(() => catalog.stop())

const nanjing = [
  { id: 'place.id', value: 'nanjing' },
  { id: 'channel.id', value: 'shop' },
  { id: 'customer.age', value: 30 },
]

const all = `query ($facts: [FactInput!]!, $show: [QualificationKind!], $first: Int, $after: String, $changeSet: ID) {
  qualifiedOfferings(facts: $facts, changeSet: $changeSet) {
    __typename
    ... on Answer { coordinates { at release } }
    ... on QualifiedOfferings {
      counts { qualified refused undetermined }
      offerings(show: $show, first: $first, after: $after) {
        edges { cursor node { offering name { en } verdict missing refusedBy { kind facts } lines { depth verdict text { zhCN en } } } }
        pageInfo { hasNextPage endCursor }
      }
    }
    ... on InvalidRequest { problems { code pointer } }
  }
}`

interface Edge {
  readonly node: {
    readonly offering: string
    readonly verdict: string
    readonly missing: string[]
    readonly refusedBy: { kind: string }[]
    readonly lines: { verdict: string }[]
  }
}

describe('all offerings for one customer', () => {
  test('are counted, listed with their reasons, and what is refused only on request', async () => {
    const { data } = await catalog.ask(all, { facts: nanjing })
    const { counts, offerings, coordinates } = data.qualifiedOfferings
    expect(coordinates.release).toMatch(/^[0-9a-f]{64}$/)
    expect(counts.refused).toBeGreaterThan(0)
    const verdicts = (offerings.edges as Edge[]).map(({ node }) => node.verdict)
    expect(verdicts).toHaveLength(counts.qualified + counts.undetermined)
    expect(verdicts).not.toContain('refused')

    const refused = await catalog.ask(all, { facts: nanjing, show: ['refused'] })
    for (const { node } of refused.data.qualifiedOfferings.offerings.edges as Edge[]) {
      expect([node.offering, node.verdict, node.lines[0]!.verdict]).toEqual([node.offering, 'refused', 'fails'])
      expect(node.refusedBy.length).toBeGreaterThan(0)
    }
    expect(refused.data.qualifiedOfferings.counts).toEqual(counts)
  })

  test('name the facts that are missing, and with them the answer is known', async () => {
    const { data } = await catalog.ask(all, { facts: nanjing, show: ['undetermined'] })
    const [open] = data.qualifiedOfferings.offerings.edges as Edge[]
    expect(open!.node.missing.length).toBeGreaterThan(0)
    expect(open!.node.lines[0]!.verdict).toBe('unknown')
  })

  test('come page by page, each once', async () => {
    const seen: string[] = []
    let after: string | null = null
    for (;;) {
      const { data } = await catalog.ask(all, { facts: nanjing, show: ['qualified', 'refused', 'undetermined'], first: 7, after })
      const { edges, pageInfo } = data.qualifiedOfferings.offerings
      expect(edges.length).toBeLessThanOrEqual(7)
      seen.push(...(edges as Edge[]).map(({ node }) => node.offering))
      if (!pageInfo.hasNextPage) break
      after = pageInfo.endCursor
    }
    const { data } = await catalog.ask(all, { facts: nanjing, first: 1 })
    const { qualified, refused, undetermined } = data.qualifiedOfferings.counts
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen).toHaveLength(qualified + refused + undetermined)
  })

  test.each([
    ['fewer than none', { first: -1 }, '"first" cannot be -1.'],
    ['a cursor that nobody gave', { after: 'gold-data' }, '"after" is not a cursor that this list gave.'],
    ['a cursor of another list', { after: 'T0ZGU0VUOjA=' }, '"after" is not a cursor that this list gave.'],
  ])('a page that there cannot be is refused with advice in both languages: %s', async (_case, page, what) => {
    const { errors } = await catalog.ask(all, { facts: nanjing, ...page })
    expect(errors).toMatchObject([
      { extensions: { code: 'query/no-such-page', what: { en: what }, fix: { en: expect.stringMatching(/\.$/) } } },
    ])
    expect(errors![0]!.message.startsWith(what)).toBe(true)
  })

  test('a mistake in a fact is an outcome that says where', async () => {
    const { data } = await catalog.ask(all, { facts: [{ id: 'customer.aeg', value: 1 }] })
    expect(data.qualifiedOfferings).toMatchObject({
      __typename: 'InvalidRequest',
      problems: [{ code: 'request/undeclared-fact', pointer: '/facts/customer.aeg' }],
    })
    const { data: gone } = await catalog.ask(all, { facts: [], changeSet: 'gone' })
    expect(gone.qualifiedOfferings.__typename).toBe('UnknownChangeSet')
  })
})

const explain = `query ($offering: ID!, $facts: [FactInput!]!) {
  explain(offering: $offering, facts: $facts) {
    __typename
    ... on QualificationExplanation { verdict missing lines { text { en } } deciding decidingText { zhCN en } change changeText { zhCN en } }
    ... on UnknownOffering { didYouMean }
  }
}`

describe('an explanation', () => {
  test('says which facts decide, and what would make it so, in both languages', async () => {
    const home = [...nanjing, { id: 'customer.marketSegment', value: ['home'] }, { id: 'customer.numbersHeld', value: 5 }]
    const { data } = await catalog.ask(explain, { offering: 'enjoy-family', facts: home })
    expect(data.explain).toMatchObject({ __typename: 'QualificationExplanation', verdict: 'refused' })
    expect(data.explain.deciding.facts).toHaveLength(1)
    expect(data.explain.change).toMatchObject({ kind: 'change', isMinimum: true })
    const changed = data.explain.change.changes[0].facts.map(({ fact }: { fact: string }) => fact)
    expect(changed.sort()).toEqual(['customer.numbersHeld', 'place.id'])
    expect(data.explain.changeText[0].en).toMatch(/^"Enjoy Family" can be had if /)
    expect(data.explain.changeText[0].zhCN).toMatch(/即可办理/)
  })

  test('of an offering that there is not asks back', async () => {
    const { data } = await catalog.ask(explain, { offering: 'enjoy-famly', facts: [] })
    expect(data.explain).toEqual({ __typename: 'UnknownOffering', didYouMean: expect.arrayContaining(['enjoy-family']) })
  })
})
