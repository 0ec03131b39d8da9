import { anniversaryCycle, type BillingCycle, billDayCycle, firstPeriodFrom, type PartOfPeriod, partsOf } from './billing-cycle.js'
import { commonDays, type DaySpan } from './day-span.js'
import { type DatedVersion, heldVersions } from './held-versions.js'
import { addDays, addPeriods, type CalendarPeriod, dayOfMonth, type LocalDate } from './local-date.js'

/** A phase of an offer, such as a trial: how long it lasts, without end when `null`, and how often it is billed, never when `null`. */
export interface Phase {
  readonly lasts: CalendarPeriod | null
  readonly billed: CalendarPeriod | null
  /** Whether its bills come to nothing: the first one that is paid, and not this, decides the bill day. */
  readonly isFree?: boolean
}

/** A version of an offer whose price changes from phase to phase. */
export interface PhasedVersion extends DatedVersion {
  readonly phases: readonly Phase[]
}

/** When a holder takes a new version: at once, within his running period, or when his next period begins. */
export type ChangeAlignment = 'immediate' | 'nextPeriod'

/** A part of a period of a phase of a version: what one line of a bill is about. */
export interface ScheduledPart<Version> extends PartOfPeriod {
  readonly version: Version
  /** The place of the phase in its version. */
  readonly phase: number
}

/** The lines of all bills to come; refused as `heldVersions` refuses. */
export type HolderSchedule<Version> =
  | { readonly kind: 'schedule'; readonly parts: readonly ScheduledPart<Version>[] }
  | { readonly kind: 'refused'; readonly why: 'notOffered' | 'twoOnOneDay' }

export interface HolderTerms<Version> {
  readonly versions: readonly Version[]
  readonly start: LocalDate
  /** The schedule covers the days before this one. */
  readonly until: LocalDate
  readonly alignment: ChangeAlignment
}

/**
 * What a customer is billed for and when, over the versions of an offer that he comes to hold. Phases always run from
 * the day he started, whichever version he holds; the bill day is that of the first phase that is billed by months
 * and not free, or of the first one where all are free; a phase that is billed by days or weeks counts them from its own start.
 */
export function holderSchedule<Version extends PhasedVersion>({
  versions,
  start,
  until,
  alignment,
}: HolderTerms<Version>): HolderSchedule<Version> {
  const held = heldVersions(versions, start, (version, day) => (alignment === 'immediate' ? day : nextPeriodFrom(version, start, day)))
  if (held.kind === 'refused') return held
  const parts = held.stretches.flatMap(({ version, from }, index) => {
    const stretch = { from, to: earlier(held.stretches[index + 1]?.from ?? until, until) }
    return runningPhases(version.phases, start, until).flatMap(({ phase, span, cycle }) =>
      cycle === null ? [] : partsOf(cycle, commonDays(span, stretch)).map((part) => ({ version, phase, ...part })),
    )
  })
  return { kind: 'schedule', parts }
}

interface RunningPhase {
  readonly phase: number
  readonly span: DaySpan
  readonly cycle: BillingCycle | null
}

/** The phases as they follow each other from a day on; the last one that is looked at ends with the days that are asked about. */
function runningPhases(phases: readonly Phase[], start: LocalDate, until: LocalDate): readonly RunningPhase[] {
  const spans = spansOf(phases, start, until)
  const byMonths = spans.flatMap((span, phase) => (isBilledByMonths(phases[phase]!) ? [{ span, phase: phases[phase]! }] : []))
  const first = byMonths.find(({ phase }) => phase.isFree !== true) ?? byMonths[0]
  return spans.map((span, phase) => {
    const { billed } = phases[phase]!
    if (billed === null) return { phase, span, cycle: null }
    const onBillDay = first === undefined ? null : billDayCycle(span.from, dayOfMonth(first.span.from), billed)
    return { phase, span, cycle: onBillDay ?? anniversaryCycle(span.from, billed) }
  })
}

function isBilledByMonths({ billed }: Phase): boolean {
  return billed !== null && billed.unit !== 'day'
}

/** Phases of months in a row are all reckoned from the day on which the first of them began, so that none is chained from a clamped day. */
function spansOf(phases: readonly Phase[], start: LocalDate, until: LocalDate): readonly DaySpan[] {
  const spans: DaySpan[] = []
  let [anchor, months, from] = [start, 0, start]
  for (const { lasts } of phases) {
    if (lasts === null) return [...spans, { from, to: from < until ? until : from }]
    months = lasts.unit === 'day' ? 0 : months + lasts.count * (lasts.unit === 'year' ? 12 : 1)
    const to: LocalDate = lasts.unit === 'day' ? addDays(from, lasts.count) : addPeriods(anchor, { unit: 'month', count: 1 }, months)
    if (lasts.unit === 'day') anchor = to
    spans.push({ from, to })
    from = to
  }
  return spans
}

/** The first day from the given one on which a period begins, be it because a phase does; the day itself where nothing is billed. */
function nextPeriodFrom(version: PhasedVersion, start: LocalDate, day: LocalDate): LocalDate {
  const running = runningPhases(version.phases, start, addDays(day, 1)).find(({ span }) => span.from <= day && day < span.to)
  if (running === undefined || running.cycle === null || running.span.from === day) return day
  const next = firstPeriodFrom(running.cycle, day).from
  return version.phases[running.phase]!.lasts === null ? next : earlier(next, running.span.to)
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b
}
