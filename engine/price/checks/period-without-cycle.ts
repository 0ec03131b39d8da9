import { type Check, pointer } from '../../model/check.js'
import { calendarCycle } from '../../values/billing-cycle.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices } from './example.js'
import { fee } from './example-fee.js'

/** A period has no place in the cycle that its charge names: five months on the calendar, ten days from bill day to bill day. */
export const periodWithoutCycle: Check = {
  code: 'price/period-without-cycle',
  severity: 'error',
  why: text('没有这样的账期，首期账单就无从算起。', 'There are no such billing periods, so that no first bill could be reckoned.'),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
      if (charge.kind !== 'recurring') return []
      const { cycle, period } = charge
      const fits = cycle === 'anniversary' || (cycle === 'billDay' ? period.unit !== 'day' : calendarCycle(period) !== null)
      if (fits) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'cycle'),
          what:
            cycle === 'billDay'
              ? text(
                  `“${id}”的周期按天计，却按账户的每月出账日分期。`,
                  `The period of "${id}" is counted in days, but is to go from bill day to bill day.`,
                )
              : text(`“${id}”的周期在日历上没有固定的起止日。`, `The calendar has no periods as long as that of "${id}".`),
          fix:
            cycle === 'billDay'
              ? text('请改用 anniversary，或把周期改为若干个月。', 'Let the cycle be "anniversary", or the period a number of months.')
              : text(
                  '请改用 anniversary 或 billDay，或把周期改为月、季、半年、年、周或天。',
                  'Let the cycle be "anniversary" or "billDay", or the period a day, a week, a month, a quarter, half a year or a year.',
                ),
        },
      ]
    }),
  examples: {
    sound: exampleWithPrices({ quarterly: fee({ period: { unit: 'month', count: 3 } }) }),
    unsound: exampleWithPrices({ seldom: fee({ period: { unit: 'month', count: 5 } }) }),
  },
}
