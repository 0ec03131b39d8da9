import type { CharacteristicValue } from '../values/fact-value.js'
import type { OfferingId, SpecificationId } from '../values/ids.js'

/** One thing that is ordered, down the bundle: what pricing and decomposition work on. */
export interface ConfiguredItem {
  readonly path: string
  readonly offering: OfferingId
  /** `null` for a bundle without characteristics of its own. */
  readonly specification: SpecificationId | null
  readonly quantity: number
  readonly characteristics: readonly ConfiguredValue[]
  /** How it got here. */
  readonly by: 'choice' | 'rule' | 'default'
}

export interface ConfiguredValue {
  readonly id: string
  /** Of a set, its values in the author's order. */
  readonly value: CharacteristicValue
  readonly by: 'choice' | 'rule' | 'default'
}

/** Whether a path is the item itself or lies below it. */
export function isAtOrBelow(path: string, item: string): boolean {
  return item === '/' || path === item || path.startsWith(`${item}/`)
}
