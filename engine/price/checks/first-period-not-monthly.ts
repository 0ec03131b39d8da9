import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { exampleWithPrices, yuan } from './example.js'

const yearly = (firstPeriod: string) => ({
  kind: 'recurring',
  amount: { kind: 'fixed', amounts: yuan('120.00') },
  period: { unit: 'year', count: 1 },
  timing: 'advance',
  firstPeriod: { kind: firstPeriod },
})

/** A charge that isn't monthly is to be prorated by the days of a month. */
export const firstPeriodNotMonthly: Check = {
  code: 'price/first-period-not-monthly',
  severity: 'error',
  why: text('年费按当月剩余天数折算，首期金额就错了。', 'A yearly fee times the days left in a month would be a wrong first bill.'),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap(({ kind, id, charge }) => {
      if (charge.kind !== 'recurring' || charge.firstPeriod.kind === 'fullPeriod' || charge.firstPeriod.kind === 'none') return []
      if (charge.period.unit === 'month' && charge.period.count === 1) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('charge', 'firstPeriod'),
          what: text(
            `“${id}”不按月收取，首期却按当月天数折算。`,
            `"${id}" is not charged monthly, but its first period is prorated by the days of a month.`,
          ),
          fix: text(
            '请把首期改为 fullPeriod 或 none，或者改为按月收取。',
            'Let the first period be "fullPeriod" or "none", or charge monthly.',
          ),
        },
      ]
    }),
  examples: { sound: exampleWithPrices({ yearly: yearly('fullPeriod') }), unsound: exampleWithPrices({ yearly: yearly('day') }) },
}
