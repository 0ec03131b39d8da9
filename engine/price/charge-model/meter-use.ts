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
  sum,
  times,
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

/** Rounds up to increments, then converts. Increments per event need to know the events. */
export function meterUse(
  { increment, conversion }: Metering,
  reports: readonly ReportedUse[],
): MeteredUse | { readonly kind: 'eventsUnknown' } {
  const given = sum(reports.map(({ quantity }) => quantity))
  const known = reports.flatMap(({ quantity, count }) => (count === null ? [] : [{ quantity, count }]))
  const events = known.length === reports.length ? known : null
  const isPerEvent = increment?.per === 'event'
  if (isPerEvent && events === null) return { kind: 'eventsUnknown' }
  const counted = isPerEvent ? events!.map((each) => ({ ...each, quantity: eachInIncrements(each, increment) })) : events
  const rounded = isPerEvent ? sum(counted!.map(({ quantity }) => quantity)) : inIncrements(given, increment)
  return {
    kind: 'metered',
    given,
    rounded,
    quantity: converted(rounded, conversion),
    events: counted?.map((each) => ({ ...each, quantity: inUnit(each.quantity, conversion) })) ?? null,
  }
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
