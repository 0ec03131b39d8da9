import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../engine/explain/reason.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { missingFacts } from '../../engine/rules/missing-facts.js'
import { weigh } from '../../engine/rules/weigh.js'
import { text } from '../../engine/values/localized-text.js'

const fact = (id: string, type: object) => ({ kind: 'fact', id, name: text('事实', 'Fact'), subject: 'customer', type })
const rules = compileRules(
  catalogDraft(
    exampleCatalog(
      fact('customer.since', { kind: 'date' }),
      fact('order.placed', { kind: 'instant' }),
      fact('customer.student', { kind: 'flag' }),
      {
        kind: 'condition',
        id: 'adult',
        name: text('成年', 'Adult'),
        condition: { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 },
      },
      { kind: 'place', id: 'south', name: text('南省', 'South'), level: 'province', parent: 'cn' },
    ),
  ),
)
const verdict = (condition: unknown, facts: Facts = {}): Verdict => weigh(rules, condition as Condition, facts).verdict
const missing = (condition: unknown, facts: Facts = {}) => missingFacts(weigh(rules, condition as Condition, facts))

/** Conditions that hold, fail or are unknown when only `known` is supplied. */
const known: Facts = { known: 1 }
const of: Record<Verdict, Condition> = {
  holds: { fact: 'known', operator: 'equal', value: 1 } as Condition,
  fails: { fact: 'known', operator: 'equal', value: 2 } as Condition,
  unknown: { fact: 'nobody.knows', operator: 'equal', value: 1 } as Condition,
}

describe('three-valued groups', () => {
  test.each<[Verdict, Verdict, Verdict, Verdict]>([
    // left, right, all, any
    ['holds', 'holds', 'holds', 'holds'],
    ['holds', 'fails', 'fails', 'holds'],
    ['holds', 'unknown', 'unknown', 'holds'],
    ['fails', 'holds', 'fails', 'holds'],
    ['fails', 'fails', 'fails', 'fails'],
    ['fails', 'unknown', 'fails', 'unknown'],
    ['unknown', 'holds', 'unknown', 'holds'],
    ['unknown', 'fails', 'fails', 'unknown'],
    ['unknown', 'unknown', 'unknown', 'unknown'],
  ])('%s and %s: all %s, any %s', (left, right, all, any) => {
    expect(verdict({ all: [of[left], of[right]] }, known)).toBe(all)
    expect(verdict({ any: [of[left], of[right]] }, known)).toBe(any)
  })

  test.each<[Verdict, Verdict]>([
    ['holds', 'fails'],
    ['fails', 'holds'],
    ['unknown', 'unknown'],
  ])('not %s is %s', (inner, outer) => expect(verdict({ not: of[inner] }, known)).toBe(outer))

  test('a reason has the shape of the rule, with what was found and wanted', () => {
    expect(weigh(rules, { any: [{ not: { condition: 'adult' } }, of.unknown] } as Condition, { 'customer.age': 20 })).toEqual({
      kind: 'any',
      verdict: 'unknown',
      because: [
        {
          kind: 'not',
          verdict: 'fails',
          because: [
            {
              kind: 'named',
              verdict: 'holds',
              condition: 'adult',
              because: [
                { kind: 'comparison', verdict: 'holds', fact: 'customer.age', operator: 'greaterThanInclusive', wanted: 18, found: 20 },
              ],
            },
          ],
        },
        { kind: 'comparison', verdict: 'unknown', fact: 'nobody.knows', operator: 'equal', wanted: 1, found: null },
      ],
    })
  })
})

describe('missing facts', () => {
  const about = (id: string) => ({ fact: id, operator: 'equal', value: 1 })
  test.each<[string, unknown, readonly string[]]>([
    ['all that an open group needs, sorted, each once', { all: [about('b'), { not: about('a') }, about('b')] }, ['a', 'b']],
    ['nothing for a group that is refused already', { all: [of.fails, about('a')] }, []],
    ['nothing for a group that holds already', { any: [of.holds, about('a')] }, []],
    ['nothing for the decided branch of an open group', { all: [{ any: [of.holds, about('a')] }, about('b')] }, ['b']],
    ['nothing for the failed branch of an open choice', { any: [{ all: [of.fails, about('a')] }, about('b')] }, ['b']],
  ])('%s', (_case, condition, expected) => expect(missing(condition, known)).toEqual(expected))

  // An order in which facts become known never unsettles a verdict: a decided condition stays decided.
  const condition: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      fc.record({ fact: fc.constantFrom('a', 'b', 'c'), operator: fc.constantFrom('equal', 'notEqual'), value: fc.constantFrom(1, 2) }),
      fc.record({ all: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie('any'), { minLength: 1, maxLength: 3 }) }),
      fc.record({ not: tie('any') }),
    ),
  })).any
  const value = fc.constantFrom(1, 2)
  const complete = fc.record({ a: value, b: value, c: value })

  test('supplying more facts never changes a verdict that was known', () =>
    fc.assert(
      fc.property(condition, complete, fc.subarray(['a', 'b', 'c']), (rule, facts, supplied) => {
        const some = Object.fromEntries(Object.entries(facts).filter(([id]) => supplied.includes(id)))
        const before = verdict(rule, some)
        expect(before === 'unknown' || before === verdict(rule, facts)).toBe(true)
      }),
      { numRuns: 500 },
    ))

  test('with the missing facts supplied, and no others, the verdict is known', () =>
    fc.assert(
      fc.property(condition, complete, fc.subarray(['a', 'b', 'c']), (rule, facts, supplied) => {
        const some = Object.fromEntries(Object.entries(facts).filter(([id]) => supplied.includes(id)))
        const asked = missing(rule, some)
        const more = { ...some, ...Object.fromEntries(asked.map((id) => [id, facts[id as 'a' | 'b' | 'c']])) }
        expect(verdict(rule, more)).not.toBe('unknown')
        expect(asked.length > 0).toBe(verdict(rule, some) === 'unknown')
      }),
      { numRuns: 500 },
    ))
})

