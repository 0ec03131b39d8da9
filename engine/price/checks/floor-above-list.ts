import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CurrencyAmount } from '../../model/currency-amount.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { compareRatios, parseDecimal } from '../../values/ratio.js'
import { exampleWithPrices, oneTime, yuan } from './example.js'

/** A list amount that is less than the floor of its price: whoever buys at list price pays less than anybody may. */
export const floorAboveList: Check = {
  code: 'price/floor-above-list',
  severity: 'error',
  why: text('标准资费已经低于底价，底价就形同虚设。', 'A list amount below the floor makes the floor mean nothing.'),
  find: (draft) =>
    draft.all('productOfferingPrice').flatMap((price) => {
      const { charge } = price
      if ((charge.kind !== 'oneTime' && charge.kind !== 'recurring') || charge.floor === undefined) return []
      return charge.floor.flatMap((floor, index) => tooHigh(draft, price, floor, index).slice(0, 1))
    }),
  examples: {
    sound: exampleWithPrices({ setup: { ...oneTime('100.00'), floor: yuan('80.00') } }),
    unsound: exampleWithPrices({ setup: { ...oneTime('100.00'), floor: yuan('120.00') } }),
  },
}

function tooHigh(
  draft: CatalogDraft,
  { kind, id, charge }: ProductOfferingPrice,
  floor: CurrencyAmount,
  index: number,
): readonly Finding[] {
  if (charge.kind !== 'oneTime' && charge.kind !== 'recurring') return []
  const table = charge.amount.kind === 'table' ? charge.amount.table : null
  const listed: readonly (CurrencyAmount & { readonly id?: string })[] =
    charge.amount.kind === 'fixed'
      ? charge.amount.amounts
      : (draft.find('priceTable', charge.amount.table)?.rows ?? []).flatMap((row) => ('amount' in row ? [row] : []))
  const least = parseDecimal(floor.amount)
  return listed.flatMap(({ currency, amount, id: row }) => {
    const list = parseDecimal(amount)
    if (currency !== floor.currency || list === null || least === null || compareRatios(list, least) >= 0) return []
    return [
      {
        document: { kind, id },
        pointer: pointer('charge', 'floor', index, 'amount'),
        what: text(
          `“${id}”的底价 ${floor.amount} ${currency} 高于标准资费 ${amount} ${currency}${row === undefined ? '' : `（“${table}”的“${row}”行）`}。`,
          `The floor of "${id}", ${floor.amount} ${currency}, is above its list amount of ${amount} ${currency}${row === undefined ? '' : ` (row "${row}" of "${table}")`}.`,
        ),
        fix: text('请降低底价，或提高标准资费。', 'Lower the floor, or raise the list amount.'),
        witness: { currency, list: amount, floor: floor.amount, ...(row === undefined ? {} : { row }) },
      },
    ]
  })
}
