import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOffering } from '../../model/offering.js'
import type { Instant } from '../../values/instant.js'
import { isTimeZone, type LocalDate, localDateIn } from '../../values/local-date.js'
import { actingDays } from '../alteration/acting-days.js'
import { utcPeriod } from '../table/compile-table.js'
import type { AlterationPrice } from './alterations-together.js'
import { offeringsAbove } from './offerings-below.js'

/** The day on which an alteration begins to act at the earliest, and the day, no later, on which it ends. */
export interface DaysOfNothing {
  readonly from: LocalDate
  readonly until: LocalDate
}

/**
 * Where an alteration ends on a day before anybody who may order it has had service for long enough; `null` where somebody may, or where
 * it can be ordered since ever, so that nobody can say.
 */
export function daysOfNothing(
  draft: CatalogDraft,
  alteration: AlterationPrice,
  carriers: readonly ProductOffering[],
): DaysOfNothing | null {
  const zone = draft.all('catalog')[0]?.timeZone
  const first = firstMoment(draft, alteration, carriers)
  if (zone === undefined || !isTimeZone(zone) || first === null) return null
  const { from, to } = actingDays(alteration.charge, localDateIn(zone, first))
  return to !== null && to <= from ? { from, until: to } : null
}

function firstMoment(draft: CatalogDraft, { validFor }: AlterationPrice, carriers: readonly ProductOffering[]): Instant | null {
  const tops = carriers.flatMap(({ id }) => offeringsAbove(draft).get(id) ?? []).filter(({ isSellable }) => isSellable)
  const sold = tops.map((top) => utcPeriod(top.validFor).from ?? '').sort()[0] ?? ''
  const own = utcPeriod(validFor ?? {}).from ?? ''
  const first = sold > own ? sold : own
  return first === '' ? null : (first as Instant)
}
