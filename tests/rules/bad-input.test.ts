import { describe, expect, test } from 'vitest'
import { explain } from '../../engine/ask/explain.js'
import { qualify } from '../../engine/ask/qualify.js'
import { qualifyAll } from '../../engine/ask/qualify-all.js'
import { checkDraft } from '../../engine/compile/check-draft.js'
import { compileDraft } from '../../engine/compile/compile-draft.js'
import { readDocuments } from '../../engine/document/read-documents.js'
import type { Document } from '../../engine/model/document.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition } from '../../engine/model/fact.js'
import { exampleWithLine } from '../../engine/rules/checks/example.js'
import { ruleChecks } from '../../engine/rules/checks.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { reasonLines } from '../../engine/rules/sentence.js'
import { weigh } from '../../engine/rules/weigh.js'
import { text } from '../../engine/values/localized-text.js'

// Whatever is written, somebody says what is wrong with it: nothing hangs, overflows or passes in silence.

const name = text('名称', 'Name')
const at = '2026-06-01T00:00:00+08:00'
const fact = (id: string, type: object, more: object = {}) => ({ kind: 'fact', id, name, subject: 'customer', type, ...more })
const condition = (id: string, written: unknown) => ({ kind: 'condition', id, name, condition: written })
const template = (id: string, written: unknown, parameters: readonly object[] = []) => ({
  kind: 'ruleTemplate',
  id,
  name,
  parameters,
  condition: written,
})
const age = (operator: string, value: unknown) => ({ fact: 'customer.age', operator, value })

/** Documents by way of a file, as authors hand them in; what cannot be read is not judged further. */
function findingsIn(...documents: readonly object[]): readonly string[] {
  const read = readDocuments([{ name: 'rules.json', text: JSON.stringify(documents) }])
  const unread = read.diagnostics.map(({ code }) => code)
  if (unread.length > 0) return [...new Set(unread)]
  const found = compileDraft(exampleCatalog(...read.documents.map(({ document }) => document)))
  return found.kind === 'rejected'
    ? [...new Set(found.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code))]
    : []
}

/** Every check of the rules on documents that no schema has seen. */
function findingsUnread(documents: readonly object[]): readonly string[] {
  const draft = catalogDraft([...exampleCatalog(), ...(documents as readonly Document[])])
  compileRules(draft)
  return ruleChecks.filter((check) => check.find(draft).length > 0).map(({ code }) => code)
}

describe('conditions in a circle', () => {
  test.each<[string, readonly object[]]>([
    ['of one', [condition('a', { condition: 'a' })]],
    ['of two', [condition('a', { not: { condition: 'b' } }), condition('b', { all: [{ condition: 'a' }, age('equal', 1)] })]],
    ['through a template', [condition('a', { template: 't', with: {} }), template('t', { not: { condition: 'a' } })]],
    [
      'through a template that another condition leads to',
      [
        condition('a', { any: [age('equal', 1), { condition: 'b' }] }),
        condition('b', { template: 't', with: {} }),
        template('t', { condition: 'a' }),
      ],
    ],
    ['of five thousand', Array.from({ length: 5_000 }, (_, i) => condition(`c${i}`, { condition: `c${(i + 1) % 5_000}` }))],
  ])('%s is found', (_what, documents) => {
    expect(findingsUnread(documents)).toContain('rules/condition-cycle')
    expect(findingsIn(...documents.slice(0, 3))).not.toEqual([])
  })

  test('a chain of twenty thousand names is too long, and no circle', () => {
    const chain = Array.from({ length: 20_000 }, (_, i) => condition(`c${i}`, i === 0 ? age('equal', 1) : { condition: `c${i - 1}` }))
    const codes = findingsUnread(chain)
    expect(codes).toContain('rules/condition-too-large')
    expect(codes).not.toContain('rules/condition-cycle')
  })
})

