import type { OrderAction } from '../model/price.js'
import type { TechnicalRef } from '../model/realization.js'
import type { FactValue } from '../values/fact-value.js'
import type { FactId, OfferingId, RealizationId, SpecificationId } from '../values/ids.js'

/** What provisioning must do for an order; ids are derived from content, so decomposing twice gives the same ones. */
export type Decomposition =
  | { readonly kind: 'plan'; readonly items: readonly PlanItem[]; readonly edges: readonly PlanEdge[] }
  /** Conditions of realizations need these facts. */
  | { readonly kind: 'undetermined'; readonly missing: readonly FactId[] }

export type PlanItem = CommercialItem | TechnicalItem

export interface CommercialItem {
  readonly kind: 'product'
  readonly id: string
  readonly path: string
  readonly offering: OfferingId
  readonly specification: SpecificationId | null
  readonly action: OrderAction
  readonly quantity: number
  readonly characteristics: readonly { readonly id: string; readonly value: FactValue }[]
}

export interface TechnicalItem {
  readonly kind: 'CFS' | 'RFS' | 'resource'
  readonly id: string
  readonly specification: TechnicalRef
  readonly action: OrderAction
  readonly characteristics: readonly { readonly id: string; readonly value: FactValue }[]
  /** Work can begin when all items of lower rank that it waits for are done; 0 waits for nothing. */
  readonly rank: number
  /** Every realization and source item that asked for it. */
  readonly because: readonly { readonly realization: RealizationId; readonly source: string }[]
}

/** `realizes`: `from` is brought about by `to`. `completion`: `to` begins when `from` is done. */
export interface PlanEdge {
  readonly kind: 'realizes' | 'completion'
  readonly from: string
  readonly to: string
}
