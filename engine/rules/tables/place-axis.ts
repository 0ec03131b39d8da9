import type { Comparison } from '../../model/fact.js'
import type { FactValue } from '../../values/fact-value.js'
import type { PlaceHierarchy } from '../places.js'
import { type Axis, cellsAt, isEquality, wantedValues } from './axis.js'
import type { Spans } from './spans.js'

/**
 * An axis of places. What lies below the same named places is one cell, such as all of a province but its named cities;
 * it is spoken for by a place that nobody names, where there is one, and by the province itself otherwise.
 */
export function placeAxis(places: PlaceHierarchy, comparisons: readonly Comparison[]): Axis {
  const above = new Set(comparisons.flatMap((one) => (one.operator === 'within' ? wantedValues(one) : [])))
  const alone = new Set(comparisons.flatMap((one) => (isEquality(one) ? wantedValues(one) : [])))
  const samples: string[] = []
  const cells = new Map<string, number>()
  const begins = new Map<FactValue, number>()
  const ends = new Map<FactValue, number>()
  const open: { readonly id: string; readonly last: number }[] = []
  const leave = (next: number) => {
    for (let top = open.at(-1); top !== undefined && top.last < next; top = open.at(-1)) {
      ends.set(top.id, samples.length - 1)
      open.pop()
    }
  }
  for (const [id, { first, last }] of [...places].sort(([, left], [, right]) => left.first - right.first)) {
    leave(first)
    if (above.has(id)) {
      open.push({ id, last })
      begins.set(id, samples.length)
    }
    const around = open.at(-1)?.id
    const key = alone.has(id) ? `at ${id}` : `below ${around ?? ''}`
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, samples.push(id) - 1)
    else if (samples[cell] === around) samples[cell] = id
  }
  leave(Number.POSITIVE_INFINITY)
  const within = (place: FactValue): Spans => (begins.has(place) ? [begins.get(place)!, ends.get(place)!] : [])
  return {
    size: samples.length,
    valueAt: (cell) => samples[cell]!,
    where: (comparison) => {
      const [only, ...others] = wantedValues(comparison)
      if (comparison.operator === 'within') return only === undefined || others.length > 0 ? [] : within(only)
      return isEquality(comparison) ? cellsAt(wantedValues(comparison).map((place) => cells.get(`at ${place}`))) : []
    },
  }
}
