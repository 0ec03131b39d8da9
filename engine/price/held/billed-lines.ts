import type { LocalDate } from '../../values/local-date.js'
import type { FinishedLines } from '../finish-lines.js'
import type { Pricing } from '../price-answer.js'
import type { PricingRequest } from '../pricing-work.js'
import type { PaidLine } from '../totals-of.js'

export type BilledLines =
  /** By the line of the day of the change, the line of the day on which its period was billed. */
  { readonly kind: 'billed'; readonly lines: ReadonlyMap<PaidLine, PaidLine> } | Exclude<Pricing, { readonly kind: 'priced' }>

/**
 * What was billed for the periods into which a change falls. An alteration may have begun or ended within a period, but the
 * period was billed as it began: so each line is looked up on the first day that was billed of its period.
 */
export function billedLines(
  before: readonly PaidLine[],
  request: PricingRequest,
  resolveOn: (request: PricingRequest) => ({ readonly kind: 'finished' } & FinishedLines) | Exclude<Pricing, { readonly kind: 'priced' }>,
): BilledLines {
  const lines = new Map(before.map((line) => [line, line]))
  const dayOf = ({ working }: PaidLine): LocalDate => working.first?.part.from ?? request.startDate
  for (const day of new Set(before.map(dayOf))) {
    if (day === request.startDate) continue
    const then = resolveOn({ ...request, startDate: day })
    if (then.kind !== 'finished') return then
    for (const line of before.filter((one) => dayOf(one) === day)) {
      const found = then.paid.find(({ working }) => working.item === line.working.item && working.price.id === line.working.price.id)
      if (found !== undefined) lines.set(line, found)
    }
  }
  return { kind: 'billed', lines }
}
