import { addPeriods, wholePeriodsBetween } from '../../../engine/values/local-date.js'
import { killBillPeriods } from '../dialects.js'
import { day, whole, word } from '../fields.js'
import type { Adapter } from '../vector.js'

export const adapter: Adapter = ({ dialect, input }) => {
  if (!/^killbill|^Stripe docs/.test(dialect)) throw new Error(`Whose names of periods are those of ${dialect}?`)
  const period = word(input, 'billing_period', killBillPeriods)
  switch (word(input, 'op', { whole_periods_between: 'between', anchored_advance: 'advance' } as const)) {
    case 'between': {
      const value = wholePeriodsBetween(day(input, 'start'), day(input, 'end'), period)
      return value === null ? { error: 'invalid_date_sequence' } : { value }
    }
    case 'advance':
      return { value: addPeriods(day(input, 'anchor'), period, whole(input, 'n')) }
  }
}
