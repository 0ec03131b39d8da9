import type { Check } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { decimalsOf } from '../../values/currency.js'
import { text } from '../../values/localized-text.js'
import { isZero, type Rounding, round, toText, zero } from '../../values/ratio.js'
import { exampleWithPrices, oneTime } from './example.js'
import { paidAmounts } from './paid-amounts.js'

/** A charge above zero of which rounding leaves nothing. */
export const roundingToZero: Check = {
  code: 'price/rounding-to-zero',
  severity: 'error',
  why: text('舍入之后客户什么也不用付，收入会悄悄流失。', 'After rounding the customer pays nothing, and the revenue is silently lost.'),
  find: (draft) => {
    const roundings = roundingsOf(draft)
    return paidAmounts(draft)
      .filter(({ amount, currency }) => {
        const rounding = roundings.get(currency)
        return rounding !== undefined && !isZero(amount) && isZero(round(amount, decimalsOf(currency), rounding))
      })
      .map(({ document, pointer, currency, written }) => ({
        document,
        pointer,
        what: text(
          `“${document.id}”的金额 ${written} ${currency} 舍入后为零。`,
          `The amount ${written} ${currency} of "${document.id}" is rounded to nothing.`,
        ),
        fix: text('请写成可以支付的金额；免费请写 0。', 'Write an amount that can be paid, or 0 if it is free.'),
        witness: { currency, amount: written, paid: toText(zero, decimalsOf(currency)) },
      }))
  },
  examples: { sound: exampleWithPrices({ setup: oneTime('0.01') }), unsound: exampleWithPrices({ setup: oneTime('0.004') }) },
}

function roundingsOf(draft: CatalogDraft): ReadonlyMap<string, Rounding> {
  return new Map(draft.all('catalog').flatMap(({ currencies }) => currencies.map(({ code, rounding }) => [code, rounding] as const)))
}
