import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../../engine/model/draft.js'
import { exampleCatalog } from '../../../engine/model/example-catalog.js'
import type { Condition } from '../../../engine/model/fact.js'
import { exampleWithLine } from '../../../engine/rules/checks/example.js'
import { ruleChecks } from '../../../engine/rules/checks.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { reasonLines } from '../../../engine/rules/sentence.js'
import { weigh } from '../../../engine/rules/weigh.js'
import { text } from '../../../engine/values/localized-text.js'

const parameters = [
  { id: 'age', name: text('年龄', 'age'), type: { kind: 'number', integer: true, minimum: 0 } },
  { id: 'channels', name: text('渠道', 'channels'), type: { kind: 'set', documents: 'channel' } },
]
const condition = {
  any: [
    { fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'age' } },
    { not: { fact: 'channel.id', operator: 'in', value: { parameter: 'channels' } } },
  ],
}
const template = (fields: object = {}) => ({
  kind: 'ruleTemplate',
  id: 'grown-up',
  name: text('成年', 'Grown up'),
  parameters,
  condition,
  ...fields,
})
const use = (supplied: object, id = 'adult') => ({
  kind: 'condition',
  id,
  name: text('条件', 'Condition'),
  condition: { template: 'grown-up', with: supplied },
})

function found(...documents: readonly unknown[]): readonly string[] {
  return foundIn(exampleCatalog(...documents))
}

function foundIn(documents: ReturnType<typeof exampleCatalog>): readonly string[] {
  const draft = catalogDraft(documents)
  return ruleChecks.flatMap((check) =>
    check.find(draft).map(({ document, pointer, what, fix }) => `${check.code} ${document.id}${pointer}: ${what.en} ${fix.en}`),
  )
}

describe('a use of a template', () => {
  test('means the condition with its values written in', () => {
    const rules = compileRules(catalogDraft(exampleCatalog(template())))
    const filled = { template: 'grown-up', with: { age: 16, channels: ['web'] } } as unknown as Condition
    const verdict = (facts: object) => weigh(rules, filled, facts as never).verdict
    expect(verdict({ 'customer.age': 16, 'channel.id': 'web' })).toBe('holds')
    expect(verdict({ 'customer.age': 15, 'channel.id': 'web' })).toBe('fails')
    expect(verdict({ 'customer.age': 15, 'channel.id': 'shop' })).toBe('holds')
    expect(verdict({ 'customer.age': 15 })).toBe('unknown')
    const [line] = reasonLines(rules, weigh(rules, filled, { 'customer.age': 16 }))
    expect(line?.text.en).toContain('Grown up (age 16, channels "Web shop")')
  })
  test('with good values is sound', () => expect(found(template(), use({ age: 16, channels: ['web'] }))).toEqual([]))
  test('leaves no parameter open and fills none that there is not', () =>
    expect(found(template(), use({ age: 16, chanels: ['web'] }))).toEqual([
      'rules/template-use adult/condition/with: The parameter "channels" of the template "grown-up" is not filled in. Give it a value.',
      'rules/template-use adult/condition/with/chanels: The template "grown-up" has no parameter "chanels". Did you mean "channels"? Write it so.',
    ]))
  test('gives values of the types of the parameters', () =>
    expect(
      found(
        template(),
        use({ age: '16', channels: 'web' }),
        use({ age: 16, channels: ['webb'] }, 'other'),
        use({ age: 16, channels: [] }, 'third'),
      ),
    ).toEqual([
      expect.stringContaining('rules/template-use adult/condition/with/age: "age" must be a number'),
      expect.stringContaining('rules/template-use adult/condition/with/channels: The parameter "channels" takes a list of values.'),
      expect.stringContaining('rules/template-use other/condition/with/channels/0: "channels" has no value "webb". Did you mean "web"?'),
      expect.stringContaining('rules/template-use third/condition/with/channels: The list for the parameter "channels" is empty.'),
    ]))
  test('is told when a good parameter does not fit the fact that it is compared with', () => {
    const loose = [
      { ...parameters[0], type: { kind: 'text' } },
      { ...parameters[1], type: { kind: 'number' } },
    ]
    const compared = {
      all: [
        { fact: 'channel.id', operator: 'equal', value: { parameter: 'age' } },
        { fact: 'customer.age', operator: 'equal', value: { parameter: 'channels' } },
      ],
    }
    expect(found(template({ parameters: loose, condition: compared }), use({ age: 'shp', channels: 900 }))).toEqual([
      expect.stringContaining('rules/undeclared-value adult/condition/with/age: "Channel" has no value "shp". Did you mean "shop"?'),
      expect.stringContaining('rules/unreachable-value adult/condition/with/channels: "Age" must be at most 150'),
    ])
  })
})

