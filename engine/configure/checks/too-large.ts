import type { Check } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { mostItems, mostLevels } from '../bundle/bundle-tree.js'
import { compileBundles } from '../bundle/compile-bundles.js'
import { bundlesOf } from './bundles-of.js'
import { bundleOf, groupOf } from './example.js'

/** A bundle with more levels, members or rules than can be configured. */
export const tooLarge: Check = {
  code: 'configure/too-large',
  severity: 'error',
  why: text(
    '层次过深或成员过多的组合无法逐项推算，客户得不到可靠的答复。',
    'A bundle that is too deep or too large cannot be worked out, so customers would get no reliable answer.',
  ),
  find: (draft) =>
    bundlesOf(draft).flatMap(({ document, offering }) => {
      const { flaw } = compileBundles(draft).offerings.get(offering.id)!.tree
      const at = { document, pointer: '/content/groups' }
      if (flaw?.kind === 'too-deep') {
        return [
          {
            ...at,
            what: text(
              `组合“${document.id}”的嵌套超过 ${mostLevels} 层。`,
              `The bundle "${document.id}" has bundles within bundles more than ${mostLevels} levels deep.`,
            ),
            fix: text('请把内层组合的成员提到外层。', 'Move members of the inner bundles further up.'),
          },
        ]
      }
      if (flaw?.kind !== 'too-large') return []
      return [
        {
          ...at,
          what: text(
            `组合“${document.id}”展开后超过 ${mostItems} 个成员，或取值与规则过多。`,
            `The bundle "${document.id}" unfolds to more than ${mostItems} members, or to too many values and rules.`,
          ),
          fix: text('请把它拆成几个较小的组合。', 'Split it into several smaller bundles.'),
        },
      ]
    }),
  examples: {
    sound: exampleCatalog(...chain(3)),
    unsound: exampleCatalog(...chain(mostLevels + 2)),
  },
}

/** Bundles each of which contains the next; the last contains a line. */
function chain(length: number): readonly object[] {
  return Array.from({ length }, (_, index) =>
    bundleOf(`level-${index}`, [groupOf('inner', [{ id: 'next', offering: index + 1 < length ? `level-${index + 1}` : 'line' }])]),
  )
}
