import { describe, expect, test } from 'vitest'
import { documentsFromValues } from '../../engine/document/read-documents.js'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { JsonValue } from '../../engine/values/json.js'
import { text } from '../../engine/values/localized-text.js'
import { emptyForm, formFault, type NewRuleForm, newRule, offeringsWithoutEligibility } from '../../studio/features/rules/new-rule.js'
import { withEligibility } from '../../studio/features/rules/rule-document.js'
import {
  eligibilityKey,
  factCounts,
  filterRules,
  kindCounts,
  readRuleFilter,
  ruleAt,
  ruleRows,
  ruleToEdit,
} from '../../studio/features/rules/rules-view.js'
import { keyOfUse, usesOf, usingDocuments } from '../../studio/features/rules/uses-view.js'
import { conditionLines } from '../../studio/parts/condition-view.js'
import { findingsIn } from '../../studio/parts/diagnostic-view.js'
import { sentenceOf } from '../../studio/parts/rule-sentences.js'
import { documentText } from '../../studio/source/local-drafts.js'

const adult = { fact: 'customer.age', operator: 'greaterThanInclusive', value: 18 }
const banded = { template: 'band', with: { from: 18 } }
const documents = catalogDraft(
  exampleCatalog(
    { kind: 'condition', id: 'adult', name: text('成年', 'Adult'), condition: adult },
    { kind: 'condition', id: 'loop', name: text('循环', 'Loop'), condition: { condition: 'loop' } },
    {
      kind: 'decisionTable',
      id: 'tier',
      name: text('分层', 'Tier'),
      dimensions: [{ id: 'place', fact: 'place.id', match: 'within' }],
      hitPolicy: { kind: 'unique' },
      outcome: { kind: 'flag' },
      rows: [],
    },
    {
      kind: 'ruleTemplate',
      id: 'band',
      name: text('年龄段', 'Age band'),
      parameters: [{ id: 'from', name: text('起', 'From'), type: { kind: 'number' } }],
      condition: { fact: 'customer.age', operator: 'greaterThanInclusive', value: { parameter: 'from' } },
    },
    {
      kind: 'productOffering',
      id: 'family',
      name: text('家庭套餐', 'Family'),
      category: 'fusion',
      validFor: {},
      isSellable: true,
      eligibility: { all: [{ condition: 'adult' }, { table: 'tier', operator: 'equal', value: true }, { condition: 'adult' }] },
      content: {
        kind: 'bundle',
        groups: [],
        rules: [
          { id: 'a', name: text('甲', 'A'), kind: 'excludes', terms: [] },
          { id: 'b', name: text('乙', 'B'), kind: 'excludes', terms: [], when: { any: [banded, banded] } },
        ],
      },
      prices: [],
    },
    {
      kind: 'productOfferingPrice',
      id: 'fee',
      name: text('月费', 'Fee'),
      when: { fact: 'channel.id', operator: 'equal', value: 'web' },
      charge: { kind: 'oneTime', amount: { kind: 'fixed', amounts: [] }, actions: ['add'] },
    },
  ),
)
const rows = ruleRows(documents, 'en')
const keysOf = (filter: Partial<Parameters<typeof filterRules>[2]>) =>
  filterRules(documents, rows, { typed: '', kind: null, fact: null, ...filter }).map(({ key }) => key)

