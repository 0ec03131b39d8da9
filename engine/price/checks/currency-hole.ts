import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CatalogDraft } from '../../model/draft.js'
import { exampleCatalog } from '../../model/example-catalog.js'
import { text } from '../../values/localized-text.js'
import { givenBy } from '../table/compile-table.js'
import { amountLists } from './amount-lists.js'
import { exampleWithPrices, oneTime } from './example.js'

const inTwoCurrencies = {
  ...exampleCatalog().find(({ kind }) => kind === 'catalog')!,
  currencies: [
    { code: 'CNY', rounding: 'halfAwayFromZero' },
    { code: 'USD', rounding: 'halfAwayFromZero' },
  ],
}

/** A price has no amount in a currency that the catalog sells in. */
export const currencyHole: Check = {
  code: 'price/currency-hole',
  severity: 'error',
  why: text(
    '目录声明的币种缺少金额时，用该币种的客户无法得到报价。',
    'Nothing is converted, so customers who pay in that currency would get no quote.',
  ),
  find: (draft) => {
    const declared = [...new Set(draft.all('catalog').flatMap(({ currencies }) => currencies.map(({ code }) => code)))]
    return [...holesInPrices(draft, declared), ...holesInTables(draft, declared)]
  },
  examples: {
    sound: exampleWithPrices({ setup: oneTime('10.00') }),
    unsound: exampleWithPrices({ setup: oneTime('10.00') }, inTwoCurrencies),
  },
}

function holesInPrices(draft: CatalogDraft, declared: readonly string[]): readonly Finding[] {
  return draft.all('productOfferingPrice').flatMap((price) =>
    amountLists(price).flatMap((list) =>
      declared
        .filter((currency) => !list.amounts.some((amount) => amount.currency === currency))
        .map((currency) => ({
          document: { kind: price.kind, id: price.id },
          pointer: list.pointer,
          what: text(`“${price.id}”在这里没有 ${currency} 金额。`, `"${price.id}" has no amount in ${currency} here.`),
          fix: text(`请补上 ${currency} 金额。`, `Add the amount in ${currency}.`),
          witness: { currency },
        })),
    ),
  )
}

function holesInTables(draft: CatalogDraft, declared: readonly string[]): readonly Finding[] {
  return draft.all('priceTable').flatMap(({ kind, id, rows }) =>
    (givenBy(rows) === 'amount' ? declared : [])
      .filter((currency) => !rows.some((row) => 'currency' in row && row.currency === currency))
      .map((currency) => ({
        document: { kind, id },
        pointer: pointer('rows'),
        what: text(`“${id}”没有任何 ${currency} 行。`, `"${id}" has no row in ${currency}.`),
        fix: text(`请补上 ${currency} 的各行。`, `Add the rows in ${currency}.`),
        witness: { currency },
      })),
  )
}
