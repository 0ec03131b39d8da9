import type { OfferingId, PriceId, PriceTableId } from '../values/ids.js'
import type { CalendarPeriod } from '../values/local-date.js'
import type { Rounding } from '../values/ratio.js'
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
  /** A percentage is taken of its base less this amount for each unit, never of less than zero. */
  readonly baseLess?: readonly CurrencyAmount[]
  /** Of each line at most so many units are altered; the others keep their share of its amount. */
  readonly quantityLimit?: number
  /** The most by which it changes its lines together, for each of several items that carry it. */
  readonly cap?: readonly CurrencyAmount[]
  /** The change itself is rounded to what can be paid; absent, only the line is, once at its end. */
  readonly rounded?: RoundedChange
  /** It begins to act so long after the start of service; absent, at once. */
  readonly startAfter?: CalendarPeriod
  /** Absent, it acts for good. */
  readonly lasts?: AlterationEnd
}

export type AlterationEffect =
  | FixedEffect
  /**
   * A row of the table says by how much, a percentage or an amount; of a `collect` table every row that holds acts, as an alteration
   * of its own behind those of lower priority. Where no row holds, nothing is altered.
   */
  | TableEffect

export interface TableEffect {
  readonly kind: 'byTable'
  readonly does: 'percentOff' | 'amountOff' | 'amountOn' | 'setPrice'
  readonly table: PriceTableId
  readonly allocation?: Allocation
}

/** What an alteration does, its figures written in it. */
export type FixedEffect =
  | { readonly kind: 'percentOff'; readonly percent: string }
  /** Sets the price to a percentage of the line itself, or of what another price costs. */
  | { readonly kind: 'percentOf'; readonly percent: string; readonly of: PercentageBase }
  /** For each item that carries it, all of it off one line; where it may change several in one order, `allocation` says how they share it. */
  | { readonly kind: 'amountOff' | 'amountOn'; readonly amounts: readonly CurrencyAmount[]; readonly allocation?: Allocation }
  | { readonly kind: 'setPrice'; readonly amounts: readonly CurrencyAmount[] }
  /** Raises, or lowers, each unit of a line to this amount. */
  | { readonly kind: 'atLeast' | 'atMost'; readonly amounts: readonly CurrencyAmount[] }
  /** Rounds each unit of a line to a multiple of the step. */
  | { readonly kind: 'roundTo'; readonly step: string; readonly rounding: Rounding }

export type PercentageBase =
  | { readonly kind: 'line' }
  /** All lines of this price on the item that carries the alteration and below it. */
  | { readonly kind: 'price'; readonly price: PriceId }

/**
 * How an amount is spread over several lines: by what they cost, by their units, or to each line as much; ties go by path.
 * `each` spreads nothing: every unit of every line is changed by the whole amount.
 */
export type Allocation = 'amount' | 'quantity' | 'equal' | 'each'

/** What is rounded: the change of one unit, of a line, or of all lines together. */
export interface RoundedChange {
  readonly of: 'unit' | 'line' | 'total'
  readonly rounding: Rounding
}

/** A billing period is altered when it begins before the end. */
export type AlterationEnd =
  /** So long after it began to act. */
  | { readonly kind: 'after'; readonly period: CalendarPeriod }
  /** Before this day. */
  | { readonly kind: 'until'; readonly date: string }

export type AlteredCharge = 'oneTime' | 'recurring' | 'usage'

/** The lines that an alteration changes. */
export type AlterationTarget =
  /** Of one price, on the item that carries the alteration and below it. */
  | { readonly scope: 'price'; readonly price: PriceId }
  /** Of one charge kind, on the item itself, on all below it, too, or in the whole order. */
  | { readonly scope: 'item' | 'bundle' | 'order'; readonly charge: AlteredCharge }
  /** Of one charge kind, on a member and below it; the path is that of the member within the item that carries the alteration. */
  | { readonly scope: 'member'; readonly path: string; readonly charge: AlteredCharge }
  /** Of one charge kind, on other products, wherever in the order they stand. */
  | { readonly scope: 'products'; readonly offerings: readonly OfferingId[]; readonly charge: AlteredCharge }