describe('the list of rules', () => {
  test('holds every rule of the catalog, wherever it is written', () => {
    expect(rows.map(({ key, kind }) => [key, kind])).toEqual([
      ['condition/adult', 'condition'],
      ['condition/loop', 'condition'],
      ['decisionTable/tier', 'decisionTable'],
      ['ruleTemplate/band', 'ruleTemplate'],
      ['productOffering/family/eligibility', 'eligibility'],
      ['productOffering/family/content/rules/1/when', 'bundleRule'],
      ['productOfferingPrice/fee/when', 'priceWhen'],
    ])
    expect(ruleAt(rows, 'productOffering/family/content/rules/1/when')).toMatchObject({
      name: text('乙', 'B'),
      within: text('家庭套餐', 'Family'),
    })
    expect(ruleAt(rows, 'condition/gone')).toBeNull()
  })

  test('is narrowed by kind, by fact and by what is typed: names, ids, pinyin initials, and facts', () => {
    expect(keysOf({ kind: 'decisionTable' })).toEqual(['decisionTable/tier'])
    expect(keysOf({ fact: 'customer.age' })).toEqual(['condition/adult', 'ruleTemplate/band'])
    expect(keysOf({ typed: 'nld' })).toEqual(['ruleTemplate/band'])
    expect(keysOf({ typed: '家庭' })).toContain('productOffering/family/content/rules/1/when')
    expect(keysOf({ typed: 'channel' })).toEqual(['productOfferingPrice/fee/when'])
    expect(keysOf({ typed: 'adult' })[0]).toBe('condition/adult')
    expect(keysOf({ typed: 'nothing of the kind' })).toEqual([])
  })

  test('counts what each kind and each fact would leave', () => {
    expect(kindCounts(rows).map(({ value, count }) => `${value} ${count}`)).toContain('condition 2')
    expect(factCounts(rows)[0]).toEqual({ value: 'customer.age', count: 2 })
  })

  test('takes its filter from the link, and nothing that is no filter', () => {
    expect(readRuleFilter(new URLSearchParams('q=a&kind=condition&fact=customer.age'))).toEqual({
      typed: 'a',
      kind: 'condition',
      fact: 'customer.age',
    })
    expect(readRuleFilter(new URLSearchParams('kind=constructor'))).toEqual({ typed: '', kind: null, fact: null })
  })
})

describe('the eligibility of an offering', () => {
  const family = documents.find('productOffering', 'family')!
  const without = withEligibility(family, null)
  const begun = catalogDraft([without])
  const key = eligibilityKey('family')

  test('is edited where it is, and begun or undone where it is not', () => {
    expect(ruleToEdit(documents, rows, key)).toBe(ruleAt(rows, key))
    expect(ruleToEdit(begun, [], key)).toMatchObject({ key, kind: 'eligibility', pointer: '/eligibility', of: { id: 'family' } })
    expect(ruleToEdit(begun, [], eligibilityKey('gone'))).toBeNull()
    expect(ruleToEdit(begun, [], 'productOffering/family/content/rules/0/when')).toBeNull()
  })

  test('can be written for an offering that has none, and for no other', () => {
    expect(offeringsWithoutEligibility(documents).map(({ id }) => id)).not.toContain('family')
    expect(offeringsWithoutEligibility(begun)).toEqual([without])
    expect(formFault(documents, { ...emptyForm, kind: 'eligibility' })?.key).toBe('newRule.fault.offering')
    expect(formFault(documents, { ...emptyForm, kind: 'eligibility', offering: 'family' })).toBeNull()
  })

  test('taken away and given back leaves the offering as it was, to the letter', () => {
    expect(without).not.toHaveProperty('eligibility')
    expect(documentText(withEligibility(without, family.eligibility!))).toBe(documentText(family))
    expect(documentText(withEligibility(withEligibility(without, adult as never), null))).toBe(documentText(without))
  })
})

describe('the uses of a rule', () => {
  test('are named once for each condition they stand in, templates once for each use', () => {
    const adultUses = usesOf(documents, { kind: 'condition', id: 'adult' })
    expect(adultUses.map(keyOfUse)).toEqual(['productOffering/family/eligibility'])
    expect(usesOf(documents, { kind: 'decisionTable', id: 'tier' }).map(keyOfUse)).toEqual(['productOffering/family/eligibility'])
    const bandUses = usesOf(documents, { kind: 'ruleTemplate', id: 'band' })
    expect(bandUses.map((use) => use.with)).toEqual([{ from: 18 }, { from: 18 }])
    expect(bandUses.map(keyOfUse)).toEqual(Array(2).fill('productOffering/family/content/rules/1/when'))
    expect(usingDocuments(bandUses).map(({ first, count }) => [first.of.id, count])).toEqual([['family', 2]])
    expect(usesOf(documents, { kind: 'condition', id: 'gone' })).toEqual([])
  })

  test('lead from a condition to the condition that uses it', () => {
    expect(usesOf(documents, { kind: 'condition', id: 'loop' }).map(keyOfUse)).toEqual(['condition/loop'])
  })
})

