import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { amountLists } from './amount-lists.js'
import { exampleWithPrices, oneTime, yuan } from './example.js'

/** One place has two amounts in one currency. */
export const duplicateCurrency: Check = {
  code: 'price/duplicate-currency',
  severity: 'error',
  why: text('同一币种写了两个金额，无从得知该收哪一个。', 'With two amounts in one currency nobody could say which one is charged.'),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap((price) =>
      amountLists(price).flatMap((list) =>
        list.amounts.flatMap(({ currency }, position) =>
          list.amounts.findIndex((other) => other.currency === currency) === position
            ? []
            : [
                {
                  document: { kind: price.kind, id: price.id },
                  pointer: `${list.pointer}${pointer(position)}`,
                  what: text(`“${price.id}”在这里写了两个 ${currency} 金额。`, `"${price.id}" has two amounts in ${currency} here.`),
                  fix: text('请只保留一个。', 'Keep one of them.'),
                },
              ],
        ),
      ),
    ),
  examples: {
    sound: exampleWithPrices({ setup: oneTime('10.00') }),
    unsound: exampleWithPrices({
      setup: { kind: 'oneTime', amount: { kind: 'fixed', amounts: [...yuan('10.00'), ...yuan('20.00')] }, actions: ['add'] },
    }),
  },
}