describe('large rules', () => {
  const group = (count: number) => ({ any: Array.from({ length: count }, (_, value) => age('equal', value % 150)) })

  test('of 10,000 comparisons are weighed', () => {
    const eligibility = { all: [group(5_000), { not: { not: group(5_000) } }] }
    const documents = exampleWithLine({ eligibility })
    const compilation = compileDraft(documents)
    if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics.slice(0, 3)))
    expect(qualify(compilation.catalog, { offering: 'line', at, facts: { 'customer.age': 30 } }).answer.kind).toBe('qualified')
    expect(qualify(compilation.catalog, { offering: 'line', at, facts: {} }).answer.kind).toBe('undetermined')
  })

  test('of more are refused, wherever the comparisons are', () => {
    expect(findingsIn(condition('a', group(5_001)))).toEqual(['document/too-long'])
    expect(findingsIn(condition('a', { all: [group(5_000), group(5_000), age('equal', 1)] }))).toEqual(['rules/condition-too-large'])
    expect(
      findingsIn(condition('a', { all: [{ condition: 'b' }, { condition: 'b' }, { condition: 'b' }] }), condition('b', group(4_000))),
    ).toEqual(['rules/condition-too-large'])
  })

  test('hidden in a template are counted at every use', () => {
    const uses = { all: [1, 2, 3].map(() => ({ template: 't', with: {} })) }
    expect(findingsIn(condition('a', uses), template('t', group(4_000)))).toEqual(['rules/condition-too-large'])
  })

  const deep = (levels: number) => {
    let written: unknown = age('equal', 1)
    for (let level = 1; level < levels; level++) written = { not: written }
    return written
  }

  test('of a hundred levels are weighed, and deeper ones refused', () => {
    expect(findingsUnread([condition('a', deep(100))])).toEqual([])
    expect(findingsUnread([condition('a', deep(101))])).toEqual(['rules/condition-too-large'])
    const rules = compileRules(catalogDraft(exampleCatalog()))
    expect(weigh(rules, deep(100) as Condition, { 'customer.age': 1 }).verdict).toBe('fails')
  })

  test.each([60, 65, 10_000, 100_000])('of %i levels in a file are answered', (levels) => {
    const written = `[{"kind":"condition","id":"a","name":{"zh-CN":"条件","en":"Condition"},"condition":${'{"not":'.repeat(levels)}{"condition":"b"}${'}'.repeat(levels)}}]`
    const codes = readDocuments([{ name: 'a.json', text: written }]).diagnostics.map(({ code }) => code)
    expect(codes).toEqual(levels === 60 ? [] : ['document/too-deep'])
  })

  test('of 100,000 levels that no reader has seen overflow no check', () => {
    expect(findingsUnread([condition('a', deep(100_000))])).toEqual(['rules/condition-too-large'])
    expect(findingsUnread([template('t', deep(100_000)), condition('a', { template: 't', with: {} })])).toContain(
      'rules/condition-too-large',
    )
  })
})

describe('types that contradict each other', () => {
  test.each<[string, unknown, string]>([
    ['a number as a text', age('equal', '18'), 'rules/wrong-type'],
    ['an order of choices', { fact: 'channel.id', operator: 'lessThan', value: 'web' }, 'rules/wrong-type'],
    ['a set as a value', { fact: 'customer.marketSegment', operator: 'equal', value: 'home' }, 'rules/wrong-type'],
    ['a list for one value', age('equal', [18]), 'rules/wrong-type'],
    ['one value for a list', age('in', 18), 'rules/wrong-type'],
    ['a place that is none', { fact: 'place.id', operator: 'within', value: 7 }, 'rules/wrong-type'],
    ['a part of a number', age('contains', 1), 'rules/wrong-type'],
    ['a value that no choice has', { fact: 'channel.id', operator: 'equal', value: 'shpo' }, 'rules/undeclared-value'],
    ['a fact that nobody declared', { fact: 'customer.aeg', operator: 'equal', value: 1 }, 'rules/undeclared-fact'],
  ])('%s', (_what, written, code) => expect(findingsIn(condition('a', { all: [written] }))).toContain(code))

  test('a fact that no value can satisfy', () => {
    expect(findingsIn(fact('x', { kind: 'number', minimum: 2, maximum: 1 }))).toEqual(['rules/fact-values'])
    expect(findingsIn(fact('x', { kind: 'choice', values: [] }))).toEqual(['rules/fact-values'])
    expect(findingsIn(fact('x', { kind: 'flag', values: [] }))).toEqual(['document/unknown-field'])
    expect(findingsIn(fact('x', { kind: 'number', minimum: '1' }))).toEqual(['document/wrong-type'])
  })
})

