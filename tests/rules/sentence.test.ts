import { describe, expect, test } from 'vitest'
import type { Reason, Verdict } from '../../engine/explain/reason.js'
import { catalogDraft } from '../../engine/model/draft.js'
import type { Condition, Facts } from '../../engine/model/fact.js'
import { exampleWithLine } from '../../engine/rules/checks/example.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { qualifyOffering } from '../../engine/rules/qualify-offering.js'
import { reasonLines, reasonSentence } from '../../engine/rules/sentence.js'
import { weigh } from '../../engine/rules/weigh.js'
import { comparisonOperators } from '../../engine/values/fact-value.js'
import { documentId } from '../../engine/values/ids.js'
import { instant } from '../../engine/values/instant.js'
import { type Language, text } from '../../engine/values/localized-text.js'

const documents = exampleWithLine(
  {
    name: text('青年线路', 'Youth line'),
    validFor: { from: instant('2026-01-01T00:00:00Z') },
    channel: ['shop', 'web'],
    marketSegment: ['home'],
    place: ['north'],
    eligibility: {
      all: [
        { condition: 'adult' },
        {
          any: [
            { fact: 'customer.level', operator: 'in', value: ['gold', 'silver'] },
            { fact: 'site.speed', operator: 'greaterThanInclusive', value: 100 },
          ],
        },
        { not: { fact: 'customer.blocked', operator: 'equal', value: true } },
      ],
    },
  },
  {
    kind: 'condition',
    id: 'adult',
    name: text('成年人', 'Of age'),
    condition: { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 },
  },
  fact('customer.level', '客户等级', 'Level', {
    kind: 'choice',
    values: [
      { value: 'gold', name: text('金卡', 'Gold') },
      { value: 'silver', name: text('银卡', 'Silver') },
    ],
  }),
  fact('site.speed', '可达速率', 'Reachable speed', { kind: 'quantity', unit: 'Mbit/s' }),
  fact('customer.blocked', '黑名单', 'Blocked', { kind: 'flag' }),
  fact('customer.since', '入网日期', 'Customer since', { kind: 'date' }),
  fact('order.time', '受理时间', 'Order time', { kind: 'instant' }),
)
const rules = compileRules(catalogDraft(documents), new Map([['line', 'tracking']]))

function fact(id: string, chinese: string, english: string, type: object) {
  return { kind: 'fact', id, name: text(chinese, english), subject: 'customer', type }
}

const marks = { holds: '✓', fails: '✗', unknown: '?' } as const satisfies Record<Verdict, string>
function drawn(reason: Reason, language: Language): string {
  return reasonLines(rules, reason)
    .map((line) => `${'  '.repeat(line.depth)}${marks[line.verdict]} ${line.text[language]}`)
    .join('\n')
}
const line = documentId('productOffering', 'line')
const answer = qualifyOffering(rules, line, {
  at: instant('2026-06-01T00:00:00Z'),
  facts: { 'channel.id': 'web', 'customer.marketSegment': ['home'], 'place.id': 'north-town', 'customer.age': 17, 'site.speed': 50 },
})

test('a person in the shop reads why', () =>
  expect(drawn(answer.reason, 'zh-CN')).toMatchInlineSnapshot(`
    "✗ 以下条件须全部满足，但有不满足的。
      ✓ “青年线路”在 2026-06-01 08:00 UTC+8 处于销售期内。
      ✓ “青年线路”处于“在售跟踪”阶段，可以销售。
      ✓ “青年线路”可在该渠道办理。
        ✓ “渠道”须为以下之一：“营业厅”、“网上营业厅”；实际为“网上营业厅”。
      ✓ “青年线路”面向该客户群。
        ✓ “客户群”须包含“家庭”；实际为“家庭”。
      ✓ “青年线路”在该地点销售。
        ✓ “地点”须在以下范围内：“北省”；实际为“北城”。
      ✗ “青年线路”的办理条件不满足。
        ✗ 以下条件须全部满足，但有不满足的。
          ✗ 不满足“成年人”。
            ✗ “年龄”不得小于 18；实际为 17。
          ? 以下条件至少须满足一项，尚缺事实，无法判断。
            ? “客户等级”须为以下之一：“金卡”、“银卡”；未提供。
            ✗ “可达速率”不得小于 100 Mbit/s；实际为 50 Mbit/s。
          ? 以下条件不得成立，尚缺事实，无法判断。
            ? “黑名单”须为“是”；未提供。"
  `))

test('and so does one who reads English', () =>
  expect(drawn(answer.reason, 'en')).toMatchInlineSnapshot(`
    "✗ All of the following must hold, and not all do.
      ✓ "Youth line" is on sale at 2026-06-01 08:00 UTC+8.
      ✓ "Youth line" is in the stage "Tracking" and can be sold.
      ✓ "Youth line" is sold over this channel.
        ✓ "Channel" must be one of "Shop", "Web shop"; it is "Web shop".
      ✓ "Youth line" is sold to this market segment.
        ✓ "Market segments" must include "Home"; it is "Home".
      ✓ "Youth line" is sold at this place.
        ✓ "Place" must lie within "North"; it is "North Town".
      ✗ "Youth line" may not be had: its eligibility does not hold.
        ✗ All of the following must hold, and not all do.
          ✗ The condition "Of age" does not hold.
            ✗ "Age" must be at least 18; it is 17.
          ? At least one of the following must hold, and facts are missing to say so.
            ? "Level" must be one of "Gold", "Silver"; it was not given.
            ✗ "Reachable speed" must be at least 100 Mbit/s; it is 50 Mbit/s.
          ? The following must not hold, and facts are missing to say so.
            ? "Blocked" must be yes; it was not given."
  `))

