import type { Check } from '../../model/check.js'
import { decimalsOf } from '../../values/currency.js'
import { text } from '../../values/localized-text.js'
import { compareRatios, round, toText } from '../../values/ratio.js'
import { exampleWithPrices, oneTime } from './example.js'
import { paidAmounts } from './paid-amounts.js'

/** A charge or a discount has more decimals than its currency can pay. */
export const unpayableAmount: Check = {
  code: 'price/unpayable-amount',
  severity: 'error',
  why: text(
    '标价无法照付，账单上的金额会和公布的资费不一致。',
    'Nobody can pay such an amount, so the bill would differ from the tariff that was announced.',
  ),
  find: (draft) =>
    paidAmounts(draft)
      .filter(({ amount, currency }) => compareRatios(round(amount, decimalsOf(currency), 'down'), amount) !== 0)
      .map(({ document, pointer, currency, amount, written }) => ({
        document,
        pointer,
        what: text(
          `“${document.id}”的金额 ${written} 超过了 ${currency} 的 ${decimalsOf(currency)} 位小数。`,
          `The amount ${written} of "${document.id}" has more than the ${decimalsOf(currency)} decimals of ${currency}.`,
        ),
        fix: text(
          '请写成可以支付的金额；按单位计算的费率请用使用量费用。',
          'Write an amount that can be paid; a rate per unit belongs into a usage charge.',
        ),
        witness: { currency, amount: written, payable: toText(round(amount, decimalsOf(currency), 'down'), decimalsOf(currency)) },
      })),
  examples: { sound: exampleWithPrices({ setup: oneTime('9.99') }), unsound: exampleWithPrices({ setup: oneTime('9.995') }) },
}
