import fc from 'fast-check'
import { Engine, type TopLevelCondition } from 'json-rules-engine'
import { describe, expect, test } from 'vitest'
import { type ExportedRules, exportRules } from '../../engine/document/exchange/export-rules.js'
import { importRules } from '../../engine/document/exchange/import-rules.js'
import type { Diagnostic } from '../../engine/explain/diagnostic.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition, ConditionDocument, Facts } from '../../engine/model/fact.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { weigh } from '../../engine/rules/weigh.js'
import { text } from '../../engine/values/localized-text.js'

const name = text('名称', 'Name')
const fact = (id: string, type: object) => ({ kind: 'fact', id, name, subject: 'customer', type })
const condition = (id: string, written: unknown, more: object = {}) => ({ kind: 'condition', id, name, condition: written, ...more })

const levels = ['gold', 'silver', 'none'].map((value) => ({ value, name }))
/** Named by priority: who spends much is gold; who is long with us is silver. */
const loyalty = {
  kind: 'decisionTable',
  id: 'loyalty',
  name,
  dimensions: [
    { id: 'spend', fact: 'spend', match: 'range' },
    { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
    { id: 'place', fact: 'place.id', match: 'within' },
  ],
  hitPolicy: { kind: 'priority' },
  outcome: { kind: 'choice', values: levels },
  otherwise: 'none',
  rows: [
    { id: 'much', when: { spend: { greaterThan: 100 } }, outcome: 'gold', priority: 1 },
    { id: 'home', when: { segment: 'home', spend: { greaterThanInclusive: 10, lessThanInclusive: 200 } }, outcome: 'silver', priority: 2 },
    { id: 'north', when: { place: 'north' }, outcome: 'gold', priority: 3 },
  ],
}
const gifts = {
  kind: 'decisionTable',
  id: 'gifts',
  name,
  dimensions: [{ id: 'spend', fact: 'spend', match: 'range' }],
  hitPolicy: { kind: 'collect' },
  outcome: { kind: 'choice', values: levels },
  rows: [
    { id: 'a', when: { spend: { lessThan: 50 } }, outcome: 'gold' },
    { id: 'b', when: { spend: { greaterThan: 20 } }, outcome: 'silver' },
    { id: 'always', when: {}, outcome: 'none' },
  ],
}
const ageBand = {
  kind: 'ruleTemplate',
  id: 'age-band',
  name,
  parameters: [
    { id: 'from', name, type: { kind: 'number' } },
    { id: 'except', name, type: { kind: 'set', values: levels } },
  ],
  condition: {
    all: [
      { fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'from' } },
      { not: { fact: 'level', operator: 'in', value: { parameter: 'except' } } },
      { table: 'loyalty', operator: 'notEqual', value: 'none' },
    ],
  },
}
const dictionary = [
  fact('spend', { kind: 'quantity', unit: 'CNY' }),
  fact('level', { kind: 'choice', values: levels }),
  fact('since', { kind: 'date' }),
  fact('seen', { kind: 'instant' }),
  fact('note', { kind: 'text' }),
  loyalty,
  gifts,
  ageBand,
]

const catalogWith = (...conditions: readonly object[]) => exampleCatalog(...dictionary, ...conditions)

async function theirs({ exchange }: ExportedRules, facts: Facts): Promise<boolean> {
  const { rules = [], conditions = {} } = structuredClone(exchange) as unknown as {
    readonly rules?: readonly { readonly conditions: TopLevelCondition; readonly event: { readonly type: string } }[]
    readonly conditions?: Record<string, TopLevelCondition>
  }
  const engine = new Engine()
  for (const [id, one] of Object.entries(conditions)) engine.setCondition(id, one)
  for (const rule of rules) engine.addRule(rule)
  return (await engine.run(structuredClone(facts) as Record<string, unknown>)).events.some(({ type }) => type === 'asked')
}

