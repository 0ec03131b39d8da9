import type { PriceBasis } from '../model/order-action.js'
import type { OutOfOrder } from '../price/why-not-of-order.js'
import { type LocalizedText, text } from '../values/localized-text.js'
import { zoneTime } from '../values/zone-time.js'
import type { OrderOnItem } from './judged-price.js'

/** What an order does to an item, and by which prices it goes afterwards, in whole sentences. */
export function orderOnItemText(zone: string, order: OrderOnItem): readonly LocalizedText[] {
  const { action, changed, basis, catalog, at } = order
  const what = changed.length === 0 ? action : `${action} (${changed.join(', ')})`
  const version = catalog.slice(0, 12)
  const moment = zoneTime(zone, at)
  return [
    text(`此订单对该项的操作：${what}。`, `What the order does to this item: ${what}.`),
    basisSentences[basis ?? 'new'],
    ...(basis === 'zero'
      ? []
      : [text(`价格取自目录 ${version}，时刻 ${moment}。`, `Its prices are those of catalog ${version}, as at ${moment}.`)]),
  ]
}

const basisSentences: Readonly<Record<PriceBasis | 'kept' | 'new', LocalizedText>> = {
  new: text('它是新增的，按现行目录计价。', 'It is added, at present prices.'),
  kept: text('它的价格所依据的都没有变，因此保持原价。', 'It keeps its prices, since nothing that they go by changes.'),
  fresh: text('价格依据 fresh：按现行目录和现在的情况计价。', 'Basis fresh: it gets present prices, as it is now.'),
  renewalTerms: text(
    '价格依据 renewalTerms：按现行目录计价，期限从订单当天重新起算。',
    'Basis renewalTerms: it gets present prices, and what lasts begins anew.',
  ),
  pinned: text(
    '价格依据 pinned：保持购买时的价格，按购买时的情况计价。',
    'Basis pinned: it keeps the prices of the purchase, as it was then.',
  ),
  pinnedListNewAttributes: text(
    '价格依据 pinnedListNewAttributes：保持购买时的目录，按现在的情况计价。',
    'Basis pinnedListNewAttributes: it keeps the price list of the purchase, and is priced as it is now.',
  ),
  zero: text('价格依据 zero：不收取任何费用。', 'Basis zero: nothing is charged for it.'),
}

/** Why an order keeps a price, or a row, out, in one whole sentence. */
export function outOfOrderText(out: OutOfOrder): LocalizedText {
  if (out.why === 'free')
    return text('该项不收费，因此不查任何价格。', 'Nothing is charged for this item, so that none of its prices is asked.')
  const version = out.catalog.slice(0, 12)
  const [chinese, english] = out.missing === 'price' ? ['这项资费', 'This price'] : ['这一价格行', 'This row']
  return out.only === 'present'
    ? text(
        `${chinese}只在现行目录 ${version} 中，该项计价所用的目录里没有。`,
        `${english} is only in the present catalog, ${version}, not in the one that the item's prices come from.`,
      )
    : text(
        `${chinese}只在购买时的目录 ${version} 中，该项计价所用的目录里没有。`,
        `${english} is only in the catalog of the purchase, ${version}, not in the one that the item's prices come from.`,
      )
}
