import type { ChargeModel, CurrencyAmount, Tier } from '../model/price.js'
import {
  ceiling,
  compareRatios,
  dividedBy,
  floor,
  isZero,
  minus,
  parseDecimal,
  plus,
  type Ratio,
  ratio,
  sum,
  times,
  zero,
} from '../values/ratio.js'
import { compileAmounts } from './amounts.js'

/** A charge model with the rates of one currency. */
export type RatedModel =
  | { readonly kind: 'unit'; readonly rate: Ratio }
  | { readonly kind: 'package'; readonly size: Ratio; readonly rate: Ratio }
  | {
      readonly kind: 'graduated' | 'volume' | 'stairstep'
      readonly upperBound: 'inclusive' | 'exclusive'
      readonly tiers: readonly RatedTier[]
      readonly repeatEvery: Ratio | null
    }

export interface RatedTier {
  readonly from: Ratio
  /** `null` for a tier without end. */
  readonly to: Ratio | null
  readonly rate: Ratio | null
  readonly flat: Ratio | null
}

/** What a quantity costs, part by part; the parts add up to the amount. */
export interface UseCharge {
  readonly amount: Ratio
  readonly parts: readonly UsePart[]
}

export interface UsePart {
  readonly tier: number | null
  readonly quantity: Ratio
  readonly rate: Ratio | null
  readonly flat: Ratio | null
  readonly amount: Ratio
}

/** The model by currency; a currency in which any rate is missing has none, so that nothing becomes free by omission. */
export function compileModel(model: ChargeModel): ReadonlyMap<string, RatedModel> {
  const rated = new Map<string, RatedModel>()
  for (const currency of currenciesOf(model)) {
    const inCurrency = rate(model, currency)
    if (inCurrency !== null) rated.set(currency, inCurrency)
  }
  return rated
}

/** All amount lists of a model, in the author's order. */
function amountsOf(model: ChargeModel): readonly (readonly CurrencyAmount[])[] {
  switch (model.kind) {
    case 'unit':
    case 'package':
      return [model.rate]
    case 'graduated':
    case 'volume':
    case 'stairstep':
      return model.tiers.flatMap(({ rate, flat }) => [rate, flat].filter((amounts) => amounts !== undefined))
  }
}

/** Charges a quantity that is not negative. */
export function chargeUse(model: RatedModel, quantity: Ratio): UseCharge {
  switch (model.kind) {
    case 'unit':
      return charged([part(null, quantity, model.rate, null)])
    case 'package':
      return charged([part(null, ratio(ceiling(dividedBy(quantity, model.size))), model.rate, null)])
    case 'graduated':
      return charged(graduatedParts(model, quantity))
    case 'volume': {
      const tier = tierReached(model, quantity)
      const { rate, flat } = model.tiers[tier]!
      return charged([part(tier, quantity, rate, flat)])
    }
    case 'stairstep': {
      const tier = tierReached(model, quantity)
      return charged([part(tier, quantity, null, model.tiers[tier]!.flat)])
    }
  }
}

type TieredModel = Extract<RatedModel, { readonly tiers: unknown }>

/**
 * Each tier's share of the quantity. The tiers run through once for every whole repetition, and once more for what is
 * left. A tier's flat amount is due as soon as the tier is reached; the first one is reached by no use at all, too.
 */
function graduatedParts({ tiers, upperBound, repeatEvery }: TieredModel, quantity: Ratio): readonly UsePart[] {
  const rounds = repeatEvery === null ? 0n : floor(dividedBy(quantity, repeatEvery))
  const rest = repeatEvery === null ? quantity : minus(quantity, times(repeatEvery, ratio(rounds)))
  const beginsAnew = rounds === 0n || upperBound === 'exclusive'
  return tiers.flatMap((tier, index) => {
    const order = compareRatios(rest, tier.from)
    const isReached = order > 0 || (order === 0 && (index === 0 ? beginsAnew : upperBound === 'exclusive'))
    const count = ratio(rounds + (isReached ? 1n : 0n))
    if (isZero(count)) return []
    const whole = tier.to === null ? zero : times(minus(tier.to, tier.from), ratio(rounds))
    const begun = isReached ? minus(tier.to === null ? rest : lesser(rest, tier.to), tier.from) : zero
    return [part(index, plus(whole, begun), tier.rate, tier.flat === null ? null : times(tier.flat, count))]
  })
}

/** The tier that the whole quantity falls into; of tiers without open end, the last one goes on. */
function tierReached({ tiers, upperBound }: TieredModel, quantity: Ratio): number {
  const found = tiers.findIndex(({ to }) => {
    if (to === null) return true
    const order = compareRatios(quantity, to)
    return order < 0 || (order === 0 && upperBound === 'inclusive')
  })
  return found < 0 ? tiers.length - 1 : found
}

function part(tier: number | null, quantity: Ratio, rate: Ratio | null, flat: Ratio | null): UsePart {
  return { tier, quantity, rate, flat, amount: plus(rate === null ? zero : times(quantity, rate), flat ?? zero) }
}

function charged(parts: readonly UsePart[]): UseCharge {
  return { amount: sum(parts.map(({ amount }) => amount)), parts }
}

function rate(model: ChargeModel, currency: string): RatedModel | null {
  if (amountsOf(model).some((amounts) => !compileAmounts(amounts).has(currency))) return null
  switch (model.kind) {
    case 'unit':
      return { kind: 'unit', rate: compileAmounts(model.rate).get(currency)! }
    case 'package': {
      const size = aboveZero(model.size)
      return size === null ? null : { kind: 'package', size, rate: compileAmounts(model.rate).get(currency)! }
    }
    case 'graduated':
    case 'volume':
    case 'stairstep': {
      const { kind, upperBound, tiers, repeatEvery } = model
      const repeat = repeatEvery === undefined ? null : aboveZero(repeatEvery)
      if (tiers.length === 0 || (repeatEvery !== undefined && repeat === null)) return null
      return { kind, upperBound, tiers: ratedTiers(tiers, currency, repeat), repeatEvery: repeat }
    }
  }
}

function ratedTiers(tiers: readonly Tier[], currency: string, repeatEvery: Ratio | null): readonly RatedTier[] {
  let from = zero
  return tiers.map(({ upTo, rate, flat }) => {
    const to = (upTo === undefined ? null : parseDecimal(upTo)) ?? repeatEvery
    const tier = { from, to, rate: amountIn(rate, currency), flat: amountIn(flat, currency) }
    from = to ?? from
    return tier
  })
}

function amountIn(amounts: readonly CurrencyAmount[] | undefined, currency: string): Ratio | null {
  return amounts === undefined ? null : (compileAmounts(amounts).get(currency) ?? null)
}

function currenciesOf(model: ChargeModel): ReadonlySet<string> {
  return new Set(amountsOf(model).flatMap((amounts) => amounts.map(({ currency }) => currency)))
}

function aboveZero(text: string): Ratio | null {
  const value = parseDecimal(text)
  return value === null || value.numerator <= 0n ? null : value
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right
}
