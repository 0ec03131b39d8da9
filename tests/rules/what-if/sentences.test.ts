import { describe, expect, test } from 'vitest'
import { catalogDraft } from '../../../engine/model/draft.js'
import type { Facts } from '../../../engine/model/fact.js'
import { exampleWithLine } from '../../../engine/rules/checks/example.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { decidingFacts } from '../../../engine/rules/what-if/deciding-facts.js'
import { changeSentences, decidingSentences } from '../../../engine/rules/what-if/sentences.js'
import { type SmallestChange, smallestChange } from '../../../engine/rules/what-if/smallest-change.js'
import { documentId } from '../../../engine/values/ids.js'
import { type Instant, instant } from '../../../engine/values/instant.js'
import { type LocalizedText, text } from '../../../engine/values/localized-text.js'
import { sampleDraft } from '../../samples/sample-telecom.js'
import { line, noon } from './small-world.js'

const fact = (id: string, chinese: string, english: string, type: object, more: object = {}) => ({
  kind: 'fact',
  id,
  name: text(chinese, english),
  subject: 'customer',
  type,
  ...more,
})
const named = (value: string, chinese: string, english: string) => ({ value, name: text(chinese, english) })

const documents = [
  { kind: 'marketSegment', id: 'office', name: text('政企', 'Office') },
  { kind: 'place', id: 'south', name: text('南省', 'South'), level: 'province', parent: 'cn' },
  fact('customer.age', '年龄', 'Age', { kind: 'number', minimum: 0, maximum: 150, integer: true }, { change: 'never' }),
  fact('customer.level', '客户等级', 'Level', {
    kind: 'choice',
    values: [named('gold', '金卡', 'Gold'), named('silver', '银卡', 'Silver'), named('plain', '普通', 'Plain')],
  }),
  fact('site.speed', '可达速率', 'Reachable speed', { kind: 'quantity', unit: 'Mbps', minimum: 0 }, { change: { cost: 20 } }),
  fact('customer.since', '入网日期', 'Customer since', { kind: 'date' }, { change: 'never' }),
  fact('order.time', '受理时间', 'Order time', { kind: 'instant' }),
  fact('customer.blocked', '黑名单', 'Blocked', { kind: 'flag' }),
  fact('order.note', '备注', 'Note', { kind: 'text' }),
]

interface Asked {
  readonly fields: object
  readonly facts?: Facts
  readonly at?: Instant
  readonly budget?: number
}

function rulesOf(fields: object) {
  return compileRules(catalogDraft(exampleWithLine({ name: text('青年线路', 'Youth line'), ...fields }, ...documents)))
}

function whatWould({ fields, facts = {}, at = noon, budget }: Asked): string {
  const rules = rulesOf(fields)
  return shown(changeSentences(rules, line, smallestChange(rules, line, { facts, at }, budget)))
}

function whatDecides({ fields, facts = {}, at = noon, budget }: Asked): string {
  const rules = rulesOf(fields)
  return shown(decidingSentences(rules, line, decidingFacts(rules, line, { facts, at }, budget)))
}

