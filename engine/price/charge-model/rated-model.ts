import type { ChargeModel, FreeEvents, OnOverflow, Tier, TierBy, UpperBound } from '../../model/charge-model.js'
import type { CurrencyAmount } from '../../model/currency-amount.js'
import { dividedBy, isZero, parseDecimal, type Ratio, ratio, zero } from '../../values/ratio.js'
import { compileAmounts } from '../amounts.js'

/** A charge model with the rates of one currency. */
export type RatedModel =
  | { readonly kind: 'flat'; readonly amount: Ratio }
  | { readonly kind: 'unit'; readonly rate: Ratio }
  | { readonly kind: 'package'; readonly size: Ratio; readonly rate: Ratio }
  | { readonly kind: 'dynamic'; readonly multiplier: Ratio }
  | RatedPercent
  | RatedTiers
  | RatedCapacity

export interface RatedPercent {
  readonly kind: 'percentOf'
  readonly share: Ratio
  readonly perEvent: Ratio | null
  readonly free: { readonly events: bigint | null; readonly amount: Ratio | null; readonly upperBound: UpperBound } | null
}

export interface RatedTiers {
  readonly kind: 'graduated' | 'volume' | 'stairstep'
  readonly tierBy: TierBy
  readonly upperBound: UpperBound
  readonly withoutUse: 'firstTier' | 'nothing'
  /** `null` where the last tier has no end, or the tiers repeat. */
  readonly onOverflow: OnOverflow | null
  readonly tiers: readonly RatedTier[]
  readonly repeatEvery: Ratio | null
  readonly least: { readonly quantity: Ratio; readonly below: 'firstTier' | 'refuse' } | null
}

export interface RatedTier {
  readonly from: Ratio
  /** `null` for a tier without end. */
  readonly to: Ratio | null
  /** Per unit, or per block where there is a size. */
  readonly rate: Ratio | null
  readonly flat: Ratio | null
  readonly size: Ratio | null
}

export interface RatedCapacity {
  readonly kind: 'capacity'
  readonly upperBound: UpperBound
  readonly withoutUse: 'firstTier' | 'nothing'
  readonly onOverflow: 'lastTier' | 'refuse' | null
  readonly tiers: readonly { readonly limits: readonly Limit[]; readonly amount: Ratio }[]
}

export interface Limit {
  readonly metric: string
  readonly unit: string
  readonly to: Ratio | null
}

/**
 * The model by currency, for the currencies that it names and those that are declared: shares of money hold in each. A
 * currency in which any rate is missing has none, so that nothing becomes free by omission. A rate that a table gives
 * is found for each item; here it is in no currency.
 */
export function compileModel(model: ChargeModel, declared: readonly string[] = []): ReadonlyMap<string, RatedModel> {
  const lists = amountsOf(model)
  const named = lists.flatMap((amounts) => amounts.map(({ currency }) => currency))
  const rated = new Map<string, RatedModel>()
  for (const currency of new Set([...named, ...declared])) {
    if (lists.some((amounts) => !compileAmounts(amounts).has(currency))) continue
    const inCurrency = rate(model, currency)
    if (inCurrency !== null) rated.set(currency, inCurrency)
  }
  return rated
}

/** All amount lists of a model, in the author's order. */
function amountsOf(model: ChargeModel): readonly (readonly CurrencyAmount[])[] {
  switch (model.kind) {
    case 'flat':
      return [model.amount]
    case 'unit':
    case 'package':
      return [model.rate]
    case 'unitByTable':
    case 'dynamic':
      return []
    case 'percentOf':
      return [model.perEvent, model.free?.amount].filter((amounts) => amounts !== undefined)
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.tiers.flatMap(({ rate, flat }) => [rate, flat].filter((amounts) => amounts !== undefined))
    case 'capacity':
      return model.tiers.map(({ amount }) => amount)
  }
}

