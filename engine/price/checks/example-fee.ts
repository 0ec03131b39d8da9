import type { RecurringCharge } from '../../model/price.js'
import { yuan } from './example.js'

/** A monthly fee of the calendar that is prorated by the day, but for what the example is about. */
export function fee(more: Partial<Omit<RecurringCharge, 'proration'>> & { readonly proration?: object } = {}): object {
  const { proration, ...others } = more
  return {
    kind: 'recurring',
    amount: { kind: 'fixed', amounts: yuan('120.00') },
    period: { unit: 'month', count: 1 },
    timing: 'advance',
    cycle: 'calendar',
    proration: { start: { kind: 'day' }, change: { kind: 'none' }, cease: { kind: 'fullPeriod' }, ...proration },
    ...others,
  }
}
