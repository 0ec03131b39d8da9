import type { ChargeModel } from '../../model/charge-model.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { UsageQuantity } from '../../model/request.js'
import { dividedBy, one, parseDecimal, plus, type Ratio, ratio, toText } from '../../values/ratio.js'
import { otherMetrics } from '../usage/compile-usage.js'
import { unitIn } from '../usage/read-use.js'

/** Use that the charges on an item cost something for, if they ever do: beyond the units that are granted of a metric, and so much that the last tier is reached. */
export function trialUse(
  draft: CatalogDraft,
  { path, prices, currency }: { readonly path: string; readonly prices: readonly string[]; readonly currency: string },
  granted: (metric: string) => Ratio,
): readonly UsageQuantity[] {
  const used = new Map<string, UsageQuantity>()
  for (const id of prices) {
    const charge = draft.find('productOfferingPrice', id)?.charge
    if (charge?.kind !== 'usage') continue
    const { metric, unit, conversion, model } = charge
    const quantity = toText(plus(granted(metric), quantityFor(model)))
    used.set(metric, { path, metric, unit: unitIn(conversion?.from ?? unit, currency), quantity, events: 1 })
    for (const other of otherMetrics(model)) {
      if (!used.has(other.metric)) used.set(other.metric, { path, ...other, unit: unitIn(other.unit, currency), quantity: '1' })
    }
  }
  return [...used.values()]
}

/** Within the last of several tiers, since the first are often free; one unit of anything else. */
function quantityFor(model: ChargeModel): Ratio {
  if (!('tierBy' in model) || model.tiers.length < 2) return one
  const [from, to] = model.tiers.slice(-2).map(({ upTo }) => (upTo === undefined ? null : parseDecimal(upTo)))
  if (from === null || from === undefined) return one
  return to === null || to === undefined ? plus(from, one) : dividedBy(plus(from, to), ratio(2n))
}
