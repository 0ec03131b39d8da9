import type { AlterationTarget } from '../model/alteration.js'
import { type ConfiguredItem, isAtOrBelow } from '../model/configured-item.js'
import type { Ratio } from '../values/ratio.js'
import { forQuantity } from './amounts.js'
import { meetsCondition } from './collect-prices.js'
import type { CompiledAlteration, CompiledPrice } from './compile-prices.js'
import { amountInCurrency, type ItemPrice, type PriceWith, type PricingWork, refuse, type WorkingLine } from './pricing-work.js'

/** An alteration that takes part, with the lines it changes; `amount` is `null` for a percentage. */
export interface ActiveAlteration extends ItemPrice<PriceWith<CompiledAlteration>> {
  readonly lines: readonly WorkingLine[]
  /** For the quantity of the item that carries it; a price set for one component is per unit. */
  readonly amount: Ratio | null
}

/**
 * The alterations that take part. One that finds nothing to change is noted and not weighed, so that no fact is asked
 * for its sake.
 */
export function targetsOf(
  work: PricingWork,
  alterations: readonly ItemPrice<PriceWith<CompiledAlteration>>[],
  lines: readonly WorkingLine[],
  prospects: readonly ItemPrice[],
): readonly ActiveAlteration[] {
  return alterations.flatMap((one) => {
    const { item, price } = one
    if (!prospects.some((prospect) => isTarget(price.charge.target, item.path, prospect))) {
      work.trace.push({ step: 'filtered', path: item.path, price: price.id, by: 'target', reason: null })
      return []
    }
    if (meetsCondition(work, one) !== true) return []
    const amount = amountOf(work, one)
    return amount === 'missing' ? [] : [{ ...one, amount, lines: lines.filter((line) => isTarget(price.charge.target, item.path, line)) }]
  })
}

/** Alterations reach the item that carries them and all below it, never a sibling. */
export function isTarget(
  target: AlterationTarget,
  carrier: string,
  { item, price }: { readonly item: Pick<ConfiguredItem, 'path'>; readonly price: CompiledPrice },
): boolean {
  switch (target.scope) {
    case 'price':
      return price.id === target.price && isAtOrBelow(item.path, carrier)
    case 'item':
      return price.charge.kind === target.charge && item.path === carrier
    case 'bundle':
      return price.charge.kind === target.charge && isAtOrBelow(item.path, carrier)
  }
}

function amountOf(work: PricingWork, one: ItemPrice<PriceWith<CompiledAlteration>>): Ratio | null | 'missing' {
  const { effect, target, amounts } = one.price.charge
  if (effect.kind === 'percentOff') return null
  const amount = amountInCurrency(work, amounts)
  if (amount === null) return refuse(work, one, 'currency-missing') ?? 'missing'
  return effect.kind === 'setPrice' && target.scope === 'price' ? amount : forQuantity(amount, one.item.quantity)
}
