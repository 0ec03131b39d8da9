import { type BillingPeriod, periodAt } from '../../values/billing-cycle.js'
import { decimalsOf } from '../../values/currency.js'
import { compareRatios, isZero, minus, negate, type Ratio, toText } from '../../values/ratio.js'
import type { PricingRequest } from '../pricing-work.js'
import { chargeCycle } from '../proration/charge-cycle.js'
import { costOfPart, type PartOfPeriod, partOfPeriod } from '../proration/part-of-period.js'
import type { PaidLine } from '../totals-of.js'
import type { BillEntry, BilledPart } from './change-answer.js'
import type { BilledPeriod } from './paid-so-far.js'

/** How the bill of a change is written: in which currency, rounded how, with days beginning where. */
export interface BillTerms {
  readonly request: PricingRequest
  readonly rounded: (exact: Ratio) => Ratio
  readonly zone: string | null
}

/** An entry, with the exact amount that it was rounded from. */
export interface BilledEntry {
  readonly entry: BillEntry
  readonly exact: Ratio
}

/** Which charge of which item an entry is about. */
export type Billed = Pick<BillEntry, 'path' | 'offering' | 'price' | 'name'>

/** What becomes of a charge that was there before an order. */
export type FateOfLine = 'stays' | 'changes' | 'ceases'

/** What a running period adds to the bill of the change, and what stays of it as it was billed. */
export interface Settlement {
  readonly entry: BilledEntry | null
  /** `null` when what is left of the period, if anything, is billed anew. */
  readonly left: BilledPeriod | null
}

/**
 * Settles a running period. At a cease what was used is kept, as the charge divides periods at a cease, and never more than the
 * period is billed at; at a change, what the rest of it, as the charge divides periods then, leaves. What is kept is due where
 * nothing was billed yet; what was billed beyond it is given back. A period that the charge does not divide at a change stays
 * with the price that it was billed at: it is left as it is, until service ends within it.
 */
export function settlement(terms: BillTerms, of: Billed, period: BilledPeriod, fate: FateOfLine): Settlement {
  if (fate === 'stays') return { entry: null, left: period }
  const cause = fate === 'ceases' ? 'cease' : 'change'
  const { from, cost, amount, quantity, isBilled } = period
  const { startDate: day } = terms.request
  const running = periodOf(terms, period)
  const [used, rest] = [
    { from, to: day },
    { from: day, to: running?.to ?? day },
  ]
  const isUnused = from >= day
  const span = cause === 'cease' && !isUnused ? used : rest
  const part = running === null || (isUnused && !isKeptUnused(period, running, cause)) ? null : partAsked(terms, period, span, cause)
  if (part === null) return { entry: isBilled ? givenBack(terms, of, period, running) : null, left: null }
  const share = lesser(costOfPart(part, amount, quantity).cost, cost)
  const kept = cause === 'cease' ? share : minus(cost, share)
  const isUndivided = cause === 'change' && part.share !== null && isZero(part.share)
  const shown = isBilled || cause === 'cease' ? part : (partAsked(terms, period, used, 'change') ?? part)
  const exact = isBilled ? negate(minus(cost, kept)) : kept
  return {
    entry: entry(terms, isBilled ? 'credit' : 'due', of, amount, shown, exact),
    left: isUndivided ? { ...period, isBilled: true } : null,
  }
}

/**
 * What begins on the day of the order is given back whole: nothing of it is used. Only where a change on that very day cut the
 * period, and a cease gives nothing back, it is kept: else who changes first would leave for less.
 */
function isKeptUnused({ price, from, start }: BilledPeriod, running: BillingPeriod, cause: 'cease' | 'change'): boolean {
  return cause === 'cease' && price.charge.proration.cease.kind === 'fullPeriod' && from !== running.from && from !== start
}

/** Whether the day still falls into the period. */
export function isRunning(terms: BillTerms, period: BilledPeriod): boolean {
  const { startDate: day } = terms.request
  const running = periodOf(terms, period)
  return period.from <= day && running !== null && day < running.to
}

/** What a line after the order adds to the bill of the change; `null` for what is billed as it was. */
export function newlyDue(terms: BillTerms, line: PaidLine): BilledEntry | null {
  const { charge } = line.working.price
  if (charge.kind === 'recurring' && charge.timing === 'arrears') return null
  if (charge.kind !== 'oneTime' && line.firstBill.numerator === 0n) return null
  const part = charge.kind === 'recurring' ? line.working.first : null
  return entry(terms, 'charge', chargeOf(line), line.exact.amount, part, line.exact.firstBill, line.firstBill)
}

/** Which charge a line is of. */
export function chargeOf({ working: { item, price } }: PaidLine): Billed {
  return { path: item.path, offering: item.offering, price: price.id, name: price.name }
}

export function entry(
  { request, rounded }: BillTerms,
  kind: BillEntry['kind'],
  { path, offering, price, name }: Billed,
  whole: Ratio,
  part: PartOfPeriod | null,
  exact: Ratio,
  amount = signed(rounded, exact),
): BilledEntry {
  const text = (value: Ratio) => toText(value, decimalsOf(request.currency))
  const entry = {
    kind,
    path,
    offering,
    price,
    name,
    whole: text(rounded(whole)),
    part: part === null ? null : partOf(part),
    amount: text(amount),
  }
  return { entry, exact }
}

/** What is given back is rounded as it was when it was due. */
function signed(rounded: BillTerms['rounded'], exact: Ratio): Ratio {
  return exact.numerator < 0n ? negate(rounded(negate(exact))) : rounded(exact)
}

/** All that was billed of a period of which nothing is used, or whose parts nobody can tell. */
function givenBack(terms: BillTerms, of: Billed, period: BilledPeriod, running: BillingPeriod | null): BilledEntry {
  const { from, start, amount, cost } = period
  const part = running === null ? null : partAsked(terms, period, { from, to: running.to }, from === start ? 'start' : 'change')
  return entry(terms, 'credit', of, amount, part, negate(cost))
}

function cycleOf({ request }: BillTerms, { price, start }: BilledPeriod) {
  const found = chargeCycle(price.charge, { start, billDay: request.billDay ?? null })
  return found.kind === 'refused' ? null : found.cycle
}

function periodOf(terms: BillTerms, period: BilledPeriod): BillingPeriod | null {
  const cycle = cycleOf(terms, period)
  return cycle === null ? null : periodAt(cycle, period.from)
}

function partAsked(
  terms: BillTerms,
  period: BilledPeriod,
  span: { readonly from: BilledPeriod['from']; readonly to: BilledPeriod['from'] },
  cause: PartOfPeriod['cause'],
): PartOfPeriod | null {
  const cycle = cycleOf(terms, period)
  if (cycle === null || terms.zone === null) return null
  const asked = partOfPeriod(period.price.charge, cycle, span, cause, terms.zone)
  return asked.kind === 'part' ? asked.part : null
}

function partOf({ part, period, cause, policy, days, of }: PartOfPeriod): BilledPart {
  return { ...part, period, cause, policy: policy.kind, days, of }
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) > 0 ? right : left
}
