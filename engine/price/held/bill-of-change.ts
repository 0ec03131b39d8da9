import { periodAt } from '../../values/billing-cycle.js'
import { decimalsOf } from '../../values/currency.js'
import { compareRatios, minus, negate, type Ratio, ratio, times, toText, zero } from '../../values/ratio.js'
import type { CompiledRecurring } from '../compile-prices.js'
import type { PricingRequest, WorkingLine } from '../pricing-work.js'
import { chargeCycle } from '../proration/charge-cycle.js'
import { costOfPart, type PartOfPeriod, partOfPeriod } from '../proration/part-of-period.js'
import type { PaidLine } from '../totals-of.js'
import type { BillEntry, BilledPart } from './change-answer.js'

/** How the bill of a change is written: in which currency, rounded how, with days beginning where. */
export interface BillTerms {
  readonly request: PricingRequest
  readonly rounded: (exact: Ratio) => Ratio
  readonly zone: string | null
}

/** An entry, with the exact amount that it was rounded from and the line that it is about. */
export interface BilledEntry {
  readonly entry: BillEntry
  readonly exact: Ratio
  readonly line: PaidLine
}

/** What becomes of a charge that was there before an order. */
export type FateOfLine = 'stays' | 'changes' | 'ceases'

/**
 * What a charge adds to the bill of the change because of what was billed before. In advance, the part of its period that is
 * left is given back at the full old price, as its author divides periods at a change, or charges the part used at a
 * cease; never more is given back than was billed. In arrears nothing was billed, and what was used is due.
 */
export function settlement(terms: BillTerms, line: PaidLine, fate: FateOfLine): BilledEntry | null {
  const { charge } = line.working.price
  if (charge.kind !== 'recurring' || fate === 'stays') return null
  const { startDate: day } = terms.request
  const billed = line.working.first!
  const used = { from: billed.part.from, to: day }
  if (charge.timing === 'arrears') {
    if (used.from >= used.to) return null
    const part = partAsked(terms, line.working, charge, used, fate === 'ceases' ? 'cease' : 'change')
    return part === null ? null : entry(terms, 'due', line, part, costIn(line, part))
  }
  const whole = () => entry(terms, 'credit', line, billed, negate(line.exact.firstBill))
  if (used.from >= used.to) return whole()
  const span = fate === 'ceases' ? used : { from: day, to: billed.period.to }
  const part = partAsked(terms, line.working, charge, span, fate === 'ceases' ? 'cease' : 'change')
  if (part === null) return whole()
  const cost = costIn(line, part)
  const back = fate === 'ceases' ? notBelowZero(minus(line.exact.firstBill, cost)) : lesser(cost, line.exact.firstBill)
  return entry(terms, 'credit', line, part, negate(back))
}

/** A deposit for what goes is given back. */
export function refund(terms: BillTerms, line: PaidLine, remaining: number): BilledEntry | null {
  const { quantity } = line.working.item
  const gone = Math.max(0, quantity - remaining)
  if (gone === 0) return null
  const share = times(line.exact.amount, ratio(BigInt(gone), BigInt(quantity)))
  return entry(terms, 'refund', line, null, negate(share))
}

/** What a line after the order adds to the bill of the change; `null` for what is billed as it was. */
export function newlyDue(terms: BillTerms, line: PaidLine): BilledEntry | null {
  const { charge } = line.working.price
  if (charge.kind === 'recurring' && charge.timing === 'arrears') return null
  if (charge.kind !== 'oneTime' && line.firstBill.numerator === 0n) return null
  return entry(terms, 'charge', line, charge.kind === 'recurring' ? line.working.first : null, line.exact.firstBill, line.firstBill)
}

interface BilledSpan {
  readonly from: PartOfPeriod['part']['from']
  readonly to: PartOfPeriod['part']['to']
}

function partAsked(
  { request, zone }: BillTerms,
  { source, price }: WorkingLine,
  charge: CompiledRecurring,
  span: BilledSpan,
  cause: PartOfPeriod['cause'],
): PartOfPeriod | null {
  const found = chargeCycle(charge, { start: source.held!.began.get(price.id) ?? source.held!.startDate, billDay: request.billDay ?? null })
  if (found.kind === 'refused' || zone === null) return null
  const { to } = periodAt(found.cycle, span.from)
  const asked = partOfPeriod(charge, found.cycle, { from: span.from, to: span.to < to ? span.to : to }, cause, zone)
  return asked.kind === 'part' ? asked.part : null
}

function costIn({ exact, working }: PaidLine, part: PartOfPeriod): Ratio {
  return costOfPart(part, exact.amount, working.item.quantity).cost
}

function entry(
  { request, rounded }: BillTerms,
  kind: BillEntry['kind'],
  line: PaidLine,
  part: PartOfPeriod | null,
  exact: Ratio,
  amount = signed(rounded, exact),
): BilledEntry {
  const { item, price } = line.working
  const text = (value: Ratio) => toText(value, decimalsOf(request.currency))
  const entry = {
    kind,
    path: item.path,
    offering: item.offering,
    price: price.id,
    name: price.name,
    whole: text(rounded(line.exact.amount)),
    part: part === null ? null : partOf(part),
    amount: text(amount),
  }
  return { entry, exact, line }
}

/** What is given back is rounded as it was when it was due. */
function signed(rounded: BillTerms['rounded'], exact: Ratio): Ratio {
  return exact.numerator < 0n ? negate(rounded(negate(exact))) : rounded(exact)
}

function partOf({ part, period, cause, policy, days, of }: PartOfPeriod): BilledPart {
  return { ...part, period, cause, policy: policy.kind, days, of }
}

function notBelowZero(value: Ratio): Ratio {
  return value.numerator < 0n ? zero : value
}

function lesser(left: Ratio, right: Ratio): Ratio {
  return compareRatios(left, right) > 0 ? right : left
}
