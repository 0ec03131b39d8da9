import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundaryFacts } from '../../catalog/second-opinion/boundary-facts.js'
import { compareOpinions, secondOpinion, type Weigh } from '../../catalog/second-opinion/second-opinion.js'
import { qualify } from '../../engine/ask/qualify.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Comparison, Condition, Facts } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { missingFacts } from '../../engine/rules/missing-facts.js'
import { readFacts } from '../../engine/rules/read-facts.js'
import { reasonLines } from '../../engine/rules/sentence.js'
import { weigh } from '../../engine/rules/weigh.js'
import { text } from '../../engine/values/localized-text.js'

// A customer pays through several accounts and has several numbers; what is installed for one is not for the others.
const subjects = ['customer', 'account', 'subscriber'] as const
const names = {
  customer: text('客户在用', 'Of the customer'),
  account: text('账户在用', 'Of the account'),
  subscriber: text('号码在用', 'Of the number'),
}
const installed = subjects.map((subject) => ({
  kind: 'fact',
  id: `${subject}.installed`,
  name: names[subject],
  subject,
  type: { kind: 'set', documents: 'productOffering' },
}))
const has = (subject: (typeof subjects)[number], offering: string) =>
  ({ fact: `${subject}.installed`, operator: 'contains', value: offering }) as unknown as Comparison

const line = exampleCatalog().find(({ kind }) => kind === 'productOffering')!
/** An extra for a number that has the line, unless its account has one already; the customer may have it elsewhere. */
const eligibility = { all: [has('subscriber', 'line'), { not: has('account', 'extra') }, has('customer', 'line')] } as const
const documents = exampleCatalog(...installed, { ...line, id: 'extra', name: text('附加包', 'Extra'), eligibility })
const draft = catalogDraft(documents)
const rules = compileRules(draft)

describe('each subject has its own installed products', () => {
  const all: Facts = { 'customer.installed': ['extra', 'line'], 'account.installed': [], 'subscriber.installed': ['line'] }

  test.each<[string, Facts, string]>([
    ['what the customer has elsewhere is no obstacle', all, 'holds'],
    ['what the account has is one', { ...all, 'account.installed': ['extra'] }, 'fails'],
    ['what the customer has does not stand in for the number', { ...all, 'subscriber.installed': ['extra'] }, 'fails'],
  ])('%s', (_what, facts, verdict) => expect(weigh(rules, eligibility as Condition, facts).verdict).toBe(verdict))

  test.each(subjects)('without those of the %s, only they are missing', (subject) => {
    const { [`${subject}.installed`]: _, ...others } = all
    const reason = weigh(rules, eligibility as Condition, others)
    expect(reason.verdict).toBe('unknown')
    expect(missingFacts(reason)).toEqual([`${subject}.installed`])
  })

  test('they are read one by one, each with its own mistakes', () => {
    const { facts, problems } = readFacts(
      rules,
      { 'customer.installed': ['line', 'extra'], 'account.installed': 'extra', 'subscriber.installed': ['lien'], installed: [] },
      '/facts',
    )
    expect(facts).toEqual({ 'customer.installed': ['extra', 'line'] })
    expect(problems.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'request/wrong-type /facts/account.installed',
      'request/unknown-value /facts/subscriber.installed',
      'request/undeclared-fact /facts/installed',
    ])
  })

  test('an answer names whose products it speaks of', () => {
    const compilation = compileDraft(documents)
    if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics))
    const { answer } = qualify(compilation.catalog, {
      offering: 'extra',
      at: '2026-06-01T00:00:00+08:00',
      facts: { ...all, 'account.installed': ['extra'] },
    })
    expect(answer.kind).toBe('refused')
    const lines = 'reason' in answer ? reasonLines(compilation.catalog.rules, answer.reason).map((one) => one.text) : []
    expect(lines.filter(({ en }) => en.includes('Of the account'))).toHaveLength(1)
    expect(lines.filter((one) => one['zh-CN'].includes('账户在用'))).toHaveLength(1)
  })
})

describe('the second opinion', () => {
  const known = fc.subarray(['line', 'extra'])
  const facts = fc.record({ 'customer.installed': known, 'account.installed': known, 'subscriber.installed': known })
  const leaf = fc
    .tuple(fc.constantFrom(...subjects), fc.constantFrom('contains', 'doesNotContain'), fc.constantFrom('line', 'extra'))
    .map(([subject, operator, value]) => ({ ...has(subject, value), operator }) as Comparison)
  const condition: fc.Arbitrary<Condition> = fc.oneof(
    fc.array(leaf, { minLength: 1, maxLength: 4 }).map((all) => ({ all })),
    fc.array(leaf, { minLength: 1, maxLength: 4 }).map((any) => ({ any })),
    leaf.map((not) => ({ not })),
  )

  test('keeps them apart as well', async () => {
    await fc.assert(
      fc.asyncProperty(condition, facts, async (asked, supplied) => {
        expect(await secondOpinion(rules, asked, supplied)).toBe(weigh(rules, asked, supplied).verdict)
      }),
      { numRuns: 200 },
    )
  })

  test('is asked about cases in which exactly one of them differs', () => {
    const cases = boundaryFacts(
      draft,
      rules,
      subjects.map((subject) => has(subject, 'line')),
    )
    const patterns = new Set(
      cases.map((one) => subjects.map((subject) => (one[`${subject}.installed`] as readonly string[]).includes('line'))).map(String),
    )
    for (const subject of subjects) {
      expect(patterns).toContain(String(subjects.map((one) => one === subject)))
      expect(patterns).toContain(String(subjects.map((one) => one !== subject)))
    }
  })

  test.each([
    ['customer', 'subscriber'],
    ['account', 'customer'],
    ['subscriber', 'account'],
  ] as const)('finds an evaluator that takes the %s’s products for the %s’s', async (of, taken) => {
    const confused: Weigh = (compiled, asked, supplied) =>
      weigh(compiled, asked, { ...supplied, [`${taken}.installed`]: supplied[`${of}.installed`] ?? [] })
    expect(await compareOpinions(draft, rules, [])).toEqual([])
    expect((await compareOpinions(draft, rules, [], confused)).length).toBeGreaterThan(0)
  })
})
