import type { ProductOfferingTerm } from '../../model/term.js'
import { addDays, type LocalDate, localDate, localDateIn } from '../../values/local-date.js'
import { startOfDay } from '../../values/zone-time.js'
import { runningTerm } from '../term/running-term.js'
import type { LaterVersion } from './later-version.js'

/** What of a holder decides when a version reaches him. */
export interface HolderDays {
  readonly zone: string
  /** The term that he is in, of the item or of what it is part of, and since when. */
  readonly term: ProductOfferingTerm | null
  readonly since: LocalDate
  /** Up to then a term keeps his prices what they are. */
  readonly lockedUntil: LocalDate | null
}

/**
 * The day on which a version reaches a holder; `null` when it never does. It is a whole day after the release took effect,
 * with so many whole days of notice between, and none before a price lock ends.
 */
export function dayOfReach({ released, price: { holders } }: LaterVersion, holder: HolderDays): LocalDate | null {
  if (holders.kind === 'keep') return null
  const noticed = addDays(firstWholeDay(holder.zone, released), holders.noticeDays ?? 0)
  const earliest = later(noticed, holder.lockedUntil ?? noticed)
  switch (holders.kind) {
    case 'fromDate':
      return later(earliest, localDate(holders.date))
    case 'nextPeriod':
      return earliest
    case 'atRenewal':
      return firstRenewal(holder, earliest)
    case 'atCommitmentEnd':
      return commitmentEnd(holder, earliest)
  }
}

/** A day that had begun when a release took effect keeps the prices with which it began. */
function firstWholeDay(zone: string, released: LaterVersion['released']): LocalDate {
  const day = localDateIn(zone, released)
  return startOfDay(zone, day) === released ? day : addDays(day, 1)
}

/** The first day from the given one on which another term follows by itself. */
function firstRenewal({ term, since }: HolderDays, day: LocalDate): LocalDate | null {
  if (term === null || term.renewal.kind !== 'automatic') return null
  const running = runningTerm(term, since, later(day, since))!
  return running.number > 0 && running.from === day ? day : running.to
}

/** The end of what binds the customer; who is not bound has nothing to wait for. */
function commitmentEnd({ term, since }: HolderDays, day: LocalDate): LocalDate {
  const until = term === null ? null : runningTerm(term, since, later(day, since))?.committedUntil
  return until == null ? day : later(until, day)
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other
}
