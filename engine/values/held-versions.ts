import type { LocalDate } from './local-date.js'

/**
 * A version of something that customers hold. Who starts on `newFrom` or later gets it; who holds an older one gets it
 * from `heldFrom` on, or keeps what he has when that is `null`.
 */
export interface DatedVersion {
  readonly newFrom: LocalDate
  readonly heldFrom: LocalDate | null
}

/** A version and from which day it is held, up to the day on which the next stretch begins. */
export interface HeldStretch<Version> {
  readonly version: Version
  readonly from: LocalDate
}

/** What is held over time; refused where nothing is on offer at the start, and where two versions are new on one day. */
export type HeldVersions<Version> =
  | { readonly kind: 'held'; readonly stretches: readonly HeldStretch<Version>[] }
  | { readonly kind: 'refused'; readonly why: 'notOffered' | 'twoOnOneDay' }

/**
 * Which version a customer holds when, beginning with the newest that is offered on the first day. `switchDay` says on
 * which day a holder of a version takes another that reaches him on a given day, which is never earlier. Of several
 * that would be taken on one day it is the newest, and a newer version is never left for an older one.
 */
export function heldVersions<Version extends DatedVersion>(
  versions: readonly Version[],
  start: LocalDate,
  switchDay: (held: Version, day: LocalDate) => LocalDate,
): HeldVersions<Version> {
  if (new Set(versions.map(({ newFrom }) => newFrom)).size < versions.length) return { kind: 'refused', why: 'twoOnOneDay' }
  const first = versions
    .filter(({ newFrom }) => newFrom <= start)
    .sort(byNewFrom)
    .at(-1)
  if (first === undefined) return { kind: 'refused', why: 'notOffered' }
  const stretches = stretchesOf([{ version: first, from: start }], reaching(versions, first), {
    isNewer: (one, other) => one.newFrom > other.newFrom,
    switchDay,
  })
  return { kind: 'held', stretches }
}

/** How versions follow each other. */
export interface Succession<Version> {
  readonly isNewer: (one: Version, other: Version) => boolean
  /**
   * On which day a holder of a version takes another that reaches him on a given day, which is never earlier; `null` when he
   * never does. What he holds before, and would take meanwhile, is given, too.
   */
  readonly switchDay: (held: Version, day: LocalDate, version: Version, stretches: readonly HeldStretch<Version>[]) => LocalDate | null
}

/**
 * What is held from then on, where versions reach the holder of some in the given order, none before the first stretch
 * begins. Of several that would be taken on one day it is the newest, and a newer version is never left for an older one.
 */
export function stretchesOf<Version>(
  before: readonly HeldStretch<Version>[],
  reaching: readonly { readonly version: Version; readonly day: LocalDate }[],
  { isNewer, switchDay }: Succession<Version>,
): readonly HeldStretch<Version>[] {
  const stretches = [...before]
  for (const { version, day } of reaching) {
    if (stretches.some((stretch) => isNewer(stretch.version, version))) continue
    const held = stretches.findLast(({ from }) => from <= day)!.version
    const from = switchDay(held, day, version, stretches)
    if (from === null) continue
    while (stretches.length > 0 && stretches.at(-1)!.from >= from) stretches.pop()
    stretches.push({ version, from })
  }
  return stretches
}

/** The versions after the first in the order in which they reach the holder; none does before it is offered. */
function reaching<Version extends DatedVersion>(versions: readonly Version[], first: Version) {
  return versions
    .flatMap((version) => {
      if (version.heldFrom === null || version.newFrom <= first.newFrom) return []
      return [{ version, day: version.heldFrom < version.newFrom ? version.newFrom : version.heldFrom }]
    })
    .sort((a, b) => compare(a.day, b.day) || byNewFrom(a.version, b.version))
}

function byNewFrom(a: DatedVersion, b: DatedVersion): number {
  return compare(a.newFrom, b.newFrom)
}

function compare(a: LocalDate, b: LocalDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}