describe('comparisons', () => {
  test.each<[string, string, unknown, unknown, Verdict]>([
    ['numbers compare as numbers', 'lessThan', 9, 10, 'holds'],
    ['a number in quotes is no number', 'lessThan', '10', 9, 'fails'],
    ['nor is it equal to one', 'equal', '10', 10, 'fails'],
    ['true is not 1', 'equal', true, 1, 'fails'],
    ['texts have no order', 'lessThan', 'a', 'b', 'fails'],
    ['a list is looked into', 'in', 'b', ['a', 'b'], 'holds'],
    ['a text is not looked into', 'in', 'b', 'abc', 'fails'],
    ['what is in no list is not in it', 'notIn', 'c', ['a', 'b'], 'holds'],
    ['a set contains its members', 'contains', ['a', 'b'], 'b', 'holds'],
    ['an empty set contains nothing', 'doesNotContain', [], 'b', 'holds'],
    ['a text contains nothing', 'contains', 'abc', 'b', 'fails'],
    ['a zero is a zero', 'equal', -0, 0, 'holds'],
  ])('%s', (_case, operator, found, value, expected) =>
    expect(verdict({ fact: 'anything', operator, value }, { anything: found as string })).toBe(expected),
  )

  test.each<[string, string, string, string, Verdict]>([
    ['equal to the boundary', 'lessThanInclusive', '2026-03-01', '2026-03-01', 'holds'],
    ['the day before', 'lessThan', '2026-02-28', '2026-03-01', 'holds'],
    ['the day after', 'greaterThan', '2026-03-02', '2026-03-01', 'holds'],
    ['a day that is none', 'greaterThan', '2026-02-30', '2026-01-01', 'fails'],
  ])('a date: %s', (_case, operator, found, value, expected) =>
    expect(verdict({ fact: 'customer.since', operator, value }, { 'customer.since': found })).toBe(expected),
  )

  test.each<[string, string, string, Verdict]>([
    ['at the moment, whatever the offset', 'greaterThanInclusive', '2026-02-28T16:00:00.000Z', 'holds'],
    ['the millisecond before', 'greaterThanInclusive', '2026-02-28T15:59:59.999Z', 'fails'],
    ['the same moment is equal', 'equal', '2026-02-28T16:00:00.000Z', 'holds'],
    ['another moment is not', 'notEqual', '2026-02-28T16:00:00.001Z', 'holds'],
  ])('an instant: %s', (_case, operator, found, expected) =>
    expect(verdict({ fact: 'order.placed', operator, value: '2026-03-01T00:00:00+08:00' }, { 'order.placed': found })).toBe(expected),
  )

  test.each<[string, string, string, Verdict, Verdict]>([
    ['the node itself', 'north', 'north', 'holds', 'fails'],
    ['a node below', 'north-town', 'north', 'holds', 'fails'],
    ['two levels below', 'north-town', 'cn', 'holds', 'fails'],
    ['the node above', 'cn', 'north', 'fails', 'holds'],
    ['a sibling', 'south', 'north', 'fails', 'holds'],
    ['a place that nobody knows', 'moon', 'north', 'fails', 'fails'],
    ['a prototype name', '__proto__', 'constructor', 'fails', 'fails'],
  ])('a place: %s', (_case, place, ancestor, within, notWithin) => {
    expect(verdict({ fact: 'place.id', operator: 'within', value: ancestor }, { 'place.id': place })).toBe(within)
    expect(verdict({ fact: 'place.id', operator: 'notWithin', value: ancestor }, { 'place.id': place })).toBe(notWithin)
  })
})

describe('hostile names', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('a fact called %s is unknown until it is supplied', (id) => {
    const condition = { fact: id, operator: 'notEqual', value: 1 }
    expect(verdict(condition)).toBe('unknown')
    expect(missing(condition)).toEqual([id])
    expect(verdict(condition, JSON.parse(`{ "${id}": 2 }`) as Facts)).toBe('holds')
  })

  test('a named condition that the catalog lacks is a bug, not a verdict', () =>
    expect(() => verdict({ condition: '__proto__' })).toThrow('The catalog has no condition "__proto__" that could be weighed.'))
})

test('weighing changes nothing of the caller’s', () => {
  const condition = { all: [{ fact: 'a', operator: 'in', value: [1, 2] }, { not: { fact: 'b', operator: 'contains', value: 1 } }] }
  const facts = { a: 1, b: [1, 2] }
  const [conditionBefore, factsBefore] = [JSON.stringify(condition), JSON.stringify(facts)]
  verdict(condition, facts)
  expect([JSON.stringify(condition), JSON.stringify(facts)]).toEqual([conditionBefore, factsBefore])
})
