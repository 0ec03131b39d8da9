import type { ConfiguredItem } from '../../../engine/model/configured-item.js'
import type { CatalogDraft } from '../../../engine/model/draft.js'
import type { UsageCharge } from '../../../engine/model/price.js'
import type { UsageQuantity } from '../../../engine/model/request.js'
import type { LocalizedText } from '../../../engine/values/localized-text.js'
import { decimalPattern } from '../../../engine/values/ratio.js'

/** Something whose use would cost money, and what use is expected of it. */
export interface UsageField {
  readonly path: string
  readonly metric: string
  readonly unit: string
  readonly name: LocalizedText
  readonly item: LocalizedText
  readonly quantity: string
  /** Of how many events the use is made, as far as told. */
  readonly events: number | null
  /** Whether the price hangs on the number of events. */
  readonly needsEvents: boolean
}

/** One field per item and metric that a usage charge of the item measures. */
export function usageFields(
  documents: CatalogDraft,
  items: readonly Pick<ConfiguredItem, 'path' | 'offering'>[],
  usage: readonly UsageQuantity[],
): readonly UsageField[] {
  const seen = new Set<string>()
  return items.flatMap(({ path, offering }) => {
    const sold = documents.find('productOffering', offering)
    return (sold?.prices ?? []).flatMap((id) => {
      const price = documents.find('productOfferingPrice', id)
      if (price?.charge.kind !== 'usage') return []
      const { metric, unit } = price.charge
      const key = `${path}@${metric}`
      if (seen.has(key)) return []
      seen.add(key)
      const given = usage.find((one) => one.path === path && one.metric === metric)
      return [
        {
          path,
          metric,
          unit,
          name: price.name,
          item: sold!.name,
          quantity: given?.quantity ?? '',
          events: given?.events ?? null,
          needsEvents: usageChargesOf(documents, offering, metric).some(goesByEvents),
        },
      ]
    })
  })
}

function usageChargesOf(documents: CatalogDraft, offering: string, metric: string): readonly UsageCharge[] {
  const charges = (documents.find('productOffering', offering)?.prices ?? []).map(
    (id) => documents.find('productOfferingPrice', id)?.charge,
  )
  return charges.flatMap((charge) => (charge?.kind === 'usage' && charge.metric === metric ? [charge] : []))
}

/** Whether each event is rounded up by itself, pays its own amount, is bounded, or may be one of those that are free. */
function goesByEvents({ increment, model }: UsageCharge): boolean {
  const perEvent =
    model.kind === 'percentOf' && [model.perEvent, model.eventMinimum, model.eventCap, model.free?.events].some((one) => one !== undefined)
  return increment?.per === 'event' || perEvent
}

export function isQuantity(typed: string): boolean {
  return typed === '' || (decimalPattern.test(typed) && !typed.startsWith('-'))
}
