import type { ChargeModel, FreeEvents, OnOverflow, Tier, TierBy, UpperBound } from '../../model/charge-model.js'
import { type AmountFigure, isByTable } from '../../model/figure.js'
import type { PriceTableId } from '../../values/ids.js'
import { dividedBy, isZero, parseDecimal, type Ratio, ratio, zero } from '../../values/ratio.js'
import { compileAmounts } from '../amounts.js'
import { modelFigures } from './model-figures.js'

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
  /** What each charged event costs at least and at most; `null` where nothing bounds it. */
  readonly eventMinimum: Ratio | null
  readonly eventCap: Ratio | null
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

/** What the rows of tables gave, by table, in the currency that is asked for. */
export type TableFigures = ReadonlyMap<PriceTableId, Ratio>

/**
 * The model by currency, for the currencies that it names and those that are declared: shares of money hold in each. A
 * currency in which any rate is missing has none, so that nothing becomes free by omission. Of a model with figures that
 * tables give there is none in any currency before these are found: {@link modelWith}.
 */
export function compileModel(model: ChargeModel, declared: readonly string[] = []): ReadonlyMap<string, RatedModel> {
  const named = modelFigures(model).flatMap(({ figure }) => (isByTable(figure) ? [] : figure.map(({ currency }) => currency)))
  const rated = new Map<string, RatedModel>()
  for (const currency of new Set([...named, ...declared])) {
    const inCurrency = modelWith(model, currency, noFigures)
    if (inCurrency !== null) rated.set(currency, inCurrency)
  }
  return rated
}

const noFigures: TableFigures = new Map()

/** A figure in one currency, written or with what tables gave for it; `null` where there is none. */
export function amountIn(figure: AmountFigure, { currency, figures }: { readonly currency: string; readonly figures: TableFigures }) {
  return (isByTable(figure) ? figures.get(figure.table) : compileAmounts(figure).get(currency)) ?? null
}

/** The model in one currency, with what tables gave for it; `null` where any figure is missing. */
export function modelWith(model: ChargeModel, currency: string, figures: TableFigures): RatedModel | null {
  const amountOf: AmountOf = (figure) => (figure === undefined ? null : amountIn(figure, { currency, figures }))
  return modelFigures(model).some(({ figure }) => amountOf(figure) === null) ? null : rate(model, amountOf)
}

/** A figure as an exact amount; `null` where there is none. */
type AmountOf = (figure: AmountFigure | undefined) => Ratio | null

function rate(model: ChargeModel, amountOf: AmountOf): RatedModel | null {
  switch (model.kind) {
    case 'flat':
      return { kind: 'flat', amount: amountOf(model.amount)! }
    case 'unit':
      return { kind: 'unit', rate: amountOf(model.rate)! }
    case 'package': {
      const size = aboveZero(model.size)
      return size === null ? null : { kind: 'package', size, rate: amountOf(model.rate)! }
    }
    case 'dynamic': {
      const multiplier = parseDecimal(model.multiplier)
      return multiplier === null ? null : { kind: 'dynamic', multiplier }
    }
    case 'percentOf': {
      const share = shareOf(model.percent)
      if (share === null) return null
      const [perEvent, eventMinimum, eventCap] = [amountOf(model.perEvent), amountOf(model.eventMinimum), amountOf(model.eventCap)]
      return { kind: 'percentOf', share, perEvent, eventMinimum, eventCap, free: freeIn(model.free, amountOf) }
    }
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return ratedTiers(model, amountOf)
    case 'capacity':
      return ratedCapacity(model, amountOf)
  }
}

function freeIn(free: FreeEvents | undefined, amountOf: AmountOf): RatedPercent['free'] {
  if (free === undefined) return null
  const { events, amount, upperBound } = free
  return { events: events === undefined ? null : BigInt(events), amount: amountOf(amount), upperBound }
}

type TieredModel = Extract<ChargeModel, { readonly kind: RatedTiers['kind'] }>

/** Tiers that end without a word on what comes after them have no rate at all. */
function ratedTiers(model: TieredModel, amountOf: AmountOf): RatedTiers | null {
  const { kind, tierBy, upperBound, withoutUse, onOverflow = null, tiers } = model
  const repeatEvery = 'repeatEvery' in model && model.repeatEvery !== undefined ? aboveZero(model.repeatEvery) : undefined
  const isOpen = tiers.at(-1)?.upTo === undefined
  if (tiers.length === 0 || repeatEvery === null || (!isOpen && repeatEvery === undefined && onOverflow === null)) return null
  const rated = tiersIn(tiers, amountOf, repeatEvery ?? null)
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

function tiersIn(tiers: readonly Tier[], amountOf: AmountOf, repeatEvery: Ratio | null): readonly RatedTier[] {
  let from = zero
  return tiers.map(({ upTo, rate, percent, flat, size }) => {
    const to = (upTo === undefined ? null : parseDecimal(upTo)) ?? repeatEvery
    const perUnit = percent === undefined ? amountOf(rate) : shareOf(percent)
    const tier = { from, to, rate: perUnit, flat: amountOf(flat), size: size === undefined ? null : aboveZero(size) }
    from = to ?? from
    return tier
  })
}

function ratedCapacity(model: Extract<ChargeModel, { readonly kind: 'capacity' }>, amountOf: AmountOf): RatedCapacity | null {
  const { kind, upperBound, withoutUse, onOverflow = null, tiers } = model
  if (tiers.length === 0) return null
  const limit = ({ metric, unit, upTo }: (typeof tiers)[number]['limits'][number]) => {
    return { metric, unit, to: upTo === undefined ? null : parseDecimal(upTo) }
  }
  const rated = tiers.map(({ limits, amount }) => ({ limits: limits.map(limit), amount: amountOf(amount)! }))
  return { kind, upperBound, withoutUse, onOverflow, tiers: rated }
}

function shareOf(percent: string): Ratio | null {
  const value = parseDecimal(percent)
  return value === null ? null : dividedBy(value, ratio(100n))
}

function aboveZero(text: string): Ratio | null {
  const value = parseDecimal(text)
  return value === null || isZero(value) || value.numerator < 0n ? null : value
}
