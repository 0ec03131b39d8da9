import type { ConfiguredItem } from '../../model/configured-item.js'
import type { ProductOfferingTerm } from '../../model/term.js'
import type { LocalDate } from '../../values/local-date.js'
import { dayAfter } from '../../values/periods-in-row.js'
import type { TermLine } from '../price-answer.js'
import { inPathOrder } from '../pricing-work.js'
import { priceLockedUntil, runningTerm } from './running-term.js'

/** The terms that run on a day, by path; those that are over are left out. */
export function termLines(
  items: readonly ConfiguredItem[],
  terms: ReadonlyMap<string, ProductOfferingTerm>,
  sinceOf: (item: ConfiguredItem) => LocalDate,
  day: LocalDate,
): readonly TermLine[] {
  if (terms.size === 0) return []
  return inPathOrder(items).flatMap((item): readonly TermLine[] => {
    const { path, offering } = item
    const term = terms.get(path)
    const since = sinceOf(item)
    const running = term === undefined ? null : runningTerm(term, since, day)
    if (term === undefined || running === null) return []
    const { renewal } = term
    const renewedUntil =
      renewal.kind !== 'automatic'
        ? null
        : dayAfter(since, [term.duration, { unit: renewal.duration.unit, count: renewal.duration.count * (running.number + 1) }])
    return [
      {
        path,
        offering,
        term: term.id,
        name: term.name,
        ...running,
        renewal: renewal.kind,
        renewedUntil,
        priceLockedUntil: priceLockedUntil(term, since),
      },
    ]
  })
}
