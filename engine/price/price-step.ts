import type { Reason } from '../explain/reason.js'
import type { Allowance } from '../model/allowance.js'
import type { FixedEffect } from '../model/alteration.js'
import type { OrderAction, PriceBasis } from '../model/order-action.js'
import type { Proration } from '../model/price.js'
import type { AlterationsAllowed } from '../model/request.js'
import type { PenaltyFee } from '../model/term.js'
import type { DaySpan } from '../values/day-span.js'
import type { Fingerprint } from '../values/fingerprint.js'
import type { PriceId, PriceTableId } from '../values/ids.js'
import type { Instant } from '../values/instant.js'
import type { CalendarPeriod, LocalDate } from '../values/local-date.js'
import type { LocalizedText } from '../values/localized-text.js'
import type { Rounding } from '../values/ratio.js'
import type { VersionsOfHolder } from './held/version-outcome.js'
import type { AmountText, LineSuspension, LineTax } from './line-amounts.js'
import type { ProrationCause } from './proration/part-of-period.js'

/**
 * A step of the resolution. Exact values are decimals, or fractions such as `"1/3"`; `before` plus what the step did
 * is `after`. The waterfall is a projection of these.
 */
export type PriceStep = PriceStepAt & { readonly path: string; readonly price: PriceId }

type PriceStepAt =
  /**
   * Of what a customer has already: the catalog, and the moment in it, that the price is taken from, and why. `held`: what it
   * cost so far; `kept`: nothing changes that the price goes by. `by` is who declared the basis, `null` where nobody had to;
   * `term`: a price lock keeps the present catalog out. `versions` says which version of the price counts, where releases
   * since have changed it and say what that means for holders.
   */
  | {
      readonly step: 'pin'
      readonly action: OrderAction
      readonly cause: string | null
      readonly basis: PriceBasis | 'held' | 'kept'
      readonly by: 'offering' | 'catalog' | 'term' | null
      readonly catalog: Fingerprint
      readonly at: Instant
      readonly versions?: VersionsOfHolder
    }
  /** The price plays no part. `usage`: no use of its metric is expected. `target`: an alteration finds no line to change, a reference none to be shown beside; `base`: none to take its percentage of; `override`: what was agreed on excludes it; `time`: it does not act yet, or no more. `row`: no row of the table that says by how much an alteration alters holds. `term`: the term that is taken does not name it; `commitment`: none is broken. */
  | {
      readonly step: 'filtered'
      readonly by: 'validity' | 'action' | 'condition' | 'usage' | 'target' | 'base' | 'row' | 'time' | 'term' | 'commitment' | 'override'
      readonly reason: Reason | null
    }
  /** The table row that gives the unit amount, or says by how much an alteration alters. */
  | {
      readonly step: 'row'
      readonly table: PriceTableId
      readonly row: string
      /** The rows that could hold; of a table of at most fifty rows, those that fail too. */
      readonly candidates: readonly TableCandidate[]
      /** How many rows fail, listed or not. */
      readonly failed: number
    }
  /** Units that come free of charge each month, for the whole quantity; `before` and `after` are the first period's units before and after rounding. */
  | {
      readonly step: 'allowance'
      readonly quantity: string
      readonly policy: 'full' | 'day'
      readonly days: number
      readonly of: number
      readonly before: string
      readonly after: string
    }
  /** The list amount of a one-time or recurring line: `unit` times `quantity` is `after`. */
  | {
      readonly step: 'list'
      readonly row: string | null
      readonly unit: string
      readonly quantity: string
      readonly after: string
    }
  /** What a line is shown beside: `unit` times `quantity` is `after`. It changes nothing. */
  | {
      readonly step: 'reference'
      readonly reference: PriceId
      readonly name: LocalizedText
      readonly unit: string
      readonly quantity: string
      readonly after: string
    }
  /** What was agreed on instead of the list amount, and which alterations may follow it; `unit` times the quantity is `after`. */
  | {
      readonly step: 'override'
      readonly unit: string
      readonly percentOff: string | null
      readonly alterations: AlterationsAllowed
      readonly before: string
      readonly after: string
    }
  /**
   * The list amount of expected use: `given` is rounded up to increments (`rounded`) and turned into the charge's unit
   * (`converted`); less what allowances cover, it is `charged`. The parts add up to `after`.
   */
  | {
      readonly step: 'usage'
      readonly metric: string
      readonly unit: string
      readonly given: string
      /** Of how many events it is made; `null` when nobody said. */
      readonly events: string | null
      readonly rounded: string
      readonly converted: string
      readonly allowances: readonly CoveredUnits[]
      readonly charged: string
      /** How many items have used it, each an equal part, for each of which it is charged; absent for one. */
      readonly items?: number
      /** What all with the same price use, where tiers go by it: the line has its share of that charge. */
      readonly together: string | null
      /** Other use that the model looked at. */
      readonly others: readonly { readonly metric: string; readonly quantity: string }[]
      readonly parts: readonly ChargePart[]
      readonly after: string
    }
  /** Units that covered use of an item (`by`) that nothing charges; `before` and `after` are what of the use was still open, `exhausted` what becomes of it. */
  | {
      readonly step: 'uncharged'
      readonly by: string
      readonly metric: string
      readonly unit: string
      readonly granted: LocalDate | null
      readonly expires: LocalDate | null
      readonly taken: string
      readonly before: string
      readonly after: string
      readonly exhausted: Allowance['onExhausted'] | null
    }
  /** Use has cost so much that it stopped, so many times; to use this much the customer has to ask each time that it goes on. */
  | ({ readonly step: 'suspension' } & LineSuspension)
  /** `price` is the line's, `alteration` what changed it. `by` is the item that carries the alteration. */
  | {
      readonly step: 'alteration'
      readonly alteration: PriceId
      readonly by: string
      readonly name: LocalizedText
      /** The row of its table that said by how much; absent where the alteration does. */
      readonly row?: string
      readonly effect: FixedEffect
      /** The day on which it ends to act; `null` for good. */
      readonly until: LocalDate | null
      readonly before: string
      readonly after: string
    }
  /** An alteration that would have taken part, but another of its exclusive group did; of one by a table, or two rows of it, which rows. */
  | {
      readonly step: 'excluded'
      readonly row?: string
      readonly winnerRow?: string
      readonly winner: PriceId
      readonly by: string
      readonly mode: 'exclusiveBest' | 'exclusivePriority'
    }
  /** Alterations took more than they may: the line is lifted back to the floor of its price, for the whole quantity, or to zero. */
  | { readonly step: 'floor'; readonly floor: string; readonly before: string; readonly after: string }
  /** Use costs at least, or at most, so much per billing period. */
  | { readonly step: 'minimum' | 'cap'; readonly before: string; readonly after: string }
  /**
   * What is missing to what was `promised` for each period, which is `minimum` times `coefficient`: `parts` are what lines
   * cost in such a period, and add up to what is `due`. It ends on `until`.
   */
  | {
      readonly step: 'commitment'
      readonly minimum: string
      readonly coefficient: string
      readonly promised: string
      readonly per: CalendarPeriod
      readonly parts: readonly { readonly path: string; readonly price: PriceId; readonly amount: string }[]
      readonly due: string
      readonly until: LocalDate
      readonly after: string
    }
  /**
   * A commitment from `since` up to `until` is left on `day`, after so many completed months. `before` is the fee as authored, or
   * what would still recur; of bands, `parts` say which percentage of which months' charges it is.
   */
  | {
      readonly step: 'penalty'
      readonly policy: PenaltyFee['kind']
      readonly since: LocalDate
      readonly until: LocalDate
      readonly day: LocalDate
      readonly months: number
      readonly completed: number
      readonly before: string
      readonly parts: readonly {
        readonly fromMonth: number
        readonly toMonth: number
        readonly percent: string
        readonly charges: string
        readonly amount: string
      }[]
      readonly after: string
    }
  /**
   * What the part of a billing period costs that is charged: `days` of the `of` days of the period, as the policy counts
   * them; `seconds` where it counts those. `dailyRate` is what a day costs for one item, where the policy has such a rate.
   */
  | {
      readonly step: 'proration'
      readonly cause: ProrationCause
      readonly policy: Proration
      readonly part: DaySpan
      readonly period: DaySpan
      readonly days: number
      readonly of: number
      readonly seconds: { readonly part: number; readonly of: number } | null
      readonly dailyRate: string | null
      readonly before: string
      readonly after: string
    }
  /** In arrears: the first bill shows nothing of the first period, which is billed at its end. */
  | { readonly step: 'arrears'; readonly billedOn: LocalDate; readonly before: AmountText; readonly after: AmountText }
  /** Periods that begin on this day or later cost something else than earlier ones, since other alterations act then. */
  | {
      readonly step: 'later'
      readonly from: LocalDate
      readonly alterations: readonly { readonly alteration: PriceId; readonly by: string }[]
      readonly before: AmountText
      readonly after: AmountText
    }
  /** The line's tax: what it says itself is never changed by it. */
  | ({ readonly step: 'tax' } & LineTax)
  | {
      readonly step: 'round'
      readonly of: 'amount' | 'firstPeriod'
      readonly rounding: Rounding
      readonly before: string
      readonly after: AmountText
      /** Of a line that has a share of one charge: the whole, which is what is rounded; the shares add up to it. */
      readonly together?: { readonly before: string; readonly after: AmountText }
    }

