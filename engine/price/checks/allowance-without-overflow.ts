import { type Check, pointer } from '../../model/check.js'
import { isByTable, type QuantityFigure } from '../../model/figure.js'
import type { JsonValue } from '../../values/json.js'
import { text } from '../../values/localized-text.js'
import { one, parseDecimal, plus, toText, zero } from '../../values/ratio.js'
import { allowance, exampleWithPrices, usage, yuan } from './example.js'

const perMegabyte = usage({ kind: 'unit', rate: yuan('0.30') })

/** An allowance whose further use is charged, but not by which price. */
export const allowanceWithoutOverflow: Check = {
  code: 'price/allowance-without-overflow',
  severity: 'error',
  why: text(
    '超出部分要收费却没有写明按哪个价格收，赠送量就无从抵扣。',
    'What goes beyond is to be charged, but without a price for it the allowance would be taken off nothing.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      charge.kind === 'allowance' && charge.onExhausted === 'charge' && charge.overflow === undefined
        ? [
            {
              document: { kind, id },
              pointer: pointer('charge', 'onExhausted'),
              what: text(`“${id}”用完后收费，但没有写明按哪个价格收。`, `"${id}" charges for what goes beyond, but names no price for it.`),
              fix: text(
                '请在 overflow 中写明使用量价格，或者改为限速或停用。',
                'Name a usage price in "overflow", or let use slow down or stop.',
              ),
              witness: beyond(charge.quantity),
            },
          ]
        : [],
    ),
  examples: {
    sound: exampleWithPrices({ 'data-included': allowance({ onExhausted: 'charge', overflow: 'data' }), data: perMegabyte }),
    unsound: exampleWithPrices({ 'data-included': allowance({ onExhausted: 'charge' }), data: perMegabyte }),
  },
}

/** Use that the units do not cover. */
function beyond(quantity: QuantityFigure): JsonValue {
  return isByTable(quantity) ? { table: quantity.table } : { quantity: toText(plus(parseDecimal(quantity) ?? zero, one)) }
}
