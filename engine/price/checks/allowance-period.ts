import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { monthsOf } from '../allowance/compile-allowance.js'
import { allowance, exampleWithPrices } from './example.js'

const yearly = (firstPeriod: object) => allowance({ onExhausted: 'throttle', period: { unit: 'year', count: 1 }, firstPeriod })

/** Units that do not come each month are to be prorated by the days of a month. */
export const allowancePeriod: Check = {
  code: 'price/allowance-period',
  severity: 'error',
  why: text(
    '按年给付的用量按当月天数折算，首期就给错了。',
    'What comes once a year, times the days left in a month, would be a wrong first quantity.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) =>
      charge.kind === 'allowance' && charge.firstPeriod.kind === 'day' && monthsOf(charge.period) !== 1
        ? [
            {
              document: { kind, id },
              pointer: pointer('charge', 'firstPeriod'),
              what: text(
                `“${id}”不按月给付，首期却按当月天数折算。`,
                `"${id}" does not come monthly, but its first period is prorated by the days of a month.`,
              ),
              fix: text('请把首期改为 full，或者改为按月给付。', 'Let the first period be "full", or grant it monthly.'),
              witness: { since: '2026-06-17' },
            },
          ]
        : [],
    ),
  examples: {
    sound: exampleWithPrices({ 'data-included': yearly({ kind: 'full' }) }),
    unsound: exampleWithPrices({ 'data-included': yearly({ kind: 'day', decimals: 0, rounding: 'up' }) }),
  },
}
