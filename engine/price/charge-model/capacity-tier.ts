import { compareRatios, isZero, type Ratio } from '../../values/ratio.js'
import type { Limit, RatedCapacity } from './rated-model.js'
import type { RefusedUse, Use } from './use.js'

/** The first tier whose every limit holds, `none` when nothing is used and nothing is due then. */
export function capacityTier(model: RatedCapacity, { other }: Use): number | 'none' | RefusedUse {
  const { tiers, upperBound, withoutUse, onOverflow } = model
  const metrics = [...new Set(tiers.flatMap(({ limits }) => limits.map(({ metric }) => metric)))]
  const used = new Map<string, Ratio>()
  for (const metric of metrics) {
    const quantity = other?.(metric) ?? null
    if (quantity !== null) used.set(metric, quantity)
  }
  const unknown = metrics.filter((metric) => !used.has(metric))
  if (unknown.length > 0) return { kind: 'metricsUnknown', metrics: unknown }
  if (withoutUse === 'nothing' && [...used.values()].every(isZero)) return 'none'
  const found = tiers.findIndex(({ limits }) => limits.every((limit) => holds(limit, used.get(limit.metric)!)))
  if (found >= 0) return found
  return onOverflow === 'lastTier' ? tiers.length - 1 : { kind: 'beyondTiers' }

  function holds({ to }: Limit, quantity: Ratio): boolean {
    if (to === null) return true
    const order = compareRatios(quantity, to)
    return order < 0 || (order === 0 && upperBound === 'inclusive')
  }
}
