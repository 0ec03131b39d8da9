import type { ProductOfferingPrice } from '../../../engine/model/price.js'
import { phrase } from '../../language/phrase.js'
import type { PriceField } from './price-fields.js'

/** What a version means for those who hold an earlier one, as its author says it; nothing where nothing is said. */
export function holderFields({ holders }: ProductOfferingPrice): readonly PriceField[] {
  if (holders === undefined) return []
  const kind = { name: phrase('holderChange.title'), value: phrase(`holderChange.kind.${holders.kind}`) }
  if (holders.kind === 'keep') return [kind]
  const { noticeDays, maximumIncrease } = holders
  const plain = (word: string) => phrase('value.plain', { word })
  return [
    kind,
    ...(holders.kind === 'fromDate' ? [{ name: phrase('holderChange.date'), value: plain(holders.date) }] : []),
    ...(noticeDays === undefined ? [] : [{ name: phrase('holderChange.noticeDays'), value: plain(String(noticeDays)) }]),
    ...(maximumIncrease === undefined ? [] : [{ name: phrase('holderChange.maximumIncrease'), value: plain(`${maximumIncrease} %`) }]),
  ]
}
