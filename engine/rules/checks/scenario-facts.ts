import { type Check, pointer } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import type { Facts } from '../../model/fact.js'
import type { Scenario } from '../../model/scenario.js'
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
    return draft.all('scenario').flatMap((scenario) =>
      factsOf(scenario).flatMap(([at, facts]) =>
        readFacts(rules, facts, at).problems.map(({ pointer, what, fix }) => ({
          document: { kind: scenario.kind, id: scenario.id },
          pointer,
          what,
          fix,
        })),
      ),
    )
  },
  examples: { sound: exampleCatalog(adultAsks(18)), unsound: exampleCatalog(adultAsks('eighteen')) },
}

/** What is known now, and what was known when what the customer has was bought; each with its place. */
function factsOf({ facts, held }: Scenario): readonly (readonly [string, Facts])[] {
  const pins = (held?.pins ?? []).flatMap(({ facts: then, resumesTo }, index) => [
    [pointer('held', 'pins', index, 'facts'), then] as const,
    [pointer('held', 'pins', index, 'resumesTo', 'facts'), resumesTo?.facts] as const,
  ])
  const all = [[pointer('facts'), facts] as const, [pointer('held', 'facts'), held?.facts] as const, ...pins]
  return all.flatMap(([at, known]) => (known === undefined ? [] : [[at, known] as const]))
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
