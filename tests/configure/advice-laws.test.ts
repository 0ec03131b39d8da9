import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rulesOf } from '../../engine/model/bundle-rule.js'
import { advising, isDue } from './advising.js'
import { configure } from './ask-a-case.js'
import { cases } from './cases.js'
import { offeringAt } from './documents-at.js'
import { settledBy } from './filled-in.js'
import { type BundleCase, bundleCase } from './generated-bundles.js'
import { type Assignment, agrees, nameOf, openOracle } from './oracle.js'
import { termHolds } from './oracle-rules.js'

test('advice is given exactly where its condition holds, what it advises does not yet, and all of that can still be had', () => {
  let given = 0
  fc.assert(
    fc.property(bundleCase.map(advising), (one) => {
      const answer = configure(one, { explain: false })
      const { assignments } = openOracle(one.draft, 'bundle', one.facts)
      const valid = assignments.filter((assignment) => one.choices.every((choice) => agrees(assignment, choice)))
      const filled = valid.filter((assignment) => settledBy(answer).every((choice) => agrees(assignment, choice)))
      const left = [...answer.advice]
      for (const { path, name, rule } of recommendations(one, answer.items)) {
        const holds = (term: (typeof rule.then)[number]) => (assignment: Assignment) => termHolds(term, path, assignment, one.facts)
        if (!(rule.if ?? []).every((term) => filled.every(holds(term)))) continue
        const open = rule.then.filter((term) => !filled.every(holds(term)))
        if (open.length === 0 || !valid.some((assignment) => open.every((term) => holds(term)(assignment)))) continue
        const advice = left.shift()
        expect(advice === undefined ? null : nameOf(advice.rule)).toBe(name)
        const followed = valid.filter((assignment) => advice!.choices.every((choice) => agrees(assignment, choice)))
        expect(followed.length).toBeGreaterThan(0)
        for (const term of open) expect(followed.every(holds(term))).toBe(true)
        given += 1
      }
      expect(left).toEqual([])
    }),
    cases(300),
  )
  expect(given).toBeGreaterThan(2)
})

/** Those of bundles that are taken, whose condition is known to hold. */
function recommendations({ draft, facts }: BundleCase, items: readonly { readonly path: string }[]) {
  return items.flatMap(({ path }) => {
    const owner = offeringAt(draft, path)
    return rulesOf(owner).flatMap((rule, index) => {
      const name = `productOffering/${owner.id}#/content/rules/${index}`
      return rule.kind === 'recommends' && isDue(rule, facts) ? [{ path, name, rule }] : []
    })
  })
}
