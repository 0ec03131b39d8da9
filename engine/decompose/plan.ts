import type { Reason } from '../explain/reason.js'
import type { OrderAction } from '../model/order-action.js'
import type { TechnicalRef } from '../model/realization.js'
import type { CharacteristicValue } from '../values/fact-value.js'
import type { FactId, OfferingId, RealizationId, SpecificationId } from '../values/ids.js'

/** What provisioning must do for an order; ids are derived from content, so decomposing twice gives the same ones. */
export type Decomposition =
  | {
      readonly kind: 'plan'
      /** Commercial items by path, then technical ones, each after everything that asked for it. */
      readonly items: readonly PlanItem[]
      readonly edges: readonly PlanEdge[]
      /** Realizations whose condition failed: why an item that one may look for is not there. */
      readonly declined: readonly WeighedRealization[]
    }
  /** Conditions of realizations need these facts. */
  | { readonly kind: 'undetermined'; readonly missing: readonly FactId[]; readonly because: readonly WeighedRealization[] }
  /** The catalog asks provisioning for something that cannot be done as it stands: never skipped, never overwritten. */
  | { readonly kind: 'not-decomposed'; readonly because: readonly DecompositionProblem[] }

export type Plan = Extract<Decomposition, { readonly kind: 'plan' }>

export type PlanItem = CommercialItem | TechnicalItem

export interface PlanCharacteristic {
  readonly id: string
  readonly value: CharacteristicValue
}

export interface CommercialItem {
  readonly kind: 'product'
  /** `product:offering@path`. */
  readonly id: string
  readonly path: string
  readonly offering: OfferingId
  readonly specification: SpecificationId | null
  readonly action: OrderAction
  readonly quantity: number
  readonly characteristics: readonly PlanCharacteristic[]
}

export interface TechnicalItem {
  readonly kind: 'CFS' | 'RFS' | 'resource'
  /** `level:specification@scope#number`, where the scope is `order`, a path, or the id of the technical item it belongs to. */
  readonly id: string
  readonly specification: TechnicalRef
  readonly action: OrderAction
  readonly characteristics: readonly PlanCharacteristic[]
  /** Work can begin when all items of lower rank that it waits for are done; 0 waits for nothing. */
  readonly rank: number
  /** Every realization and source item that asked for it. */
  readonly because: readonly Asked[]
}

/** One realization that asked for an item: the source item by id, and the condition as it was weighed (`null`: unconditional). */
export interface Asked {
  readonly realization: RealizationId
  readonly source: string
  readonly reason: Reason | null
}

/** A realization whose condition failed, or could not be decided, for one source item. */
export interface WeighedRealization {
  readonly realization: RealizationId
  readonly source: string
  readonly reason: Reason
}

/**
 * `realizes`: `from` is brought about by `to`, and is done only after it. `completion`: `to` begins when `from` is done,
 * as its specification declares. Work on an item itself begins when both kinds of predecessors are done; what an item
 * depends on does not hold back the items that realise it.
 */
export interface PlanEdge {
  readonly kind: 'realizes' | 'completion'
  readonly from: string
  readonly to: string
}

/**
 * Why there is no plan. `not-realised`: no realization holds for a product that must be provisioned.
 * `characteristic-conflict`: realizations of one shared item want different values. `characteristic-missing`: a required
 * characteristic of a technical item got no value. `cycle`: items wait for each other. `too-many-items`: the order would
 * need more items or edges than one plan may have.
 */
export interface DecompositionProblem {
  readonly code: 'not-realised' | 'characteristic-conflict' | 'characteristic-missing' | 'cycle' | 'too-many-items'
  /** Ids of the plan items it is about. */
  readonly items: readonly string[]
  readonly characteristic: string | null
  /** In a conflict, who wants which value. */
  readonly claims: readonly Claim[]
}

export interface Claim {
  readonly value: CharacteristicValue
  readonly realization: RealizationId
  readonly source: string
}
