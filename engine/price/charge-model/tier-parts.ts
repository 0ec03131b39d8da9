import { ceiling, compareRatios, dividedBy, floor, isZero, minus, plus, type Ratio, ratio, times, zero } from '../../values/ratio.js'
import type { RatedTier, RatedTiers } from './rated-model.js'
import type { UsePart } from './use.js'

export type TierParts =
  | { readonly kind: 'parts'; readonly parts: readonly Omit<UsePart, 'amount'>[] }
  | { readonly kind: 'beyondTiers' | 'belowTiers' }

/** What each tier charges of a quantity; `finder` is what the tier is found by, where that is something else. */
export function tierParts(model: RatedTiers, quantity: Ratio, finder: Ratio = quantity): TierParts {
  if (isZero(quantity) && model.withoutUse === 'nothing') return { kind: 'parts', parts: [] }
  const { least, onOverflow } = model
  if (least?.below === 'refuse' && compareRatios(finder, least.quantity) < 0 && !isZero(quantity)) return { kind: 'belowTiers' }
  const end = onOverflow === null ? null : model.tiers.at(-1)!.to
  if (end !== null && onOverflow !== 'lastTier' && isBeyond(model, finder, end)) {
    return onOverflow === 'drop' && finder === quantity ? within(model, end, end) : { kind: 'beyondTiers' }
  }
  return within(model, quantity, finder)
}

/** Of graduated tiers every unit up to the end is priced, whatever the bound; of others the bound says whose it is. */
function isBeyond({ kind, upperBound }: RatedTiers, quantity: Ratio, end: Ratio): boolean {
  const order = compareRatios(quantity, end)
  return order > 0 || (order === 0 && kind !== 'graduated' && upperBound === 'exclusive')
}

function within(model: RatedTiers, quantity: Ratio, finder: Ratio): TierParts {
  if (model.kind === 'graduated') return { kind: 'parts', parts: graduatedParts(model, quantity) }
  const position = tierReached(model, finder)
  const tier = model.tiers[position]!
  const parts =
    model.kind === 'volume'
      ? [{ tier: position, quantity: counted(tier, quantity), rate: tier.rate, flat: tier.flat }]
      : [{ tier: position, quantity, rate: null, flat: tier.flat }]
  return { kind: 'parts', parts }
}

/**
 * Each tier's share of the quantity. The tiers run through once for every whole repetition, and once more for what is
 * left. A tier's flat amount is due as soon as the tier is reached; the first one is reached by no use at all, too. A
 * last tier that ends goes on unless what is beyond it has been refused or dropped before.
 */
function graduatedParts({ tiers, upperBound, repeatEvery }: RatedTiers, quantity: Ratio): readonly Omit<UsePart, 'amount'>[] {
  const rounds = repeatEvery === null ? 0n : floor(dividedBy(quantity, repeatEvery))
  const rest = repeatEvery === null ? quantity : minus(quantity, times(repeatEvery, ratio(rounds)))
  const beginsAnew = rounds === 0n || upperBound === 'exclusive'
  return tiers.flatMap((tier, index) => {
    const to = repeatEvery === null && index === tiers.length - 1 ? null : tier.to
    const order = compareRatios(rest, tier.from)
    const isReached = order > 0 || (order === 0 && (index === 0 ? beginsAnew : upperBound === 'exclusive'))
    const count = ratio(rounds + (isReached ? 1n : 0n))
    if (isZero(count)) return []
    const whole = to === null ? zero : times(counted(tier, minus(to, tier.from)), ratio(rounds))
    const begun = isReached ? counted(tier, minus(to === null ? rest : lesser(rest, to), tier.from)) : zero
    return [{ tier: index, quantity: plus(whole, begun), rate: tier.rate, flat: tier.flat === null ? null : times(tier.flat, count) }]
  })
}

/** Units, or blocks that are begun. */
function counted({ size }: RatedTier, quantity: Ratio): Ratio {
  return size === null ? quantity : ratio(ceiling(dividedBy(quantity, size)))
}

/** The tier that the whole quantity falls into; of tiers that end, the last one goes on. */
function tierReached({ tiers, upperBound }: RatedTiers, quantity: Ratio): number {
  const found = tiers.findIndex(({ to }) => {
    if (to === null) return true
    const order = compareRatios(quantity, to)
    return order < 0 || (order === 0 && upperBound === 'inclusive')
  })
  return found < 0 ? tiers.length - 1 : found
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right
}