const facts = fc.record({
  spend: fc.constantFrom(0, 9.99, 10, 20, 50, 100, 100.01, 200, 200.01),
  level: fc.constantFrom('gold', 'silver', 'none'),
  since: fc.constantFrom('2024-02-29', '2026-02-28', '2026-03-01', '2026-03-02'),
  'customer.age': fc.constantFrom(17, 18, 60),
  'customer.marketSegment': fc.constantFrom<readonly string[]>([], ['home']),
  'place.id': fc.constantFrom('cn', 'north', 'north-town'),
})

const { node } = fc.letrec<{ leaf: unknown; node: unknown }>((tie) => ({
  leaf: fc.oneof(
    fc.record({
      fact: fc.constant('place.id'),
      operator: fc.constantFrom('within', 'notWithin'),
      value: fc.constantFrom('cn', 'north', 'north-town'),
    }),
    fc.record({
      fact: fc.constant('since'),
      operator: fc.constantFrom('lessThan', 'greaterThanInclusive', 'equal'),
      value: fc.constantFrom('2026-03-01', '2026-02-28'),
    }),
    fc.record({ fact: fc.constant('spend'), operator: fc.constantFrom('lessThan', 'greaterThan'), value: fc.constantFrom(10, 100) }),
    fc.record({
      fact: fc.constant('customer.marketSegment'),
      operator: fc.constantFrom('contains', 'doesNotContain'),
      value: fc.constant('home'),
    }),
    fc.record({
      table: fc.constant('loyalty'),
      operator: fc.constantFrom('equal', 'notEqual'),
      value: fc.constantFrom('gold', 'silver', 'none'),
    }),
    fc.record({
      table: fc.constant('loyalty'),
      operator: fc.constantFrom('in', 'notIn'),
      value: fc.constantFrom(['gold', 'none'], ['silver']),
    }),
    fc.record({
      table: fc.constant('gifts'),
      operator: fc.constantFrom('contains', 'doesNotContain'),
      value: fc.constantFrom('gold', 'silver'),
    }),
    fc.record({
      template: fc.constant('age-band'),
      with: fc.record({ from: fc.constantFrom(18, 60), except: fc.constantFrom(['gold'], ['silver', 'none']) }),
    }),
    fc.constant({ condition: 'adult' }),
  ),
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    tie('leaf'),
    fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('node') }),
  ),
}))

const adult = condition('adult', { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 })

