import type { Facts } from '../model/fact.js'
import type { OrderAction } from '../model/order-action.js'
import type { AgreedOn } from '../model/request.js'
import type { ProductOfferingTerm } from '../model/term.js'
import type { CompiledRules } from '../rules/compile-rules.js'
import type { Instant } from '../values/instant.js'
import type { LocalDate } from '../values/local-date.js'
import type { Ratio } from '../values/ratio.js'
import type { CompiledPrices } from './compile-prices.js'
import type { HeldVersions } from './held/held-version.js'
import type { PriceStep } from './price-step.js'

/**
 * Where the prices of one item come from, and as what it is seen when they are looked up. Of a new order that is the
 * catalog that is asked, at the moment that is asked about; what a customer has already may keep prices of its own.
 */
export interface PriceSource {
  readonly prices: CompiledPrices
  readonly rules: CompiledRules
  readonly at: Instant
  /** The order's action on the item. */
  readonly action: OrderAction
  /** What of the item the order changes: characteristics, and `quantity`. */
  readonly changed: ReadonlySet<string>
  /** The day from which everything is counted that lasts for some time. */
  readonly since: LocalDate
  /** The term that it is taken for; `null` without one. */
  readonly term: ProductOfferingTerm | null
  /** The facts that prices of the item are weighed with. */
  readonly facts: Facts
  /** The same for one-time charges and penalties, which the order raises, whatever the item's other prices go by. */
  readonly raising: Facts
  /** `null` for what is ordered anew. */
  readonly held: HeldSide | null
}

/** What is known of an item that was there before the order. */
export interface HeldSide {
  /** `before`: what it cost so far is asked for. `after`: what it costs once the order is carried out. */
  readonly side: 'before' | 'after'
  /** The day on which its service began. */
  readonly startDate: LocalDate
  /** The days on which charges began that an order on it brought along, by price. */
  readonly began: ReadonlyMap<string, LocalDate>
  /** The days on which an order last changed what charges cost: up to then they are settled. */
  readonly settled: ReadonlyMap<string, LocalDate>
  /** What its recurring charges cost so far, by price and period, as they are billed: what costs the same afterwards is on no bill of the change. */
  readonly billed: ReadonlyMap<string, Ratio>
  /** The days from which anniversaries are counted of charges that come back with the order, by price and period. */
  readonly returning: ReadonlyMap<string, LocalDate>
  /** The term that it was taken for before, and since when: what an order may end early. */
  readonly term: ProductOfferingTerm | null
  readonly since: LocalDate
  /** What was agreed on before instead of list amounts, and still counts, by price. */
  readonly agreed: ReadonlyMap<string, AgreedOn>
  /** Of prices that releases changed since: which version counts. */
  readonly versions: HeldVersions
  /** Which catalog, at which moment, and why. */
  readonly pin: Omit<Extract<PriceStep, { readonly step: 'pin' }>, 'path' | 'price'>
}
