import type { FactValue } from '../values/fact-value.js'
import type { Id, SpecificationId } from '../values/ids.js'
import type { DocumentHeader } from './document-header.js'
import type { Condition } from './fact.js'
import type { Characteristic } from './specification.js'

/** What provisioning must realise: customer-facing (CFS) or resource-facing (RFS). */
export interface ServiceSpecification extends DocumentHeader<'serviceSpecification'> {
  readonly level: 'CFS' | 'RFS'
  readonly characteristics: readonly Characteristic[]
  /** As for resources: work on an item of this one begins when these are completed. */
  readonly dependsOn?: readonly TechnicalRef[]
}

/** A logical or physical resource: a SIM card, a number, a port, a set-top box. */
export interface ResourceSpecification extends DocumentHeader<'resourceSpecification'> {
  readonly characteristics: readonly Characteristic[]
  /**
   * Items of these specifications are completed before an item of this one begins: those that come from the same
   * ordered product; where there are none, from the nearest bundle around it; at last from anywhere in the order.
   */
  readonly dependsOn?: readonly TechnicalRef[]
}

export type TechnicalRef =
  | { readonly kind: 'serviceSpecification'; readonly id: Id<'serviceSpecification'> }
  | { readonly kind: 'resourceSpecification'; readonly id: Id<'resourceSpecification'> }

/**
 * A rule that turns an item into one below it: product → CFS → RFS → resource. Targets that are equal in
 * specification and scope instance are one item.
 */
export interface Realization extends DocumentHeader<'realization'> {
  readonly from:
    | { readonly kind: 'productSpecification'; readonly id: SpecificationId }
    | Extract<TechnicalRef, { readonly kind: 'serviceSpecification' }>
  readonly to: TechnicalRef
  /** May speak of facts and of the source item (`item.<characteristic>`). */
  readonly when?: Condition
  readonly characteristics: readonly CharacteristicMapping[]
  /** How many instances: one, or as many as the source item's quantity. */
  readonly quantity: 'one' | 'perItem'
  /** Where equal targets merge: in the order, in the ordered offering, or not beyond the source item. */
  readonly scope: 'order' | 'topItem' | 'item'
}

export type CharacteristicMapping = { readonly to: string; readonly from: string } | { readonly to: string; readonly value: FactValue }