describe('long lists', () => {
  const many = Array.from({ length: 5_000 }, (_, i) => i % 150)

  test('of 5,000 values, all of them several times over, mean what one of each means', () => {
    const compilation = compileDraft(exampleWithLine({ eligibility: age('in', many) }))
    if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics.slice(0, 3)))
    const { catalog } = compilation
    expect(qualify(catalog, { offering: 'line', at, facts: { 'customer.age': 149 } }).answer.kind).toBe('qualified')
    const refused = qualify(catalog, { offering: 'line', at, facts: { 'customer.age': 150 } }).answer
    expect(refused.kind).toBe('refused')
    const sentences = 'reason' in refused ? reasonLines(catalog.rules, refused.reason).map((one) => one.text.en) : []
    expect(Math.max(...sentences.map(({ length }) => length))).toBeLessThan(500)
  })

  test('of 100,000 values are refused when they are read', () => {
    const list = Array.from({ length: 100_000 }, (_, i) => i)
    expect(findingsIn(condition('a', age('in', list)))).toEqual(['document/too-long'])
  })

  test('of 100,000 wrong values that no reader has seen are judged without advice on each', () => {
    const list = Array.from({ length: 100_000 }, (_, i) => `hsop${i}`)
    expect(findingsUnread([condition('a', { fact: 'channel.id', operator: 'in', value: list })])).toEqual(['rules/undeclared-value'])
  })

  test('in a request are refused as well', () => {
    const compilation = compileDraft(exampleCatalog())
    if (compilation.kind !== 'compiled') throw new Error('The example does not compile.')
    const facts = { 'customer.marketSegment': Array.from({ length: 100_000 }, () => 'home') }
    const { answer } = qualify(compilation.catalog, { offering: 'line', at, facts })
    expect(answer.kind).toBe('invalid-request')
  })
})

