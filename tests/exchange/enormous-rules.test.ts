import { describe, expect, test } from 'vitest'
import { type ImportedRules, importRules } from '../../engine/document/exchange/import-rules.js'

const rule = (conditions: unknown) => ({ conditions, event: { type: 'offer' } })
const plan = (operator: string, value: unknown) => ({ all: [{ fact: 'plan', operator, value }] })

function errorsOf({ diagnostics }: ImportedRules): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at.pointer}`)
}

describe('nothing is too large to be answered', () => {
  test('100,000 levels', () => {
    const deep = `{"event":{"type":"x"},"conditions":${'{"not":'.repeat(100_000)}{"condition":"x"}${'}'.repeat(100_000)}}`
    expect(errorsOf(importRules([{ name: 'a.json', text: deep }]))).toEqual([expect.stringMatching(/^document\/too-deep /)])
  })

  test('10,000 comparisons in groups that the schema allows', () => {
    const half = { any: Array.from({ length: 5_000 }, (_, value) => ({ fact: 'plan', operator: 'equal', value })) }
    const { documents, diagnostics } = importRules([{ name: 'a.json', text: JSON.stringify(rule({ all: [half, half] })) }])
    expect(diagnostics).toEqual([])
    expect(documents[0]!.condition).toEqual({ all: [half, half] })
  })

  test('10,000 comparisons in one group, and 10,000 that are wrong', () => {
    const many = (value: unknown) => rule({ any: Array.from({ length: 10_000 }, () => ({ fact: 'plan', operator: 'equal', value })) })
    expect(errorsOf(importRules([{ name: 'a.json', text: JSON.stringify(many(1)) }]))).toEqual(['document/too-long /conditions/any'])
    const wrong = importRules([{ name: 'a.json', text: JSON.stringify(many(null)) }])
    expect(wrong.diagnostics).toHaveLength(100)
    expect(wrong.documents).toEqual([])
  })

  test.each<[string, string]>([
    ['empty nodes', `{"all": [${'{},'.repeat(50_000)}{}]}`],
    ['fields that nobody knows', `{"all": [{${Array.from({ length: 50_000 }, (_, i) => `"f${i}": 1,`).join('')} "fact": "plan"}]}`],
    ['values that are none', `{"all": [{"fact": "plan", "operator": "in", "value": [${'null,'.repeat(50_000)}null]}]}`],
  ])('50,000 %s: as many diagnostics as anybody reads', (_what, conditions) => {
    const { documents, diagnostics } = importRules([{ name: 'a.json', text: `{"event": {"type": "x"}, "conditions": ${conditions}}` }])
    expect([documents.length, diagnostics.length]).toEqual([0, 100])
  })

  test('20,000 warnings do not hide an error, nor keep the rest from being read', () => {
    const computed = '{"fact": "usage", "operator": "equal", "value": 1, "params": {}},'.repeat(20_000)
    const text = `{"event": {"type": "x"}, "conditions": {"all": [${computed}{"fact": "plan", "operator": "in", "value": "gold"}]}}`
    expect(errorsOf(importRules([{ name: 'a.json', text }]))).toEqual(['exchange/text-as-list /conditions/all/20000/value'])
  })

  test('more rules than anybody could review', () => {
    expect(errorsOf(importRules([{ name: 'a.json', text: `[${'{},'.repeat(50_000)}{}]` }]))).toEqual(['exchange/too-many '])
    const text = `{"conditions": {${Array.from({ length: 50_001 }, (_, i) => `"c${i}": {}`).join(',')}}}`
    expect(errorsOf(importRules([{ name: 'a.json', text }]))).toEqual(['exchange/too-many /conditions'])
  })

  test('a list of 1,000,000 values', () => {
    const list = Array.from({ length: 1_000_000 }, (_, index) => index)
    expect(errorsOf(importRules([{ name: 'a.json', text: JSON.stringify(rule(plan('in', list))) }]))).toEqual([
      'document/too-long /conditions/all/0/value',
    ])
  })
})
