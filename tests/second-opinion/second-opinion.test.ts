import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundaryFacts, caseLimit } from '../../catalog/second-opinion/boundary-facts.js'
import { draftConditions } from '../../catalog/second-opinion/draft-conditions.js'
import { placeLists } from '../../catalog/second-opinion/place-lists.js'
import { compareOpinions, secondOpinion, type Weigh } from '../../catalog/second-opinion/second-opinion.js'
import { type CatalogDraft, catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Comparison, Condition, Facts } from '../../engine/model/fact.js'
import { comparisonsOf } from '../../engine/rules/comparisons-of.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { weigh } from '../../engine/rules/weigh.js'
import { text } from '../../engine/values/localized-text.js'

const name = text('名称', 'Name')
const fact = (id: string, type: object) => ({ kind: 'fact', id, name, subject: 'customer', type })
const compared = (id: string, operator: string, value: unknown) => ({ fact: id, operator, value }) as unknown as Comparison

const facts = [
  fact('flag', { kind: 'flag' }),
  fact('choice', { kind: 'choice', values: ['a', 'b', 'c'].map((value) => ({ value, name })) }),
  fact('set', { kind: 'set', values: ['a', 'b', 'c'].map((value) => ({ value, name })) }),
  fact('text', { kind: 'text' }),
  fact('count', { kind: 'number', integer: true, minimum: 0 }),
  fact('size', { kind: 'quantity', unit: 'GB' }),
  fact('day', { kind: 'date' }),
  fact('moment', { kind: 'instant' }),
]
const adult = { kind: 'condition', id: 'adult', name, condition: compared('customer.age', 'greaterThanInclusive', 18) }

function draftWith(eligibility: Condition, ...documents: readonly object[]) {
  const line = exampleCatalog().find(({ kind }) => kind === 'productOffering')
  const draft = catalogDraft(exampleCatalog(...facts, adult, { ...line, eligibility }, ...documents))
  return { draft, rules: compileRules(draft) }
}

describe('json-rules-engine', () => {
  const { draft, rules } = draftWith(compared('flag', 'equal', true))
  const places = placeLists(draft)

  test.each<[Condition, Facts, 'holds' | 'fails' | 'not-comparable']>([
    [compared('count', 'lessThan', 5), { count: 4 }, 'holds'],
    [compared('count', 'lessThan', 5), { count: 5 }, 'fails'],
    [{ not: compared('choice', 'in', ['a', 'b']) }, { choice: 'c' }, 'holds'],
    [compared('set', 'contains', 'a'), { set: ['b', 'a'] }, 'holds'],
    [compared('set', 'doesNotContain', 'a'), { set: ['b', 'a'] }, 'fails'],
    [{ any: [compared('flag', 'equal', true), { condition: adult.id as never }] }, { flag: false, 'customer.age': 18 }, 'holds'],
    [compared('day', 'lessThanInclusive', '2026-03-01'), { day: '2026-03-01' }, 'holds'],
    [compared('day', 'greaterThan', '2026-03-01'), { day: '2026-02-28' }, 'fails'],
    [compared('moment', 'equal', '2026-03-01T00:00:00+08:00'), { moment: '2026-02-28T16:00:00Z' }, 'holds'],
    [compared('moment', 'lessThan', '2026-03-01T00:00:00+08:00'), { moment: '2026-02-28T16:00:00.000Z' }, 'fails'],
    [compared('place.id', 'within', 'north'), { 'place.id': 'north-town' }, 'holds'],
    [compared('place.id', 'notWithin', 'north'), { 'place.id': 'cn' }, 'holds'],
    [compared('place.id', 'within', 'north'), { 'place.id': 'cn' }, 'fails'],
    [compared('flag', 'equal', true), {}, 'not-comparable'],
    [{ any: [compared('flag', 'equal', true), compared('count', 'equal', 1)] }, { flag: true }, 'not-comparable'],
    [compared('count', 'lessThan', 9), { count: '10' }, 'not-comparable'],
    [compared('item.speed', 'lessThan', 9), { 'item.speed': '10' }, 'not-comparable'],
    [compared('day', 'lessThan', 'soon'), { day: '2026-03-01' }, 'not-comparable'],
    [compared('place.id', 'within', 'nowhere'), { 'place.id': 'cn' }, 'not-comparable'],
    [{ condition: 'nobody' as never }, {}, 'not-comparable'],
  ])('says of %j with %j: %s', async (condition, supplied, opinion) =>
    expect(await secondOpinion(rules, condition, supplied, places)).toBe(opinion),
  )

  test('has no opinion on places without the hierarchy', async () =>
    expect(await secondOpinion(rules, compared('place.id', 'within', 'north'), { 'place.id': 'north' })).toBe('not-comparable'))

  test.each(['__proto__', 'constructor', 'toString'])('takes "%s" as a fact or a condition like any other', async (id) => {
    const hostile = draftWith({ condition: id as never }, fact(id, { kind: 'flag' }), {
      kind: 'condition',
      id,
      name,
      condition: compared(id, 'equal', true),
    })
    for (const value of [true, false]) {
      const supplied = Object.fromEntries([[id, value]])
      expect(await secondOpinion(hostile.rules, { condition: id as never }, supplied)).toBe(value ? 'holds' : 'fails')
    }
    expect(await secondOpinion(hostile.rules, { condition: id as never }, {})).toBe('not-comparable')
    expect(await compareOpinions(hostile.draft, hostile.rules, [])).toEqual([])
  })
})

