import { ceiling, compareRatios, dividedBy, one, plus, type Ratio, ratio, sum, times, zero } from '../../values/ratio.js'
import { boundedParts, boundsEvents } from './bounded-events.js'
import { capacityTier } from './capacity-tier.js'
import { chargedEvents } from './free-events.js'
import type { RatedModel, RatedPercent, RatedTiers } from './rated-model.js'
import { type TierParts, tierParts } from './tier-parts.js'
import type { AlikeEvents, Use, UseCharge, UsePart } from './use.js'

/** Charges what one item uses in a billing period, exactly. */
export function chargeUse(model: RatedModel, use: Use): UseCharge {
  switch (model.kind) {
    case 'flat':
      return charged([part(null, use.quantity, null, model.amount)])
    case 'unit':
      return charged([part(null, use.quantity, model.rate, null)])
    case 'package':
      return charged([part(null, ratio(ceiling(dividedBy(use.quantity, model.size))), model.rate, null)])
    case 'dynamic':
      return charged([part(null, use.quantity, model.multiplier, null)])
    case 'percentOf':
      return chargePercent(model, use)
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return chargeTiers(model, use)
    case 'capacity': {
      const found = capacityTier(model, use)
      if (typeof found === 'object') return found
      return charged(found === 'none' ? [] : [part(found, use.quantity, null, model.tiers[found]!.amount)])
    }
  }
}

function chargePercent(model: RatedPercent, use: Use): UseCharge {
  if (boundsEvents(model)) return use.events === undefined ? { kind: 'eventsUnknown' } : charged(boundedParts(model, use.events))
  const found = chargedEvents(model, use)
  if (found.kind !== 'charged') return found
  const { value, count } = found
  return charged([part(null, value, model.share, model.perEvent === null ? null : times(model.perEvent, ratio(count)))])
}

function chargeTiers(model: RatedTiers, use: Use): UseCharge {
  const { tierBy } = model
  switch (tierBy.kind) {
    case 'ownQuantity':
      return fromTiers(tierParts(model, use.quantity))
    case 'periodTotal': {
      const { total, share } = use.together ?? { total: use.quantity, share: one }
      return scaled(fromTiers(tierParts(model, total)), share)
    }
    case 'event':
      return use.events === undefined ? { kind: 'eventsUnknown' } : chargeEach(model, use.events)
    case 'metric': {
      const other = use.other?.(tierBy.metric) ?? null
      if (other === null) return { kind: 'metricsUnknown', metrics: [tierBy.metric] }
      return fromTiers(tierParts(model, use.quantity, other))
    }
  }
}

/** Each event finds its tiers by itself; parts of the same tier are put together. No event at all counts as one without use. */
function chargeEach(model: RatedTiers, events: readonly AlikeEvents[]): UseCharge {
  const some = events.filter(({ count }) => count > 0n)
  if (some.length === 0) return fromTiers(tierParts(model, zero))
  const byTier = new Map<number | null, UsePart>()
  for (const { count, quantity } of some) {
    const each = scaled(fromTiers(tierParts(model, dividedBy(quantity, ratio(count)))), ratio(count))
    if (each.kind !== 'charged') return each
    for (const own of each.parts) {
      const known = byTier.get(own.tier)
      byTier.set(own.tier, known === undefined ? own : added(known, own))
    }
  }
  return charged([...byTier.values()].sort((left, right) => (left.tier ?? 0) - (right.tier ?? 0)))
}

function fromTiers(found: TierParts): UseCharge {
  return found.kind === 'parts'
    ? charged(found.parts.map(({ tier, quantity, rate, flat }) => part(tier, quantity, rate, flat)))
    : { kind: found.kind }
}

/** So many times as much of each part; a refusal stays one. */
export function scaled(whole: UseCharge, by: Ratio): UseCharge {
  if (whole.kind !== 'charged' || compareRatios(by, one) === 0) return whole
  return charged(
    whole.parts.map(({ tier, quantity, rate, flat }) => part(tier, times(quantity, by), rate, flat === null ? null : times(flat, by))),
  )
}

function added(left: UsePart, right: UsePart): UsePart {
  const flat = left.flat === null ? right.flat : right.flat === null ? left.flat : plus(left.flat, right.flat)
  return part(left.tier, plus(left.quantity, right.quantity), left.rate, flat)
}

function part(tier: number | null, quantity: Ratio, rate: Ratio | null, flat: Ratio | null): UsePart {
  return { tier, quantity, rate, flat, amount: plus(rate === null ? zero : times(quantity, rate), flat ?? zero) }
}

function charged(parts: readonly UsePart[]): UseCharge {
  return { kind: 'charged', amount: sum(parts.map(({ amount }) => amount)), parts }
}
