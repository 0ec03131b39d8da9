import type { FactValue } from '../values/fact-value.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { DocumentHeader } from './document-header.js'

/** What a product is: its characteristics and their allowed values. */
export interface ProductSpecification extends DocumentHeader<'productSpecification'> {
  readonly characteristics: readonly Characteristic[]
  /** `false` says that nothing has to be provisioned, as for a way of paying or a discount membership; absent means `true`. */
  readonly provisioned?: boolean
}

export interface Characteristic {
  readonly id: string
  readonly name: LocalizedText
  readonly type: CharacteristicType
  /** Whether an order without a value is incomplete. */
  readonly required: boolean
  /**
   * What fills in when nobody chose: a value, the highest or lowest number that is still possible, or the values of a set.
   * Never overrides a choice.
   */
  readonly default?: { readonly value: FactValue } | { readonly prefer: 'highest' | 'lowest' } | { readonly values: readonly string[] }
}

export type CharacteristicType =
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly values: readonly NamedValue[] }
  /** Any of the values together, at least `minimum` and at most `maximum` of them. */
  | { readonly kind: 'set'; readonly values: readonly NamedValue[]; readonly minimum?: number; readonly maximum?: number }
  /** Ascending numbers, such as speeds. */
  | { readonly kind: 'number'; readonly values: readonly number[]; readonly unit?: string }
  /** The numbers `minimum`, `minimum + step` and so on, up to `maximum`. */
  | { readonly kind: 'number'; readonly minimum: number; readonly maximum: number; readonly step: number; readonly unit?: string }

export interface NamedValue {
  readonly value: string
  readonly name: LocalizedText
}
