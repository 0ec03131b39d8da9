import type { ConfiguredItem } from '../model/configured-item.js'
import { isRaised } from '../model/order-action.js'
import { missingFacts } from '../rules/missing-facts.js'
import { weigh } from '../rules/weigh.js'
import { covers } from '../values/instant.js'
import type { CompiledAllowance } from './allowance/compile-allowance.js'
import { type CompiledAlteration, reachesBeyond } from './alteration/compile-alteration.js'
import type { CompiledCommitment } from './commitment/compile-commitment.js'
import type { CompiledOneTime, CompiledPrice, CompiledPrices, CompiledRecurring, CompiledReference } from './compile-prices.js'
import { factsOfItem } from './facts-of-item.js'
import type { CompiledPenalty } from './penalty/compile-penalty.js'
import type { HeldSide, PriceSource } from './price-source.js'
import { type ItemPrice, inPathOrder, type PriceWith, type PricingWork, refuse } from './pricing-work.js'
import { compileTax } from './tax/compile-tax.js'
import type { CompiledUsage } from './usage/compile-usage.js'

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
  /** What is only shown beside one of the charges, not weighed yet. */
  readonly references: readonly ItemPrice<CompiledReference>[]
}

/** Gathers the prices of all items by path and price id, and notes in the trace why the others play no part. */
export function collectPrices(prices: CompiledPrices, work: PricingWork): Collected {
  const { items, context } = work.request
  const sourceOf = sourcesOf(prices, work)
  const collected = {
    charges: [],
    usage: [],
    allowances: [],
    commitments: [],
    penalties: [],
    alterations: [],
    prospects: [],
    references: [],
  } as Mutable<Collected>
  for (const item of inPathOrder(items)) {
    const source = sourceOf(item)
    if (context?.has(item.path) !== true) {
      for (const price of source.prices.references.get(item.offering) ?? []) {
        collected.references.push({ item, price, facts: source.facts, source })
      }
    }
    for (const found of source.prices.offerings.get(item.offering) ?? []) {
      const one = source.held === null ? ordered(item, found, source) : taxedToday(heldPrice(item, found, source, source.held), prices)
      const { price } = one
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
  const { item, price, facts, source } = one
  if (price.when === null) return true
  const reason = weigh(source.rules, price.when, facts)
  if (reason.verdict === 'holds') return true
  if (reason.verdict === 'unknown') {
    refuse(work, one, 'condition-unknown', { missing: missingFacts(reason) })
    return 'unknown'
  }
  work.trace.push({ step: 'filtered', path: item.path, price: price.id, by: 'condition', reason })
  return false
}

function sortIn(collected: Mutable<Collected>, one: ItemPrice, meets: boolean | 'unknown'): void {
  const { charge } = one.price
  if (meets !== false && charge.kind !== 'alteration' && charge.kind !== 'allowance' && charge.kind !== 'commitment')
    collected.prospects.push(one)
  if (meets !== true) return
  switch (charge.kind) {
    case 'oneTime':
    case 'recurring':
      collected.charges.push(having(charge, one))
      return
    case 'usage':
      collected.usage.push(having(charge, one))
      return
    case 'allowance':
      collected.allowances.push(having(charge, one))
      return
    case 'commitment':
      collected.commitments.push(having(charge, one))
      return
    case 'penalty':
      collected.penalties.push(having(charge, one))
      return
    case 'alteration':
      collected.alterations.push(having(charge, one))
  }
}

/** The very same, known to have its charge: a copy for each would cost more than collecting does. */
function having<Charge extends CompiledPrice['charge']>(_charge: Charge, one: ItemPrice): ItemPrice<PriceWith<Charge>> {
  return one as ItemPrice<PriceWith<Charge>>
}

function isInForce(work: PricingWork, one: ItemPrice): boolean {
  const { item, price, source } = one
  const by = absence(work, one)
  if (source.held !== null && by === null) work.trace.push({ ...source.held.pin, path: item.path, price: price.id })
  if (by !== null) work.trace.push({ step: 'filtered', path: item.path, price: price.id, by, reason: null })
  return by === null
}

function absence({ request }: PricingWork, { item, price, source }: ItemPrice): 'validity' | 'action' | 'usage' | 'term' | null {
  const { id, validFor, charge } = price
  const { action, term } = source
  if (!covers(validFor, source.at)) return 'validity'
  switch (charge.kind) {
    case 'oneTime':
      return isRaisedBy(source, charge) ? null : 'action'
    case 'usage':
      if (action === 'cease') return 'action'
      if (charge.isDueWithoutUse) return null
      return request.usage.some((use) => use.path === item.path && charge.inPlay.includes(use.metric)) ? null : 'usage'
    case 'recurring':
    case 'allowance':
      return action === 'cease' ? 'action' : null
    case 'commitment':
      if (term?.commitment?.minimumSpend !== id) return 'term'
      return action === 'cease' ? 'action' : null
    case 'penalty':
      if ((source.held?.term ?? term)?.earlyTermination !== id) return 'term'
      return source.held?.side !== 'before' && charge.actions.some((one) => one === action) ? null : 'action'
    case 'alteration':
      // What ceases takes nothing off what stays.
      return action === 'cease' && reachesBeyond(charge.target) ? 'action' : null
  }
}

function ordered(item: ConfiguredItem, price: CompiledPrice, source: PriceSource): ItemPrice {
  return { item, price, facts: isRaisedOnce(price) ? source.raising : source.facts, source }
}

/** A price of what is held: as it was bought, or the later version that has reached its holder. */
function heldPrice(item: ConfiguredItem, bought: CompiledPrice, source: PriceSource, held: HeldSide): ItemPrice {
  const found = held.versions.get(bought.id)
  if (found === undefined) return ordered(item, bought, source)
  const { price, catalog, at, besides, versions } = found
  const pin = { ...held.pin, catalog: catalog.fingerprint, at, versions }
  const of = { ...source, prices: catalog.prices, rules: catalog.rules, at, held: { ...held, pin } }
  const one = ordered(item, price, of)
  return { ...one, facts: { ...besides, ...one.facts } }
}

/** Whatever a price was bought under, its tax is that of today. */
function taxedToday(one: ItemPrice, { tax }: CompiledPrices): ItemPrice {
  const { price } = one
  return price.tax === null || tax === null ? one : { ...one, price: { ...price, tax: compileTax(price.tax, tax) } }
}

/** Of what was there before, only deposits count: they were paid, and are still to be given back. */
function isRaisedBy({ held, action, changed }: PriceSource, { actions, refundable }: CompiledOneTime): boolean {
  return held?.side === 'before' ? refundable && actions.includes('add') : isRaised(actions, action, changed)
}

/** The source of each item: one of the request's, or the catalog that is asked, with the facts of the selection. */
function sourcesOf(prices: CompiledPrices, work: PricingWork): (item: ConfiguredItem) => PriceSource {
  const { request, rules, action, terms } = work
  const factsOf = factsOfItem({ ...request, action, terms })
  return (item) => {
    const found = request.sources?.get(item)
    if (found !== undefined) return found
    const facts = factsOf(item)
    const term = terms.get(item.path) ?? null
    return { prices, rules, at: request.at, action, changed: nothing, since: request.startDate, term, facts, raising: facts, held: null }
  }
}

/** What the order itself raises; all else goes on. */
function isRaisedOnce({ charge }: CompiledPrice): boolean {
  return charge.kind === 'oneTime' || charge.kind === 'penalty'
}

const nothing: ReadonlySet<string> = new Set()

type Mutable<Lists> = { [Name in keyof Lists]: Lists[Name] extends readonly (infer Member)[] ? Member[] : never }
