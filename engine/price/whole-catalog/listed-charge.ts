import type { Reason } from '../../explain/reason.js'
import type { ConfiguredItem } from '../../model/configured-item.js'
import type { Facts } from '../../model/fact.js'
import type { CompiledRules } from '../../rules/compile-rules.js'
import { missingFacts } from '../../rules/missing-facts.js'
import { weigh } from '../../rules/weigh.js'
import { type Currency, decimalsOf } from '../../values/currency.js'
import type { FactId, OfferingId, PriceId, PriceTableId } from '../../values/ids.js'
import { covers, type Instant } from '../../values/instant.js'
import type { CalendarPeriod } from '../../values/local-date.js'
import { type Ratio, toText } from '../../values/ratio.js'
import type { CompiledOneTime, CompiledPrice, CompiledPrices, CompiledRecurring } from '../compile-prices.js'
import { factsOfItem } from '../facts-of-item.js'
import type { PriceWith } from '../pricing-work.js'
import type { CompiledTable } from '../table/compile-table.js'
import { rememberedRow } from '../table/remembered-rows.js'
import { takenTerms } from '../term/taken-terms.js'

/** What a price list is asked for. */
export interface PriceListRequest {
  /** Of the dictionary; nothing of a selection is known. */
  readonly facts: Facts
  readonly at: Instant
  readonly currency: Currency
}

/** A charge of an offering, with the amount that it is listed at for a new order of one, or why it has none. */
export type ListedCharge = {
  readonly price: PriceId
  readonly charge: 'oneTime' | 'recurring'
  /** Of what recurs. */
  readonly period: CalendarPeriod | null
} & ChargeListing

export type ChargeListing =
  /** `row` of `table` gives the amount, or the price itself does. */
  | { readonly outcome: 'listed'; readonly amount: string; readonly table: PriceTableId | null; readonly row: string | null }
  /** It depends on these facts, whether it is due or which of these rows it has. Facts of the selection are among them. */
  | {
      readonly outcome: 'undetermined'
      readonly code: 'condition-unknown' | 'row-unknown'
      readonly table: PriceTableId | null
      readonly rows: readonly string[]
      readonly missing: readonly FactId[]
    }
  /** It is due and has no amount. */
  | {
      readonly outcome: 'unpriced'
      readonly code: 'price-not-found' | 'price-ambiguous' | 'currency-missing'
      readonly table: PriceTableId | null
      readonly rows: readonly string[]
    }
  /** It is not in force at the moment, or its condition does not hold. */
  | { readonly outcome: 'notDue'; readonly by: 'validity' | 'condition'; readonly reason: Reason | null }

export type ListOutcome = ChargeListing['outcome']

/** A one-time charge that a new order raises, or a recurring one. */
export type ListablePrice = PriceWith<CompiledOneTime | CompiledRecurring>

/** The prices of an offering that a price list shows, by id. */
export function listablePrices(prices: CompiledPrices, offering: OfferingId): readonly ListablePrice[] {
  return (prices.offerings.get(offering) ?? []).filter(isListable)
}

function isListable(price: CompiledPrice): price is ListablePrice {
  return price.charge.kind === 'recurring' || (price.charge.kind === 'oneTime' && price.charge.actions.includes('add'))
}

/** What conditions and tables know of a new order of one of an offering, of which nothing was chosen. */
export function listFacts(prices: CompiledPrices, offering: OfferingId, facts: Facts): Facts {
  const item: ConfiguredItem = { path: '/', offering, specification: null, quantity: 1, characteristics: [], by: 'choice' }
  const { terms } = takenTerms(prices.terms, [item], [])
  return factsOfItem({ items: [item], facts, action: 'add', terms })(item)
}

/** Lists one charge by itself, given {@link listFacts}: the simple way, and what the index of all prices is held against. */
export function listCharge(rules: CompiledRules, price: ListablePrice, { facts, at, currency }: PriceListRequest): ListedCharge {
  const { id, charge } = price
  return { price: id, charge: charge.kind, period: charge.kind === 'recurring' ? charge.period : null, ...listing() }

  function listing(): ChargeListing {
    if (!covers(price.validFor, at)) return { outcome: 'notDue', by: 'validity', reason: null }
    const reason = price.when === null ? null : weigh(rules, price.when, facts)
    if (reason?.verdict === 'fails') return { outcome: 'notDue', by: 'condition', reason }
    if (reason?.verdict === 'unknown') {
      return { outcome: 'undetermined', code: 'condition-unknown', table: null, rows: [], missing: missingFacts(reason) }
    }
    if (charge.amount.kind === 'table') return fromTable(charge.amount.table)
    const amount = charge.amount.amounts.get(currency)
    if (amount === undefined) return { outcome: 'unpriced', code: 'currency-missing', table: null, rows: [] }
    return { outcome: 'listed', amount: amountText(currency, amount), table: null, row: null }
  }

  function fromTable(table: CompiledTable): ChargeListing {
    if (!table.currencies.has(currency)) return { outcome: 'unpriced', code: 'currency-missing', table: table.id, rows: [] }
    const hit = rememberedRow(table, { rules, facts, at, currency })
    switch (hit.kind) {
      case 'won':
        return { outcome: 'listed', amount: amountText(currency, hit.row.figure), table: table.id, row: hit.row.id }
      case 'none':
        return { outcome: 'unpriced', code: 'price-not-found', table: table.id, rows: [] }
      case 'ambiguous':
        return { outcome: 'unpriced', code: 'price-ambiguous', table: table.id, rows: hit.rows }
      case 'unknown':
        return { outcome: 'undetermined', code: 'row-unknown', table: table.id, rows: hit.rows, missing: hit.missing }
    }
  }
}

/** Exact: list amounts are not rounded. */
export function amountText(currency: Currency, amount: Ratio): string {
  return toText(amount, decimalsOf(currency))
}
