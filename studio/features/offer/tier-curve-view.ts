import type { RatedModel } from '../../../engine/price/charge-model/rated-model.js'
import {
  compareRatios,
  dividedBy,
  isZero,
  minus,
  plus,
  type Ratio,
  ratio,
  round,
  times,
  toText,
  zero,
} from '../../../engine/values/ratio.js'
import { ascending, type ChargeCurve, type ChargedPoint, chargeAt } from './charge-curve.js'

/** What is drawn over the quantity. */
export type CurveMeasure = 'amount' | 'perUnit'

/** Lines, dots and ticks, all in parts of the plot from 0 to 1; upwards is more. */
export interface DrawnCurve {
  readonly lines: readonly (readonly Spot[])[]
  readonly dots: readonly (Spot & { readonly isIncluded: boolean })[]
  readonly drops: readonly { readonly at: number; readonly from: number; readonly to: number }[]
  readonly borders: readonly number[]
  readonly across: readonly Tick[]
  readonly upwards: readonly Tick[]
  /** The amount at the top. */
  readonly most: number
}

export interface Spot {
  readonly x: number
  readonly y: number
}

export interface Tick {
  readonly at: number
  readonly text: string
}

/** Lays the curve out. Amounts stay exact; here they only become lengths. */
export function drawnCurve(curve: ChargeCurve, measure: CurveMeasure): DrawnCurve {
  const end = length(curve.end)
  const measured = (quantity: Ratio, amount: Ratio) => {
    return measure === 'amount' ? length(amount) : isZero(quantity) ? null : length(dividedBy(amount, quantity))
  }
  const lines = curve.stretches.map((stretch) => {
    return stretch.flatMap(({ quantity, amount }) => {
      const value = measured(quantity, amount)
      return value === null ? [] : [{ x: length(quantity) / end, value }]
    })
  })
  const seen = lines.flat().filter(({ x }) => measure === 'amount' || x >= 1 / 40)
  const step = niceStep(Math.max(...seen.map(({ value }) => value), 0) / 4)
  const most = Math.max(step, Math.ceil(Math.max(...seen.map(({ value }) => value), 0) / step - 1e-9) * step)
  const spot = (x: number, value: number): Spot => ({ x, y: Math.min(value / most, 1.04) })
  const dots = curve.jumps.flatMap(({ quantity, before, at, after }) => {
    return ascendingOnce([before, at, after]).flatMap((amount) => {
      const value = measured(quantity, amount)
      return value === null ? [] : [{ ...spot(length(quantity) / end, value), isIncluded: at !== null && compareRatios(amount, at) === 0 }]
    })
  })
  const drops = curve.jumps.flatMap(({ quantity, before, after }) => {
    if (before === null || after === null || compareRatios(after, before) >= 0) return []
    const [from, to] = [measured(quantity, before), measured(quantity, after)]
    return from === null || to === null ? [] : [{ at: length(quantity) / end, from: from / most, to: to / most }]
  })
  return {
    lines: lines.map((line) => line.map(({ x, value }) => spot(x, value))),
    dots,
    drops,
    borders: curve.borders.map((border) => length(border) / end),
    across: ticks(end, niceStep(end / 8)),
    upwards: ticks(most, step),
    most,
  }
}

/** Where a quantity stands across the plot. */
export function placeOf(curve: ChargeCurve, quantity: Ratio): number {
  return length(quantity) / length(curve.end)
}

/** How high an amount stands in the plot; above 1 it is out of sight. */
export function heightOf({ most }: DrawnCurve, point: ChargedPoint, measure: CurveMeasure): number | null {
  const { quantity, amount } = point
  if (amount === null || (measure === 'perUnit' && isZero(quantity))) return null
  return length(measure === 'amount' ? amount : dividedBy(amount, quantity)) / most
}

/**
 * The quantities at which the cursor stops: every round one, every border, and the next smaller step before and after it, so
 * that a jump is two neighbouring stops.
 */
