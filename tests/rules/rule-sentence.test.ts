import { describe, expect, test } from 'vitest'
import type { DecisionTable } from '../../engine/model/decision-table.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition } from '../../engine/model/fact.js'
import type { RuleTemplate } from '../../engine/model/rule-template.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { conditionSentence, decisionRowSentence, templateSentence } from '../../engine/rules/rule-sentence.js'
import { text } from '../../engine/values/localized-text.js'

const loyalty = {
  kind: 'decisionTable',
  id: 'loyalty',
  name: text('忠诚度', 'Loyalty'),
  dimensions: [
    { id: 'age', fact: 'customer.age', match: 'range' },
    { id: 'where', fact: 'place.id', match: 'within' },
    { id: 'segment', fact: 'customer.marketSegment', match: 'equal' },
  ],
  hitPolicy: { kind: 'unique' },
  outcome: { kind: 'choice', values: [{ value: 'gold', name: text('金卡', 'Gold') }] },
  rows: [
    { id: 'grown-up', when: { age: { greaterThanInclusive: 18, lessThan: 65 }, where: ['north'] }, outcome: 'gold' },
    { id: 'young', when: { age: { lessThan: 18 }, segment: 'home' }, outcome: 'gold' },
    { id: 'anybody', when: {}, outcome: 'gold' },
  ],
} as unknown as DecisionTable

const ageBand = {
  kind: 'ruleTemplate',
  id: 'age-band',
  name: text('年龄段', 'Age band'),
  parameters: [
    { id: 'from', name: text('起', 'from'), type: { kind: 'number' } },
    { id: 'to', name: text('止', 'to'), type: { kind: 'number' } },
  ],
  condition: {
    all: [
      { fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'from' } },
      { fact: 'customer.age', operator: 'lessThan', value: { parameter: 'to' } },
    ],
  },
} as unknown as RuleTemplate

const rules = compileRules(catalogDraft(exampleCatalog(loyalty, ageBand)))
const said = (condition: unknown) => conditionSentence(rules, condition as Condition)
const adult = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 }
const online = { fact: 'channel.id', operator: 'equal', value: 'web' }

describe('a rule in one sentence', () => {
  test('a comparison names fact and value as people know them', () => {
    expect(said(adult)).toEqual(text('“年龄”不得小于 18。', '"Age" must be at least 18.'))
    expect(said(online)).toEqual(text('“渠道”须为“网上营业厅”。', '"Channel" must be "Web shop".'))
  })

  test('brackets keep "and" and "or" apart', () => {
    expect(said({ any: [online, { all: [adult, { not: online }] }] })).toEqual(
      text(
        '“渠道”须为“网上营业厅”，或者（“年龄”不得小于 18，并且以下情况不得成立：“渠道”须为“网上营业厅”）。',
        '"Channel" must be "Web shop" or ("Age" must be at least 18 and it must not be that "Channel" must be "Web shop").',
      ),
    )
    expect(said({ all: [{ any: [adult, online] }, adult] }).en).not.toBe(said({ any: [adult, { all: [online, adult] }] }).en)
  })

  test('a template says its parameters, a decision table its outcome', () => {
    expect(said({ template: 'age-band', with: { from: 18, to: 30 } })).toEqual(
      text('须满足“年龄段（起 18，止 30）”。', '"Age band (from 18, to 30)" must hold.'),
    )
    expect(said({ table: 'loyalty', operator: 'equal', value: 'gold' })).toEqual(
      text('“忠诚度”的结果须为“金卡”。', 'The outcome of "Loyalty" must be "Gold".'),
    )
  })

  test('a long list of members is counted, and the deepest rule still has a sentence', () => {
    expect(said({ any: Array.from({ length: 10_000 }, () => adult) }).en).toMatch(/ or 9988 more\.$/)
    let deep: unknown = adult
    for (let level = 0; level < 20_000; level++) deep = { not: deep }
    expect(said(deep).en).toMatch(/…\.$/)
  })
})

test('a template shows where its parameters go', () => {
  expect(templateSentence(rules, ageBand)).toEqual(
    text('“年龄”不得小于〈起〉，并且“年龄”须小于〈止〉。', '"Age" must be at least <from> and "Age" must be less than <to>.'),
  )
})

test('a row describes the case that it is for', () => {
  const [grownUp, young, anybody] = loyalty.rows.map((row) => decisionRowSentence(rules, loyalty, row))
  expect(grownUp!.en).toBe('The outcome is "Gold" when "Age" is at least 18 and "Age" is less than 65 and "Place" lies within "North".')
  expect(young!['zh-CN']).toBe('“年龄”小于 18，并且“客户群”包含“家庭”时，结果为“金卡”。')
  const counted = { ...loyalty, outcome: { kind: 'number' } } as DecisionTable
  const old = { id: 'old' as never, when: { age: { greaterThanInclusive: 65 } }, outcome: 3 }
  expect(decisionRowSentence(rules, counted, old)['zh-CN']).toBe('“年龄”不小于 65 时，结果为 3。')
  expect(decisionRowSentence(rules, counted, { ...old, when: {} })['zh-CN']).toBe('无论何种情况，结果为 3。')
  expect(anybody).toEqual(text('无论何种情况，结果为“金卡”。', 'Whatever the facts are, the outcome is "Gold".'))
})
