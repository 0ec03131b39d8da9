import type { PriceId } from '../values/ids.js'
import type { CurrencyAmount } from './currency-amount.js'

/**
 * Changes charges. Alterations of one stage act together, stages one after another; within a stage each group acts by
 * its mode: `sequential` in order of priority, each on what the one before left; `additive` all on the amount at the
 * stage's beginning; `exclusiveBest` only the one best for the customer; `exclusivePriority` only the lowest priority number.
 * Priorities within a group are distinct, so that nothing else ever decides.
 */
export interface Alteration {
  readonly kind: 'alteration'
  readonly effect: AlterationEffect
  readonly target: AlterationTarget
  readonly stage: number
  readonly group: string
  readonly mode: 'sequential' | 'additive' | 'exclusiveBest' | 'exclusivePriority'
  readonly priority: number
  /** What a percentage is taken of: the amount before all alterations, or what earlier ones left. */
  readonly base: 'list' | 'running'
}

export type AlterationEffect =
  | { readonly kind: 'percentOff'; readonly percent: string }
  | { readonly kind: 'amountOff' | 'setPrice' | 'amountOn'; readonly amounts: readonly CurrencyAmount[] }

/** Lines that an alteration changes: those of one price, or all of one charge kind on the item or in the whole bundle. */
export type AlterationTarget =
  | { readonly scope: 'price'; readonly price: PriceId }
  | { readonly scope: 'item' | 'bundle'; readonly charge: 'oneTime' | 'recurring' | 'usage' }
