import { type Check, pointer } from '../../model/check.js'
import { text } from '../../values/localized-text.js'
import { amountLists } from './amount-lists.js'
import { exampleWithPrices, oneTime } from './example.js'
import { rowFindings } from './table-findings.js'

const inDollars = {
  kind: 'oneTime',
  amount: {
    kind: 'fixed',
    amounts: [
      { currency: 'CNY', amount: '70.00' },
      { currency: 'USD', amount: '10.00' },
    ],
  },
  actions: ['add'],
}

/** An amount is in a currency that the catalog doesn't declare. */
export const undeclaredCurrency: Check = {
  code: 'price/undeclared-currency',
  severity: 'error',
  why: text(
    '未声明的币种没有舍入规则，这样的金额永远不会被使用。',
    'A currency without a declared rounding is never quoted, so such an amount can never be paid.',
  ),
  find: (draft) => {
    const declared = new Set(draft.all('catalog').flatMap(({ currencies }) => currencies.map(({ code }) => code)))
    const fix = text('请改用已声明的币种，或者在目录中声明它。', 'Use a declared currency, or declare this one in the catalog.')
    const inPrices = draft.all('productOfferingPrice').flatMap((price) =>
      amountLists(price).flatMap((list) =>
        list.amounts.flatMap(({ currency }, position) =>
          declared.has(currency)
            ? []
            : [
                {
                  document: { kind: price.kind, id: price.id },
                  pointer: `${list.pointer}${pointer(position, 'currency')}`,
                  what: text(
                    `“${price.id}”用了目录没有声明的币种 ${currency}。`,
                    `"${price.id}" has an amount in ${currency}, which the catalog does not declare.`,
                  ),
                  fix,
                },
              ],
        ),
      ),
    )
    const inRows = rowFindings(draft, (row, table) => {
      if (!('currency' in row) || declared.has(row.currency)) return []
      const { id, currency } = row
      const what = text(
        `“${table.id}”的“${id}”行用了目录没有声明的币种 ${currency}。`,
        `Row "${id}" of "${table.id}" is in ${currency}, which the catalog does not declare.`,
      )
      return [{ steps: ['currency'], what, fix }]
    })
    return [...inPrices, ...inRows]
  },
  examples: { sound: exampleWithPrices({ setup: oneTime('70.00') }), unsound: exampleWithPrices({ setup: inDollars }) },
}
