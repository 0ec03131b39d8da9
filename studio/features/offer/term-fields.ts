import type { ProductOfferingTerm } from '../../../engine/model/term.js'
import type { CalendarPeriod } from '../../../engine/values/local-date.js'
import { type Phrase, phrase } from '../../language/phrase.js'
import type { PriceField } from './price-fields.js'

/** What a term says, as authored; the prices that it names are shown beside. */
export function termFields({ duration, commitment, renewal, priceLock }: ProductOfferingTerm): readonly PriceField[] {
  return [
    { name: phrase('term.duration'), value: span(duration) },
    ...(commitment === undefined ? [] : [{ name: phrase('term.commitment'), value: span(commitment.duration) }]),
    ...renewalFields(renewal),
    ...(priceLock === undefined ? [] : [{ name: phrase('term.priceLock'), value: span(priceLock) }]),
  ]
}

function renewalFields(renewal: ProductOfferingTerm['renewal']): readonly PriceField[] {
  const name = phrase('term.renewal')
  switch (renewal.kind) {
    case 'ends':
      return [{ name, value: phrase('term.renewals.ends') }]
    case 'continues':
      return [
        { name, value: phrase('term.renewals.continues') },
        { name: phrase('term.noticeDays'), value: phrase('term.noticeAfter', { count: renewal.noticeDays }) },
      ]
    case 'automatic':
      return [
        { name, value: phrase(renewal.commits ? 'term.renewals.commits' : 'term.renewals.automatic') },
        { name: phrase('term.renewsFor'), value: span(renewal.duration) },
        { name: phrase('term.noticeDays'), value: phrase('term.notice', { count: renewal.noticeDays }) },
      ]
  }
}

function span({ unit, count }: CalendarPeriod): Phrase {
  return phrase(`charge.alter.span.${unit}`, { count })
}
