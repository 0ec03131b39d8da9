import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleWithLine } from '../../engine/rules/checks/example.js'
import { ruleChecks } from '../../engine/rules/checks.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { qualifyOffering } from '../../engine/rules/qualify-offering.js'
import { readFacts } from '../../engine/rules/read-facts.js'
import { reasonLines } from '../../engine/rules/sentence.js'
import { comparisonOperators } from '../../engine/values/fact-value.js'
import { documentId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { text } from '../../engine/values/localized-text.js'

/** Conditions as the JSON Schema lets them through: any fact, any operator, any value, any name. */
const scalar = fc.oneof(
  fc.constantFrom('shop', 'north', 'home', '', '__proto__', '2026-01-01'),
  fc.integer({ min: -5, max: 200 }),
  fc.double(),
  fc.boolean(),
)
const comparison = fc.record({
  fact: fc.constantFrom(
    'channel.id',
    'customer.age',
    'customer.marketSegment',
    'place.id',
    'item.quantity',
    'order.action',
    'nowhere',
    '__proto__',
  ),
  operator: fc.constantFrom(...comparisonOperators),
  value: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
})
const sensible = fc.constantFrom(
  { fact: 'channel.id', operator: 'in', value: ['shop'] },
  { fact: 'customer.age', operator: 'lessThan', value: 30 },
  { fact: 'customer.marketSegment', operator: 'contains', value: 'home' },
  { fact: 'place.id', operator: 'notWithin', value: 'north' },
)
const conditions = (leaf: fc.Arbitrary<unknown>, names: readonly string[]) =>
  fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      leaf,
      fc.record({ condition: fc.constantFrom(...names) }),
      fc.record({ all: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('node'), { maxLength: 3 }) }),
      fc.record({ not: tie('node') }),
    ),
  })).node

const facts = fc.record(
  {
    'channel.id': fc.constantFrom('shop', 'web'),
    'customer.age': fc.integer({ min: 0, max: 150 }),
    'customer.marketSegment': fc.subarray(['home']),
    'place.id': fc.constantFrom('cn', 'north', 'north-town'),
  },
  { requiredKeys: [] },
)
const named = (id: string, condition: unknown) => ({ kind: 'condition', id, name: text('条件', 'Condition'), condition })

test('no check throws, whatever the conditions say', () =>
  fc.assert(
    fc.property(conditions(comparison, ['a', 'b', 'nowhere']), conditions(comparison, ['a', 'b']), (eligibility, a) => {
      const draft = catalogDraft(exampleWithLine({ eligibility }, named('a', a), named('b', { not: { condition: 'a' } })))
      for (const check of ruleChecks) check.find(draft)
    }),
    { numRuns: 300 },
  ))

test('a draft without findings can be asked anything, and every answer can be put into words', () => {
  let sound = 0
  fc.assert(
    fc.property(conditions(sensible, ['a', 'b']), conditions(sensible, ['b']), sensible, facts, (eligibility, a, b, supplied) => {
      const draft = catalogDraft(exampleWithLine({ eligibility }, named('a', a), named('b', b)))
      if (ruleChecks.some((check) => check.find(draft).length > 0)) return
      sound += 1
      const rules = compileRules(draft)
      const read = readFacts(rules, supplied, '/facts')
      expect(read.problems).toEqual([])
      const answer = qualifyOffering(rules, documentId('productOffering', 'line'), {
        facts: read.facts,
        at: instant('2026-06-01T00:00:00Z'),
      })
      expect(reasonLines(rules, answer.reason).length).toBeGreaterThan(1)
      if (answer.kind === 'undetermined') for (const fact of answer.missing) expect(Object.hasOwn(supplied, fact)).toBe(false)
    }),
    { numRuns: 500 },
  )
  expect(sound).toBeGreaterThan(100)
})
