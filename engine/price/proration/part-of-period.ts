import type { Proration, RecurringCharge } from '../../model/price.js'
import { type BillingCycle, periodAt } from '../../values/billing-cycle.js'
import { type DaySpan, daysIn, daysInEqualMonths } from '../../values/day-span.js'
import type { CalendarPeriod } from '../../values/local-date.js'
import { type ShareOfPeriod, shareOf } from '../../values/proration.js'
import { compareRatios, dividedBy, one, type Ratio, ratio, round, times, zero } from '../../values/ratio.js'
import { instantsOf } from '../../values/zone-time.js'

/** Why a period is charged in part: service begins in it, what is charged changes in it, or service ends in it. */
export type ProrationCause = keyof RecurringCharge['proration']

/**
 * A part of a billing period as its policy counts it, which the trace shows. Under `fixedMonth` its days are those of
 * equal months; `seconds` are there where time is counted, since a day of a clock change has not 86,400 of them.
 */
export interface PartOfPeriod {
  readonly cause: ProrationCause
  readonly policy: Proration
  readonly part: DaySpan
  readonly period: DaySpan
  readonly days: number
  readonly of: number
  readonly seconds: { readonly part: number; readonly of: number } | null
  /** The exact share of the period's amount; `null` under `dailyRate`, which has a price of its own for a day. */
  readonly share: Ratio | null
  /** How long a period is, since a day's rate is reckoned from a year of them. */
  readonly length: CalendarPeriod
}

/** The part with which a recurring charge begins, or why nobody can say. */
export type BeginningPart = PartOfPeriod | 'bill-day-unknown' | 'not-proratable'

/** `outside`: the part reaches beyond the period in which it begins. `noDays`: equal months leave the period no day to divide by. */
export type PartAsked =
  | { readonly kind: 'part'; readonly part: PartOfPeriod }
  | { readonly kind: 'refused'; readonly why: Extract<ShareOfPeriod, { kind: 'refused' }>['why'] }

/**
 * Which part of a recurring charge's billing period a span of days is, by the policy that its author declared for the
 * cause. At a `change` the parts of a period add up to one under every policy that is a share: `none` leaves it to the
 * price with which the period begins, `fullPeriod` to the one with which it ends. At a start or a cease, `none` charges
 * nothing for a part, and `fullPeriod` all. `zone` is where days begin, for what is counted in seconds.
 */
export function partOfPeriod(
  charge: Pick<RecurringCharge, 'period' | 'proration'>,
  cycle: BillingCycle,
  part: DaySpan,
  cause: ProrationCause,
  zone: string,
): PartAsked {
  const { from, to } = periodAt(cycle, part.from)
  return partOfKnownPeriod(charge, { from, to }, part, cause, zone)
}

/** The same where it is known in which period the part begins. */
export function partOfKnownPeriod(
  { period: length, proration }: Pick<RecurringCharge, 'period' | 'proration'>,
  period: DaySpan,
  part: DaySpan,
  cause: ProrationCause,
  zone: string,
): PartAsked {
  const policy = proration[cause]
  const found = shareOf(part, period, policyFor(policy, zone))
  if (found.kind === 'refused') return found
  const share = policy.kind === 'dailyRate' ? null : cause === 'change' ? shareAtChange(policy, part, period, found.share) : found.share
  const daysOf = (span: DaySpan) => (policy.kind === 'fixedMonth' ? daysInEqualMonths(span, policy.days) : daysIn(span))
  const seconds = policy.kind === 'second' ? { part: secondsOf(zone, part), of: secondsOf(zone, period) } : null
  return { kind: 'part', part: { cause, policy, part, period, days: daysOf(part), of: daysOf(period), seconds, share, length } }
}

/**
 * What a part costs, exactly, when the whole period costs `amount` for the whole quantity. A day's rate is rounded for
 * one item; `dailyRate` says what it is.
 */
export function costOfPart(
  { policy, part, period, days, share, length }: PartOfPeriod,
  amount: Ratio,
  quantity: number,
): { readonly cost: Ratio; readonly dailyRate: Ratio | null } {
  if (policy.kind !== 'dailyRate' || share !== null) return { cost: times(amount, share ?? zero), dailyRate: null }
  const items = ratio(BigInt(quantity))
  const daily = round(
    dividedBy(yearly(amount, length, policy.daysPerYear), ratio(BigInt(quantity * policy.daysPerYear))),
    policy.decimals,
    policy.rounding,
  )
  if (part.from === period.from && part.to === period.to) return { cost: amount, dailyRate: daily }
  const cost = times(times(daily, ratio(BigInt(days))), items)
  return { cost: compareRatios(cost, amount) > 0 ? amount : cost, dailyRate: daily }
}

/** Who pays for a period that is not divided: the price that has its first day, or the one that has its last. */
function shareAtChange(policy: Proration, part: DaySpan, period: DaySpan, share: Ratio): Ratio {
  if (policy.kind === 'none') return part.from === period.from && part.to > part.from ? one : zero
  if (policy.kind === 'fullPeriod') return part.to === period.to && part.to > part.from ? one : zero
  return share
}

function policyFor(policy: Proration, zone: string): Parameters<typeof shareOf>[2] {
  switch (policy.kind) {
    case 'second':
      return { kind: 'second', zone }
    case 'dailyRate':
      return { kind: 'day' }
    case 'fixedMonth':
      return policy
    case 'none':
    case 'fullPeriod':
    case 'day':
      return { kind: policy.kind }
  }
}

function yearly(amount: Ratio, { unit, count }: CalendarPeriod, daysPerYear: number): Ratio {
  const inYear = unit === 'day' ? daysPerYear : unit === 'month' ? 12 : 1
  return times(amount, ratio(BigInt(inYear), BigInt(count)))
}

function secondsOf(zone: string, span: DaySpan): number {
  const { from, to } = instantsOf(zone, span)
  return (Date.parse(to) - Date.parse(from)) / 1000
}
