import type { Reason } from '../explain/reason.js'
import type { CatalogDraft } from '../model/draft.js'
import type { OrderAction } from '../model/order-action.js'
import type { LocalizedText } from '../values/localized-text.js'
import { text } from '../values/localized-text.js'
import type { Plan, PlanCharacteristic, PlanItem, TechnicalItem } from './plan.js'
import { itemName } from './plan-graph.js'

/** One line of a plan as a table: what is done, in which step, after what, and why. */
export interface PlanRow {
  readonly id: string
  readonly level: PlanItem['kind']
  readonly name: LocalizedText
  readonly action: OrderAction
  readonly quantity: number
  readonly characteristics: readonly PlanCharacteristic[]
  /** Steps from 1; rows of one step can be worked on at the same time. `null` for ordered products. */
  readonly step: number | null
  /** Ids of the items that must be done first. */
  readonly after: readonly string[]
  readonly because: readonly PlanRowReason[]
}

export interface PlanRowReason {
  readonly realization: LocalizedText
  readonly source: string
  readonly sourceName: LocalizedText
  readonly reason: Reason | null
}

/** Projects a plan to rows: the ordered products, then the work in the order in which it is done. */
export function planTable(plan: Plan, draft: CatalogDraft): readonly PlanRow[] {
  const names = new Map(plan.items.map((item) => [item.id, itemName(item, draft)]))
  const after = new Map<string, string[]>(plan.items.map(({ id }) => [id, []]))
  for (const { kind, from, to } of plan.edges) {
    if (kind === 'completion') after.get(to)!.push(from)
    else after.get(from)!.push(to)
  }
  const rowOf = (item: PlanItem): PlanRow => ({
    id: item.id,
    level: item.kind,
    name: names.get(item.id)!,
    action: item.action,
    quantity: item.kind === 'product' ? item.quantity : 1,
    characteristics: item.characteristics,
    step: item.kind === 'product' ? null : item.rank + 1,
    after: after.get(item.id)!,
    because: item.kind === 'product' ? [] : reasonsOf(item, names, draft),
  })
  const work = plan.items.filter((item) => item.kind !== 'product').toSorted((a, b) => a.rank - b.rank)
  return [...plan.items.filter((item) => item.kind === 'product'), ...work].map(rowOf)
}

function reasonsOf({ because }: TechnicalItem, names: ReadonlyMap<string, LocalizedText>, draft: CatalogDraft): readonly PlanRowReason[] {
  return because.map(({ realization, source, reason }) => ({
    realization: draft.find('realization', realization)?.name ?? text(realization, realization),
    source,
    sourceName: names.get(source)!,
    reason,
  }))
}
