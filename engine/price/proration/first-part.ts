import { periodAt } from '../../values/billing-cycle.js'
import type { CompiledRecurring } from '../compile-prices.js'
import { type ItemPrice, type PricingWork, refuse } from '../pricing-work.js'
import { chargeCycle } from './charge-cycle.js'
import { type PartOfPeriod, partOfPeriod } from './part-of-period.js'

/** The part of its billing period with which a recurring charge begins, from the start of service up to the period's end. */
export function firstPart(work: PricingWork, one: ItemPrice, charge: CompiledRecurring): PartOfPeriod | 'refused' {
  const { startDate: start, billDay = null, wholePeriods = false } = work.request
  const found = chargeCycle(wholePeriods ? { ...charge, cycle: 'anniversary' } : charge, { start, billDay })
  if (found.kind === 'refused') {
    refuse(work, one, found.why === 'billDay' ? 'bill-day-unknown' : 'not-proratable')
    return 'refused'
  }
  const { to } = periodAt(found.cycle, start)
  const asked = work.zone === null ? null : partOfPeriod(charge, found.cycle, { from: start, to }, 'start', work.zone)
  if (asked?.kind === 'part') return asked.part
  refuse(work, one, 'not-proratable')
  return 'refused'
}
