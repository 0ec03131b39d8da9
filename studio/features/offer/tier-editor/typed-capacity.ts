import type { CapacityTier, CapacityTiers } from '../../../../engine/model/charge-model.js'
import { isByTable } from '../../../../engine/model/figure.js'
import { compareRatios, parseDecimal, zero } from '../../../../engine/values/ratio.js'
import { type Phrase, phrase } from '../../../language/phrase.js'
import { amountLines, withAmount } from '../price-form/amount-edit.js'

/** What a capacity limits: one metric in one unit. */
export interface LimitedMetric {
  readonly metric: string
  readonly unit: string
}

/** A tier of a capacity as it stands in the editor: a limit for each metric, and the amount in one currency. */
export interface TypedCapacity {
  readonly key: number
  readonly tier: CapacityTier
  /** By metric, in the order of {@link limitedMetrics}; the empty text is no limit. */
  readonly limits: readonly string[]
  readonly amount: string
}

/** The metrics that any tier limits, in the order in which they first occur. */
export function limitedMetrics(tiers: readonly CapacityTier[]): readonly LimitedMetric[] {
  const found = new Map(tiers.flatMap(({ limits }) => limits.map(({ metric, unit }) => [`${metric} ${unit}`, { metric, unit }] as const)))
  return [...found.values()]
}

export function typedCapacities(
  tiers: readonly CapacityTier[],
  metrics: readonly LimitedMetric[],
  currency: string,
): readonly TypedCapacity[] {
  return tiers.map((tier, key) => ({
    key,
    tier,
    limits: metrics.map((wanted) => tier.limits.find((one) => isOf(one, wanted))?.upTo ?? ''),
    amount: isByTable(tier.amount) ? '' : amountLines(tier.amount, [currency])[0]!.amount,
  }))
}

export interface CapacityFault {
  readonly key: number
  /** The place of a metric, or the amount. */
  readonly cell: number | 'amount'
  readonly fault: Phrase
}

export type ReadCapacities =
  | { readonly kind: 'tiers'; readonly tiers: readonly CapacityTier[] }
  | { readonly kind: 'faults'; readonly faults: readonly CapacityFault[] }

/** The tiers as the document has them, or all that keeps them from being written. */
export function readCapacities(typed: readonly TypedCapacity[], metrics: readonly LimitedMetric[], currency: string): ReadCapacities {
  const faults = typed.flatMap(({ key, limits, amount, tier }): readonly CapacityFault[] => {
    const limitFaults = limits.flatMap((text, cell) => {
      const value = parseDecimal(plain(text))
      const isWrong = plain(text) !== '' && (value === null || compareRatios(value, zero) < 0)
      return isWrong ? [{ key, cell, fault: phrase('tierEditor.fault.number') }] : []
    })
    const isLacking = plain(amount) === '' && !isByTable(tier.amount) && tier.amount.every((one) => one.currency === currency)
    const isAmountWrong = isLacking || (plain(amount) !== '' && parseDecimal(plain(amount)) === null)
    return [...limitFaults, ...(isAmountWrong ? [{ key, cell: 'amount' as const, fault: phrase('tierEditor.fault.number') }] : [])]
  })
  return faults.length > 0 ? { kind: 'faults', faults } : { kind: 'tiers', tiers: typed.map((one) => written(one, metrics, currency)) }
}

/** A metric that the tier names without a limit stays named; one that it doesn't name is named as soon as it has a limit. */
function written({ tier, limits, amount }: TypedCapacity, metrics: readonly LimitedMetric[], currency: string): CapacityTier {
  return {
    limits: metrics.flatMap((metric, at) => {
      const upTo = plain(limits[at]!)
      if (upTo !== '') return [{ ...metric, upTo }]
      return tier.limits.some((one) => isOf(one, metric)) ? [metric] : []
    }),
    amount: isByTable(tier.amount) ? tier.amount : withAmount(tier.amount, currency, plain(amount)),
  }
}

/** The tiers with a copy of one below it: the next larger capacity is usually close to it. */
export function withCapacityBelow(typed: readonly TypedCapacity[], at: number): readonly TypedCapacity[] {
  const key = typed.reduce((most, one) => Math.max(most, one.key), -1) + 1
  return typed.toSpliced(at + 1, 0, { ...typed[at]!, key })
}

export function withoutCapacity(typed: readonly TypedCapacity[], key: number): readonly TypedCapacity[] {
  return typed.length === 1 ? typed : typed.filter((one) => one.key !== key)
}

/** The model with other tiers; what becomes of more is only said where the last tier has a limit. */
export function withCapacities(model: CapacityTiers, tiers: readonly CapacityTier[]): CapacityTiers {
  const { onOverflow, ...rest } = model
  return { ...rest, tiers, ...(onOverflow === undefined || !isLimited(tiers) ? {} : { onOverflow }) }
}

export function isLimited(tiers: readonly CapacityTier[]): boolean {
  return tiers.at(-1)?.limits.some(({ upTo }) => upTo !== undefined) ?? false
}

function isOf(one: LimitedMetric, { metric, unit }: LimitedMetric): boolean {
  return one.metric === metric && one.unit === unit
}

function plain(text: string): string {
  return text.normalize('NFKC').trim()
}
