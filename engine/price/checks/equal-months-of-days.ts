import { type Check, pointer } from '../../model/check.js'
import type { RecurringCharge } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices } from './example.js'
import { fee } from './example-fee.js'

const weekly = { period: { unit: 'day', count: 7 } } as const

/** A period that is counted in days is prorated as if months had equal days: a 31st would have no day to divide by. */
export const equalMonthsOfDays: Check = {
  code: 'price/equal-months-of-days',
  severity: 'error',
  why: text(
    '按天计的周期里没有“月”，等长的月份会丢掉 31 日。',
    'A period of days has no months in it, and equal months would lose the 31st.',
  ),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
      if (charge.kind !== 'recurring' || charge.period.unit !== 'day') return []
      const causes = Object.keys(charge.proration).sort() as (keyof RecurringCharge['proration'])[]
      return causes
        .filter((cause) => charge.proration[cause].kind === 'fixedMonth')
        .map((cause) => ({
          document: { kind, id },
          pointer: pointer('charge', 'proration', cause),
          what: text(
            `“${id}”的周期按天计，却按等长的月份折算。`,
            `The period of "${id}" is counted in days, but prorated by equal months.`,
          ),
          fix: text('请改为 day。', 'Let the proration be "day".'),
        }))
    }),
  examples: {
    sound: exampleWithPrices({ weekly: fee(weekly) }),
    unsound: exampleWithPrices({ weekly: fee({ ...weekly, proration: { cease: { kind: 'fixedMonth', days: 30 } } }) }),
  },
}
