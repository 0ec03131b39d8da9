import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../engine/document/schema/document-schema.js'
import type { Scenario } from '../../engine/model/scenario.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { engineSession } from '../../studio/engine-worker/engine-session.js'
import { wordsOfCases as en } from '../../studio/language/scenario-words.en.js'
import { wordsOfCases as zh } from '../../studio/language/scenario-words.zh-CN.js'
import { documentText } from '../../studio/source/local-drafts.js'
import { familyDocuments } from './family.js'

const at = '2026-06-01T00:00:00+08:00'
const stored = {
  kind: 'scenario',
  id: 'to-large',
  name: text('从小套餐换到大套餐', 'From small to large'),
  offering: 'family',
  facts: { 'customer.age': 30 },
  choices: [{ path: '/mobile/large', quantity: 1 }],
  at,
  held: { choices: [{ path: '/mobile/small', quantity: 1 }], at: '2026-03-01T00:00:00+08:00', startDate: '2026-03-01' },
  expect: {
    qualification: 'qualified',
    lines: [{ path: '/mobile/large', price: 'large-monthly', amount: '129.00', firstBill: '1.00' }],
    changes: { totals: { monthly: { after: '129.00' } }, bill: [] },
  },
} as unknown as Scenario

/** The rows of a case, as the page shows them. */
function rehearsed(scenario: object) {
  const ask = engineSession()
  const of = { kind: 'scenario', id: 'to-large' } as const
  ask({
    kind: 'load',
    documents: familyDocuments as unknown as readonly JsonValue[],
    drafts: [{ of, text: documentText(scenario as never) }],
  })
  return ask({ kind: 'rehearse', scenario: of.id })!
}
const asked = (language: 'zh-CN' | 'en') =>
  rehearsed(stored).asked.map(({ label, of, values }) =>
    [label[language], of?.[language] ?? '', values.map((value) => value[language]).join()].join(' | '),
  )

describe('a stored case on its page', () => {
  test('tells all that it asks, by the titles of its fields and the names of what it names', () => {
    expect(asked('en')).toEqual([
      'Offering |  | Family',
      'Facts | Age | 30',
      'Choices |  | Large plan',
      'At |  | 2026-06-01',
      'Held · Choices |  | Small plan',
      'Held · At |  | 2026-03-01',
      'Held · Start date |  | 2026-03-01',
    ])
    expect(asked('zh-CN')).toContain('已有商品 · 开通日 |  | 2026-03-01')
  })
  test('shows beside what must come out what does', () => {
    const { passed, expected } = rehearsed(stored)
    const shown = expected.map(({ label, of, values, actual }) =>
      [label?.en, of?.en ?? '', values.map(({ en }) => en).join(), actual ?? 'ok'].join(' | '),
    )
    expect(passed).toBe(false)
    expect(shown).toEqual([
      'Qualification |  | qualified | ok',
      'Lines · Amount | Large plan fee · Large plan | 129.00 | ok',
      'Lines · First bill | Large plan fee · Large plan | 1.00 | 129.00',
      'Changes · Totals · Monthly · After |  | 129.00 | ok',
      'Changes · Bill of the change |  |  | charge large-monthly 129.00; credit small-monthly -59.00',
    ])
  })
  test('tells of an outcome that no row is about', () => {
    const { expected } = rehearsed({ ...stored, choices: [], held: undefined, expect: { totals: { monthly: '129.00' } } })
    expect(expected.map(({ label, values, actual }) => [label?.en, values[0]?.en, actual])).toEqual([
      [undefined, 'priced', 'incomplete'],
      ['Totals · Monthly', '129.00', '—'],
    ])
  })
})

test('every word that the schema of cases has is said in both languages', () => {
  const found = new Set<string>()
  const collect = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    for (const [keyword, value] of Object.entries(part)) {
      if (keyword === 'enum') for (const word of value as readonly string[]) found.add(word)
      else collect(value)
    }
  }
  collect(documentSchema('scenario', 'en'))
  expect(found.size).toBeGreaterThan(20)
  for (const words of [en, zh]) expect([...found].filter((word) => !Object.hasOwn(words, word))).toEqual([])
})
