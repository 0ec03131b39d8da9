import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reason } from '../../engine/explain/reason.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Facts } from '../../engine/model/fact.js'
import { exampleWithLine } from '../../engine/rules/checks/example.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { qualifyOffering } from '../../engine/rules/qualify-offering.js'
import { documentId } from '../../engine/values/ids.js'
import { type Instant, instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'

const line = documentId('productOffering', 'line')
const noon = instant('2026-06-01T12:00:00+08:00')
const isAdult = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 }
const office = { kind: 'marketSegment', id: 'office', name: text('政企', 'Office') }

interface Case {
  readonly fields?: object
  readonly stage?: string
  readonly at?: Instant
  readonly facts?: Facts
}

function ask({ fields = {}, stage, at = noon, facts = {} }: Case) {
  const draft = catalogDraft(exampleWithLine(fields, office))
  const rules = compileRules(draft, stage === undefined ? undefined : new Map([['line', stage]]))
  return qualifyOffering(rules, line, { facts, at })
}
const parts = (reason: Reason) => ('because' in reason ? reason.because.map(({ kind, verdict }) => `${kind} ${verdict}`) : [])

const restricted = {
  validFor: { from: instant('2026-01-01T00:00:00+08:00'), to: instant('2027-01-01T00:00:00+08:00') },
  channel: ['shop'],
  marketSegment: ['home', 'office'],
  place: ['north'],
  eligibility: isAdult,
}
const welcome: Facts = { 'channel.id': 'shop', 'customer.marketSegment': ['home'], 'place.id': 'north-town', 'customer.age': 18 }

describe('an offering that asks for everything', () => {
  test('qualifies whoever meets it all, and shows each requirement', () => {
    const answer = ask({ fields: restricted, stage: 'tracking', facts: welcome })
    expect(answer.kind).toBe('qualified')
    expect(parts(answer.reason)).toEqual([
      'saleWindow holds',
      'stage holds',
      'channel holds',
      'marketSegment holds',
      'place holds',
      'eligibility holds',
    ])
  })

  test.each<[string, Case, string]>([
    ['too young', { facts: { ...welcome, 'customer.age': 17 } }, 'eligibility fails'],
    ['over the wrong channel', { facts: { ...welcome, 'channel.id': 'web' } }, 'channel fails'],
    ['of no wanted segment', { facts: { ...welcome, 'customer.marketSegment': [] } }, 'marketSegment fails'],
    ['at the wrong place', { facts: { ...welcome, 'place.id': 'cn' } }, 'place fails'],
    ['before it was rehearsed', { facts: welcome, stage: 'rehearsal' }, 'stage fails'],
    ['too late', { facts: welcome, at: instant('2027-01-01T00:00:00+08:00') }, 'saleWindow fails'],
  ])('refuses a customer who comes %s', (_case, request, failing) => {
    const answer = ask({ fields: restricted, ...request })
    expect(answer.kind).toBe('refused')
    expect(parts(answer.reason).filter((part) => part.endsWith('fails'))).toEqual([failing])
  })

  test('cannot say without facts, and names all of them', () => {
    expect(ask({ fields: restricted })).toMatchObject({
      kind: 'undetermined',
      missing: ['channel.id', 'customer.age', 'customer.marketSegment', 'place.id'],
    })
  })

  test('a known refusal does not wait for missing facts', () => {
    expect(ask({ fields: restricted, facts: { 'customer.age': 3 } }).kind).toBe('refused')
    expect(ask({ fields: restricted, at: instant('2020-01-01T00:00:00Z') }).kind).toBe('refused')
  })
})

describe('the sale window is half-open', () => {
  test.each([
    ['the millisecond before it opens', '2025-12-31T23:59:59.999+08:00', 'refused'],
    ['the moment it opens', '2026-01-01T00:00:00.000+08:00', 'qualified'],
    ['the millisecond before it closes', '2026-12-31T23:59:59.999+08:00', 'qualified'],
    ['the moment it closes', '2027-01-01T00:00:00.000+08:00', 'refused'],
  ])('%s', (_case, at, kind) => expect(ask({ fields: restricted, facts: welcome, at: instant(at) }).kind).toBe(kind))

  test('without bounds it is always open', () => {
    const { reason } = ask({ fields: { validFor: {} } })
    expect(reason).toMatchObject({ because: [{ kind: 'saleWindow', verdict: 'holds', from: null, to: null }, { kind: 'default' }] })
  })
})

test.each([
  ['home', 'qualified'],
  ['office', 'qualified'],
])('a customer in several segments: %s suffices', (segment, kind) =>
  expect(ask({ fields: { marketSegment: [segment] }, facts: { 'customer.marketSegment': ['home', 'office'] } }).kind).toBe(kind),
)

test.each([
  ['design', 'refused'],
  ['rehearsal', 'refused'],
  ['launch', 'qualified'],
  ['tracking', 'qualified'],
  ['modification', 'qualified'],
  ['retirement', 'qualified'],
  ['no such stage', 'refused'],
])('in the stage %s an offering is %s', (stage, kind) => expect(ask({ stage }).kind).toBe(kind))

test.each([
  ['allow', 'qualified'],
  ['deny', 'refused'],
])('without eligibility the catalog decides: %s', (eligibilityDefault, kind) => {
  const catalog = exampleCatalog().find((document) => document.kind === 'catalog')
  const rules = compileRules(catalogDraft(exampleCatalog({ ...catalog, eligibilityDefault })))
  const answer = qualifyOffering(rules, line, { facts: {}, at: noon })
  expect(answer.kind).toBe(kind)
  expect(parts(answer.reason)).toEqual(['saleWindow holds', `default ${kind === 'qualified' ? 'holds' : 'fails'}`])
})

test('an eligibility of its own stands in place of the default', () => {
  const catalog = exampleCatalog().find((document) => document.kind === 'catalog')
  const draft = catalogDraft(exampleWithLine({ eligibility: isAdult }, { ...catalog, eligibilityDefault: 'deny' }))
  expect(qualifyOffering(compileRules(draft), line, { facts: { 'customer.age': 18 }, at: noon }).kind).toBe('qualified')
})

test('an offering that the catalog lacks is a bug of the caller', () =>
  expect(() => qualifyOffering(compileRules(catalogDraft([])), line, { facts: {}, at: noon })).toThrow(
    'The catalog has no offering "line".',
  ))

test('the order of documents, channels and places never changes the verdict', () => {
  const facts = fc.record(
    {
      'channel.id': fc.constantFrom('shop', 'web'),
      'place.id': fc.constantFrom('cn', 'north', 'north-town'),
      'customer.marketSegment': fc.subarray(['home', 'office']),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(
      facts,
      fc.shuffledSubarray(['shop', 'web'], { minLength: 1 }),
      fc.shuffledSubarray(['north', 'north-town'], { minLength: 1 }),
      fc.shuffledSubarray(['home', 'office'], { minLength: 1 }),
      (supplied, channel, place, marketSegment) => {
        const one = catalogDraft(exampleWithLine({ channel, place, marketSegment }, office))
        const other = catalogDraft(
          [
            ...exampleWithLine(
              { channel: channel.toReversed(), place: place.toReversed(), marketSegment: marketSegment.toReversed() },
              office,
            ),
          ].reverse(),
        )
        const request = { facts: supplied as Facts, at: noon }
        const [left, right] = [qualifyOffering(compileRules(one), line, request), qualifyOffering(compileRules(other), line, request)]
        expect([left.kind, 'missing' in left && left.missing]).toEqual([right.kind, 'missing' in right && right.missing])
      },
    ),
  )
})
