import { missingFacts } from '../rules/missing-facts.js'
import { weigh } from '../rules/weigh.js'
import { covers } from '../values/instant.js'
import type { CompiledAllowance } from './allowance/compile-allowance.js'
import type { CompiledCommitment } from './commitment/compile-commitment.js'
import type { CompiledAlteration } from './compile-alteration.js'
import type { CompiledOneTime, CompiledPrice, CompiledPrices, CompiledRecurring } from './compile-prices.js'
import type { CompiledUsage } from './compile-usage.js'
import { factsOfItem } from './facts-of-item.js'
import type { CompiledPenalty } from './penalty/compile-penalty.js'
import { comparePaths, type ItemPrice, type PriceWith, type PricingWork, refuse } from './pricing-work.js'

/** The prices of all items that play a part, by what they do. */
export interface Collected {
  readonly charges: readonly ItemPrice<PriceWith<CompiledOneTime | CompiledRecurring>>[]
  readonly usage: readonly ItemPrice<PriceWith<CompiledUsage>>[]
  readonly allowances: readonly ItemPrice<PriceWith<CompiledAllowance>>[]
  readonly commitments: readonly ItemPrice<PriceWith<CompiledCommitment>>[]
  readonly penalties: readonly ItemPrice<PriceWith<CompiledPenalty>>[]
  /** In force, their conditions not yet weighed: one that finds nothing to change need not be decided. */
  readonly alterations: readonly ItemPrice<PriceWith<CompiledAlteration>>[]
  /** The charges above and those whose condition is unknown: all that may become a line. */
  readonly prospects: readonly ItemPrice[]
}

/** Gathers the prices of all items by path and price id, and notes in the trace why the others play no part. */
export function collectPrices(prices: CompiledPrices, work: PricingWork): Collected {
  const { items, context } = work.request
  const factsOf = factsOfItem({ ...work.request, action: work.action, terms: work.terms })
  const collected = {
    charges: [],
    usage: [],
    allowances: [],
    commitments: [],
    penalties: [],
    alterations: [],
    prospects: [],
  } as Mutable<Collected>
  for (const item of [...items].sort((left, right) => comparePaths(left.path, right.path))) {
    const known = factsOf(item)
    for (const price of prices.offerings.get(item.offering) ?? []) {
      const one = { item, price, facts: known }
      if (price.charge.kind !== 'alteration' && context?.has(item.path) === true) continue
      if (isInForce(work, one)) sortIn(collected, one, price.charge.kind === 'alteration' || meetsCondition(work, one))
    }
  }
  return collected
}

/**
 * Whether a condition of a price holds for its item. One that fails is noted in the trace; one that is unknown leaves
 * the whole price open.
 */
export function meetsCondition(work: PricingWork, one: ItemPrice): boolean | 'unknown' {
  const { item, price, facts } = one
  if (price.when === null) return true
  const reason = weigh(work.rules, price.when, facts)
  if (reason.verdict === 'holds') return true
  if (reason.verdict === 'unknown') {
    refuse(work, one, 'condition-unknown', { missing: missingFacts(reason) })
    return 'unknown'
  }
  work.trace.push({ step: 'filtered', path: item.path, price: price.id, by: 'condition', reason })
  return false
}

function sortIn(collected: Mutable<Collected>, one: ItemPrice, meets: boolean | 'unknown'): void {
  const { item, facts, price } = one
  const { charge } = price
  if (meets !== false && charge.kind !== 'alteration' && charge.kind !== 'allowance' && charge.kind !== 'commitment')
    collected.prospects.push(one)
  if (meets !== true) return
  switch (charge.kind) {
    case 'oneTime':
    case 'recurring':
      collected.charges.push({ item, facts, price: { ...price, charge } })
      return
    case 'usage':
      collected.usage.push({ item, facts, price: { ...price, charge } })
      return
    case 'allowance':
      collected.allowances.push({ item, facts, price: { ...price, charge } })
      return
    case 'commitment':
      collected.commitments.push({ item, facts, price: { ...price, charge } })
      return
    case 'penalty':
      collected.penalties.push({ item, facts, price: { ...price, charge } })
      return
    case 'alteration':
      collected.alterations.push({ item, facts, price: { ...price, charge } })
  }
}

function isInForce(work: PricingWork, { item, price }: ItemPrice): boolean {
  const by = absence(work, item.path, price)
  if (by !== null) work.trace.push({ step: 'filtered', path: item.path, price: price.id, by, reason: null })
  return by === null
}

function absence(
  { request, action, terms }: PricingWork,
  path: string,
  { id, validFor, charge }: CompiledPrice,
): 'validity' | 'action' | 'usage' | 'term' | null {
  if (!covers(validFor, request.at)) return 'validity'
  switch (charge.kind) {
    case 'oneTime':
      return charge.actions.includes(action) ? null : 'action'
    case 'usage':
      if (action === 'cease') return 'action'
      if (charge.isDueWithoutUse) return null
      return request.usage.some((use) => use.path === path && charge.inPlay.includes(use.metric)) ? null : 'usage'
    case 'recurring':
    case 'allowance':
      return action === 'cease' ? 'action' : null
    case 'commitment':
      if (terms.get(path)?.commitment?.minimumSpend !== id) return 'term'
      return action === 'cease' ? 'action' : null
    case 'penalty':
      if (terms.get(path)?.earlyTermination !== id) return 'term'
      return charge.actions.some((one) => one === action) ? null : 'action'
    case 'alteration':
      return null
  }
}

type Mutable<Lists> = { [Name in keyof Lists]: Lists[Name] extends readonly (infer Member)[] ? Member[] : never }
