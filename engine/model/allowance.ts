import type { PriceId } from '../values/ids.js'
import type { CalendarPeriod } from '../values/local-date.js'
import type { Rounding } from '../values/ratio.js'
import type { QuantityFigure } from './figure.js'

/** Units that come with the offering, anew in each period. */
export interface Allowance {
  readonly kind: 'allowance'
  readonly metric: string
  /** What the allowance counts in: the unit of the charge that it overflows into, or the one that this charge converts from. */
  readonly unit: string
  readonly quantity: QuantityFigure
  /** How often the quantity is granted, reckoned from the start of service; each grant is for that long. */
  readonly period: AllowancePeriod
  readonly pool: AllowancePool
  /** How many may use a shared pool in a billing period, whoever carries it included; absent, all that it reaches. */
  readonly members?: number
  /** Which units are used up first where several cover the same use; needed only there. */
  readonly consumption?: Consumption
  /** What is left at the end of the period is carried over; absent, it lapses. */
  readonly rollover?: Rollover
  /** Use of other charges that the units cover, too, in this order and after the allowance's own use. */
  readonly convertible?: readonly ConvertibleInto[]
  readonly firstPeriod: { readonly kind: 'full' } | { readonly kind: 'day'; readonly decimals: number; readonly rounding: Rounding }
  /** The usage charge for what goes beyond; absent when use stops or slows down instead, which `onExhausted` says. */
  readonly overflow?: PriceId
  readonly onExhausted: 'charge' | 'throttle' | 'suspend' | 'unlimited'
}

/** Months or years: a billing period has no days to deal units out by. */
export type AllowancePeriod = CalendarPeriod & { readonly unit: 'month' | 'year' }

/**
 * Whose use takes from the units. `product`: the item that carries them. `subscription`: everything in the bundle that
 * the item is a member of, such as a main card and its sub-cards. `account`: everything in the order, and what else the
 * same account pays for. `group`: that, and whoever else is a member of the account's group.
 */
export type AllowancePool = 'product' | 'subscription' | 'account' | 'group'

/** The declared order in which units are used up: the first key that tells two apart decides. */
export interface Consumption {
  readonly order: readonly ConsumptionKey[]
  /** For the key `rank`; a lower rank is used up first. */
  readonly rank?: number
}

/** `earliestExpiry`: what ends first; `rank`: the authored rank; `grantTime`: what was granted first; `id`: the price's id. */
export type ConsumptionKey = 'earliestExpiry' | 'rank' | 'grantTime' | 'id'

/** How units that are left are carried over to the next period. */
export interface Rollover {
  /** How many percent of what is left. */
  readonly share: string
  /** The most that an item has carried over at any time, in the unit of the allowance. */
  readonly cap?: string
  /** How long carried units are there, from the end of the period on. */
  readonly expires: AllowancePeriod
  /** Whether units that were carried over already are carried over again when they end. */
  readonly again: boolean
}

/** Units cover use of another charge: 1 GB is 1,024 minutes, of which 800 at most. */
export interface ConvertibleInto {
  readonly overflow: PriceId
  /** How much use, in the unit of that charge, one unit covers. */
  readonly rate: string
  /** The most that is covered per billing period for each item, in the unit of that charge. */
  readonly cap?: string
}
