import { type Check, pointer as join } from '../../model/check.js'
import { didYouMean, quoted } from '../../rules/wording.js'
import { closest } from '../../values/closest.js'
import { text } from '../../values/localized-text.js'
import { specificationOf } from '../bundle/bundle-tree.js'
import { mentionsIn, offeringAt } from './bundles-of.js'
import { exampleHome, notWithSecond } from './example.js'

/** A rule, or a member that follows a number, speaks of a characteristic that isn't there. */
export const termCharacteristic: Check = {
  code: 'configure/term-characteristic',
  severity: 'error',
  why: text(
    '规则提到的特征不存在时永远不成立，规则等于没写。',
    'A comparison of a characteristic that is not there never holds, so the rule would say nothing.',
  ),
  find: (draft) =>
    mentionsIn(draft).flatMap(({ bundle, by, path, characteristic, pointer }) => {
      const offering = offeringAt(draft, bundle.offering, path)
      if (characteristic === null || typeof offering === 'string') return []
      const specification = specificationOf(draft, offering)
      if (specification === undefined) return []
      const known = specification?.characteristics.map(({ id }) => id) ?? []
      if (known.includes(characteristic)) return []
      const [words, place] = [quoted(characteristic), quoted(path)]
      return [
        {
          document: bundle.document,
          pointer: pointer + join('characteristic'),
          what: text(
            `${by['zh-CN']}提到的特征${words['zh-CN']}在${place['zh-CN']}上不存在。`,
            `${by.en} speaks of the characteristic ${words.en}, which ${place.en} does not have.`,
          ),
          fix: didYouMean(
            closest(characteristic, known),
            text(
              '请改用该成员规格里的特征，或在规格里补上它。',
              'Use a characteristic of the specification of that member, or add this one to it.',
            ),
          ),
        },
      ]
    }),
  examples: {
    sound: exampleHome([notWithSecond({ path: '/lines/first', characteristic: 'speed', operator: 'equal', value: 100 })]),
    unsound: exampleHome([notWithSecond({ path: '/lines/first', characteristic: 'sped', operator: 'equal', value: 100 })]),
  },
}