describe('a template', () => {
  test('declares what it uses, uses what it declares, and each once', () => {
    const fields = {
      parameters: [parameters[0], parameters[0], parameters[1]],
      condition: { fact: 'customer.age', operator: 'lessThan', value: { parameter: 'aeg' } },
    }
    expect(found(template(fields))).toEqual([
      expect.stringContaining('rules/template-parameter grown-up/parameters/1/id: Two parameters of "grown-up" have the id "age".'),
      expect.stringContaining(
        'rules/template-parameter grown-up/condition/value/parameter: "grown-up" declares no parameter "aeg". Did you mean "age"?',
      ),
      ...[0, 1, 2].map((i) => expect.stringContaining(`rules/unused-parameter grown-up/parameters/${i}: `)),
    ])
  })
  test('compares lists with "in" and single values otherwise, by operators of the fact', () => {
    const compared = {
      any: [
        { fact: 'channel.id', operator: 'in', value: { parameter: 'age' } },
        { fact: 'customer.age', operator: 'lessThan', value: { parameter: 'channels' } },
        { fact: 'channel.id', operator: 'lessThan', value: { parameter: 'age' } },
      ],
    }
    expect(found(template({ condition: compared }))).toEqual([
      expect.stringContaining(
        'grown-up/condition/any/0/value/parameter: "in" compares with a list of values, but the parameter "age" is one value.',
      ),
      expect.stringContaining(
        'grown-up/condition/any/1/value/parameter: "lessThan" compares with a single value, but the parameter "channels" is a list.',
      ),
      expect.stringContaining('grown-up/condition/any/2/operator: "Channel" is of a type that "lessThan" can\'t compare.'),
    ])
  })
  test('is checked like any condition where it names values itself', () => {
    const written = {
      all: [
        { any: [] },
        { fact: 'customer.age', operator: 'equal', value: 'old' },
        { fact: 'customer.aeg', operator: 'equal', value: { parameter: 'age' } },
        { fact: 'channel.id', operator: 'in', value: { parameter: 'channels' } },
      ],
    }
    expect(found(template({ condition: written })).map((line) => line.split(':')[0])).toEqual([
      'rules/undeclared-fact grown-up/condition/all/2/fact',
      'rules/wrong-type grown-up/condition/all/1/value',
      'rules/empty-group grown-up/condition/all/0/any',
    ])
  })
  test('that leads back to itself through a condition is found', () => {
    const circle = template({ parameters: [], condition: { not: { condition: 'adult' } } })
    expect(found(circle, use({}))).toEqual([
      expect.stringContaining(
        'rules/condition-cycle adult/condition: Conditions use each other in a circle: "adult", "grown-up", "adult".',
      ),
    ])
  })
  test('that is too deep is found where it is written, and its uses do no harm', () => {
    let deep: object = { fact: 'customer.age', operator: 'lessThan', value: 3 }
    for (let i = 0; i < 5_000; i += 1) deep = { not: deep }
    expect(found(template({ parameters: [], condition: deep }), use({})).map((line) => line.split(':')[0])).toEqual([
      'rules/condition-too-large grown-up/condition',
    ])
  })
})

describe('eligibility can not speak of the selection', () => {
  const speaking = { fact: 'order.action', operator: 'equal', value: { parameter: 'action' } }
  const byAction = template({ parameters: [{ id: 'action', name: text('动作', 'action'), type: { kind: 'text' } }], condition: speaking })

  test('through a template', () =>
    expect(foundIn(exampleWithLine({ eligibility: { template: 'grown-up', with: { action: 'add' } } }, byAction))).toEqual([
      expect.stringContaining('rules/selection-out-of-place line/eligibility: The condition "grown-up" speaks of the selection'),
    ]))
  test('through a decision table', () => {
    const table = {
      kind: 'decisionTable',
      id: 'by-action',
      name: text('按动作', 'By action'),
      dimensions: [{ id: 'action', fact: 'order.action', match: 'equal' }],
      hitPolicy: { kind: 'unique' },
      outcome: { kind: 'flag' },
      otherwise: false,
      rows: [{ id: 'add', when: { action: ['add', 'modify'] }, outcome: true }],
    }
    const named = {
      kind: 'condition',
      id: 'named',
      name: text('条件', 'Condition'),
      condition: { table: 'by-action', operator: 'equal', value: true },
    }
    expect(foundIn(exampleWithLine({ eligibility: { table: 'by-action', operator: 'equal', value: true } }, table))).toEqual([
      expect.stringContaining('rules/selection-out-of-place line/eligibility: The decision table "by-action" looks at the selection'),
    ])
    expect(foundIn(exampleWithLine({ eligibility: { condition: 'named' } }, table, named))).toEqual([
      expect.stringContaining('rules/selection-out-of-place line/eligibility: The condition "named" speaks of the selection'),
    ])
  })
})
