import type { ProductOfferingTerm, TermRenewal } from '../../model/term.js'
import { addDays, type LocalDate } from '../../values/local-date.js'
import { dayAfter } from '../../values/periods-in-row.js'

/** A term on a day of its: half-open, as all periods are. */
export interface RunningTerm {
  /** 0 for the first one, then one more with each renewal. */
  readonly number: number
  readonly from: LocalDate
  readonly to: LocalDate
  /** Before this day leaving is early; `null` where nobody is bound. */
  readonly committedUntil: LocalDate | null
  /** The last day on which notice still prevents a renewal, or, where service goes on without a term, ends it with the term. */
  readonly noticeBy: LocalDate | null
}

/** The term that runs on a day when service began on `since`; `null` before, and once it has ended without a renewal. */
export function runningTerm(term: ProductOfferingTerm, since: LocalDate, day: LocalDate): RunningTerm | null {
  if (day < since) return null
  const { duration, renewal } = term
  const ends = (number: number): LocalDate =>
    renewal.kind === 'automatic' ? dayAfter(since, [duration, times(renewal.duration, number)]) : dayAfter(since, [duration])
  let number = 0
  while (ends(number) <= day) {
    if (renewal.kind !== 'automatic') return null
    number += 1
  }
  const [from, to] = [number === 0 ? since : ends(number - 1), ends(number)]
  return { number, from, to, committedUntil: committedUntil(term, number, from, to), noticeBy: noticeBy(renewal, to) }
}

/** Until when prices stay what they were when service began; `null` where a term promises nothing of the kind. */
export function priceLockedUntil({ priceLock }: ProductOfferingTerm, since: LocalDate): LocalDate | null {
  return priceLock === undefined ? null : dayAfter(since, [priceLock])
}

function committedUntil({ commitment, renewal }: ProductOfferingTerm, number: number, from: LocalDate, to: LocalDate): LocalDate | null {
  if (number === 0) return commitment === undefined ? null : dayAfter(from, [commitment.duration])
  return renewal.kind === 'automatic' && renewal.commits ? to : null
}

/** Notice of 30 days has been given when 30 whole days follow before the term is over: the day of notice is not one of them. */
function noticeBy(renewal: TermRenewal, to: LocalDate): LocalDate | null {
  return renewal.kind === 'ends' ? null : addDays(to, -renewal.noticeDays - 1)
}

function times({ unit, count }: ProductOfferingTerm['duration'], number: number): ProductOfferingTerm['duration'] {
  return { unit, count: count * number }
}
