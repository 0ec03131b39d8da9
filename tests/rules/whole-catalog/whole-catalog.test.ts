import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../../engine/model/draft.js'
import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import type { Facts } from '../../../engine/model/fact.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { askAllNaively } from '../../../engine/rules/whole-catalog/ask-all-naively.js'
import { askIndex } from '../../../engine/rules/whole-catalog/ask-index.js'
import { bitNumbers, countBits } from '../../../engine/rules/whole-catalog/bit-row.js'
import { compileIndex } from '../../../engine/rules/whole-catalog/compile-index.js'
import { indexOf } from '../../../engine/rules/whole-catalog/index-of.js'
import type { QualificationIndex } from '../../../engine/rules/whole-catalog/qualification-index.js'
import { verdictAt } from '../../../engine/rules/whole-catalog/qualification-index.js'
import { instant } from '../../../engine/values/instant.js'
import { text } from '../../../engine/values/localized-text.js'

const name = text('套餐', 'Plan')
const at = instant('2026-06-01T00:00:00Z')

const fact = (id: string, type: object) => ({ kind: 'fact', id, name, subject: 'customer', type })
const offer = (id: string, rest: object) => ({
  kind: 'productOffering',
  id,
  name,
  category: 'plan',
  validFor: {},
  isSellable: true,
  content: { kind: 'simple', specification: 'line' },
  prices: [],
  ...rest,
})
const compared = (id: string, operator: string, value: unknown) => ({ fact: id, operator, value })

function indexed(...documents: readonly object[]): QualificationIndex {
  return compileIndex(compileRules(catalogDraft(exampleCatalog(...documents))))
}

function verdictOf(index: QualificationIndex, offering: string, facts: Facts, moment = at): string {
  return verdictAt(askIndex(index, { facts, at: moment }), index.offerings.indexOf(offering as never))
}

/** The index and the naive evaluator, who must say the same. */
function agreed(index: QualificationIndex, facts: Facts) {
  const verdicts = askIndex(index, { facts, at })
  expect(verdicts).toEqual(askAllNaively(index.rules, index.offerings, { facts, at }))
  return { qualified: countBits(verdicts.qualified), undetermined: countBits(verdicts.undetermined) }
}

describe('a catalog of a few offerings', () => {
  const youth = { eligibility: compared('customer.age', 'lessThan', 26), place: ['north'], channel: ['web'] }
  const index = indexed(
    offer('youth', youth),
    offer('summer', {
      validFor: { from: '2026-06-01T00:00:00.000Z', to: '2026-09-01T00:00:00.000Z' },
      eligibility: { not: youth.eligibility },
    }),
    offer('member-only', { isSellable: false }),
  )

  test('lets a young customer of the province have the youth plan', () =>
    expect(verdictOf(index, 'youth', { 'customer.age': 25, 'place.id': 'north-town', 'channel.id': 'web' })).toBe('qualified'))
  test('refuses it on the birthday', () =>
    expect(verdictOf(index, 'youth', { 'customer.age': 26, 'place.id': 'north-town', 'channel.id': 'web' })).toBe('refused'))
  test('does not wait for missing facts to refuse', () => expect(verdictOf(index, 'youth', { 'customer.age': 26 })).toBe('refused'))
  test('leaves it open while the place is not known', () =>
    expect(verdictOf(index, 'youth', { 'customer.age': 25, 'channel.id': 'web' })).toBe('undetermined'))
  test('leaves the opposite of what is unknown open too', () => expect(verdictOf(index, 'summer', {})).toBe('undetermined'))
  test.each([
    ['2026-05-31T23:59:59.999Z', 'refused'],
    ['2026-06-01T00:00:00.000Z', 'qualified'],
    ['2026-08-31T23:59:59.999Z', 'qualified'],
    ['2026-09-01T00:00:00.000Z', 'refused'],
  ])('sells the summer plan at %s: %s', (moment, verdict) =>
    expect(verdictOf(index, 'summer', { 'customer.age': 40 }, instant(moment))).toBe(verdict),
  )
  test('never sells what is only had in a bundle', () => expect(verdictOf(index, 'member-only', {})).toBe('refused'))
  test('takes a value of the wrong type to the exact evaluator', () =>
    expect(agreed(index, { 'customer.age': '25', 'place.id': 'nowhere', 'channel.id': 3 } as Facts)).toEqual({
      qualified: 2,
      undetermined: 0,
    }))
  test('numbers offerings by their ids', () => expect(index.offerings).toEqual(['line', 'member-only', 'summer', 'youth']))
  test('gives answers that later questions leave alone', () => {
    const first = askIndex(index, { facts: { 'customer.age': 40 }, at })
    const before = bitNumbers(first.qualified)
    askIndex(index, { facts: {}, at })
    expect(bitNumbers(first.qualified)).toEqual(before)
  })
  test('is indexed once', () => expect(indexOf(index.rules)).toBe(indexOf(index.rules)))
})

