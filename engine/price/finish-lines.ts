import type { ConfiguredItem } from '../model/configured-item.js'
import { compareText } from '../model/draft.js'
import { compareRatios, type Ratio, toText } from '../values/ratio.js'
import type { LaterLines } from './alteration/later-lines.js'
import { forQuantity } from './amounts.js'
import { cashTotals } from './cash-totals.js'
import { type CommitmentLine, finishCommitment } from './commitment/commitment-lines.js'
import { type ExactLater, shownLater } from './later-amounts.js'
import { payable, payableText, rounded } from './paid-amount.js'
import type { AllowanceLine, PricedItems, PriceLine } from './price-answer.js'
import { comparePaths, type PricingWork, type WorkingLine } from './pricing-work.js'
import { firstBill } from './proration/first-bill.js'
import { type LineRates, taxView } from './tax/tax-view.js'
import { costOverTerm, spanOfTerm, termTotal } from './term/cost-over-term.js'
import { termLines } from './term/term-lines.js'
import { type PaidLine, totalsOf } from './totals-of.js'
import { type PaidShares, paidShares } from './usage/shared-charges.js'

/** What an order costs, and the exact lines behind it. */
export interface FinishedLines {
  readonly priced: PricedItems
  readonly paid: readonly PaidLine[]
}

/** Keeps what use costs within its minimum and cap, works out the first bill, and rounds each line once: totals are sums of what is paid. */
export function finishLines(
  work: PricingWork,
  lines: readonly WorkingLine[],
  commitments: readonly CommitmentLine[],
  allowances: readonly AllowanceLine[],
  later: readonly LaterLines[],
  rates: LineRates,
): FinishedLines {
  const { items, currency, startDate, serviceSince = startDate, sources } = work.request
  const sinceOf = (item: ConfiguredItem) => sources?.get(item)?.since ?? serviceSince
  const staying = items.filter((item) => sources?.get(item)?.action !== 'cease')
  const shares = sharesOf(work, lines, later)
  const charged = lines.map((line) => finishLine(work, line, shares))
  const paid =
    commitments.length === 0
      ? charged
      : [...charged, ...commitments.map((line) => finishCommitment(work, line, charged))].sort(byPathAndPrice)
  const view = taxView(work, rates, paid)
  const span = spanOfTerm(work)
  const overTerm = paid.map((line) => (span === null ? null : costOverTerm(work, line, span)))
  const text = (amount: Ratio | null) => (amount === null ? null : payableText(work, amount))
  const priced: PricedItems = {
    kind: 'priced',
    currency,
    startDate,
    lines: paid.map(({ line }, index) => completed(line, text(overTerm[index]!), view.lines[index]!)),
    allowances,
    terms: termLines(staying, work.terms, sinceOf, startDate),
    totals: totalsOf(currency, paid, {
      term: span === null ? null : termTotal(work, span, overTerm),
      tax: view.totals,
      ...cashTotals(work, paid, view),
    }),
    trace: work.trace,
  }
  return { priced, paid }
}

/** The line with what is only known of all lines together; most have none of it, and stay as they are. */
function completed(line: PriceLine, overTerm: string | null, tax: PriceLine['tax']): PriceLine {
  return overTerm === null && tax === null ? line : { ...line, overTerm, tax }
}

function byPathAndPrice({ line: left }: PaidLine, { line: right }: PaidLine): number {
  return comparePaths(left.path, right.path) || compareText(left.price, right.price)
}

/** What lines with a share of one charge pay of it: of its list amount, of what is due now, and of what is due on each later day. */
interface LineShares {
  readonly list: PaidShares
  readonly amount: PaidShares
  readonly later: readonly (LaterLines & { readonly shares: PaidShares })[]
}

function sharesOf(work: PricingWork, lines: readonly WorkingLine[], later: readonly LaterLines[]): LineShares {
  const untraced = { ...work, trace: [] }
  return {
    list: paidShares(work, lines, ({ list }) => list),
    amount: paidShares(work, lines, (line) => withinBounds(untraced, line)),
    later: later.map((then) => ({
      ...then,
      shares: paidShares(work, lines, (line) => withinBounds(untraced, then.lines.get(line)?.line ?? line)),
    })),
  }
}

function finishLine(work: PricingWork, working: WorkingLine, shares: LineShares): PaidLine {
  const { item, price, list, source } = working
  const { charge } = price
  const amount = withinBounds(work, working)
  const share = shares.amount.get(working)
  const { paid, text } = rounded(work, working, 'amount', amount, share)
  const { exact, first, period } = firstBill(work, working, amount, paid)
  const then = laterAmounts(work, working, text, shares.later)
  const listed = working.agreed?.instead ?? list
  // With members for what is only known of all lines, so that filling them in changes no form: several times as fast.
  const line: PriceLine = {
    path: item.path,
    offering: item.offering,
    price: price.id,
    name: price.name,
    charge: charge.kind,
    action: source.action,
    quantity: item.quantity,
    period: charge.kind === 'recurring' ? charge.period : null,
    refundable: charge.kind === 'oneTime' && charge.refundable,
    list: listed === amount && share === undefined ? text : payableText(work, shares.list.get(working)?.paid ?? payable(work, listed)),
    amount: text,
    firstBill: first === paid ? text : payableText(work, first),
    firstPeriod: period,
    later: shownLater(then),
    suspension: working.suspension ?? null,
    ...(price.role === null ? {} : { role: price.role }),
    ...(working.references === undefined ? {} : { references: working.references }),
    overTerm: null,
    tax: null,
  }
  return { line, working, amount: paid, firstBill: first, exact: { amount, firstBill: exact }, later: then }
}

/** What a line costs from each later day on which something changes, with a step where that is not what it costs before. */
function laterAmounts(work: PricingWork, line: WorkingLine, now: string, later: LineShares['later']): readonly ExactLater[] {
  const found: ExactLater[] = []
  for (const { from, lines, shares } of later) {
    const then = lines.get(line)
    if (then === undefined) continue
    const before = found.at(-1)?.amount ?? now
    const exact = withinBounds({ ...work, trace: [] }, then.line)
    const paid = shares.get(line)?.paid ?? payable(work, exact)
    const after = payableText(work, paid)
    found.push({ from, amount: after, exact, paid, isChange: after !== before })
    if (after === before) continue
    const alterations = then.alterations.map(({ item, price }) => ({ alteration: price.id, by: item.path }))
    work.trace.push({ step: 'later', path: line.item.path, price: line.price.id, from, alterations, before, after })
  }
  return found
}

/** A minimum and a cap hold for each of several items. */
function withinBounds({ trace }: PricingWork, { item, price, amount, bounds }: WorkingLine): Ratio {
  if (bounds === undefined) return amount
  return bounded('cap', bounds.cap, 1, bounded('minimum', bounds.minimum, -1, amount))

  function bounded(step: 'minimum' | 'cap', bound: Ratio | null, beyond: 1 | -1, before: Ratio): Ratio {
    if (bound === null) return before
    const after = forQuantity(bound, item.quantity)
    if (compareRatios(before, after) !== beyond) return before
    trace.push({ step, path: item.path, price: price.id, before: toText(before), after: toText(after) })
    return after
  }
}
