import { isAtOrBelow } from '../../model/configured-item.js'
import { type Ratio, ratio, times, toText } from '../../values/ratio.js'
import type { PriceLine } from '../price-answer.js'
import type { PriceSource } from '../price-source.js'
import { type ItemPrice, type PriceWith, type PricingWork, refuse, type WorkingLine } from '../pricing-work.js'
import { runningTerm } from '../term/running-term.js'
import type { CompiledPenalty } from './compile-penalty.js'
import { type Fee, type ReckonedPenalty, reckonPenalty } from './reckon-penalty.js'
import { type BrokenCommitment, chargesByMonth, progressOf } from './remaining-charges.js'

type PenaltyPrice = ItemPrice<PriceWith<CompiledPenalty>>

/**
 * What is due because commitments end with the order. `running` says what recurs while service goes on, or is `null`,
 * with a problem noted, where that has no price; it is only asked where a fee is taken of it.
 */
export function penaltyLines(
  work: PricingWork,
  prices: readonly PenaltyPrice[],
  running: () => readonly PriceLine[] | null,
): readonly WorkingLine[] {
  return prices.flatMap((one) => penaltyLine(work, one, running) ?? [])
}

function penaltyLine(work: PricingWork, one: PenaltyPrice, running: () => readonly PriceLine[] | null): WorkingLine | null {
  const { item, price, source } = one
  const { currency, startDate: day } = work.request
  const serviceSince = source.held === null ? work.request.serviceSince : source.held.since
  if (serviceSince === undefined) return refuse(work, one, 'service-start-unknown')
  const term = runningTerm((source.held?.term ?? source.term)!, serviceSince, day)
  if (term === null || term.committedUntil === null || term.committedUntil <= day || goesOn(source)) {
    work.trace.push({ step: 'filtered', path: item.path, price: price.id, by: 'commitment', reason: null })
    return null
  }
  const fee = work.rounding === null ? undefined : price.charge.fees.get(currency)
  if (fee === undefined) return refuse(work, one, 'currency-missing')
  const broken = { since: term.from, until: term.committedUntil, day }
  const lines = fee.kind === 'bands' ? running() : []
  if (lines === null) return null
  const below = lines.filter(({ path }) => isAtOrBelow(path, item.path))
  const reckoned = reckonPenalty(forAll(fee, item.quantity), progressOf(broken), chargesByMonth(below, broken, price.charge.monthBegun))
  noteStep(work, one, broken, reckoned, fee.kind)
  return { ...one, first: null, agreed: null, list: reckoned.fee, amount: reckoned.fee }
}

/** Whether what an order modifies stays committed as it was: then nothing ends early. */
function goesOn({ action, held, term, since }: PriceSource): boolean {
  return action === 'modify' && held?.term != null && term?.id === held.term.id && since === held.since
}

function noteStep(
  work: PricingWork,
  { item, price }: PenaltyPrice,
  broken: BrokenCommitment,
  { before, fee, parts }: ReckonedPenalty,
  policy: Fee['kind'],
) {
  work.trace.push({
    step: 'penalty',
    path: item.path,
    price: price.id,
    policy,
    ...broken,
    ...progressOf(broken),
    before: toText(before),
    parts: parts.map(({ fromMonth, toMonth, share, charges, amount }) => ({
      fromMonth,
      toMonth,
      percent: toText(times(share, ratio(100n))),
      charges: toText(charges),
      amount: toText(amount),
    })),
    after: toText(fee),
  })
}

/** Amounts are those of one item; what recurs is that of all. */
function forAll(fee: Fee, quantity: number): Fee {
  const all = (amount: Ratio) => times(amount, ratio(BigInt(quantity)))
  switch (fee.kind) {
    case 'flat':
    case 'prorated':
      return { ...fee, amount: all(fee.amount) }
    case 'declining':
      return { ...fee, initial: all(fee.initial), step: all(fee.step), floor: all(fee.floor) }
    case 'bands':
      return fee
  }
}