const leaf: fc.Arbitrary<Comparison> = fc
  .oneof(
    fc.tuple(fc.constant('flag'), fc.constantFrom('equal', 'notEqual'), fc.boolean()),
    fc.tuple(fc.constant('choice'), fc.constantFrom('equal', 'notEqual'), fc.constantFrom('a', 'b')),
    fc.tuple(fc.constant('choice'), fc.constantFrom('in', 'notIn'), fc.subarray(['a', 'b', 'c'])),
    fc.tuple(fc.constant('set'), fc.constantFrom('contains', 'doesNotContain'), fc.constantFrom('a', 'b')),
    fc.tuple(fc.constant('text'), fc.constantFrom('equal', 'notEqual'), fc.constantFrom('', 'x')),
    fc.tuple(
      fc.constantFrom('count', 'size', 'customer.age', 'item.speed'),
      fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
      fc.constantFrom(0, 1, 18, 1000),
    ),
    fc.tuple(
      fc.constant('day'),
      fc.constantFrom('equal', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
      fc.constantFrom('2024-02-29', '2026-03-01'),
    ),
    fc.tuple(
      fc.constant('moment'),
      fc.constantFrom('equal', 'notEqual', 'lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
      fc.constantFrom('2026-03-01T00:00:00+08:00', '2026-02-28T16:00:00Z', '2026-01-01T00:00:00Z'),
    ),
    fc.tuple(fc.constant('place.id'), fc.constantFrom('within', 'notWithin'), fc.constantFrom('cn', 'north', 'north-town')),
  )
  .map(([id, operator, value]) => compared(id, operator, value))

const { tree: condition } = fc.letrec<{ tree: Condition; node: Condition }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, leaf, tie('node')),
  node: fc.oneof(
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
    fc.constant({ condition: adult.id as never }),
  ),
}))

describe('both evaluators', () => {
  test('agree on every condition within the profile, on all its borders', () =>
    fc.assert(
      fc.asyncProperty(condition, async (eligibility) => {
        const { draft, rules } = draftWith(eligibility)
        expect(await compareOpinions(draft, rules, [])).toEqual([])
      }),
      { numRuns: 300 },
    ))

  test('are asked about every border, so that both answers come up where both are possible', async () => {
    const { draft, rules } = draftWith({ condition: adult.id as never })
    const cases = boundaryFacts(draft, rules, comparisonsOf(rules, adult.condition))
    expect(cases.map((one) => one['customer.age']).sort()).toEqual([17, 18, 19])
  })

  test('look at each place a few times, however many are named', () => {
    let looks = 0
    const places = Array.from({ length: 500 }, (_, n) => ({
      parent: n === 0 ? undefined : 'p0',
      get id() {
        looks += 1
        return `p${n}`
      },
    }))
    const draft = { all: (kind: string) => (kind === 'place' ? places : []) } as unknown as CatalogDraft
    const named = places.slice(1, 251).map(({ id }) => id)
    const cases = boundaryFacts(draft, compileRules(catalogDraft(exampleCatalog())), [compared('place.id', 'in', named)])
    expect(cases.slice(0, 2)).toEqual([{ 'place.id': 'p0' }, { 'place.id': 'p1' }])
    expect(looks).toBeLessThan(20 * places.length)
  })

  test('get no more cases than can be run', () => {
    const { draft, rules } = draftWith(compared('flag', 'equal', true))
    const comparisons = Array.from({ length: 400 }, (_, n) => compared(`item.c${n % 40}`, 'lessThan', n))
    expect(boundaryFacts(draft, rules, comparisons)).toHaveLength(caseLimit)
  })
})