function shown(sentences: readonly LocalizedText[]): string {
  for (const sentence of sentences) {
    expect(sentence.en).toMatch(/^[A-Z"].*\.$/)
    expect(sentence['zh-CN']).toMatch(/\p{Script=Han}.*。$/u)
    expect(`${sentence.en}${sentence['zh-CN']}`).not.toMatch(/undefined|\[object|null/)
  }
  return sentences.map((sentence) => `${sentence['zh-CN']}\n${sentence.en}`).join('\n')
}

const compared = (id: string, operator: string, value: unknown) => ({ fact: id, operator, value })
const isAdult = compared('customer.age', 'greaterThanInclusive', 18)

describe('what would make it so', () => {
  test('nothing, for whoever qualifies', () =>
    expect(whatWould({ fields: { eligibility: isAdult }, facts: { 'customer.age': 18 } })).toMatchInlineSnapshot(`
      "“青年线路”现在就可以办理，无需任何变动。
      "Youth line" can be had as things are."
    `))

  test('another value of one fact', () =>
    expect(
      whatWould({
        fields: { eligibility: compared('customer.level', 'in', ['gold', 'silver']) },
        facts: { 'customer.level': 'plain' },
      }),
    ).toMatchInlineSnapshot(`
      "若“客户等级”为以下之一：“金卡”、“银卡”（现为“普通”），即可办理“青年线路”。
      "Youth line" can be had if "Level" is one of "Gold", "Silver" (it is "Plain")."
    `))

  test('the dearer of two ways is not spoken of, and what is spoken of says what it costs', () =>
    expect(
      whatWould({
        fields: {
          eligibility: {
            all: [compared('site.speed', 'greaterThan', 100), { any: [isAdult, compared('customer.blocked', 'equal', false)] }],
          },
        },
        facts: { 'site.speed': 50, 'customer.age': 3, 'customer.blocked': true },
      }),
    ).toMatchInlineSnapshot(`
      "若“黑名单”为“否”（现为“是”），且“可达速率”大于 100 Mbps（现为 50 Mbps），即可办理“青年线路”。
      "Youth line" can be had if "Blocked" is no (it is yes), and "Reachable speed" is more than 100 Mbps (it is 50 Mbps).
      变动代价合计 21。
      The declared cost is 21 in all."
    `))

  test('several ways of the same size are all told', () =>
    expect(
      whatWould({
        fields: {
          marketSegment: ['home', 'office'],
          channel: ['shop'],
        },
        facts: { 'customer.marketSegment': [], 'channel.id': 'web' },
      }),
    ).toMatchInlineSnapshot(`
      "以下 2 种情况，满足任意一种即可。
      Any one of the following 2 will do.
      若“渠道”为“营业厅”（现为“网上营业厅”），且“客户群”增加“家庭”，即可办理“青年线路”。
      "Youth line" can be had if "Channel" is "Shop" (it is "Web shop"), and "Market segments" also includes "Home".
      若“渠道”为“营业厅”（现为“网上营业厅”），且“客户群”增加“政企”，即可办理“青年线路”。
      "Youth line" can be had if "Channel" is "Shop" (it is "Web shop"), and "Market segments" also includes "Office"."
    `))

  test('a range with two ends, and one beside it', () =>
    expect(
      whatWould({
        fields: {
          eligibility: {
            any: [
              { all: [compared('site.speed', 'greaterThan', 10), compared('site.speed', 'lessThanInclusive', 20)] },
              compared('site.speed', 'equal', 100),
            ],
          },
        },
        facts: { 'site.speed': 200 },
      }),
    ).toMatchInlineSnapshot(`
      "若“可达速率”大于 10 Mbps 且不大于 20 Mbps，或为 100 Mbps（现为 200 Mbps），即可办理“青年线路”。
      "Youth line" can be had if "Reachable speed" is more than 10 Mbps and at most 20 Mbps, or is 100 Mbps (it is 200 Mbps).
      变动代价合计 20。
      The declared cost is 20 in all."
    `))

  test('moments by the second that the rule speaks of, not by the millisecond beside it', () =>
    expect(
      whatWould({
        fields: {
          eligibility: {
            all: [
              compared('order.time', 'greaterThan', '2026-11-01T00:00:00+08:00'),
              compared('order.time', 'lessThan', '2026-12-01T00:00:00+08:00'),
            ],
          },
        },
        facts: { 'order.time': '2026-12-24T10:00:00.000Z' },
      }),
    ).toMatchInlineSnapshot(`
      "若“受理时间”晚于 2026-11-01 00:00 UTC+8 且早于 2026-12-01 00:00 UTC+8（现为 2026-12-24 18:00 UTC+8），即可办理“青年线路”。
      "Youth line" can be had if "Order time" is after 2026-11-01 00:00 UTC+8 and before 2026-12-01 00:00 UTC+8 (it is 2026-12-24 18:00 UTC+8)."
    `))

  test('a moment that itself is in time stays as it was written', () =>
    expect(
      whatWould({
        fields: {
          eligibility: {
            all: [
              compared('order.time', 'greaterThanInclusive', '2026-11-01T00:00:00+08:00'),
              compared('order.time', 'lessThanInclusive', '2026-12-01T00:00:00+08:00'),
            ],
          },
        },
        facts: { 'order.time': '2026-12-24T10:00:00.000Z' },
      }),
    ).toMatchInlineSnapshot(`
      "若“受理时间”不早于 2026-11-01 00:00 UTC+8 且不晚于 2026-12-01 00:00 UTC+8（现为 2026-12-24 18:00 UTC+8），即可办理“青年线路”。
      "Youth line" can be had if "Order time" is not before 2026-11-01 00:00 UTC+8 and not after 2026-12-01 00:00 UTC+8 (it is 2026-12-24 18:00 UTC+8)."
    `))

  test('the lowest value that there is', () =>
    expect(whatWould({ fields: { eligibility: compared('site.speed', 'equal', 0) }, facts: { 'site.speed': 100 } })).toMatchInlineSnapshot(`
      "若“可达速率”为 0 Mbps（现为 100 Mbps），即可办理“青年线路”。
      "Youth line" can be had if "Reachable speed" is 0 Mbps (it is 100 Mbps).
      变动代价合计 20。
      The declared cost is 20 in all."
    `))

  test('anything but what it is', () =>
    expect(
      whatWould({ fields: { eligibility: compared('site.speed', 'notEqual', 100) }, facts: { 'site.speed': 100 } }),
    ).toMatchInlineSnapshot(`
      "若“可达速率”小于 100 Mbps，或大于 100 Mbps（现为 100 Mbps），即可办理“青年线路”。
      "Youth line" can be had if "Reachable speed" is less than 100 Mbps, or is more than 100 Mbps (it is 100 Mbps).
      变动代价合计 20。
      The declared cost is 20 in all."
    `))

  test('of many ranges the first are told and the others counted', () =>
    expect(
      whatWould({
        fields: { eligibility: compared('site.speed', 'in', [1, 2, 4, 8, 16, 32, 64, 128, 256, 512]) },
        facts: { 'site.speed': 200 },
      }),
    ).toMatchInlineSnapshot(`
      "若“可达速率”为以下之一：1 Mbps、2 Mbps、4 Mbps、8 Mbps、16 Mbps、32 Mbps、64 Mbps、128 Mbps 等 10 个（现为 200 Mbps），即可办理“青年线路”。
      "Youth line" can be had if "Reachable speed" is one of 1 Mbps, 2 Mbps, 4 Mbps, 8 Mbps, 16 Mbps, 32 Mbps, 64 Mbps, 128 Mbps and 2 more (it is 200 Mbps).
      变动代价合计 20。
      The declared cost is 20 in all."
    `))

  test('a place, a text, a date and a set, when nothing is known yet', () =>
    expect(
      whatWould({
        fields: {
          place: ['north'],
          eligibility: {
            all: [
              { not: compared('order.note', 'in', ['hold', 'test']) },
              compared('customer.since', 'lessThan', '2020-01-01'),
              compared('customer.marketSegment', 'contains', 'home'),
              compared('customer.marketSegment', 'doesNotContain', 'office'),
              { any: [compared('customer.blocked', 'equal', true), compared('customer.blocked', 'equal', false)] },
            ],
          },
        },
      }),
    ).toMatchInlineSnapshot(`
      "若提供“黑名单”，取何值均可，且“客户群”包含“家庭”且不包含“政企”（尚未提供），且“入网日期”不晚于 2019-12-31（尚未提供），且“备注”不为以下任何一个：“hold”、“test”（尚未提供），且“地点”在以下范围内：“北省”（尚未提供），即可办理“青年线路”。
      "Youth line" can be had if "Blocked" is given, whatever it is, and "Market segments" includes "Home" and does not include "Office" (not given yet), and "Customer since" is not after 2019-12-31 (not given yet), and "Note" is none of "hold", "test" (not given yet), and "Place" lies within "North" (not given yet)."
    `))

  test('members of a set that is known join and leave it', () =>
    expect(
      whatWould({
        fields: {
          eligibility: {
            all: [compared('customer.marketSegment', 'contains', 'home'), compared('customer.marketSegment', 'doesNotContain', 'office')],
          },
        },
        facts: { 'customer.marketSegment': ['office'] },
      }),
    ).toMatchInlineSnapshot(`
      "若“客户群”增加“家庭”且不再包含“政企”，即可办理“青年线路”。
      "Youth line" can be had if "Market segments" also includes "Home" and no longer includes "Office"."
    `))

  test('one place is named when it is the only one', () =>
    expect(
      whatWould({ fields: { eligibility: compared('place.id', 'equal', 'cn') }, facts: { 'place.id': 'south' } }),
    ).toMatchInlineSnapshot(`
      "若“地点”为“全国”（现为“南省”），即可办理“青年线路”。
      "Youth line" can be had if "Place" is "Country" (it is "South")."
    `))
})

describe('why nothing would', () => {
  test('an age can’t change', () =>
    expect(
      whatWould({
        fields: { eligibility: { all: [isAdult, compared('customer.blocked', 'equal', false)] } },
        facts: { 'customer.age': 17, 'customer.blocked': true },
      }),
    ).toMatchInlineSnapshot(`
      "无论事实怎样变动，都不能办理“青年线路”。
      No change of facts would make "Youth line" available.
      “年龄”为 17，无法变更。
      "Age" is 17, and that can't change."
    `))

  test('two facts that can’t change block it together', () =>
    expect(
      whatWould({
        fields: { eligibility: { any: [isAdult, compared('customer.since', 'lessThan', '2020-01-01')] } },
        facts: { 'customer.age': 17, 'customer.since': '2024-05-01' },
      }),
    ).toMatchInlineSnapshot(`
      "无论事实怎样变动，都不能办理“青年线路”。
      No change of facts would make "Youth line" available.
      “年龄”为 17，且“入网日期”为 2024-05-01，均无法变更。
      "Age" is 17, and "Customer since" is 2024-05-01, and these can't change."
    `))

  test('each of two facts that can’t change blocks it by itself', () =>
    expect(
      whatWould({
        fields: { eligibility: { all: [isAdult, compared('customer.since', 'lessThan', '2020-01-01')] } },
        facts: { 'customer.age': 17, 'customer.since': '2024-05-01' },
      }),
    ).toMatchInlineSnapshot(`
      "无论事实怎样变动，都不能办理“青年线路”。
      No change of facts would make "Youth line" available.
      “年龄”为 17，无法变更。
      "Age" is 17, and that can't change.
      “入网日期”为 2024-05-01，无法变更。
      "Customer since" is 2024-05-01, and that can't change."
    `))

  test('it went off sale', () =>
    expect(
      whatWould({
        fields: { validFor: { to: noon }, eligibility: compared('customer.blocked', 'equal', false) },
        facts: { 'customer.blocked': true },
      }),
    ).toMatchInlineSnapshot(`
      "无论事实怎样变动，都不能办理“青年线路”。
      No change of facts would make "Youth line" available.
      “青年线路”已于 2026-06-01 12:00 UTC+8 停售。
      "Youth line" went off sale at 2026-06-01 12:00 UTC+8."
    `))

  test('its conditions contradict each other', () =>
    expect(
      whatWould({ fields: { eligibility: { all: [isAdult, compared('customer.age', 'lessThan', 18)] } }, facts: { 'customer.age': 17 } }),
    ).toMatchInlineSnapshot(`
      "无论事实怎样变动，都不能办理“青年线路”。
      No change of facts would make "Youth line" available.
      办理条件自相矛盾，任何客户都无法满足。
      Its conditions contradict each other, so that nobody can satisfy them."
    `))

  test('the search was not allowed to go on', () => {
    const asked = { fields: { eligibility: compared('customer.blocked', 'equal', false) }, facts: { 'customer.blocked': true } }
    expect(whatWould({ ...asked, budget: 0 })).toMatchInlineSnapshot(`
      "若“黑名单”为“否”（现为“是”），即可办理“青年线路”。
      "Youth line" can be had if "Blocked" is no (it is yes).
      搜索量已用尽，可能还有更小的变动。
      The search was not finished, so there may be a smaller change."
    `)
    const unproven: readonly SmallestChange[] = [
      { kind: 'unproven', atLeast: 0 },
      { kind: 'unproven', atLeast: 3 },
    ]
    expect(unproven.map((change) => shown(changeSentences(rulesOf({}), line, change))).join('\n')).toMatchInlineSnapshot(`
      "在限定的搜索量内没有找到可行的变动。
      No change was found within the work that was allowed.
      在限定的搜索量内没有找到可行的变动，至少需要 3 处变动。
      No change was found within the work that was allowed; it takes at least 3 changes."
    `)
  })
})

describe('what decides', () => {
  const fields = { channel: ['shop'], eligibility: { any: [isAdult, compared('customer.level', 'equal', 'gold')] } }
  const facts: Facts = { 'channel.id': 'shop', 'customer.age': 20, 'customer.level': 'gold', 'customer.blocked': true }

  test('a yes', () =>
    expect(whatDecides({ fields, facts })).toMatchInlineSnapshot(`
    "“渠道”为“营业厅”，且“年龄”为 20；仅凭这些即可断定可以办理“青年线路”。
    "Channel" is "Shop", and "Age" is 20; these alone settle that "Youth line" can be had.
    另有 1 组同样少的事实也足以断定。
    There is 1 other set of as few facts that would settle it too."
  `))
  test('a no', () =>
    expect(whatDecides({ fields, facts: { ...facts, 'channel.id': 'web' } })).toMatchInlineSnapshot(`
    "“渠道”为“网上营业厅”；仅凭这一点即可断定不能办理“青年线路”。
    "Channel" is "Web shop"; that alone settles that "Youth line" can't be had."
  `))
  test('an open answer', () =>
    expect(whatDecides({ fields, facts: { 'channel.id': 'shop' } })).toMatchInlineSnapshot(`
    "已提供的事实还不能决定能否办理“青年线路”。
    The facts that were given do not settle yet whether "Youth line" can be had."
  `))
  test('the end of sale', () =>
    expect(
      whatDecides({ fields: { ...fields, validFor: { to: noon } }, facts, at: instant('2026-07-01T00:00:00Z') }),
    ).toMatchInlineSnapshot(`
      "“青年线路”已于 2026-06-01 12:00 UTC+8 停售。
      "Youth line" went off sale at 2026-06-01 12:00 UTC+8.
      这与客户的任何事实无关。
      No fact has a say in this."
    `))
  test('nothing that anybody could tell', () =>
    expect(whatDecides({ fields: {}, facts })).toMatchInlineSnapshot(`
    "无论客户情况如何，都可以办理“青年线路”。
    "Youth line" can be had whatever the facts are."
  `))
  test('a set that was not proven to be smallest', () =>
    expect(whatDecides({ fields, facts, budget: 0 })).toMatchInlineSnapshot(`
    "“渠道”为“营业厅”，且“客户等级”为“金卡”；仅凭这些即可断定可以办理“青年线路”。
    "Channel" is "Shop", and "Level" is "Gold"; these alone settle that "Youth line" can be had.
    尚未证明没有更少的事实也能决定。
    It is not proven that no smaller set of facts would settle it."
  `))
})

describe('the sample operator', () => {
  const rules = compileRules(sampleDraft())
  const starCard = documentId('productOffering', 'star-card')
  const ask = (facts: Facts) => {
    const request = { facts, at: noon }
    return shown([
      ...decidingSentences(rules, starCard, decidingFacts(rules, starCard, request)),
      ...changeSentences(rules, starCard, smallestChange(rules, starCard, request)),
    ])
  }

  test('a boy of 15 in the web shop, whose age nobody can change', () =>
    expect(ask({ 'customer.age': 15, 'channel.id': 'web', 'customer.numbersHeld': 1, 'installed.offerings': [] })).toMatchInlineSnapshot(`
      "“受理渠道”为“网上营业厅”，且“年龄”为 15；仅凭这些即可断定不能办理“星卡19元”。
      "Channel" is "Web shop", and "Age" is 15; these alone settle that "Star Card 19" can't be had.
      若“受理渠道”为以下之一：“客户经理”、“代理商”、“客服热线”、“营业厅”（现为“网上营业厅”），即可办理“星卡19元”。
      "Star Card 19" can be had if "Channel" is one of "Account manager", "Agent", "Hotline", "Shop" (it is "Web shop")."
    `))
  test('somebody with five numbers and a Star Card', () =>
    expect(
      ask({ 'customer.age': 40, 'channel.id': 'shop', 'customer.numbersHeld': 5, 'installed.offerings': ['star-card'] }),
    ).toMatchInlineSnapshot(`
      "“名下号码数”为 5；仅凭这一点即可断定不能办理“星卡19元”。
      "Numbers held" is 5; that alone settles that "Star Card 19" can't be had.
      另有 1 组同样少的事实也足以断定。
      There is 1 other set of as few facts that would settle it too.
      若“名下号码数”不大于 4（现为 5），且“在用销售品”不再包含“星卡19元”，即可办理“星卡19元”。
      "Star Card 19" can be had if "Numbers held" is at most 4 (it is 5), and "Offerings in use" no longer includes "Star Card 19"."
    `))
  test('somebody of whom only the age is known', () =>
    expect(ask({ 'customer.age': 40 })).toMatchInlineSnapshot(`
    "已提供的事实还不能决定能否办理“星卡19元”。
    The facts that were given do not settle yet whether "Star Card 19" can be had.
    若“名下号码数”不大于 4（尚未提供），且“在用销售品”不包含“星卡19元”（尚未提供），即可办理“星卡19元”。
    "Star Card 19" can be had if "Numbers held" is at most 4 (not given yet), and "Offerings in use" does not include "Star Card 19" (not given yet)."
  `))
})
