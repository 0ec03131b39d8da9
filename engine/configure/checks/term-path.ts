import { type Check, pointer as join } from '../../model/check.js'
import { didYouMean, quoted } from '../../rules/wording.js'
import { closest } from '../../values/closest.js'
import { text } from '../../values/localized-text.js'
import { mentionsIn, offeringAt, pathsOf } from './bundles-of.js'
import { always, exampleHome } from './example.js'

/** A rule, or a member that follows a number, speaks of a member that the bundle doesn't have. */
export const termPath: Check = {
  code: 'configure/term-path',
  severity: 'error',
  why: text(
    '规则指向不存在的成员时不起作用，本该拦住的订单会放行。',
    'A rule about a member that is not there would never bite, and let orders through that it should stop.',
  ),
  find: (draft) =>
    mentionsIn(draft).flatMap(({ bundle, by, path, pointer }) => {
      if (offeringAt(draft, bundle.offering, path) !== 'unknown') return []
      const words = quoted(path)
      return [
        {
          document: bundle.document,
          pointer: pointer + join('path'),
          what: text(
            `${by['zh-CN']}提到的路径${words['zh-CN']}在组合中不存在。`,
            `${by.en} speaks of the path ${words.en}, which the bundle does not have.`,
          ),
          fix: didYouMean(
            closest(path, pathsOf(draft, bundle.offering)),
            text('请写成“/分组/成员”的形式，组合自身写成“/”。', 'Write it as "/group/member"; the bundle itself is "/".'),
          ),
        },
      ]
    }),
  examples: {
    sound: exampleHome([always({ path: '/lines/first', selected: true })]),
    unsound: exampleHome([always({ path: '/lines/frist', selected: true })]),
  },
}