test('json-rules-engine answers what we answer, places, dates, tables and templates written out', async () => {
  const outcomes = { true: 0, false: 0 }
  await fc.assert(
    fc.asyncProperty(node, facts, async (asked, supplied) => {
      const documents = catalogWith(condition('asked', asked), adult)
      const exported = exportRules(documents, ['asked'])
      expect(exported.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
      const ours = weigh(compileRules(catalogDraft(documents)), asked as Condition, supplied).verdict === 'holds'
      expect(await theirs(exported, supplied)).toBe(ours)
      outcomes[`${ours}`] += 1
    }),
    { numRuns: 500 },
  )
  expect(Math.min(outcomes.true, outcomes.false)).toBeGreaterThan(50)
})

describe('what had to be written in another way is said', () => {
  const told: Diagnostic[] = []
  const said = (written: unknown) => {
    const { diagnostics } = exportRules(catalogWith(condition('asked', written), adult), ['asked'])
    told.push(...diagnostics)
    return diagnostics
      .filter(({ code }) => code !== 'exchange/unknown-facts')
      .map(({ code, severity, at }) => `${severity} ${code} ${at.pointer}`)
  }

  test.each<[string, unknown, string]>([
    [
      'a place becomes a list',
      { all: [{ fact: 'place.id', operator: 'within', value: 'north' }] },
      'warning exchange/place-list /condition/all/0',
    ],
    [
      'a template is filled in',
      { all: [{ not: { template: 'age-band', with: { from: 1, except: [] } } }] },
      'warning exchange/template-written-out /condition/all/0/not',
    ],
    [
      'a table becomes its rows',
      { not: { table: 'loyalty', operator: 'equal', value: 'gold' } },
      'warning exchange/table-written-out /condition/not',
    ],
    ['a bare comparison gets a group', { fact: 'spend', operator: 'equal', value: 1 }, 'warning exchange/wrapped-root /condition'],
    [
      'a day is a text',
      { all: [{ fact: 'since', operator: 'lessThan', value: '2026-03-01' }] },
      'warning exchange/date-order /condition/all/0',
    ],
  ])('%s', (_what, written, expected) => expect(said(written)).toContain(expected))

  test.each<[string, unknown, string]>([
    ['moments', { all: [{ fact: 'seen', operator: 'equal', value: '2026-03-01T00:00:00Z' }] }, 'error exchange/moment /condition/all/0'],
    ['an order of texts', { all: [{ fact: 'note', operator: 'lessThan', value: 9 }] }, 'error exchange/range-of-text /condition/all/0'],
    [
      'a bound that is no number',
      { all: [{ fact: 'spend', operator: 'lessThan', value: '9' }] },
      'error exchange/range-of-text /condition/all/0',
    ],
    ['a text in place of a list', { all: [{ fact: 'note', operator: 'in', value: 'abc' }] }, 'error exchange/value-shape /condition/all/0'],
    [
      'a list in place of a value',
      { all: [{ fact: 'note', operator: 'equal', value: ['abc'] }] },
      'error exchange/value-shape /condition/all/0',
    ],
    ['an empty group', { all: [{ any: [] }] }, 'error exchange/empty-group /condition/all/0'],
    ['what always holds', { table: 'gifts', operator: 'contains', value: 'none' }, 'error exchange/constant /condition'],
    ['what never holds', { not: { table: 'gifts', operator: 'doesNotContain', value: 'bronze' } }, 'error exchange/constant /condition'],
    [
      'a place that there is not',
      { all: [{ fact: 'place.id', operator: 'within', value: 'nowhere' }] },
      'error exchange/not-there /condition/all/0',
    ],
    ['a condition that there is not', { all: [{ condition: 'nobody' }] }, 'error exchange/not-there /condition/all/0'],
    ['a template that there is not', { all: [{ template: 'nobody', with: {} }] }, 'error exchange/not-there /condition/all/0'],
    ['a table that there is not', { all: [{ table: 'nobody', operator: 'equal', value: 1 }] }, 'error exchange/not-there /condition/all/0'],
    [
      'a gap that is not filled in',
      { all: [{ template: 'age-band', with: { from: 1 } }] },
      'error exchange/parameter-missing /condition/all/0',
    ],
  ])('or refused: %s', (_what, written, expected) => {
    expect(said(written)).toContain(expected)
    expect(exportRules(catalogWith(condition('asked', written), adult), ['asked']).exchange).toBeNull()
  })

  test('in whole sentences of both languages', () => {
    for (const words of told.flatMap(({ what, why, fix }) => [what, why, fix])) {
      expect(words.en).toMatch(/^["A-Z][^\p{Script=Han}]*[.?]$/u)
      expect(words['zh-CN']).toMatch(/\p{Script=Han}.*[。？]$/u)
    }
  })

  test('whoever runs the rules is told which facts to supply', () => {
    const { diagnostics } = exportRules(
      catalogWith(condition('asked', { any: [{ condition: 'adult' }, { fact: 'spend', operator: 'equal', value: 1 }] }), adult),
    )
    expect(diagnostics.find(({ code }) => code === 'exchange/unknown-facts')!.what.en).toBe(
      'Whoever runs these rules must supply every fact: "customer.age", "spend".',
    )
  })

  test('circles, and what is chosen and not there', () => {
    const circle = [condition('first', { not: { condition: 'second' } }), condition('second', { not: { condition: 'first' } })]
    const { exchange, diagnostics } = exportRules(catalogWith(...circle))
    expect(exchange).toBeNull()
    expect(diagnostics.map(({ code, at }) => `${code} ${at.document!.id}`)).toEqual([
      'exchange/condition-cycle first',
      'exchange/condition-cycle second',
    ])
    expect(exportRules([], ['nobody']).diagnostics.map(({ code }) => code)).toEqual(['exchange/not-there'])
  })

  test('a table that would grow beyond all bounds is counted, not written', () => {
    const rows = Array.from({ length: 5_000 }, (_, priority) => ({
      id: `r${priority}`,
      when: { spend: { lessThan: priority } },
      outcome: 'gold',
      priority,
    }))
    const huge = { ...loyalty, rows }
    const { exchange, diagnostics } = exportRules(
      catalogWith(
        huge,
        condition('asked', { table: 'loyalty', operator: 'equal', value: 'none' }),
        condition('other', { table: 'loyalty', operator: 'equal', value: 'gold' }),
      ),
    )
    expect(exchange).toBeNull()
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at.document!.id}`)).toEqual([
      'exchange/too-large other',
    ])
  })

  test('100,000 levels end in a diagnostic', () => {
    let deep: unknown = { fact: 'spend', operator: 'equal', value: 1 }
    for (let level = 0; level < 100_000; level++) deep = { not: deep }
    const { diagnostics } = exportRules([condition('deep', deep)] as unknown as ConditionDocument[])
    expect(diagnostics.map(({ code }) => code)).toContain('exchange/too-large')
  })
})

describe('what a condition brought along', () => {
  const written = {
    conditions: {
      all: [
        { fact: 'customer', operator: 'lessThan', value: 26, path: '$.age', name: 'young', priority: 5 },
        { any: [{ fact: 'plan', operator: 'equal', value: 'a' }], priority: 1 },
      ],
      name: 'young with plan a',
    },
    event: { type: 'offer' },
    name: 'Offer',
  }
  const imported = () => importRules([{ name: 'a.json', text: JSON.stringify(written) }]).documents[0]!
  const edited = (change: (condition: { all: Condition[] }) => void): ConditionDocument => {
    const document = structuredClone(imported())
    change(document.condition as { all: Condition[] })
    return document
  }
  const exported = (document: ConditionDocument) => {
    const { exchange, diagnostics } = exportRules([document])
    return { conditions: (exchange as unknown as typeof written).conditions, codes: diagnostics.map(({ code }) => code) }
  }

  test('is written while it fits', () =>
    expect(exported(imported())).toEqual({ conditions: written.conditions, codes: ['exchange/unknown-facts'] }))

  test('and left out, with a word, once the node is another one', () => {
    const { conditions, codes } = exported(edited(({ all }) => all.reverse()))
    expect(conditions).toEqual({
      all: [
        { any: [{ fact: 'plan', operator: 'equal', value: 'a' }] },
        { fact: 'customer', operator: 'lessThan', value: 26, path: '$.age' },
      ],
    })
    expect(codes).toEqual(['exchange/stale-note', 'exchange/unknown-facts'])
  })

  test('but the fact is the same wherever it is compared', () => {
    const { conditions } = exported(edited(({ all }) => all.push({ not: { fact: 'customer.age', operator: 'equal', value: 25 } } as never)))
    expect(conditions.all.at(-1)).toEqual({ not: { fact: 'customer', operator: 'equal', value: 25, path: '$.age' } })
  })

  test('two conditions that disagree on a fact, or share a name, are refused', () => {
    const note = (fact: string) => ({ interchange: { facts: [{ id: 'age', fact, path: '$.age' }] } })
    const compared = { all: [{ fact: 'age', operator: 'equal', value: 1 }] }
    const facts = exportRules([
      condition('a', compared, note('customer')),
      condition('b', compared, note('person')),
    ] as unknown as ConditionDocument[])
    expect(facts.diagnostics.map(({ code, at }) => `${code} ${at.document?.id}${at.pointer}`)).toContain(
      'exchange/fact-collision b/interchange/facts/0',
    )
    const shared = { interchange: { name: 'grown up' } }
    const names = exportRules([condition('a', compared, shared), condition('b', compared, shared)] as unknown as ConditionDocument[])
    expect(names.diagnostics.map(({ code, at }) => `${code} ${at.document?.id}`)).toContain('exchange/same-name b')
    expect(names.exchange).toBeNull()
  })

  test('a rule that other conditions use is written as a named condition too', () => {
    const { exchange } = exportRules([imported(), condition('uses', { not: { condition: 'Offer' } })] as unknown as ConditionDocument[])
    expect(exchange).toEqual({ rules: [written], conditions: { uses: { not: { condition: 'Offer' } }, Offer: written.conditions } })
  })
})
