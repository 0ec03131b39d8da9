import { type Check, pointer as join } from '../../model/check.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { quoted } from '../../rules/wording.js'
import { text } from '../../values/localized-text.js'
import { specificationOf } from '../bundle/bundle-tree.js'
import { mentionsIn, offeringAt } from './bundles-of.js'
import { bundleOf, groupOf, lineWithSpeed, totalOf } from './example.js'

/** Something that is added up, or that drives a quantity, and isn't a number. */
export const noNumber: Check = {
  code: 'configure/no-number',
  severity: 'error',
  why: text('只有数才能相加，也只有数才能决定数量。', 'Only numbers can be added up, and only a number can say how many there are.'),
  find: (draft) =>
    mentionsIn(draft).flatMap(({ bundle, by, path, characteristic, isSummed, pointer }) => {
      const offering = offeringAt(draft, bundle.offering, path)
      if (!isSummed || characteristic === null || typeof offering === 'string') return []
      const found = specificationOf(draft, offering)?.characteristics.find(({ id }) => id === characteristic)
      if (found === undefined || found.type.kind === 'number') return []
      const [words, place] = [quoted(characteristic), quoted(path)]
      return [
        {
          document: bundle.document,
          pointer: pointer + join('characteristic'),
          what: text(
            `${by['zh-CN']}把${place['zh-CN']}的特征${words['zh-CN']}当作数，但它不是数。`,
            `${by.en} counts with the characteristic ${words.en} of ${place.en}, which is no number.`,
          ),
          fix: text('请改用类型为数的特征。', 'Use a characteristic whose type is a number.'),
        },
      ]
    }),
  examples: {
    sound: homeWithTotal('speed'),
    unsound: homeWithTotal('isFast'),
  },
}

function homeWithTotal(characteristic: string) {
  const isFast = { id: 'isFast', name: text('加速', 'Faster'), type: { kind: 'flag' }, required: false }
  const line = { ...lineWithSpeed, characteristics: [...lineWithSpeed.characteristics, isFast] }
  return exampleCatalog(line, bundleOf('home', [groupOf('lines', [{ id: 'first' }, { id: 'second' }])], [totalOf(characteristic)]))
}
