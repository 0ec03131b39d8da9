import type { Check } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { rulesOf } from '../compile-rules.js'
import { readFacts } from '../read-facts.js'

/** A stored scenario whose facts a request could not have. */
export const scenarioFacts: Check = {
  code: 'rules/scenario-facts',
  severity: 'error',
  why: text(
    '事实不合字典的场景无法预演，也就证明不了什么。',
    'A scenario with facts that the dictionary refuses can not be rehearsed, and proves nothing.',
  ),
  find: (draft) => {
    const rules = rulesOf(draft)
    return draft
      .all('scenario')
      .flatMap(({ kind, id, facts }) =>
        readFacts(rules, facts, '/facts').problems.map(({ pointer, what, fix }) => ({ document: { kind, id }, pointer, what, fix })),
      )
  },
  examples: { sound: exampleCatalog(adultAsks(18)), unsound: exampleCatalog(adultAsks('eighteen')) },
}

function adultAsks(age: unknown) {
  return {
    kind: 'scenario',
    id: 'adult-asks',
    name: text('成年人咨询', 'An adult asks'),
    offering: 'line',
    facts: { 'customer.age': age },
    choices: [],
    at: '2026-06-01T00:00:00+08:00',
    expect: { qualification: 'qualified' },
  }
}
