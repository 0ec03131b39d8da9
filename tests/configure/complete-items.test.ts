import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileBundles } from '../../engine/configure/bundle/compile-bundles.js'
import { completeItems, configureOffering } from '../../engine/configure/configure-offering.js'
import { compileRules } from '../../engine/rules/compile-rules.js'
import { documentId } from '../../engine/values/ids.js'
import { cases } from './cases.js'
import { type BundleCase, bundleCase } from './generated-bundles.js'
import { moment } from './moment.js'

const offering = documentId('productOffering', 'bundle')

/** The same bundle asked with all its choices, and with fewer of them. */
function questionsOf({ facts, choices }: BundleCase) {
  const without = choices.map((_, left) => ({ facts, choices: choices.filter((_choice, index) => index !== left) }))
  return [{ facts, choices }, ...without, { facts: {}, choices }, { facts, choices: choices.toReversed() }]
}

test('the items of a complete selection are those that a whole configuration shows, asked for once or again', () => {
  let complete = 0
  fc.assert(
    fc.property(bundleCase, (one) => {
      const [bundles, rules] = [compileBundles(one.draft), compileRules(one.draft)]
      const questions = questionsOf(one).map((asked) => ({ offering, at: moment, ...asked }))
      for (const question of [...questions, ...questions.toReversed()]) {
        const whole = configureOffering(bundles, rules, question, { explain: false })
        const isComplete = whole.kind === 'configuration' && whole.state === 'complete'
        expect(completeItems(bundles, rules, question)).toEqual(isComplete ? whole.items : null)
        if (isComplete) complete += 1
      }
    }),
    cases(30),
  )
  expect(complete).toBeGreaterThan(10)
})
