import { expect, test } from 'vitest'
import { catalogDraft } from '../../engine/model/draft.js'
import { exampleCatalog } from '../../engine/model/example-catalog.js'
import type { Condition } from '../../engine/model/fact.js'
import { comparisonsOf } from '../../engine/rules/comparisons-of.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { text } from '../../engine/values/localized-text.js'

test('a condition on a table of 100,000 rows comes to every cell of it', () => {
  const dimensions = ['at-least', 'below'].map((id) => ({ id, fact: 'customer.age', match: 'range' }))
  const when = (i: number) => ({ 'at-least': { greaterThanInclusive: i }, below: { lessThan: i + 1 } })
  const rows = Array.from({ length: 100_000 }, (_, i) => ({ id: `r${i}`, when: when(i), outcome: true }))
  const table = { kind: 'decisionTable', id: 'ages', name: text('年龄', 'Ages'), dimensions, hitPolicy: { kind: 'unique' }, rows }
  const rules = compileRules(catalogDraft(exampleCatalog({ ...table, outcome: { kind: 'flag' }, otherwise: false })))
  const condition = { table: 'ages', operator: 'equal', value: true } as Condition
  expect(comparisonsOf(rules, condition)).toHaveLength(200_000)
})