export function cursorStops(curve: ChargeCurve): readonly Ratio[] {
  const step = exactly(niceStep(length(curve.end) / 40))
  const near = nextTo(step)
  const rounds = Array.from({ length: Math.floor(length(dividedBy(curve.end, step)) + 1e-9) + 1 }, (_, index) =>
    times(step, ratio(BigInt(index))),
  )
  const around = [...curve.borders, ...curve.jumps.map(({ quantity }) => quantity)].flatMap((border) => [
    minus(border, near),
    border,
    plus(border, near),
  ])
  return ascending([...rounds, ...around]).filter(
    (quantity) => compareRatios(quantity, zero) >= 0 && compareRatios(quantity, curve.end) <= 0,
  )
}

/** A whole unit where stops are further apart than that, or a tenth of their distance. */
function nextTo(step: Ratio): Ratio {
  return compareRatios(step, ratio(1n)) > 0 ? ratio(1n) : dividedBy(step, ratio(10n))
}

/** The figures at each border and right after it, for reading rather than looking. */
export function borderPoints(model: RatedModel, curve: ChargeCurve): readonly ChargedPoint[] {
  const near = nextTo(exactly(niceStep(length(curve.end) / 40)))
  const borders = curve.borders.length > 0 ? curve.borders : curve.jumps.map(({ quantity }) => quantity)
  return ascending([zero, ...borders.flatMap((border) => [border, plus(border, near)])]).map((quantity) => chargeAt(model, quantity))
}

/** The stop that a key leads to, or `null` for keys that move nothing. Page keys go from border to border. */
export function stopReached(stops: readonly Ratio[], borders: readonly Ratio[], present: number, key: string): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(present + 1, stops.length - 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(present - 1, 0)
    case 'Home':
      return 0
    case 'End':
      return stops.length - 1
    case 'PageUp':
    case 'PageDown': {
      const here = stops[present]!
      const ahead = key === 'PageUp'
      const others = borders.filter((border) => compareRatios(border, here) === (ahead ? 1 : -1))
      const border = ahead ? others[0] : others.at(-1)
      if (border === undefined) return ahead ? stops.length - 1 : 0
      return stops.findIndex((stop) => compareRatios(stop, border) === 0)
    }
    default:
      return null
  }
}

/** The stop nearest to a place across the plot. */
export function stopAt(curve: ChargeCurve, stops: readonly Ratio[], place: number): number {
  const distances = stops.map((stop) => Math.abs(placeOf(curve, stop) - place))
  return distances.indexOf(Math.min(...distances))
}

export interface PointWords {
  readonly quantity: string
  /** `null` where there is no price. */
  readonly amount: string | null
  /** To six decimals; `null` without a quantity. */
  readonly perUnit: string | null
  /** From 1: one tier, or from the first to the last of several. */
  readonly tier: string | null
}

export function pointWords({ quantity, amount, tiers }: ChargedPoint, decimals: number): PointWords {
  const [first, last] = [tiers[0], tiers.at(-1)]
  return {
    quantity: toText(quantity),
    amount: amount === null ? null : shown(amount, decimals),
    perUnit: amount === null || isZero(quantity) ? null : shown(dividedBy(amount, quantity), decimals),
    tier: first === undefined || last === undefined ? null : first === last ? String(first + 1) : `${first + 1}–${last + 1}`,
  }
}

function shown(value: Ratio, decimals: number): string {
  return toText(round(value, 6, 'halfAwayFromZero'), decimals)
}

function ascendingOnce(values: readonly (Ratio | null)[]): readonly Ratio[] {
  return ascending(values.filter((value) => value !== null))
}

/** 1, 2 or 5 times a power of ten: the least that is not below the wanted distance. */
function niceStep(wanted: number): number {
  if (!(wanted > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(wanted) + 1e-9)
  return ([1, 2, 5].find((times) => times * power >= wanted * (1 - 1e-9)) ?? 10) * power
}

/** A nice step as the decimal that it is. */
function exactly(step: number): Ratio {
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  return ratio(BigInt(Math.round(step * 10 ** places)), 10n ** BigInt(places))
}

function ticks(end: number, step: number): readonly Tick[] {
  const exact = exactly(step)
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => ({
    at: (index * step) / end,
    text: toText(times(exact, ratio(BigInt(index)))),
  }))
}

function length({ numerator, denominator }: Ratio): number {
  return Number(numerator) / Number(denominator)
}
