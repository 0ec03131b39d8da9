import { type Check, pointer } from '../../model/check.js'
import type { BundleRule } from '../../model/offering.js'
import { text } from '../../values/localized-text.js'
import { bundlesOf } from './bundles-of.js'
import { always, exampleHome } from './example.js'

/** A rule about nothing. */
export const emptyRule: Check = {
  code: 'configure/empty-rule',
  severity: 'error',
  why: text(
    '没有内容的规则要么不起作用，要么让整个组合都无法订购。',
    'A rule about nothing either does nothing, or makes the whole bundle impossible to order.',
  ),
  find: (draft) =>
    bundlesOf(draft).flatMap(({ document, content }) =>
      content.rules.flatMap((rule, index) => {
        const side = emptySideOf(rule)
        if (side === null) return []
        return [
          {
            document,
            pointer: pointer('content', 'rules', index, side),
            what: text(`规则“${rule.id}”没有写明约束什么。`, `The rule "${rule.id}" does not say what it is about.`),
            fix: text(
              '请补充涉及的成员（合计规则还要写明上限或下限），或删除这条规则。',
              'Add what it speaks of (a total also needs a bound), or remove the rule.',
            ),
          },
        ]
      }),
    ),
  examples: {
    sound: exampleHome([always({ path: '/lines/first', selected: true })]),
    unsound: exampleHome([always()]),
  },
}

/** A total without bounds demands nothing, just like one of nothing. */
function emptySideOf(rule: BundleRule): 'then' | 'terms' | 'of' | null {
  switch (rule.kind) {
    case 'requires':
    case 'recommends':
      return rule.then.length === 0 ? 'then' : null
    case 'excludes':
    case 'atMost':
      return rule.terms.length === 0 ? 'terms' : null
    case 'total':
      return rule.of.length === 0 || (rule.minimum === undefined && rule.maximum === undefined) ? 'of' : null
  }
}
