import { isAtOrBelow } from '../../model/configured-item.js'
import type { LocalDate } from '../../values/local-date.js'
import { timesIn } from '../../values/periods-in-row.js'
import { plus, type Ratio, times, toText, zero } from '../../values/ratio.js'
import { forQuantity } from '../amounts.js'
import { type ExactLater, shownLater } from '../later-amounts.js'
import { payable, payableText, rounded } from '../paid-amount.js'
import type { PriceLine } from '../price-answer.js'
import { amountInCurrency, type ItemPrice, type PriceWith, type PricingWork, refuse, type WorkingLine } from '../pricing-work.js'
import { trueUp } from '../rate/bound-lines.js'
import { runningTerm } from '../term/running-term.js'
import type { PaidLine } from '../totals-of.js'
import { exactValue } from '../waterfall.js'
import type { CompiledCommitment } from './compile-commitment.js'

/** A promise of an item that plays a part, before anybody knows what is missing to it. */
export interface CommitmentLine extends WorkingLine {
  readonly price: PriceWith<CompiledCommitment>
  /** What is promised for each period, by all of a quantity; the coefficient is not yet taken. */
  readonly minimum: Ratio
  /** The day on which the promise ends. */
  readonly until: LocalDate
}

/** The promises of items; one without an amount in the currency that is asked for is refused. */
export function commitmentLines(work: PricingWork, prices: readonly ItemPrice<PriceWith<CompiledCommitment>>[]): readonly CommitmentLine[] {
  return prices.flatMap((one): readonly CommitmentLine[] => {
    const amount = amountInCurrency(work, one.price.charge.amounts)
    if (amount === null) {
      refuse(work, one, 'currency-missing')
      return []
    }
    const { startDate } = work.request
    const running = runningTerm(
      one.source.term!,
      one.source.held === null ? (work.request.serviceSince ?? startDate) : one.source.since,
      startDate,
    )
    if (running === null || running.committedUntil === null || running.committedUntil <= startDate) {
      work.trace.push({ step: 'filtered', path: one.item.path, price: one.price.id, by: 'term', reason: null })
      return []
    }
    return [
      {
        ...one,
        first: null,
        agreed: null,
        list: zero,
        amount: zero,
        minimum: forQuantity(amount, one.item.quantity),
        until: running.committedUntil,
      },
    ]
  })
}

/**
 * What is missing to a promise, per period of it: at least so much is due for what recurs and what is used, on the item
 * and below it. Other periods count by their share. What lines cost later changes what is missing then.
 */
export function finishCommitment(work: PricingWork, line: CommitmentLine, paid: readonly PaidLine[]): PaidLine {
  const { item, price, until } = line
  const counted = paid.filter((one) => isAtOrBelow(one.line.path, item.path) && countsFor(one.line))
  const amount = missing(work, line, counted, null)
  const { paid: due, text: dueText } = rounded(work, line, 'amount', amount)
  const days = [...new Set(counted.flatMap((one) => one.line.later.map(({ from }) => from)))].filter((day) => day < until).sort()
  const amounts = [...days.map((from) => ({ from, exact: missing(work, line, counted, from) })), { from: until, exact: zero }]
  const later = changed(work, line, dueText, amounts)
  const untaxed: PriceLine = {
    path: item.path,
    offering: item.offering,
    price: price.id,
    name: price.name,
    charge: 'commitment',
    action: line.source.action,
    quantity: item.quantity,
    period: price.charge.per,
    refundable: false,
    list: dueText,
    amount: dueText,
    firstBill: payableText(work, zero),
    firstPeriod: null,
    later: shownLater(later),
    suspension: null,
    ...(price.role === null ? {} : { role: price.role }),
    overTerm: null,
    tax: null,
  }
  return { line: untaxed, working: line, amount: due, firstBill: zero, exact: { amount, firstBill: zero }, later }
}

/** Exactly; on the day on which lines change, or now where that is `null`. */
function missing(
  work: PricingWork,
  { item, price, minimum, until }: CommitmentLine,
  counted: readonly PaidLine[],
  day: LocalDate | null,
): Ratio {
  const { coefficient, per } = price.charge
  const parts = counted.map(({ line }) => {
    const amount = day === null ? line.amount : (line.later.findLast(({ from }) => from <= day)?.amount ?? line.amount)
    return {
      path: line.path,
      price: line.price,
      amount: times(exactValue(amount), timesIn(per, line.period ?? { unit: 'month', count: 1 })),
    }
  })
  const due = parts.reduce((all, part) => plus(all, part.amount), zero)
  const after = trueUp(minimum, due, coefficient)
  if (day === null)
    work.trace.push({
      step: 'commitment',
      path: item.path,
      price: price.id,
      minimum: toText(minimum),
      coefficient: toText(coefficient),
      promised: toText(times(minimum, coefficient)),
      per,
      parts: parts.map((part) => ({ ...part, amount: toText(part.amount) })),
      due: toText(due),
      until,
      after: toText(after),
    })
  return after
}

function countsFor({ charge }: PriceLine): boolean {
  return charge === 'recurring' || charge === 'usage'
}

/** What is due from each later day on, with a step where that is not what was due before. */
function changed(
  work: PricingWork,
  { item, price }: CommitmentLine,
  now: string,
  all: readonly Pick<ExactLater, 'from' | 'exact'>[],
): readonly ExactLater[] {
  const found: ExactLater[] = []
  for (const { from, exact } of all) {
    const paid = payable(work, exact)
    const [before, amount] = [found.at(-1)?.amount ?? now, payableText(work, paid)]
    found.push({ from, amount, exact, paid, isChange: amount !== before })
    if (amount === before) continue
    work.trace.push({ step: 'later', path: item.path, price: price.id, from, alterations: [], before, after: amount })
  }
  return found
}
