import type { CalendarPeriod } from '../../engine/values/local-date.js'
import type { RoundingMode } from '../../engine/values/ratio.js'

const days = (count: number): CalendarPeriod => ({ unit: 'day', count })
const months = (count: number): CalendarPeriod => ({ unit: 'month', count })
const years = (count: number): CalendarPeriod => ({ unit: 'year', count })

/** Billing periods by the names that Kill Bill gives them. */
export const killBillPeriods: Readonly<Record<string, CalendarPeriod>> = {
  DAILY: days(1),
  WEEKLY: days(7),
  BIWEEKLY: days(14),
  THIRTY_DAYS: days(30),
  THIRTY_ONE_DAYS: days(31),
  SIXTY_DAYS: days(60),
  NINETY_DAYS: days(90),
  MONTHLY: months(1),
  BIMESTRIAL: months(2),
  QUARTERLY: months(3),
  TRIANNUAL: months(4),
  BIANNUAL: months(6),
  ANNUAL: years(1),
  SESQUIENNIAL: months(18),
  BIENNIAL: years(2),
  TRIENNIAL: years(3),
}

/** Billing intervals by the names that Lago gives them. */
export const lagoPeriods: Readonly<Record<string, CalendarPeriod>> = {
  weekly: days(7),
  monthly: months(1),
  quarterly: months(3),
  semiannual: months(6),
  yearly: years(1),
}

/** The common names of rounding modes. `half_up` is away from zero, as `round` of SQL, and `HALF_UP` of Java, have it. */
export const roundingNames: Readonly<Record<string, RoundingMode>> = {
  half_up: 'halfAwayFromZero',
  half_even: 'halfEven',
  half_down: 'halfDown',
  ceiling: 'ceiling',
  floor: 'floor',
  up: 'up',
  down: 'down',
}
