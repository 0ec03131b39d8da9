import { dividedBy, isZero, type Ratio, ratio, sum, toText, whole } from '../../values/ratio.js'
import type { AllowancePrice } from '../allowance/compile-allowance.js'
import { coverUses } from '../allowance/cover-uses.js'
import { type Grant, grantOf, perMonth } from '../allowance/grant.js'
import { refuseLargePools } from '../allowance/pool-users.js'
import { type Covered, leftOf } from '../allowance/pooled-use.js'
import { traceUncharged, unchargedUses } from '../allowance/uncharged-use.js'
import { chargeItems } from '../charge-model/charge-items.js'
import type { ChargedUse, RefusedUse, Use } from '../charge-model/use.js'
import type { CoveredUnits, PriceStep } from '../price-step.js'
import { type PricingWork, refuse, type WorkingLine } from '../pricing-work.js'
import { type PricedUse, readUse, type UsagePrice, unitsInCharge } from './read-use.js'
import { suspensionOf } from './suspension.js'

/** The lines of use. Allowances are taken off before their overflow charge begins. */
export function useLines(work: PricingWork, usage: readonly UsagePrice[], allowances: readonly AllowancePrice[]): readonly WorkingLine[] {
  if (usage.length === 0 && allowances.length === 0) return []
  const { currency } = work.request
  const uses = usage.flatMap((one) => readUse(work, one, feeding(allowances, one)) ?? [])
  const uncharged = unchargedUses(work, allowances)
  refuseLargePools(work, allowances, [...uses, ...uncharged])
  const charges = new Map(uses.map((use) => [use.charge, use.one.price]))
  coverUses([...uses, ...uncharged], grantsOf(work, allowances), work.bundles, (allowance, { charge }) =>
    charge === null ? ratio(1n) : unitsInCharge(allowance, charges.get(charge)!, currency),
  )
  traceUncharged(work, uncharged)
  return [...charges.keys()].flatMap((price) => {
    const ofPrice = uses.filter(({ charge }) => charge === price)
    const total = sum(ofPrice.map(leftOf))
    const items = ofPrice.reduce((all, { item }) => all + item.quantity, 0)
    return ofPrice.flatMap((use) => lineOf(work, use, { total, share: shareOf(use, total, items) }) ?? [])
  })
}

/** What there is to use up: what rating counts out for its period, or what comes with a whole month. */
function grantsOf({ request }: PricingWork, allowances: readonly AllowancePrice[]): readonly Grant[] {
  if (request.rated !== undefined) return request.rated.grants(allowances)
  return allowances.map((allowance) => grantOf(allowance, perMonth(allowance), null, null))
}

/** The allowances that a charge takes over from when they are used up. */
function feeding(allowances: readonly AllowancePrice[], { price }: UsagePrice): readonly AllowancePrice[] {
  return allowances.filter((one) => one.price.charge.overflow === price.id)
}

/** Of a charge for use in common each has the share that it used; where nobody used any, all items have the same. */
function shareOf(use: PricedUse, total: Ratio, items: number): Ratio {
  return isZero(total) ? dividedBy(whole(use.item.quantity), whole(items)) : dividedBy(leftOf(use), total)
}

function lineOf(work: PricingWork, use: PricedUse, together: NonNullable<Use['together']>): WorkingLine | null {
  const { one, terms, metered, others } = use
  const { model, bounds } = terms
  const { events } = metered
  const charged = leftOf(use)
  const asked: Use = {
    quantity: charged,
    together,
    ...(events === null ? {} : { events }),
    other: (metric) => others.get(metric) ?? null,
  }
  const cost = chargeItems(model, asked, one.item.quantity)
  if (cost.kind !== 'charged') return refuseUse(work, one, cost)
  work.trace.push(...terms.rows)
  work.trace.push(stepOf(use, charged, 'tierBy' in model && model.tierBy.kind === 'periodTotal' ? together.total : null, cost))
  const suspension = suspensionOf(work, one, cost.amount)
  if (suspension === 'refused') return refuse(work, one, 'usage-suspended', { metrics: [one.price.charge.metric] })
  const line = { ...one, list: cost.amount, first: null, agreed: null, amount: cost.amount, bounds }
  if (suspension === null) return line
  work.trace.push({ step: 'suspension', path: one.item.path, price: one.price.id, ...suspension })
  return { ...line, suspension }
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
    allowances: covered.map(coveredUnits),
    charged: toText(charged),
    ...(one.item.quantity === 1 ? {} : { items: one.item.quantity }),
    together: text(total),
    others: charge.others.map(({ metric }) => ({ metric, quantity: toText(others.get(metric)!) })),
    parts: cost.parts.map(({ tier, quantity, rate, flat, amount, bounded }) => ({
      tier,
      quantity: toText(quantity),
      rate: text(rate),
      flat: text(flat),
      amount: toText(amount),
      ...(bounded === undefined ? {} : { bounded: { by: bounded.by, events: String(bounded.events) } }),
    })),
    after: toText(cost.amount),
  }
}

function coveredUnits({ grant, quantity, taken }: Covered): CoveredUnits {
  const { allowance, granted, expires } = grant
  const { item, price } = allowance
  return { path: item.path, price: price.id, granted, expires, quantity: toText(quantity), taken: toText(taken), unit: price.charge.unit }
}
