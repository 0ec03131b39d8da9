import type { Facts } from '../../model/fact.js'
import type { Currency } from '../../values/currency.js'
import type { Instant } from '../../values/instant.js'
import { timesIn } from '../../values/periods-in-row.js'
import { dividedBy, isZero, minus, type Ratio, ratio, times } from '../../values/ratio.js'
import type { CompiledPrice, CompiledRecurring } from '../compile-prices.js'
import { findRow } from '../table/find-row.js'
import type { PricedCatalog } from './priced-catalog.js'

/** A recurring charge, with the catalog, the moment and the facts with which it is looked up. */
export interface ListedPrice {
  readonly catalog: PricedCatalog
  readonly price: CompiledPrice
  readonly at: Instant
  readonly facts: Facts
}

/** By how much the list amount of another version is higher, in percent; below zero when it is lower. */
export type ListIncrease =
  | { readonly kind: 'increase'; readonly percent: Ratio }
  /** From nothing to something is more than any percentage. */
  | { readonly kind: 'boundless' }
  /** An amount cannot be told: that of the version that is held, or that of the other one. */
  | { readonly kind: 'unknown'; readonly of: 'held' | 'other' }

/** Compares what two versions list for one, for as long as the held one's period is. */
export function listIncrease(held: ListedPrice, other: ListedPrice, currency: Currency): ListIncrease {
  const [before, after] = [perPeriod(held, currency), perPeriod(other, currency)]
  if (before === null) return { kind: 'unknown', of: 'held' }
  if (after === null) return { kind: 'unknown', of: 'other' }
  const amount = times(after.amount, timesIn(before.period, after.period))
  if (isZero(before.amount)) return isZero(amount) ? { kind: 'increase', percent: ratio(0n) } : { kind: 'boundless' }
  return { kind: 'increase', percent: times(ratio(100n), dividedBy(minus(amount, before.amount), before.amount)) }
}

function perPeriod(
  listed: ListedPrice,
  currency: Currency,
): { readonly amount: Ratio; readonly period: CompiledRecurring['period'] } | null {
  const { charge } = listed.price
  if (charge.kind !== 'recurring') return null
  const amount = unitAmount(listed, charge, currency)
  return amount === null ? null : { amount, period: charge.period }
}

function unitAmount({ catalog, at, facts }: ListedPrice, { amount }: CompiledRecurring, currency: Currency): Ratio | null {
  if (amount.kind === 'fixed') return amount.amounts.get(currency) ?? null
  const hit = findRow(amount.table, { rules: catalog.rules, facts, at, currency })
  return hit.kind === 'won' ? hit.row.figure : null
}