/** Units of an allowance that cover use: `taken` of them, counted in `unit`, are so much use. */
export interface CoveredUnits {
  readonly path: string
  readonly price: PriceId
  /** Since when the units were there, and the first day on which they are no more; `null` in a quote, which is of any month. */
  readonly granted: LocalDate | null
  readonly expires: LocalDate | null
  readonly quantity: string
  readonly taken: string
  readonly unit: string
}

/** The part of a used quantity that one tier charges; outside tiers there is one part. */
export interface ChargePart {
  /** From 0, in the author's order; `null` where the charge has no tiers. */
  readonly tier: number | null
  readonly quantity: string
  /** Per unit; of packages and blocks, `quantity` counts those begun. */
  readonly rate: string | null
  /** All flat amounts that the tier adds. */
  readonly flat: string | null
  /** `quantity` times `rate`, and the flat amounts. */
  readonly amount: string
  /** Of events that cost what bounds them: which bound, and how many they are; `flat` is the bound for each. Absent where nothing does. */
  readonly bounded?: { readonly by: 'minimum' | 'cap'; readonly events: string }
}

/** A row that was looked at: what became of it, and what decided. */
export interface TableCandidate {
  readonly row: string
  readonly outcome: 'won' | 'lost' | 'failed' | 'unknown'
  /** The dimension that decided; `null` when the row won, or when {@link by} is something else. */
  readonly dimension: string | null
  readonly by: 'dimension' | 'currency' | 'validity' | 'priority' | null
  readonly reason: Reason | null
}