describe('a comparison in words', () => {
  test.each<[string, unknown, Facts, string, string]>([
    [
      'a missing fact',
      { fact: 'customer.age', operator: 'lessThan', value: 3 },
      {},
      '“年龄”须小于 3；未提供。',
      '"Age" must be less than 3; it was not given.',
    ],
    [
      'a date',
      { fact: 'customer.since', operator: 'lessThan', value: '2026-01-01' },
      { 'customer.since': '2025-01-01' },
      '“入网日期”须早于 2026-01-01；实际为 2025-01-01。',
      '"Customer since" must be before 2026-01-01; it is 2025-01-01.',
    ],
    [
      'a moment, by the clock of the catalog',
      { fact: 'order.time', operator: 'lessThan', value: '2026-12-01T00:00:00+08:00' },
      { 'order.time': '2026-11-30T16:00:00.000Z' },
      '“受理时间”须早于 2026-12-01 00:00 UTC+8；实际为 2026-12-01 00:00 UTC+8。',
      '"Order time" must be before 2026-12-01 00:00 UTC+8; it is 2026-12-01 00:00 UTC+8.',
    ],
    [
      'a flag',
      { fact: 'customer.blocked', operator: 'equal', value: false },
      { 'customer.blocked': true },
      '“黑名单”须为“否”；实际为“是”。',
      '"Blocked" must be no; it is yes.',
    ],
    [
      'an empty set',
      { fact: 'customer.marketSegment', operator: 'contains', value: 'home' },
      { 'customer.marketSegment': [] },
      '“客户群”须包含“家庭”；实际为空。',
      '"Market segments" must include "Home"; it is empty.',
    ],
    [
      'a fact of the selection',
      { fact: 'item.speed', operator: 'equal', value: 100 },
      { 'item.speed': 50 },
      '“item.speed”须为 100；实际为 50。',
      '"item.speed" must be 100; it is 50.',
    ],
  ])('%s', (_case, condition, facts, chinese, english) =>
    expect(reasonSentence(rules, weigh(rules, condition as Condition, facts))).toEqual(text(chinese, english)),
  )
})

test.each<[Verdict, string, string]>([
  ['holds', '尚缺事实，不能完全得出，但已可断定满足。', 'it is not fully known yet, but known to satisfy this.'],
  ['fails', '尚缺事实，不能完全得出，但已可断定不满足。', 'it is not fully known yet, but known not to satisfy this.'],
  ['unknown', '尚缺事实，无法得出。', 'facts are missing to say what it is.'],
])('what a table decides need not be known for a comparison with it to be settled: %s', (verdict, chinese, english) => {
  const missing = [documentId('fact', 'customer.age')]
  const table = documentId('decisionTable', 'tier')
  const said = reasonSentence(rules, {
    kind: 'table',
    verdict,
    table,
    operator: 'equal',
    wanted: 'gold',
    found: null,
    missing,
    because: [],
  })
  expect(said['zh-CN'].split('；')[1]).toBe(chinese)
  expect(said.en.split('; ')[1]).toBe(english)
})

test('every kind of reason, with every verdict, is a whole sentence in both languages', () => {
  const verdicts: readonly Verdict[] = ['holds', 'fails', 'unknown']
  const comparison = { kind: 'comparison', fact: documentId('fact', 'customer.age'), wanted: 1, found: null } as const
  const [inner]: readonly Reason[] = [{ ...comparison, verdict: 'unknown', operator: 'equal' }]
  const because: readonly [Reason] = [inner!]
  const window = { kind: 'saleWindow', offering: line, at: instant('2026-06-01T00:00:00Z') } as const
  const reasons: readonly Reason[] = verdicts.flatMap((verdict): readonly Reason[] => [
    { kind: 'all', verdict, because },
    { kind: 'any', verdict, because },
    { kind: 'not', verdict, because },
    { kind: 'named', verdict, condition: documentId('condition', 'adult'), because },
    { kind: 'named', verdict, condition: documentId('condition', 'toString'), because },
    { kind: 'stage', verdict, offering: line, stage: 'design' },
    { kind: 'stage', verdict, offering: line, stage: '__proto__' },
    { ...window, verdict, from: instant('2026-07-01T00:00:00Z'), to: null },
    { ...window, verdict, from: null, to: instant('2026-05-01T00:00:00Z') },
    ...(['channel', 'marketSegment', 'place', 'eligibility'] as const).map((kind) => ({ kind, verdict, offering: line, because })),
    ...(['allow', 'deny'] as const).map((decision) => ({ kind: 'default' as const, verdict, offering: line, decision })),
    ...comparisonOperators.map((operator) => ({ ...comparison, operator, verdict })),
  ])
  for (const reason of reasons) {
    const sentence = reasonSentence(rules, reason)
    expect(sentence.en).toMatch(/^[A-Z"].*\.$/)
    expect(sentence['zh-CN']).toMatch(/\p{Script=Han}.*。$/u)
    expect(`${sentence.en}${sentence['zh-CN']}`).not.toMatch(/undefined|\[object|null/)
  }
})
