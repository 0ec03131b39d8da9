import fc from 'fast-check'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { weigh } from '../../engine/rules/weigh.js'
import { text } from '../../engine/values/localized-text.js'

/** Enough for every run; many more on demand: `AGREEMENT_CASES=50000 npx vitest run tests/rules/agreement.test.ts`. */
const cases = Number(process.env['AGREEMENT_CASES'] ?? 2_000)

/** json-rules-engine's verdict: a fresh engine per case, on copies, because it changes what it is given. */
async function theirVerdict(condition: unknown, named: Readonly<Record<string, unknown>>, facts: unknown): Promise<boolean> {
  const engine = new Engine([], { allowUndefinedFacts: true })
  for (const [id, inner] of Object.entries(named)) engine.setCondition(id, topLevel(structuredClone(inner)))
  engine.addRule({ conditions: topLevel(structuredClone(condition)), event: { type: 'held' } })
  const { events } = await engine.run(structuredClone(facts) as Record<string, unknown>)
  return events.length === 1
}

/** Their rules and named conditions begin with a group. */
function topLevel(condition: unknown) {
  return { all: [condition] } as TopLevelCondition
}

function ourVerdict(condition: unknown, named: Readonly<Record<string, unknown>>, facts: Facts): string {
  const documents = Object.entries(named).map(([id, inner]) => ({
    kind: 'condition',
    id,
    name: text('条件', 'Condition'),
    condition: inner,
  }))
  return weigh(compileRules(catalogDraft(exampleCatalog(...documents))), condition as Condition, facts).verdict
}

// Values that are easily confused: numbers in quotes, empty texts, prototype names, both zeros, the edges of doubles.
const someWords = ['', ' ', '0', '10', '9', 'a', 'A', 'ä', '中国', 'true', 'null', '__proto__', 'constructor', 'toString', '2026-03-01']
const someNumbers = [0, -0, 1, -1, 9, 10, 0.1, 0.30000000000000004, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, 2 ** 53]
const words = fc.constantFrom(...someWords)
const numbers = fc.constantFrom(...someNumbers)
const scalar = fc.oneof(words, numbers, fc.boolean())
const list = fc.array(scalar, { minLength: 1, maxLength: 4 })
const factId = fc.constantFrom('customer.text', 'customer.number', 'customer.flag', 'customer.set', 'customer.other')

const equality = fc.record({ fact: factId, operator: fc.constantFrom('equal', 'notEqual'), value: scalar })
const membership = fc.record({ fact: factId, operator: fc.constantFrom('in', 'notIn'), value: list })
const inSet = fc.record({ fact: factId, operator: fc.constantFrom('contains', 'doesNotContain'), value: scalar })
/** Order is compared on numbers only: on texts, json-rules-engine says that "10" is less than "9". */
const order = fc.record({
  fact: fc.constant('customer.number'),
  operator: fc.constantFrom('lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'),
  value: numbers,
})
const facts = fc.record({
  'customer.text': words,
  'customer.number': numbers,
  'customer.flag': fc.boolean(),
  'customer.set': fc.array(scalar, { maxLength: 4 }),
  'customer.other': fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })),
})

const conditionOver = (names: readonly string[]): fc.Arbitrary<unknown> =>
  fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      { weight: 2, arbitrary: equality },
      { weight: 2, arbitrary: membership },
      { weight: 2, arbitrary: inSet },
      { weight: 2, arbitrary: order },
      ...(names.length === 0 ? [] : [{ weight: 1, arbitrary: fc.record({ condition: fc.constantFrom(...names) }) }]),
      { weight: 3, arbitrary: fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 3, arbitrary: fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }) },
      { weight: 2, arbitrary: fc.record({ not: tie('node') }) },
    ),
  })).node

describe('json-rules-engine agrees', () => {
  test('on complete facts, for any condition within the profile', { timeout: 600_000 }, async () => {
    const outcomes = { holds: 0, fails: 0 }
    const named = fc.record({ first: conditionOver([]), second: conditionOver(['first']) })
    await fc.assert(
      fc.asyncProperty(conditionOver(['first', 'second']), named, facts, async (condition, conditions, supplied) => {
        const ours = ourVerdict(condition, conditions, supplied)
        expect(ours).toBe((await theirVerdict(condition, conditions, supplied)) ? 'holds' : 'fails')
        outcomes[ours as 'holds' | 'fails'] += 1
      }),
      { numRuns: cases },
    )
    expect(Math.min(outcomes.holds, outcomes.fails)).toBeGreaterThan(cases / 10)
  })

  test('for every operator and every pair of values, one by one', async () => {
    const values = [...someWords, ...someNumbers, true, false]
    const operators = ['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain'] as const
    const picked = fc.record({
      operator: fc.constantFrom(...operators),
      found: fc.constantFrom(...values),
      wanted: fc.constantFrom(...values),
    })
    await fc.assert(
      fc.asyncProperty(picked, async ({ operator, found, wanted }) => {
        const condition = { fact: 'customer.other', operator, value: operator === 'in' || operator === 'notIn' ? [wanted] : wanted }
        const supplied = { 'customer.other': operator === 'contains' || operator === 'doesNotContain' ? [found] : found }
        expect(ourVerdict(condition, {}, supplied)).toBe((await theirVerdict(condition, {}, supplied)) ? 'holds' : 'fails')
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('where the two differ, and on purpose', () => {
  test('a text in a range: theirs finds an order, ours does not', async () => {
    const condition = { fact: 'customer.text', operator: 'lessThan', value: '9' }
    expect(await theirVerdict(condition, {}, { 'customer.text': '10' })).toBe(true)
    expect(ourVerdict(condition, {}, { 'customer.text': '10' })).toBe('fails')
  })

  test('a text in place of a list: theirs looks for a part of it, ours does not', async () => {
    const condition = { fact: 'customer.text', operator: 'in', value: 'shopping' }
    expect(await theirVerdict(condition, {}, { 'customer.text': 'shop' })).toBe(true)
    expect(ourVerdict(condition, {}, { 'customer.text': 'shop' })).toBe('fails')
  })

  test('a fact that nobody supplied: theirs holds that it differs, ours does not know', async () => {
    const condition = { fact: 'customer.text', operator: 'notEqual', value: 'a' }
    expect(await theirVerdict(condition, {}, {})).toBe(true)
    expect(ourVerdict(condition, {}, {})).toBe('unknown')
  })
})
