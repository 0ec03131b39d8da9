import { type BillingCycle, firstPeriodFrom, periodAt, periodBefore } from './billing-cycle.js'
import { type DaySpan, daysIn, daysInEqualMonths, holds, isReversed } from './day-span.js'
import { one, type Ratio, ratio, zero } from './ratio.js'
import { instantsOf, type TimeSpan } from './zone-time.js'

/**
 * What a part of a billing period costs. `none` charges whole periods only, `fullPeriod` charges a part as a whole;
 * `day` divides days by the days of the period, `fixedMonth` does the same as if every month had that many days, and
 * `second` divides the time that passes on the clocks of a zone, where a day may have 23 or 25 hours.
 */
export type Proration =
  | { readonly kind: 'none' }
  | { readonly kind: 'fullPeriod' }
  | { readonly kind: 'day' }
  | { readonly kind: 'fixedMonth'; readonly days: number }
  | { readonly kind: 'second'; readonly zone: string }

/**
 * The exact share of a period. Refused when a span ends before it begins, when the part is not inside the whole, and
 * when equal months leave the whole no day to divide by.
 */
export type ShareOfPeriod =
  | { readonly kind: 'share'; readonly share: Ratio }
  | { readonly kind: 'refused'; readonly why: 'reversed' | 'outside' | 'noDays' }

/**
 * Which share of a whole period a part of it is. An empty part has no share, whatever the policy. Under `day`,
 * `fixedMonth` and `second` the shares of the parts of a period add up to one.
 */
export function shareOf(part: DaySpan, whole: DaySpan, proration: Proration): ShareOfPeriod {
  if (isReversed(part) || isReversed(whole)) return { kind: 'refused', why: 'reversed' }
  if (!holds(whole, part)) return { kind: 'refused', why: 'outside' }
  if (part.from === part.to) return { kind: 'share', share: zero }
  switch (proration.kind) {
    case 'none':
      return { kind: 'share', share: part.from === whole.from && part.to === whole.to ? one : zero }
    case 'fullPeriod':
      return { kind: 'share', share: one }
    case 'day':
      return shareOfCounts(daysIn(part), daysIn(whole))
    case 'fixedMonth':
      return shareOfCounts(daysInEqualMonths(part, proration.days), daysInEqualMonths(whole, proration.days))
    case 'second':
      return shareOfTime(instantsOf(proration.zone, part), instantsOf(proration.zone, whole))
  }
}

/** Which share of a span of time a part of it is, to the millisecond. An empty part has no share. */
export function shareOfTime(part: TimeSpan, whole: TimeSpan): ShareOfPeriod {
  if (part.to < part.from || whole.to < whole.from) return { kind: 'refused', why: 'reversed' }
  if (part.from < whole.from || whole.to < part.to) return { kind: 'refused', why: 'outside' }
  return part.from === part.to ? { kind: 'share', share: zero } : shareOfCounts(lasts(part), lasts(whole))
}

/** How much of a cycle a span covers: a part before its first boundary, whole periods, and a part after its last boundary. */
export type CoveredPeriods =
  | { readonly kind: 'periods'; readonly leading: Ratio; readonly whole: number; readonly trailing: Ratio }
  | { readonly kind: 'refused'; readonly why: 'reversed' | 'outside' | 'noDays' }

/** Takes a span apart at the boundaries of a cycle. A span inside one period that misses its start is a leading part. */
export function periodsIn(cycle: BillingCycle, span: DaySpan, proration: Proration): CoveredPeriods {
  const first = firstPeriodFrom(cycle, span.from)
  const isWithinOne = span.to <= first.from
  const leading = shareOf({ from: span.from, to: isWithinOne ? span.to : first.from }, periodBefore(cycle, first), proration)
  if (leading.kind === 'refused') return leading
  if (isWithinOne) return { kind: 'periods', leading: leading.share, whole: 0, trailing: zero }
  const last = periodAt(cycle, span.to)
  const trailing = shareOf({ from: last.from, to: span.to }, last, proration)
  if (trailing.kind === 'refused') return trailing
  return { kind: 'periods', leading: leading.share, whole: last.number - first.number, trailing: trailing.share }
}

function shareOfCounts(part: number, whole: number): ShareOfPeriod {
  return whole === 0 ? { kind: 'refused', why: 'noDays' } : { kind: 'share', share: ratio(BigInt(part), BigInt(whole)) }
}

function lasts({ from, to }: TimeSpan): number {
  return Date.parse(to) - Date.parse(from)
}
