import type { RatingIncrement } from '../../model/price.js'
import {
  ceiling,
  compareRatios,
  dividedBy,
  isZero,
  minus,
  plus,
  type Ratio,
  type Rounding,
  ratio,
  round,
  times,
  whole,
  zero,
} from '../../values/ratio.js'
import type { AlikeEvents } from './use.js'

/** How a charge counts what meters report. */
export interface Metering {
  readonly increment: CompiledIncrement | null
  readonly conversion: CompiledConversion | null
}

export interface CompiledIncrement {
  readonly initial: Ratio
  readonly step: Ratio
  readonly per: RatingIncrement['per']
}

export interface CompiledConversion {
  readonly from: string
  /** Multiplies a metered quantity into a charged one. */
  readonly by: Ratio
  readonly round: { readonly decimals: number; readonly rounding: Rounding } | null
}

/** Use as it was reported; `count` is `null` when nobody said of how many events it is made. */
export interface ReportedUse {
  readonly quantity: Ratio
  readonly count: bigint | null
}

/** What of a billing period's use is charged, in the unit of the charge. */
export interface MeteredUse {
  readonly kind: 'metered'
  readonly given: Ratio
  /** After increments, in the unit that is metered. */
  readonly rounded: Ratio
  readonly quantity: Ratio
  /** `null` when nobody said, for at least a part of the use. */
  readonly events: readonly AlikeEvents[] | null
}

/** A meter that runs on with each report: what is read off it is what all of them together are. */
export interface RunningMeter {
  readonly given: Ratio
  /** With each event in increments, where these are per event. */
  readonly counted: Ratio
  /** In the unit of the charge; `null` when nobody said, for at least a part of the use. */
  readonly events: readonly AlikeEvents[] | null
}

export const emptyMeter: RunningMeter = { given: zero, counted: zero, events: [] }

/** Whether a charge looks at events in their order, at each by itself, or at none; where it doesn't, they are counted together. */
export type EventsLooked = 'inOrder' | 'each' | 'none'

/** Reports use to a meter. Increments per event need to know the events. */
export function report(
  { increment, conversion }: Metering,
  meter: RunningMeter,
  use: ReportedUse,
  looked: EventsLooked = 'inOrder',
): RunningMeter | 'eventsUnknown' {
  const isPerEvent = increment?.per === 'event'
  if (isPerEvent && use.count === null) return 'eventsUnknown'
  const quantity = isPerEvent ? eachInIncrements({ quantity: use.quantity, count: use.count! }, increment) : use.quantity
  return {
    given: plus(meter.given, use.quantity),
    counted: plus(meter.counted, quantity),
    events:
      meter.events === null || use.count === null
        ? null
        : withEvents(meter.events, { quantity: inUnit(quantity, conversion), count: use.count }, looked),
  }
}

/** What a meter says: in increments where these are per period, and converted. Of several items each has an equal part, which is rounded for each. */
export function readMeter({ increment, conversion }: Metering, { given, counted, events }: RunningMeter, items = 1): MeteredUse {
  const rounded = increment?.per === 'event' ? counted : forEach(counted, items, (part) => inIncrements(part, increment))
  return { kind: 'metered', given, rounded, quantity: forEach(rounded, items, (part) => converted(part, conversion)), events }
}

/** Rounds up to increments, then converts. */
export function meterUse(metering: Metering, reports: readonly ReportedUse[], items = 1): MeteredUse | { readonly kind: 'eventsUnknown' } {
  let meter = emptyMeter
  for (const use of reports) {
    const next = report(metering, meter, use)
    if (next === 'eventsUnknown') return { kind: 'eventsUnknown' }
    meter = next
  }
  return readMeter(metering, meter, items)
}

function forEach(all: Ratio, items: number, count: (part: Ratio) => Ratio): Ratio {
  return items === 1 ? count(all) : times(count(dividedBy(all, whole(items))), whole(items))
}

function withEvents(events: readonly AlikeEvents[], more: AlikeEvents, looked: EventsLooked): readonly AlikeEvents[] {
  const known = events.findIndex((one) => looked === 'none' || (looked === 'each' && isAlike(one, more)))
  if (known < 0) return [...events, more]
  const one = events[known]!
  return events.with(known, { quantity: plus(one.quantity, more.quantity), count: one.count + more.count })
}

function isAlike(left: AlikeEvents, right: AlikeEvents): boolean {
  return compareRatios(times(left.quantity, ratio(right.count)), times(right.quantity, ratio(left.count))) === 0
}

/** A quantity rounded up to whole increments; nothing stays nothing. */
export function inIncrements(quantity: Ratio, increment: CompiledIncrement | null): Ratio {
  if (increment === null || isZero(quantity)) return quantity
  const { initial, step } = increment
  if (compareRatios(quantity, initial) <= 0) return initial
  return plus(initial, times(step, ratio(ceiling(dividedBy(minus(quantity, initial), step)))))
}

function eachInIncrements({ quantity, count }: AlikeEvents, increment: CompiledIncrement): Ratio {
  if (count === 0n) return quantity
  return times(inIncrements(dividedBy(quantity, ratio(count)), increment), ratio(count))
}

function converted(quantity: Ratio, conversion: CompiledConversion | null): Ratio {
  const exact = inUnit(quantity, conversion)
  return conversion === null || conversion.round === null ? exact : round(exact, conversion.round.decimals, conversion.round.rounding)
}

function inUnit(quantity: Ratio, conversion: CompiledConversion | null): Ratio {
  return conversion === null ? quantity : times(quantity, conversion.by)
}