describe('a defect in our evaluator', () => {
  /** Our evaluator, except that comparisons with one operator come out the other way on what `isWrong` says. */
  const planted =
    (operator: string, isWrong: (found: unknown, wanted: unknown) => boolean): Weigh =>
    (rules, one, supplied) => {
      const reason = weigh(rules, one, supplied)
      if (!('fact' in one) || one.operator !== operator || !isWrong(supplied[one.fact], one.value)) return reason
      return { ...reason, verdict: reason.verdict === 'holds' ? 'fails' : 'holds' }
    }

  test.each<[string, Comparison, Weigh, Facts]>([
    ['at a threshold', compared('count', 'lessThan', 5), planted('lessThan', (found, wanted) => found === wanted), { count: 5 }],
    [
      'just above it',
      compared('size', 'lessThanInclusive', 5),
      planted('lessThanInclusive', (found) => Number(found) > 5 && Number(found) < 5.001),
      { size: 5 + 5 * 2 ** -50 },
    ],
    ['for one choice that nobody wrote', compared('choice', 'in', ['a']), planted('in', (found) => found === 'c'), { choice: 'c' }],
    ['for an empty set', compared('set', 'contains', 'a'), planted('contains', (found) => (found as unknown[]).length === 0), { set: [] }],
    [
      'on the day itself',
      compared('day', 'greaterThan', '2026-03-01'),
      planted('greaterThan', (found, wanted) => found === wanted),
      { day: '2026-03-01' },
    ],
    [
      'a millisecond before',
      compared('moment', 'lessThan', '2026-03-01T00:00:00Z'),
      planted('lessThan', (found) => found === '2026-02-28T23:59:59.999Z'),
      { moment: '2026-02-28T23:59:59.999Z' },
    ],
    [
      'for a place below',
      compared('place.id', 'within', 'north'),
      planted('within', (found) => found === 'north-town'),
      { 'place.id': 'north-town' },
    ],
  ])('%s is found, with the document, the facts and both verdicts', async (_where, eligibility, evaluate, supplied) => {
    const { draft, rules } = draftWith(eligibility)
    expect(await compareOpinions(draft, rules, [])).toEqual([])
    const disagreements = await compareOpinions(draft, rules, [], evaluate)
    const theirs = await secondOpinion(rules, eligibility, supplied, placeLists(draft))
    expect(disagreements).toContainEqual({
      document: { kind: 'productOffering', id: 'line' },
      pointer: '/eligibility',
      condition: eligibility,
      facts: supplied,
      ours: theirs === 'holds' ? 'fails' : 'holds',
      theirs,
    })
  })

  test('that only shows on facts of a scenario is found on these', async () => {
    const { draft, rules } = draftWith(compared('text', 'notEqual', 'x'))
    const evaluate = planted('notEqual', (found) => found === '东城')
    expect(await compareOpinions(draft, rules, [{ count: 1 }], evaluate)).toEqual([])
    expect(await compareOpinions(draft, rules, [{ text: '东城', count: 1 }], evaluate)).toMatchObject([
      { facts: { text: '东城' }, ours: 'fails', theirs: 'holds' },
    ])
  })

  test('that takes something known for unknown is a disagreement too', async () => {
    const { draft, rules } = draftWith(compared('flag', 'equal', true))
    const evaluate: Weigh = (...weighed) => ({ ...weigh(...weighed), verdict: 'unknown' })
    const disagreements = await compareOpinions(draft, rules, [], evaluate)
    expect(new Set(disagreements.map(({ document, pointer }) => `${document.id}${pointer}`))).toEqual(
      new Set(['adult/condition', 'line/eligibility']),
    )
  })
})

test('conditions are found wherever authors write them', () => {
  const when = compared('flag', 'equal', true)
  const { draft, rules } = draftWith(
    when,
    { kind: 'productOfferingPrice', id: 'fee', name, when, charge: {} },
    { kind: 'realization', id: 'r', name, when, from: {}, to: {}, characteristics: [] },
    {
      kind: 'productOffering',
      id: 'bundle',
      name,
      validFor: {},
      channel: ['shop'],
      marketSegment: ['home'],
      place: ['north'],
      content: { kind: 'bundle', groups: [], rules: [{ id: 'a' }, { id: 'b', when }] },
      prices: [],
    },
  )
  expect(draftConditions(draft, rules).map(({ document, pointer }) => `${document.kind}/${document.id}${pointer}`)).toEqual([
    'condition/adult/condition',
    'productOffering/bundle/channel',
    'productOffering/bundle/marketSegment',
    'productOffering/bundle/place',
    'productOffering/bundle/content/rules/1/when',
    'productOffering/line/eligibility',
    'productOfferingPrice/fee/when',
    'realization/r/when',
  ])
})
