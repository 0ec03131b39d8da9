import type { Ratio } from '../../values/ratio.js'

/** What is used in one billing period, as a charge model looks at it. No quantity is negative. */
export interface Use {
  /** What the item itself uses. */
  readonly quantity: Ratio
  /** What all with the same price use together, and the item's share of that; absent where nobody else uses any. */
  readonly together?: { readonly total: Ratio; readonly share: Ratio }
  /** The events that the use is made of, in their order; absent when nobody said. */
  readonly events?: readonly AlikeEvents[]
  /** How much of another metric the item uses; `null` when nobody said. */
  readonly other?: (metric: string) => Ratio | null
}

/** Events of the same quantity, which add up to it. */
export interface AlikeEvents {
  readonly count: bigint
  readonly quantity: Ratio
}

/** What use costs, part by part; or why nobody can say. */
export type UseCharge = ChargedUse | RefusedUse

/** The parts add up to the amount. */
export interface ChargedUse {
  readonly kind: 'charged'
  readonly amount: Ratio
  readonly parts: readonly UsePart[]
}

export type RefusedUse =
  /** The price depends on how much of these metrics is used, and nobody said. */
  | { readonly kind: 'metricsUnknown'; readonly metrics: readonly string[] }
  /** The price depends on how many events there were, and nobody said. */
  | { readonly kind: 'eventsUnknown' }
  /** More is used than the last tier covers, or less than the first one is for, and the author wants no price then. */
  | { readonly kind: 'beyondTiers' | 'belowTiers' }

export interface UsePart {
  readonly tier: number | null
  /** Units; of packages and blocks, those begun. */
  readonly quantity: Ratio
  readonly rate: Ratio | null
  readonly flat: Ratio | null
  readonly amount: Ratio
  /** Of events that cost what bounds them: which bound, and how many they are; the flat amount is the bound for each. */
  readonly bounded?: { readonly by: 'minimum' | 'cap'; readonly events: bigint }
}
