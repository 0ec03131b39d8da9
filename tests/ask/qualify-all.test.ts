import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QualifyAllAnswer } from '../../engine/ask/answer.js'
import { qualify } from '../../engine/ask/qualify.js'
import { qualifyAll } from '../../engine/ask/qualify-all.js'
import { sampleCatalog as catalog } from '../samples/sample-catalog.js'

const every = catalog.draft.all('productOffering').map(({ id }) => id)
const at = '2026-12-01T00:00:00+08:00'
const everything = ['qualified', 'refused', 'undetermined'] as const

function listed(question: object): Extract<QualifyAllAnswer, { readonly kind: 'offerings' }> {
  const { answer } = qualifyAll(catalog, { facts: {}, at, ...question })
  if (answer.kind !== 'offerings') throw new Error(JSON.stringify(answer))
  return answer
}

const facts = fc.record(
  {
    'place.id': fc.constantFrom('shanghai', 'shanghai-urban', 'nanjing'),
    'channel.id': fc.constantFrom('shop', 'web'),
    'customer.age': fc.integer({ min: 0, max: 90 }),
    'customer.numbersHeld': fc.integer({ min: 0, max: 7 }),
    'customer.marketSegment': fc.subarray(['home']),
    'installed.offerings': fc.subarray(['star-card', 'enjoy-99']),
  },
  { requiredKeys: [] },
)
const moments = fc.constantFrom('2017-01-01T00:00:00+08:00', '2018-06-17T10:00:00+08:00', at)

describe('all offerings at once', () => {
  test('come out as each by itself, with the same reason', () => {
    const outcomes = new Set<string>()
    fc.assert(
      fc.property(facts, moments, (supplied, moment) => {
        const { offerings, counts } = listed({ facts: supplied, at: moment, show: everything, why: true, first: 1000 })
        expect(offerings.map(({ offering }) => offering)).toEqual(every)
        for (const { offering, verdict, ...why } of offerings) {
          const {
            kind,
            offering: asked,
            ...alone
          } = qualify(catalog, { offering, facts: supplied, at: moment }).answer as never as {
            kind: string
            offering: string
          }
          expect({ offering, verdict, ...why }).toEqual({ offering: asked, verdict: kind, ...alone })
          outcomes.add(verdict)
        }
        for (const kind of everything) expect(counts[kind]).toBe(offerings.filter(({ verdict }) => verdict === kind).length)
      }),
      { numRuns: 30 },
    )
    expect(outcomes).toEqual(new Set(everything))
  })

  test('without a word about it, those that are qualified or undetermined are listed, and reasons are not', () => {
    const { offerings, counts } = listed({ facts: { 'place.id': 'nanjing' } })
    expect(counts.refused).toBeGreaterThan(0)
    expect(offerings).toHaveLength(counts.qualified + counts.undetermined)
    expect(offerings.some(({ verdict }) => verdict === 'refused')).toBe(false)
    expect(offerings.some((one) => 'reason' in one)).toBe(false)
  })

  test('of what is refused it is told, at once, what by itself refuses it', () => {
    const { offerings } = listed({ facts: { 'place.id': 'nanjing', 'customer.numbersHeld': 0 }, show: everything, first: 1000 })
    for (const { verdict, refusedBy = [] } of offerings) {
      expect(refusedBy.length > 0).toBe(verdict === 'refused')
      expect(new Set(refusedBy.map((ground) => JSON.stringify(ground))).size).toBe(refusedBy.length)
    }
    const family = offerings.find(({ offering }) => offering === 'enjoy-family')
    expect(family?.refusedBy).toEqual([{ kind: 'facts', facts: ['place.id'] }])
    const early = listed({ at: '2000-01-01T00:00:00+08:00', show: ['refused'] }).offerings.find(
      ({ offering }) => offering === 'enjoy-family',
    )
    expect(early?.refusedBy).toEqual([{ kind: 'saleWindow' }])
  })

  test('page by page they are the same ones, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (first) => {
        const seen: string[] = []
        let [after, hasMore]: [string | undefined, boolean] = [undefined, true]
        while (hasMore) {
          const page = listed({ show: everything, first, ...(after === undefined ? {} : { after }) })
          seen.push(...page.offerings.map(({ offering }) => offering))
          expect(page.offerings.length).toBeLessThanOrEqual(first)
          hasMore = page.hasMore
          after = seen.at(-1)
        }
        expect(seen).toEqual(every)
      }),
      { numRuns: 9 },
    )
  })

  test.each([
    ['an offering', { offering: 'enjoy-99' }, 'request/unknown-field /offering'],
    ['a verdict that there is not', { show: ['maybe'] }, 'request/wrong-value /show/0'],
    ['a page of nothing', { first: 0 }, 'request/wrong-value /first'],
    ['a fact that there is not', { facts: { 'customer.aeg': 1 } }, 'request/undeclared-fact /facts/customer.aeg'],
    ['no moment', { at: undefined }, 'request/missing-field /at'],
  ])('%s is refused with a word about how to mend it', (_what, change, problem) => {
    const { answer } = qualifyAll(catalog, { facts: {}, at, ...change })
    expect(answer.kind === 'invalid-request' ? answer.problems.map(({ code, pointer }) => `${code} ${pointer}`) : answer.kind).toEqual([
      problem,
    ])
  })
})