test('a catalog without offerings answers with nobody', () => {
  const { rules } = indexed()
  const index = compileIndex({ ...rules, offerings: new Map() })
  expect(askIndex(index, { facts: {}, at })).toEqual({ qualified: new Uint32Array(0), undetermined: new Uint32Array(0) })
})

describe('catalogs that are large in one way', () => {
  const count = 500
  const many = (make: (n: number) => object) => Array.from({ length: count }, (_, n) => offer(`plan-${n}`, { eligibility: make(n) }))
  const codes = Array.from({ length: 5_000 }, (_, n) => `area-${n}`)
  const area = fact('customer.area', { kind: 'text' })
  const spend = fact('customer.spend', { kind: 'number' })
  const seniority = fact('customer.seniority', { kind: 'number' })
  const groups = fact('customer.groups', { kind: 'set', values: codes.map((value) => ({ value, name })) })

  test('lists of thousands of values, each offering with one of its own', () => {
    const index = indexed(
      area,
      ...many((n) =>
        compared(
          'customer.area',
          n % 2 === 0 ? 'in' : 'notIn',
          codes.filter((_, i) => i % count !== n),
        ),
      ),
    )
    expect(agreed(index, { 'customer.area': 'area-7' }).qualified).toBe(count / 2 + 2)
    expect(agreed(index, { 'customer.area': 'area-8' }).qualified).toBe(count / 2)
    expect(agreed(index, {}).undetermined).toBe(count)
  })

  test('a border of its own for every offering', () => {
    const index = indexed(spend, ...many((n) => compared('customer.spend', 'greaterThanInclusive', n + 0.5)))
    for (const value of [0, 0.5, 0.6, 250.49, 250.5, 1e9]) {
      expect(agreed(index, { 'customer.spend': value }).qualified).toBe(1 + Math.max(0, Math.min(count, Math.floor(value + 0.5))))
    }
    expect(index.bytes).toBeLessThan(50_000)
  })

  test('a group of customers for every offering', () => {
    const index = indexed(groups, ...many((n) => compared('customer.groups', n % 2 === 0 ? 'contains' : 'doesNotContain', codes[n])))
    expect(agreed(index, { 'customer.groups': ['area-0', 'area-1', 'area-2', 'area-4999'] }).qualified).toBe(1 + 2 + count / 2 - 1)
    expect(agreed(index, { 'customer.groups': [...codes] }).qualified).toBe(1 + count / 2)
  })

  test.each([10, 50])('a group that a customer names %i times over counts once', (times) => {
    const index = indexed(groups, ...many((n) => compared('customer.groups', 'doesNotContain', codes[n % 2])))
    const named = Array.from({ length: times }, () => 'area-0')
    expect(agreed(index, { 'customer.groups': named }).qualified).toBe(1 + count / 2)
    expect(index.facts.members.flatMap((present) => present?.certain ?? []).length).toBe(1)
  })

  test('alternatives that nothing but further groups of conditions decides, in every offering of a full row', () => {
    const both = (from: number, to: number) => ({
      all: [compared('customer.spend', 'greaterThanInclusive', from), compared('customer.seniority', 'lessThan', to)],
    })
    const { rules } = indexed(spend, seniority, ...many((n) => ({ any: [both(n, 1), both(2 * n, 2)] })))
    const asked = Array.from({ length: 32 }, (_, n) => rules.offerings.get(`plan-${n}` as never)!)
    const index = compileIndex({ ...rules, offerings: new Map(asked.map((one) => [one.offering, one])) })
    expect(index.residual.own.offerings.length).toBe(0)
    expect(agreed(index, { 'customer.spend': 16, 'customer.seniority': 0 }).qualified).toBe(17)
    expect(agreed(index, { 'customer.spend': 16, 'customer.seniority': 1 }).qualified).toBe(9)
    expect(agreed(index, { 'customer.spend': 16 }).undetermined).toBe(17)
  })

  test('conditions of ten thousand comparisons', () => {
    const pairs = Array.from({ length: 3_333 }, (_, n) => ({
      all: [
        compared('customer.area', 'equal', `area-${n}`),
        { any: [compared('customer.spend', 'greaterThan', n), compared('customer.seniority', 'lessThan', n)] },
      ],
    }))
    const index = indexed(
      area,
      spend,
      seniority,
      offer('wide', { eligibility: { any: pairs } }),
      offer('narrow', { eligibility: { not: { any: pairs } } }),
    )
    const facts = { 'customer.area': 'area-3332', 'customer.spend': 0 }
    expect(verdictOf(index, 'wide', { ...facts, 'customer.seniority': 1 })).toBe('qualified')
    expect(verdictOf(index, 'narrow', { ...facts, 'customer.seniority': 1 })).toBe('refused')
    expect(verdictOf(index, 'wide', facts)).toBe('undetermined')
    expect(agreed(index, { ...facts, 'customer.seniority': 3_332 }).qualified).toBe(2)
  })

  test('a long condition that every offering has among alternatives of its own', () => {
    const pairs = Array.from({ length: 1_000 }, (_, n) => ({
      all: [compared('customer.spend', 'equal', n), compared('customer.seniority', 'equal', n)],
    }))
    const index = indexed(
      spend,
      seniority,
      ...many((n) => ({ any: [{ condition: 'long' }, compared('customer.spend', 'equal', 10_000 + n)] })),
      ...many((n) => ({ not: { any: [{ condition: 'long' }, compared('customer.spend', 'equal', n)] } })).map((one, n) => ({
        ...one,
        id: `not-${n}`,
      })),
      { kind: 'condition', id: 'long', name, condition: { any: pairs } },
    )
    expect(index.bytes).toBeLessThan(500_000)
    expect(agreed(index, { 'customer.spend': 999, 'customer.seniority': 999 }).qualified).toBe(count + 1)
    expect(agreed(index, { 'customer.spend': 10_007, 'customer.seniority': 7 }).qualified).toBe(count + 2)
    expect(agreed(index, { 'customer.spend': 7 }).undetermined).toBe(2 * count - 1)
  })

  test('one long list of values for all offerings, beside what each asks of the same fact', () => {
    const index = indexed(spend, ...many((n) => ({ all: [{ condition: 'list' }, compared('customer.spend', 'notEqual', n)] })), {
      kind: 'condition',
      id: 'list',
      name,
      condition: compared(
        'customer.spend',
        'in',
        codes.map((_, n) => n),
      ),
    })
    expect(index.bytes).toBeLessThan(500_000)
    expect(agreed(index, { 'customer.spend': 7 }).qualified).toBe(count)
    expect(agreed(index, { 'customer.spend': 4_999 }).qualified).toBe(count + 1)
    expect(agreed(index, { 'customer.spend': 7.5 }).qualified).toBe(1)
    expect(agreed(index, {}).undetermined).toBe(count)
  })

  test('a formula that many offerings share runs once', () => {
    const deep = {
      any: Array.from({ length: 60 }, (_, n) => ({
        all: [compared('customer.spend', 'equal', n), compared('customer.seniority', 'equal', n)],
      })),
    }
    const index = indexed(spend, seniority, ...many(() => ({ condition: 'deep' })), {
      kind: 'condition',
      id: 'deep',
      name,
      condition: deep,
    })
    expect(index.residual.shared.length).toBe(1)
    expect(agreed(index, { 'customer.spend': 59, 'customer.seniority': 59 }).qualified).toBe(count + 1)
    expect(agreed(index, { 'customer.spend': 59 }).undetermined).toBe(count)
  })
})
