import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { one, parseDecimal, plus, toText, zero } from '../../values/ratio.js'
import { exampleWithPrices, tiered, yuan } from './example.js'
import { repetitionOf, tieredCharges } from './tiered-charges.js'

const first = { upTo: '100', rate: yuan('0.30') }

/** The last tier ends, and nothing says what becomes of use beyond it: the tiers don't begin anew, and no overflow is declared. */
export const tierNoOpenEnd: Check = {
  code: 'price/tier-no-open-end',
  severity: 'error',
  why: text('超出最后一档的使用量没有价格。', 'Use beyond the last tier would have no price.'),
  find: (draft) =>
    tieredCharges(draft).flatMap(({ price, model }) => {
      const last = model.tiers.length - 1
      const end = model.tiers[last]?.upTo
      if (repetitionOf(model) !== undefined || model.onOverflow !== undefined || end === undefined) return []
      return [
        {
          document: { kind: price.kind, id: price.id },
          pointer: pointer('charge', 'model', 'tiers', last, 'upTo'),
          what: text(`“${price.id}”的最后一档有上限。`, `The last tier of "${price.id}" ends.`),
          fix: text(
            '请去掉最后一档的上限、让阶梯循环，或者用 onOverflow 写明超出部分怎样处理。',
            'Remove the end of the last tier, let the tiers begin anew, or say with "onOverflow" what becomes of more.',
          ),
          witness: { quantity: toText(plus(parseDecimal(end) ?? zero, one)) },
        },
      ]
    }),
  examples: {
    sound: exampleWithPrices({ data: tiered('volume', [first, { rate: yuan('0.40') }]) }),
    unsound: exampleWithPrices({ data: tiered('volume', [first, { upTo: '500', rate: yuan('0.40') }]) }),
  },
}
