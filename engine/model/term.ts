import type { PriceId } from '../values/ids.js'
import type { CalendarPeriod } from '../values/local-date.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { CurrencyAmount } from './currency-amount.js'

/**
 * For how long an offering is taken, and what holds meanwhile (TM Forum's `productOfferingTerm`). All days are reckoned
 * from the day on which service began. Of several terms an order chooses one; an only one is always taken.
 */
export interface ProductOfferingTerm {
  /** Unique within the offering; the facts `item.term` and `root.term` have it as their value. */
  readonly id: string
  readonly name: LocalizedText
  readonly duration: CalendarPeriod
  /** Absent, the customer may leave at any time. */
  readonly commitment?: Commitment
  readonly renewal: TermRenewal
  /** A penalty: what is due when service ends before the commitment does. */
  readonly earlyTermination?: PriceId
  /** For so long from the start prices stay what they are, whatever the catalog says later. */
  readonly priceLock?: CalendarPeriod
}

/** For how long the customer is bound, and what he promises to spend meanwhile. */
export interface Commitment {
  readonly duration: CalendarPeriod
  /** A price of the kind `commitment`. */
  readonly minimumSpend?: PriceId
}

export type TermRenewal =
  /** Service ends with the term. */
  | { readonly kind: 'ends' }
  /** Service goes on without a term; from then on it ends so many days after notice. */
  | { readonly kind: 'continues'; readonly noticeDays: number }
  /** Another term follows unless notice is given in time; `commits` says whether the customer is bound for the whole of it. */
  | { readonly kind: 'automatic'; readonly duration: CalendarPeriod; readonly noticeDays: number; readonly commits: boolean }

/**
 * A promise to spend at least so much in each period of the commitment, times the coefficient: what recurs and what is
 * used on the item and below it counts, and what is missing is due when the period ends.
 */
export interface CommitmentCharge {
  readonly kind: 'commitment'
  readonly amounts: readonly CurrencyAmount[]
  /** Which share of the amounts is promised, such as `"0.8"`; absent, all of it. */
  readonly coefficient?: string
  readonly per: CalendarPeriod
}

/** What is due when one of the order actions ends a commitment early. */
export interface PenaltyCharge {
  readonly kind: 'penalty'
  readonly actions: readonly PenaltyAction[]
  readonly fee: PenaltyFee
}

export type PenaltyAction = 'cease' | 'modify'

/** Months are those of the commitment, counted from the day on which it began; only whole ones are completed. */
export type PenaltyFee =
  | { readonly kind: 'flat'; readonly amounts: readonly CurrencyAmount[] }
  /** `initial`, less `step` for each completed month, and never less than `floor`. */
  | {
      readonly kind: 'declining'
      readonly initial: readonly CurrencyAmount[]
      readonly step: readonly CurrencyAmount[]
      readonly floor: readonly CurrencyAmount[]
    }
  /** The amount's share of months that are not completed. */
  | { readonly kind: 'prorated'; readonly amounts: readonly CurrencyAmount[] }
  /** Of what still recurs until the commitment ends, on the item and below it, a percentage by month. */
  | { readonly kind: 'bands'; readonly bands: readonly PenaltyBand[]; readonly monthBegun: MonthBegun }

/** Months from the first to the last of them, both counted; the first month of a commitment is month 1. */
export interface PenaltyBand {
  readonly fromMonth: number
  readonly toMonth: number
  readonly percent: string
}

/** How much of the month in which service ends still counts: all of it, the days that are left, or nothing. */
export type MonthBegun = 'whole' | 'rest' | 'none'

/** The prices of an offering and those that its terms name, sorted and each once. */
export function pricesNamedBy({
  prices,
  terms = [],
}: {
  readonly prices: readonly PriceId[]
  readonly terms?: readonly ProductOfferingTerm[]
}): readonly PriceId[] {
  const named = terms.flatMap(({ earlyTermination, commitment }) => [earlyTermination, commitment?.minimumSpend])
  return [...new Set([...prices, ...named.filter((id) => id !== undefined)])].sort()
}
