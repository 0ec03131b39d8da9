import { decimalsOf } from '../../values/currency.js'
import { type Ratio, sum } from '../../values/ratio.js'
import { roundTogether } from '../../values/round-together.js'
import type { PricingWork, WorkingLine } from '../pricing-work.js'

/** What is paid of a line that has a share of one charge, and the exact amount of all who share it. */
export interface PaidShare {
  readonly paid: Ratio
  readonly together: { readonly exact: Ratio; readonly paid: Ratio }
}

export type PaidShares = ReadonlyMap<WorkingLine, PaidShare>

/**
 * What lines pay that share a charge: the whole of it is rounded once, and its parts add up to it, so that no cent of
 * what is charged once is lost between those who share it. Other lines have no part in it, and are rounded by themselves.
 */
export function paidShares(
  { request, rounding }: PricingWork,
  lines: readonly WorkingLine[],
  exact: (line: WorkingLine) => Ratio,
): PaidShares {
  const paid = new Map<WorkingLine, PaidShare>()
  for (const sharing of sharedCharges(lines)) {
    const parts = sharing.map(exact)
    const payable = roundTogether(parts, decimalsOf(request.currency), rounding!)
    const together = { exact: sum(parts), paid: sum(payable) }
    sharing.forEach((line, index) => void paid.set(line, { paid: payable[index]!, together }))
  }
  return paid
}

/** The lines of each charge that more than one item shares, in their order. */
function sharedCharges(lines: readonly WorkingLine[]): readonly (readonly WorkingLine[])[] {
  const shared = lines.filter(({ price: { charge } }) => charge.kind === 'usage' && charge.isShared)
  if (shared.length < 2) return []
  const ids = new Set(shared.map(({ price }) => price.id))
  return [...ids].map((id) => shared.filter(({ price }) => price.id === id)).filter((sharing) => sharing.length > 1)
}
