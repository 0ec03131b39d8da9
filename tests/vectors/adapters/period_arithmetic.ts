import { addPeriods, type LocalDate, wholePeriodsBetween } from '../../../engine/values/local-date.js'
import { killBillPeriods } from '../dialects.js'
import { day, has, whole, word } from '../fields.js'
import { type Adapter, type Fields, Refusal } from '../vector.js'

/** What may be asked of days and periods, by all names that cases may have for it. */
const ops = {
  whole_periods_between: 'between',
  anchored_advance: 'advance',
  advance: 'advance',
  advance_by_n_periods: 'advance',
  add_periods: 'advance',
  recede: 'recede',
  anchored_recede: 'recede',
  recede_by_n_periods: 'recede',
  subtract_periods: 'recede',
} as const

export const adapter: Adapter = ({ dialect, input }) => {
  if (!/^killbill|^Stripe docs/.test(dialect)) throw new Error(`Whose names of periods are those of ${dialect}?`)
  const period = word(input, 'billing_period', killBillPeriods)
  switch (word(input, 'op', ops)) {
    case 'between': {
      const value = wholePeriodsBetween(day(input, 'start'), day(input, 'end'), period)
      if (value === null) throw new Refusal('invalid_date_sequence')
      return { value }
    }
    case 'advance':
      return { value: addPeriods(anchorOf(input), period, whole(input, 'n')) }
    case 'recede':
      return { value: addPeriods(anchorOf(input), period, -whole(input, 'n')) }
  }
}

/** The day from which periods are counted. */
function anchorOf(input: Fields): LocalDate {
  const name = ['anchor', 'date', 'start', 'from'].find((one) => has(input, one))
  return day(input, name ?? 'anchor')
}
