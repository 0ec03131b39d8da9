import { dividedBy, type Ratio, ratio, times, whole } from '../../values/ratio.js'
import { chargeUse, scaled } from './charge-use.js'
import type { RatedModel, RatedPercent } from './rated-model.js'
import type { Use, UseCharge } from './use.js'

/**
 * Charges what several items use together, as if each used an equal part: whatever a model counts as a whole (flat amounts,
 * the ends of tiers, packages, free events) it counts for each of them. What all with the price use together is charged once,
 * however many they are, and an event is looked at by itself.
 */
export function chargeItems(model: RatedModel, use: Use, items: number): UseCharge {
  if (items === 1) return chargeUse(model, use)
  const count = whole(items)
  switch (model.kind) {
    case 'unit':
    case 'dynamic':
      return chargeUse(model, use)
    case 'percentOf':
      return chargeUse(freeForEach(model, items), use)
    case 'flat':
    case 'package':
    case 'capacity':
      return scaled(chargeUse(model, partOf(use, count)), count)
    case 'graduated':
    case 'volume':
    case 'stairstep':
      switch (model.tierBy.kind) {
        case 'ownQuantity':
        case 'metric':
          return scaled(chargeUse(model, partOf(use, count)), count)
        case 'periodTotal':
          return chargeUse(model, use)
        case 'event': {
          const isUsed = use.events?.some((each) => each.count > 0n) === true
          return isUsed ? chargeUse(model, use) : scaled(chargeUse(model, use), count)
        }
      }
  }
}

function partOf({ quantity, other }: Use, count: Ratio): Use {
  const used = (metric: string) => {
    const all = other?.(metric) ?? null
    return all === null ? null : dividedBy(all, count)
  }
  return { quantity: dividedBy(quantity, count), other: used }
}

function freeForEach(model: RatedPercent, items: number): RatedPercent {
  const { free } = model
  if (free === null) return model
  const { events, amount } = free
  return {
    ...model,
    free: {
      ...free,
      events: events === null ? null : events * BigInt(items),
      amount: amount === null ? null : times(amount, ratio(BigInt(items))),
    },
  }
}