describe('names that JavaScript gives a meaning', () => {
  const hostile = ['constructor', 'toString', 'hasOwnProperty', 'valueOf']
  const values = [...hostile, '__proto__'].map((value) => ({ value, name }))

  test.each(hostile)('"%s" as fact, choice, parameter, dimension, row, condition, table and template', (id) => {
    const documents = exampleWithLine(
      {
        eligibility: {
          all: [
            { condition: id },
            { template: id, with: { [id]: '__proto__' } },
            { table: id, operator: 'equal', value: '__proto__' },
            { not: { fact: id, operator: 'in', value: hostile } },
          ],
        },
      },
      fact(id, { kind: 'choice', values }),
      condition(id, { fact: id, operator: 'notEqual', value: id }),
      template(id, { fact: id, operator: 'equal', value: { parameter: id } }, [{ id, name, type: { kind: 'choice', values } }]),
      {
        kind: 'decisionTable',
        id,
        name,
        dimensions: [{ id, fact: id, match: 'equal' }],
        hitPolicy: { kind: 'unique' },
        outcome: { kind: 'choice', values },
        otherwise: 'toString',
        rows: [
          { id, when: { [id]: ['__proto__'] }, outcome: '__proto__' },
          { id: 'other', when: { [id]: ['valueOf'] }, outcome: 'valueOf' },
        ],
      },
    )
    expect(checkDraft(catalogDraft(documents)).filter(({ severity }) => severity === 'error')).toEqual([])
    const compilation = compileDraft(documents)
    if (compilation.kind !== 'compiled') throw new Error(JSON.stringify(compilation.diagnostics))
    const { catalog } = compilation
    for (const [value, verdict] of [
      ['__proto__', 'qualified'],
      ['valueOf', 'refused'],
      [id, 'refused'],
    ] as const) {
      const question = { offering: 'line', at, facts: Object.fromEntries([[id, value]]) }
      const { answer } = qualify(catalog, question)
      expect([value, answer.kind]).toEqual([value, verdict])
      expect('reason' in answer ? reasonLines(catalog.rules, answer.reason).length : 0).toBeGreaterThan(3)
      expect(explain(catalog, question).answer.kind).not.toBe('invalid-request')
      expect(qualifyAll(catalog, { at, facts: question.facts }).answer.kind).not.toBe('invalid-request')
    }
    expect(qualify(catalog, { offering: 'line', at, facts: {} }).answer.kind).toBe('undetermined')
  })

  test.each(hostile)('what lacks "%s" lacks it, whatever every object inherits', (id) => {
    const table = {
      kind: 'decisionTable',
      id: 't',
      name,
      dimensions: [{ id: 'age', fact: 'customer.age', match: 'range' }],
      hitPolicy: { kind: 'unique' },
      outcome: { kind: 'flag' },
      otherwise: false,
      rows: [{ id: 'r', when: { [id]: 1 }, outcome: true }],
    }
    expect(findingsUnread([table])).toEqual(['rules/decision-ids'])
    expect(findingsUnread([condition('a', { fact: id, operator: 'equal', value: 1 })])).toEqual(['rules/undeclared-fact'])
    const gap = template('t', age('equal', { parameter: id }), [{ id, name, type: { kind: 'number' } }])
    expect(findingsUnread([gap, condition('a', { template: 't', with: {} })])).toEqual(['rules/template-use'])
    expect(findingsUnread([gap, condition('a', { template: 't', with: { [id]: 1, other: 2 } })])).toEqual(['rules/template-use'])
    expect(findingsUnread([gap, condition('a', { template: 't', with: { [id]: 1 } })])).toEqual([])
  })

  test('"__proto__" cannot be the key of anything in a file', () => {
    const read = readDocuments([
      {
        name: 'a.json',
        text: '{"kind":"condition","id":"a","name":{"zh-CN":"x","en":"x"},"condition":{"template":"t","with":{"__proto__":1}}}',
      },
    ])
    expect(read.diagnostics.map(({ code }) => code)).toEqual(['document/prototype-key'])
    expect(findingsIn(condition('__proto__', age('equal', 1)))).toEqual(['document/wrong-value'])
  })
})

describe('enormous texts', () => {
  const enormous = '长'.repeat(1_000_000)

  test.each<[string, object]>([
    ['a name', { ...condition('a', age('equal', 1)), name: text(enormous, enormous) }],
    ['an id', condition('a'.repeat(1_000_000), age('equal', 1))],
    ['a value', condition('a', { fact: 'channel.id', operator: 'equal', value: enormous })],
    ['a choice', fact('x', { kind: 'choice', values: [{ value: enormous, name }] })],
    ['an operator', condition('a', { fact: 'channel.id', operator: enormous, value: 1 })],
  ])('as %s are refused', (_what, document) => {
    const { diagnostics } = readDocuments([{ name: 'a.json', text: JSON.stringify(document) }])
    expect([1, 2]).toContain(diagnostics.length)
    expect(diagnostics[0]!.what.en.length + diagnostics[0]!.fix.en.length).toBeLessThan(1_000)
  })

  test('as facts of a request are refused in few words', () => {
    const compilation = compileDraft(exampleCatalog(fact('note', { kind: 'text' })))
    if (compilation.kind !== 'compiled') throw new Error('The example does not compile.')
    for (const facts of [{ note: enormous }, { [enormous]: 1 }, { 'channel.id': enormous }]) {
      const { answer } = qualify(compilation.catalog, { offering: 'line', at, facts })
      expect(answer.kind).toBe('invalid-request')
      if (answer.kind === 'invalid-request') expect(answer.problems[0]!.what.en.length).toBeLessThan(1_000)
    }
  })
})
