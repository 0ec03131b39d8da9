import type { UpperBound } from '../../model/charge-model.js'
import { ceiling, compareRatios, dividedBy, floor, isZero, minus, plus, type Ratio, ratio, times, zero } from '../../values/ratio.js'
import type { RatedPercent } from './rated-model.js'
import type { AlikeEvents, Use } from './use.js'

export type ChargedEvents =
  | { readonly kind: 'charged'; readonly value: Ratio; readonly count: bigint }
  /** Nobody said how many events there were, and the price depends on it. */
  | { readonly kind: 'eventsUnknown' }

/** What a percentage is taken of, and how many events pay their own amount, after the first ones that are free. */
export function chargedEvents({ perEvent, free }: RatedPercent, { quantity, events }: Use): ChargedEvents {
  const needsEvents = perEvent !== null || (free !== null && free.events !== null)
  if (events === undefined) {
    if (needsEvents) return { kind: 'eventsUnknown' }
    const value = free === null || free.amount === null ? quantity : minus(quantity, lesser(quantity, free.amount))
    return { kind: 'charged', value, count: 0n }
  }
  const count = events.reduce((all, one) => all + one.count, 0n)
  if (free === null) return { kind: 'charged', value: quantity, count }
  const given = freeOf(free, events)
  return { kind: 'charged', value: minus(quantity, given.value), count: count - given.count }
}

/**
 * Events are free in their order as long as their number allows it; of their value at most the free amount is, so that
 * the event which goes beyond it is charged with its rest.
 */
function freeOf(
  { events: most, amount, upperBound }: NonNullable<RatedPercent['free']>,
  events: readonly AlikeEvents[],
): { readonly value: Ratio; readonly count: bigint } {
  let [value, count, left] = [zero, 0n, most]
  for (const each of events) {
    const candidates = left === null || each.count < left ? each.count : left
    if (candidates === 0n) continue
    const one = dividedBy(each.quantity, ratio(each.count))
    count += amount === null ? candidates : fitting(candidates, minus(amount, value), one, upperBound)
    value = plus(value, times(one, ratio(candidates)))
    left = left === null ? null : left - candidates
  }
  return { value: amount === null ? value : lesser(value, amount), count }
}

/** The events that are charged, in their order, each with what of its value is: the first that goes beyond the free amount only with its rest. */
export function chargedEach(free: RatedPercent['free'], events: readonly AlikeEvents[]): readonly AlikeEvents[] {
  if (free === null) return events.filter(({ count }) => count > 0n)
  const { events: most, amount, upperBound } = free
  let [value, left] = [zero, most]
  return events.flatMap(({ count, quantity }) => {
    if (count === 0n) return []
    const one = dividedBy(quantity, ratio(count))
    const candidates = left === null || count < left ? count : left
    const fit = amount === null ? candidates : fitting(candidates, minus(amount, value), one, upperBound)
    const rest = amount === null || fit === candidates ? null : lesser(one, minus(plus(value, times(one, ratio(fit + 1n))), amount))
    value = plus(value, times(one, ratio(candidates)))
    left = left === null ? null : left - candidates
    const whole = count - fit - (rest === null ? 0n : 1n)
    return [
      ...(rest === null ? [] : [{ count: 1n, quantity: rest }]),
      ...(whole === 0n ? [] : [{ count: whole, quantity: times(one, ratio(whole)) }]),
    ]
  })
}

/** How many of so many events of one value fit into what is left; those without value fit as long as there is room. */
function fitting(candidates: bigint, room: Ratio, one: Ratio, upperBound: UpperBound): bigint {
  if (room.numerator < 0n || (isZero(room) && upperBound === 'exclusive')) return 0n
  if (isZero(one)) return candidates
  const found = upperBound === 'inclusive' ? floor(dividedBy(room, one)) : ceiling(dividedBy(room, one)) - 1n
  return found < candidates ? found : candidates
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right
}
