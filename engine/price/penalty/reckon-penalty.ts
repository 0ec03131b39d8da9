import { compareRatios, minus, plus, type Ratio, ratio, times, zero } from '../../values/ratio.js'

/** A penalty in one currency, for all of a quantity. */
export type Fee =
  | { readonly kind: 'flat'; readonly amount: Ratio }
  | { readonly kind: 'declining'; readonly initial: Ratio; readonly step: Ratio; readonly floor: Ratio }
  | { readonly kind: 'prorated'; readonly amount: Ratio }
  | { readonly kind: 'bands'; readonly bands: readonly FeeBand[] }

/** `share` of what still recurs in these months, the first and the last counted. */
export interface FeeBand {
  readonly fromMonth: number
  readonly toMonth: number
  readonly share: Ratio
}

/** How far a commitment has come: its months, and how many of them are completed. */
export interface Progress {
  readonly months: number
  readonly completed: number
}

export interface ReckonedPenalty {
  /** What the fee is taken of: the amount as authored, or all that still recurs. */
  readonly before: Ratio
  readonly fee: Ratio
  /** Of bands, those that months fall into. */
  readonly parts: readonly PenaltyPart[]
}

/** The months of a band that are not completed, and what recurs in them. */
export interface PenaltyPart extends FeeBand {
  readonly charges: Ratio
  readonly amount: Ratio
}

/**
 * What is due when a commitment of so many months ends after some of them: 100,000 a month for 36 months, left after 8,
 * at 100 % of months 1 to 12 and 50 % of the others, costs 4 × 100,000 + 24 × 50,000 = 1,600,000. `chargeOf` says what
 * recurs in a month, from 1. A completed commitment costs nothing.
 */
export function reckonPenalty(fee: Fee, { months, completed }: Progress, chargeOf: (month: number) => Ratio): ReckonedPenalty {
  if (completed >= months) return { before: zero, fee: zero, parts: [] }
  switch (fee.kind) {
    case 'flat':
      return { before: fee.amount, fee: fee.amount, parts: [] }
    case 'declining': {
      const left = minus(fee.initial, times(fee.step, ratio(BigInt(completed))))
      return { before: fee.initial, fee: compareRatios(left, fee.floor) < 0 ? fee.floor : left, parts: [] }
    }
    case 'prorated':
      return { before: fee.amount, fee: times(fee.amount, ratio(BigInt(months - completed), BigInt(months))), parts: [] }
    case 'bands': {
      const chargesOf = (from: number, to: number) => {
        let charges = zero
        for (let month = from; month <= to; month += 1) charges = plus(charges, chargeOf(month))
        return charges
      }
      const parts = fee.bands.flatMap((band): readonly PenaltyPart[] => {
        const [fromMonth, toMonth] = [Math.max(band.fromMonth, completed + 1), Math.min(band.toMonth, months)]
        if (fromMonth > toMonth) return []
        const charges = chargesOf(fromMonth, toMonth)
        return [{ fromMonth, toMonth, share: band.share, charges, amount: times(charges, band.share) }]
      })
      return { before: chargesOf(completed + 1, months), fee: parts.reduce((all, { amount }) => plus(all, amount), zero), parts }
    }
  }
}
