import type { PriceId } from '../values/ids.js'
import { dividedBy, isZero, type Ratio, ratio, sum, toText } from '../values/ratio.js'
import { chargeUse } from './charge-model/charge-use.js'
import type { ChargedUse, RefusedUse, Use } from './charge-model/use.js'
import { coverUse } from './cover-use.js'
import type { PriceStep } from './price-answer.js'
import { type PricingWork, refuse, type WorkingLine } from './pricing-work.js'
import { type AllowancePrice, leftOf, type PricedUse, readUse, type UsagePrice } from './read-use.js'

/** The lines of expected use per month. Allowances are taken off before their overflow charge begins. */
export function useLines(work: PricingWork, usage: readonly UsagePrice[], allowances: readonly AllowancePrice[]): readonly WorkingLine[] {
  const uses = usage.flatMap((one) => readUse(work, one, feeding(allowances, one.price.id)) ?? [])
  return [...new Set(uses.map(({ one }) => one.price.id))].flatMap((price) => {
    const ofPrice = uses.filter(({ one }) => one.price.id === price)
    coverUse(ofPrice, feeding(allowances, price))
    const total = sum(ofPrice.map(leftOf))
    return ofPrice.flatMap((use) => lineOf(work, use, { total, share: shareOf(leftOf(use), total, ofPrice.length) }) ?? [])
  })
}

/** The allowances that a charge takes over from when they are used up. */
function feeding(allowances: readonly AllowancePrice[], overflow: PriceId): readonly AllowancePrice[] {
  return allowances.filter(({ price }) => price.charge.overflow === overflow)
}

/** Of a charge for use in common each has the share that it used; where nobody used any, all have the same. */
function shareOf(used: Ratio, total: Ratio, users: number): Ratio {
  return isZero(total) ? ratio(1n, BigInt(users)) : dividedBy(used, total)
}

function lineOf(work: PricingWork, use: PricedUse, together: NonNullable<Use['together']>): WorkingLine | null {
  const { one, model, metered, others } = use
  const { events } = metered
  const charged = leftOf(use)
  const asked: Use = {
    quantity: charged,
    together,
    ...(events === null ? {} : { events }),
    other: (metric) => others.get(metric) ?? null,
  }
  const cost = chargeUse(model, asked)
  if (cost.kind !== 'charged') return refuseUse(work, one, cost)
  work.trace.push(stepOf(use, charged, 'tierBy' in model && model.tierBy.kind === 'periodTotal' ? together.total : null, cost))
  return { ...one, list: cost.amount, first: null, amount: cost.amount }
}

function refuseUse(work: PricingWork, one: UsagePrice, refused: RefusedUse): null {
  const { metric } = one.price.charge
  switch (refused.kind) {
    case 'metricsUnknown':
      return refuse(work, one, 'usage-unknown', { metrics: refused.metrics })
    case 'eventsUnknown':
      return refuse(work, one, 'events-unknown', { metrics: [metric] })
    case 'beyondTiers':
      return refuse(work, one, 'usage-beyond-tiers', { metrics: [metric] })
    case 'belowTiers':
      return refuse(work, one, 'usage-below-tiers', { metrics: [metric] })
  }
}

function stepOf({ one, unit, metered, others, covered }: PricedUse, charged: Ratio, total: Ratio | null, cost: ChargedUse): PriceStep {
  const text = (value: Ratio | null) => (value === null ? null : toText(value))
  const { charge } = one.price
  return {
    step: 'usage',
    path: one.item.path,
    price: one.price.id,
    metric: charge.metric,
    unit,
    given: toText(metered.given),
    events: metered.events === null ? null : String(metered.events.reduce((all, { count }) => all + count, 0n)),
    rounded: toText(metered.rounded),
    converted: toText(metered.quantity),
    allowances: covered.map(({ allowance: { item, price }, quantity }) => ({
      path: item.path,
      price: price.id,
      quantity: toText(quantity),
    })),
    charged: toText(charged),
    together: text(total),
    others: charge.others.map(({ metric }) => ({ metric, quantity: toText(others.get(metric)!) })),
    parts: cost.parts.map(({ tier, quantity, rate, flat, amount }) => ({
      tier,
      quantity: toText(quantity),
      rate: text(rate),
      flat: text(flat),
      amount: toText(amount),
    })),
    after: toText(cost.amount),
  }
}
