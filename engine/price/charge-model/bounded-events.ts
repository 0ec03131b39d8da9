import { compareRatios, dividedBy, plus, type Ratio, ratio, times, zero } from '../../values/ratio.js'
import { chargedEach } from './free-events.js'
import type { RatedPercent } from './rated-model.js'
import type { AlikeEvents, UsePart } from './use.js'

/** Whether each event costs at least, or at most, so much. */
export function boundsEvents({ eventMinimum, eventCap }: RatedPercent): boolean {
  return eventMinimum !== null || eventCap !== null
}

/**
 * What charged events cost, each within its bounds: those that cost their share, those that cost the least, and those that
 * cost the most, in this order, as far as there are any.
 */
export function boundedParts(model: RatedPercent, events: readonly AlikeEvents[]): readonly UsePart[] {
  const { share, perEvent, eventMinimum, eventCap } = model
  const of = { none: nothing, minimum: nothing, cap: nothing }
  for (const { count, quantity } of chargedEach(model.free, events)) {
    const cost = plus(times(dividedBy(quantity, ratio(count)), share), perEvent ?? zero)
    const by = isBelow(cost, eventMinimum) ? 'minimum' : isBelow(eventCap, cost) ? 'cap' : 'none'
    of[by] = { count: of[by].count + count, quantity: plus(of[by].quantity, quantity) }
  }
  return [
    ...(of.none.count === 0n ? [] : [own(of.none)]),
    ...(of.minimum.count === 0n ? [] : [bound('minimum', of.minimum, eventMinimum!)]),
    ...(of.cap.count === 0n ? [] : [bound('cap', of.cap, eventCap!)]),
  ]

  function own({ count, quantity }: AlikeEvents): UsePart {
    const flat = perEvent === null ? null : times(perEvent, ratio(count))
    return { tier: null, quantity, rate: share, flat, amount: plus(times(quantity, share), flat ?? zero) }
  }
}

const nothing: AlikeEvents = { count: 0n, quantity: zero }

function bound(by: 'minimum' | 'cap', { count, quantity }: AlikeEvents, each: Ratio): UsePart {
  const flat = times(each, ratio(count))
  return { tier: null, quantity, rate: null, flat, amount: flat, bounded: { by, events: count } }
}

function isBelow(left: Ratio | null, right: Ratio | null): boolean {
  return left !== null && right !== null && compareRatios(left, right) < 0
}
