import { type Check, type Finding, pointer } from '../../../model/check.js'
import type { CatalogDraft } from '../../../model/draft.js'
import { pricesNamedBy } from '../../../model/term.js'
import { text } from '../../../values/localized-text.js'
import { exampleWithTerms, leaving, twoYears } from './example.js'

/** A penalty, or a promise to spend, is a price of an offering of which no term names it. */
export const penaltyWithoutTerm: Check = {
  code: 'price/penalty-without-term',
  severity: 'error',
  why: text(
    '违约费用和最低消费只在合约中起作用；没有合约用到它，就永远不会收取。',
    'Penalties and promises to spend only act within a term; one that no term names would never be due.',
  ),
  find: (draft) => [...onOfferings(draft), ...nowhere(draft)],
  examples: {
    sound: exampleWithTerms([twoYears]),
    unsound: exampleWithTerms([], leaving(), { prices: ['line-monthly', 'leaving'] }),
  },
}

function onOfferings(draft: CatalogDraft): readonly Finding[] {
  return draft.all('productOffering').flatMap(({ kind, id, prices, terms = [] }) => {
    const named = new Set<string>(pricesNamedBy({ prices: [], terms }))
    return prices.flatMap((price, index) => {
      if (!actsInTerms(draft, price) || named.has(price)) return []
      return [
        {
          document: { kind, id },
          pointer: pointer('prices', index),
          what: text(`“${id}”没有任何合约用到“${price}”。`, `No term of "${id}" names "${price}".`),
          fix: text('请在合约中写明它，或从价格中删去。', 'Name it in a term, or remove it from the prices.'),
          witness: { offering: id, action: 'cease', due: '0' },
        },
      ]
    })
  })
}

function nowhere(draft: CatalogDraft): readonly Finding[] {
  const named = new Set<string>(draft.all('productOffering').flatMap(pricesNamedBy))
  return draft.all('productOfferingPrice').flatMap(({ kind, id }) =>
    named.has(id) || !actsInTerms(draft, id)
      ? []
      : [
          {
            document: { kind, id },
            pointer: '',
            what: text(`没有任何销售品的合约用到“${id}”。`, `No term of any offering names "${id}".`),
            fix: text('请在合约中写明它，或者删除它。', 'Name it in a term, or remove it.'),
          },
        ],
  )
}

function actsInTerms(draft: CatalogDraft, price: string): boolean {
  const kind = draft.find('productOfferingPrice', price)?.charge.kind
  return kind === 'penalty' || kind === 'commitment'
}
