import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { compareRatios } from '../../values/ratio.js'
import { compileAmounts } from '../amounts.js'
import { exampleWithPrices, usage, yuan } from './example.js'

const between = (minimum: string, cap: string) => usage({ kind: 'unit', rate: yuan('0.30') }, { minimum: yuan(minimum), cap: yuan(cap) })

/** At least more is due than at most. */
export const minimumAboveCap: Check = {
  code: 'price/minimum-above-cap',
  severity: 'error',
  why: text('最低消费高于封顶时，两者不可能都兑现。', 'Where the least is above the most, one of two promises is broken.'),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
      if (charge.kind !== 'usage' || charge.minimum === undefined || charge.cap === undefined) return []
      const caps = compileAmounts(charge.cap)
      return [...compileAmounts(charge.minimum)].flatMap(([currency, minimum]) => {
        const cap = caps.get(currency)
        if (cap === undefined || compareRatios(minimum, cap) <= 0) return []
        return [
          {
            document: { kind, id },
            pointer: pointer('charge', 'minimum'),
            what: text(`“${id}”的最低消费高于封顶（${currency}）。`, `The minimum of "${id}" is above its cap in ${currency}.`),
            fix: text('请降低最低消费，或者提高封顶。', 'Lower the minimum, or raise the cap.'),
            witness: { currency, usage: '0' },
          },
        ]
      })
    }),
  examples: {
    sound: exampleWithPrices({ data: between('10.00', '10.00') }),
    unsound: exampleWithPrices({ data: between('10.01', '10.00') }),
  },
}
