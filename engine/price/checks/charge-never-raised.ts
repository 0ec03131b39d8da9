import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices, oneTime, yuan } from './example.js'

/** A one-time charge, or a penalty, that no order action raises. */
export const chargeNeverRaised: Check = {
  code: 'price/charge-never-raised',
  severity: 'error',
  why: text('没有订单动作会收取这项费用，收入会悄悄流失。', 'No order would ever ask for the charge, and its revenue is silently lost.'),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      (charge.kind === 'oneTime' || charge.kind === 'penalty') && charge.actions.length === 0
        ? [
            {
              document: { kind, id },
              pointer: pointer('charge', 'actions'),
              what: text(`“${id}”没有写明由哪些订单动作收取。`, `"${id}" names no order action that raises it.`),
              fix: text('请写明订单动作，新装为 add。', 'Name the order actions; a new order is "add".'),
            },
          ]
        : [],
    ),
  examples: {
    sound: exampleWithPrices({ setup: oneTime('10.00') }),
    unsound: exampleWithPrices({ setup: { kind: 'oneTime', amount: { kind: 'fixed', amounts: yuan('10.00') }, actions: [] } }),
  },
}
