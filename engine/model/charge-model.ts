import type { CurrencyAmount } from './currency-amount.js'
import type { AmountFigure } from './figure.js'

/** How use becomes an amount. What real systems differ on is declared; there are no defaults. */
export type ChargeModel =
  /** The same amount each billing period, however much is used, and when nothing is, too. */
  | { readonly kind: 'flat'; readonly amount: AmountFigure }
  | { readonly kind: 'unit'; readonly rate: AmountFigure }
  /** Each package that is begun. */
  | { readonly kind: 'package'; readonly size: string; readonly rate: AmountFigure }
  /** Each event says what it costs, and so much of it is charged: the use is counted in {@link moneyUnit}. */
  | { readonly kind: 'dynamic'; readonly multiplier: string }
  | PercentCharge
  | GraduatedTiers
  | ReachedTier
  | CapacityTiers

/**
 * The unit of use that is money itself: what transactions are worth, or what events say they cost. It is counted in the
 * currency that the price is asked in, and given under that currency's code.
 */
export const moneyUnit = 'currency'

/** A share of what transactions are worth, with an amount for each of them; the use is counted in {@link moneyUnit}. */
export interface PercentCharge {
  readonly kind: 'percentOf'
  readonly percent: string
  readonly perEvent?: AmountFigure
  /** What each transaction that is charged costs at least and at most, its own amount included. */
  readonly eventMinimum?: AmountFigure
  readonly eventCap?: AmountFigure
  readonly free?: FreeEvents
}

/** Whether a percentage charge depends on the events that money comes in, and not on its sum alone. */
export function goesByEvents({ perEvent, eventMinimum, eventCap, free }: PercentCharge): boolean {
  return [perEvent, eventMinimum, eventCap, free].some((one) => one !== undefined)
}

/**
 * The first events of a billing period, which are free: so many, or as long as all of them together are not worth more,
 * or whichever ends first. What is worth more is charged from there on; its event is a charged one. With `upperBound:
 * inclusive`, an event that ends exactly at the amount is still free.
 */
export interface FreeEvents {
  readonly events?: number
  readonly amount?: readonly CurrencyAmount[]
  readonly upperBound: UpperBound
}

/** With `inclusive` the 250th unit belongs to a tier that ends at 250, with `exclusive` to the next one. */
export type UpperBound = 'inclusive' | 'exclusive'

/** What all tiers declare. */
interface Tiers {
  readonly upperBound: UpperBound
  /** Whether the flat amount of the first tier is due when nothing is used. */
  readonly withoutUse: 'firstTier' | 'nothing'
  /**
   * What becomes of use beyond a last tier that ends: it is charged as that tier's, makes the price refuse an answer, or is
   * dropped. Only where the last tier ends and the tiers don't repeat.
   */
  readonly onOverflow?: OnOverflow
}

export type OnOverflow = 'lastTier' | 'refuse' | 'drop'

/** Each part of the quantity at its own tier's rate. */
export interface GraduatedTiers extends Tiers {
  readonly kind: 'graduated'
  readonly tierBy: Exclude<TierBy, { readonly kind: 'metric' }>
  readonly tiers: readonly Tier[]
  /** The tiers begin anew after every so many units; the last tier then ends there. */
  readonly repeatEvery?: string
}

/** `volume`: the whole quantity at the rate of the tier reached; `stairstep`: the flat amount of the tier reached. */
export interface ReachedTier extends Tiers {
  readonly kind: 'volume' | 'stairstep'
  readonly tierBy: TierBy
  readonly tiers: readonly Tier[]
  /** The least that the first tier is for, and what becomes of less: it counts as that tier's, or the price refuses an answer. */
  readonly least?: { readonly quantity: string; readonly below: 'firstTier' | 'refuse' }
}

/**
 * What finds the tier. `ownQuantity`: what the item uses in the billing period; `periodTotal`: what all items of the
 * subscription with this price use together, whose charge is then shared by what each used; `event`: each event by
 * itself; `metric`: another use of the item, while the quantity is charged at the tier that this one finds.
 */
export type TierBy =
  | { readonly kind: 'ownQuantity' | 'periodTotal' | 'event' }
  | { readonly kind: 'metric'; readonly metric: string; readonly unit: string }

export interface Tier {
  /** Where the tier ends. */
  readonly upTo?: string
  /** For each unit; for each block that is begun, where the tier has a `size`. */
  readonly rate?: AmountFigure
  /** So many percent of the quantity, which is counted in {@link moneyUnit}. */
  readonly percent?: string
  readonly flat?: AmountFigure
  /** Units of a block. The part of the quantity in this tier is charged in blocks, each that is begun in full. */
  readonly size?: string
}

/** The amount of the first tier whose every limit holds. */
export interface CapacityTiers extends Omit<Tiers, 'onOverflow'> {
  readonly kind: 'capacity'
  readonly tiers: readonly CapacityTier[]
  readonly onOverflow?: Exclude<OnOverflow, 'drop'>
}

export interface CapacityTier {
  /** A metric that has no limit, or none in this tier, may be used without end. */
  readonly limits: readonly { readonly metric: string; readonly unit: string; readonly upTo?: string }[]
  readonly amount: AmountFigure
}