function rate(model: ChargeModel, currency: string): RatedModel | null {
  switch (model.kind) {
    case 'flat':
      return { kind: 'flat', amount: amountIn(model.amount, currency)! }
    case 'unit':
      return { kind: 'unit', rate: amountIn(model.rate, currency)! }
    case 'unitByTable':
      return null
    case 'package': {
      const size = aboveZero(model.size)
      return size === null ? null : { kind: 'package', size, rate: amountIn(model.rate, currency)! }
    }
    case 'dynamic': {
      const multiplier = parseDecimal(model.multiplier)
      return multiplier === null ? null : { kind: 'dynamic', multiplier }
    }
    case 'percentOf': {
      const share = shareOf(model.percent)
      return share === null
        ? null
        : { kind: 'percentOf', share, perEvent: amountIn(model.perEvent, currency), free: freeIn(model.free, currency) }
    }
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return ratedTiers(model, currency)
    case 'capacity':
      return ratedCapacity(model, currency)
  }
}

function freeIn(free: FreeEvents | undefined, currency: string): RatedPercent['free'] {
  if (free === undefined) return null
  const { events, amount, upperBound } = free
  return { events: events === undefined ? null : BigInt(events), amount: amountIn(amount, currency), upperBound }
}

type TieredModel = Extract<ChargeModel, { readonly kind: RatedTiers['kind'] }>

/** Tiers that end without a word on what comes after them have no rate at all. */
function ratedTiers(model: TieredModel, currency: string): RatedTiers | null {
  const { kind, tierBy, upperBound, withoutUse, onOverflow = null, tiers } = model
  const repeatEvery = 'repeatEvery' in model && model.repeatEvery !== undefined ? aboveZero(model.repeatEvery) : undefined
  const isOpen = tiers.at(-1)?.upTo === undefined
  if (tiers.length === 0 || repeatEvery === null || (!isOpen && repeatEvery === undefined && onOverflow === null)) return null
  const rated = tiersIn(tiers, currency, repeatEvery ?? null)
  if (rated.some((tier, index) => tier.size === null && tiers[index]!.size !== undefined)) return null
  const least = leastOf(model)
  if (least === undefined) return null
  return { kind, tierBy, upperBound, withoutUse, onOverflow, tiers: rated, repeatEvery: repeatEvery ?? null, least }
}

function leastOf(model: TieredModel): RatedTiers['least'] | undefined {
  if (!('least' in model) || model.least === undefined) return null
  const quantity = parseDecimal(model.least.quantity)
  return quantity === null ? undefined : { quantity, below: model.least.below }
}

function tiersIn(tiers: readonly Tier[], currency: string, repeatEvery: Ratio | null): readonly RatedTier[] {
  let from = zero
  return tiers.map(({ upTo, rate, percent, flat, size }) => {
    const to = (upTo === undefined ? null : parseDecimal(upTo)) ?? repeatEvery
    const perUnit = percent === undefined ? amountIn(rate, currency) : shareOf(percent)
    const tier = { from, to, rate: perUnit, flat: amountIn(flat, currency), size: size === undefined ? null : aboveZero(size) }
    from = to ?? from
    return tier
  })
}

function ratedCapacity(model: Extract<ChargeModel, { readonly kind: 'capacity' }>, currency: string): RatedCapacity | null {
  const { kind, upperBound, withoutUse, onOverflow = null, tiers } = model
  if (tiers.length === 0) return null
  const limit = ({ metric, unit, upTo }: (typeof tiers)[number]['limits'][number]) => {
    return { metric, unit, to: upTo === undefined ? null : parseDecimal(upTo) }
  }
  const rated = tiers.map(({ limits, amount }) => ({ limits: limits.map(limit), amount: amountIn(amount, currency)! }))
  return { kind, upperBound, withoutUse, onOverflow, tiers: rated }
}

function amountIn(amounts: readonly CurrencyAmount[] | undefined, currency: string): Ratio | null {
  return amounts === undefined ? null : (compileAmounts(amounts).get(currency) ?? null)
}

function shareOf(percent: string): Ratio | null {
  const value = parseDecimal(percent)
  return value === null ? null : dividedBy(value, ratio(100n))
}

function aboveZero(text: string): Ratio | null {
  const value = parseDecimal(text)
  return value === null || isZero(value) || value.numerator < 0n ? null : value
}
