import type { CapacityTiers } from '../../model/charge-model.js'
import { type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { compareRatios, isZero, minus, plus, type Ratio, ratio, toText, zero } from '../../values/ratio.js'
import { capacityTier } from '../charge-model/capacity-tier.js'
import { modelWith, type RatedCapacity } from '../charge-model/rated-model.js'
import { caseWitness, figureCases, whereOf } from './figure-cases.js'

/** The capacity tier, if any, to which more use leads and that costs less. */
export function capacityDrops(draft: CatalogDraft, price: ProductOfferingPrice, model: CapacityTiers): readonly Finding[] {
  const { cases } = figureCases(
    draft,
    price,
    model.tiers.map(({ amount }) => amount),
  )
  for (const one of cases) {
    const rated = modelWith(model, one.currency, one.figures)
    const drop = rated?.kind === 'capacity' ? capacityDrop(rated) : null
    if (drop === null) continue
    const [amount, moreAmount, where] = [toText(drop.amount), toText(drop.moreAmount), whereOf(draft, one)]
    const [used, more] = [usedText(model, drop.used), usedText(model, drop.more)]
    return [
      {
        document: { kind: price.kind, id: price.id },
        pointer: pointer('charge', 'model', 'tiers', drop.tier),
        what: text(
          `“${price.id}”用 ${used} 收 ${amount} ${one.currency}，用 ${more} 却只收 ${moreAmount} ${one.currency}${where['zh-CN']}。`,
          `"${price.id}" costs ${amount} ${one.currency} for ${used}, but only ${moreAmount} ${one.currency} for ${more}${where.en}.`,
        ),
        fix: text('请让限额更高的档位不比前面的便宜。', 'Let no tier with higher limits cost less than one before it.'),
        witness: { ...caseWitness(one), used: witnessed(drop.used), amount, more: witnessed(drop.more), moreAmount },
      },
    ]
  }
  return []
}

function usedText({ tiers }: CapacityTiers, used: ReadonlyMap<string, Ratio>): string {
  const units = new Map(tiers.flatMap(({ limits }) => limits.map(({ metric, unit }) => [metric, unit])))
  return [...used].map(([metric, quantity]) => `${toText(quantity)} ${units.get(metric)}${used.size > 1 ? ` ${metric}` : ''}`).join(' + ')
}

function witnessed(used: ReadonlyMap<string, Ratio>): { readonly [metric: string]: string } {
  return Object.fromEntries([...used].map(([metric, quantity]) => [metric, toText(quantity)]))
}

/** Use of several metrics, and more of at least one of them that costs less. */
interface CapacityDrop {
  /** The place of the cheaper tier, which more use leads to. */
  readonly tier: number
  readonly used: ReadonlyMap<string, Ratio>
  readonly more: ReadonlyMap<string, Ratio>
  readonly amount: Ratio
  readonly moreAmount: Ratio
}

/**
 * The first pair of tiers, by the cheaper one, of which the later costs less although more use leads from the earlier to it. What
 * fits both is the most use from which there is a way: where an earlier tier takes that, there is none. So no pair is missed,
 * and each is shown by use at which it was tried.
 */
function capacityDrop(model: RatedCapacity): CapacityDrop | null {
  for (const [tier, { amount: moreAmount }] of model.tiers.entries()) {
    for (const [before, { amount }] of model.tiers.slice(0, tier).entries()) {
      if (compareRatios(moreAmount, amount) >= 0) continue
      const found = wayBetween(model, before, tier)
      if (found !== null) return { tier, ...found, amount, moreAmount }
    }
  }
  return null
}

function wayBetween(model: RatedCapacity, before: number, tier: number): Pick<CapacityDrop, 'used' | 'more'> | null {
  for (const step of steps) {
    const [end, laterEnd] = [cornerOf(model, before, step), cornerOf(model, tier, step)]
    const used = new Map([...end].map(([metric, most]) => [metric, lesser(most, laterEnd.get(metric)!)]))
    if (tierOf(model, used) !== before) continue
    const justMore = new Map([...used].map(([metric, quantity]) => [metric, lesser(plus(quantity, step), laterEnd.get(metric)!)]))
    const more = tierOf(model, justMore) === tier ? justMore : laterEnd
    if (tierOf(model, more) === tier) return { used, more }
  }
  return null
}

/** The most use that a tier takes, in whole steps below a limit that does not belong to it; without limit, beyond all that there are. */
function cornerOf({ tiers, upperBound, onOverflow }: RatedCapacity, tier: number, step: Ratio): ReadonlyMap<string, Ratio> {
  const isEndless = onOverflow === 'lastTier' && tier === tiers.length - 1
  const metrics = [...new Set(tiers.flatMap(({ limits }) => limits.map(({ metric }) => metric)))]
  return new Map(
    metrics.map((metric) => {
      const ends = tiers.flatMap(({ limits }) =>
        limits.flatMap((limit) => (limit.metric === metric && limit.to !== null ? [limit.to] : [])),
      )
      const own = tiers[tier]!.limits.find((limit) => limit.metric === metric)?.to ?? null
      if (own === null || isEndless) return [metric, plus(ends.reduce(greater, zero), ratio(1n))]
      return [metric, upperBound === 'inclusive' || isZero(own) ? own : minus(own, lesser(own, step))]
    }),
  )
}

function tierOf(model: RatedCapacity, used: ReadonlyMap<string, Ratio>): number | null {
  const found = capacityTier(model, { quantity: zero, other: (metric) => used.get(metric) ?? null })
  return typeof found === 'number' ? found : null
}

/** From one whole unit down to the smallest quantity that can be written. */
const steps: readonly Ratio[] = Array.from({ length: 13 }, (_, places) => ratio(1n, 10n ** BigInt(places)))

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) <= 0 ? left : right
}

function greater(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) >= 0 ? left : right
}
