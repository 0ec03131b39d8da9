import { type Check, type Finding, pointer } from '../../model/check.js'
import type { CurrencyAmount } from '../../model/currency-amount.js'
import type { CatalogDraft } from '../../model/draft.js'
import type { ProductOfferingPrice } from '../../model/price.js'
import { text } from '../../values/localized-text.js'
import { compareRatios, parseDecimal } from '../../values/ratio.js'
import { exampleWithPrices, oneTime } from './example.js'

/** A reference that is less than the price beside which it is shown, whoever orders: both are fixed amounts. */
export const referenceBelowPrice: Check = {
  code: 'price/reference-below-price',
  severity: 'warning',
  why: text('参考价低于实际价格，客户会以为多付了钱。', 'Beside a reference below it, a price looks as if too much were charged.'),
  find: (draft) => draft.all('productOfferingPrice').flatMap((price) => tooLow(draft, price)),
  examples: { sound: example('50.00'), unsound: example('49.99') },
}

function tooLow(draft: CatalogDraft, price: ProductOfferingPrice): readonly Finding[] {
  const { kind, id, role, compares } = price
  const compared = role === 'reference' && compares !== undefined ? draft.find('productOfferingPrice', compares) : undefined
  if (compared === undefined) return []
  const beside = new Map(fixedAmounts(compared).map(({ currency, amount }) => [currency, amount]))
  return fixedAmounts(price).flatMap(({ currency, amount }, index) => {
    const list = beside.get(currency)
    const [least, most] = [parseDecimal(amount), list === undefined ? null : parseDecimal(list)]
    if (least === null || most === null || compareRatios(least, most) >= 0) return []
    return [
      {
        document: { kind, id },
        pointer: pointer('charge', 'amount', 'amounts', index, 'amount'),
        what: text(
          `参考价“${id}”为 ${amount} ${currency}，低于“${compared.id}”的 ${list} ${currency}。`,
          `The reference "${id}" is ${amount} ${currency}, less than ${list} ${currency} of "${compared.id}".`,
        ),
        fix: text('请提高参考价，或删去它。', 'Raise the reference, or remove it.'),
        witness: { price: compared.id, currency, amount: list!, reference: amount },
      },
    ]
  })
}

function fixedAmounts({ charge }: ProductOfferingPrice): readonly CurrencyAmount[] {
  return (charge.kind === 'oneTime' || charge.kind === 'recurring') && charge.amount.kind === 'fixed' ? charge.amount.amounts : []
}

function example(recommended: string) {
  return exampleWithPrices({ setup: oneTime('50.00'), recommended: oneTime(recommended) }).map((document) =>
    document.id === 'recommended' ? { ...document, role: 'reference', compares: 'setup' } : document,
  ) as ReturnType<typeof exampleWithPrices>
}
