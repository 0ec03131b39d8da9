import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogDraft } from '../../../engine/model/draft.js'
import type { Facts } from '../../../engine/model/fact.js'
import { exampleWithLine } from '../../../engine/rules/checks/example.js'
import { compileRules } from '../../../engine/rules/compile-rules.js'
import { weighComparison } from '../../../engine/rules/weigh-comparison.js'
import { compileFormula } from '../../../engine/rules/what-if/compile-formula.js'
import { holds, negated, unknown, weighFormula, weightOf } from '../../../engine/rules/what-if/formula.js'
import { smallestChange } from '../../../engine/rules/what-if/smallest-change.js'
import { text } from '../../../engine/values/localized-text.js'
import { everyCustomer, line, noon, smallWorlds, verdictOn } from './small-world.js'

const verdicts = ['refused', 'undetermined', 'qualified'] as const

test('a formula weighs what the rule weighs, whatever is known', () =>
  fc.assert(
    fc.property(smallWorlds(3), (world) => {
      const formula = compileFormula(world.rules, world.rules.offerings.get(line)!)!
      const weights = new Uint8Array(formula.nodes.length + 1)
      for (const facts of everyCustomer({ ...world, supplied: {} })) {
        const leaf = (one: number) => weightOf[weighComparison(world.rules, formula.leaves[one]!, facts).verdict]
        const weight = weighFormula(formula, leaf, weights)
        expect(verdicts[weight]).toBe(verdictOn(world, facts))
        expect(weighFormula(negated(formula), leaf, weights)).toBe(holds - weight)
      }
    }),
    { numRuns: 150, seed: 20260601 },
  ))

test('nothing asked is a formula that holds', () => {
  const rules = compileRules(catalogDraft(exampleWithLine({})))
  const formula = compileFormula(rules, rules.offerings.get(line)!)!
  expect(weighFormula(formula, () => unknown, new Uint8Array(1))).toBe(holds)
})

const manyRows = Array.from({ length: 60_000 }, (_, i) => ({ id: `r${i}`, when: { age: i }, outcome: 'no' }))
const documents = exampleWithLine(
  { eligibility: { table: 'ages', operator: 'equal', value: 'yes' } },
  {
    kind: 'decisionTable',
    id: 'ages',
    name: text('年龄表', 'Ages'),
    dimensions: [{ id: 'age', fact: 'customer.age', match: 'equal' }],
    hitPolicy: { kind: 'unique' },
    outcome: { kind: 'choice', values: [] },
    otherwise: 'no',
    rows: manyRows,
  },
)

test('a table of very many rows is not searched, and the answer says so', () => {
  const rules = compileRules(catalogDraft(documents))
  const facts: Facts = { 'customer.age': 3 }
  expect(compileFormula(rules, rules.offerings.get(line)!)).toBeNull()
  expect(smallestChange(rules, line, { facts, at: noon })).toEqual({ kind: 'unproven', atLeast: 0 })
})
