import type { RecurringCharge } from '../../model/price.js'
import { anniversaryCycle, type BillingCycle, billDayCycle, calendarCycle } from '../../values/billing-cycle.js'
import type { LocalDate } from '../../values/local-date.js'

/** What a charge needs to know of the subscription and its account to find its billing periods. */
export interface CycleTerms {
  /** The day on which service began: anniversaries are counted from it. */
  readonly start: LocalDate
  /** The day of the month, 1 to 31, on which the account is billed; `null` when nobody said. */
  readonly billDay: number | null
}

/** `billDay`: the account's bill day is not known. `period`: a period of this length has no place in such a cycle. */
export type ChargeCycle =
  | { readonly kind: 'cycle'; readonly cycle: BillingCycle }
  | { readonly kind: 'refused'; readonly why: 'billDay' | 'period' }

/** The billing periods of a recurring charge. Five months are no period of the calendar, and ten days have no bill day. */
export function chargeCycle({ cycle, period }: Pick<RecurringCharge, 'cycle' | 'period'>, { start, billDay }: CycleTerms): ChargeCycle {
  switch (cycle) {
    case 'calendar':
      return given(calendarCycle(period))
    case 'anniversary':
      return given(anniversaryCycle(start, period))
    case 'billDay':
      if (period.unit === 'day') return { kind: 'refused', why: 'period' }
      return billDay === null ? { kind: 'refused', why: 'billDay' } : given(billDayCycle(start, billDay, period))
  }
}

function given(cycle: BillingCycle | null): ChargeCycle {
  return cycle === null ? { kind: 'refused', why: 'period' } : { kind: 'cycle', cycle }
}