describe('a rule in words', () => {
  test('is one sentence in either language', () => {
    expect(sentenceOf(documents, adult as never)).toEqual(text('“年龄”不得小于 18。', '"Age" must be at least 18.'))
  })

  test('is also a line for each part, and a cycle of names comes to an end', () => {
    const lines = conditionLines(documents, { any: [adult, { not: { condition: 'loop' } }] } as never)
    expect(lines.slice(0, 3).map(({ depth, kind }) => [depth, kind])).toEqual([
      [0, 'any'],
      [1, 'asked'],
      [1, 'not'],
    ])
    expect(lines.length).toBeLessThan(60)
  })

  test('has the findings about its own part of a document', () => {
    const at = (pointer: string) => ({ at: { document: { kind: 'productOffering', id: 'family' }, pointer } }) as never
    const all = [at('/eligibility/all/0'), at('/eligibility'), at('/eligibilityX'), at('/prices')]
    expect(findingsIn(all, { kind: 'productOffering', id: 'family' }, '/eligibility')).toHaveLength(2)
    expect(findingsIn(all, { kind: 'productOffering', id: 'family' })).toHaveLength(4)
    expect(findingsIn(all, { kind: 'condition', id: 'family' })).toEqual([])
  })
})

describe('a new rule', () => {
  const form = { ...emptyForm, id: 'fresh', chinese: '新规则', english: 'Fresh' }
  const begun = (more: Partial<NewRuleForm>) => newRule(documents, { ...form, ...more })
  const diagnosticsOf = (document: unknown) => documentsFromValues([document as JsonValue]).diagnostics

  test.each([
    ['condition', ['customer.age']],
    ['condition', ['place.id']],
    ['condition', ['customer.marketSegment']],
    ['ruleTemplate', ['channel.id']],
    ['ruleTemplate', ['customer.marketSegment']],
    ['decisionTable', ['customer.age', 'place.id', 'channel.id']],
  ] as const)('begins as a %s that its schema allows, about %s', (kind, facts) => {
    const document = begun({ kind, facts })
    expect(diagnosticsOf(document)).toEqual([])
    expect(formFault(documents, { ...form, kind, facts })).toBeNull()
  })

  test('has a column for each fact, matched as the fact can be', () => {
    const facts = ['customer.age', 'place.id', 'channel.id']
    const document = begun({ kind: 'decisionTable', facts, hitPolicy: 'priority', outcomes: '金，银, 金' })
    expect(document).toMatchObject({
      dimensions: [
        { id: 'age-1', match: 'range' },
        { id: 'id-2', match: 'within' },
        { id: 'id-3', match: 'equal' },
      ],
      hitPolicy: { kind: 'priority' },
      outcome: { kind: 'choice', values: [{ value: '金' }, { value: '银' }] },
    })
  })

  test('is not begun without an id of its own, names in both languages and a fact', () => {
    const fault = (more: Partial<NewRuleForm>) => formFault(documents, { ...form, facts: ['customer.age'], ...more })?.key
    expect(fault({ id: '规则' })).toBe('grid.fault.id')
    expect(fault({ id: 'adult' })).toBe('newRule.fault.taken')
    expect(fault({ english: ' ' })).toBe('newRule.fault.name')
    expect(fault({ facts: [] })).toBe('newRule.fault.fact')
    expect(begun({ facts: ['gone'] })).toBeNull()
  })
})
