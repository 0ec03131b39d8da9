import type { CompiledCatalog } from '../compile/compiled-catalog.js'
import type { RequestProblem } from '../explain/request-problem.js'
import { pointer } from '../model/check.js'
import type { ConfiguredItem } from '../model/configured-item.js'
import type { RateRequest } from '../model/request.js'
import { billDaysOf } from '../price/allowance/bill-days.js'
import type { BillingPeriod } from '../price/allowance/period-grants.js'
import type { RatingQuestion, RatingRecord } from '../price/rate/rating-question.js'
import { exactValue } from '../price/waterfall.js'
import { billDayCycle, periodAt } from '../values/billing-cycle.js'
import type { DaySpan } from '../values/day-span.js'
import type { PriceId } from '../values/ids.js'
import { type Instant, instant } from '../values/instant.js'
import { type LocalDate, localDate, localDateIn } from '../values/local-date.js'
import type { TimeSpan } from '../values/zone-time.js'
import { instantsOf } from '../values/zone-time.js'
import { billDayProblems, carriedOverProblems, sinceProblems } from './carried-over-problems.js'
import { givenTwice, memberUnknown, notNeeded, notSuspendable, outsidePeriod, periodReversed } from './rating-problem-text.js'

/** What a rate request says beyond its selection, read. */
export type ReadRating = Pick<RatingQuestion, 'period' | 'carriedOver' | 'continued'> & {
  readonly kind: 'rating'
  readonly records: readonly RatingRecord[]
}

type Problems = { readonly kind: 'problems'; readonly problems: readonly RequestProblem[] }

/** Reads the billing period and what came into it; nothing that it cannot take part in is passed over in silence. */
export function readRating(
  catalog: CompiledCatalog,
  at: Instant,
  items: readonly ConfiguredItem[],
  request: RateRequest,
): ReadRating | Problems {
  const zone = catalog.catalog.timeZone
  const period = periodOf(zone, at, request)
  if (period.to <= period.from) return { kind: 'problems', problems: [periodReversed()] }
  const problems = [
    ...momentProblems(zone, at, period, request),
    ...sinceProblems(catalog, items, period),
    ...billDayProblems(catalog, items, period, request.billDay ?? null),
    ...carriedOverProblems(catalog, items, period, request.carriedOver ?? []),
    ...memberProblems(request),
    ...continuationProblems(catalog, items, request),
  ]
  if (problems.length > 0) return { kind: 'problems', problems }
  const members = new Map((request.members ?? []).map((member) => [member.id, member]))
  return {
    kind: 'rating',
    period,
    carriedOver: (request.carriedOver ?? []).map(({ granted, expires, quantity, ...one }) => {
      return { ...one, granted: localDate(granted), expires: localDate(expires), quantity: exactValue(quantity) }
    }),
    continued: (request.continued ?? []).map(({ path, price, at: moment }) => ({ path, price: price as PriceId, at: instant(moment) })),
    records: request.records.map(({ member, at: moment, ...record }) => {
      const user = member === undefined ? {} : { member: members.get(member)! }
      return { ...record, ...user, at: instant(moment) }
    }),
  }
}

/** What is wrong with continuations that found nothing to continue, by their places. */
export function continuationsNotNeeded(places: readonly number[]): readonly RequestProblem[] {
  return places.map((place) => notNeeded(pointer('continued', place)))
}

/** The period that is named, or the month of the moment from one bill day to the next; the bill day that is given, or the only one that its days leave. */
function periodOf(zone: string, at: Instant, { period, since, billDay }: RateRequest): BillingPeriod {
  const { from, to } = period === undefined ? monthAt(localDateIn(zone, at), billDay ?? 1) : daysOf(period)
  const possible = billDay === undefined ? billDaysOf({ from, to }) : [billDay]
  return { from, to, since: since === undefined ? null : localDate(since), billDay: possible.length === 1 ? possible[0]! : null }
}

function monthAt(day: LocalDate, billDay: number): DaySpan {
  return periodAt(billDayCycle(day, billDay, { unit: 'month', count: 1 })!, day)
}

function daysOf({ from, to }: NonNullable<RateRequest['period']>): DaySpan {
  return { from: localDate(from), to: localDate(to) }
}

/** Moments before the period, before service began, or after the period's end. */
function momentProblems(zone: string, at: Instant, period: BillingPeriod, request: RateRequest): readonly RequestProblem[] {
  const whole = instantsOf(zone, period)
  const isLate = period.since !== null && period.since >= period.to
  if (isLate) return [outsidePeriod('/since', period.since!)]
  const served = instantsOf(zone, { from: period.since !== null && period.since > period.from ? period.since : period.from, to: period.to })
  const outside = (span: TimeSpan, place: string, moment: string) => (isWithin(span, instant(moment)) ? [] : [outsidePeriod(place, moment)])
  return [
    ...outside(whole, '/at', at),
    ...request.records.flatMap((record, index) => outside(served, pointer('records', index, 'at'), record.at)),
    ...(request.continued ?? []).flatMap((one, index) => outside(served, pointer('continued', index, 'at'), one.at)),
  ]
}

function isWithin({ from, to }: TimeSpan, at: Instant): boolean {
  return from <= at && at < to
}

function memberProblems({ members = [], records }: RateRequest): readonly RequestProblem[] {
  const ids = members.map(({ id }) => id)
  return [
    ...ids.flatMap((id, index) => (ids.indexOf(id) < index ? [givenTwice(pointer('members', index, 'id'), id)] : [])),
    ...records.flatMap(({ member }, index) =>
      member === undefined || ids.includes(member) ? [] : [memberUnknown(pointer('records', index, 'member'), member)],
    ),
  ]
}

/** Only use that stops, and may go on, can be continued. */
function continuationProblems(
  { draft }: CompiledCatalog,
  items: readonly ConfiguredItem[],
  { continued = [] }: RateRequest,
): readonly RequestProblem[] {
  return continued.flatMap(({ path, price }, index) => {
    const item = items.find((one) => one.path === path)
    const isCarried = item !== undefined && draft.find('productOffering', item.offering)?.prices.includes(price as PriceId) === true
    const charge = isCarried ? draft.find('productOfferingPrice', price)?.charge : undefined
    const mayGoOn = charge?.kind === 'usage' && charge.suspendAt?.continuation === 'onRequest'
    return mayGoOn ? [] : [notSuspendable(pointer('continued', index, 'price'), path, price)]
  })
}
