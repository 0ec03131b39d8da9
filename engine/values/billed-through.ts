import { type BillingCycle, type BillingPeriod, firstPeriodFrom, periodAfter, periodAt, periodBefore } from './billing-cycle.js'
import type { LocalDate } from './local-date.js'

/** Whether a period is charged for when it begins or when it has ended. */
export type BillingTiming = 'inAdvance' | 'inArrears'

/** A charge at a billing run: it applies from `start` up to `end`, which is open when `null`; the run is on the day `target`. */
export interface BillingRun {
  readonly start: LocalDate
  readonly end: LocalDate | null
  readonly target: LocalDate
  readonly timing: BillingTiming
}

/**
 * Up to which day a charge has been billed after a run; that day itself is not billed. `nothingYet` before the first
 * billing day of a charge in arrears. Refused when the charge would end, or the run be, before the charge starts.
 */
export type BilledThrough =
  | { readonly kind: 'through'; readonly day: LocalDate }
  | { readonly kind: 'nothingYet' }
  | { readonly kind: 'reversed'; readonly what: 'end' | 'target' }

export function billedThrough(cycle: BillingCycle, run: BillingRun): BilledThrough {
  const { start, end, target } = run
  if (end !== null && end < start) return { kind: 'reversed', what: 'end' }
  if (target < start) return { kind: 'reversed', what: 'target' }
  if (end !== null && end <= target) return { kind: 'through', day: end }
  const first = firstPeriodFrom(cycle, start)
  if (run.timing === 'inArrears')
    return target < first.from ? { kind: 'nothingYet' } : { kind: 'through', day: periodAt(cycle, target).from }
  const next = target < first.from ? first : periodAfter(cycle, periodAt(cycle, target))
  return { kind: 'through', day: end !== null && end < next.from ? end : next.from }
}

/** The period that a bill is about which is written on a day: in advance the one that has begun, in arrears the one that has ended. */
export function periodBilledOn(cycle: BillingCycle, day: LocalDate, timing: BillingTiming): BillingPeriod {
  const current = periodAt(cycle, day)
  return timing === 'inAdvance' ? current : periodBefore(cycle, current)
}
