import type { ProductOfferingTerm } from '../../model/term.js'
import { anniversaryCycle, type BillingCycle, periodAt } from '../../values/billing-cycle.js'
import type { DaySpan } from '../../values/day-span.js'
import { shareOf } from '../../values/proration.js'
import { plus, type Ratio, ratio, sum, times, zero } from '../../values/ratio.js'
import type { CompiledRecurring } from '../compile-prices.js'
import { payable, payableText } from '../paid-amount.js'
import type { Totals } from '../price-answer.js'
import type { PricingWork } from '../pricing-work.js'
import { chargeCycle } from '../proration/charge-cycle.js'
import { costOfPart, type ProrationCause, partOfPeriod } from '../proration/part-of-period.js'
import type { PaidLine } from '../totals-of.js'
import { type DatedAmount, dueOn, periodsOver, timesDue } from './periods-over.js'
import { runningTerm } from './running-term.js'

/** The term of the ordered offering, over which lines are added up. */
export interface SpanOfTerm extends DaySpan {
  readonly term: ProductOfferingTerm
}

/** `null` where the ordered offering has no term, or it does not begin with this order. */
export function spanOfTerm({ request, action, terms }: PricingWork): SpanOfTerm | null {
  const term = terms.get('/')
  if (
    term === undefined ||
    action !== 'add' ||
    request.sources !== undefined ||
    request.serviceSince !== undefined ||
    request.wholePeriods === true
  )
    return null
  const { from, to } = runningTerm(term, request.startDate, request.startDate)!
  return { term, from, to }
}

/** What all lines cost over the term; `null` where one of them cannot be said. */
export function termTotal(work: PricingWork, { term, from, to }: SpanOfTerm, costs: readonly (Ratio | null)[]): Totals['term'] {
  const known = costs.filter((cost) => cost !== null)
  return known.length < costs.length ? null : { period: term.duration, from, to, amount: payableText(work, sum(known)) }
}

interface Due {
  readonly exact: Ratio
  readonly paid: Ratio
}

/**
 * What a line costs who stays for the whole term and leaves when it ends: what is paid once, each billing period at what
 * is due when it begins, and the parts of periods at both ends as their policies say. Every bill is rounded by itself, as it
 * will be. Use counts by months of service, and so do commitments by their own periods. `null` where a part cannot be divided.
 */
export function costOverTerm(work: PricingWork, paid: PaidLine, span: DaySpan): Ratio | null {
  const { charge } = paid.working.price
  const amounts: readonly DatedAmount<Due>[] = [
    { from: null, amount: { exact: paid.exact.amount, paid: paid.amount } },
    ...paid.later.map((then) => ({ from: then.from, amount: then })),
  ]
  switch (charge.kind) {
    case 'oneTime':
    case 'penalty':
      return paid.amount
    case 'recurring':
      return costInPeriods(work, paid, charge, amounts, span)
    case 'usage':
      return addedUp(anniversaryCycle(span.from, { unit: 'month', count: 1 }))
    case 'commitment':
      return addedUp(anniversaryCycle(span.from, charge.per))
  }

  /** In periods that begin with service, of which the last may be a part by days. */
  function addedUp(cycle: BillingCycle): Ratio | null {
    return added(cycle, amounts, span, (part, { exact }) => {
      const found = shareOf(part, periodAt(cycle, part.from), { kind: 'day' })
      return found.kind === 'refused' ? null : payable(work, times(exact, found.share))
    })
  }
}

function costInPeriods(
  work: PricingWork,
  { working }: PaidLine,
  charge: CompiledRecurring,
  amounts: readonly DatedAmount<Due>[],
  span: DaySpan,
): Ratio | null {
  const { request, zone } = work
  const found = chargeCycle(charge, { start: span.from, billDay: request.billDay ?? null })
  if (found.kind === 'refused' || zone === null) return null
  return added(found.cycle, amounts, span, (part, { exact }, cause) => {
    const asked = partOfPeriod(charge, found.cycle, part, cause, zone)
    return asked.kind === 'refused' ? null : payable(work, costOfPart(asked.part, exact, working.item.quantity).cost)
  })
}

function added(
  cycle: BillingCycle,
  amounts: readonly DatedAmount<Due>[],
  span: DaySpan,
  costOf: (part: DaySpan, due: Due, cause: ProrationCause) => Ratio | null,
): Ratio | null {
  const { leading, whole, trailing } = periodsOver(cycle, span)
  const first = leading === null ? zero : costOf(leading, dueOn(amounts, leading.from), 'start')
  const last = trailing === null ? zero : costOf(trailing, dueOn(amounts, trailing.from), 'cease')
  if (first === null || last === null) return null
  return timesDue(cycle, whole, amounts).reduce(
    (all, { amount, times: count }) => plus(all, times(amount.paid, ratio(BigInt(count)))),
    plus(first, last),
  )
}
