import type { AlterationsAllowed } from '../model/request.js'
import { compareRatios, decimal, minus, type Ratio, ratio, times, toText, one as whole } from '../values/ratio.js'
import { forQuantity } from './amounts.js'
import type { Collected } from './collect-prices.js'
import type { CompiledOneTime, CompiledRecurring } from './compile-prices.js'
import { type AgreedAmount, type ItemPrice, type PriceWith, type PricingWork, refuse } from './pricing-work.js'

/** What a line begins with, for the whole quantity. */
export interface BeginningAmount {
  readonly list: Ratio
  readonly agreed: AgreedAmount | null
}

/**
 * The amount that was agreed on for a charge instead of its list amount, or the list amount. Less than the price's floor,
 * and of a price that may not be negotiated, it is refused; what was agreed on before counts as it was, whatever may be by now.
 */
export function beginningAmount(
  work: PricingWork,
  one: ItemPrice<PriceWith<CompiledOneTime | CompiledRecurring>>,
  listed: Ratio,
): BeginningAmount | null {
  const { item, price } = one
  const asked = work.request.overrides?.find((override) => override.path === item.path && override.price === price.id)
  const given = asked ?? one.source.held?.agreed.get(price.id)
  const instead = forQuantity(listed, item.quantity)
  if (given === undefined) return { list: instead, agreed: null }
  if (asked !== undefined && !price.charge.negotiable) return refuse(work, one, 'not-negotiable')
  const unit = 'amount' in given ? decimal(given.amount) : times(listed, minus(whole, times(decimal(given.percentOff), ratio(1n, 100n))))
  const floor = price.charge.floor?.get(work.request.currency)
  if (asked !== undefined && floor !== undefined && compareRatios(unit, floor) < 0) return refuse(work, one, 'below-floor')
  const list = forQuantity(unit, item.quantity)
  const { alterations } = given
  work.trace.push({
    step: 'override',
    path: item.path,
    price: price.id,
    unit: toText(unit),
    percentOff: 'percentOff' in given ? given.percentOff : null,
    alterations,
    before: toText(instead),
    after: toText(list),
  })
  return { list, agreed: { instead, alterations } }
}

/** Whether an alteration of a stage may follow what was agreed on. */
export function allowsStage(agreed: AgreedAmount | null, stage: number): boolean {
  return agreed === null || isAllowed(agreed.alterations, stage)
}

function isAllowed(alterations: AlterationsAllowed, stage: number): boolean {
  switch (alterations.kind) {
    case 'none':
      return false
    case 'all':
      return true
    case 'stages':
      return alterations.stages.includes(stage)
  }
}

/** What was agreed on for a price that is not charged would be passed over: it is refused, unless facts may still bring the price in. */
export function refuseIdle(work: PricingWork, { charges, prospects }: Collected): void {
  for (const { path, price } of work.request.overrides ?? []) {
    const item = work.request.items.find((one) => one.path === path)
    const isMeant = (one: ItemPrice) => one.item.path === path && one.price.id === price
    if (item === undefined || charges.some(isMeant) || prospects.some(isMeant)) continue
    refuse(work, { item, price: { id: price as ItemPrice['price']['id'] } }, 'override-without-charge')
  }
}
